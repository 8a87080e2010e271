"""Where the actors stand in a text: by the names that the analysis found, and by their aliases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile

from lessons.content.analysis import Analysis, Sentence, Token
from lessons.content.model import Actor
from lessons.content.ties.tie import Tie
from lessons.language.segmentation import words_of
from lessons.language.stems import FILLERS, stem


def tie_actors(actors: Sequence[Actor], analysis: Analysis) -> dict[str, list[Tie]]:
    """The places of each actor, by its id; where two names overlap, the longer one stands."""
    sentences = [Stemmed.of(sentence) for sentence in analysis.sentences]
    ties = [tie for actor in actors for tie in _ties(actor, sentences)]
    kept = _longest(ties)
    return {actor.id: [tie for tie in kept if tie.entry == actor.id] for actor in actors}


def own_name(actor: Actor, found: str) -> str:
    """The name that a text declines, as the lesson has it; empty if the lesson has no such name.

    >>> nato = Actor.model_construct(name="Nato", aliases=["die Nato", "das westliche Bündnis"])
    >>> own_name(nato, "westlichen Bündnis")
    'das westliche Bündnis'
    """
    wanted = _stems(found)
    return next((name for name in (actor.name, *actor.aliases) if _stems(name) == wanted), "")


@dataclass(frozen=True)
class Stemmed:
    """A sentence, its words, and their stems: each actor is looked for in them."""

    sentence: Sentence
    tokens: list[Token]
    stems: list[str]

    @classmethod
    def of(cls, sentence: Sentence) -> Stemmed:
        """The words of a sentence, without its signs, and their stems."""
        tokens = [token for token in sentence.tokens if token.is_word]
        return cls(sentence, tokens, [stem(token.form) for token in tokens])


def _ties(actor: Actor, sentences: Sequence[Stemmed]) -> Iterator[Tie]:
    phrases = list(filter(None, map(_stems, (actor.name, *actor.aliases))))  # a name may be signs alone
    for stemmed in sentences:
        sentence = stemmed.sentence
        for span in sentence.spans_of("name"):
            if span.what.canonical == actor.name:
                yield Tie(actor.id, sentence.paragraph, span.start, span.end, sentence.text, "name")
        for phrase in phrases:
            for start, end in _places(phrase, stemmed):
                yield Tie(actor.id, sentence.paragraph, start, end, sentence.text, "words")


def _stems(name: str) -> list[str]:
    """The stems of a name, without the article before it."""
    there = words_of(name)
    named = list(dropwhile(lambda word: word.lower() in FILLERS, there))
    return [stem(word) for word in named or there]


def _places(phrase: list[str], stemmed: Stemmed) -> Iterator[tuple[int, int]]:
    """Where the words of a phrase stand next to each other; a name does not end in a small word."""
    tokens, stems = stemmed.tokens, stemmed.stems
    for first in range(len(tokens) - len(phrase) + 1):
        last = first + len(phrase) - 1
        if stems[first : last + 1] == phrase and not tokens[last].form[0].islower():
            yield tokens[first].start, tokens[last].end


def _longest(ties: Iterable[Tie]) -> list[Tie]:
    """The ties that no longer one overlaps, in the order of the text."""
    kept: list[Tie] = []
    for tie in sorted(ties, key=lambda tie: (tie.start - tie.end, tie.how)):
        if not any(_overlap(tie, other) for other in kept):
            kept.append(tie)
    return sorted(kept, key=lambda tie: (tie.paragraph, tie.start))


def _overlap(one: Tie, other: Tie) -> bool:
    return one.paragraph == other.paragraph and one.start < other.end and other.start < one.end
