"""When a card comes again: FSRS, from the package `fsrs`, which needs no training to begin with.

A card's state is kept as the plain data that the package reads and writes, so its history can be computed
anew with other parameters later.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from typing import Any

from lessons.learner.attempt import read_json

State = dict[str, Any]

AGAIN, HARD, GOOD, EASY = RATINGS = (1, 2, 3, 4)
STAGES = (1, 2, 3)  # as fsrs numbers them: learning, review, relearning
REVIEW = 2
LONGEST = 40_000  # days; fsrs itself goes to a hundred years
RETENTION = 0.9  # the share of due cards that a learner should still know


@cache
def scheduler() -> Any:
    """The scheduler; without its random shift, so that the same answers give the same days."""
    from fsrs import Scheduler  # only a review needs it

    return Scheduler(desired_retention=RETENTION, enable_fuzzing=False)


def reviewed(state: State | None, rating: int, now: datetime) -> State:
    """The state of a card (None for a new one) after a rating from 1 (again) to 4 (easy).

    >>> from datetime import UTC
    >>> due(reviewed(None, EASY, datetime(2021, 6, 17, tzinfo=UTC))).date().isoformat()
    '2021-06-25'
    """
    from fsrs import Card, Rating

    card = Card.from_dict(state) if state else Card(card_id=0, due=now)
    after, _log = scheduler().review_card(card, Rating(rating), now)
    return dict(after.to_dict())


def read_state(written: str) -> State | None:
    """A card's state as it was kept; None if that is damaged: the card is a new one then."""
    found = read_json(written, dict)
    return found if found and _can_be_read(found) else None


def _can_be_read(state: State) -> bool:
    """Whether a state has all that the scheduler reads, each within its bounds (fsrs, `Card.from_dict`)."""
    try:
        times = [datetime.fromisoformat(state[name]) for name in ("due", "last_review")]
        step = state["step"]
        bounded = 0 < state["stability"] <= LONGEST and 0 < state["difficulty"] <= 10
        stepped = isinstance(step, int) or (step is None and state["state"] == REVIEW)
        return bounded and stepped and state["state"] in STAGES and all(time.tzinfo for time in times)
    except (LookupError, TypeError, ValueError):
        return False


def due(state: State) -> datetime:
    """When a card should be reviewed next."""
    return datetime.fromisoformat(state["due"])


def learning(state: State) -> bool:
    """Whether a card is still in its first steps, or back in them: it comes again within minutes."""
    return state["state"] != REVIEW


def waits(state: State | None, now: datetime) -> dict[int, timedelta]:
    """For each rating, after how long the card would come again."""
    return {rating: due(reviewed(state, rating, now)) - now for rating in RATINGS}
