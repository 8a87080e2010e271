"""The item: its fields, what is shown, how it is marked."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from pydantic import Field

from lessons.exercises.answers import key_list
from lessons.exercises.item import WORTH, Answer, Fault, Item, Mark, PartMark
from lessons.exercises.passage import locate, overlaps, word_pieces
from lessons.exercises.shown import Heading, Piece
from lessons.fields import Entry, Line, Said
from lessons.language.segmentation import words_of


class Spot(Entry):
    """Words in the passage (`habe … gesagt` where they stand apart), and what there is to say about them.

    `occurrence` counts where the first of them stands more than once.
    """

    words: Line
    feedback: Said
    occurrence: int = Field(default=1, ge=1)

    def missing(self) -> str:
        """What to say where the words do not stand in the passage, or not so often."""
        often = f" {self.occurrence} times" if self.occurrence > 1 else ""
        return f"“{self.words}” does not stand in the passage{often}; expected words from it"


class Public(Heading):
    """What the browser is shown."""

    pieces: list[Piece]
    targets: int  # how many words are to be marked


class MarkWords(Item):
    """Mark words in a passage.  The answer lists the numbers of the words: `["4", "11"]`.

    A target of several words is right when all of them are marked, and almost right when some are.
    """

    type: Literal["mark_words"]
    passage: Line
    targets: list[Spot] = Field(min_length=1, max_length=40)
    near: list[Spot] = Field(default=[])
    otherwise: Said  # what to say about any other word

    @cached_property
    def target_words(self) -> list[list[str]]:
        """For each target the numbers of its words."""
        return [locate(self.passage, spot.words, spot.occurrence) for spot in self.targets]

    @cached_property
    def near_words(self) -> dict[str, Spot]:
        """The words that a teacher expects to be marked wrongly, by number."""
        found = {spot: locate(self.passage, spot.words, spot.occurrence) for spot in self.near}
        return {number: spot for spot, numbers in found.items() for number in numbers}

    def public(self) -> Public:
        """Heading, the passage in pieces, and how many words to mark."""
        return {**self.heading(), "pieces": word_pieces(self.passage), "targets": len(self.solution())}

    def mark(self, answer: Answer) -> Mark:
        """Found targets minus wrong marks, as a share of all targets and never below 0."""
        numbers = [str(place + 1) for place in range(len(words_of(self.passage)))]
        marked = key_list(self, answer, numbers)
        parts = {number: self.false_mark(number) for number in marked}
        for spot, words in zip(self.targets, self.target_words, strict=True):
            parts.update(self.found(spot, words, marked))
        wrong = sum(part.status == "wrong" for part in parts.values())
        worth = sum(self.worth(words, parts) for words in self.target_words)
        score = round(max(0.0, worth - wrong) / len(self.targets), 4)
        return Mark(score, parts, self.note(marked, worth, wrong))

    def false_mark(self, number: str) -> PartMark:
        """What a mark on a word outside all targets is worth."""
        spot = self.near_words.get(number)
        return PartMark("wrong", spot.feedback if spot else self.otherwise)

    def found(self, spot: Spot, words: list[str], marked: list[str]) -> dict[str, PartMark]:
        """The marks for those words of a target that were marked."""
        hit = [number for number in words if number in marked]
        whole = len(hit) == len(words)
        part = PartMark("right", spot.feedback) if whole else PartMark("almost", note="rest_missing")
        return dict.fromkeys(hit, part)

    def worth(self, words: list[str], parts: dict[str, PartMark]) -> float:
        """What a target counts: 1, a half, or nothing."""
        return next((WORTH[parts[number].status] for number in words if number in parts), 0.0)

    def note(self, marked: list[str], worth: float, wrong: int) -> str:
        """What to say about the marks as a whole."""
        if not marked:
            return "empty"
        missed = worth < len(self.targets)
        if wrong:
            return "some_wrong_some_missing" if missed and worth else "some_wrong"
        return "some_missing" if missed else ""

    def solution(self) -> list[str]:
        """The numbers of all words of all targets."""
        return [number for words in self.target_words for number in words]

    def faults(self) -> list[Fault]:
        """All targets and near misses must stand in the passage, and none may share a word."""
        spots = [("targets", place, spot) for place, spot in enumerate(self.targets)]
        spots += [("near", place, spot) for place, spot in enumerate(self.near)]
        places = {
            (field, place, "words"): locate(self.passage, spot.words, spot.occurrence)
            for field, place, spot in spots
        }
        missing: list[Fault] = [
            ((field, place, "words"), spot.missing())
            for field, place, spot in spots
            if not places[field, place, "words"]
        ]
        return missing + overlaps(list(places.items()))
