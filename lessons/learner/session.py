"""What a learner does in a few minutes: cards that are due, tasks that went wrong, and the next new ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lessons.content import Lesson
from lessons.exercises.item import Item
from lessons.learner.deck import ITEM, Clock, Deck, Kept, utc_now
from lessons.learner.learner import Learner
from lessons.learner.overview import overview

CARD, TASK = 20, 60  # seconds that one takes, roughly
LONGEST = 120  # minutes
Tasks = tuple[tuple[Item, str], ...]  # with the numbers that a learner sees


@dataclass(frozen=True)
class Plan:
    """The cards, by their ids, and the tasks of a session, in their order."""

    cards: tuple[str, ...]
    tasks: Tasks


def plan(lesson: Lesson, learner: Learner, minutes: int, clock: Clock = utc_now) -> Plan:
    """A session of about so many minutes: cards for up to a third of it, then what was wrong, then new tasks.

    Tasks that went wrong take at most half of the places while there are new ones. Raises LessonError and
    StoreError.
    """
    deck = Deck(lesson, learner, clock)
    due = [id for id in deck.waiting(deck.kept()) if not id.startswith(ITEM)]
    cards = due[: minutes * 60 // (3 * CARD)]
    places = max(1, (minutes * 60 - len(cards) * CARD) // TASK)
    standings = overview(lesson, learner)
    wrong = [(item, each.number(item)) for each in standings for item in each.revisit]
    new = [(item, each.number(item)) for each in standings for item in each.own if item.id not in each.tries]
    again = wrong[: max(places // 2, places - len(new))]
    return Plan(tuple(cards), (*again, *new[: places - len(again)]))


class ChosenDeck(Deck):
    """Some cards of a deck, each asked once."""

    def __init__(self, lesson: Lesson, learner: Learner, cards: Iterable[str], clock: Clock = utc_now):
        super().__init__(lesson, learner, clock)
        self.cards = frozenset(cards)

    def exists(self, id: str) -> bool:
        """Whether a card is one of these."""
        return id in self.cards and super().exists(id)

    def new(self, _kept: Kept) -> list[str]:
        """No new card: only those that were picked."""
        return []

    def ahead(self, _kept: Kept) -> list[str]:
        """No card that comes again in a few minutes: it is for another time."""
        return []
