"""What a teacher sets for a class: `classroom.yaml` in the lesson's folder.

The file is made with the first student edition and belongs to the teacher alone: its `seed` decides in which
order students see options and things, and whoever knows it could turn that order back into the teacher's.
"""

from __future__ import annotations

import io
import secrets
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from lessons.authoring.saving import save, stamp
from lessons.content import Lesson, LessonError
from lessons.content.entries import read_one
from lessons.content.fault import Fault
from lessons.content.names import require
from lessons.content.round_trip import as_read, round_trip
from lessons.content.whole_file import write_whole
from lessons.content.yaml_file import read_text
from lessons.exercises.item import Item
from lessons.fields import Entry, Line

FILE = "classroom.yaml"
MOST, WHOLE = 1000, 100  # points for a task; the per cent from which a grade can be given
Number = Annotated[float, Field(ge=0, le=MOST)]
Seed = Annotated[str, StringConstraints(min_length=16, max_length=2000, strip_whitespace=True)]
Percent = Annotated[float, Field(ge=0, le=WHOLE)]
BEGINNING = """\
# yaml-language-server: $schema=../schema/classroom.json
# Nur für Lehrende, in keiner Ausgabe für die Klasse. Behalten Sie die Datei, solange Antworten eintreffen.
# For the teacher alone: it is in no student edition. Keep it as long as answers come in.

# Die Losnummer für die Reihenfolge, in der Lernende Antworten und Dinge sehen: Ändern Sie sie nicht.
# The order in which students see options and things; editions with the same seed take each other's answers.
seed: {seed}

# Es zählt die erste (first) oder die letzte (last) Antwort.
# Which answer of a student counts: the first or the last.
count: last

# Punkte: 1 je Aufgabe, wenn nicht Kennung, Notebook (oder notebook/abschnitt) oder Typ hier stehen.
# Points: 1 for each task, unless its id, its notebook (or notebook/section) or its type says otherwise.
# points: {{07-summary: 10, 02_vocabulary: 0.5, transform: 2}}

# Noten, jede ab so viel Prozent. Ohne Skala gibt es keine.
# Grades, each from how many per cent. Without a scale there are none.
# scale: {{"1": 92, "2": 81, "3": 67, "4": 50, "5": 30, "6": 0}}
"""


class ClassSettings(Entry):
    """The file classroom.yaml."""

    seed: Seed
    count: Literal["first", "last"] = "last"
    points: dict[Line, Number] = Field(default_factory=dict)
    scale: dict[Line, Percent] = Field(default_factory=dict)

    def points_of(self, item: Item, notebook: str) -> float:
        """What a right answer earns: as its id says, else its section, its notebook, its type; else 1."""
        names = (item.id, f"{notebook}/{item.section}", notebook, item.type)
        return next((self.points[name] for name in names if name in self.points), 1.0)

    def grade(self, share: float) -> str:
        """The grade for a share of the points, from 0 to 1; empty without a scale.

        >>> ClassSettings(seed="0" * 16, scale={"1": 92, "2": 57, "5": 0}).grade(0.57)
        '2'
        """
        reached = {grade: least for grade, least in self.scale.items() if in_percent(share) >= least}
        return max(reached, key=reached.__getitem__, default="")


def in_percent(share: float) -> float:
    """A share from 0 to 1 in per cent as it is told, and as grades are given by it: 57 of 100 are 57.

    >>> in_percent(0.57), in_percent(2 / 3)
    (57.0, 66.67)
    """
    return round(100 * share, 2)


def class_settings(lesson: Lesson) -> ClassSettings:
    """The settings of a lesson's class; where there are none yet, answers come from the lesson as it is.

    Raises LessonError.
    """
    if not (lesson.folder / FILE).is_file():
        return ClassSettings(seed="no seed: the order of the lesson itself")
    file = read_one(lesson.folder, FILE, ClassSettings, "setting")
    if file.faults:
        raise LessonError(file.faults[0])
    return file.entries[()]


def settings_faults(folder: Path) -> list[Fault]:
    """What is wrong in the settings that lie in a lesson's folder; nothing where there are none."""
    if not (folder / FILE).is_file():
        return []
    try:
        return read_one(folder, FILE, ClassSettings, "setting").faults
    except LessonError as error:
        return [each for each in error.args if isinstance(each, Fault)]


def begin_settings(lesson: Lesson) -> tuple[ClassSettings, Path | None]:
    """The settings, and the file if it had to be made.  Raises LessonError."""
    file = lesson.folder / FILE
    made = None
    if not file.is_file():
        made = write_whole(file, BEGINNING.format(seed=secrets.token_hex(16)))
    return class_settings(lesson), made


def change_settings(lesson: Lesson, count: str, points: dict[str, float], scale: dict[str, float]) -> Path:
    """Change the settings, in a file that is made if need be; comments in it stay.

    Raises LessonError, and changes nothing, for a name that no task has, or for an impossible number.
    """
    for name in points:
        require(name, known_names(lesson), f"{FILE}: there is no task, section, notebook or type")
    for numbers, most in ((points, MOST), (scale, WHOLE)):
        if wrong := [each for each in numbers.values() if not 0 <= each <= most]:
            raise LessonError(f"{FILE}: {wrong[0]:g} is out of range; expected 0 to {most}.")
    begin_settings(lesson)
    text = read_text(lesson.folder / FILE, FILE)
    data = round_trip().load(text)
    data["seed"] = DoubleQuotedScalarString(as_read(text)["seed"])  # it may look like a number
    data.update(count=count, points=points, scale=scale)
    written = io.StringIO()
    round_trip().dump(data, written)
    save(lesson.folder, FILE, written.getvalue(), stamp(text))
    return lesson.folder / FILE


def known_names(lesson: Lesson) -> list[str]:
    """All names to which points can be given: of notebooks, sections, items and types."""
    names = [
        name
        for info in lesson.info.notebooks
        for item in lesson.items(info.id)
        for name in (info.id, f"{info.id}/{item.section}", item.id, item.type)
    ]
    return list(dict.fromkeys(names))
