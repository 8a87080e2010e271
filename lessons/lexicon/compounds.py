"""The parts of a compound by the word tables alone, "Rüstung + s + Kontrolle", as a learner may see them.

The German analysis cuts finer, with a model (`lessons.german.compounds`); a learner's notebook loads none.
Of all ways to cut a noun into words that are known, the one with the fewest words is taken, of those the one
with the plainest beginning (a noun before an adjective before a verb), of those the most frequent.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from lessons.language.verbs import PREFIXES, UNSTRESSED
from lessons.lexicon.tables import is_verb, is_word, noun_plurals, nouns, zipf

LINKS = ("", "s", "n", "en", "es", "er", "e")
LONGEST_NOUN = 80  # letters; nobody prints a longer one, and each cut is looked up
LEAST = 3  # letters of a part
# The least Zipf frequency of a part by its letters: anything ends in a short word by chance.
FREQUENT = {3: 4.0, 4: 3.3, 5: 3.0}
KNOWN = 2.0  # ... of a longer word
MANY = 3.0  # ... of each word where there are more than two
# What begins or ends a word without being a word there.
BEGINNINGS = frozenset((*PREFIXES, "gegen", "inter", "trans", "dis", "anti", "rück"))
ENDINGS = frozenset("heit keit schaft ung tion tum ling ismus chen lein ist ion isch".split())  # noqa: SIM905
# How a noun that is made of a verb ends, in place of *-en*: Verbraucher, Einschätzung, Erbrechen.
OF_VERBS = ("ung", "er", "en", "e")

NOUN, ADJECTIVE, SHORTENED, VERB = range(4)  # kinds of beginnings, the plainest first


class Cut(NamedTuple):
    """A way to cut a noun: its words and links in their order, and the kinds of the words but the last."""

    parts: tuple[str, ...]
    kinds: tuple[int, ...] = ()


@lru_cache(maxsize=4096)
def parts(noun: str) -> tuple[str, ...]:
    """The parts of a compound as words, with the links between them; () for a noun that is none.

    >>> parts("Rüstungskontrolle"), parts("Kreml-Kritiker"), parts("Verbraucher")
    (('Rüstung', 's', 'Kontrolle'), ('Kreml', 'Kritiker'), ())
    >>> parts("Beckenrand"), parts("Sauerstoff"), parts("Reihenfolge")
    (('Becken', 'Rand'), ('sauer', 'Stoff'), ('Reihe', 'n', 'Folge'))
    """
    if "-" in noun.strip("-"):
        return tuple(part for part in noun.split("-") if part)
    if not noun.isalpha() or not noun[:1].isupper() or len(noun) > LONGEST_NOUN or _is_derived(noun):
        return ()
    cuts = [cut for cut in _cuts(noun) if len(cut.kinds) == 1 or _rarest(cut) >= MANY]
    return min(cuts, key=_cost).parts if cuts else ()


def _is_derived(noun: str) -> bool:
    """Whether the whole noun is made of one verb or adjective."""
    small = noun.lower()
    stems = (small.removesuffix(ending) for ending in OF_VERBS if small.endswith(ending))
    of_verb = any(is_verb(stem + end) for stem in stems for end in ("en", "n"))
    bare = small.startswith(UNSTRESSED) and is_verb(f"{small}en")  # Verbrauch: verbrauchen
    return (
        of_verb
        or bare
        or any(small.endswith(end) and is_word(small.removesuffix(end)) for end in ("e", "er"))
    )


def _cuts(noun: str) -> Iterator[Cut]:
    """Every way to cut a noun into a known head and what stands before it."""
    for place in range(LEAST, len(noun) - LEAST + 1):
        head = noun[place:].capitalize()
        if noun[place:] not in ENDINGS and _is_noun(head, ("",)):
            for before in _readings(noun[:place]):
                yield Cut((*before.parts, head), before.kinds)


def _readings(beginning: str) -> Iterator[Cut]:
    """What a beginning may be: a word with its link, or a compound itself."""
    for link in LINKS:
        bare = beginning.removesuffix(link)
        if len(bare) < LEAST or (link and (bare == beginning or _is_other_noun(beginning, bare))):
            continue
        linked = (link,) if link else ()
        for kind, word in _words(bare, link):
            yield Cut((word, *linked), (kind,))
        if len(bare) > 2 * LEAST:
            whole = bare.capitalize()
            for cut in (*_cuts(whole), *(() if link else _cuts(whole + "e"))):
                yield Cut((*cut.parts, *linked), (*cut.kinds, NOUN))


def _is_other_noun(beginning: str, bare: str) -> bool:
    """Whether a beginning with its ending is a noun, and no plural of the word without: "Becken", "Beck"."""
    whole = beginning.capitalize()
    return _is_noun(whole, ("",)) and whole not in noun_plurals(bare.capitalize())


def _words(bare: str, link: str) -> Iterator[tuple[int, str]]:
    """The words that stand so at a compound's beginning, with their kinds."""
    noun, small = bare.capitalize(), bare.lower()
    if small in BEGINNINGS:
        return
    plural = link != "er" or any(each.plural == noun + link for each in nouns(noun))  # Kinder, but not Sauer
    if plural and _is_noun(noun, ("", "adjective") if link else ("",)):
        yield NOUN, noun
    if not link:
        if is_word(small) and len(small) > LEAST and not is_verb(small):
            yield ADJECTIVE, small
        if _is_noun(noun + "e", ("",)):
            yield SHORTENED, noun + "e"
        yield from ((VERB, small + end) for end in ("en", "n") if _is_common_verb(small + end))


def _is_common_verb(word: str) -> bool:
    return is_verb(word) and zipf(word) >= KNOWN


def _is_noun(word: str, kinds: tuple[str, ...]) -> bool:
    return zipf(word) >= FREQUENT.get(len(word), KNOWN) and any(each.kind in kinds for each in nouns(word))


def _cost(cut: Cut) -> tuple[int, int, float]:
    return len(cut.kinds), sum(cut.kinds), -_rarest(cut)


def _rarest(cut: Cut) -> float:
    return min(zipf(part) for part in cut.parts if part not in LINKS)
