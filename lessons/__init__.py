"""A German news article becomes a lesson: the few names that a notebook uses.

>>> from lessons import open_lesson
>>> lesson = open_lesson("geneva_2021")  # doctest: +SKIP
"""

from typing import Any


def open_lesson(name: str) -> Any:
    """Open a lesson by the name of its folder under `data/`, or by a path.

    Raises `lessons.content.LessonError` with one clear sentence if there is no such lesson.
    """
    # Here, so that `import lessons` costs nothing; the widgets too, so that the first task comes at once.
    import lessons.widgets.exercise  # noqa: F401 - imported early, used later
    from lessons.cells import explain_slips
    from lessons.notebook import Notebook

    explain_slips()
    return Notebook(name)
