"""Names of several words put together again: "Karla von der Heide", "Mülheim an der Ruhr".

The tagger sees a word with its neighbours; these rules see a particle between two names, and the names of
places and clubs as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lessons.german.names import gazetteer
from lessons.german.names.clubs import Found, clubs

# Particles that stand in no German sentence, and those that are prepositions too.
FOREIGN = {
    "van",
    "de",
    "di",
    "del",
    "della",
    "dos",
    "du",
    "ter",
    "ten",
    "bin",
    "ibn",
    "ben",
    "bint",
    "al",
    "el",
    "af",
    "y",
}
GERMAN = {"von", "vom", "zu", "zum", "zur", "da"}
INNER = {"der", "den", "dem", "und", "zu", "la", "las", "los", "het", "de"}
ARABIC = re.compile(r"(?:al|el|as|ad|an|ar|at|az|asch|esch)-[A-ZÄÖÜ]\w+")
NOBLE = re.compile(
    r"(?:Erz|Groß|Kur)?(?:Prinz|Graf|Gräfin|Fürst|Herzog|Baron|Freiherr|Freifrau|König)(?:in|essin)?"
)
ARTICLES = {"der", "die", "das", "the", "le", "la", "el"}
SAINT = {"Bad", "Sankt", "St.", "St"}
LINKS = (("an", "der"), ("am",), ("ob", "der"), ("in", "der"), ("im",), ("vor", "der"))


def joined(words: Sequence[str], tags: Sequence[str], found: Iterable[Found]) -> list[Found]:
    """The names of a sentence (first word, word after the last, kind) with those of several words whole.

    >>> joined(["Jan", "van", "Dijken", "malt"], ["NE", "NE", "NE", "VVFIN"], [(0, 1, "PER")])
    [(0, 3, 'PER')]
    """
    names = [_whole(words, tags, name) for name in found]
    return without_overlap([*clubs(words, tags), *_longest([*_known_phrases(words), *names])])


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


def _whole(words: Sequence[str], tags: Sequence[str], name: Found) -> Found:
    """A name with what belongs to it on either side."""
    start, end, kind = name
    while end - 1 > start and words[end - 1] in FOREIGN | GERMAN:
        end -= 1
    name = start, end, kind
    if end < len(words) and ARABIC.fullmatch(words[end]):
        return start, end + 1, "PER"
    if kind == "PER":
        return _with_particle_before(words, tags, _with_particle_after(words, tags, name))
    return _whole_place(words, name) if kind == "LOC" else name


def _with_particle_after(words: Sequence[str], tags: Sequence[str], name: Found) -> Found:
    """A person with the particle and the name that follow: "Ursula" with "von der Leyen"."""
    start, end, kind = name
    last = end
    while last < len(words) and words[last] in (INNER if last > end else FOREIGN | GERMAN):
        last += 1
    if last == end or last >= len(words) or not _is_surname(words, tags, end, last):
        return name
    takes_it = words[end] in FOREIGN or _is_given_name(words[end - 1]) or _is_noble(words, start)
    return (start, last + 1, kind) if takes_it else name


def _with_particle_before(words: Sequence[str], tags: Sequence[str], name: Found) -> Found:
    """A surname with its particle: "von der" with "Leyen"; "von" alone only after a word that is a name."""
    start, end, kind = name
    first = start
    while first and words[first - 1].lower() in (INNER | FOREIGN | GERMAN):
        first -= 1
    particles = [word.lower() for word in words[first:start]]
    if not particles or _is_given_name(words[start]):
        return name
    if particles[:2] in (["von", "der"], ["von", "dem"]) or particles[0] in FOREIGN:
        return first, end, kind
    before = first - 1
    named = before >= 0 and tags[before] == "NE" and gazetteer.kinds(words[before]) in {"", gazetteer.GIVEN}
    return (before, end, kind) if particles == ["von"] and named else name


def _is_given_name(word: str) -> bool:
    return any(gazetteer.GIVEN in gazetteer.kinds(part) for part in (word, word.rpartition("-")[2]))


def _is_noble(words: Sequence[str], start: int) -> bool:
    return any(NOBLE.fullmatch(word) for word in words[max(0, start - 1) : start + 1])


def _is_surname(words: Sequence[str], tags: Sequence[str], particle: int, position: int) -> bool:
    """Whether the word after a particle is a name: not "der Bäckerei", not "der CDU", not "zu Peter"."""
    word, kinds = words[position], gazetteer.kinds(words[position])
    if (
        not word[:1].isupper()
        or word.isupper()
        or tags[position] == "ADJA"
        or gazetteer.ORGANISATION in kinds
    ):
        return False
    if gazetteer.is_common_noun(word):
        return False
    if words[particle] == "zu" and gazetteer.GIVEN in kinds:
        return False
    goes_on = words[position + 1] if position + 1 < len(words) else ""
    return not (words[particle] == "von" and goes_on in {"nach", "bis", "aus"})


def _whole_place(words: Sequence[str], name: Found) -> Found:
    """A town with its river, or with "Bad" before it: "Bruck an der Mur", "Halle (Saale)", "Sankt Pölten"."""
    start, end, kind = name
    if start and words[start - 1] in SAINT:
        start -= 1
    for link in LINKS:
        last = end + len(link)
        tail = tuple(words[end : last + 1])
        if tail[:-1] == link and tail in gazetteer.place_tails() and not gazetteer.is_common_noun(tail[-1]):
            return start, last + 1, kind
    if [*words[end : end + 1], *words[end + 2 : end + 3]] == ["(", ")"] and _has_river(
        words[end - 1], words[end + 1]
    ):
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
