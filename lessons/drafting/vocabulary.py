"""Words worth learning, by how rare they are and how often the text has them, with what tables know."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lessons.content.analysis import Sentence, Token
from lessons.content.checks.words import shows
from lessons.content.model import Word
from lessons.drafting.proposal import Findings, Proposal
from lessons.language.genders import noun_genders
from lessons.lexicon.headword import Headword, headword

MOST = 45
ARTICLES = {"m": "der", "f": "die", "n": "das"}
RAREST, BEST = 2.0, 3.8  # Zipf: rarer words are hardly worth learning; from here on the more useful are rarer
COMMONEST = {"A1": 6.0, "A2": 5.6, "B1": 5.1, "B2": 4.8, "C1": 4.5, "C2": 4.2}
LEVELS = ((4.9, "A2"), (4.2, "B1"), (3.2, "B2"), (0.0, "C1"))
LONGEST_SENSE, LONGEST_EXAMPLE = 130, 240  # characters
MEASURES = frozenset("Million Milliarde Prozent Euro Cent Meter Kilometer Jahr Uhr Mensch".split())  # noqa: SIM905
POS = {"noun": "NOUN", "verb": "VERB", "adjective": "ADJ"}
KINDS = {"NN": "noun", "ADJA": "adjective", "ADJD": "adjective"}
# What a dictionary says about a form instead of a meaning, and signs that are no plain text.
NO_MEANING = re.compile(r"[<>{}|\[\]]|Partizip|Plural|Flexion|Konjugation|Abkürzung|Kurzform|^[^a-zäöü]*$")


def vocabulary(material: Findings) -> Iterator[Proposal]:
    """The most useful words of the text, in its order, each with its sentence."""
    seen: dict[tuple[str, str], Sentence] = {}
    often: Counter[tuple[str, str]] = Counter()
    for sentence in material.sentences:
        for token in common_words(sentence):
            kind = "verb" if token.tag.startswith("VV") else KINDS.get(token.tag, "")
            if kind:
                key = (token.unit if kind == "verb" else token.lemma, kind)
                seen.setdefault(key, sentence)
                often[key] += 1
    usable = {}
    for (lemma, kind), sentence in seen.items():
        word = headword(lemma, POS[kind])
        if RAREST <= word.zipf <= COMMONEST[material.level] and (
            made := _entry(word, kind, sentence, material)
        ):
            usable[lemma, kind] = (_use(word, often[lemma, kind]), made)
    chosen = sorted(usable, key=lambda key: usable[key][0], reverse=True)[:MOST]
    lemmas = Counter(lemma for lemma, _ in chosen)
    for key in usable:
        if key in chosen and lemmas[key[0]] == 1:
            yield usable[key][1]


def common_words(sentence: Sentence) -> Iterator[Token]:
    """The tokens of a sentence that belong to no name and no time, and are no measure."""
    others = (*sentence.spans_of("name"), *sentence.spans_of("time"))
    names = [(span.start, span.end) for span in others]
    for token in sentence.tokens:
        if (
            token.form.isalpha()
            and token.lemma not in MEASURES
            and not any(start <= token.start < end for start, end in names)
        ):
            yield token


def _use(word: Headword, often: int) -> float:
    return often - abs(word.zipf - BEST)


def _entry(word: Headword, kind: str, sentence: Sentence, material: Findings) -> Proposal | None:
    """The word as vocabulary.yaml has it; None where the tables do not know enough of it."""
    senses = [sense.rstrip(".") for sense in word.senses if _is_meaning(sense, word.lemma)]
    grammar = _noun(word) if kind == "noun" else {"forms": word.forms} if kind == "verb" else {}
    if not senses or grammar is None or (kind == "verb" and not _has_parts(word, sentence)):
        return None
    entry = {"lemma": word.lemma, "pos": kind, **grammar, "definition": senses[0], "example": sentence.text}
    entry |= {"level": next(name for least, name in LEVELS if word.zipf >= least)}
    entry |= {"topic": material.topics[sentence.paragraph]}
    if len(sentence.text) > LONGEST_EXAMPLE or not _stands_in(entry):
        return None
    if len(word.senses) == 1:
        return Proposal("vocabulary.yaml", entry, "Wiktionary kennt nur diese Bedeutung.", "likely")
    found = f"Erste von {len(word.senses)} Bedeutungen in Wiktionary: Passt sie in den Satz?"
    return Proposal("vocabulary.yaml", entry, found, "doubtful")


def _noun(word: Headword) -> dict[str, str] | None:
    """Article and plural, where all readings agree and the table of genders does not contradict."""
    readings = {(noun.gender, noun.plural) for noun in word.nouns}
    known = noun_genders(word.lemma)
    if len(readings) != 1 or any(noun.kind for noun in word.nouns):
        return None
    gender, plural = readings.pop()
    if gender not in ARTICLES or "," in plural or (known and known != gender):
        return None
    return {"article": ARTICLES[gender], "plural": plural or "–"}


def _has_parts(word: Headword, sentence: Sentence) -> bool:
    """Whether three forms are known; what is used with *sich* never has *ist*."""
    reflexive = any(token.tag == "PRF" for token in sentence.tokens)
    return word.forms.count(",") == 2 and not (reflexive and ", ist " in word.forms)


def _is_meaning(sense: str, lemma: str) -> bool:
    """Whether a sense is a plain German explanation that does not repeat the word."""
    return (
        len(sense) <= LONGEST_SENSE
        and not NO_MEANING.search(sense)
        and lemma.lower()[:5] not in sense.lower()
    )


def word_meanings(lemma: str, kind: str) -> list[str]:
    """The plain German explanations that the word tables have of a word, to choose from.

    >>> len(word_meanings("Bank", "noun")) > 1
    True
    """
    senses = headword(lemma, POS[kind]).senses if kind in POS else ()
    return [sense for sense in dict.fromkeys(senses) if _is_meaning(sense, lemma)]


def _stands_in(entry: dict[str, str]) -> bool:
    plain = {name: entry.get(name, "") for name in ("lemma", "plural", "forms")}
    return shows(entry["example"], Word.model_construct(**plain, also=[]))
