"""The result sheet, shown in the notebook, and as a page of its own to print or to save.

The page is made here, so that saving and printing work without a kernel; everything in it is escaped.
"""

from __future__ import annotations

from html import escape
from typing import Any

import traitlets

from lessons.content import Lesson
from lessons.content.date_words import date_words
from lessons.content.interface import interface
from lessons.learner import Change, Learner, StoreError
from lessons.learner.deck import Clock, utc_now
from lessons.learner.result_sheet import Sheet, earlier_sheets, keep_sheet, make_sheet
from lessons.widgets.assets import script, style
from lessons.widgets.following import LearnerWidget

COLUMNS = ("answered", "first_try", "last_try")


class ResultsWidget(LearnerWidget):
    """A learner's result sheet of today; making it keeps it."""

    _esm = script("results.js")
    _css = style("tokens.css", "page.css", "results.css")

    sheet = traitlets.Dict().tag(sync=True)  # Sheet.as_dict(), the day in words, earlier sheets
    page = traitlets.Unicode().tag(sync=True)  # a whole HTML document
    file = traitlets.Unicode().tag(sync=True)  # the name under which it is saved
    problem = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)  # {de, en}

    def __init__(self, lesson: Lesson, learner: Learner, clock: Clock = utc_now):
        self.lesson, self.clock = lesson, clock
        super().__init__(learner, ("labels", "sheet"))
        self.renew()

    def heed(self, change: Change) -> None:
        """Make the sheet again after an answer or a review."""
        super().heed(change)
        if change.what in ("answers", "cards") and change.lesson == self.lesson.name:
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

    def take(self, lesson: Lesson, sheet: Sheet, earlier: list[dict[str, Any]]) -> None:
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


def document(lesson: Lesson, sheet: Sheet) -> str:
    """The sheet as an HTML document that needs nothing else: no script, no other file."""
    title = escape(lesson.info.title)
    body = f"<h1>{title}</h1>{heading(sheet)}{table(sheet)}{words(sheet)}{revisit(sheet)}"
    head = f'<meta charset="utf-8"><title>{title}</title><style>{style("sheet_page.css")}</style>'
    return f'<!DOCTYPE html><html lang="de"><head>{head}</head><body>{body}</body></html>'


def heading(sheet: Sheet) -> str:
    """What it is, of which day, and a line for the learner's name."""
    date = f"{said('labels', 'results')} · {said('sheet', 'date')} {escape(date_words().say(sheet.day))}"
    return f'<p>{date}</p><p class="name">{said("sheet", "name")}:</p>'


def table(sheet: Sheet) -> str:
    """Skill by skill, and the sum."""
    head = "".join(f'<th scope="col">{said("labels", name)}</th>' for name in ("skill", *COLUMNS))
    rows = "".join(row(said("labels", each.skill), each) for each in sheet.skills)
    total = row(said("sheet", "total"), sheet)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}{total}</tbody></table>"


def words(sheet: Sheet) -> str:
    """The words that were learnt."""
    learnt = escape(", ".join(sheet.learnt)) or "–"
    return f"<h2>{len(sheet.learnt)} {said('sheet', 'words_learnt')}</h2><p>{learnt}</p>"


def revisit(sheet: Sheet) -> str:
    """What is not right yet."""
    items = "".join(f"<li>{escape(each.number)} {escape(each.prompt)}</li>" for each in sheet.revisit)
    there = f"<ul>{items}</ul>" if items else f"<p>{said('labels', 'nothing_to_revisit')}</p>"
    return f"<h2>{said('labels', 'to_revisit')}</h2>{there}"


def row(name: str, standing: Any) -> str:
    """One line of the table: answered of all, right at the first try, right at the last."""
    answered = f"{standing.answered} {said('labels', 'of')} {standing.total}"
    counted = (standing.first, standing.last) if standing.answered else ("–", "–")
    cells = "".join(f"<td>{cell}</td>" for cell in (answered, *counted))
    return f'<tr><th scope="row">{name}</th>{cells}</tr>'


def said(block: str, name: str) -> str:
    """A sentence of the interface in German, as HTML."""
    return escape(interface()[block][name]["de"])
