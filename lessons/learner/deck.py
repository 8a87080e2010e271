"""The deck of a lesson: a card for each word, also of the learner's own, and for each item that went wrong.

Cards and all their reviews are rows in the learner's file, so a deck goes on after a restart where it was.

>>> from pathlib import Path
>>> from tempfile import mkdtemp
>>> from lessons.content import find_lesson, load_lesson
>>> from lessons.learner.store import Store
>>> deck = Deck(load_lesson(find_lesson("geneva_2021")), Learner(Store(Path(mkdtemp()))))
>>> deck.counts()
Counts(due=0, new=10, done=0)
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from lessons.content import Lesson
from lessons.learner.learner import Learner
from lessons.learner.overview import to_revisit
from lessons.learner.own_words import OwnWords
from lessons.learner.reading_log import ReadingLog
from lessons.learner.schedule import State, due, learning, read_state, reviewed

NEW_A_DAY = 10
AHEAD = timedelta(minutes=20)  # a card that comes within these minutes belongs to the session
WORD, OWN, ITEM = "word:", "own:", "item:"

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The time by the computer's clock."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Counts:
    """What a day holds: cards that are due, cards that are new, and those that come no more today."""

    due: int
    new: int
    done: int


@dataclass(frozen=True)
class Kept:
    """What the learner's file says of a lesson's cards, and of the day."""

    states: dict[str, State]
    turns: dict[str, int]
    reviewed: frozenset[str]  # cards that were asked today
    begun: int  # of these, the ones that were new


class Deck:
    """A lesson's cards, of what is reviewed; `clock` gives the time as an aware datetime in UTC.

    Every method raises StoreError if the learner's file cannot be read or written.
    """

    def __init__(self, lesson: Lesson, learner: Learner, clock: Clock = utc_now):
        self.lesson, self.learner, self.clock = lesson.reviewed, learner, clock
        self.log = ReadingLog(lesson.name, learner.memory)
        self.words = OwnWords(lesson.name, learner.memory)

    def counts(self) -> Counts:
        """How many cards are due and new, and how many were asked and come no more today."""
        kept = self.kept()
        waiting = [*self.waiting(kept), *self.ahead(kept)]
        return Counts(len(waiting), len(self.new(kept)), len(kept.reviewed.difference(waiting)))

    def next(self) -> str | None:
        """The card to show now: one that is due, else a new one, else one that comes in a few minutes."""
        kept = self.kept()
        queue = [*self.waiting(kept), *self.new(kept), *self.ahead(kept)]
        return queue[0] if queue else None

    def next_time(self) -> datetime | None:
        """When the next card is due, if any was begun."""
        times = [due(state) for id, state in self.kept().states.items() if self.is_wanted(id)]
        return min(times, default=None)

    def waiting(self, kept: Kept) -> list[str]:
        """The cards that are due, the longest overdue first."""
        return self._until(kept, self.clock())

    def ahead(self, kept: Kept) -> list[str]:
        """The cards in their first steps that are due in a few minutes."""
        now = set(self.waiting(kept))
        soon = self._until(kept, self.clock() + AHEAD)
        return [id for id in soon if id not in now and learning(kept.states[id])]

    def _until(self, kept: Kept, time: datetime) -> list[str]:
        cards = [id for id, state in kept.states.items() if due(state) <= time and self.is_wanted(id)]
        return sorted(cards, key=lambda id: due(kept.states[id]))

    def new(self, kept: Kept) -> list[str]:
        """The new cards of the day: what went wrong, the learner's own words, then others by their levels.

        A word that the learner marked as known is left out.
        """
        missed = [lemma for lemma in self.log.missed() if self.exists(WORD + lemma)]
        words = [word.lemma for word in sorted(self.lesson.words, key=lambda word: word.level)]
        own = [OWN + lemma for lemma in self.words.all()]
        ids = [*self.wrong_items(), *own, *(WORD + lemma for lemma in dict.fromkeys([*missed, *words]))]
        fresh = [id for id in ids if id not in kept.states and self.is_wanted(id)]
        return fresh[: max(0, NEW_A_DAY - kept.begun)]

    def wrong_items(self) -> list[str]:
        """The items whose last try was not right, as cards."""
        return [ITEM + item.id for item, _number in to_revisit(self.lesson, self.learner)]

    def exists(self, id: str) -> bool:
        """Whether the lesson, or the learner's list of own words, still has what the card asks."""
        if id.startswith(OWN):
            return id.removeprefix(OWN) in self.words.all()
        return id in cards_of(self.lesson)

    def is_wanted(self, id: str) -> bool:
        """Whether a card is there and asks for nothing that the learner marked as known."""
        lemma = id.removeprefix(WORD).removeprefix(OWN)
        return self.exists(id) and (id.startswith(ITEM) or lemma not in self.log.known())

    def learnt(self) -> list[str]:
        """The words, also the learner's own, that are marked as known or past the first steps of a card."""
        states = self.kept().states
        past = [lemma for lemma, id in self.words_of().items() if id in states and not learning(states[id])]
        return list(dict.fromkeys([*past, *self.log.known()]))

    def begun(self) -> list[str]:
        """The words that were guessed or looked up, or whose cards were asked, and that are not learnt."""
        states = self.kept().states
        asked = [lemma for lemma, id in self.words_of().items() if id in states]
        learnt = set(self.learnt())
        return [lemma for lemma in dict.fromkeys([*asked, *self.log.guesses()]) if lemma not in learnt]

    def words_of(self) -> dict[str, str]:
        """The cards of all words, by their lemmas."""
        words = {word.lemma: WORD + word.lemma for word in self.lesson.words}
        return {lemma: OWN + lemma for lemma in self.words.all()} | words

    def rate(self, id: str, rating: int, turn: int) -> bool:
        """Keep a rating and set the card's next day; False if the card was rated since it was shown."""
        now = self.clock()

        def task(connection: sqlite3.Connection) -> bool:
            if self._turn(connection, id) != turn:
                return False
            state = reviewed(self._state(connection, id), rating, now)
            written = json.dumps(state)
            row = (self.lesson.name, id, due(state).isoformat(), written)
            connection.execute("INSERT OR REPLACE INTO cards VALUES (?, ?, ?, ?)", row)
            log = (self.lesson.name, id, rating, now.isoformat(), written)
            connection.execute(
                "INSERT INTO reviews (lesson, card, rating, at, state) VALUES (?, ?, ?, ?, ?)", log
            )
            return True

        kept = self.learner.store.database.write(task)
        self.learner.memory.forget(self._kept_today())
        return kept

    def state(self, id: str) -> State | None:
        """The state of a card, None for a new one."""
        return self.kept().states.get(id)

    def kept(self) -> Kept:
        """All cards of the lesson that were begun, and what was done today."""
        read = self.learner.store.database.read
        return self.learner.memory.recall(
            self._kept_today(), lambda: read(self._kept, Kept({}, {}, frozenset(), 0))
        )

    def _kept_today(self) -> tuple[str, str, date]:
        return "cards", self.lesson.name, self._day(self.clock())

    def _kept(self, connection: sqlite3.Connection) -> Kept:
        cards = connection.execute("SELECT card, state FROM cards WHERE lesson = ?", (self.lesson.name,))
        found = {card: read_state(state) for card, state in cards}
        states = {card: state for card, state in found.items() if state}  # a damaged card is a new one
        if len(states) < len(found):
            self.learner.store.database.skip_row()
        query = "SELECT card, at FROM reviews WHERE lesson = ? ORDER BY id"
        days: dict[str, list[bool]] = {}
        today = self._day(self.clock())
        for card, at in connection.execute(query, (self.lesson.name,)):
            days.setdefault(card, []).append(self._is_on(at, today))
        turns = {card: len(each) for card, each in days.items()}
        asked = frozenset(card for card, each in days.items() if any(each))
        return Kept(states, turns, asked, sum(each[0] for each in days.values()))

    def _is_on(self, at: str, day: date) -> bool:
        """Whether a review was on a day; one whose time is damaged was on none, but was."""
        try:
            return self._day(datetime.fromisoformat(at)) == day
        except (ValueError, OverflowError):
            return False

    @staticmethod
    def _day(time: datetime) -> date:
        """The learner's own day."""
        return time.astimezone().date()

    def _state(self, connection: sqlite3.Connection, id: str) -> State | None:
        query = "SELECT state FROM cards WHERE lesson = ? AND card = ?"
        row = connection.execute(query, (self.lesson.name, id)).fetchone()
        return read_state(row[0]) if row else None

    def _turn(self, connection: sqlite3.Connection, id: str) -> int:
        query = "SELECT count(*) FROM reviews WHERE lesson = ? AND card = ?"
        return connection.execute(query, (self.lesson.name, id)).fetchone()[0]


@lru_cache(maxsize=16)
def cards_of(lesson: Lesson) -> frozenset[str]:
    """All cards that a lesson can have.  Raises LessonError."""
    items = [ITEM + item.id for item in lesson.all_items()]
    return frozenset([*items, *(WORD + word.lemma for word in lesson.words)])
