"""Nouns that the table lacks: gender and plural by the head of a compound, or by the noun's ending."""

from __future__ import annotations

from collections.abc import Iterable

from lessons.language.wordlists import rows
from lessons.lexicon.tables import Noun, is_verb


def like_its_head(noun: str, front: str, heads: Iterable[Noun]) -> tuple[Noun, ...]:
    """The readings of a compound: those of its head, with what stands before it put before the plural.

    >>> like_its_head("Hackerangriff", "Hacker", [Noun("Angriff", "m", "Angriffe", "")])
    (Noun(lemma='Hackerangriff', gender='m', plural='Hackerangriffe', kind=''),)
    """
    joined = (lambda word: word) if front.endswith("-") else str.lower
    return tuple(
        Noun(noun, head.gender, front + joined(head.plural) if head.plural else "", head.kind)
        for head in heads
    )


def by_ending(noun: str) -> tuple[Noun, ...]:
    """One reading if the noun's ending tells its gender, as "-ung" does; infinitives are neuter.

    >>> by_ending("Entfremdung"), by_ending("Zögern")[0].gender, by_ending("Xyz")
    ((Noun(lemma='Entfremdung', gender='f', plural='Entfremdungen', kind=''),), 'n', ())
    """
    for ending, sex, plural_ending in rows("noun_endings.tsv"):
        if noun.endswith(ending) and len(noun) > len(ending) + 2:
            many = noun.removesuffix(ending) + plural_ending if plural_ending != "-" else ""
            return (Noun(noun, sex, many, ""),)
    return (Noun(noun, "n", "", ""),) if is_verb(noun.lower()) else ()
