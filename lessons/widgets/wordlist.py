"""The words of a topic to look up: article, forms, meaning, example."""

from __future__ import annotations

from collections.abc import Collection

from lessons.content.model import Topic, Word
from lessons.markup.elements import Markup, element, together
from lessons.widgets.page import Page, in_languages, label_in_languages, table


def words_page(
    words: list[Word], topic: Topic | None, language: str = "en", unreviewed: Collection[str] = ()
) -> Page:
    """A table of words; `topic` is what they are about, None for all words of a lesson.

    The lemmas that are `unreviewed` are marked as drafts.
    """
    caption = in_languages(topic.name.languages) if topic else label_in_languages("show_words")
    rows = [[entry(word, word.lemma in unreviewed), meaning(word)] for word in words]
    plain = "\n".join(f"{word.named}: {word.gloss}" for word in words)
    return Page(
        table(caption, [label_in_languages("word"), label_in_languages("meaning")], rows), plain, language
    )


def entry(word: Word, unreviewed: bool = False) -> Markup:
    """The word, and below it its plural, forms and government, and whether it is a draft."""
    draft = [label_in_languages("unreviewed")] if unreviewed else []
    below = filter(None, [word.plural, word.forms, word.government, *draft])
    small = element("span", element("br").join(below), class_="le-small")
    return together(element("span", word.named, class_="le-lemma"), element("br"), small)


def meaning(word: Word) -> Markup:
    """Definition, gloss and example."""
    gloss = element("strong", in_languages(word.gloss.languages))
    example = element("span", in_languages(word.example.languages), class_="le-small")
    return together(word.definition, *([" – ", gloss] if word.gloss else []), element("br"), example)
