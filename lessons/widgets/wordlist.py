"""The words of a topic to look up: article, forms, meaning, example."""

from __future__ import annotations

from html import escape

from lessons.content.model import Topic, Word
from lessons.widgets.page import Page, bilingual, both, table


def words_page(words: list[Word], topic: Topic | None, language: str = "en") -> Page:
    """A table of words; `topic` is what they are about, None for all words of a lesson."""
    caption = bilingual(topic.name, topic.name_en) if topic else both("show_words")
    rows = [[entry(word), meaning(word)] for word in words]
    plain = "\n".join(f"{name(word)}: {word.gloss}" for word in words)
    return Page(table(caption, [both("word"), both("meaning")], rows), plain, language)


def name(word: Word) -> str:
    """The word with its article.

    >>> name(Word.model_construct(lemma="Abrüstung", article="die"))
    'die Abrüstung'
    """
    return f"{word.article} {word.lemma}".strip()


def entry(word: Word) -> str:
    """The word, and below it its plural, forms and government."""
    below = [word.plural, word.forms, word.government]
    small = "<br>".join(escape(line) for line in below if line)
    return f'<span class="le-lemma">{escape(name(word))}</span><br><span class="le-small">{small}</span>'


def meaning(word: Word) -> str:
    """Definition, gloss and example."""
    example = bilingual(word.example, word.example_en)
    gloss = f'<strong lang="en">{escape(word.gloss)}</strong>'
    return f'{escape(word.definition)} – {gloss}<br><span class="le-small">{example}</span>'
