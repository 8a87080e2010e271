"""For instructors, in a notebook: which answer counts, what tasks earn, and the scale of grades."""

from __future__ import annotations

from pathlib import Path

import ipywidgets as w

from lessons.classroom.settings import ClassSettings, change_settings
from lessons.commands.class_form import WIDE, Form, choice_field
from lessons.content.fault import LessonError


class Counting(Form):
    """Change what stands in classroom.yaml, which is made if need be when it is saved."""

    def __init__(self, path: Path, place: Path, settings: ClassSettings):
        super().__init__(path, place)
        self.count = choice_field("Counts", [("the last answer", "last"), ("the first answer", "first")])
        self.count.value = settings.count
        self.points = lines_field("Points", settings.points, "02_vocabulary: 0.5\n07-summary: 10")
        self.scale = lines_field("Grades", settings.scale, "1: 92\n2: 81\n6: 0")
        help_line = w.HTML(
            "A task earns 1 point, unless a line names it, its notebook, notebook/section or type. "
            "A grade is given from that many per cent upwards."
        )
        fields = [self.count, self.points, self.scale]
        self.box = w.VBox([help_line, *fields, self.button("Save", self.save), self.said])

    def save(self) -> None:
        """Write the settings, if they are good."""
        points, scale = named_numbers(self.points.value), named_numbers(self.scale.value)
        written = change_settings(self.lesson(), self.count.value, points, scale)
        self.tell(f"Saved in {written}; it counts from the next marking on.")


def lines_field(title: str, values: dict[str, float], example: str) -> w.Textarea:
    """A field with a line for each name and its number."""
    written = "\n".join(f"{name}: {value:g}" for name, value in values.items())
    return w.Textarea(description=title, value=written, placeholder=example, rows=5, layout=WIDE)


def named_numbers(text: str) -> dict[str, float]:
    """The lines of such a field.  Raises LessonError for one that is no name with a number.

    >>> named_numbers("1: 92\\n\\n07-summary: 2,5")
    {'1': 92.0, '07-summary': 2.5}
    """
    found = {}
    for line in filter(str.strip, text.splitlines()):
        name, _, value = line.rpartition(":")
        try:
            found[name.strip(" \"'")] = float(value.replace(",", "."))
        except ValueError:
            raise LessonError(
                f"“{line.strip()}”: expected a name, a colon and a number, such as 1: 92."
            ) from None
    return found
