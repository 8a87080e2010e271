"""The result sheet, shown in the notebook, and as a page of its own to print or to save.

The page is made here, so that saving and printing work without a kernel; everything in it is escaped.
"""

from __future__ import annotations

from typing import Any

import traitlets

from lessons.content import Lesson
from lessons.content.date_words import date_words
from lessons.content.interface import label
from lessons.learner import Change, Learner, StoreError
from lessons.learner.deck import Clock, utc_now
from lessons.learner.overview import SkillStanding
from lessons.learner.result_sheet import ResultSheet, earlier_sheets, keep_sheet, make_sheet
from lessons.markup.elements import Markup, element, page
from lessons.widgets.assets import script, style
from lessons.widgets.following import LearnerWidget

COLUMNS = ("answered", "first_try", "last_try")


class ResultsWidget(LearnerWidget):
    """A learner's result sheet of today; making it keeps it."""

    _esm = script("results.js")
    _css = style("base", "page.css", "results.css")

    sheet = traitlets.Dict().tag(sync=True)  # Sheet.as_dict(), the day in words, earlier sheets
    page = traitlets.Unicode().tag(sync=True)  # a whole HTML document
    file = traitlets.Unicode().tag(sync=True)  # the name under which it is saved
    problem = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)  # {de, en}

    def __init__(self, lesson: Lesson, learner: Learner, clock: Clock = utc_now):
        self.lesson, self.clock = lesson, clock
        super().__init__(learner, ("labels", "sheet"))
        self.renew()

    def heed(self, change: Change) -> None:
        """Make the sheet again after an answer or a review, or when another text was chosen."""
        super().heed(change)
        if change.what in ("answers", "cards", "text") and change.lesson == self.lesson.name:
            self.renew()

    def renew(self) -> None:
        """Make the sheet of this moment, show it and keep it."""
        lesson, learner = self.lesson, self.learner
        try:
            with learner.memory.at_once():
                sheet = make_sheet(lesson, learner, self.clock)
                self.take(lesson, sheet, earlier_sheets(lesson, learner, sheet.day))
                keep_sheet(lesson, learner, sheet)
            self.problem = learner.notice
        except StoreError as problem:
            self.problem = problem.sentence

    def take(self, lesson: Lesson, sheet: ResultSheet, earlier: list[dict[str, Any]]) -> None:
        """Show a sheet, with those of earlier days."""
        before = [{**each, "spoken": date_words().say(each["day"])} for each in earlier]
        self.sheet = {
            **sheet.as_dict(),
            "title": lesson.info.title,
            "spoken": date_words().say(sheet.day),
            "earlier": before,
        }
        self.page = document(lesson, sheet)
        self.file = f"{lesson.name}-{sheet.day}.html"


def document(lesson: Lesson, sheet: ResultSheet) -> str:
    """The sheet as an HTML document that needs nothing else: no script, no other file."""
    title = lesson.info.title
    body = [element("h1", title), *heading(sheet), skills_table(sheet), *learnt_words(sheet), *revisit(sheet)]
    return page(title, style("sheet_page.css"), element("main", *body))


def heading(sheet: ResultSheet) -> list[Markup]:
    """What it is, of which day, and a line for the learner's name."""
    day = f"{label('results')} · {sheet_label('date')} {date_words().say(sheet.day)}"
    return [element("p", day), element("p", f"{sheet_label('name')}:", class_="name")]


def skills_table(sheet: ResultSheet) -> Markup:
    """Skill by skill, and the sum."""
    head = element("tr", *[element("th", label(name), scope="col") for name in ("skill", *COLUMNS)])
    rows = [row(label(each.skill), each) for each in sheet.skills]
    return element("table", element("thead", head), element("tbody", *rows, row(sheet_label("total"), sheet)))


def learnt_words(sheet: ResultSheet) -> list[Markup]:
    """The words that were learnt, and those of the learner's own."""
    count = f"{len(sheet.learnt)} {sheet_label('words_learnt')}"
    learnt = [element("h2", count), element("p", ", ".join(sheet.learnt) or "–")]
    own = [element("h2", sheet_label("own_words")), element("p", ", ".join(sheet.own))] if sheet.own else []
    return [*learnt, *own]


def revisit(sheet: ResultSheet) -> list[Markup]:
    """The tasks that are not right yet, with their numbers."""
    items = [element("li", f"{each.number} {each.prompt}") for each in sheet.revisit]
    there = element("ul", *items) if items else element("p", label("nothing_to_revisit"))
    return [element("h2", label("to_revisit")), there]


def row(name: str, standing: ResultSheet | SkillStanding) -> Markup:
    """One line of the table: answered of all, right at the first try, right at the last."""
    answered = f"{standing.answered} {label('of')} {standing.total}"
    counted = (standing.first, standing.last) if standing.marked else ("–", "–")
    cells = [element("td", str(cell)) for cell in (answered, *counted)]
    return element("tr", element("th", name, scope="row"), *cells)


def sheet_label(name: str) -> str:
    """What the sheet says, in German."""
    return label(name, block="sheet")
