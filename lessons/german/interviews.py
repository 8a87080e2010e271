"""Interviews: paragraphs that begin with who speaks, as in "TAGBLATT: Wann?" and "Karl Meier: Im Mai."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from spacy.tokens import Doc, Span

from lessons.german.people import People, canonical

# A label of up to four words, a colon, and what is said as far as a blank line or the next label.
LABEL = r"(?:[A-ZÄÖÜ][\w.’'-]*(?: [\w.’'-]+){0,3}|[a-z][\w.-]{1,20})"  # "taz" is written so
TURN = re.compile(rf"^({LABEL}):[ \t]+(\S.*(?:\n(?!{LABEL}:)[^\n]*\S[^\n]*)*)", re.MULTILINE)


class Turn(NamedTuple):
    """What one of them says in one go, and the whole paragraph with the label."""

    speaker: str
    said: Span
    whole: Span


def turns(doc: Doc, people: People) -> list[Turn]:
    """The turns of an interview; none in a text that is no interview, such as a list of credits."""
    found = list(TURN.finditer(doc.text))
    if not _is_interview([(match[1], match[2]) for match in found]):
        return []
    return [_turn(doc, match, people) for match in found]


def _is_interview(said: Sequence[tuple[str, str]]) -> bool:
    """Whether a question of one is answered by another, and one of them speaks again."""
    answered = any(one != other and text.rstrip().endswith("?") for (one, text), (other, _) in pairwise(said))
    labels = [label for label, _ in said]
    return answered and (len(set(labels)) < len(labels) or len(labels) == 2)


def _turn(doc: Doc, match: re.Match, people: People) -> Turn:
    label = doc.char_span(*match.span(1), alignment_mode="expand")
    names = [name for name in people.inside(label.start, label.end) if name.label_ == "PER"]
    said = doc.char_span(*match.span(2), alignment_mode="expand")
    return Turn(canonical(names[0]) if names else label.text, said, doc[label.start : said.end])
