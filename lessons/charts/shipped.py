"""Every picture of a lesson, for those who want all of them: export, gallery, tests."""

from __future__ import annotations

from collections.abc import Iterator

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
    look = {"width": width, "theme": theme, "language": language}
    yield "timeline", timeline(lesson, **look)
    if any(event.epilogue for event in lesson.events):
        yield "timeline_epilogue", timeline(lesson, epilogue=True, **look)
    for name, draw in OF_LESSON.items():
        yield name, draw(lesson, **look)
    for text in lesson.texts:
        for name, draw in OF_TEXT.items():
            yield f"{name}_{text}", draw(lesson, text, **look)
