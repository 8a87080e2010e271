"""The item: its fields, what is shown, how it is marked."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from lessons.exercises.alike import alike, clashes
from lessons.exercises.answers import key_map, one_key
from lessons.exercises.gaps import gap_faults, pieces
from lessons.exercises.item import Answer, AnswerError, Fault, Item, Mark, PartMark, numbered, share, unlike
from lessons.exercises.shown import Heading, Piece
from lessons.fields import Entry, Line, Said


class BankGap(Entry):
    """One gap: the word that belongs there, and the sentence that says why."""

    answer: Line
    feedback: Said


class Distractor(Entry):
    """A word that belongs into no gap, and the sentence that says why not."""

    word: Line
    feedback: Said


class Public(Heading):
    """What the browser is shown."""

    pieces: list[Piece]
    words: list[str]


class WordBank(Item):
    """Put words into gaps.  The answer gives a word for each number: `{"1": "warnen", "2": "Dialog"}`.

    Gaps may still be empty; each counts the same.  A word that belongs in two gaps stands in the bank twice.
    """

    type: Literal["word_bank"]
    text: Line
    gaps: list[BankGap] = Field(min_length=2, max_length=12)
    distractors: list[Distractor] = Field(default=[], max_length=8)

    @property
    def bank(self) -> list[str]:
        """All words, in the order that the browser shows."""
        words = [gap.answer for gap in self.gaps] + [other.word for other in self.distractors]
        return unlike(self.shuffled(words), [[gap.answer] for gap in self.gaps])

    def public(self) -> Public:
        """Heading, the text in pieces, and the words of the bank."""
        return {**self.heading(), "pieces": pieces(self.text), "words": self.bank}

    def asked(self) -> dict[str, Any]:
        """The text and the words, in whatever order these are shown."""
        return {**super().asked(), "words": sorted(self.bank)}

    def mark(self, answer: Answer) -> Mark:
        """The share of right gaps; each word says where it belongs."""
        gaps = numbered(self.gaps)
        given = key_map(self, answer, gaps)
        self.refuse_more_than_there_are(list(given.values()))
        parts = {number: self.marked(gaps[number], word) for number, word in given.items()}
        return Mark(share(parts, len(gaps)), parts, "" if given else "empty")

    def refuse_more_than_there_are(self, words: list[str]) -> None:
        """Raise `AnswerError` if a word is not in the bank, or not so often."""
        for word in words:
            one_key(self, word, self.bank)
            if words.count(word) > self.bank.count(word):
                raise AnswerError(
                    f"Item {self.id} has the word {word!r} only {self.bank.count(word)} time(s)."
                )

    def marked(self, gap: BankGap, word: str) -> PartMark:
        """The mark for a word in a gap: its own sentence says where it belongs."""
        if word == gap.answer:
            return PartMark("right", gap.feedback)
        reasons = {entry.answer: entry.feedback for entry in self.gaps}
        reasons.update({entry.word: entry.feedback for entry in self.distractors})
        return PartMark("wrong", reasons[word])

    def kept_back(self, mark: Mark) -> Mark:
        """Without the reasons that say to which gap a word belongs."""
        return mark.without([gap.feedback for gap in self.gaps], "elsewhere")

    def solution(self) -> dict[str, str]:
        """The word of each gap."""
        return {number: gap.answer for number, gap in numbered(self.gaps).items()}

    def reveal(self) -> dict[str, PartMark]:
        """The right words, and under the word itself why a distractor belongs nowhere."""
        return super().reveal() | {
            other.word: PartMark("wrong", other.feedback) for other in self.distractors
        }

    def faults(self) -> list[Fault]:
        """The gaps must match the text; no distractor may equal a gap's answer or another distractor."""
        found = gap_faults(self.text, len(self.gaps))
        found += alike([other.word for other in self.distractors], ("distractors",), "word")
        taken = {gap.answer: f"is the right word for gap {key}" for key, gap in numbered(self.gaps).items()}
        return found + clashes([other.word for other in self.distractors], ("distractors",), "word", taken)
