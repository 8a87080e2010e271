"""Items from what was proposed: each maker gives complete items of one kind, with how sure they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from lessons.drafting.kinds import (
    built_words,
    clauses,
    connecting,
    endings,
    gaps,
    judging,
    meanings,
    moods,
    numbers,
    speakers,
    structure,
    summary,
    time_prepositions,
    times,
    turned,
    words,
    writing,
)
from lessons.drafting.proposal import Findings, Proposal
from lessons.exercises.item import AnswerError
from lessons.exercises.registry import item_class

KINDS = (
    *(structure, judging, numbers, summary, connecting),
    *(words, built_words, meanings, gaps),
    *(speakers, times, time_prepositions),
    *(moods, turned, endings, clauses, writing),
)


def item_proposals(material: Findings) -> Iterator[Proposal]:
    """The items of all kinds that the text supports; their ids are numbered by kind."""
    numbers: Counter[str] = Counter()
    for make in (make for kind in KINDS for make in kind.MAKERS):
        for made in make(material):
            kind = made.entry["id"]
            entry = {**made.entry, "id": f"{kind}-{numbers[kind] + 1}"}
            if is_complete(entry):
                numbers[kind] += 1
                yield Proposal(made.file, entry, made.found, made.sure)


def is_complete(entry: dict[str, Any]) -> bool:
    """Whether an item is complete, has no fault, and marks its own solution as right."""
    try:
        item = item_class(entry["type"]).model_validate(entry)
        return not item.faults() and item.mark(item.solution()).score == 1
    except (ValidationError, AnswerError):
        return False
