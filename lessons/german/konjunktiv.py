"""Konjunktiv I and II: which finite verbs are, and what the form is there for.

A form counts if the conjugation has it as Konjunktiv for the clause's subject and not as indicative.
Forms that are spelled like the preterite ("gingen", "sollte") count where the sentence shows what they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from lessons import lexicon
from lessons.german import reporting, verbs
from lessons.german.clauses import OPENS_SUBCLAUSE, clauses, first_word, is_finite
from lessons.language.verbs import MODALS

PERSONS = {"ich": 0, "du": 1, "wir": 3}
CONDITIONS = {"wenn", "falls", "sofern", "ob"}  # "ob" of "als ob"
ONCE = {
    "ursprünglich",
    "anfangs",
    "zunächst",
}  # "Ursprünglich sollte das Haus fertig sein": a plan of the past
MINE = re.compile(r"mich|mir|mein\w*|uns|unser\w*")


class Finite(NamedTuple):
    """A finite verb with its clause and what its form can be: "I", "II", "II?" (or preterite), or ""."""

    token: Token
    clause: list[Token]
    form: str


@Language.component("german_konjunktiv")
def mark(doc: Doc) -> Doc:
    """Mark every Konjunktiv with its kind; a sentence may go on with what the one before reports."""
    doc._.engine["konjunktiv"] = "rules"
    reported_before = False
    for sentence in doc.sents:
        reported_before = _mark_sentence(sentence, reported_before)
    return doc


def _mark_sentence(sentence: Span, reported_before: bool) -> bool:
    """Mark the sentence's verbs; whether it reports something in Konjunktiv."""
    tokens = [token for token in sentence if not token.is_space]
    parts = [[], *clauses(tokens)]
    found = [
        Finite(token, clause, _form(token, _with_subject(token, before, clause)))
        for before, clause in pairwise(parts)
        for token in clause
        if is_finite(token)
    ]
    reported = reporting.is_reported(sentence) or any(verb.form == "I" for verb in found)
    reported = reported or (reported_before and any(verb.form == "II" and _replaces(verb) for verb in found))
    for verb in found:
        mood = _resolve(verb, found, reported)
        if mood:
            verb.token._.konjunktiv = mood
            verb.token._.konjunktiv_kind = _kind(verb, mood, found, reported)
    return reported and any(verb.token._.konjunktiv for verb in found)


def _with_subject(token: Token, before: list[Token], clause: list[Token]) -> list[Token]:
    """The clause, with the one before where its verb opens it: "Ich gehe, sage aber ..."."""
    opens = token.i == first_word(clause).i
    shares = opens and not any(other.tag_ == "PPER" for other in clause)
    return [*before, *clause] if shares else clause


def _form(token: Token, clause: Sequence[Token]) -> str:
    """What the form can be, by the conjugation of its verb and the person of the clause's subject."""
    word = token.lower_
    readings = _readings(word, token.lemma_) or _readings(word.replace("ß", "ss"), token.lemma_)
    persons = _persons(word, clause)
    tenses = {tense for tense, person in readings if person in persons}
    tenses = tenses or {tense for tense, person in readings if person in {2, 5}}
    if "present" in tenses or not tenses or _is_imperative(token, clause):
        return ""
    if "konjunktiv1" in tenses:
        return "" if "preterite" in tenses else "I"
    if "konjunktiv2" in tenses:
        return "II?" if "preterite" in tenses else "II"
    return ""


def _readings(word: str, lemma: str) -> set[tuple[str, int]]:
    """The readings of a form, with two that the conjugator leaves out: "handele", and weak "sendete"."""
    readings = set(verbs.tenses_and_persons(word, lemma))
    if not readings:
        readings = {
            reading
            for other in lexicon.verb_lemmas(word)
            for reading in verbs.tenses_and_persons(word, other)
        }
    stem = lemma.removesuffix("n").removesuffix("e")
    if lemma.endswith(("eln", "ern")) and word == lemma[:-1] + "e":
        readings |= {("konjunktiv1", 0), ("konjunktiv1", 2), ("present", 0)}
    if lemma not in MODALS and word in {stem + "te", stem + "ten", stem + "ete", stem + "eten"}:
        readings |= {("preterite", person) for person in (0, 2, 3, 5)}
    return readings


def _persons(word: str, clause: Sequence[Token]) -> set[int]:
    """The persons that the clause's subject can be: its pronoun's, else the third."""
    here = {token.lower_ for token in clause}
    for pronoun, person in PERSONS.items():
        if pronoun in here:
            return {person}
    if any(token.lower_ == "ihr" and token.tag_ == "PPER" for token in clause) and word.endswith("t"):
        return {4}
    return {2, 5}


