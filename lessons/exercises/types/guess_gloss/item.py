"""The item: its fields, what is shown, how it is marked."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from lessons.exercises.answers import one_key
from lessons.exercises.item import Answer, Fault, Mark, PartMark
from lessons.exercises.options import Choice, Option, PublicChoice
from lessons.exercises.passage import locate, word_pieces
from lessons.exercises.shown import Piece
from lessons.fields import Gloss, Line


class Public(PublicChoice):
    """What the browser is shown."""

    word: str
    pieces: list[Piece]  # of the sentence; the word is `here`


class GuessGloss(Choice):
    """Guess a meaning.  The answer is the key of an option, such as `"b"`.

    The gloss comes as the part `gloss` with the right meaning.  `word` is written as it stands in the
    sentence, `kündigte … an` where it stands apart.
    """

    type: Literal["guess_gloss"]
    guess: bool = True
    word: Line
    sentence: Line
    options: list[Option] = Field(min_length=3, max_length=3)
    gloss: Gloss

    def public(self) -> Public:
        """Heading, word, three options, and the sentence in pieces."""
        here = locate(self.sentence, self.word)
        pieces = [
            {"text": piece["text"], "here": piece.get("word") in here} for piece in word_pieces(self.sentence)
        ]
        return {**super().public(), "word": self.word, "pieces": pieces}

    def mark(self, answer: Answer) -> Mark:
        """Full score for the right meaning, together with the gloss; another meaning says why it is wrong."""
        key = one_key(self, answer, self.keyed_options)
        option = self.keyed_options[key]
        parts = {key: option.marked()}
        if option.correct:
            parts["gloss"] = PartMark("right", self.gloss)
        return Mark(float(option.correct), parts)

    def solution(self) -> str:
        """The key of the right meaning."""
        return self.correct_keys[0]

    def reveal(self) -> dict[str, PartMark]:
        """All three meanings with their feedback, and the gloss."""
        return super().reveal() | {"gloss": PartMark("right", self.gloss)}

    def word_in_sentence(self) -> tuple[str, str]:
        """The word and its sentence."""
        return self.word, self.sentence

    def faults(self) -> list[Fault]:
        """One meaning must be correct, and the word must stand in its sentence."""
        found = super().faults()
        count = len(self.correct_keys)
        if count != 1:
            found.append((("options",), f"has {count} options marked `correct: yes`; expected exactly one"))
        if not locate(self.sentence, self.word):
            found.append((("word",), f"“{self.word}” does not stand in the sentence; expected words from it"))
        return found
