"""Who speaks: the subject of a verb of saying, by name, by role or as the text puts it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span, Token

from lessons.german import nouns, pronouns
from lessons.german.clauses import is_finite
from lessons.german.people import PERSONAL, People, can_speak, canonical
from lessons.german.phrases import (
    BEFORE_NOUN,
    GOVERNORS,
    PRONOUNS,
    WHOSE,
    agrees,
    head,
    noun_phrases,
    phrase_end,
)
from lessons.german.wordlists import groups

NOT_KNOWN = WHOSE | {"ein", "eine", "einem", "einer", "eines"}  # "ein Sprecher" is none of those named before
NOT_SUBJECT = groups("speech_words.tsv")["no subject"]
NOBODY = groups("speech_words.tsv")["nobody"]  # "Das" alone says nothing
INDEFINITE = {"einem", "einer", "eines"}
LIGHT = {"ADV", "KON"}  # what may stand before a subject in front: "Auch Putin", "Und sie"


def subject(clause: Sequence[Token], people: People) -> Span | None:
    """The clause's subject: what stands before its finite verb, or the first phrase after it.

    What can speak goes first, in front or, with a form that is no object's, after the verb: "Diese Kritik
    wies Putin zurück".  In "Die Firma teilte der BBC mit" the article shows that the second is none.
    """
    place = next((number for number, token in enumerate(clause) if is_finite(token)), 0)
    first = next((token.i for token in clause if token.tag_ not in LIGHT), clause[0].i)
    phrases = _possible(clause, clause[place], people.dated)
    front = [phrase for phrase in phrases if phrase.start == first and phrase.end <= clause[place].i]
    after = [phrase for phrase in phrases if phrase.start > clause[place].i or not place]
    if front and (front[0][0].tag_ in PRONOUNS or speaks(front[0], people)):
        return front[0]
    sure = [phrase for phrase in front + after if is_surely_subject(phrase, people)]
    speaking = [
        phrase for phrase in after if phrase in sure or (speaks(phrase, people) and not _is_dative(phrase))
    ]
    return next(iter(speaking + sure + front + after + phrases), None)


def _possible(clause: Sequence[Token], verb: Token, dated: set[int]) -> list[Span]:
    """The phrases that are no times and no objects by their form."""
    phrases = [phrase for phrase in noun_phrases(clause) if phrase.start not in dated]
    return [
        phrase
        for phrase in phrases
        if _has_subject_form(phrase) and (not is_finite(verb) or agrees(phrase, verb))
    ]


def _has_subject_form(phrase: Span) -> bool:
    first = phrase[0].lower_
    return first not in NOT_SUBJECT and not (len(phrase) == 1 and first in NOBODY)


def speaks(phrase: Span, people: People) -> bool:
    """Whether the phrase names a person, an organisation or a role, so that it can say something."""
    return bool(people.speaking_in(phrase)) or (head(phrase).tag_ == "NN" and can_speak(head(phrase).lemma_))


def is_surely_subject(phrase: Span, people: People) -> bool:
    """Whether no object has this form: a pronoun, a person's name, "der Minister", "ein Sprecher"."""
    return phrase[0].tag_ in PRONOUNS or _names_a_person(phrase, people) or _is_nominative(phrase)


def _names_a_person(phrase: Span, people: People) -> bool:
    """Whether a person's name stands in the phrase, and "der" before it is no dative of a woman's."""
    persons = [canonical(name) for name in people.speaking_in(phrase) if name.label_ == "PER"]
    return any(phrase[0].lower_ != "der" or pronouns.sex(person, people) == "m" for person in persons)


def _is_nominative(phrase: Span) -> bool:
    """Whether article and noun can only be a nominative: "der Minister", "ein Minister", no "der Frau"."""
    noun = next((token for token in phrase if token.tag_ == "NN"), phrase[0])
    masculine = noun.text == noun.lemma_ and nouns.gender_of(noun) == "m"
    return masculine and phrase[0].lower_ in {"der", "ein", "kein", "sein", "ihr"}


def _is_dative(phrase: Span) -> bool:
    """Whether "der" shows a woman or a party spoken to: "der BBC"; a man's name is sure before."""
    return phrase[0].lower_ == "der"


def agent(clause: Sequence[Token], people: People) -> str:
    """Who does it in a passive clause, or whose words they are: "von der Ministerin", "von Putin"."""
    for place, token in enumerate(clause[:-1]):
        who = next(noun_phrases(clause[place + 1 :]), None) if token.lower_ in {"von", "vom"} else None
        if who is not None and who.start == token.i + 1 and speaks(who, people):
            return speaker(who, people, oblique=True)
    return ""


def of_clause(clause: Sequence[Token], people: People) -> str:
    """The name of the clause's subject; an apposition may tell it: "der Chef des Amtes, Karl Meier, ..."."""
    phrase = subject(clause, people)
    return speaker(phrase, people) if phrase is None else named_beside(phrase, clause, people)


def named_beside(phrase: Span, clause: Sequence[Token], people: People, oblique: bool = False) -> str:
    """The speaker by the person's name that stands between commas behind a phrase without one."""
    if not people.speaking_in(phrase):
        rest = _behind_place([token for token in clause if token.i >= phrase.end])
        if rest and rest[0].text == ",":
            beside = next(noun_phrases(rest), None)
            named = [
                name for name in people.inside(rest[0].i, beside.end if beside else 0) if name.label_ == "PER"
            ]
            if named and beside is not None and beside.start == rest[1].i:
                return canonical(named[0])
    return speaker(phrase, people, oblique)


