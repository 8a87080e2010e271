"""Verbs and nouns of saying, with the force that they have; what hangs on them is reported."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Span, Token

from lessons.german.clauses import is_finite, is_infinitive_clause
from lessons.german.wordlists import groups, mapping, words
from lessons.language.reporting import forces

SOURCES = {"laut", "zufolge", "demnach"}  # "laut Peskow", "Medienberichten zufolge"
CONTENT_OPENERS = groups("speech_words.tsv")["opens content"]


def force(lemma: str) -> str:
    """The force of a verb of saying: "neutral", "strong", "doubting", "demanding"; "" for another verb.

    >>> force("behaupten"), force("gehen")
    ('doubting', '')
    """
    return forces().get(lemma) or mapping("reporting_in_texts.tsv").get(lemma, "")


def infinitive(token: Token) -> str:
    """The verb's infinitive with all that makes it a verb of saying: "bekanntgeben" of "bekannt gab".

    That can be a word written apart beside it, or the adverb that points ahead: "davon ausgehen".
    """
    beside = [token.doc[place] for place in (token.i - 1, token.i + 1) if 0 <= place < len(token.doc)]
    apart = [other.lower_ + token.lemma_ for other in beside if other.tag_ in {"ADJD", "PTKVZ"}]
    pointing = [f"{adverb} {token._.lemma_unit}" for adverb in _pronominal_adverbs(token)]
    return next((verb for verb in (*apart, *pointing) if force(verb)), token._.lemma_unit)


def _pronominal_adverbs(token: Token) -> list[str]:
    """The words such as "davon" in the verb's clause, between commas, or before its particle."""
    sentence = token.sent
    left = takewhile(lambda other: other.tag_ != "$,", reversed(token.doc[sentence.start : token.i]))
    right = takewhile(lambda other: other.tag_ != "$,", token.doc[token.i + 1 : sentence.end])
    particle = token._.particle_index
    apart = [] if particle is None else token.doc[max(0, particle - 1) : particle]
    return [other.lower_ for other in (*left, *right, *apart) if other.tag_ == "PROAV"]


def is_reporting(token: Token) -> bool:
    """Whether the token is a verb of saying."""
    return token.tag_.startswith("V") and bool(force(infinitive(token)))


def is_reported(sentence: Span) -> bool:
    """Whether the sentence has a verb of saying, a noun that a saying hangs on, or names its source."""
    return any(is_reporting(token) or is_source(token) or is_noun_of_saying(token) for token in sentence)


def is_source(token: Token) -> bool:
    """Whether the token says from whom something is known."""
    return token.lower_ in SOURCES


def is_noun_of_saying(token: Token) -> bool:
    """Whether something said can hang on the noun: "die Mutmaßung, ..."."""
    return token.tag_ == "NN" and token.lemma_ in words("reporting_nouns.txt")


def same_part(one: Token, other: Token) -> bool:
    """Whether no colon, semicolon or verb of saying stands between the two."""
    first, last = sorted((one.i, other.i))
    between = one.doc[first + 1 : last]
    return not any(token.text in {":", ";"} or is_reporting(token) for token in between)


def opens_content(clause: Sequence[Token]) -> bool:
    """Whether the clause begins as what is said does: "dass", "ob", "warum"; also "in dem, was"."""
    return clause[0].lower_ in CONTENT_OPENERS


def can_be_content(clause: Sequence[Token]) -> bool:
    """Whether the clause behind a word of saying tells what is said: in Konjunktiv, with "dass" or "zu"."""
    marked = any(token._.konjunktiv for token in clause)
    return marked or is_infinitive_clause(clause) or (opens_content(clause) and any(map(is_finite, clause)))
