"""Persons with a particle in their names: "Karla von der Heide", "Jan van Dijken", "Frau von Storch"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lessons import lexicon
from lessons.german.names import gazetteer
from lessons.german.names.clubs import Found
from lessons.german.phrases import ADDRESS
from lessons.german.wordlists import groups

ARABIC = re.compile(r"(?:al|el|as|ad|an|ar|at|az|asch|esch)-[A-ZÄÖÜ]\w+")
NOBLE = re.compile(r"(?:Prinz|Graf|Gräfin|Fürst|Herzog|Baron|Freiherr|Freifrau|König)(?:in|essin)?")
ELIDED = re.compile(r"(?:[dlDL]|[Dd]ell|[Dd]all)['’][A-ZÀ-Ý]\w+")  # "Jeanne d’Arc", "Cortina d’Ampezzo"
SON_OF = (["bin"], ["ibn"], ["bint"])  # only persons have it
ON_THE_WAY = {"nach", "bis", "aus"}  # "brachte Erik von Bonn nach Köln"


def with_particle(words: Sequence[str], tags: Sequence[str], name: Found) -> Found:
    """A person's name with the particle and the name after it, or with the particle before it."""
    start, end, kind = name
    while end - 1 > start and _is_particle(words[end - 1]):
        end -= 1
    if end < len(words) and ARABIC.fullmatch(words[end]):
        return start, end + 1, "PER"
    if end < len(words) and ELIDED.fullmatch(words[end]):
        return start, end + 1, kind
    is_person = kind == "PER" or words[end : end + 1] in SON_OF
    name = start, end, "PER" if is_person else kind
    return _with_one_before(words, tags, _with_one_after(words, tags, name)) if is_person else name


def addressed(words: Sequence[str], tags: Sequence[str]) -> Iterator[Found]:
    """The surnames with a particle after "Herr" and "Frau"."""
    for position, word in enumerate(words[:-1], 1):
        last = _past_particles(words, position)
        if word in ADDRESS and last > position and _is_surname(words, tags, position, last):
            yield position, last + 1, "PER"


def _kind(name: str) -> frozenset[str]:
    return groups("name_particles.tsv")[name]


def _is_foreign(word: str) -> bool:
    return word.lower() in _kind("foreign")


def _is_particle(word: str) -> bool:
    return _is_foreign(word) or word in _kind("preposition")


def _past_particles(words: Sequence[str], position: int) -> int:
    """The end of the particles that start at a position."""
    if position >= len(words) or not _is_particle(words[position]):
        return position
    position += 1
    while position < len(words) and words[position] in _kind("second"):
        position += 1
    return position


def _with_one_after(words: Sequence[str], tags: Sequence[str], name: Found) -> Found:
    """A person with the particle and the name that follow: "Ursula" with "von der Leyen"."""
    start, end, kind = name
    last = _past_particles(words, end)
    title = any(NOBLE.fullmatch(word) for word in words[max(0, start - 1) : start + 1])
    titled = title and words[end] == "von" and last < len(words) and words[last][:1].isupper()
    if last == end or not (titled or _is_surname(words, tags, end, last)):
        return name
    takes_it = _is_foreign(words[end]) or _is_given_name(words[end - 1]) or title
    return (start, last + 1, kind) if takes_it else name


def _with_one_before(words: Sequence[str], tags: Sequence[str], name: Found) -> Found:
    """A surname with its particle: "von der" with "Leyen"; "von" alone only after a word that is a name."""
    start, end, kind = name
    first = start
    while first and words[first - 1].lower() in _kind("second") | _kind("foreign") | _kind("preposition"):
        first -= 1
    particles = [word.lower() for word in words[first:start]]
    before = first - 1
    named = before >= 0 and tags[before] == "NE" and gazetteer.kinds(words[before]) in {"", gazetteer.GIVEN}
    if named and (particles == ["von"] or _is_foreign(words[first])) and not _is_given_name(words[start]):
        return before, end, kind
    has_own = particles[:2] in (["von", "der"], ["von", "dem"]) or (particles and _is_foreign(words[first]))
    return (first, end, kind) if has_own and not _is_given_name(words[start]) else name


def _is_given_name(word: str) -> bool:
    return any(gazetteer.GIVEN in gazetteer.kinds(part) for part in (word, word.rpartition("-")[2]))


def _is_surname(words: Sequence[str], tags: Sequence[str], particle: int, position: int) -> bool:
    """Whether the word after a particle is a name: not "der Bäckerei", not "der CDU", not "zu Peter"."""
    if position >= len(words) or not words[position][:1].isupper():
        return False
    word, kinds = words[position], gazetteer.kinds(words[position])
    is_other = word.isupper() or tags[position] == "ADJA" or gazetteer.ORGANISATION in kinds
    if is_other or gazetteer.is_common_noun(word):
        return False
    if words[particle] == "zu" and (gazetteer.GIVEN in kinds or (not kinds and lexicon.noun_lemmas(word))):
        return False  # "zu Peter", "zu Hause"
    goes_on = words[position + 1] if position + 1 < len(words) else ""
    return not (words[particle] == "von" and goes_on in ON_THE_WAY)