def _behind_place(rest: list[Token]) -> list[Token]:
    """What follows a phrase, without where it is from: "der Leiter (der Bank in Bonn), Karl Meier"."""
    while rest and rest[0].tag_ in GOVERNORS:
        end = phrase_end(rest, 1) if len(rest) > 1 else 0
        if end <= 1:
            return rest
        rest = rest[end:]
    return rest


def speaker(phrase: Span | None, people: People, oblique: bool = False) -> str:
    """The speaker's name: the one in the phrase, the person whose role it tells, or the phrase itself.

    `oblique` says that the phrase is no subject: "nach Angaben der Polizei".
    """
    if phrase is None:
        return ""
    joint = next((token.i for token in phrase if token.tag_ == "KON"), None)
    if joint is not None and phrase.start < joint < phrase.end - 1:
        halves = (phrase.doc[phrase.start : joint], phrase.doc[joint + 1 : phrase.end])
        return " und ".join(speaker(half, people, oblique) for half in halves)
    names = people.speaking_in(phrase)
    persons = [name for name in names if name.label_ == "PER"]  # "Karl Meier (CDU)" is no party
    if names:
        return canonical((persons or names)[-1])
    if phrase[0].tag_ == "PPER":
        return pronouns.referent(phrase[0], people)
    another = phrase[0].lower_ in NOT_KNOWN or any(token.tag_ == "NE" for token in phrase)
    return ("" if another else people.in_role(phrase)) or nominative(phrase, oblique)


def possessor(clause: Sequence[Token], people: People) -> str:
    """Whose a noun is, by name: "Putins Vorwurf" is "Wladimir Putin"'s; "" where nobody is named."""
    names = people.inside(clause[0].i, clause[-1].i + 1)
    return canonical(names[-1]) if names and names[-1].label_ in PERSONAL else ""


def nominative(phrase: Span, oblique: bool) -> str:
    """The phrase as a subject: "(nach Angaben) der Polizei" is "die Polizei", "des Senders" "der Sender".

    A capital that only opens the sentence is made small.
    """
    words, article = [token.text for token in phrase], phrase[0].lower_
    if phrase[0].is_sent_start and phrase[0].tag_ in BEFORE_NOUN | PRONOUNS:
        words[0] = words[0].lower()
    noun = head(phrase)
    if noun.tag_ != "NN" or not (oblique or article in {"des", "dem"}):
        return " ".join(words)
    front, rest = phrase[: noun.i - phrase.start], words[noun.i + 1 - phrase.start :]
    several = nouns.plural_of(noun.lemma_, nouns.gender_of(noun))
    if several and noun.text == several + "n" != noun.lemma_ + "n":
        return " ".join([*_plural(front), several, *rest])
    is_feminine = noun.text == noun.lemma_ and nouns.gender_of(noun) == "f"
    bare = len(front) and front[0].tag_ in {"PIAT", "ADJA"} and article.endswith("er")
    if bare and (is_feminine or noun.text == several):  # "laut neuer Studie", "nach Ansicht vieler Ärzte"
        return " ".join([*(token.text.removesuffix("r") for token in front), noun.text, *rest])
    if article in {"des", "dem"} | INDEFINITE or (article == "der" and noun.text == noun.lemma_):
        return " ".join([*_singular(front, nouns.gender_of(noun)), noun.lemma_, *rest])
    return " ".join(["die", *words[1:]] if article == "der" else words)


def _singular(front: Span, gender: str) -> list[str]:
    """What stands before a noun, as for a subject: "einer neuen (Studie)" is "eine neue"."""
    if front[0].lower_ in INDEFINITE:
        article = "eine" if gender == "f" else "ein"
        ending = {"m": "er", "n": "es"}.get(gender, "e")
        return [article, *(_weak(token).removesuffix("e") + ending for token in front[1:])]
    article = "die" if front[0].lower_ == "der" else {"n": "das"}.get(gender, "der")
    return [article, *map(_weak, front[1:])]


def _plural(front: Span) -> list[str]:
    """ "Den örtlichen (Behörden)" and "ersten (Berichten)" as for a subject."""
    if len(front) and front[0].lower_ == "den":
        return ["die", *(token.text for token in front[1:])]
    return [_weak(token) for token in front]


def _weak(token: Token) -> str:
    """An adjective's ending after "der", "die", "das" in the singular: "örtlichen" becomes "örtliche"."""
    return token.text.removesuffix("n") if token.tag_ == "ADJA" and token.text.endswith("en") else token.text


def person_as_subject(clauses: Sequence[Sequence[Token]], people: People) -> str:
    """Who, by name or role, is the subject of a sentence's first clause with a verb; "" if no person is.

    Where commas part it from its verb ("Seine Frau, Julia Meier, zeigte ein Foto"), the nearest name counts.
    """
    place = next((number for number, clause in enumerate(clauses) if any(map(is_finite, clause))), None)
    if place is None:
        return ""
    parted = clauses[:place] if is_finite(clauses[place][0]) else ()
    names = (of_clause(clause, people) for clause in (clauses[place], *reversed(parted)))
    return next((name for name in names if name in people.known or pronouns.names_a_role(name)), "")
