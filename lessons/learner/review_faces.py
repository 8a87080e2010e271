"""The two sides of a card, as plain data: what is asked, and what is shown after the learner has thought.

A word is met by its meaning first (German to English, in its example), then it is to be recalled into its
example.
"""

from __future__ import annotations

from typing import Any, NotRequired, TypedDict

from lessons.content.model import Word
from lessons.drills.forms import phrase_place, places
from lessons.language.spelling import caseless
from lessons.language.typed import compare, is_near
from lessons.learner.own_words import OwnWord

Languages = dict[str, str]  # a phrase in all its languages

MEANING, RECALL = "meaning", "recall"  # the ways in which a card asks
RIGHT = frozenset({"same", "punctuation", "capital"})


class WordFront(TypedDict):
    """The question on a word: its example in pieces (`text`; the word `here`, or a `gap` in its place)."""

    way: str
    word: str
    pieces: list[dict[str, str]]
    hint: NotRequired[Languages]  # what is to be recalled


class WordBack(TypedDict):
    """All that is worth knowing about a word."""

    answer: str
    learnt: str
    gloss: Languages
    definition: Languages
    pieces: list[dict[str, str]]
    example: Languages


class OwnWordBack(TypedDict):
    """What the word tables say about a word of the learner's own, and the sentence in which it was met."""

    answer: str
    about: dict[str, Any]
    pieces: list[dict[str, str]]


Face = WordFront | WordBack | OwnWordBack


def word_front(word: Word, turn: int) -> WordFront:
    """The question on a word; `turn` counts the reviews so far."""
    spans = word_spans(word)
    if turn == 0 or not spans:
        return {"way": MEANING, "word": word.named, "pieces": _shown(word.example, spans, "here")}
    hint = {**word.definition.languages, **word.gloss.languages}
    return {"way": RECALL, "word": "", "pieces": _shown(word.example, spans, "gap"), "hint": hint}


def word_back(word: Word) -> WordBack:
    """The word with all that is worth knowing about it."""
    return {
        "answer": word.named,
        "learnt": word.learnt,
        "gloss": word.gloss.languages,
        "definition": word.definition.languages,
        "pieces": _shown(word.example, word_spans(word), "here"),
        "example": word.example.languages,
    }


def own_word_front(word: OwnWord) -> WordFront:
    """The question on a word of the learner's own: what it means where it was met."""
    return {"way": MEANING, "word": word.lemma, "pieces": _shown(word.sentence, list(word.spans), "here")}


def own_word_back(word: OwnWord) -> OwnWordBack:
    """What the word tables and the added dictionaries say about it today."""
    from lessons.learner.lookup import look_up, named  # here, for only such a card asks the word tables

    about = look_up(word.lemma, word.kind)
    return {
        "answer": named(about),
        "about": about,
        "pieces": _shown(word.sentence, list(word.spans), "here"),
    }


def word_spans(word: Word) -> list[tuple[int, int]]:
    """Where the word stands in its example."""
    if word.pos == "expression":
        place = phrase_place(word, word.example)
        return [place] if place else []
    return places(word, word.example)


def judged(word: Word, typed: str) -> str:
    """How a typed word compares with what stands in the example: `right`, `almost`, `partly` or `wrong`.

    The lemma is as good as the form; a separated verb may be typed with or without what stands between.  A
    letter or an ending makes it almost right; a word that means nearly the same is partly right.
    """
    halves = [word.example[slice(*span)] for span in word_spans(word)]
    found = compare(typed, [" ".join(halves), word.lemma, word.named, *word.fits])
    if found.kind in RIGHT:
        return "right"
    if is_near(found.kind, typed, found.answer):
        return "almost"
    synonym = caseless(typed) in map(caseless, word.near_synonyms)
    return "wrong" if found.kind in ("wrong", "empty") and not synonym else "partly"


def _shown(sentence: str, spans: list[tuple[int, int]], kind: str) -> list[dict[str, str]]:
    """The sentence in pieces: text, and what is marked or left out."""
    found: list[dict[str, str]] = []
    end = 0
    for start, stop in spans:
        found += [{"text": sentence[end:start]}, {kind: "" if kind == "gap" else sentence[start:stop]}]
        end = stop
    return [piece for piece in [*found, {"text": sentence[end:]}] if piece.get("text") != ""]
