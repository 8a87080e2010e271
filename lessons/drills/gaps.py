"""Gap-fills: the word in its example sentence, and the words of a paragraph of the text."""

from __future__ import annotations

from typing import Any

from lessons.content.model import Word
from lessons.content.texts import Paragraph
from lessons.content.ties.tie import Tie
from lessons.drills.forms import gapped, places, verb_forms
from lessons.drills.material import Material, base
from lessons.drills.wording import meaning, other_tense

MOST_GAPS = 5  # in one paragraph: more, and there is too little left to read
FEWEST_GAPS = 2
EXTRA = 2  # words too many in the bank
MORE = (" Es gibt mehr Wörter als Lücken.", " There are more words than gaps.")


def gap(material: Material, count: int) -> list[dict[str, Any]]:
    """The word in its example sentence, typed; its meaning and its first letter are given."""
    words = [word for word in material.lesson.words if _usable(word)]
    return [_gap(word, material) for word in material.some(words, count)]


def _usable(word: Word) -> bool:
    return "{" not in word.example and len(places(word, word.example)) == 1


def _gap(word: Word, material: Material) -> dict[str, Any]:
    (span,) = places(word, word.example)
    form, verb = word.example[slice(*span)], verb_forms(word)
    tense = verb.tense_in(word.example, span) if verb else ""
    missing = f"Welches Verb fehlt? Setzen Sie es im {tense} ein." if tense else "Welches Wort fehlt?"
    gap = {
        "answers": list(dict.fromkeys([form, *(verb.in_tense(form, tense) if tense else []), *word.fits])),
        "hint": f"{form[0]}…",
        "near": [*(other_tense(verb, form, tense) if tense else []), *_similar(word, form, material)],
        "feedback": meaning(word),
    }
    return {
        **base(word, material),
        "type": "gap_fill",
        "prompt": {
            "de": f"{missing} Es bedeutet: {word.definition}.",
            "en": f"Which word is missing? It means: {word.gloss}.",
        },
        "text": gapped(word.example, [span]),
        "gaps": [gap],
        "explanation": word.example,
    }


def _similar(word: Word, form: str, material: Material) -> list[dict[str, str]]:
    """Words that mean nearly the same, foreseen as mistakes where they begin with another letter."""
    words = [other for other in material.lesson.words if other.pos == word.pos]
    others = [other for other in words if other.lemma in word.similar or word.lemma in other.similar]
    return [
        {
            "answer": other.lemma,
            "feedback": f"„{other.lemma}“ ist ähnlich, beginnt aber nicht mit „{form[0]}“.",
        }
        for other in others
        if other.lemma[0].casefold() != form[0].casefold()
    ]


def text(material: Material, count: int) -> list[dict[str, Any]]:
    """Paragraphs of the text with some words taken out, to be put back; about `count` gaps in all."""
    items: list[dict[str, Any]] = []
    left = count
    for paragraph in material.some(material.text.paragraphs, len(material.text.paragraphs)):
        most = min(MOST_GAPS, max(FEWEST_GAPS, left))
        chosen = _gaps_of(paragraph, material, most) if left > 0 else []
        if len(chosen) >= FEWEST_GAPS:
            items.append(_bank(paragraph, chosen, material))
            left -= len(chosen)
    return items


def _gaps_of(paragraph: Paragraph, material: Material, most: int) -> list[tuple[Word, Tie]]:
    """Words of the paragraph to take out, none like another, in the order of the text."""
    if "{" in paragraph.text:
        return []
    there = {word.lemma: tie for word in material.lesson.words if (tie := _tie_in(paragraph, word, material))}
    words = [word for word in material.lesson.words if word.lemma in there]
    chosen = material.apart(material.some(words, len(words)))[:most]
    pairs = [(word, there[word.lemma]) for word in chosen]
    return sorted(pairs, key=lambda pair: pair[1].start)


def _tie_in(paragraph: Paragraph, word: Word, material: Material) -> Tie | None:
    """The one place of the word in the paragraph; None if it stands apart, twice, or not at all."""
    here = [tie for tie in material.ties(word) if tie.paragraph == paragraph.number]
    if len(here) != 1 or here[0].also or here[0].how == "words":
        return None
    form = paragraph.text[here[0].start : here[0].end]
    return here[0] if paragraph.text.count(form) == 1 else None


def _bank(paragraph: Paragraph, chosen: list[tuple[Word, Tie]], material: Material) -> dict[str, Any]:
    gaps = [
        {
            "answer": paragraph.text[tie.start : tie.end],
            "feedback": f"Das gehört in Lücke {number}: {meaning(word)}",
        }
        for number, (word, tie) in enumerate(chosen, start=1)
    ]
    others = _others(paragraph, [word for word, _tie in chosen], material)
    more, more_en = MORE if others else ("", "")
    return {
        "type": "word_bank",
        "skill": "vocabulary",
        "level": max(word.level for word, _tie in chosen),
        "evidence": {material.text_id: paragraph.text[slice(*paragraph.spans[0])]},
        "prompt": {
            "de": f"Absatz {paragraph.number}: Setzen Sie die Wörter ein.{more}",
            "en": f"Paragraph {paragraph.number}: put in the words.{more_en}",
        },
        "text": gapped(paragraph.text, [(tie.start, tie.end) for _word, tie in chosen]),
        "gaps": gaps,
        "distractors": others,
    }


def _others(paragraph: Paragraph, chosen: list[Word], material: Material) -> list[dict[str, str]]:
    """Words that the text has elsewhere, in the form that it has there."""
    found: list[dict[str, str]] = []
    pool = [word for word in material.lesson.words if _elsewhere(paragraph, word, material)]
    free = [word for word in pool if not any(material.likeness.alike(word, other) for other in chosen)]
    for word in material.distractors(chosen[0], EXTRA, free) or material.apart(free)[:EXTRA]:
        tie = material.ties(word)[0]
        form = material.text.paragraph(tie.paragraph).text[tie.start : tie.end]
        found.append(
            {
                "word": form,
                "feedback": f"„{word.named}“ steht im Text in Absatz {tie.paragraph}, nicht hier.",
            }
        )
    return found


def _elsewhere(paragraph: Paragraph, word: Word, material: Material) -> bool:
    """Whether the word stands in the text in one piece, and not in this paragraph."""
    ties = material.ties(word)
    here = any(tie.paragraph == paragraph.number for tie in ties)
    return bool(ties) and not here and not ties[0].also and ties[0].how != "words"
