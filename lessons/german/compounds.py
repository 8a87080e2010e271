"""Compounds: what a noun is made of, "Rüstungs|kontrolle".

HanTa cuts first, for it hardly ever cuts too much.  What it leaves whole is cut where the rest is a known
noun and the beginning is one of the few words that stand before nouns ("Halb|insel", "Melde|pflicht").
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from lessons import lexicon
from lessons.german.morphology import morphemes
from lessons.german.wordlists import words

STEMS = {"NN", "NE", "NNE", "NNP", "ADJ", "VV", "CARD", "ACR_NE", "ACR_NN", "NN_VAR_EL", "ADV", "PREP"}


class Part(NamedTuple):
    """One part of a compound: as it stands there, with its link ("Rüstungs"), and its lemma ("Rüstung")."""

    text: str
    lemma: str


def part_lemmas(noun: str) -> tuple[str, ...]:
    """The lemmas of a compound's parts, its head last; () for a noun that is none.

    >>> part_lemmas("Verteidigungsbündnis"), part_lemmas("Halbinsel"), part_lemmas("Gipfel")
    (('Verteidigung', 'Bündnis'), ('halb', 'Insel'), ())
    """
    return tuple(part.lemma for part in split_compound(noun))


@lru_cache(maxsize=8192)
def split_compound(noun: str) -> tuple[Part, ...]:
    """The parts of a compound as they stand in it and as lemmas; () for a noun that is none.

    >>> [part.text for part in split_compound("Rüstungskontrolle")]
    ['Rüstungs', 'kontrolle']
    """
    head, hyphen, tail = noun.rpartition("-")
    if hyphen and head and tail[:1].isupper():
        return (
            *(split_compound(head) or (Part(head + hyphen, head),)),
            *(split_compound(tail) or (Part(tail, tail),)),
        )
    if len(noun) < 6 or not noun[0].isupper() or not noun.isalpha():
        return ()
    return tuple(_by_morphemes(noun)) or tuple(_by_beginning(noun))


def _by_morphemes(noun: str) -> Iterator[Part]:
    """The parts by HanTa: a part is a stem with the links and endings that follow it."""
    groups: list[list[tuple[str, str]]] = []
    for text, kind in morphemes(noun):
        if kind in STEMS or not groups:
            groups.append([(text, kind)])
        else:
            groups[-1].append((text, kind))
    if len(groups) < 2 or groups[-1][0][1] not in {"NN", "NNE", "NNP", "NE"}:
        return
    start = 0
    for number, group in enumerate(groups, 1):
        length = sum(len(text) for text, _ in group)
        text = noun[start : start + length]
        yield Part(text, text.capitalize() if number == len(groups) else _modifier(group))
        start += length


def _modifier(group: list[tuple[str, str]]) -> str:
    """The lemma of a part that is not the last: without its link; "erd" of "Erdbeere" is "Erde"."""
    stem, kind = group[0]
    if kind == "ADJ":
        return stem
    if kind == "VV":
        return next((stem + ending for ending in ("en", "n") if lexicon.is_verb(stem + ending)), stem)
    word = stem.upper() if kind.startswith("ACR") else stem.capitalize()
    return word + "e" if kind == "NN_VAR_EL" and lexicon.nouns(word + "e") else word


def _by_beginning(noun: str) -> Iterator[Part]:
    """The two parts of a noun that begins with a word of the list or a verb's stem, before a known noun."""
    for place in range(3, len(noun) - 2):
        beginning, head = noun[:place], noun[place:].capitalize()
        lemma = _beginning_lemma(beginning.lower(), noun)
        if lemma and head not in words("bound_heads.txt") and _is_plain_noun(head):
            yield Part(beginning, lemma)
            yield Part(noun[place:], head)
            return


def _beginning_lemma(beginning: str, noun: str) -> str:
    if beginning in words("compound_beginnings.txt"):
        return beginning
    if beginning in words("loose_beginnings.txt") and not lexicon.nouns(noun):
        return beginning
    return beginning + "n" if beginning.endswith("e") and lexicon.is_verb(beginning + "n") else ""


def _is_plain_noun(word: str) -> bool:
    return any(reading.gender and not reading.kind for reading in lexicon.nouns(word))
