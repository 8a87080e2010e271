"""Noun phrases: where they begin and end in a clause, and whether one can be its verb's subject by number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from lessons import lexicon
from lessons.german import nouns, verbs
from lessons.german.clauses import is_finite
from lessons.german.people import can_speak

BEFORE_NOUN = {"ART", "PPOSAT", "PDAT", "PIAT", "ADJA", "CARD", "TRUNC"}
PRONOUNS = {"PPER", "PIS", "PDS"}
WHOSE = {"deren", "dessen"}  # "Deren Präsident": its noun goes with it
GOVERNORS = {"APPR", "APPRART", "KOKOM", "KOUI"}
ADDRESS = {"Herr", "Herrn", "Frau"}
OF_SEVERAL = {"alle", "beide", "einige", "etliche", "mehrere", "viele", "zahlreiche"}
OF_ONE = {"das", "der", "ein", "eine", "kein", "keine", "dieser", "diese", "jeder", "jede"}


def noun_phrases(clause: Sequence[Token]) -> Iterator[Span]:
    """The noun phrases and pronouns of a clause that no preposition and no "wie" governs, left to right."""
    position = 0
    while position < len(clause):
        end = phrase_end(clause, position)
        if end == position:
            position += 1
            continue
        if not (position and _governs(clause, position - 1)):
            yield clause[0].doc[clause[position].i : clause[end - 1].i + 1]
        position = end


def _governs(clause: Sequence[Token], position: int) -> bool:
    """Whether a preposition, "wie" or "als" stands there; "als" may open a clause: "als Putin kam"."""
    opens = position == 0 and clause[0].lower_ == "als" and is_finite(clause[-1])
    return clause[position].tag_ in GOVERNORS and not opens


def phrase_end(clause: Sequence[Token], start: int) -> int:
    """Where the phrase that starts here ends; `start` itself if none does."""
    position = start
    if clause[start].tag_ in PRONOUNS:
        if clause[start].lower_ not in WHOSE:
            # "Einer der Männer" is one phrase.
            return _with_genitive(clause, start + 1) if clause[start].tag_ == "PIS" else start + 1
        position += 1
    while position < len(clause) and _stands_before_noun(clause, position):
        position += 1
    first = position
    while position < len(clause) and clause[position].tag_ in {"NN", "NE"}:
        position += 1
        if _ends_phrase(clause, position):
            break
    if first == position:
        return start + (clause[start].tag_ in PRONOUNS)
    return _with_second(clause, _with_genitive(clause, position))


def _stands_before_noun(clause: Sequence[Token], position: int) -> bool:
    """Whether an article, an adjective or the like stands there, or the "und" of "Kreis- und Stadtrat"."""
    return clause[position].tag_ in BEFORE_NOUN or (position > 0 and _joins_compounds(clause[position]))


def _joins_compounds(token: Token) -> bool:
    return token.tag_ == "KON" and token.nbor(-1).tag_ == "TRUNC"


def _ends_phrase(clause: Sequence[Token], position: int) -> bool:
    """Whether who is named just before ends the phrase, as in "signalisierte Russland | Entgegenkommen"."""
    name, after = clause[position - 1], clause[position : position + 1]
    if not after or after[0].tag_ != "NN":
        return False
    if name.tag_ == "NN":  # "zog der Veranstalter | Bilanz", but "Herr Präsident", "Minister Bauer"
        return name.text not in ADDRESS and can_speak(name.lemma_) and _is_thing(after[0])
    return name.text[-1] not in "s'’"


def _is_thing(noun: Token) -> bool:
    readings = lexicon.nouns(noun.lemma_)
    return bool(readings) and not any(reading.kind for reading in readings) and not can_speak(noun.lemma_)


def _with_second(clause: Sequence[Token], position: int) -> int:
    """The end of the phrase with another one joined to it: "die USA | und Russland"."""
    if position + 1 < len(clause) and clause[position].lower_ in {"und", "sowie"}:
        end = phrase_end(clause, position + 1)
        return end if end > position + 1 else position
    return position


def _with_genitive(clause: Sequence[Token], position: int) -> int:
    """The end of the phrase with a genitive after it: "der Präsident | der Ukraine"."""
    if position + 1 < len(clause) and clause[position].lower_ in {"des", "der", "eines", "einer"}:
        end = phrase_end(clause, position)
        whose = clause[position:end]
        return position if not whose or _is_no_genitive(whose) else end
    return position


def _is_no_genitive(phrase: Sequence[Token]) -> bool:
    """Whether "der" with its noun can be none: "der Einsturz"; "der Stadt" and "der Lehrer" can."""
    noun = next((token for token in phrase if token.tag_ == "NN"), phrase[0])
    singular = noun.text == noun.lemma_ and nouns.gender_of(noun) == "m"
    return phrase[0].lower_ == "der" and singular and nouns.plural_of(noun.lemma_, "m") != noun.lemma_


def head(phrase: Span) -> Token:
    """The noun that a phrase is about, its first: "Präsident" of "der Präsident der Ukraine"."""
    return next((token for token in phrase if token.tag_ in {"NN", "NE"}), phrase[-1])


def agrees(phrase: Span, verb: Token) -> bool:
    """Whether the phrase can be the verb's subject by its number: no "forderte Nachbesserungen"."""
    several = _is_plural(phrase)
    persons = {person for _, person in verbs.tenses_and_persons(verb.lower_, verb.lemma_)}
    if several is None or not persons:
        return True
    return not persons.isdisjoint({3, 4, 5} if several else {0, 1, 2})


def _is_plural(phrase: Span) -> bool | None:
    """Whether the phrase is in the plural; None where its form does not tell."""
    first, noun = phrase[0].lower_, head(phrase)
    if phrase[0].tag_ == "PIS" and len(phrase) > 1:
        return first in OF_SEVERAL  # "einer der Männer" is one of them
    joined = any(token.lower_ in {"und", "sowie"} and not _joins_compounds(token) for token in phrase[1:])
    if joined or first in OF_SEVERAL:
        return True
    if noun.tag_ != "NN":
        return None
    several = nouns.plural_of(noun.lemma_, nouns.gender_of(noun))
    if first == "die":
        return _is_plural_after_die(noun, several)
    if first in OF_ONE:
        return False
    return True if noun.text == several != noun.lemma_ else None


def _is_plural_after_die(noun: Token, several: str) -> bool | None:
    if noun.text == noun.lemma_:
        return {"m": True, "n": True, "f": False}.get(nouns.gender_of(noun))
    return True if noun.text == several else None
