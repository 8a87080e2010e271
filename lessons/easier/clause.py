"""A clause of a sentence as a run of places, and the clause as a main one, its verb in the second place."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from lessons.easier.change import Pieces
from lessons.german.clauses import OPENS_SUBCLAUSE, is_finite
from lessons.german.verbs import tenses_and_persons
from lessons.lexicon.verbs import conjugation

NONFINITE = {"VVINF", "VMINF", "VAINF"}


def places_of_finite(tokens: Sequence[Token], start: int, end: int) -> list[int]:
    """Where finite verbs stand between two places."""
    return [place for place in range(start, end) if is_finite(tokens[place])]


def end_of_clause(tokens: Sequence[Token], start: int) -> int:
    """Where the subordinate clause that begins here ends, behind its verb; -1 where that is not clear.

    Commas before the verb may part members of a list, but nothing with a verb or an opener of its own.
    """
    end = next((p for p in range(start, len(tokens)) if is_finite(tokens[p])), -1)
    if end < 0 or any(
        tokens[p].tag_ in OPENS_SUBCLAUSE or tokens[p].text in "„“()–:;" for p in range(start + 2, end)
    ):
        return -1
    while end + 1 < len(tokens) and tokens[end + 1].tag_ in NONFINITE:
        end += 1
    closes = end + 1 < len(tokens) and tokens[end + 1].text in {",", ".", ";"}
    return end + 1 if closes else -1


def verb_second(tokens: Sequence[Token], start: int, end: int) -> Pieces:
    """The finite verb of a subordinate clause, then all else; () where that cannot be done surely."""
    finite = places_of_finite(tokens, start, end)
    if len(finite) != 1:
        return ()
    verb = finite[0]
    bare, particle = finite_and_particle(tokens[verb])
    if not bare:
        return ()
    after = (particle,) if particle else ()
    return (bare, *range(start, verb), *range(verb + 1, end), *after)


def finite_and_particle(verb: Token) -> tuple[str, str]:
    """A finite verb, and the particle that it parts with in a main clause; ("", "") if not known.

    "aufbauen" gives "bauen" and "auf".
    """
    if verb.tag_ in {"VAFIN", "VMFIN"}:
        return verb.text, ""
    table = conjugation(verb.lemma_)
    if table is None:
        return "", ""
    particle = table.present[2].partition(" ")[2]
    if not particle:
        return verb.text, ""
    rest = verb.text.removeprefix(particle)
    return (rest, particle) if rest != verb.text else ("", "")


def in_preterite(verb: Token) -> bool:
    """Whether a finite verb stands in the preterite, and cannot be the present."""
    tenses = {tense for tense, _ in tenses_and_persons(verb.lower_, verb.lemma_)}
    return "preterite" in tenses and "present" not in tenses


def in_quotation(tokens: Sequence[Token], place: int) -> bool:
    """Whether a place stands between quotation marks or in brackets."""
    before = [token.text for token in tokens[:place]]
    opened = sum(map(before.count, ("„", "``", "("))) - sum(map(before.count, ("“", "''", ")")))
    return opened > 0 or any(sum(map(before.count, pair)) % 2 for pair in ('"', "»«"))


def small(token: Token) -> str:
    """A word as it stands inside a sentence."""
    opens = token.is_sent_start and token.tag_ not in {"NN", "NE"}
    return token.text[0].lower() + token.text[1:] if opens else token.text
