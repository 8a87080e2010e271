"""A noun phrase in another case: of "von der Polizei" the nominative, of "der Spieler" the accusative."""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from lessons.easier.change import Pieces
from lessons.easier.clause import small
from lessons.easier.nominal import LIKE_DER, LIKE_EIN, cells, cells_of_determiner, declined
from lessons.german.phrases import head
from lessons.language.pronouns import CONTRACTED

DEFINITE = {
    "mn": "der",
    "fn": "die",
    "nn": "das",
    "pn": "die",
    "ma": "den",
    "fa": "die",
    "na": "das",
    "pa": "die",
}
LIKE_DER_ENDING = {"mn": "er", "fn": "e", "nn": "es", "pn": "e", "ma": "en", "fa": "e", "na": "es", "pa": "e"}
LIKE_EIN_ENDING = {"mn": "", "fn": "e", "nn": "", "pn": "e", "ma": "en", "fa": "e", "na": "", "pa": "e"}
WEAK = {"mn": "e", "fn": "e", "nn": "e", "pn": "en", "ma": "en", "fa": "e", "na": "e", "pa": "en"}
ADJECTIVE_ENDING = re.compile(r"e[nrsm]?$")
PRONOUNS = {
    ("er", "a"): "ihn", ("sie", "a"): "sie", ("es", "a"): "es", ("wir", "a"): "uns", ("ich", "a"): "mich",
    ("niemand", "a"): "niemanden", ("jemand", "a"): "jemanden", ("das", "a"): "das", ("dies", "a"): "dies",
    ("ihm", "n"): "er", ("ihr", "n"): "sie", ("ihnen", "n"): "sie",
}  # fmt: skip


def in_case(phrase: Span, case: str, preposition: Token | None = None) -> Pieces:
    """The phrase in the nominative or accusative ("n", "a"); () where its form is not known for sure.

    A preposition with an article in it ("vom") gives the article.
    """
    if len(phrase) == 1 and phrase[0].tag_ in {"PPER", "PIS", "PDS"}:
        form = PRONOUNS.get((phrase[0].lower_, case), "")
        return (form,) if form else ()
    noun = head(phrase)
    if any(token.lower_ in {"und", "sowie", "oder"} for token in phrase):
        return ()
    contracted = preposition.lower_ if preposition is not None and preposition.lower_ in CONTRACTED else ""
    if noun.tag_ == "NE":
        return tuple(small(token) for token in phrase) if phrase[0].tag_ == "NE" else ()
    return _declined(phrase, noun, case, contracted)


def _declined(phrase: Span, noun: Token, case: str, contracted: str) -> Pieces:
    old = cells(noun) if not contracted else cells(noun) & cells_of_determiner(contracted)
    from_cases = {cell[0] for cell in old if cell[1] == ("d" if case == "n" else "n")}
    if len(from_cases) != 1:
        return ()
    cell = from_cases.pop() + case
    form = declined(noun.lemma_, cell)
    before = [token for token in phrase if token.i < noun.i]
    words = [_with_ending(token, cell, before, contracted) for token in before]
    if not form or not all(words):
        return ()
    article = (DEFINITE[cell],) if contracted else ()
    return (*article, *words, form, *(token.text for token in phrase if token.i > noun.i))


def _with_ending(token: Token, cell: str, before: list[Token], contracted: str) -> str:
    """An article or adjective in the cell, "" where it is not known."""
    word = small(token)
    if token.tag_ == "ADJA":
        strong = LIKE_DER_ENDING[cell]
        weak = bool(contracted) or _is_like_der(before[0])
        mixed = _is_like_ein(before[0])
        stem = ADJECTIVE_ENDING.sub("", word)
        if word.endswith("er") and word[0].isupper():
            return word
        return stem + (WEAK[cell] if weak or (mixed and LIKE_EIN_ENDING[cell]) else strong)
    if token.tag_ in {"CARD", "ADV", "PIAT"} and not cells_of_determiner(word):
        return word
    if word in {"der", "die", "das", "den", "dem"}:
        return DEFINITE[cell]
    for stem in ("ein", *LIKE_EIN):
        if re.fullmatch(rf"{stem}(?:e[nrsm]?)?", word):
            return stem + LIKE_EIN_ENDING[cell]
    stem = next((stem for stem in LIKE_DER if word.startswith(stem)), "")
    return stem + LIKE_DER_ENDING[cell] if stem else ""


def _is_like_der(token: Token) -> bool:
    return token.lower_ in {"der", "die", "das", "den", "dem"} or token.lower_.startswith(LIKE_DER)


def _is_like_ein(token: Token) -> bool:
    return token.lower_.startswith(("ein", *LIKE_EIN)) and token.tag_ != "ADJA"
