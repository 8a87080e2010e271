"""What an answer was worth: the mark of the whole and of its parts, and why an answer may get none."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal

Status = Literal["right", "almost", "wrong", "open"]
Answer = Any  # what JSON can hold; each type says in its docstring which shape it expects

WORTH = {"right": 1.0, "almost": 0.5, "wrong": 0.0, "open": 0.0}  # of a part, towards the score of the whole


@dataclass(frozen=True)
class PartMark:
    """What one part of an answer (an option, a gap, a pair) was worth, and the sentence that says why."""

    status: Status
    feedback: str = ""
    note: str = ""  # key of a standard sentence in interface.yaml, such as "capital" or "one_letter"
    nearly: bool = False  # of what is almost right: whether only a letter or an ending is off
    alone: bool = field(default=False, compare=False)  # whether the feedback says what the note would say

    @property
    def word(self) -> str:
        """The name of what it is called; what is half right for another reason is partly right.

        >>> PartMark("almost", nearly=True).word, PartMark("almost").word, PartMark("wrong").word
        ('almost', 'partly', 'wrong')
        """
        return "partly" if self.status == "almost" and not self.nearly else self.status

    @property
    def note_told(self) -> str:
        """The note, where the feedback leaves something for it to say.

        >>> PartMark("almost", "Das ist Konjunktiv II.", "konjunktiv_2", alone=True).note_told
        ''
        """
        return "" if self.feedback and self.alone else self.note


@dataclass(frozen=True)
class Mark:
    """What an answer was worth: `score` from 0 to 1, and a mark for each part that the learner touched."""

    score: float
    parts: dict[str, PartMark] = field(default_factory=dict)
    note: str = ""  # key of a standard sentence in interface.yaml about the answer as a whole

    @property
    def status(self) -> Status:
        """`right` for a full score, `almost` for a part of it, else `wrong`.

        >>> Mark(0.5).status
        'almost'
        """
        if self.score >= 1:
            return "right"
        return "almost" if self.score > 0 else "wrong"

    def as_dict(self) -> dict[str, Any]:
        """The mark as plain data, for the browser and for the store."""
        return {**asdict(self), "status": self.status}

    def without(self, reasons: Collection[str], note: str) -> Mark:
        """The mark without these reasons where something is not right yet; a standard note stands instead.

        >>> mark = Mark(0, {"1": PartMark("wrong", "Der Ort ist Genf.")})
        >>> mark.without(["Der Ort ist Genf."], "elsewhere").parts["1"].note
        'elsewhere'
        """
        back = {
            key: replace(part, feedback="", note=part.note or note)
            for key, part in self.parts.items()
            if part.status != "right" and part.feedback in reasons
        }
        return replace(self, parts=self.parts | back)

    def of_a_guess(self) -> Mark:
        """The mark of an answer that is a guess: what is not right is still open.

        >>> Mark(0, {"a": PartMark("wrong", "Das war in Genf.")}).of_a_guess().parts["a"].status
        'open'
        """
        still = {
            key: replace(part, status="open") for key, part in self.parts.items() if part.status == "wrong"
        }
        return replace(self, parts=self.parts | still)


class AnswerError(ValueError):
    """An answer that has not the shape its item expects (a stale page, a damaged store).

    `problem` is the name of the sentence in interface.yaml that says so to a learner.
    """

    problem = "stale"


class TooLongError(AnswerError):
    """A typed answer with more characters than any learner's text has."""

    problem = "answer_too_long"


class NoKeyError(Exception):
    """An item that lies here without its key: what is answered to it can be kept, but not marked."""


def share(parts: Mapping[str, PartMark], total: int) -> float:
    """The score of an answer with so many parts in all: right ones count 1, almost right ones a half.

    >>> share({"1": PartMark("right"), "2": PartMark("almost")}, 3)
    0.5
    """
    return round(sum(WORTH[part.status] for part in parts.values()) / total, 4)
