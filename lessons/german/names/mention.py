"""One place in a document where something is named, and the words of a name without their endings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import takewhile
from typing import NamedTuple

from spacy.tokens import Doc, Token

from lessons import lexicon
from lessons.german import nouns
from lessons.german.clauses import is_finite
from lessons.german.lemmas import LATIN_ENDINGS
from lessons.german.names import gazetteer
from lessons.german.spelling import masculine

ENDINGS = {
    "m": "er",
    "f": "e",
    "n": "es",
}  # of an adjective in the nominative, where no article shows the gender
WITHIN_PLACES = {"am", "an", "bei", "der", "im", "in", "ob"}  # Frankfurt am Main
QUOTES = {"„", "»", "‚", "“", '"'}
FAMILIES = {"Familie", "Ehepaar", "Brüder", "Geschwister", "Schwestern", "Firma"}  # "Familie Harms"


class Mention(NamedTuple):
    """First token, token after the last, kind (PER, LOC, ORG, MISC), and whose name it is, once known."""

    start: int
    end: int
    kind: str
    canonical: str = ""

    @property
    def positions(self) -> range:
        """The positions of its tokens."""
        return range(self.start, self.end)


def is_person_noun(noun: str) -> bool:
    """Whether the noun says what somebody is: "Ministerin", "Anwohner"; a name after it is no genitive."""
    is_role = noun in FAMILIES or "r" in gazetteer.heads(noun)
    return is_role or bool(masculine(noun) or lexicon.nouns(noun + "in"))


def without_article(tokens: Sequence[Token], words: Sequence[str]) -> list[str]:
    """The words of a name as they are without an article: "(der) Deutsche Verband" is "Deutscher Verband"."""
    count = len(list(takewhile(lambda token: token.tag_ == "ADJA" and token.text[:1].isupper(), tokens)))
    noun = tokens[count] if count < len(tokens) else None
    gender = nouns.gender_of(noun) if noun is not None and noun.tag_ == "NN" else ""
    if not gender:
        return list(words)
    singular = noun.text in {f"{noun.lemma_}{ending}" for ending in ("", "s", "es")}
    ending = ENDINGS[gender] if singular else "e"
    front = [f"{_stem(word)}{ending}" if _is_declined(word) else word for word in words[:count]]
    return [*front, noun.lemma_ if singular else words[count], *words[count + 1 :]]


def _is_declined(adjective: str) -> bool:
    """Whether an adjective has endings: those of towns have none, "Berner" in "die Berner Zeitung"."""
    return lexicon.is_word(_stem(adjective).lower()) or not adjective.endswith("er")


def _stem(adjective: str) -> str:
    """An adjective without its ending."""
    return re.sub(r"e[nmrs]?$", "", adjective)


class BaseForms:
    """The words of a document in their base forms, for which one must know the whole document.

    Those of the `datelines` are in capitals often, and are not written so: GENF is "Genf".
    """

    def __init__(self, doc: Doc, datelines: Sequence[Mention] = ()):
        self.doc = doc
        self._in_dateline = {position for mention in datelines for position in mention.positions}
        self.texts = frozenset(token.text for token in doc)
        self.base = lru_cache(maxsize=None)(self._base)

    def words(self, mention: Mention) -> tuple[str, ...]:
        """The words of a mention, the last without its genitive -s: Alexej, Nawalny of "Alexej Nawalnys".

        An adjective is as it is without an article: Deutscher, Verband of "des Deutschen Verbands".
        """
        tokens = [token for token in self.doc[mention.start : mention.end] if not token.is_space]
        words = [*(self._text(token.i) for token in tokens[:-1]), self.base(mention.end - 1)]
        return tuple(without_article(tokens, words)) if mention.kind in {"ORG", "LOC"} else tuple(words)

    def _text(self, position: int) -> str:
        """A word as it is written where not all is in capitals: "GENF", "FRANKFURT AM MAIN"."""
        token = self.doc[position]
        if position not in self._in_dateline or not token.is_upper:
            return token.text
        return token.lower_ if token.lower_ in WITHIN_PLACES else token.text.title()

    def _base(self, position: int) -> str:
        """A name's word without its genitive ending; "Belarus" and "Jens" keep their own -s."""
        if position in self._in_dateline:
            return self._text(position)
        word = self.doc[position].text
        bare = gazetteer.without_genitive(word) if self.doc[position].tag_ != "FM" else ""
        if (
            word.endswith("n")
            and gazetteer.kinds(word[:-1]) == gazetteer.PLACE
            and not gazetteer.is_name(word)
        ):
            return word[:-1]  # "aus den Niederlanden"
        if not bare or bare in self.texts:
            return bare or word
        if word in self._surnames or (gazetteer.is_name(word) and not self._owns_next(position, bare)):
            return word
        if self._is_surname(position):
            return bare if self._stands_as_genitive(position) else word
        if gazetteer.is_name(bare):
            return bare
        return word if word.endswith(LATIN_ENDINGS) or not self._stands_as_genitive(position) else bare

    @cached_property
    def _surnames(self) -> frozenset[str]:
        """The words that stand behind a given name and are no genitives there."""
        behind = (token for token in self.doc if self._has_given_name(token.i))
        return frozenset(token.text for token in behind if not self._stands_as_genitive(token.i))

    def _has_given_name(self, position: int) -> bool:
        before = self.doc[position - 1].text if position else ""
        return before[:1].isupper() and gazetteer.GIVEN in gazetteer.kinds(before)

    def _owns_next(self, position: int, bare: str) -> bool:
        """Whether a full name of which the last word is one with and without -s owns what follows.

        "Sabine Müllers Plan" is Sabine Müller's: that of Sabine Müllers would have an apostrophe.
        """
        owned = self.doc[position + 1 : position + 2]
        is_thing = bool(owned) and owned[0].tag_ == "NN" and not is_person_noun(owned[0].text)
        return is_thing and gazetteer.is_name(bare) and self._has_given_name(position)

    def _is_surname(self, position: int) -> bool:
        """Whether a given name is before the word, or a verb beside it: "Ulrike Carstens", "sagte Harms"."""
        doc = self.doc
        if self._has_given_name(position):
            return True
        bare = gazetteer.kinds(gazetteer.without_genitive(doc[position].text))
        beside = (doc[i] for i in (position - 1, position + 1) if 0 <= i < len(doc))
        return "P" not in bare and any(is_finite(other) for other in beside)

    def _stands_as_genitive(self, position: int) -> bool:
        """Whether an unknown name in -s is a genitive by its place: "Tolgans Bruder", "das Haus Tolgans"."""
        doc = self.doc
        if doc[position].text[-1] in "'’":
            return True
        after = position + 2 if doc[position + 1 : position + 2].text in QUOTES else position + 1
        if after < len(doc) and doc[after].tag_ in {"NN", "ADJA", "NE"}:  # "Tolgans „Reise nach Rom“", too
            return True
        first = position
        while (
            first and doc[first - 1].tag_ != "NN" and gazetteer.GIVEN in gazetteer.kinds(doc[first - 1].text)
        ):
            first -= 1
        before = doc[first - 1] if first else None
        return before is not None and before.tag_ == "NN" and not is_person_noun(before.text)
