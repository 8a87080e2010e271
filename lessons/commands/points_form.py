"""For instructors, in a notebook: which answer counts, what tasks earn, and the scale of grades."""

from __future__ import annotations

from pathlib import Path

import ipywidgets as w

from lessons.classroom.settings import ClassSettings, change_settings
from lessons.commands.class_form import Form
from lessons.content.fault import LessonError


class Counting(Form):
    """Change what stands in classroom.yaml, which is made if need be when it is saved."""

    def __init__(self, path: Path, place: Path, settings: ClassSettings, language: str):
        super().__init__(path, place, language)
        answers = [(self.say("last_answer"), "last"), (self.say("first_answer"), "first")]
        self.count = self.choice("counts", answers, settings.count)
        self.points = self.lines("points", settings.points, "02_vocabulary: 0.5\n07-summary: 10")
        self.scale = self.lines("grades", settings.scale, "1: 92\n2: 81\n6: 0")
        fields = [self.count, self.points, self.scale]
        help_line = w.HTML(self.say("points_help"))
        self.box = w.VBox([help_line, *fields, self.button("save", self.save), self.said])

    def lines(self, name: str, values: dict[str, float], example: str) -> w.Textarea:
        """A field with a line for each name and its number."""
        written = "\n".join(f"{each}: {value:g}" for each, value in values.items())
        return self.field(w.Textarea, name, value=written, placeholder=example, rows=5)

    def save(self) -> None:
        """Write the settings, if they are good."""
        points, scale = named_numbers(self.points.value), named_numbers(self.scale.value)
        written = change_settings(self.lesson(), self.count.value, points, scale)
        self.tell(self.say("saved", file=written))


def named_numbers(text: str) -> dict[str, float]:
    """The lines of such a field.  Raises LessonError for one that is no name with a number, or stands twice.

    >>> named_numbers("1: 92\\n\\n07-summary: 2,5")
    {'1': 92.0, '07-summary': 2.5}
    """
    found: dict[str, float] = {}
    for line in filter(str.strip, text.splitlines()):
        name, _, value = line.rpartition(":")
        name = name.strip(" \"'")
        try:
            number = float(value.replace(",", "."))
        except ValueError:
            name = ""
        if not name:
            raise LessonError(f"“{line.strip()}”: expected a name, a colon and a number, such as 1: 92.")
        if name in found:
            raise LessonError(f"“{line.strip()}”: there is a line for “{name}” already.")
        found[name] = number
    return found
