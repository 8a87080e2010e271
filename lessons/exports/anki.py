"""The vocabulary as a text file for Anki (`File`, `Import`): one line for each word.

What Anki makes of it (its manual, "Text files"): header lines set separator, note type and columns; a deck
that is named in a column is made if it is not there; a word that is there already is updated, for its first
field is the same.  Columns go to the fields of the note type that have their names: `Front` and `Back` are
those of the note type Basic, which every collection in English has.
"""

from __future__ import annotations

from collections.abc import Iterable

from lessons.content import Lesson, LessonError
from lessons.content.model import Word
from lessons.learner.lookup import look_up, named
from lessons.learner.own_words import OwnWord

COLUMNS = ("Front", "Back", "Erklärung", "Beispiel", "Gebrauch", "Stufe", "Deck", "Tags")
HEADERS = (
    "#separator:tab",
    "#html:false",
    "#notetype:Basic",
    f"#deck column:{COLUMNS.index('Deck') + 1}",
    f"#tags column:{COLUMNS.index('Tags') + 1}",
    "#columns:" + "\t".join(COLUMNS),
)


def anki_file(lesson: Lesson, own: Iterable[OwnWord] = ()) -> str:
    """The whole file, with words of a learner's own at its end.  Raises LessonError if there are no words."""
    notes = [fields(lesson, word) for word in lesson.words] + [own_fields(lesson, word) for word in own]
    if not notes:
        raise LessonError(f"The lesson {lesson.name} has no words: vocabulary.yaml is missing or empty.")
    rows = ["\t".join(map(quoted_field, note)) for note in notes]
    return "\n".join([*HEADERS, *rows]) + "\n"


def fields(lesson: Lesson, word: Word) -> list[str]:
    """The fields of a word, in the order of the columns."""
    deck = lesson.info.title.replace("::", ":")  # two colons would make a deck within a deck
    tags = f"{lesson.name.replace(' ', '_')}::{word.topic}"
    return [
        word.headword, word.gloss, word.definition, word.example, word.government, word.level, deck, tags,
    ]  # fmt: skip


def own_fields(lesson: Lesson, word: OwnWord) -> list[str]:
    """The same of a word of the learner's own: on its back translations, else its meanings in German."""
    about = look_up(word.lemma, word.kind)
    plurals = [noun["plural"] for noun in about.get("nouns", ()) if noun["plural"]][:1]
    front = ", ".join(filter(None, [named(about), *plurals, about.get("forms", "")]))
    senses = about.get("senses", [])
    meanings = [text["text"] for each in about.get("translations", ()) for text in each["texts"]] or senses
    title, tag = lesson.info.title.replace("::", ":"), f"{lesson.name.replace(' ', '_')}::own"
    return [front, "; ".join(meanings[:2]), " | ".join(senses), word.sentence, "", "", title, tag]


def quoted_field(text: str) -> str:
    """A field in one line, in quotation marks where Anki would take its beginning for something else.

    >>> quoted_field("one\\ttwo\\nthree"), quoted_field('"so"'), quoted_field("#1")
    ('one two three', '\"\"\"so\"\"\"', '"#1"')
    """
    plain = " ".join(text.split())
    return '"' + plain.replace('"', '""') + '"' if '"' in plain or plain.startswith("#") else plain
