"""What goes into the question bank: each item as a question, in the category of its notebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lessons.content import Lesson
from lessons.content.edition import refuse_edition
from lessons.content.interface import phrasebook
from lessons.content.model import NotebookInfo
from lessons.content.texts import Text
from lessons.exercises.item import Item
from lessons.exercises.moodle import Description, NoCounterpartError, Question
from lessons.exercises.registry import moodle
from lessons.fields import Phrase
from lessons.markup.elements import Markup, element, together
from lessons.markup.phrasebook import Phrasebook


@dataclass(frozen=True)
class Banked:
    """A question with all that an item says around it: what is asked, why, its tags and its category."""

    name: str
    category: tuple[str, ...]
    question: Question
    prompt: Markup
    reason: Markup
    tags: tuple[str, ...]
    verdicts: tuple[
        str, ...
    ]  # what is said to a right answer, to one that is partly right, and to a wrong one


@dataclass(frozen=True)
class LeftOut:
    """An item that does not go into the bank, and why: the sentence goes on from its name."""

    name: str
    why: str


def question_bank(lesson: Lesson, notebook: str = "", language: str = "de") -> Iterator[Banked | LeftOut]:
    """The texts to read, then all items of a lesson, or of one notebook, in their order.

    Raises LessonError for an unknown notebook, and for a student edition.
    """
    refuse_edition(lesson.folder)
    say = phrasebook("labels", "paper", language=language)
    own = [info.id for info in lesson.info.texts if not info.optional]
    yield from (_text(lesson, text, say) for text in lesson.texts.values() if text.id in own)
    for info in [lesson.notebook(notebook)] if notebook else lesson.info.notebooks:
        for item in lesson.items(info.id):
            yield _banked(lesson, info, item, say)


def category_path(names: Iterable[str]) -> str:
    """A category as Moodle names it: a slash within a name is written twice.

    >>> category_path(["Genf", "und/oder"])
    '$course$/top/Genf/und//oder'
    """
    return "/".join(["$course$/top", *(name.replace("/", "//") for name in names)])


def _banked(lesson: Lesson, info: NotebookInfo, item: Item, say: Phrasebook) -> Banked | LeftOut:
    if lesson.is_unreviewed(item.id):
        return LeftOut(item.id, "is a proposal that nobody has reviewed yet")
    known = moodle(item.type)
    if known is None:
        return LeftOut(item.id, f"is of the type {item.type}, which has no form in Moodle")
    try:
        question = known.question(item, say)
    except NoCounterpartError as reason:
        return LeftOut(item.id, str(reason))
    tags = (lesson.name, item.type, item.skill, item.level, item.section)
    category = (lesson.info.title, info.title)
    reason = _reason(lesson, item, say)
    return Banked(item.id, category, question, _said(item.prompt, say), reason, tags, _verdicts(say))


def _text(lesson: Lesson, text: Text, say: Phrasebook) -> Banked:
    """A text of the lesson as something to read."""
    parts = [element("h3", text.headline)]
    for each in text.paragraphs:
        parts += [element("h4", each.heading)] if each.heading else []
        parts.append(element("p", each.text))
    title = f"Text {text.level}: {text.headline}"
    category = (lesson.info.title, say.german("text"))
    tags = (lesson.name, text.level)
    reading = Description(together(*parts))
    return Banked(title, category, reading, Markup(), Markup(), tags, _verdicts(say))


def _verdicts(say: Phrasebook) -> tuple[str, ...]:
    said = [say.german(name) for name in ("right", "partly", "wrong")]
    return tuple(f"{each[0].upper()}{each[1:]}." for each in said)


def _reason(lesson: Lesson, item: Item, say: Phrasebook) -> Markup:
    """Why, and where the text says it."""
    explained = _said(item.explanation, say) if item.explanation else Markup()
    quoted = [
        element("p", f"{say.german('evidence')} (Text {lesson.text(id).level}): „{words}“")
        for id, words in item.evidence.items()
        if id in lesson.texts
    ]
    return together(explained, *quoted[:1])


def _said(phrase: Phrase, say: Phrasebook) -> Markup:
    """A phrase in German, and below it in the language of help."""
    help_text = phrase.help(say.language)
    below = element("p", element("em", help_text, lang=say.language)) if help_text else Markup()
    return together(element("p", phrase), below)
