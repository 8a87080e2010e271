"""Where events and statements stand in a text that does not quote them: the sentence that says the same.

A sentence is compared with everything that the lesson says of an entry (its own wording, and the sentences
that the lesson's other texts have for it): shared stems count by how rare they are in the text (idf, Spärck
Jones 1972), divided by the weight of the sentence and of the wording; shared actors, a shared date and a like
place in the text add to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import log, sqrt

from lessons.content.analysis import Analysis, Sentence
from lessons.content.ties.tie import Tie
from lessons.language.stems import content_words, stem

LEAST = 0.25  # what words and date must come to together; below it a sentence says something else
AROUND = 0.6  # what likeness to a sentence counts that says more than the entry does
ACTORS, DATE, PLACE, SPEAKER = 0.10, 0.25, 0.10, 0.15  # what a shared feature adds to the score


@dataclass(frozen=True)
class Profile:
    """What a sentence that stands for an entry is expected to have.

    `wordings` are German sentences that say it, `around` are sentences that say it and more, `speaker` is the
    name of who says it, `place` how far into a text it comes (0 to 1).
    """

    entry: str
    wordings: tuple[str, ...]
    actors: frozenset[str] = frozenset()
    speaker: str = ""
    dates: frozenset[str] = frozenset()
    place: float | None = None
    around: tuple[str, ...] = ()


@dataclass
class ComparableText:
    """A text made ready for comparison: stems of each sentence, their weights, actors and dates."""

    analysis: Analysis
    actors: dict[str, list[Tie]]
    stems: list[frozenset[str]] = field(init=False)
    weights: dict[str, float] = field(init=False)

    def __post_init__(self) -> None:
        self.stems = [frozenset(_stems(sentence)) for sentence in self.analysis.sentences]
        counts = Counter(part for stems in self.stems for part in stems)
        self.weights = {part: log(1 + len(self.stems) / count) for part, count in counts.items()}

    def weight(self, stems: Iterable[str]) -> float:
        """The summed weight of stems; one that the text has not at all weighs as much as the rarest."""
        rarest = log(1 + len(self.stems))
        return sum(self.weights.get(part, rarest) for part in stems)

    def actors_of(self, sentence: Sentence) -> set[str]:
        """The actors named in a sentence."""
        end = sentence.start + len(sentence.text)
        return {
            actor
            for actor, ties in self.actors.items()
            if any(t.paragraph == sentence.paragraph and sentence.start <= t.start < end for t in ties)
        }


def tie_by_meaning(profile: Profile, reading: ComparableText) -> list[Tie]:
    """The one sentence that says best what the profile says, or nothing."""
    scored = [(_score(profile, reading, number), number) for number in range(len(reading.stems))]
    score, number = max(scored, default=(0.0, 0), key=lambda pair: (pair[0], -pair[1]))
    if not score:
        return []
    sentence = reading.analysis.sentences[number]
    end = sentence.start + len(sentence.text)
    return [Tie(profile.entry, sentence.paragraph, sentence.start, end, sentence.text, "meaning")]


def _score(profile: Profile, reading: ComparableText, number: int) -> float:
    """How well a sentence says what the profile says; 0 if its words and dates do not."""
    sentence = reading.analysis.sentences[number]
    if sentence.paragraph == 0:
        return 0.0
    said_so = max((_likeness(wording, reading, number) for wording in profile.wordings), default=0.0)
    said_more = max((_likeness(wording, reading, number) for wording in profile.around), default=0.0)
    words = max(said_so, AROUND * said_more)
    dated = {*map(_open, profile.dates)} & {_open(span.what.edtf) for span in sentence.spans_of("time")}
    said = words + (DATE if words and dated else 0.0)
    return said + sum(_extras(profile, reading, sentence)) if said >= LEAST else 0.0


def _open(date: str) -> str:
    """A date as it is compared: of *some time before* and *from then on* only the open side counts."""
    return date[:2] if date.startswith("../") else date[-2:] if date.endswith("/..") else date


def _likeness(wording: str, reading: ComparableText, number: int) -> float:
    """Shared weight over the geometric mean of both weights: 1 for the same words, 0 for none in common."""
    wanted, there = frozenset(map(stem, content_words(wording))), reading.stems[number]
    both = sqrt(reading.weight(wanted) * reading.weight(there))
    return reading.weight(wanted & there) / both if both else 0.0


def _extras(profile: Profile, reading: ComparableText, sentence: Sentence) -> Iterator[float]:
    """What actors, speaker and place add."""
    if profile.actors:
        yield ACTORS * len(profile.actors & reading.actors_of(sentence)) / len(profile.actors)
    if profile.speaker in {span.what.speaker for span in sentence.spans_of("speech")} - {""}:
        yield SPEAKER
    if profile.place is not None:
        last = max(other.paragraph for other in reading.analysis.sentences)
        yield PLACE * (1 - abs(profile.place - sentence.paragraph / max(last, 1)))


def _stems(sentence: Sentence) -> Iterator[str]:
    words: Sequence[str] = content_words(sentence.text)
    yield from map(stem, words)
    yield from (stem(token.unit) for token in sentence.tokens if token.unit != token.form and token.is_word)
