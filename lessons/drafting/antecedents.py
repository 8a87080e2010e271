"""Whether "er" or "sie" may be somebody else: another who could speak was named since."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from lessons.content.analysis import Sentence, Span, Token
from lessons.drafting.proposal import Findings
from lessons.german.wordlists import rows
from lessons.lexicon.tables import nouns

GENDERS = {"er": "m", "sie": "f"}
NOMINATIVE = {"m": ("der", "ein", "dieser"), "f": ("die", "eine", "diese")}
SPEAKING = ("role", "organisation")  # kinds of nouns whose bearers say something


def may_be_another(material: Findings, sentence: Sentence, speech: Span) -> bool:
    """Whether the speaker of a speech is only a pronoun there, and since its name others could be meant."""
    pronouns = [
        token
        for token in sentence.tokens
        if token.form.lower() in GENDERS and not speech.start <= token.start < speech.end
    ]
    surname = speech.what.speaker.split()[-1]
    if not pronouns or surname in _forms(sentence.tokens):
        return False
    since: list[Token] = []
    for earlier in reversed(_before(material, sentence)):
        forms = _forms(earlier.tokens)
        place = len(forms) - forms[::-1].index(surname) if surname in forms else 0
        since = [*earlier.tokens[place:], *since]
        if place:
            return _names_another(since, GENDERS[pronouns[0].form.lower()])
    return True  # named in another paragraph


def _before(material: Findings, sentence: Sentence) -> list[Sentence]:
    """The sentences before one in its paragraph."""
    same = [each for each in material.sentences if each.paragraph == sentence.paragraph]
    return [each for each in same if each.start < sentence.start]


def _forms(tokens: tuple[Token, ...]) -> list[str]:
    return [token.form for token in tokens]


def _names_another(tokens: list[Token], gender: str) -> bool:
    """Whether somebody of a gender who can speak is the subject of a clause, by the article."""
    for article, noun in pairwise(tokens):
        told = article.form.lower() in NOMINATIVE[gender] and noun.tag == "NN"
        if told and _can_speak(noun.lemma) and gender in {each.gender for each in nouns(noun.lemma)}:
            return True
    return False


def _can_speak(noun: str) -> bool:
    return noun.lower().endswith(_endings())


@cache
def _endings() -> tuple[str, ...]:
    return tuple(ending for ending, kind in rows("name_heads.tsv") if kind in SPEAKING and len(ending) > 2)
