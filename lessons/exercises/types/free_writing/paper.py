"""The form on paper: how it is done, what is asked, what the solution is."""

from __future__ import annotations

from math import ceil

from lessons.exercises.types.free_writing.item import FreeWriting
from lessons.markup.elements import Markup, element, together
from lessons.markup.paper import box, lines, plain_list
from lessons.markup.phrasebook import Phrasebook

WORDS_A_LINE = 9  # written by hand


def how(_item: FreeWriting) -> str:
    """No instruction: the prompt says it."""
    return ""


def ask(item: FreeWriting, say: Phrasebook) -> Markup:
    """The checklist with boxes, and lines for the whole text."""
    checklist = plain_list(together(box(), element("span", point)) for point in points(item, say))
    return together(checklist, lines(ceil(item.max_words / WORDS_A_LINE)))


def points(item: FreeWriting, say: Phrasebook) -> list[Markup]:
    """What the text must have."""
    wanted = [say.said("word_count", least=item.min_words, most=item.max_words)]
    if item.words_wanted:
        words = ", ".join(word.word for word in item.words)
        wanted.append(together(say.said("lesson_words", wanted=item.words_wanted), f" {words}"))
    if item.verbs_wanted:
        wanted.append(say.said("reporting_verbs", wanted=item.verbs_wanted))
    if item.speech_wanted:
        wanted.append(say.said("speech_forms", wanted=item.speech_wanted))
    return wanted


def solve(item: FreeWriting, say: Phrasebook) -> Markup:
    """A text that fulfils the checklist, or the points that belong in one."""
    if item.model_points:
        lines = [element("li", line) for line in item.model_answer.splitlines() if line]
        return together(element("p", say.said("model_points"), class_="how"), element("ul", *lines))
    head = element("p", say.said("model_answer"), class_="how")
    return together(head, element("p", item.model_answer, class_="passage"))
