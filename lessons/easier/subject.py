"""The subject of a clause: which of its phrases can be one, and the pronoun or the words that take it up."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span, Token

from lessons.easier.clause import small
from lessons.easier.nominal import cells, cells_of_determiner
from lessons.german.konjunktiv import PERSONS
from lessons.german.people import People, canonical
from lessons.german.phrases import agrees, head, noun_phrases
from lessons.german.pronouns import sex
from lessons.german.verbs import tenses_and_persons

NOMINATIVE = {"ich", "du", "er", "wir", "man", "jemand", "niemand", "wer"}
EITHER = {
    "sie",
    "es",
    "das",
    "dies",
    "diese",
    "dieser",
    "dieses",
    "viele",
    "alle",
    "beide",
    "manche",
    "einige",
}
ONE, SEVERAL = 2, 5  # er, sie

IN_PLURAL = {"viele", "alle", "beide", "manche", "einige"}
IN_SINGULAR = {"er", "es", "man", "jemand", "niemand", "das", "dies", "wer"}
PRONOUN_OF = {"m": "er", "f": "sie", "n": "es", "p": "sie"}


def subject_of(clause: Sequence[Token], verb: Token) -> tuple[Span, bool] | None:
    """The first phrase that can be the subject, and whether nothing else can be; None without one."""
    able = [phrase for phrase in noun_phrases(clause) if _can_be(phrase, verb)]
    certain = [phrase for phrase in able if _is_nominative(phrase)]
    if certain:
        return certain[0], len(certain) == 1
    return (able[0], len(able) == 1) if able else None


def _can_be(phrase: Span, verb: Token) -> bool:
    if phrase[0].tag_ in {"PPER", "PIS", "PDS"} and len(phrase) == 1:
        return phrase[0].lower_ in NOMINATIVE | EITHER and _person_fits(phrase[0].lower_, verb)
    noun = head(phrase)
    if noun.tag_ == "NN":
        own = cells(noun)
        return (not own or any(cell[1] == "n" for cell in own)) and agrees(phrase, verb)
    return noun.tag_ == "NE" and agrees(phrase, verb)


def _person_fits(pronoun: str, verb: Token) -> bool:
    persons = {person for _, person in tenses_and_persons(verb.lower_, verb.lemma_)}
    wanted = {ONE} if pronoun in IN_SINGULAR else {SEVERAL} if pronoun in IN_PLURAL else {ONE, SEVERAL}
    return not persons or bool(persons & ({PERSONS[pronoun]} if pronoun in PERSONS else wanted))


def _is_nominative(phrase: Span) -> bool:
    """Whether the form of the phrase tells that it is the subject."""
    if phrase[0].lower_ in NOMINATIVE:
        return True
    noun = head(phrase)
    own = cells(noun) if noun.tag_ == "NN" else set()
    return bool(own) and all(cell[1] == "n" for cell in own)


def taken_up(phrase: Span) -> str:
    """What stands for a subject in the next sentence: its pronoun, a name again; "" where it is not known."""
    first, noun = phrase[0], head(phrase)
    if first.tag_ in {"PPER", "PIS"} and len(phrase) == 1:
        return small(first) if first.lower_ in {"er", "sie", "es", "wir", "ich", "man"} else ""
    if any(token.lower_ in {"und", "sowie", "oder"} for token in phrase):
        return "sie"
    if person := _person_in(phrase):
        return person
    if noun.tag_ == "NE":
        return phrase.text if len(phrase) == 1 else ""
    numbers = {cell[0] for cell in cells(noun) if cell[1] == "n"}
    if not numbers and first.tag_ in {"ART", "PPOSAT", "PDAT"}:
        numbers = {cell[0] for cell in cells_of_determiner(first.text) if cell[1] == "n"}
    return PRONOUN_OF[numbers.pop()] if len(numbers) == 1 else ""


def _person_in(phrase: Span) -> str:
    """ "er" or "sie" for the person whom the phrase names; the name, if it names others too."""
    people = People(phrase.doc)
    named = [name for name in people.inside(phrase.start, phrase.end) if name.label_ == "PER"]
    if not named or not canonical(named[0]).endswith(named[0][-1].text):
        return ""  # nobody, or somebody whose it is: "der Sohn Karl Hubers"
    others = [
        name for name in people.inside(phrase.sent.start, phrase.sent.end) if name.label_ in {"PER", "MISC"}
    ]
    known = PRONOUN_OF.get(sex(canonical(named[0]), people), "") if len(others) == 1 else ""
    last = named[0].text.split(" ")[-1]
    return known or (last if last.isalpha() else named[0].text)


def starts_nominal(clause: Sequence[Token]) -> int:
    """How many tokens the phrase takes up with which a clause begins; 0 if it begins with none that is plain.

    A preposition behind it may belong to it, so that such a phrase is not plain.
    """
    phrase = next(iter(noun_phrases(clause)), None)
    if phrase is None or phrase.start != clause[0].i:
        return 0
    after = clause[len(phrase) : len(phrase) + 1]
    goes_on = after and (after[0].tag_ in {"APPR", "APPRART"} or after[0].lower_ in {"der", "des"})
    return 0 if goes_on and phrase[0].tag_ != "PPER" else len(phrase)
