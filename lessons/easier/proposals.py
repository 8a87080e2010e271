"""All changes that are proposed for a sentence, in the order in which a teacher meets them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Span, Token

from lessons.easier.adverbial import adverbial_clauses
from lessons.easier.change import TextChange, in_conflict
from lessons.easier.main_clauses import main_clauses
from lessons.easier.meanings import Meaning
from lessons.easier.participle import participles
from lessons.easier.passive import passives
from lessons.easier.relative import relative_clauses
from lessons.easier.words import word_changes, words_explained

RULES = (main_clauses, relative_clauses, adverbial_clauses, participles, passives, word_changes)
FEWEST = 4  # tokens of a sentence in which there is something to make easier


def tokens_of(sentence: Span) -> list[Token]:
    """The words and signs of a sentence."""
    return [token for token in sentence if not token.is_space]


def proposals(tokens: Sequence[Token], meanings: Mapping[str, Meaning]) -> Iterator[TextChange]:
    """The changes to one sentence; `meanings` are those of the nouns that are to be explained."""
    if len(tokens) < FEWEST:
        return
    for rule in RULES:
        yield from rule(tokens)
    yield from words_explained(tokens, meanings)


def prepared(changes: Sequence[TextChange]) -> list[TextChange]:
    """Those of the changes that the draft makes by itself: the sure ones, no two of which are in conflict."""
    made: list[TextChange] = []
    for change in changes:
        if change.sure and not any(in_conflict(change, other) for other in made):
            made.append(change)
    return made
