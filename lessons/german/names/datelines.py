"""Places of datelines: what stands before "(dpa) –" or ", 17. Juni –" is a place, however it is spelt."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Span

from lessons import lexicon
from lessons.german.names import gazetteer
from lessons.german.names.mention import Mention
from lessons.language.datelines import dateline

LONGEST_ABBREVIATION = 5  # letters
LINE = re.compile(r"^.+", re.MULTILINE)


def dateline_places(doc: Doc) -> list[Mention]:
    """The places in the datelines of a document."""
    spans = [
        doc.char_span(line.start() + start, line.start() + end, alignment_mode="expand")
        for line in LINE.finditer(doc.text)
        if (found := dateline(line.group()))
        for start, end in found.places
    ]
    return [Mention(span.start, span.end, "LOC") for span in spans if _can_be_place(span)]


def with_places(mentions: list[Mention], found: list[Mention]) -> list[Mention]:
    """The mentions with these places instead of what overlaps them."""
    taken = {position for place in found for position in place.positions}
    return sorted([*found, *(mention for mention in mentions if taken.isdisjoint(mention.positions))])


def _can_be_place(span: Span) -> bool:
    """Whether it can be a place: no "Anna Berger", "In Wien", "Eilmeldung", no abbreviation as "NATO"."""
    first = span[0].text.title() if span[0].is_upper else span[0].text
    known = gazetteer.kinds(first)
    if gazetteer.PLACE in known:
        return True
    abbreviated = span[0].is_upper and len(first) <= LONGEST_ABBREVIATION
    other = lexicon.is_word(first.lower()) or gazetteer.is_common_noun(first)
    return not (abbreviated or other or gazetteer.GIVEN in known)
