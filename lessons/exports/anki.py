"""The vocabulary as a text file for Anki (`File`, `Import`): one line for each word.

What Anki makes of it (its manual, "Text files"): header lines set separator, note type and columns; a deck
that is named in a column is made if it is not there; a word that is there already is updated, for its first
field is the same.  Columns go to the fields of the note type that have their names: `Front` and `Back` are
those of the note type Basic, which every collection in English has.
"""

from __future__ import annotations

from lessons.content import Lesson, LessonError
from lessons.content.model import Word

COLUMNS = ("Front", "Back", "Erklärung", "Beispiel", "Gebrauch", "Stufe", "Deck", "Tags")
HEADERS = (
    "#separator:tab",
    "#html:false",
    "#notetype:Basic",
    f"#deck column:{COLUMNS.index('Deck') + 1}",
    f"#tags column:{COLUMNS.index('Tags') + 1}",
    "#columns:" + "\t".join(COLUMNS),
)


def anki_file(lesson: Lesson) -> str:
    """The whole file.  Raises LessonError if the lesson has no words."""
    if not lesson.words:
        raise LessonError(f"The lesson {lesson.name} has no words: vocabulary.yaml is missing or empty.")
    rows = ["\t".join(map(cell, fields(lesson, word))) for word in lesson.words]
    return "\n".join([*HEADERS, *rows]) + "\n"


def fields(lesson: Lesson, word: Word) -> list[str]:
    """The fields of a word, in the order of the columns."""
    deck = lesson.info.title.replace("::", ":")  # two colons would make a deck within a deck
    tags = f"{lesson.name.replace(' ', '_')}::{word.topic}"
    return [
        word.headword, word.gloss, word.definition, word.example, word.government, word.level, deck, tags,
    ]  # fmt: skip


def cell(text: str) -> str:
    """A field in one line, in quotation marks where Anki would take its beginning for something else.

    >>> cell("one\\ttwo\\nthree"), cell('"so"'), cell("#1")
    ('one two three', '\"\"\"so\"\"\"', '"#1"')
    """
    plain = " ".join(text.split())
    return '"' + plain.replace('"', '""') + '"' if '"' in plain or plain.startswith("#") else plain