def _is_imperative(token: Token, clause: Sequence[Token]) -> bool:
    """Whether the verb opens its sentence as a command, or as the "Habe mich gefreut" of a diary."""
    if not token.is_sent_start:
        return False
    command = token.sent.text.rstrip().endswith("!") or token.tag_ in {"VVIMP", "VAIMP"}
    return command or any(MINE.fullmatch(other.lower_) for other in clause)


def _resolve(verb: Finite, all_verbs: Sequence[Finite], reported: bool) -> str:
    """The mood of the form, "" for the indicative."""
    if verb.form != "II?":
        return verb.form
    others = [other for other in all_verbs if other.token.i != verb.token.i]
    certain = [other for other in others if other.form in {"I", "II"}]
    if verb.token.lemma_ == "sollen":
        once = any(token.lower_ in ONCE for token in verb.clause)
        told = _is_main(verb) and (once or any(_is_preterite(other) for other in others))
        return "" if told and not _is_condition(verb) else "II"
    if any(other.form == "II" for other in certain) and (_is_condition(verb) or _is_wish(verb)):
        return "II"
    if _follows_condition(verb, certain):
        return "II"
    return "II" if reported and _replaces(verb) and _beside_konjunktiv(verb, certain) else ""


def _is_preterite(verb: Finite) -> bool:
    """Whether the form tells a story: "... sollte geprüft werden, das wurde vergessen"."""
    tenses = {tense for tense, _ in verbs.tenses_and_persons(verb.token.lower_, verb.token.lemma_)}
    return tenses == {"preterite"} and not reporting.is_reporting(verb.token)


def _replaces(verb: Finite) -> bool:
    """Whether the Konjunktiv I of this person would look like the indicative: "sie gehen"."""
    word, lemma = verb.token.lower_, verb.token.lemma_
    plural = any(person == 5 for _, person in verbs.tenses_and_persons(word, lemma))
    return plural and word.endswith("n") and lemma != "sein"


def _beside_konjunktiv(verb: Finite, others: Sequence[Finite]) -> bool:
    """Whether a main clause in reported speech, no verb of saying itself, near a form that is sure."""
    if not _is_main(verb) or reporting.is_reporting(verb.token):
        return False
    return any(reporting.same_part(verb.token, other.token) for other in others)


def _is_main(verb: Finite) -> bool:
    """Whether the verb's clause is a main one: the verb is not its last word, and nothing subordinates it."""
    opened = any(token.tag_ in OPENS_SUBCLAUSE for token in verb.clause[:2])
    return not opened and verb.clause[-1].i != verb.token.i


def _is_condition(verb: Finite) -> bool:
    """Whether the clause states a condition: by "wenn", "falls", "als ob", or with its verb first."""
    if any(token.lower_ in CONDITIONS for token in verb.clause[:2]):
        return True
    sure = verb.form == "II" or verb.token.lemma_ == "sollen" or verb.token.is_sent_start
    return verb.clause[0].i == verb.token.i and sure and not reporting.is_reporting(verb.token)


def _follows_condition(verb: Finite, others: Sequence[Finite]) -> bool:
    """Whether the clause says what would be on a condition that is sure: "Käme Hilfe, überlebten sie"."""
    conditions = [other for other in others if other.clause[0].lower_ not in {"als", "ob"}]
    told = reporting.is_reporting(verb.token) or not _is_main(verb)
    return not told and any(_conditions(other, verb) for other in conditions)


def _is_wish(verb: Finite) -> bool:
    """Whether the clause wishes for what is not so: "Ich wünschte, du wärst hier", no "wünschte sich"."""
    return verb.token.lemma_ == "wünschen" and not any(token.tag_ == "PRF" for token in verb.clause)


def _kind(verb: Finite, mood: str, all_verbs: Sequence[Finite], reported: bool) -> str:
    """Why the form stands there: "true", "replacement" for a Konjunktiv I, or "conditional"."""
    if mood == "I":
        return "true"
    if any(_conditions(other, verb) for other in all_verbs):
        return "conditional"
    wished = any(_is_wish(other) for other in all_verbs)
    return "replacement" if reported and not wished else "true"


def _conditions(condition: Finite, verb: Finite) -> bool:
    """Whether the one clause is the condition of the other, or is that other itself."""
    if not condition.form.startswith("II") or not _is_condition(condition):
        return False
    follows = verb.clause[0].i - condition.clause[-1].i
    precedes = condition.clause[0].i - verb.clause[-1].i
    return condition.token.i == verb.token.i or follows == 2 or precedes == 2
