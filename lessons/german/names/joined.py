"""Names of several words put together again: "Karla von der Heide", "Mülheim an der Ruhr".

The tagger sees a word with its neighbours; these rules see a particle between two names, and the names of
places and clubs as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lessons.german.names import gazetteer
from lessons.german.names.clubs import Found, clubs
from lessons.german.names.institutions import companies, institutions
from lessons.german.names.mention import is_person_noun
from lessons.german.names.particles import addressed, with_particle

ARTICLES = {"der", "die", "das", "the", "le", "la", "el"}
SAINT = {"Bad", "Sankt", "St.", "St"}
LINKS = (("an", "der"), ("am",), ("ob", "der"), ("in", "der"), ("im",), ("vor", "der"))


def whole_names(words: Sequence[str], tags: Sequence[str], found: Iterable[Found]) -> list[Found]:
    """The names of a sentence (first word, word after the last, kind) with those of several words whole.

    >>> whole_names(["Jan", "van", "Dijken", "malt"], ["NE", "NE", "NE", "VVFIN"], [(0, 1, "PER")])
    [(0, 3, 'PER')]
    """
    people = (_with_double(words, _without_role(words, with_particle(words, tags, name))) for name in found)
    names = [_whole_place(words, name) if _may_be_place(words, name) else name for name in people]
    wider = [*institutions(words, tags, names), *companies(words, tags, names)]
    longest = _longest([*wider, *_known_phrases(words), *addressed(words, tags), *names])
    return without_overlap([*clubs(words, tags), *longest])


def _with_double(words: Sequence[str], name: Found) -> Found:
    """A surname with the double given name before it: "Regina-Dolores Berg"."""
    start, end, kind = name
    parts = words[start - 1].split("-") if start else []
    is_double = len(parts) > 1 and all(gazetteer.GIVEN in gazetteer.kinds(part) for part in parts)
    return (start - 1, end, kind) if kind == "PER" and is_double else name


def _without_role(words: Sequence[str], name: Found) -> Found:
    """A name without what the person is: of "Stürmer Ruud van der Meer" it is "Ruud van der Meer"."""
    start, end, _ = name
    if end - start < 2 or gazetteer.kinds(words[start]) != gazetteer.NOUN or not is_person_noun(words[start]):
        return name
    has_particle = any(word.islower() for word in words[start:end])
    is_person = has_particle or gazetteer.GIVEN in gazetteer.kinds(words[start + 1])
    return (start + 1, end, "PER") if is_person else name


def _longest(names: Iterable[Found]) -> list[Found]:
    return without_overlap(sorted(names, key=lambda name: name[0] - name[1]))


def without_overlap(names: Iterable[Found]) -> list[Found]:
    """The names that none before them in the list overlaps, in the order of the sentence.

    >>> without_overlap([(0, 3, "ORG"), (2, 3, "LOC"), (5, 6, "LOC")])
    [(0, 3, 'ORG'), (5, 6, 'LOC')]
    """
    kept: list[Found] = []
    for start, end, kind in names:
        if all(end <= other[0] or other[1] <= start for other in kept):
            kept.append((start, end, kind))
    return sorted(kept)


def _may_be_place(words: Sequence[str], name: Found) -> bool:
    """Whether the name is a place, or a saint who may have given his to one: "St. Johann (im Pongau)"."""
    start, end, kind = name
    saint = kind == "PER" and (words[start] in SAINT or words[max(0, start - 1)] in SAINT)
    return kind == "LOC" or (saint and end < len(words) and words[end] in {link[0] for link in LINKS})


def _whole_place(words: Sequence[str], name: Found) -> Found:
    """A town with its river, or with "Bad" before it: "Bruck an der Mur", "Halle (Saale)", "Sankt Pölten"."""
    start, end, kind = name
    if start and words[start - 1] in SAINT:
        start -= 1
    for link in LINKS:
        last = end + len(link)
        tail = tuple(words[end : last + 1])
        if tail[:-1] == link and tail in gazetteer.place_tails() and not gazetteer.is_common_noun(tail[-1]):
            return start, last + 1, "LOC"
    bracketed = end + 2 < len(words) and words[end] == "(" and words[end + 2] == ")"
    if bracketed and _has_river(words[end - 1], words[end + 1]):
        return start, end + 3, kind
    return start, end, kind


def _has_river(town: str, river: str) -> bool:
    """Whether the gazetteer knows the town by its river: "Frankfurt an der Oder"."""
    return any(gazetteer.phrase_at([town, *link, river], 0)[0] for link in LINKS)


def _known_phrases(words: Sequence[str]) -> Iterable[Found]:
    """The places and organisations of several words that the gazetteer knows; "Die Zeit" may be time, too."""
    listed = list(words)
    for start in range(len(listed)):
        length, kind = gazetteer.phrase_at(listed, start)
        counted = length and words[start + length - 1].isdigit()  # "Hannover 96" is for `clubs` to judge
        if length and not counted and words[start].lower() not in ARTICLES:
            yield start, start + length, "LOC" if kind == gazetteer.PLACE else "ORG"
