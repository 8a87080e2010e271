"""What the vocabulary says about the word of a task in which its meaning was guessed."""

from __future__ import annotations

from typing import Any

from lessons.content import Lesson
from lessons.content.plain import plain_analysis
from lessons.content.texts import Paragraph, Text
from lessons.content.ties.words import tie_words
from lessons.exercises.item import Item
from lessons.exercises.passage import locate
from lessons.language.segmentation import WORD, words_of
from lessons.learner.about import about_word


def entry_of(item: Item, lesson: Lesson) -> dict[str, Any] | None:
    """The entry of the vocabulary for the word that an item asks about; None where there is none."""
    asked = item.word_in_sentence()
    if asked is None:
        return None
    lemma = next(iter([*verbs_with_form(asked[0], lesson), *by_tie(*asked, lesson)]), None)
    return next((about_word(word) for word in lesson.words if word.lemma == lemma), None)


def verbs_with_form(asked: str, lesson: Lesson) -> list[str]:
    """The lemmas of verbs one of whose forms is the word, such as `kündigte … an`."""
    wanted = words_of(asked)
    return [
        word.lemma
        for word in lesson.words
        if any(wanted == words_of(form) for part in word.principal_parts for form in part)
    ]


def by_tie(asked: str, sentence: str, lesson: Lesson) -> list[str]:
    """The lemmas that the lesson's ties find where the word begins."""
    text = Text("sentence", "B2", "", (Paragraph(1, sentence),))
    ties = tie_words(lesson.words, plain_analysis(text))
    start = start_of(asked, sentence)
    return [lemma for lemma, places in ties.items() if start in {tie.start for tie in places}]


def start_of(asked: str, sentence: str) -> int:
    """Where the word begins in its sentence."""
    first = int(locate(sentence, asked)[0])
    return list(WORD.finditer(sentence))[first - 1].start()
