"""One form of two words: which it is in its sentence ("die Montage dauert", "es hat allen gefallen").

A noun must agree with its article, after a preposition with that, and as a subject with its verb; a
participle must be of a verb whose perfect is made with the auxiliary that stands there.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from lessons import lexicon
from lessons.german.clauses import is_finite
from lessons.german.phrases import OF_SEVERAL
from lessons.language.pronouns import WITH_ACCUSATIVE, WITH_DATIVE, WITH_EITHER
from lessons.lexicon.verbs import perfect_auxiliaries

CASES = frozenset(case + number for case in "ngda" for number in "sp")
DETERMINERS = {"ART", "APPRART", "PDAT", "PPOSAT", "PIAT", "PWAT", "PRELAT"}
# What the ending of an article or a pronoun says: gender ("" for any, in the plural) and case.
ENDINGS = {
    "em": {("m", "ds"), ("n", "ds")},
    "en": {("m", "as"), ("", "dp")},
    "er": {("m", "ns"), ("f", "gs"), ("f", "ds"), ("", "gp")},
    "es": {("m", "gs"), ("n", "gs"), ("n", "ns"), ("n", "as")},
    "e": {("f", "ns"), ("f", "as"), ("", "np"), ("", "ap")},
    "": {("m", "ns"), ("n", "ns"), ("n", "as")},
}
CONTRACTED = {"im": "em", "am": "em", "zum": "em", "vom": "em", "beim": "em", "zur": "er"}
BARE = dict.fromkeys(("ein", "kein", "mein", "dein", "sein", "ihr", "unser", "euer"), "")
IRREGULAR = {"die": "e", "das": "es", "ins": "es", "ans": "es", "des": "es", **CONTRACTED, **BARE}
PLURAL_VERB = ("en", "n", "sind")
BELONG = "gehören"  # takes but a dative, the other verb of its participle ("hören") an accusative
DATIVE_PRONOUNS = {"mir", "dir", "ihm", "ihr", "euch", "ihnen", "wem"}


def fitting_nouns(token: Token, form: str) -> dict[str, int]:
    """The nouns that a form can be of in its sentence, each with the number of cases that fit.

    None is where a bare plural would be the subject of a singular: "Grillen ist verboten" has an infinitive.
    """
    allowed = _allowed(token)
    fitting = {lemma: _agreeing(lemma, cases, allowed) for lemma, cases in lexicon.noun_cases(form).items()}
    subject = "n" + _number_of_verb(token)
    if any(subject in cases for cases in fitting.values()):
        fitting = {lemma: cases & {subject} for lemma, cases in fitting.items()}
    elif subject == "ns" and token.is_sent_start and lexicon.is_verb(form.lower()):
        return {}
    return {lemma: len(cases) for lemma, cases in fitting.items() if cases}


def _agreeing(lemma: str, cases: frozenset[str], allowed: set[tuple[str, str]]) -> set[str]:
    """The cases of a form that the word before the noun allows."""
    genders = {noun.gender for noun in lexicon.nouns(lemma)} | {""}
    return {case for gender, case in allowed if case in cases and gender in genders}


def _allowed(token: Token) -> set[tuple[str, str]]:
    """The genders and cases that the word before the noun and its adjectives leaves open."""
    before = _before(token)
    if _is_counted(token, before):
        return _any_gender({case for case in CASES if case[1] == "p"})
    if before is None:
        return _any_gender(CASES)
    if before.tag_ in DETERMINERS and (ending := _ending(before.lower_)) is not None:
        return ENDINGS[ending]
    for prepositions, letters in ((WITH_DATIVE, "d"), (WITH_ACCUSATIVE, "a"), (WITH_EITHER, "da")):
        if before.lower_ in prepositions:
            return _any_gender({case for case in CASES if case[0] in letters})
    return _any_gender(CASES)


def _is_counted(token: Token, before: Token | None) -> bool:
    """Whether a number or a word such as "alle" shows that there are several."""
    numbered = token.i and token.nbor(-1).tag_ == "CARD" and not token.nbor(-1).lower_.startswith("ein")
    return bool(numbered) or (before is not None and before.lower_ in OF_SEVERAL)


def _any_gender(cases: set[str] | frozenset[str]) -> set[tuple[str, str]]:
    return {(gender, case) for case in cases for gender in ("m", "f", "n", "")}


def _ending(word: str) -> str | None:
    """The ending of an article or a pronoun; None for one that is never declined ("mehr")."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    return next((ending for ending in ENDINGS if ending and word.endswith(ending)), None)


def _before(token: Token) -> Token | None:
    """The word before the noun and its adjectives."""
    position = token.i - 1
    while position >= 0 and token.doc[position].tag_ in {"ADJA", "CARD"}:
        position -= 1
    return token.doc[position] if position >= token.sent.start else None


def _number_of_verb(token: Token) -> str:
    """The number of the finite verb, "s" or "p", if the noun opens the sentence as its subject; else ""."""
    before = _before(token)
    with_article = before is not None and before.tag_ == "ART" and before.is_sent_start
    if not with_article and not token.is_sent_start:
        return ""
    verb = next((other for other in token.sent if other.i > token.i and is_finite(other)), None)
    if verb is None or any(other.text == "," for other in token.doc[token.i : verb.i]):
        return ""
    return "p" if verb.lower_.endswith(PLURAL_VERB) else "s"


def participle_lemma(token: Token, clause: Sequence[Token]) -> str:
    """The verb of a participle that two verbs share, by its auxiliary: "hat gefallen" is of "gefallen".

    After a modal verb or "werden" stands the infinitive of that form, where the other verb has no passive.
    """
    lemmas = lexicon.verb_lemmas(token.lower_)
    helpers = {other.lemma_ for other in clause if other.tag_[:2] in {"VA", "VM"} and other.i != token.i}
    perfect = helpers & {"haben", "sein"}
    if len(lemmas) < 2 or len(perfect) > 1 or not helpers:
        return token.lemma_
    if BELONG in lemmas:
        other = next(lemma for lemma in lemmas if lemma != BELONG)
        return BELONG if perfect and any(map(_shows_dative, clause)) else other
    if not perfect:
        is_infinitive = token.lower_ in lemmas and perfect_auxiliaries(token.lemma_) == ("sein",)
        return token.lower_ if is_infinitive else token.lemma_
    fitting = [lemma for lemma in lemmas if perfect.intersection(perfect_auxiliaries(lemma))]
    return fitting[0] if len(fitting) == 1 and "werden" not in helpers else token.lemma_


def _shows_dative(token: Token) -> bool:
    """Whether a pronoun or an article shows somebody to whom something is done, without a preposition."""
    if token.tag_ == "PPER":
        return token.lower_ in DATIVE_PRONOUNS
    governed = token.i and token.nbor(-1).tag_ in {"APPR", "ADJA"}
    return token.tag_ in DETERMINERS - {"APPRART"} and token.lower_.endswith("em") and not governed
