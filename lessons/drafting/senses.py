"""Which of a word's meanings fits its sentence: what Wiktionary says of each, against the words of the text.

A sense is chosen by what it names: the preposition that the verb has in the sentence ("rechnen mit: …"),
nouns of the sentence or the text ("ein Gesetz beschließen"), speaking where somebody speaks.  Where nothing
tells, the first sense is likeliest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lessons.content.analysis import Sentence
from lessons.language.stems import content_words, stem
from lessons.lexicon.compounds import parts
from lessons.lexicon.tables import glosses, zipf

LONGEST = 130  # characters of a meaning
MARKUP = re.compile(r"\{\{[^{}]*\}\}|\[\d+[a-z]?\]")
BRACKETS = re.compile(r"\s*\([^()]*\)")
LABEL = re.compile(
    r"(?:\((?P<aside>(?:von|bei|in|im|auf|für|an|angelehnt)\b[^()]{3,60})\)"
    r"|(?P<label>[^:;()]{2,50}):|(?P<often>meist)) (?P<rest>\S.*)",
    re.DOTALL,
)
# What a dictionary says about a form instead of a meaning, and signs that are no plain text.
NO_MEANING = re.compile(r"[<>{}|\[\]]|Partizip|Plural|Flexion|Konjugation|Abkürzung|Kurzform|^[^a-zäöü]*$")
OLD = re.compile(r"histor|veralt|früher|Jäger|Seemann|Seefahrt|landsch|österr|schweiz", re.IGNORECASE)
GENERAL = re.compile(
    r"allgemein|^(?:in)?transitiv|prädikativ|Plural|unpersönlich|übertragen|bildlich|meist", re.IGNORECASE
)
REFLEXIVE = re.compile(r"reflexiv", re.IGNORECASE)
SPEAKING = re.compile(
    r"\b(?:sagen|äußer\w*|feststell\w*|erklär\w*|zugeb\w*|zusag\w*|behaupt\w*|widersprech\w*|Worten?)\b"
)
# Words that need no capital letter at the start: most meanings of Wiktionary have none.
SMALL = re.compile(r"(?:Der|Die|Das|Eine?[mnrs]?|Etwas|Jemand(?:em|en)?|Sich|Zu|[IA]n|Auf|Mit|Von|So)\b")
COMMONEST = 5.3  # Zipf; words from here on stand everywhere and tell nothing
GENERIC = frozenset(map(stem, ("Person", "Sache", "Art", "Ding", "Mensch")))
# What speaks for a sense, against one of average fit.
GOVERNED, LABELLED, IN_SENTENCE, IN_TEXT, SPOKEN, AGAINST = 4.0, 2.0, 1.5, 0.7, 2.5, 0.5
LATER = 0.9  # each sense is so much less likely than the one before
MOST = 2  # words that count


class Sense(NamedTuple):
    """A meaning as it is shown, what stood before it as a label, all its words, its place among them."""

    text: str
    label: str
    whole: str
    place: int


@dataclass(frozen=True)
class Around:
    """What stands around a word: the stems of its sentence and text, small words, who speaks with it."""

    sentence: frozenset[str]
    text: frozenset[str]
    small: frozenset[str]
    speaks: bool
    reflexive: bool


@dataclass(frozen=True)
class Chosen:
    """The sense that fits best, how many there are, and the word that speaks for it ("" if none does)."""

    text: str
    place: int
    count: int
    why: str


def plain_senses(lemma: str) -> list[Sense]:
    """The meanings that can be shown: short, without labels and markup, without the word itself.

    >>> [sense.text for sense in plain_senses("rechnen")][1]
    'stark vermuten, dass etwas geschehen wird; voraussehen'
    >>> plain_senses("Tiefgarage")[0].text
    'eine unterirdische Garage, die als Stellplatz für viele Autos genutzt wird'
    """
    found = [_plain(whole, place) for place, whole in enumerate(glosses(lemma))]
    return [sense for sense in found if _is_meaning(sense.text, lemma)]


def fitting_sense(lemma: str, around: Around) -> Chosen | None:
    """The meaning that fits the sentence best; None where the first cannot be shown and nothing else fits."""
    senses, count = plain_senses(lemma), len(glosses(lemma))
    if not senses:
        return None
    rated = [(*_evidence(sense, lemma, around), sense) for sense in senses]
    score, why, best = max(rated, key=lambda each: (each[0] - LATER * each[2].place, -each[2].place))
    if best.place and senses[0].place and score <= 0:
        return None
    return Chosen(best.text, best.place, count, why)


def surroundings(sentence: Sentence, words: frozenset[str], verb: str) -> Around:
    """What tells a sense in a sentence; `words` are the stems of the whole text."""
    there = [token.lemma or token.form for token in sentence.tokens if token.is_word]
    return Around(
        telling_stems(there),
        words,
        frozenset(token.form.lower() for token in sentence.tokens if token.tag.startswith("AP")),
        any(span.what.verb == verb for span in sentence.spans_of("speech")),
        any(token.tag == "PRF" for token in sentence.tokens),
    )


def telling_stems(words: list[str]) -> frozenset[str]:
    """The stems of words that are rare enough to tell what a text is about, parts of compounds too."""
    whole = [part for word in words for part in (word, *parts(word))]
    return frozenset(stem(word) for word in whole if len(word) > 3 and zipf(word) < COMMONEST) - GENERIC


def _plain(whole: str, place: int) -> Sense:
    text = MARKUP.sub("", whole).strip()
    found = LABEL.fullmatch(text)
    label = found["label"] or found["aside"] or found["often"] if found else ""
    text = BRACKETS.sub("", found["rest"] if found else text).strip(" .,;")
    if len(text) > LONGEST:
        text = text.split(";")[0].strip()
    text = text[:1].lower() + text[1:] if SMALL.match(text) else text
    return Sense(text, label, whole, place)


def _is_meaning(text: str, lemma: str) -> bool:
    """Whether a text is a plain German explanation that does not repeat the word."""
    repeats = re.search(rf"(?<!\w){re.escape(lemma)}(?!\w)", text, re.IGNORECASE)
    return 3 < len(text) <= LONGEST and not NO_MEANING.search(text) and not repeats


def _evidence(sense: Sense, lemma: str, around: Around) -> tuple[float, str]:
    """How much speaks for a sense, and the word that says most."""
    found = list(_reasons(sense, lemma, around))
    best = max(found, default=(0.0, ""))
    return sum(weight for weight, _ in found), best[1] if best[0] > 0 else ""


def _reasons(sense: Sense, lemma: str, around: Around) -> Iterator[tuple[float, str]]:
    """What speaks for a sense or against it, each with the word that says so."""
    yield from _of_label(sense.label, lemma, around)
    words = {stem(word): word for word in content_words(sense.whole) if _tells(word, lemma)}
    here = [word for each, word in words.items() if each in around.sentence][:MOST]
    there = [word for each, word in words.items() if each in around.text - around.sentence][:MOST]
    yield from ((IN_SENTENCE, word) for word in here)
    yield from ((IN_TEXT, word) for word in there)
    if around.speaks and SPEAKING.search(sense.text):
        yield SPOKEN, ""
    if not around.reflexive and sense.text.startswith("sich "):
        yield -AGAINST, ""


def _tells(word: str, lemma: str) -> bool:
    """Whether a word of a sense tells what it is about: a noun that is no relative of the lemma."""
    return word[0].isupper() and lemma.lower()[:5] not in word.lower()


def _of_label(label: str, lemma: str, around: Around) -> Iterator[tuple[float, str]]:
    """What a label says: "rechnen mit", "Militär", "reflexiv"."""
    if not label:
        return
    first, *others = label.split()
    if first == lemma and len(others) == 1:
        yield (GOVERNED, others[0]) if others[0] in around.small else (-GOVERNED, "")
    elif lemma in label.split():
        yield -GOVERNED, ""
    elif REFLEXIVE.search(label):
        yield (LABELLED if around.reflexive else -GOVERNED), "sich"
    elif OLD.search(label):
        yield -LABELLED, ""
    elif not GENERAL.search(label):
        named = [word for word in content_words(label) if stem(word) in around.sentence | around.text]
        yield (LABELLED, named[0]) if named else (-AGAINST, "")
