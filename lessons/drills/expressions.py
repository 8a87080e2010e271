"""Fixed expressions: the word that is missing in one of them."""

from __future__ import annotations

from typing import Any

from lessons.content.model import Word
from lessons.drills.forms import phrase_place
from lessons.drills.material import Material, base
from lessons.drills.wording import inner, say, word_and_definition
from lessons.language.spelling import caseless

OPTIONS = 4
GAP = "______"


def expression(material: Material, count: int) -> list[dict[str, Any]]:
    """The example sentence without the main word of the expression, and four words to choose from."""
    there = [word for word in material.lesson.words if word.pos == "expression"]
    usable = [word for word in there if phrase_place(word, word.example)]
    raw = [_expression(word, usable, material) for word in material.some_words(usable, len(usable))]
    return [entry for entry in raw if len(entry["options"]) >= OPTIONS - 1][:count]


def key_word(word: Word) -> str:
    """The main word of an expression, in the form of its example."""
    return word.example[slice(*phrase_place(word, word.example))]


def _expression(word: Word, pool: list[Word], material: Material) -> dict[str, Any]:
    start, end = phrase_place(word, word.example)
    gapped = inner(word.example[:start] + GAP + word.example[end:])
    right = {"text": key_word(word), "correct": True, "feedback": word_and_definition(word)}
    return {
        **base(word, material),
        "type": "single_choice",
        "prompt": say("expression_ask", word, sentence=gapped),
        "options": [right, *_wrong(word, pool, material)],
        "explanation": say("expression_whole", word),
    }


def _wrong(word: Word, pool: list[Word], material: Material) -> list[dict[str, Any]]:
    """Main words of other expressions, none of which is in this sentence; a capital letter tells nothing."""
    noun = key_word(word)[0].isupper()
    taken = {caseless(part) for part in word.example.split()}
    others = material.distractors(word, len(pool), pool)
    found: list[dict[str, Any]] = []
    for other in others:
        form = key_word(other)
        if form[0].isupper() == noun and caseless(form) not in taken:
            taken.add(caseless(form))
            found.append({"text": form, "feedback": say("expression_other", other, form=form)})
    return found[: OPTIONS - 1]
