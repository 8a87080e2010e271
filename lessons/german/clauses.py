"""Cutting a sentence into its clauses, roughly: at commas, dashes, colons and brackets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

FINITE = {"VVFIN", "VAFIN", "VMFIN", "VVIMP", "VAIMP"}
RELATIVE = {"PRELS", "PRELAT"}
OPENS_SUBCLAUSE = {"KOUS", *RELATIVE, "PWS", "PWAV", "PWAT"}
BREAKS = {"$,", "$."}
BREAK_MARKS = {"(", ")", "–", "—", ";", ":"}
OTHER_INFINITIVES = {"um", "ohne", "statt", "anstatt"}  # "um zu gehen" says why, not what


def is_finite(token: Token) -> bool:
    """Whether the token is tagged as a finite verb."""
    return token.tag_ in FINITE


def clauses(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The runs of tokens between commas, colons, dashes and brackets; the marks themselves are left out.

    A comma inside a list of nouns cuts too: the pieces without a verb do no harm to what is asked of them.
    """
    clause: list[Token] = []
    for token in tokens:
        if token.tag_ in BREAKS or token.text in BREAK_MARKS:
            if clause:
                yield clause
            clause = []
        elif not token.is_space:
            clause.append(token)
    if clause:
        yield clause


def first_word(clause: Sequence[Token]) -> Token:
    """The word that opens the clause, behind a conjunction such as "und" or "denn"."""
    return clause[1] if clause[0].tag_ == "KON" and len(clause) > 1 else clause[0]


def is_subordinate(clause: Sequence[Token]) -> bool:
    """Whether a conjunction or relative pronoun opens the clause and its finite verb closes it."""
    opened = any(token.tag_ in OPENS_SUBCLAUSE for token in clause[:3])
    return opened and is_finite(clause[-1])


def is_infinitive_clause(clause: Sequence[Token]) -> bool:
    """Whether the clause is an infinitive with "zu" that tells what: "die Häuser zu verlassen"."""
    zu = [token for token in clause if token.tag_ in {"VVIZU", "PTKZU"}]
    return bool(zu) and not any(map(is_finite, clause)) and clause[0].lower_ not in OTHER_INFINITIVES


def without_asides(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without what stands in brackets and has no verb: a party, an age, an abbreviation."""
    kept: list[Token] = []
    opened: int | None = None
    for token in tokens:
        if token.text == "(":
            opened = len(kept)
        kept.append(token)
        if token.text == ")" and opened is not None:
            if not any(map(is_finite, kept[opened:])):
                del kept[opened:]
            opened = None
    return kept
