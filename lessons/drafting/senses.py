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

from lessons.drafting.around import Around
from lessons.drafting.definitions import repaired
from lessons.language.segmentation import words_of
from lessons.language.stems import content_words, stem
from lessons.lexicon.tables import glosses, is_verb

LONGEST = 130  # characters of a meaning
MARKUP = re.compile(r"\{\{[^{}]*\}\}|\[\d+[a-z]?\]")
RUN_TOGETHER = re.compile(r"\b([a-zäöüß]{3,})(?=[A-ZÄÖÜ][a-zäöüß]{2})")  # "einesMittels", where markup was
BRACKETS = re.compile(r"\s*\([^()]*\)")
LABEL = re.compile(
    r"(?:\((?P<aside>(?:von|bei|in|im|auf|für|an|angelehnt)\b[^()]{3,60})\)"
    r"|(?P<label>[^:;()]{2,50}):|(?P<often>meist)) (?P<rest>\S.*)",
    re.DOTALL,
)
# What a dictionary says about a form instead of a meaning, and signs that are no plain text.
NO_MEANING = re.compile(
    r"Kardinalzahl|[<>{}|\[\]]|Partizip|Plural|Flexion|Konjugation|Abkürzung|Kurzform|^[^a-zäöü]*$"
)
# A meaning that goes on in the word after it: "oberhalb von".
OPEN_END = re.compile(r"\b(?:von|für|mit|zu|an|auf|in|als|oder|und|der|die|das)$")
AFTER_ZU = re.compile(r"\bzu [a-zäöüß]+")
OLD = re.compile(r"histor|veralt|früher|Jäger|Seemann|Seefahrt|landsch|österr|schweiz", re.IGNORECASE)
GENERAL = re.compile(
    r"allgemein|^(?:in)?transitiv|prädikativ|Plural|unpersönlich|übertragen|bildlich|meist", re.IGNORECASE
)
REFLEXIVE = re.compile(r"reflexiv|\bsich\b", re.IGNORECASE)
SPEAKING = re.compile(
    r"\b(?:sagen|Aussage|äußer\w*|feststell\w*|erklär\w*|zugeb\w*|zusag\w*|behaupt\w*|widersprech\w*|Worten?)\b"
)
# Words that need no capital letter at the start: most meanings of Wiktionary have none.
SMALL = re.compile(r"(?:Der|Die|Das|Eine?[mnrs]?|Etwas|Jemand(?:em|en)?|Sich|Zu|[IA]n|Auf|Mit|Von|So)\b")
# What is a place; without a preposition of place before the word, who acts there is meant.
SPATIAL = re.compile(r"^(?:der |ein )?(?:Ort|Gebäude|Räumlichkeit)\b|\bräumlich\b")
# What has an object, and what only happens: of "lohnen" with *sich*, "von Nutzen sein".
OBJECT = re.compile(r"(?:etwas|jemand(?:en)?)\b")
BY_ITSELF = re.compile(r"\b(?:sein|werden|geschehen)$")
# What speaks for a sense, against one of average fit.
GOVERNED, LABELLED, IN_SENTENCE, IN_TEXT, SPOKEN, AGAINST = 4.0, 2.0, 1.5, 0.7, 2.5, 0.5
NO_PLACE = 1.5
WITH_SICH, HAPPENS, NO_OBJECT = 1.0, 2.0, 1.5
LATER = 0.9  # each sense is so much less likely than the one before
MOST = 2  # words that count


class Sense(NamedTuple):
    """A meaning as it is shown, what stood before it as a label, all its words, its place among them."""

    text: str
    label: str
    whole: str
    place: int


@dataclass(frozen=True)
class Chosen:
    """The sense that fits best, how many there are, and the word that speaks for it ("" if none does).

    `level` is from where on it is learnt so, where that is known; `no_plural` that it has none so meant,
    `forms` a verb's principal parts so meant.
    """

    text: str
    place: int
    count: int
    why: str
    level: str = ""
    no_plural: bool = False
    forms: str = ""


