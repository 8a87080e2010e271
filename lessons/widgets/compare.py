"""Two levels of the same report side by side, paragraph by paragraph; nothing of it needs a kernel."""

from __future__ import annotations

from html import escape
from itertools import zip_longest

from lessons.content import Lesson
from lessons.content.interface import label
from lessons.content.model import TextInfo
from lessons.content.texts import Paragraph, Text
from lessons.widgets.page import Page, in_languages


def compare_page(lesson: Lesson, one: str, other: str, language: str = "en") -> Page:
    """Two texts in two columns; on a narrow screen each pair of paragraphs stands under each other.

    Raises LessonError if there is no such text.
    """
    texts = [lesson.text(one), lesson.text(other)]
    infos = [next(info for info in lesson.info.texts if info.id == text.id) for text in texts]
    rows = zip_longest(*(text.paragraphs for text in texts))
    pairs = "".join(pair(number, row, texts) for number, row in enumerate(rows, start=1))
    heads = "".join(head(info, text) for info, text in zip(infos, texts, strict=True))
    name = escape(f"{texts[0].level} – {texts[1].level}")
    html = (
        f'<section class="le-compare" aria-label="{name}"><div class="le-compare-pair">{heads}</div>{pairs}'
        "</section>"
    )
    plain = "\n\n".join(f"{text.level}: {text.headline}" for text in texts)
    return Page(html, plain, language, ("compare.css",))


def head(info: TextInfo, text: Text) -> str:
    """What stands over a column: level, title, headline."""
    title = in_languages(info.title.languages)
    return (
        f'<div><p class="le-compare-level"><strong>{escape(text.level)}</strong> · {title}</p>'
        f'<h3 class="le-headline">{escape(text.headline)}</h3></div>'
    )


def pair(number: int, row: tuple[Paragraph | None, ...], texts: list[Text]) -> str:
    """The paragraphs with one number."""
    name = f"{label('paragraph')} {number}"
    cells = "".join(cell(paragraph, text.level) for paragraph, text in zip(row, texts, strict=True))
    return f'<h4 class="le-compare-number">{escape(name)}</h4><div class="le-compare-pair">{cells}</div>'


def cell(paragraph: Paragraph | None, level: str) -> str:
    """A paragraph with its level, which is seen only where columns stand under each other."""
    if paragraph is None:
        return "<div></div>"
    heading = f'<p class="le-subheading">{escape(paragraph.heading)}</p>' if paragraph.heading else ""
    return (
        f'<div><span class="le-compare-mark">{escape(level)}</span>{heading}'
        f"<p>{escape(paragraph.text)}</p></div>"
    )
