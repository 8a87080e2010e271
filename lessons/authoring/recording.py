"""Marks of a recording as they are tapped: begun with those that are there, checked before they are saved."""

from __future__ import annotations

from collections.abc import Sequence

from lessons.authoring import saving
from lessons.content.fault import LessonError
from lessons.content.load import Lesson
from lessons.content.recordings import Recording, read_recording, recording_files
from lessons.content.time_marks import (
    mark_faults,
    marks_name,
    parsed_marks,
    sound_of,
    utterances_of,
    written_marks,
)

Times = Sequence[float | None]  # of all that may be read of a text, in seconds; None for what is not read


class Tapping:
    """A text and its recording, to be marked.  Raises LessonError without a recording that can be played."""

    def __init__(self, lesson: Lesson, text_id: str = ""):
        self.lesson, self.text = lesson, lesson.text(text_id or _first_recorded(lesson))
        info = next(info for info in lesson.info.texts if info.id == self.text.id)
        self.name = marks_name(info.file)
        self.recording = _recording(lesson, self.text.id)
        self.read = saving.stamp(saving.current_text(lesson.folder, self.name))

    @property
    def lines(self) -> list[dict[str, object]]:
        """All that may be read, in its order; what is `optional` may be left out."""
        return [{"text": each.text, "optional": each.optional} for each in utterances_of(self.text)]

    @property
    def times(self) -> list[float | None]:
        """The marks that are there; empty without any, or if they fit no more."""
        there = sound_of(self.lesson, self.text.id)
        return there.times if there else []

    def save(self, times: Times, seconds: float) -> None:
        """Save the marks of a recording of so many seconds; the version before is kept.

        Raises LessonError, and saves nothing, if they do not fit or somebody else changed them meanwhile.
        """
        written = written_marks(self.text, self.recording, times, seconds)
        if fault := next(mark_faults(parsed_marks(written, self.name), self.text, self.recording), None):
            raise LessonError(fault)
        self.read = saving.save(self.lesson.folder, self.name, written, self.read)


def _first_recorded(lesson: Lesson) -> str:
    """The first text with a recording; where there is none, the first text."""
    infos = [info for info in lesson.info.texts if info.id in lesson.texts]
    found = [info.id for info in infos if recording_files(lesson.folder, info)]
    return next(iter(found), infos[0].id)


def _recording(lesson: Lesson, text_id: str) -> Recording:
    info = next(info for info in lesson.info.texts if info.id == text_id)
    recording = read_recording(lesson.folder, info)
    if recording is None:
        place = (lesson.folder / info.file).with_suffix(".mp3")
        raise LessonError(
            f"The text {text_id} has no recording; put it beside the text: {place} (or .ogg, .m4a, .wav)."
        )
    return recording
