"""What a lesson consists of, how it is read, and how it is checked: no widgets, no spaCy."""

from lessons.content.fault import Fault, LessonError
from lessons.content.load import Lesson, find_lesson, lesson_names, load_lesson

__all__ = ["Fault", "Lesson", "LessonError", "find_lesson", "lesson_names", "load_lesson"]
