"""Appositions between commas: "Klaus Berger, der Leiter des Amtes, sagte ..." is one clause, not three."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span, Token

from lessons.german.clauses import OPENS_SUBCLAUSE, RELATIVE, is_finite, is_infinitive_clause
from lessons.german.people import People, can_speak
from lessons.german.reporting import opens_content

OPENS_APPOSITION = {"ART", "PPOSAT", "ADJA", "CARD", "NN", "NE", "TRUNC", "FM", "XY", "ADV", "PIS", "PIAT"}
ENDS_PHRASE = {"NN", "NE", "FM", "XY", "CARD", "TRUNC"}
Clause = list[Token]


def with_appositions(parts: Sequence[Clause], people: People) -> list[Clause]:
    """The clauses of a sentence, with appositions joined to what they stand beside; their commas stay in."""
    found: list[Clause] = []
    position = 0
    while position < len(parts):
        end = _end(parts, position, people)
        found.append(_with_commas(parts[position:end]))
        position = end
    return found


def _end(parts: Sequence[Clause], start: int, people: People) -> int:
    """Where the clause that begins with this part ends, as a place in `parts`."""
    first, after = parts[start], start + 1
    while after < len(parts) and _only_comma(parts, after) and _is_apposition(first, parts[after], people):
        after += 1
    if after == start + 1 or first[-1].tag_ not in ENDS_PHRASE:
        return start + 1
    if first[0].lower_ == "so":
        return after
    goes_on = after < len(parts) and _only_comma(parts, after)
    if not any(map(is_finite, first)):
        if goes_on and parts[after][0].tag_ in RELATIVE:
            return after  # "Karl Meier, der Chef, | der lange schwieg, | sagte ..."
        return after + 1 if goes_on and _has_the_verb(first, parts[after]) else start + 1
    if goes_on and is_finite(parts[after][0]):
        return start + 1  # "sagte der Trainer, | Meier, 34, sei verletzt"
    return after + 1 if goes_on and _is_rest(parts, after) else after


def _only_comma(parts: Sequence[Clause], place: int) -> bool:
    """Whether a comma parts this piece from the one before, no colon and no dash."""
    comma = parts[place][0].nbor(-1)
    return comma.text == ","


def _person_at_end(clause: Clause, people: People) -> Span | None:
    """The person's name with which the clause ends."""
    names = people.inside(clause[0].i, clause[-1].i + 1)
    return next((name for name in names if name.label_ == "PER" and name.end == clause[-1].i + 1), None)


def _is_apposition(first: Clause, part: Clause, people: People) -> bool:
    """Whether the part names or describes somebody: "52", "Karl Meier", "die Chefin des Amtes".

    Behind a person's name every noun without an article does so, and behind nothing but a name every phrase:
    "Karl Meier, Vater von drei Kindern, sagte ...", "Karl Meier, ein guter Schwimmer, sagte ...".
    """
    if any(map(is_finite, part)) or part[0].tag_ not in OPENS_APPOSITION or is_infinitive_clause(part):
        return False
    person = _person_at_end(first, people)
    if person is not None and (person.start == first[0].i or part[0].tag_ in {"NN", "PIS"}):
        return True
    named = any(name.label_ == "PER" for name in people.inside(part[0].i, part[0].i + 1))
    described = any(token.tag_ == "NN" and can_speak(token.lemma_) for token in part)
    return part[0].tag_ == "CARD" or named or described


def _has_the_verb(first: Clause, part: Clause) -> bool:
    """Whether the part is what the phrase before it lacks: "sagte ...", or "... mitteilte" after "wie"."""
    if is_finite(part[0]):
        return True
    opened = first[0].tag_ in OPENS_SUBCLAUSE or opens_content(first)
    return opened and is_finite(part[-1]) and part[0].tag_ not in OPENS_SUBCLAUSE and not opens_content(part)


def _is_rest(parts: Sequence[Clause], place: int) -> bool:
    """Whether the part ends the clause before: "(gab der Leiter, Karl Meier,) bekannt"."""
    part = parts[place]
    closes = part[-1].tag_ in {"PTKVZ", "VVPP", "VVINF"} or part[-1]._.particle_of is not None
    return (
        closes
        and not any(map(is_finite, part))
        and not is_infinitive_clause(part)
        and not opens_content(part)
    )


def _with_commas(parts: Sequence[Clause]) -> Clause:
    clause: Clause = []
    for part in parts:
        clause += [part[0].nbor(-1), *part] if clause else part
    return clause
