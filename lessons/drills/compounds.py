"""Compounds: taken apart into their words, and put together again."""

from __future__ import annotations

from typing import Any

from lessons.content.model import Word
from lessons.drills.material import Material, base
from lessons.drills.wording import meaning
from lessons.language.spelling import folded

FILLS = ("s", "es")  # these join two words and make no form of the first one
LONGER = 2  # letters by which a word may be longer than the part that it gives: melden, Meld


def compound(material: Material, count: int) -> list[dict[str, Any]]:
    """By turns: which words are in it, and which word do they make."""
    words = [word for word in material.lesson.words if len(parts_of(word)) == 2]
    chosen = material.some(words, count)
    makers = (_apart, _together)
    return [makers[place % 2](word, material) for place, word in enumerate(chosen)]


def parts_of(word: Word) -> list[str]:
    """The words in a compound, without what only joins them.

    >>> from lessons.content import find_lesson, load_lesson
    >>> parts_of(load_lesson(find_lesson("_template")).words[1])
    ['Stadt', 'bibliothek']
    """
    written = word.parts.split("|")
    return [part for place, part in enumerate(written) if part and not _joins(written, place)]


def link_of(word: Word) -> str:
    """What joins the parts (the s in Rüstung|s|Kontrolle); empty where nothing does."""
    written = word.parts.split("|")
    return "".join(part for place, part in enumerate(written) if _joins(written, place))


def _joins(written: list[str], place: int) -> bool:
    """Whether this part stands between two others and is no word of its own."""
    return 0 < place < len(written) - 1 and len(written[place]) <= 2 and written[place].islower()


def _apart(word: Word, material: Material) -> dict[str, Any]:
    last = parts_of(word)[1]
    head = last.capitalize()
    link = f" Dazwischen steht „{link_of(word)}“; es verbindet nur." if link_of(word) else ""
    why_first = f"Der erste Teil bestimmt das Wort näher. {meaning(word)}{link}"
    why_last = f"Der letzte Teil ist der Kern; er gibt dem ganzen Wort den Artikel: {word.article} {head}."
    return {
        **base(word, material),
        "type": "gap_fill",
        "prompt": {
            "de": f"Welche zwei Wörter stecken in „{word.lemma}“?",
            "en": f"Which two words are in the word for “{word.gloss}”?",
        },
        "text": "{1} + {2}",
        "gaps": [
            {"answers": _first_words(word), "near": _slips(word), "feedback": why_first},
            {"answers": sources(head, word), "feedback": why_last},
        ],
    }


def _first_words(word: Word) -> list[str]:
    """What the first part may be called: *Nerv* or, as it stands in the compound, *Nerven*."""
    first, link = parts_of(word)[0], link_of(word)
    joined = [first + link] if link and link not in FILLS else []
    return [*sources(first, word), *joined]


def _slips(word: Word) -> list[dict[str, str]]:
    """The first part with the s that only joins, or with a capital letter where it has none."""
    first, link = parts_of(word)[0], link_of(word)
    best = sources(first, word)[0]
    if link in FILLS:
        said = f"„{link}“ gehört nicht zum Wort; es verbindet nur."
        return [{"answer": first + link, "feedback": said}]
    if best == first.lower():
        return [{"answer": first, "feedback": f"Wenn „{best}“ allein steht, schreibt man es klein."}]
    return []


def sources(part: str, word: Word) -> list[str]:
    """The words that a part may come from, the best first: *melden* for *Meld*, *halb* for *Halb*."""
    family = [name.split(" ")[-1] for name in word.family]
    same = [name for name in family if folded(name).casefold() == folded(part).casefold()]
    near = [
        name
        for name in family
        if name.casefold().startswith(part.casefold()) and 0 < len(name) - len(part) <= LONGER
    ]
    return same[:1] or [*(name for name in near if name.islower()), part]


def _together(word: Word, material: Material) -> dict[str, Any]:
    first, last = (sources(part, word)[0] for part in parts_of(word))
    link = link_of(word)
    unlinked = "".join(parts_of(word)).capitalize()
    missing = f"Zwischen den beiden Teilen fehlt „{link}“."
    return {
        **base(word, material),
        "type": "short_answer",
        "prompt": {
            "de": f"Bilden Sie ein Nomen aus „{first}“ und „{last}“. Es bedeutet: {word.definition}.",
            "en": f"Make one noun of these two words. It means: {word.gloss}.",
        },
        "answers": [word.lemma],
        "hint": "Das Nomen wird zusammengeschrieben. Manchmal stehen ein oder zwei Buchstaben dazwischen.",
        "near": [{"answer": unlinked, "feedback": missing}] if link else [],
        "feedback": f"{meaning(word)} Teile: {' + '.join(word.parts.split('|'))}.",
    }
