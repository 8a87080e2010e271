"""What a lesson consists of, how it is read, and how it is checked: no widgets, no spaCy."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from lessons.content.fault import Fault, LessonError
from lessons.content.places import find_lesson, lesson_names

if TYPE_CHECKING:
    from lessons.content.load import Lesson, load_lesson

__all__ = ["Fault", "Lesson", "LessonError", "find_lesson", "lesson_names", "load_lesson"]


def __getattr__(name: str) -> Any:
    """Load what reads lessons when it is first asked for: pydantic takes half of a notebook's start."""
    if name in ("Lesson", "load_lesson"):
        return getattr(import_module("lessons.content.load"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
