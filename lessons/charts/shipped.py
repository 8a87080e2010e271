"""Every picture of a lesson, for those who want all of them: export, gallery, tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from lessons.charts.actors import speakers_about_whom, speakers_by_topics
from lessons.charts.difficulty import difficulty_picture
from lessons.charts.heard import heard
from lessons.charts.names import names_used
from lessons.charts.picture import Picture
from lessons.charts.timeline import timeline
from lessons.charts.voices import voices
from lessons.content import Lesson

OF_LESSON = {"speakers": speakers_by_topics, "about": speakers_about_whom}
OF_TEXT = {"heard": heard, "names": names_used, "voices": voices, "difficulty": difficulty_picture}


def pictures(
    lesson: Lesson, *, width: float = 920, theme: str = "light", language: str = "de"
) -> Iterator[tuple[str, Picture]]:
    """Each picture with its name: `timeline`, `speakers`, … and `heard_b2` for each text.

    Raises LessonError for a fault in the lesson's files, ValueError for an unknown theme.
    """
    for name, draw in drawings(lesson, list(lesson.texts), width=width, theme=theme, language=language):
        yield name, draw()


def drawings(
    lesson: Lesson, texts: Sequence[str], *, width: float = 920, theme: str = "light", language: str = "de"
) -> list[tuple[str, Callable[[], Picture]]]:
    """The pictures of a lesson and of some of its texts, each with its name, and not drawn yet."""
    look = {"width": width, "theme": theme, "language": language}
    found = [("timeline", partial(timeline, lesson, **look))]
    if any(event.epilogue for event in lesson.events):
        found.append(("timeline_epilogue", partial(timeline, lesson, epilogue=True, **look)))
    found += [(name, partial(draw, lesson, **look)) for name, draw in OF_LESSON.items()]
    return found + [
        (f"{name}_{text}", partial(draw, lesson, text, **look))
        for text in texts
        for name, draw in OF_TEXT.items()
    ]
