"""Sentences of the learner's text to be heard: written down, or told from two that sound nearly the same."""

from __future__ import annotations

from collections import Counter
from typing import Any

from lessons.drills.material import Material
from lessons.drills.wording import list_of, quoted, say
from lessons.language.dictation import written_words
from lessons.language.near_sounds import Mishearing, mishearings

FEWEST = 3  # words of a sentence that is dictated
MOST = 14  # more are not remembered while one writes
MOST_TO_CHOOSE = 18  # more are not compared while one listens
WRONG = 2  # options beside the right one


def dictation(material: Material, count: int) -> list[dict[str, Any]]:
    """Short sentences to be written down."""
    short = [each for each in _sentences(material) if FEWEST <= len(written_words(each)) <= MOST]
    return [
        {
            **_base(sentence, material),
            "type": "dictation",
            "prompt": say("dictation_ask"),
            "sentence": sentence,
        }
        for sentence in material.some(short, count)
    ]


def told_apart(material: Material, count: int) -> list[dict[str, Any]]:
    """Sentences, each with two others that differ from it in one thing that is heard.

    All kinds of mishearing have their turn, and within a kind all words.
    """
    choices = [(sentence, wrong) for sentence in _sentences(material) for wrong in _wrong(sentence)]
    left, found, used = material.some(choices, len(choices)), [], Counter()
    while left and len(found) < count:
        sentence, wrong = min(left, key=lambda choice: [used[each] for each in _asked(*choice)])
        found.append(_choice(sentence, wrong, material))
        used.update(_asked(sentence, wrong))
        left = [choice for choice in left if choice[0] != sentence]
    return found


def _asked(sentence: str, wrong: list[Mishearing]) -> tuple[str, str]:
    """The kind of mishearing, and the word that is to be heard."""
    return wrong[0].kind, sentence[wrong[0].start : wrong[0].end].lower()


def _sentences(material: Material) -> list[str]:
    """The sentences of the text, each once."""
    paragraphs = material.text.paragraphs
    return list(dict.fromkeys(each.text[start:end] for each in paragraphs for start, end in each.spans))


def _wrong(sentence: str) -> list[list[Mishearing]]:
    """Pairs of mishearings: of one place, or, where it has one only, with one of another place."""
    if len(written_words(sentence)) > MOST_TO_CHOOSE:
        return []
    places: dict[int, list[Mishearing]] = {}
    for each in mishearings(sentence):
        places.setdefault(each.start, []).append(each)
    pairs = [[*place, *_elsewhere(place, places)][:WRONG] for place in places.values()]
    return [pair for pair in pairs if len(pair) == WRONG]


def _elsewhere(place: list[Mishearing], places: dict[int, list[Mishearing]]) -> list[Mishearing]:
    """The first mishearing of each other place, at first of places that have one only."""
    others = sorted((other for other in places.values() if other is not place), key=len)
    return [other[0] for other in others]


def _choice(sentence: str, wrong: list[Mishearing], material: Material) -> dict[str, Any]:
    said = [quoted(words) for words in dict.fromkeys(sentence[each.start : each.end] for each in wrong)]
    right = {"text": sentence, "correct": True, "feedback": say("heard_right", words=list_of(said))}
    others = [{"text": each.made_in(sentence), "feedback": say(f"heard_{each.kind}")} for each in wrong]
    asked = {"type": "listening_choice", "prompt": say("heard_ask"), "options": [right, *others]}
    return {**_base(sentence, material), **asked}


def _base(sentence: str, material: Material) -> dict[str, Any]:
    """What both have: skill, level, and the sentence as evidence."""
    evidence = {material.text_id: sentence}
    return {"skill": "listening", "level": material.text.level, "evidence": evidence}
