"""Adjectives that look like a part of a verb: "ist geeignet", "liegt weit entfernt", "ist ihr bekannt".

The same word is a participle with "haben" or in the passive: "hat ihn überzeugt", "wird entfernt".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from lessons.german.clauses import is_finite
from lessons.german.morphology import lemma_as
from lessons.german.wordlists import groups, words

PARTICIPLES = words("adjective_participles.txt")
PARTICLES = groups("particle_kinds.tsv")["adjective"] | {"hoch"}
PASSIVE = {"entfernt", "überzeugt", "enttäuscht", "angewiesen"}  # with "werden"; but "wurde berühmt"
AWAY = "entfernt"  # with "sein" an adjective only where it is said how far
MEASURE = re.compile(r"weit|.*(?:meter|meile|minute|stunde|schritt|jahr|tag|woche|monat)[ens]*")


def tell_predicates(clause: Sequence[Token]) -> None:
    """Tag the participles and particles of a clause that are adjectives so; as a verb, what is passive."""
    for place, token in enumerate(clause):
        if token.lower_ not in PARTICIPLES | PARTICLES:
            continue
        helper = _helper(clause, place)
        if _is_adjective(clause, place, helper):
            token.tag_, token.lemma_ = "ADJD", token.lower_
        elif token.tag_ == "ADJD" and token.lower_ in PASSIVE and helper == "werden":
            token.tag_, token.lemma_ = "VVPP", lemma_as(token.text, "VVPP")


def _helper(clause: Sequence[Token], place: int) -> str:
    """The verb that a word stands with: the auxiliary right behind it, else the nearest finite verb."""
    behind = clause[place + 1 : place + 2]
    if behind and behind[0].tag_.startswith("VA"):
        return behind[0].lemma_
    others = (*clause[:place][::-1], *clause[place + 1 :])
    return next((token.lemma_ for token in others if is_finite(token)), "")


def _is_adjective(clause: Sequence[Token], place: int, helper: str) -> bool:
    """Whether a participle or a particle is an adjective beside its verb."""
    token = clause[place]
    if token.tag_ == "PTKVZ":
        other_verbs = any(other.tag_.startswith(("VV", "VM")) for other in clause)
        return helper in {"sein", "werden"} and not other_verbs
    if token.tag_ != "VVPP" or token.lower_ not in PARTICIPLES:
        return False
    if token.lower_ == AWAY and helper in {"sein", ""}:
        return any(MEASURE.fullmatch(other.lower_) for other in clause[:place])
    return helper not in {"haben", "werden", ""}
