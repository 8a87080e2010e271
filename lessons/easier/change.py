"""A change to one sentence: what is cut, what comes instead, and why; and the sentence with some of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from lessons.content.interface import Sentence, interface, phrase
from lessons.fields import Phrase

Kind = Literal[
    "relative_clause",
    "adverbial_clause",
    "two_clauses",
    "condition",
    "participle",
    "passive",
    "word",
    "explained",
]
TokenOrWord = int | str  # the place of a token in its sentence, or a word that comes anew
Pieces = tuple[TokenOrWord, ...]
BLOCK = "easier"  # of the interface's sentences
STOP = "."
NO_SPACE_BEFORE = tuple(".,;:!?)]“»”")
NO_SPACE_AFTER = ("(", "[", "„", "«")


@dataclass(frozen=True)
class Edit:
    """The tokens of a sentence from `start` up to `end` give way to the pieces."""

    start: int
    end: int
    pieces: Pieces = ()


@dataclass(frozen=True)
class TextChange:
    """One change to a sentence; `rule` names the sentence that says why, `about` are the words it speaks of.

    Only what is `sure` is put into the draft; all else waits for the teacher.
    """

    kind: Kind
    edits: tuple[Edit, ...]
    rule: str
    about: str = ""
    sure: bool = False

    @property
    def is_of_one_word(self) -> bool:
        """Whether it exchanges a word, wherever that word comes to stand."""
        return len(self.edits) == 1 and self.edits[0].end - self.edits[0].start == 1

    @property
    def why(self) -> Phrase:
        """Why it is proposed.

        >>> TextChange("two_clauses", (Edit(3, 4, (".",)),), "semicolon", ";", True).why.help("en")
        'The semicolon separates two sentences that can stand alone.'
        """
        return phrase(f"why_{self.rule}", BLOCK, about=self.about)

    @property
    def called(self) -> Sentence:
        """What kind of change it is, by language."""
        return interface()[BLOCK][f"kind_{self.kind}"]


def in_conflict(one: TextChange, other: TextChange) -> bool:
    """Whether two changes cannot both be made; a word may well be moved and exchanged."""
    if one.is_of_one_word != other.is_of_one_word:
        return False
    return any(a.start < b.end and b.start < a.end for a in one.edits for b in other.edits)


def changed(tokens: Sequence[Token], changes: Iterable[TextChange]) -> str:
    """The sentence with all of these changes: one sentence or several."""
    chosen = list(changes)
    words = {change.edits[0].start: change.edits[0].pieces for change in chosen if change.is_of_one_word}
    edits = sorted(
        (edit for change in chosen if not change.is_of_one_word for edit in change.edits),
        key=lambda edit: (edit.start, edit.end),
    )
    pieces = [new for piece in _pieces(len(tokens), edits) for new in _exchanged(piece, words)]
    return _written(tokens, pieces)


def _exchanged(piece: TokenOrWord, words: dict[int, Pieces]) -> Pieces:
    return words.get(piece, (piece,)) if isinstance(piece, int) else (piece,)


def _pieces(count: int, edits: Sequence[Edit]) -> Iterator[TokenOrWord]:
    place = 0
    for edit in edits:
        yield from range(place, edit.start)
        yield from edit.pieces
        place = edit.end
    yield from range(place, count)


def _written(tokens: Sequence[Token], pieces: Sequence[TokenOrWord]) -> str:
    """The pieces as text: spaces between them, a capital letter at the beginning of each sentence."""
    text, opens, before = "", True, ""
    for number, piece in enumerate(pieces):
        word = tokens[piece].text if isinstance(piece, int) else piece
        if not word:
            continue
        together = number and _follow(tokens, pieces[number - 1], piece)
        text += "" if not text or together or _joined(before, word) else " "
        text += word[0].upper() + word[1:] if opens else word
        ends = piece == STOP or piece == len(tokens) - 1
        opens, before = (ends and word == STOP) or (opens and not any(map(str.isalnum, word))), word
    return text


def _follow(tokens: Sequence[Token], one: TokenOrWord, other: TokenOrWord) -> bool:
    """Whether two pieces stood side by side without a space."""
    both = isinstance(one, int) and isinstance(other, int)
    return both and other == one + 1 and not tokens[one].whitespace_


def _joined(before: str, word: str) -> bool:
    return word.startswith(NO_SPACE_BEFORE) or before.endswith(NO_SPACE_AFTER)
