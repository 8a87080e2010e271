"""The text on paper: its paragraphs with their numbers, and a small glossary."""

from __future__ import annotations

from lessons.content import Lesson
from lessons.content.model import Word
from lessons.content.stored import ties_of
from lessons.content.texts import Paragraph, Text
from lessons.markup.elements import Markup, element, together
from lessons.markup.phrasebook import Phrasebook

MOST_WORDS = 24  # the hardest; more would be a list to learn, not a help


def reading(lesson: Lesson, text: Text, say: Phrasebook, most: int = MOST_WORDS) -> Markup:
    """Headline, paragraphs and glossary of a text."""
    level = element("span", text.level, class_="level")
    body = [element("h2", text.headline, " ", level), *map(_paragraph, text.paragraphs)]
    return together(element("article", *body, class_="reading"), _glossary(lesson, text, say, most))


def glossary_words(lesson: Lesson, text: Text, most: int = MOST_WORDS) -> list[Word]:
    """The words that stand in the text, in its order; the hardest, if there are many."""
    order = list(dict.fromkeys(tie.entry for tie in ties_of(lesson, text.id).all("vocabulary")))
    known = {word.lemma: word for word in lesson.words}
    there = [known[lemma] for lemma in order]
    hardest = sorted(there, key=lambda word: word.level, reverse=True)[:most]
    return [word for word in there if word in hardest]


def _paragraph(paragraph: Paragraph) -> Markup:
    heading = element("h3", paragraph.heading) if paragraph.heading else Markup()
    number = element("span", str(paragraph.number), class_="number")
    return together(heading, element("p", number, paragraph.text))


def _glossary(lesson: Lesson, text: Text, say: Phrasebook, most: int) -> Markup:
    words = glossary_words(lesson, text, most)
    if not words:
        return Markup()
    drafts = lesson.unreviewed.get("vocabulary.yaml", ())
    entries = [_entry(word, word.lemma in drafts, say) for word in words]
    return element("div", element("h2", say.said("words")), element("dl", *entries), class_="glossary")


def _entry(word: Word, draft: bool, say: Phrasebook) -> Markup:
    mark = f" ({say.german('unreviewed')})" if draft else ""
    meaning = element("dd", word.definition, mark, say.help(word.gloss))
    return element("div", element("dt", word.named, ": "), meaning)
