"""Hard words: one that says the same, from a small table; or what the word means, behind its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple

from spacy.tokens import Token

from lessons.easier.change import STOP, Edit, TextChange
from lessons.easier.meanings import Meaning
from lessons.german.verbs import SIMPLE_TENSES, tenses_and_persons
from lessons.language import wordlists
from lessons.language.stems import content_words
from lessons.lexicon.tables import zipf
from lessons.lexicon.verbs import conjugation, perfect_auxiliaries

rows = partial(wordlists.rows, package="lessons.easier")
NEAR = 10  # tokens in which another "und" would sound bad
# Zipf: the rarest word of an explanation, and by how much it may be rarer than what it explains.
RAREST, RARER = 2.4, 1.0
STAY = "bleiben"  # with a participle it is an expression: "erhalten bleiben"
VERBAL = {"VVFIN", "VVINF", "VVPP"}


class Easier(NamedTuple):
    """A word that says the same; `where` limits it, as the table says."""

    word: str
    where: str


@cache
def easier_words() -> dict[str, Easier]:
    """The table: a hard word, the easier one, and where it fits."""
    return {hard: Easier(easy, where) for hard, easy, where in rows("easier_words.tsv")}


def word_changes(tokens: Sequence[Token]) -> Iterator[TextChange]:
    """A change for each word for which there is an easier one."""
    for place, token in enumerate(tokens):
        known = easier_words().get(token.lemma_ if token.tag_ in VERBAL else token.lower_)
        form = _form(tokens, place, known) if known else ""
        if form:
            sure = token.tag_ not in VERBAL
            yield TextChange("word", (Edit(place, place + 1, (form,)),), "word", token.text, sure)


def _form(tokens: Sequence[Token], place: int, easier: Easier) -> str:
    """The easier word in the form of the hard one; "" where it does not fit."""
    token = tokens[place]
    if token.tag_ == "VVPP" and any(each.lemma_ == STAY for each in tokens):
        return ""
    if token.tag_ in VERBAL:
        return verb_form(token, easier.word) if easier.where != "active" or token.tag_ != "VVPP" else ""
    if token.tag_ not in {"ADV", "ADJD", "PROAV", "PAV", "KOUS", "KON", "APPR", "PTKA"}:
        return ""
    following = tokens[place + 1] if place + 1 < len(tokens) else token
    fits = {
        "inside": place > 0 and tokens[place - 1].text not in ",;:",
        "number": following.tag_ == "CARD",
        "pair": not any(near.lower_ == "und" for near in tokens[max(0, place - NEAR) : place + NEAR]),
        "reason": place == 0 or tokens[place - 1].lower_ != "von",
        "genitive": following.lower_ not in {"von", "vom"},
    }
    return easier.word if fits.get(easier.where, True) else ""


def verb_form(token: Token, infinitive: str) -> str:
    """The form of another verb that stands where this one stands; "" where that is not clear."""
    own, other = conjugation(token.lemma_), conjugation(infinitive)
    helpers = [perfect_auxiliaries(verb) for verb in (token.lemma_, infinitive)]
    if own is None or other is None or token._.particle is not None or helpers[0] != helpers[1]:
        return ""
    if token.tag_ == "VVINF":
        return infinitive
    if token.tag_ == "VVPP":
        return other.past_participle
    moods = SIMPLE_TENSES[2:] if token._.konjunktiv else SIMPLE_TENSES[:2]
    readings = [(t, person) for t, person in tenses_and_persons(token.lower_, token.lemma_) if t in moods]
    forms = {getattr(other, tense)[person] for tense, person in readings}
    return forms.pop() if len(forms) == 1 else ""


def words_explained(tokens: Sequence[Token], meanings: Mapping[str, Meaning]) -> Iterator[TextChange]:
    """A change for each noun that is explained in easier words: its meaning follows the sentence."""
    last = len(tokens)
    nouns = dict.fromkeys(token.lemma_ for token in tokens if token.tag_ == "NN")
    for noun in nouns if tokens[-1].text == STOP else ():
        meaning = meanings.get(noun)
        if meaning and is_easier(meaning.text, noun):
            sentence = (f"„{noun}“", "bedeutet", ":", meaning.text.rstrip("."), STOP)
            yield TextChange("explained", (Edit(last, last, sentence),), meaning.rule, noun)


def is_easier(meaning: str, word: str) -> bool:
    """Whether no word of an explanation is much rarer than the word that it explains.

    >>> is_easier("lange Periode von sehr heißen Tagen", "Hitzewelle")
    True
    >>> is_easier("Flammenbildung bei der Verbrennung unter Abgabe von Wärme und Licht", "Feuer")
    False
    """
    rarest = min(map(zipf, content_words(meaning)), default=0.0)
    return rarest >= max(RAREST, zipf(word) - RARER)
