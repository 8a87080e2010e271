"""Where lessons and their files lie."""

from __future__ import annotations

import os
from pathlib import Path

from lessons.content.fault import Fault, LessonError
from lessons.content.names import UnknownNameError, instead

SHIPPED = Path(__file__).resolve().parents[2] / "data"
GRAMMAR = "grammar"  # the folder of grammar pages, beside the lessons and in them


def find_lesson(name: str) -> Path:
    """The folder of a lesson: a path, or a name under `data/` (or under `$LESSONS_DATA`).

    Raises LessonError that lists the lessons there are, or says that the folder has no lesson.yaml.
    """
    for folder in [Path(name), *(data / name for data in data_folders())]:
        if (folder / "lesson.yaml").is_file():
            return folder
    if name and any((data / name).is_dir() for data in data_folders()):
        raise LessonError(Fault(f"{name}/lesson.yaml", None, "", "is missing", "every lesson needs it"))
    english, german = instead(name, lesson_names())
    raise UnknownNameError(
        f"There is no lesson {name!r}; {english}", f"Eine Lektion „{name}“ gibt es nicht. {german}"
    )


def lesson_names() -> list[str]:
    """The names of the lessons under the data folders; folders that begin with _ are no lessons."""
    found = {file.parent.name for data in data_folders() for file in data.glob("*/lesson.yaml")}
    return sorted(name for name in found if not name.startswith("_"))


def data_folders() -> list[Path]:
    """Where lessons are looked for: `$LESSONS_DATA` if it is set, then `data/` beside the package."""
    own = os.environ.get("LESSONS_DATA")
    return [Path(own), SHIPPED] if own else [SHIPPED]


def questions_name(notebook: str) -> str:
    """The file of questions that belongs to a notebook, within the lesson's folder."""
    return f"questions/{notebook}.yaml"
