"""What the word tables say of one word, as a dictionary would print it: `headword("Zusage")`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from lessons.language.declension import ADJECTIVE_ENDINGS
from lessons.lexicon.compounds import parts
from lessons.lexicon.derived import by_ending, like_its_head
from lessons.lexicon.tables import (
    Noun,
    glosses,
    is_verb,
    is_word,
    noun_lemmas,
    noun_plurals,
    nouns,
    verb_lemmas,
    zipf,
)
from lessons.lexicon.verbs import principal_parts_line

NAMES = frozenset({"surname", "first name"})
ALIKE, MUCH = 0.28, 0.7  # Zipf, by which two words are about as common, or one of them clearly commoner
NOUN_KINDS = frozenset({"NOUN", "PROPN", ""})  # Universal Dependencies' parts of speech; "" is unknown
VERB_KINDS = frozenset({"VERB", "AUX", ""})
# Of an adjective: plain, compared, in the superlative; these two often have an umlaut, "stärkere".
ENDINGS = tuple(degree + case for degree in ("", "er", "st") for case in ADJECTIVE_ENDINGS)
WITHOUT_UMLAUT = str.maketrans("äöü", "aou")


@dataclass(frozen=True)
class Headword:
    """A word with what is known of it; `forms` are a verb's principal parts, `parts` those of a compound.

    `base` is the word from which its meaning can be seen: of a compound the head, of a participle the verb.
    """

    lemma: str
    nouns: tuple[Noun, ...] = ()
    forms: str = ""
    parts: tuple[str, ...] = ()
    senses: tuple[str, ...] = ()
    base: str = ""
    zipf: float = 0.0

    @property
    def is_known(self) -> bool:
        """Whether anything is known of the word but that it is used."""
        return bool(self.nouns or self.forms or self.parts or self.senses)


@lru_cache(maxsize=512)
def headword(lemma: str, kind: str = "") -> Headword:
    """The entry of a lemma; `kind` is its part of speech, as Universal Dependencies name it.

    >>> word = headword("ankündigen", "VERB")
    >>> word.forms, word.senses[0]
    ('kündigt an, kündigte an, hat angekündigt', 'darüber informieren, was sein wird')
    """
    as_noun = kind in NOUN_KINDS and lemma[:1].isupper()
    cut = parts(lemma) if as_noun and kind != "PROPN" else ()
    return Headword(
        lemma,
        _nouns(lemma) if as_noun else (),
        principal_parts_line(lemma) if kind in VERB_KINDS else "",
        cut,
        _senses(lemma),
        cut[-1] if cut else _verb_of(lemma),
        zipf(lemma),
    )


def _senses(lemma: str) -> tuple[str, ...]:
    """What the lemma means; Wiktionary has pronouns under their shorter form, "einige" for "einiger"."""
    written = (lemma, lemma.lower(), lemma.removesuffix("r"))
    return next(filter(None, map(glosses, written)), ())


def _verb_of(lemma: str) -> str:
    """The verb of a participle or of a noun made of one: "abziehen" of "abgezogen", "Abgezogene"."""
    small = lemma.lower()
    found = [*verb_lemmas(small), *verb_lemmas(small.removesuffix("e"))]
    return next((verb for verb in found if verb != small), "")


def _nouns(lemma: str) -> tuple[Noun, ...]:
    """The readings of a noun, each gender and plural once: by the table, by its head, by its ending."""
    known = [noun for noun in nouns(lemma) if noun.kind not in NAMES and (noun.gender or noun.plural)]
    found = known or _like_head(lemma) or by_ending(lemma)
    plurals = {noun.gender for noun in found if noun.plural}
    shown = (noun for noun in found if noun.plural or noun.gender not in plurals)
    return tuple({(noun.gender, noun.plural): noun for noun in shown}.values())


def _like_head(lemma: str) -> tuple[Noun, ...]:
    cut = parts(lemma)
    head = cut[-1] if cut else ""
    heads = [noun for noun in nouns(head) if not noun.kind]
    return like_its_head(lemma, lemma[: len(lemma) - len(head)], heads)


def lemma_of(form: str, begins: bool = False) -> str:
    """The likeliest lemma of a form of which nothing else is known; the form itself where none is found.

    `begins` says that it begins a sentence, so that its capital letter means nothing.

    >>> lemma_of("Zusagen"), lemma_of("kündigte"), lemma_of("gegenseitigem"), lemma_of("Und", begins=True)
    ('Zusage', 'kündigen', 'gegenseitig', 'und')
    """
    noun, other = _noun_lemmas(form), _small_lemmas(form.lower())
    return next(chain(other, noun) if begins else chain(noun, other), form)


def _noun_lemmas(form: str) -> Iterator[str]:
    if form[:1].isupper():
        known = noun_lemmas(form)
        yield from (whose_plural(form, lemma, known) for lemma in known)
        yield from (form,) if is_word(form) else ()


def whose_plural(form: str, lemma: str, known: Mapping[str, int]) -> str:
    """The lemma, or another that the same plural is rather of: a commoner one, or one with no other plural.

    >>> whose_plural("Kollegien", "Kolleg", noun_lemmas("Kollegien"))  # for there are "Kollegs", too
    'Kollegium'
    """
    plurals = {each: noun_plurals(each) for each in known if each != form}
    if form not in plurals.get(lemma, ()):
        return lemma
    has_other = any(each != form and zipf(each) > zipf(form) - MUCH for each in plurals[lemma])
    for other in sorted(plurals, key=zipf, reverse=True):
        commoner = zipf(other) - zipf(lemma)
        instead = has_other and plurals[other] == (form,) and commoner > -ALIKE
        as_many = form in plurals[other] and len(plurals[other]) == len(plurals[lemma])
        if instead or (as_many and commoner > MUCH):
            return other
    return lemma


def _small_lemmas(form: str) -> Iterator[str]:
    """An uninflected word before a verb, and a verb before an adjective."""
    verbs = verb_lemmas(form)
    if is_word(form) and (not verbs or is_verb(form)):
        yield form
    yield from verbs
    bare = [form.removesuffix(ending) for ending in ENDINGS if form.endswith(ending)]
    yield from (word for word in [*bare, *(each.translate(WITHOUT_UMLAUT) for each in bare)] if is_word(word))
