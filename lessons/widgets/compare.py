"""Two levels of the same report side by side, paragraph by paragraph; nothing of it needs a kernel."""

from __future__ import annotations

from itertools import zip_longest

from lessons.content import Lesson
from lessons.content.interface import label
from lessons.content.model import TextInfo
from lessons.content.texts import Paragraph, Text
from lessons.markup.elements import Markup, element
from lessons.widgets.page import Page, in_languages

WORDS = 6  # of a paragraph, to choose it by


def compare_page(lesson: Lesson, one: str, other: str, language: str = "en") -> Page:
    """Two texts in two columns, paragraph by paragraph; on a narrow screen each pair stands under each other.

    Raises LessonError if there is no such text.
    """
    texts = [lesson.text(one), lesson.text(other)]
    infos = [next(info for info in lesson.info.texts if info.id == text.id) for text in texts]
    heads = element("div", *map(column_head, infos, texts), class_="le-compare-pair")
    rows = zip_longest(*(text.paragraphs for text in texts))
    pairs = [pair(number, row, texts) for number, row in enumerate(rows, start=1)]
    name = f"{texts[0].level} – {texts[1].level}"
    html = element("section", heads, *pairs, class_="le-compare", aria_label=name)
    plain = "\n\n".join(f"{text.level}: {text.headline}" for text in texts)
    return Page(html, plain, language, ("compare.css",))


def beside_own(lesson: Lesson, own: str) -> tuple[str, str]:
    """A text and the one that is next to it in difficulty, the harder one first; of both, the harder.

    >>> from lessons.content import find_lesson, load_lesson
    >>> lesson = load_lesson(find_lesson("geneva_2021"))
    >>> [beside_own(lesson, text) for text in ("b2", "b1", "a2")]
    [('b2', 'b1'), ('b2', 'b1'), ('b1', 'a2')]
    """
    texts = sorted(lesson.texts, key=lambda id: lesson.texts[id].level, reverse=True)
    place = max(texts.index(own), 1)
    return texts[place - 1], texts[min(place, len(texts) - 1)]


def column_head(info: TextInfo, text: Text) -> Markup:
    """What stands over a column: level, title, headline."""
    title = in_languages(info.title.languages)
    level = element("p", element("strong", text.level), " · ", title, class_="le-compare-level")
    return element("div", level, element("h3", text.headline, class_="le-headline"))


def pair(number: int, row: tuple[Paragraph | None, ...], texts: list[Text]) -> Markup:
    """The paragraphs with one number: one pair is open at a time, at first the first."""
    words = beginning(next(paragraph for paragraph in row if paragraph))
    name = element("summary", f"{label('paragraph')} {number}: {words} …", class_="le-compare-number")
    cells = [cell(paragraph, text.level) for paragraph, text in zip(row, texts, strict=True)]
    beside = element("div", *cells, class_="le-compare-pair")
    return element("details", name, beside, name=f"compare-{texts[0].id}-{texts[1].id}", open=number == 1)


def beginning(paragraph: Paragraph) -> str:
    """The words by which a paragraph is known again."""
    return " ".join(paragraph.text.split()[:WORDS])


def cell(paragraph: Paragraph | None, level: str) -> Markup:
    """A paragraph with its level, which is seen only where columns stand under each other."""
    if paragraph is None:
        return element("div")
    mark = element("span", level, class_="le-compare-mark")
    heading = element("p", paragraph.heading, class_="le-subheading") if paragraph.heading else ""
    return element("div", mark, heading, element("p", paragraph.text))
