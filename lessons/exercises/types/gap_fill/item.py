"""The item: its fields, what is shown, how it is marked."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from pydantic import Field

from lessons.exercises.answers import key_map
from lessons.exercises.expected import RIGHT, Expected, kept_back
from lessons.exercises.gaps import around, gap_faults, pieces, without_neighbours
from lessons.exercises.item import Answer, Fault, FieldPath, Item, Mark, PartMark, numbered, share
from lessons.exercises.shown import Heading, Piece
from lessons.fields import Line, Phrase
from lessons.language.in_sentence import quoted_in
from lessons.language.pronouns import ends_in_preposition


class Gap(Expected):
    """One gap: its accepted answers (the first is the model), feedback, a hint, foreseen wrong answers."""


class Public(Heading):
    """What the browser is shown."""

    pieces: list[Piece]
    hints: dict[str, Phrase]  # by gap


class GapFill(Item):
    """Type into the gaps of a text.  The answer gives a text for each number: `{"1": "vor", "2": "im"}`.

    Gaps may still be empty; each gap counts the same, an almost right one half.  Words beside the gap may be
    typed once more: `45 Jahre` before `Jahre alt`.
    """

    type: Literal["gap_fill"]
    text: Line
    gaps: list[Gap] = Field(min_length=1, max_length=20)

    def public(self) -> Public:
        """Heading, the text in pieces, and the hints."""
        hints = {number: gap.hint for number, gap in numbered(self.gaps).items() if gap.hint}
        return {**self.heading(), "pieces": pieces(self.text), "hints": hints}

    def mark(self, answer: Answer) -> Mark:
        """The share of right gaps; each filled gap says how near it is."""
        gaps = numbered(self.gaps)
        given = key_map(self, answer, gaps)
        parts = {number: self.marked(number, gaps[number], text) for number, text in given.items()}
        return Mark(share(parts, len(gaps)), parts, "" if given else "empty")

    def marked(self, number: str, gap: Gap, given: str) -> PartMark:
        """The mark for one gap."""
        before, after = around(self.text, number)
        right = self.forgiving(RIGHT)
        part = gap.mark(given, right)
        shorter = without_neighbours(quoted_in(given) or given, before, after)
        if part.status != "right" and shorter != given and not gap.foreseen(given):
            part = gap.mark(shorter, right)
        if part.note == "wrong_case" and ends_in_preposition(before):
            return replace(part, note="preposition_case")
        return part

    def kept_back(self, mark: Mark) -> Mark:
        """Without what gives a right answer away."""
        return kept_back(mark, numbered(self.gaps))

    def typed(self) -> dict[str, FieldPath]:
        """All gaps."""
        return {str(place + 1): ("gaps", place, "also") for place in range(len(self.gaps))}

    def solution(self) -> dict[str, str]:
        """The model answer of each gap."""
        return {number: gap.answers[0] for number, gap in numbered(self.gaps).items()}

    def faults(self) -> list[Fault]:
        """The gaps of the text and of the list must match, and each gap must be sound."""
        each = [fault for place, gap in enumerate(self.gaps) for fault in gap.faults(("gaps", place))]
        return gap_faults(self.text, len(self.gaps)) + each
