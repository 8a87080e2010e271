"""A question as Moodle knows it, whatever file it is written to: what the types of item turn into.

The names are those of Moodle's question types.  A fraction is what an answer counts, from -100 to 100.
Everything that is a `str` and no `Markup` is text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lessons.exercises.expected import Expected
from lessons.exercises.gaps import pieces
from lessons.markup.elements import Markup, element

WHOLE, PLACES = 100, 5  # Moodle knows a third as 33.33333
MOST_SHARES = 10  # and of parts of a whole a tenth as the last


class NoCounterpartError(Exception):
    """An item that Moodle has no type of question for; the message goes on from its name."""


@dataclass(frozen=True)
class Answer:
    """One answer: its text, what it counts, and what is said to it."""

    text: str
    fraction: float
    feedback: str = ""


@dataclass(frozen=True)
class MultiChoice:
    """Options of which one, or several, are chosen; `shuffle` if Moodle may put them in another order."""

    body: Markup
    answers: Sequence[Answer]
    single: bool = True
    shuffle: bool = True


@dataclass(frozen=True)
class Judgement:
    """A statement that is right or not (`truefalse`), with what is said to *true* and to *false*."""

    body: Markup
    right: bool
    said_to_true: str
    said_to_false: str

    @property
    def answers(self) -> list[Answer]:
        """Both verdicts, by the names that Moodle knows them by."""
        texts = {"true": self.said_to_true, "false": self.said_to_false}
        return [Answer(name, WHOLE * ((name == "true") == self.right), said) for name, said in texts.items()]


@dataclass(frozen=True)
class TypedText:
    """A text to type (`shortanswer`); what comes first and fits, counts."""

    body: Markup
    answers: Sequence[Answer]
    case: bool = False


@dataclass(frozen=True)
class Pairs:
    """Things that belong together (`matching`), and what is left over on the right; `reasons` come last."""

    body: Markup
    pairs: Sequence[tuple[str, str]]
    extra: Sequence[str] = ()
    reasons: Sequence[str] = ()


@dataclass(frozen=True)
class Field:
    """A field in a text, to type in or (`choose`) to choose in; with several right ones there are boxes."""

    answers: Sequence[Answer]
    choose: bool = False
    case: bool = False
    several: bool = False


@dataclass(frozen=True)
class Cloze:
    """Lines of text with fields in them."""

    body: Markup
    lines: Sequence[Sequence[str | Field]]


@dataclass(frozen=True)
class DragWords:
    """A text with gaps (their numbers, from 1) and a bank of words: the first ones belong into the gaps."""

    body: Markup
    pieces: Sequence[str | int]
    words: Sequence[str]
    reasons: Sequence[str] = ()


@dataclass(frozen=True)
class Order:
    """Things in their right order (`ordering`); right neighbours count.  `reasons` come last."""

    body: Markup
    things: Sequence[str]
    reasons: Sequence[str] = ()


@dataclass(frozen=True)
class Essay:
    """A text to write, from so many words to so many; `model` is for whoever marks it."""

    body: Markup
    least: int
    most: int
    model: str


@dataclass(frozen=True)
class Description:
    """Nothing to answer: something to read or to look at; `files` are its pictures, by their names."""

    body: Markup
    files: Sequence[tuple[str, bytes]] = ()


Question = Description | MultiChoice | Judgement | TypedText | Pairs | Cloze | DragWords | Order | Essay


def shares(right: Sequence[bool]) -> list[float]:
    """What each of several options counts: right ones make up the whole, wrong ones take as much away.

    Raises NoCounterpartError where more are right than Moodle can give a part to.

    >>> shares([True, False, True, True])
    [33.33333, -33.33333, 33.33333, 33.33333]
    """
    if sum(right) > MOST_SHARES:
        known = f"Moodle knows parts for {MOST_SHARES} at most"
        raise NoCounterpartError(f"has {sum(right)} right options; {known}")
    part = round(WHOLE / sum(right), PLACES)
    return [part if each else -part for each in right]


def fraction_text(fraction: float) -> str:
    """A fraction as Moodle writes it.

    >>> fraction_text(100), fraction_text(33.33333)
    ('100', '33.33333')
    """
    return f"{fraction:.7g}"


def paragraph(text: str) -> Markup:
    """A text below the prompt."""
    return element("p", text)


def typed_answers(expected: Expected, accepted: Iterable[str]) -> list[Answer]:
    """What is accepted, what a teacher foresees, and the hint for everything else (`*`)."""
    right = [Answer(literal(text), WHOLE, expected.feedback) for text in dict.fromkeys(accepted)]
    near = [Answer(literal(each.answer), 0, each.feedback) for each in expected.near]
    other = [Answer("*", 0, expected.hint)] if expected.hint else []
    return [*right, *near, *other]


def literal(text: str) -> str:
    """A text in which an asterisk stands for itself.

    >>> literal("zwei * drei")
    'zwei \\\\* drei'
    """
    return text.replace("*", "\\*")


def text_and_fields(text: str, fields: Sequence[Field]) -> list[str | Field]:
    """A text with {1}, {2} … as text and fields."""
    cut = pieces(text)
    return [piece["text"] if "text" in piece else fields[int(piece["gap"]) - 1] for piece in cut]
