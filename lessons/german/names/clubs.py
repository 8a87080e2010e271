"""Names of clubs: "1. FC Kaiserslautern", "TSG 1899 Hoffenheim", "Sturm Graz", "Hannover 96"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lessons.german import wordlists
from lessons.german.names import gazetteer

Found = tuple[int, int, str]

ORDINAL = re.compile(r"\d{1,2}\.")
NUMBER_INSIDE = re.compile(r"0\d|[4-9]\d|1[89]\d\d|20\d\d")  # TSV 1860 München, Bayer 04 Leverkusen
NUMBER_AT_END = re.compile(r"0\d|[4-9]\d|18\d\d")  # Darmstadt 98; "2013" is a year
COUNTED = {"NN", "ADJA", "CARD", "NE", "$("}  # "85 Prozent", "98 neue Züge", "04 : 20"
PLACE_BEFORE = {"in", "bei", "nach", "aus", "ab", "um"}
MOST_WORDS = 3


def clubs(words: Sequence[str], tags: Sequence[str]) -> Iterator[Found]:
    """The clubs in a sentence that show themselves by an abbreviation, a word of old, or a number.

    >>> list(clubs(["Der", "1.", "FC", "Köln", "siegt", "."], ["ART", "ADJA", "NE", "NE", "VVFIN", "$."]))
    [(1, 4, 'ORG')]
    """
    start = 0
    while start < len(words):
        end = _end(words, tags, start)
        if end > start:
            yield start, end, "ORG"
        start = max(end, start + 1)


def _end(words: Sequence[str], tags: Sequence[str], start: int) -> int:
    """Where the club that starts at a word ends; `start` itself if none does."""
    first = start + 1 if ORDINAL.fullmatch(words[start]) else start
    after = first
    while after < len(words) and words[after] in wordlists.words("club_abbreviations.txt"):
        after += 1
    if after > first:
        name_end = _past_names(words, tags, after)
    elif first == start and words[start] in wordlists.words("club_words.txt"):
        name_end = _past_names(words, tags, start + 1, only_places=True)
        after = start + 1
    elif first == start and _is_place(words[start]) and not _stands_as_place(words, start):
        number_end = _past_number(words, tags, start + 1)
        return number_end if number_end > start + 1 else start
    else:
        return start
    return _past_number(words, tags, name_end) if name_end > after else start


def _past_names(words: Sequence[str], tags: Sequence[str], start: int, *, only_places: bool = False) -> int:
    """The end of a founding year and the names after it; `start` if there is no name."""
    position = start + 1 if start < len(words) and NUMBER_INSIDE.fullmatch(words[start]) else start
    first = position
    while position < min(len(words), first + MOST_WORDS) and _is_part(words, tags, position, first):
        if only_places and not _is_place(words[position]):
            break
        position += 1
    return position if position > first else start


def _is_part(words: Sequence[str], tags: Sequence[str], position: int, first: int) -> bool:
    """Whether a word goes on with the name of a club: no common noun, and no person after a town."""
    word = words[position]
    kinds = gazetteer.kinds(word)
    is_role = "r" in gazetteer.heads(word) and not _is_place(word)  # "Paderborn" ends like a plural of "-or"
    if not word[:1].isupper() or kinds == gazetteer.NOUN or is_role:
        return False
    is_person = position > first and _is_place(words[position - 1]) and not _is_place(word)
    return not is_person and (bool(kinds) or tags[position] in {"NE", "FM", "XY", "NN"})


def _is_place(word: str) -> bool:
    return gazetteer.PLACE in gazetteer.kinds(word)


def _stands_as_place(words: Sequence[str], position: int) -> bool:
    return position > 0 and words[position - 1].lower() in PLACE_BEFORE


def _past_number(words: Sequence[str], tags: Sequence[str], position: int) -> int:
    """The end of a number that belongs to the name, for nothing is counted with it."""
    if position >= len(words) or not NUMBER_AT_END.fullmatch(words[position]):
        return position
    counted = position + 1 < len(words) and tags[position + 1] in COUNTED
    return position if counted else position + 1
