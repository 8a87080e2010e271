"""The result sheet: by skill the first try and the last, words learnt, what to review; one is kept a day."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from lessons.content import Lesson
from lessons.dates import is_day
from lessons.learner.attempt import read_json
from lessons.learner.deck import Clock, Deck, utc_now
from lessons.learner.learner import Learner
from lessons.learner.overview import SkillStanding, Standing, by_skill, overview

EARLIER = 10  # sheets of other days that are shown


@dataclass(frozen=True)
class ToRevisit:
    """An item that is not right yet: its number, its prompt, its notebook, its id."""

    number: str
    prompt: str
    notebook: str
    id: str


@dataclass(frozen=True)
class ResultSheet:
    """How a learner stands on one day; `learnt` names the words that are known (`Deck.learnt`).

    `own` are the words of which the learner made cards; they count among the words learnt and begun, too.
    """

    day: str
    skills: tuple[SkillStanding, ...]
    learnt: tuple[str, ...]
    begun: int
    due: int
    revisit: tuple[ToRevisit, ...]
    own: tuple[str, ...] = ()

    @property
    def answered(self) -> int:
        """How many items were answered."""
        return sum(skill.answered for skill in self.skills)

    @property
    def first(self) -> int:
        """How many items were right at the first try."""
        return sum(skill.first for skill in self.skills)

    @property
    def last(self) -> int:
        """How many items were right at the last try."""
        return sum(skill.last for skill in self.skills)

    @property
    def marked(self) -> int:
        """How many items have an answer that is marked."""
        return sum(skill.marked for skill in self.skills)

    @property
    def total(self) -> int:
        """How many items there are."""
        return sum(skill.total for skill in self.skills)

    def as_dict(self) -> dict[str, Any]:
        """The sheet as plain data."""
        sums = {name: getattr(self, name) for name in ("answered", "first", "last", "marked", "total")}
        return {**asdict(self), **sums}


def make_sheet(lesson: Lesson, learner: Learner, clock: Clock = utc_now) -> ResultSheet:
    """The sheet of this moment.  Raises LessonError and StoreError."""
    standings = overview(lesson, learner)
    deck = Deck(lesson, learner, clock)
    kept = deck.kept()
    own = tuple(deck.words.all())
    names = {word.lemma: word.named for word in lesson.words}
    return ResultSheet(
        day=_today(clock).isoformat(),
        skills=tuple(by_skill(standings)),
        learnt=tuple(names.get(lemma, lemma) for lemma in deck.learnt()),
        begun=len(deck.begun()),
        due=len(deck.waiting(kept)),
        revisit=tuple(_revisit(standings)),
        own=own,
    )


def keep_sheet(lesson: Lesson, learner: Learner, sheet: ResultSheet) -> None:
    """Keep a sheet as the one of its day, if there is anything on it.  Raises StoreError."""
    if not sheet.answered and not sheet.learnt:
        return
    row = (lesson.name, sheet.day, json.dumps(sheet.as_dict(), ensure_ascii=False))
    insert = "INSERT OR REPLACE INTO sheets VALUES (?, ?, ?)"
    learner.store.database.write(lambda connection: connection.execute(insert, row))


def earlier_sheets(lesson: Lesson, learner: Learner, before: str) -> list[dict[str, Any]]:
    """The sheets of days before, the latest first, as plain data.  Raises StoreError."""
    query = "SELECT sheet FROM sheets WHERE lesson = ? AND day < ? ORDER BY day DESC LIMIT ?"

    def task(connection: sqlite3.Connection) -> list[dict[str, Any]]:
        rows = connection.execute(query, (lesson.name, before, EARLIER))
        return [found for (sheet,) in rows if (found := read_json(sheet, dict)) and _can_be_shown(found)]

    read = learner.store.database.read
    return learner.memory.recall((query, lesson.name, before), lambda: read(task, []))


def _can_be_shown(sheet: dict[str, Any]) -> bool:
    """Whether a sheet that was kept has what is shown of it later."""
    counts = [sheet.get(name) for name in ("answered", "total", "first", "last")]
    return is_day(str(sheet.get("day"))) and all(isinstance(count, int) for count in counts)


def _today(clock: Clock) -> date:
    """The learner's own day."""
    return clock().astimezone().date()


def _revisit(standings: list[Standing]) -> list[ToRevisit]:
    return [
        ToRevisit(standing.number(item), item.prompt, standing.notebook.id, item.id)
        for standing in standings
        for item in standing.revisit
    ]
