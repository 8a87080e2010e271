"""A lesson for other places: worksheets on paper, cards in Anki, questions in Moodle."""

from __future__ import annotations

from lessons.content import Lesson, LessonError


def needs_keys(lesson: Lesson) -> None:
    """Raise LessonError for a student edition: nothing can be made of it that has the right answers."""
    if lesson.edition:
        reason = "is a student edition, which has no answers"
        raise LessonError(f"The lesson {lesson.name} {reason}; expected the lesson it was made from.")
