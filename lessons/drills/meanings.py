"""Meanings: words matched with glosses or definitions, and a meaning guessed before the gloss is shown."""

from __future__ import annotations

from itertools import islice
from math import ceil
from typing import Any

from lessons.content.model import Word
from lessons.content.texts import Text
from lessons.content.ties.tie import Tie
from lessons.drills.forms import places
from lessons.drills.material import Material, base
from lessons.drills.wording import joined, say
from lessons.exercises.passage import locate
from lessons.fields import Phrase

MOST_PAIRS = 6
EXTRA = 1  # meanings that belong to no word
DOTS = " … "


def gloss(material: Material, count: int) -> list[dict[str, Any]]:
    """Words and their meanings in the language of help."""
    return _matched(material, count, "gloss")


def definition(material: Material, count: int) -> list[dict[str, Any]]:
    """Words and their German definitions."""
    return _matched(material, count, "definition")


def _matched(material: Material, count: int, field: str) -> list[dict[str, Any]]:
    most = ceil(count / MOST_PAIRS)
    words = _of_one_kind(material, count + EXTRA * most)
    extras = most if len(words) > count else 0
    asked, rest = words[: len(words) - extras], words[len(words) - extras :]
    groups = [group for group in material.chunks(asked, MOST_PAIRS) if len(group) > 1]
    return [
        {
            "type": "matching",
            "skill": "vocabulary",
            "level": max(word.level for word in group),
            "evidence": material.evidence(group[0]),
            "prompt": joined(say(f"{field}_ask"), say("one_left") if rest[place : place + 1] else ""),
            "pairs": [_pair(word, field) for word in group],
            "extra": [_extra(word, field) for word in rest[place : place + 1]],
        }
        for place, group in enumerate(groups)
    ]


def _of_one_kind(material: Material, count: int) -> list[Word]:
    """Words of one part of speech if there are enough, none like another."""
    words = material.apart(material.some(material.lesson.words, len(material.lesson.words)))
    if not words:
        return []
    kind = words[0].pos
    words.sort(key=lambda word: word.pos != kind)
    return words[:count]


def _pair(word: Word, field: str) -> dict[str, Any]:
    return {"left": word.named, "right": getattr(word, field), "feedback": say(f"{field}_pair", word)}


def _extra(word: Word, field: str) -> dict[str, Any]:
    return {"right": getattr(word, field), "feedback": say("meaning_extra", word)}


def guess(material: Material, count: int) -> list[dict[str, Any]]:
    """A word in its sentence and three meanings; the gloss comes after the guess."""
    words = material.some(material.lesson.words, len(material.lesson.words))
    raw = (_guess(word, material) for word in words)
    return list(islice(filter(None, raw), count))


def _guess(word: Word, material: Material) -> dict[str, Any] | None:
    form, sentence = _in_text(word, material) or _in_example(word)
    if not form or not locate(sentence, form):
        return None
    right = {"text": first_meaning(word), "correct": True, "feedback": say("guess_right", word)}
    wrong = [{"text": each, "feedback": say("guess_wrong", word, given=each)} for each in word.wrong_meanings]
    return {
        **base(word, material),
        "type": "guess_gloss",
        "prompt": say("guess_expression" if word.pos == "expression" else "guess_word"),
        "word": form,
        "sentence": sentence,
        "options": [right, *wrong],
        "gloss": _learnt_as(word),
    }


def first_meaning(word: Word) -> Phrase:
    """Of several meanings only the first, or the right answer would be the longest."""
    return Phrase({language: gloss.split(", ")[0] for language, gloss in word.gloss.languages.items()})


def _learnt_as(word: Word) -> Phrase:
    """The word as it is learnt, and its meaning, in each language of help."""
    learnt = f"{word.named}{f' ({word.learnt})' if word.learnt else ''}"
    return Phrase({language: f"{learnt}: {gloss}" for language, gloss in word.gloss.languages.items()})


def _in_text(word: Word, material: Material) -> tuple[str, str] | None:
    """The word as it stands in the learner's text, and its sentence there."""
    ties = material.ties(word)
    if not ties:
        return None
    sentence = ties[0].sentence
    whole = word.pos == "expression" and word.lemma in sentence
    return (word.lemma if whole else written(ties[0], material.text)), sentence


def _in_example(word: Word) -> tuple[str, str]:
    spans = places(word, word.example)
    return DOTS.join(word.example[slice(*span)] for span in spans), word.example


def written(tie: Tie, text: Text) -> str:
    """The words of a tie, with dots where others stand between them."""
    whole = text.paragraph(tie.paragraph).text
    written, end = "", None
    for start, stop in [(tie.start, tie.end), *tie.also]:
        between = "" if end is None else (" " if whole[end:start] == " " else DOTS)
        written += between + whole[start:stop]
        end = stop
    return written
