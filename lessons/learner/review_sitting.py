"""A learner at the deck: a card is asked, then shown, then rated; the next one follows.

What goes to the browser holds the answer only after the learner has asked for it.  An item that went wrong
is no card to turn: it is asked again as a task, and the mark of the first answer is its rating.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from lessons.content.model import Word
from lessons.exercises.item import Item
from lessons.learner.deck import ITEM, OWN, WORD, Counts, Deck
from lessons.learner.own_words import OwnWord
from lessons.learner.review_faces import (
    RECALL,
    Face,
    judged,
    own_word_back,
    own_word_front,
    word_back,
    word_front,
)
from lessons.learner.schedule import AGAIN, EASY, GOOD, HARD, RATINGS, waits
from lessons.learner.trouble import Sentence, StoreError
from lessons.learner.word_tasks import TaskLink, tasks_with

State = dict[str, Any]

# The rating that a typed answer suggests; the learner decides.
SUGGESTED = {"right": GOOD, "almost": HARD, "partly": HARD, "wrong": AGAIN}
# The rating of a task by its mark; one that is solved does not come again on the same day.
RATED = {"right": EASY, "almost": HARD, "wrong": AGAIN}
TASK = "task"  # the way of a card that is a task


class ReviewSitting:
    """A deck in use: which card is asked, whether its answer is shown, and what was typed."""

    def __init__(self, deck: Deck):
        self.deck = deck
        self.id: str | None = None
        self.turn = 0
        self.shown = False
        self.typed = ""
        self.unsaved: Sentence | None = None  # why the last rating could not be kept, or the deck not be read
        self.counted = Counts(0, 0, 0)
        self.draw()

    def draw(self) -> None:
        """Take the next card."""
        self.shown, self.typed = False, ""
        try:
            with self.deck.learner.memory.at_once():
                self.id = self.deck.next()
                self.counted = self.deck.counts()
                self.turn = self.deck.kept().turns.get(self.id or "", 0)
        except StoreError as problem:
            self.id, self.unsaved = None, problem.sentence

    def show(self, id: Any, typed: Any) -> State:
        """Show the answer of the card that is asked, with what the learner typed before."""
        if id == self.id:
            self.shown = True
            self.typed = typed if isinstance(typed, str) else ""
        return self.state()

    def rate(self, id: Any, turn: Any, rating: Any) -> State:
        """Keep the rating of the card that is shown, and take the next; anything else changes nothing."""
        if not self.shown or (id, turn) != (self.id, self.turn) or rating not in RATINGS:
            return self.state()
        if self.keep(rating):
            self.draw()
        return self.state()

    def keep(self, rating: int) -> bool:
        """Keep a rating of the card that is asked; where that fails, remember why."""
        try:
            self.deck.rate(self.id, rating, self.turn)
            self.unsaved = None
        except StoreError as problem:
            self.unsaved = problem.sentence
        return self.unsaved is None

    def item(self) -> Item | None:
        """The item that is asked again, if the card is one."""
        return self.deck.lesson.item(self.id.removeprefix(ITEM)) if (self.id or "").startswith(ITEM) else None

    def rate_task(self, status: str) -> State:
        """Rate the item that is asked by the status of its mark; only its first answer counts."""
        if self.item() and self.keep(RATED[status]):
            with suppress(StoreError):  # the rating is kept; the next card counts anew
                self.counted = self.deck.counts()
        return self.state()

    def go_on(self) -> State:
        """Take the next card after an item, whatever it was answered."""
        if self.item():
            self.draw()
        return self.state()

    def state(self) -> State:
        """What the browser may know now."""
        return {
            "card": self.front(),
            "answer": self.back() if self.shown else None,
            "tasks": self.tasks(),
            "counts": {"due": self.counted.due, "new": self.counted.new, "done": self.counted.done},
            "waits": self.waits() if self.shown else {},
            "next": self.until_next() if self.id is None else None,
            "unsaved": self.unsaved,
            "notice": self.deck.learner.notice,  # what befell the file, though the ratings are kept
        }

    def front(self) -> Face | None:
        """The question of the card, with what names it in messages."""
        if self.id is None:
            return None
        name = {"id": self.id, "turn": self.turn}
        if self.item():
            return {**name, "way": TASK}
        asked = self.word()
        face = own_word_front(asked) if isinstance(asked, OwnWord) else word_front(asked, self.turn)
        return {**name, "level": asked.level, **face}

    def back(self) -> Face | None:
        """The answer of the card, and for a typed word how near it was."""
        if self.id is None or self.item():
            return None
        asked = self.word()
        if isinstance(asked, OwnWord):
            return own_word_back(asked)
        verdict = judged(asked, self.typed) if self.typed and self.front()["way"] == RECALL else ""
        return {
            **word_back(asked),
            "typed": self.typed,
            "verdict": verdict,
            "suggested": SUGGESTED.get(verdict),
        }

    def tasks(self) -> list[TaskLink]:
        """Links, with the answer, to the tasks in which the word comes."""
        if not self.shown or not (self.id or "").startswith(WORD):
            return []
        return list(tasks_with(self.deck.lesson, self.id.removeprefix(WORD)))

    def word(self) -> Word | OwnWord:
        """The word of the card."""
        if self.id.startswith(OWN):
            return self.deck.words.all()[self.id.removeprefix(OWN)]
        name = self.id.removeprefix(WORD)
        return next(word for word in self.deck.lesson.words if word.lemma == name)

    def waits(self) -> dict[str, dict[str, Any]]:
        """For each rating, after how long the card would come again."""
        times = waits(self.deck.state(self.id), self.deck.clock()) if self.id else {}
        return {str(rating): rough(time) for rating, time in times.items()}

    def until_next(self) -> dict[str, Any] | None:
        """How long it is to the next card, if there is one."""
        time: datetime | None = None if self.unsaved else self.deck.next_time()
        return rough(max(time - self.deck.clock(), timedelta(minutes=1))) if time else None


def rough(time: timedelta) -> dict[str, Any]:
    """A time as one number and its unit.

    >>> rough(timedelta(minutes=10)), rough(timedelta(days=8))
    ({'number': 10, 'unit': 'minutes'}, {'number': 8, 'unit': 'days'})
    """
    minutes = max(1, round(time / timedelta(minutes=1)))
    if minutes < 60:
        return {"number": minutes, "unit": "minutes"}
    hours = round(minutes / 60)
    if hours < 24:
        return {"number": hours, "unit": "hours"}
    days = round(minutes / 1440)
    return {"number": days, "unit": "day" if days == 1 else "days"}
