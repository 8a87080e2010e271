"""The pictures of a lesson in the question bank: things to look at, which a teacher puts into a quiz.

They lie in a category of their own, for a picture answers questions itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from lessons.charts.canvas import DPI
from lessons.charts.shipped import drawings
from lessons.content import Lesson
from lessons.content.interface import phrasebook
from lessons.exercises.moodle import Description
from lessons.exports.moodle.bank import Banked
from lessons.markup.elements import element, together

WITHIN = "@@PLUGINFILE@@/"  # how Moodle names what lies beside a text


def picture_bank(lesson: Lesson, language: str = "de") -> Iterator[Banked]:
    """The pictures of the lesson and of its first text, of what was reviewed; no empty ones."""
    category = (lesson.info.title, phrasebook("paper").german("pictures"))
    for name, draw in drawings(lesson.reviewed, [next(iter(lesson.texts))], language=language):
        if not (picture := draw()).missing:
            file = f"{name}.png"
            shown = element("img", src=f"{WITHIN}{file}", alt=picture.alt, class_="img-fluid")
            body = together(element("h3", picture.title), element("p", shown))
            content = picture.bytes("png", dpi=DPI)  # not twice as large: many servers take 2 MB
            looked_at = Description(body, ((file, content),))
            yield Banked(picture.title, category, looked_at, Markup(), Markup(), (lesson.name, name), ())