def plain_senses(lemma: str) -> list[Sense]:
    """The meanings that can be shown: short, without labels and markup, without the word itself.

    Those of a verb have a verb in the infinitive: what explains only an adjective is left out.

    >>> [sense.text for sense in plain_senses("rechnen")][1]
    'stark vermuten, dass etwas geschehen wird; voraussehen'
    >>> plain_senses("Tiefgarage")[0].text
    'eine unterirdische Garage, die als Stellplatz für viele Autos genutzt wird'
    """
    found = [_plain(whole, place) for place, whole in enumerate(glosses(lemma))]
    plain = [sense for sense in found if _is_meaning(sense.text, lemma)]
    return [sense for sense in plain if not is_verb(lemma) or _has_infinitive(sense.text)]


def fitting_sense(lemma: str, around: Around) -> Chosen | None:
    """The meaning that fits the sentence best; None where the first cannot be shown and nothing else fits."""
    senses, count = plain_senses(lemma), len(glosses(lemma))
    if not senses:
        return None
    rated = [(*_evidence(sense, lemma, around), sense) for sense in senses]
    score, why, best = max(rated, key=lambda each: (each[0] - LATER * each[2].place, -each[2].place))
    if (best.place and senses[0].place and score <= 0) or (around.reflexive and _has_object(best.text)):
        return None
    return Chosen(best.text, best.place, count, why)


def _plain(whole: str, place: int) -> Sense:
    text = MARKUP.sub("", whole).strip()
    found = LABEL.fullmatch(text)
    label = found["label"] or found["aside"] or found["often"] if found else ""
    text = BRACKETS.sub("", found["rest"] if found else text).strip(" .,;:")
    text = repaired(RUN_TOGETHER.sub(r"\1 ", text))
    if len(text) > LONGEST:
        text = text.split(";")[0].strip()
    text = text[:1].lower() + text[1:] if SMALL.match(text) else text
    return Sense(text, label, whole, place)


def _is_meaning(text: str, lemma: str) -> bool:
    """Whether a text is a plain German explanation that does not repeat the word."""
    repeats = re.search(rf"(?<!\w){re.escape(lemma)}(?!\w)", text, re.IGNORECASE)
    is_whole = not NO_MEANING.search(text) and not OPEN_END.search(text)
    return 3 < len(text) <= LONGEST and is_whole and not repeats


def _has_infinitive(text: str) -> bool:
    """Whether a verb stands there in the infinitive, without *zu*: not in "bereit, jemandem zu dienen"."""
    return any(map(is_verb, words_of(AFTER_ZU.sub("", text))))


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
    if not around.placed and SPATIAL.search(sense.text):
        yield -NO_PLACE, ""
    yield from _of_sich(sense, around)


def _of_sich(sense: Sense, around: Around) -> Iterator[tuple[float, str]]:
    """What *sich* says: with it a verb has no other object, and often something becomes so by itself."""
    text = sense.text
    if not around.reflexive and text.startswith("sich "):
        yield -AGAINST, ""
    elif around.reflexive and text.startswith("sich "):
        yield WITH_SICH, ""
    elif around.reflexive and BY_ITSELF.search(text):
        yield HAPPENS, ""
    elif (around.reflexive or around.no_object) and _has_object(text):
        yield -NO_OBJECT, ""


def _has_object(text: str) -> bool:
    """Whether a meaning needs somebody or something to whom it is done."""
    return bool(OBJECT.match(text)) and "sich" not in text


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
    elif REFLEXIVE.search(label):
        yield (LABELLED if around.reflexive else -GOVERNED), "sich"
    elif lemma in label.split():
        yield _of_phrase(label, lemma, around)
    elif OLD.search(label):
        yield -LABELLED, ""
    elif not GENERAL.search(label):
        named = [word for word in content_words(label) if stem(word) in around.sentence | around.text]
        yield (LABELLED, named[0]) if named else (-AGAINST, "")


def _of_phrase(label: str, lemma: str, around: Around) -> tuple[float, str]:
    """What a phrase with the word says, such as "einen Platz belegen": its other words are there or not."""
    others = [word for word in content_words(label) if word != lemma]
    named = [word for word in others if stem(word) in around.all_stems]
    return (GOVERNED, named[0]) if named else (-GOVERNED, "") if others else (-AGAINST, "")
