"""Meanings: words matched with glosses or definitions, and a meaning guessed before the gloss is shown."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from math import ceil
from typing import Any

from lessons.content.model import Word
from lessons.content.texts import Text
from lessons.content.ties.tie import Tie
from lessons.drills.forms import Span, places
from lessons.drills.material import Material, base
from lessons.drills.wording import inner, one_after_another, say
from lessons.exercises.passage import locate
from lessons.fields import Phrase
from lessons.language.segmentation import WORD, words_of

MOST_PAIRS = 6
EXTRA = 1  # meanings that belong to no word
DOTS = " … "
BESIDE = 9  # characters beside an expression in which its small words may stand
BEFORE = 40  # characters before a verb in which its *sich* and its preposition may stand


def gloss(material: Material, count: int) -> list[dict[str, Any]]:
    """Words and their meanings in the language of help."""
    return _matched(material, count, "gloss")


def definition(material: Material, count: int) -> list[dict[str, Any]]:
    """Words and their German definitions."""
    return _matched(material, count, "definition")


def _matched(material: Material, count: int, field: str) -> list[dict[str, Any]]:
    most = ceil(count / MOST_PAIRS)
    words = _of_one_kind(material, count + EXTRA * most, field)
    extras = most if len(words) > count else 0
    rest, asked = words[:extras], words[extras:]  # the last words may be of another part of speech
    groups = [group for group in material.chunks(asked, MOST_PAIRS) if len(group) > 1]
    return [
        {
            "type": "matching",
            "skill": "vocabulary",
            "level": max(word.level for word in group),
            "evidence": material.evidence(group[0]),
            "prompt": one_after_another(
                say(f"{field}_ask"), say("one_left") if rest[place : place + 1] else ""
            ),
            "pairs": [_pair(word, field) for word in group],
            "extra": [_extra(word, field) for word in rest[place : place + 1]],
        }
        for place, group in enumerate(groups)
    ]


def _of_one_kind(material: Material, count: int, field: str) -> list[Word]:
    """Words of one part of speech if there are enough, none like another; each has the field."""
    known = [word for word in material.lesson.words if getattr(word, field)]
    words = material.apart(material.some_words(known, len(known)))
    if not words:
        return []
    kind = words[0].pos
    words.sort(key=lambda word: word.pos != kind)
    return words[:count]


def _pair(word: Word, field: str) -> dict[str, Any]:
    feedback = say(f"{field}_pair", word, quotation=inner(word.definition))
    return {"left": word.governed, "right": getattr(word, field), "feedback": feedback}


def _extra(word: Word, field: str) -> dict[str, Any]:
    return {"right": getattr(word, field), "feedback": say("meaning_extra", word)}


def guess(material: Material, count: int) -> list[dict[str, Any]]:
    """A word in its sentence and three meanings; the gloss comes after the guess."""
    known = [word for word in material.lesson.words if word.wrong_glosses]
    words = material.some_words(known, len(known))
    raw = (_guess(word, material) for word in words)
    return list(islice(filter(None, raw), count))


def _guess(word: Word, material: Material) -> dict[str, Any] | None:
    form, sentence = _in_text(word, material) or _in_example(word)
    alone = word.pos == "expression" and len(words_of(form)) == 1  # too little of it stands together
    if not form or alone or not locate(sentence, form):
        return None
    right = {"text": first_meaning(word), "correct": True, "feedback": say("guess_right", word)}
    wrong = [{"text": each, "feedback": say("guess_wrong", word, given=each)} for each in word.wrong_meanings]
    return {
        **base(word, material),
        "type": "guess_gloss",
        "prompt": say(f"guess_{_called(word, form)}"),
        "word": form,
        "sentence": sentence,
        "options": [right, *wrong],
        "gloss": _learnt_as(word),
    }


def _called(word: Word, form: str) -> str:
    """What a learner would call that which is marked: a word, a verb (in two halves), an expression."""
    if word.pos == "expression" or len([part for part in word.lemma.split() if part != "sich"]) > 1:
        return "expression"
    return "verb" if len(words_of(form)) > 1 else "word"


def first_meaning(word: Word) -> Phrase:
    """Of several meanings only the first, or the right answer would be the longest."""
    return Phrase({language: gloss.split(", ")[0] for language, gloss in word.gloss.languages.items()})


def _learnt_as(word: Word) -> Phrase:
    """The word as it is learnt, and its meaning, in each language of help."""
    learnt = f"{word.governed}{f' ({word.learnt})' if word.learnt else ''}"
    return Phrase({language: f"{learnt}: {gloss}" for language, gloss in word.gloss.languages.items()})


def _in_text(word: Word, material: Material) -> tuple[str, str] | None:
    """The word as it stands in the learner's text, and its sentence there."""
    ties = material.ties(word)
    if not ties:
        return None
    sentence = ties[0].sentence
    if word.pos == "expression" and word.lemma in sentence:
        return word.lemma, sentence
    whole = material.text.paragraph(ties[0].paragraph).text
    spans = [(ties[0].start, ties[0].end), *ties[0].also]
    return in_pieces(whole, _with_small_words(word, whole, spans)), sentence


def _with_small_words(word: Word, whole: str, spans: list[Span]) -> list[Span]:
    """The places of several words with their small ones beside or between them: *sich*, *zu*, *daran*."""
    if len(word.lemma.split()) == 1:
        return spans
    known = {part.lower() for part in words_of(word.governed)}
    known |= {f"{start}{part}" for part in known for start in ("da", "dar")}
    first, last = min(spans)[0], max(spans)[1]
    back = BEFORE if word.pos == "verb" else BESIDE
    small = [
        each.span()
        for each in WORD.finditer(whole)
        if each[0].lower() in known and first - back <= each.start() and each.end() <= last + BESIDE
    ]
    return sorted({*spans, *small})


def _in_example(word: Word) -> tuple[str, str]:
    spans = places(word, word.example)
    if not spans:
        return "", word.example
    return in_pieces(word.example, _with_small_words(word, word.example, spans)), word.example


def written(tie: Tie, text: Text) -> str:
    """The words of a tie, with dots where others stand between them."""
    return in_pieces(text.paragraph(tie.paragraph).text, [(tie.start, tie.end), *tie.also])


def in_pieces(whole: str, spans: Iterable[Span]) -> str:
    """The text at some places, with dots where other words stand between them.

    >>> in_pieces("Sie meldeten sich spät zu Wort.", [(4, 12), (13, 17), (23, 25), (26, 30)])
    'meldeten sich … zu Wort'
    >>> in_pieces("Das ist eine „rote Linie“.", [(8, 12), (14, 24)])
    'eine rote Linie'
    """
    written, end = "", None
    for start, stop in spans:
        between = "" if end is None else (DOTS if words_of(whole[end:start]) else " ")
        written += between + whole[start:stop]
        end = stop
    return written
