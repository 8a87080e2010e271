"""The two pages of a notebook on paper: its items to be done, and the same items solved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lessons.classroom.settings import ClassSettings, class_settings
from lessons.content import Lesson
from lessons.content.interface import phrasebook
from lessons.content.model import NotebookInfo
from lessons.content.texts import Text
from lessons.exercises.item import Item
from lessons.exercises.registry import paper
from lessons.exports.paper.reading import MOST_WORDS, reading
from lessons.exports.paper.timeline import ask_timeline, dated_events, solve_timeline
from lessons.fields import Phrase
from lessons.markup.elements import Markup, element, page, together
from lessons.markup.phrasebook import Phrasebook
from lessons.widgets.grammar import content

STYLE = Path(__file__).with_name("sheet.css")


@dataclass(frozen=True)
class Worksheet:
    """A notebook of a lesson, to be printed with one of its texts, in German or with English help."""

    lesson: Lesson
    notebook: NotebookInfo
    text: Text
    language: str = "de"
    chosen: tuple[Item, ...] | None = None  # all items of the notebook, unless some are named
    version: str = ""  # a letter, where there are several
    points: bool = False  # whether it says what each item counts
    words: int = MOST_WORDS  # of the glossary

    @cached_property
    def say(self) -> Phrasebook:
        """What the sheet says besides the lesson's words."""
        return phrasebook("labels", "paper", language=self.language)

    @property
    def items(self) -> list[Item]:
        """The items, in the order of the notebook."""
        return list(self.lesson.items(self.notebook.id) if self.chosen is None else self.chosen)

    def tasks(self) -> str:
        """The page to write on; no solution stands on it."""
        text = reading(self.lesson, self.text, self.say, self.words) if self.has_text else Markup()
        timeline = ask_timeline(self.lesson, self.say) if self.has_timeline else Markup()
        items = self._numbered(self._asked, with_how=True)
        return self._page("", self._blanks(), text, items, timeline, self._sum())

    def solutions(self) -> str:
        """The page for the teacher: what is right, and why."""
        timeline = solve_timeline(self.lesson, self.say) if self.has_timeline else Markup()
        return self._page("solutions", self._numbered(self._solved), timeline, *self._grammar())

    @property
    def has_text(self) -> bool:
        """Whether this is the notebook in which most is asked about reading: the text stands on its sheet."""
        counts = {info.id: self._count(info.id, "reading") for info in self.lesson.info.notebooks}
        return counts[self.notebook.id] > 0 and max(counts, key=counts.__getitem__) == self.notebook.id

    @property
    def has_timeline(self) -> bool:
        """Whether the timeline is the subject of the notebook, and the article dates events."""
        subject = 2 * self._count(self.notebook.id, "timeline") > len(self.items)
        return subject and bool(dated_events(self.lesson))

    def _count(self, notebook: str, skill: str) -> int:
        return sum(item.skill == skill for item in self.lesson.items(notebook))

    def _numbered(self, draw: Callable[[Item], Markup], with_how: bool = False) -> Markup:
        """All items with their numbers; a prompt or an instruction that goes on is not said again."""
        drawn, prompt_before, how_before = [], ("", "", False), ""
        for number, item in enumerate(self.items, start=1):
            draft = self.lesson.is_unreviewed(item.id)
            prompt, how = (item.prompt, item.section, draft), paper(item.type).how(item)
            follows = prompt == prompt_before
            head = Markup() if follows else self._prompt(item, how if with_how and how != how_before else "")
            task = element("div", head, draw(item), class_="task")
            mark = element("span", str(number), class_="number")
            counts = self._counts(item) if with_how else Markup()
            kind = " ".join(["item", *(["follows"] if follows else []), *(["scored"] if counts else [])])
            drawn.append(element("section", mark, task, counts, class_=kind))
            prompt_before, how_before = prompt, how
        return together(*drawn)

    @cached_property
    def _settings(self) -> ClassSettings:
        return class_settings(self.lesson)

    def _counts(self, item: Item) -> Markup:
        """Where the teacher writes the points, and how many there are, as the class settings say."""
        if not self.points:
            return Markup()
        most = shown_number(self._settings.points_of(item, self.notebook.id))
        return element("span", f"…… / {most}", class_="points")

    def _sum(self) -> Markup:
        """A line for the sum of the points."""
        if not self.points:
            return Markup()
        most = sum(self._settings.points_of(item, self.notebook.id) for item in self.items)
        return element("p", f"{self.say.german('points')}: ………… / {shown_number(most)}", class_="sum")

    def _prompt(self, item: Item, how: str) -> Markup:
        """What is asked and how it is done; where the chosen text is silent on it, which text is not."""
        other = next(iter(item.evidence), "") if self.text.id not in item.evidence else ""
        known = self.lesson.texts.get(other)
        which = element("span", f" (Text {known.level})", class_="which") if known else Markup()
        draft = element("span", f" ({self.say.german('unreviewed')})", class_="which")
        marked = draft if self.lesson.is_unreviewed(item.id) else Markup()
        german_how = together(" ", element("span", self.say.german(how), class_="how")) if how else Markup()
        help_line = self.say.help(item.prompt, *([self.say.phrase(how)] if how else []))
        return element("p", item.prompt, which, marked, german_how, help_line, class_="prompt")

    def _asked(self, item: Item) -> Markup:
        return paper(item.type).ask(item, self.say)

    def _solved(self, item: Item) -> Markup:
        explanation = element("p", item.explanation, self.say.help(item.explanation))
        parts = [paper(item.type).solve(item, self.say), explanation if item.explanation else Markup()]
        return together(*parts, *self._evidence(item))

    def _evidence(self, item: Item) -> Iterator[Markup]:
        """Where the text, the chosen one if possible, says it."""
        ids = sorted(item.evidence.keys() & self.lesson.texts.keys(), key=lambda id: id != self.text.id)
        for text in map(self.lesson.text, ids[:1]):
            place = text.find(item.evidence[text.id])
            if place:
                paragraph = f"{self.say.german('paragraph')} {place.paragraph}"
                where = f"{self.say.german('evidence')}: Text {text.level}, {paragraph}: "
                yield element("p", where, f"„{item.evidence[text.id]}“", class_="evidence")

    def _grammar(self) -> Iterator[Markup]:
        """The grammar pages that the items name, each once."""
        for id in dict.fromkeys(id for item in self.items for id in item.grammar):
            page = self.lesson.grammar(id)
            title = element("h2", self._said(page.title))
            yield element(
                "section", title, content(page, self._said, self.say.said("mistakes")), class_="grammar"
            )

    def _said(self, phrase: Phrase) -> Markup:
        """A phrase with its help."""
        return together(phrase, self.say.help(phrase))

    def _page(self, kind: str, *body: Markup) -> str:
        """A whole page; `kind` is empty, or `solutions`."""
        title = self.titled(f"{self.notebook.title} – {self.lesson.info.title}", kind)
        name = together(self.notebook.title, self.say.help(self.notebook.title))
        below = element("p", self.say.said(kind), class_="kind") if kind else Markup()
        lesson = element("p", self.titled(self.lesson.info.title), class_="lesson")
        heading = element("header", lesson, element("h1", name), below)
        whole = element("main", heading, *body, self._foot(), class_=kind or "tasks")
        return page(title, STYLE.read_text(encoding="utf-8"), whole)

    def titled(self, title: str, kind: str = "") -> str:
        """A title with what tells a page from others of its name: the version, and whether it has the key."""
        version = self.say.german("version", letter=self.version) if self.version else ""
        return " · ".join(filter(None, [title, version, self.say.german(kind) if kind else ""]))

    def _blanks(self) -> Markup:
        """Where the learner writes name and date."""
        line = element("span", class_="blank")
        names = [element("span", self.say.said(name), line) for name in ("name", "date")]
        return element("p", *names, class_="blanks")

    def _foot(self) -> Markup:
        """Licence and source; a text that is added by its reader is not under the lesson's licence."""
        own = {info.id: info.optional for info in self.lesson.info.texts}
        name = "licence_tasks" if self.has_text and own[self.text.id] else "licence"
        licence = self.say.said(name, licence=self.lesson.info.licence)
        return element("footer", licence, " ", f"{self.say.german('source')}: {self.lesson.info.source}")


def shown_number(value: float) -> str:
    """A number as German has it.

    >>> shown_number(2.0), shown_number(0.5)
    ('2', '0,5')
    """
    return f"{value:g}".replace(".", ",")
