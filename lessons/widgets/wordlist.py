"""The words of a topic to look up: article, forms, meaning, example."""

from __future__ import annotations

from html import escape

from lessons.content.model import Topic, Word
from lessons.widgets.page import Page, both, in_languages, table


def words_page(words: list[Word], topic: Topic | None, language: str = "en") -> Page:
    """A table of words; `topic` is what they are about, None for all words of a lesson."""
    caption = in_languages(topic.name.languages) if topic else both("show_words")
    rows = [[entry(word), meaning(word)] for word in words]
    plain = "\n".join(f"{word.named}: {word.gloss}" for word in words)
    return Page(table(caption, [both("word"), both("meaning")], rows), plain, language)


def entry(word: Word) -> str:
    """The word, and below it its plural, forms and government."""
    below = [word.plural, word.forms, word.government]
    small = "<br>".join(escape(line) for line in below if line)
    return f'<span class="le-lemma">{escape(word.named)}</span><br><span class="le-small">{small}</span>'


def meaning(word: Word) -> str:
    """Definition, gloss and example."""
    example = in_languages(word.example.languages)
    gloss = f"<strong>{in_languages(word.gloss.languages)}</strong>"
    return f'{escape(word.definition)} – {gloss}<br><span class="le-small">{example}</span>'
