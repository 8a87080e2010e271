"""What the project's own list of common words says of a word, first what it means where it stands."""

from __future__ import annotations

from lessons.content.analysis import Analysis, Sentence, Token
from lessons.drafting.around import surroundings, telling_stems
from lessons.drafting.meant import meant_sense
from lessons.drafting.reflexive import as_learnt
from lessons.language.explained import TABLES, Explained, explained
from lessons.learner.met import Met

KINDS = {"NOUN": "noun", "VERB": "verb", "ADJ": "adjective", "ADV": "adjective"}  # of Universal Dependencies
# Cues that are no words: about *sich*, an object, the number, what follows.
OF_GRAMMAR = frozenset({"sich", "obj", "noobj", "pl", "sg", "name", "dass", "says"})


def explanations(lemma: str, kind: str = "") -> list[Explained]:
    """Every meaning of a word that is explained, the usual one first; without a kind, as whatever it is.

    >>> [each.meaning for each in explanations("rechnen", "VERB")]
    ['etwas erwarten', 'mit Zahlen arbeiten']
    """
    kinds = [KINDS.get(kind, "")] if kind else list(TABLES)
    return next(filter(None, (list(explained(lemma, each)) for each in kinds)), [])


def explanations_at(word: Met, analysis: Analysis) -> list[Explained]:
    """The same of a word in its sentence: what it means there first, and none where it fits none of them.

    Where the text was not analysed, nothing tells, and all are possible.
    """
    known, found = explanations(word.lemma, word.kind), _place(word, analysis)
    if not known or found is None:
        return known
    sentence, token = found
    lemma = (as_learnt(sentence, token) if KINDS[word.kind] == "verb" else "") or word.lemma
    words = telling_stems([token.lemma for _, token in analysis.tokens()])
    chosen = meant_sense(word.lemma, KINDS[word.kind], surroundings(sentence, words, lemma))
    if chosen is None or not (chosen.why or OF_GRAMMAR.issuperset(known[chosen.place].cues)):
        return []
    return sorted(known, key=lambda each: each.meaning != chosen.text)


def _place(word: Met, analysis: Analysis) -> tuple[Sentence, Token] | None:
    """The sentence of a word, and the word in it; None where the text was not analysed."""
    at = word.start + word.spans[0][0]
    return next(
        (
            (sentence, token)
            for sentence, token in analysis.tokens()
            if sentence.text == word.sentence and token.start == at and token.tag
        ),
        None,
    )
