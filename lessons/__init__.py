"""A German news article becomes a lesson: the few names that a notebook uses.

>>> from lessons import open_lesson
>>> lesson = open_lesson("geneva_2021")  # doctest: +SKIP
"""

from typing import Any


def open_lesson(name: str) -> Any:
    """Open a lesson by the name of its folder under `data/`, or by a path.

    Raises `lessons.content.LessonError` with one clear sentence if there is no such lesson.
    """
    from lessons.notebook import Notebook  # here, so that `import lessons` costs nothing

    return Notebook(name)
