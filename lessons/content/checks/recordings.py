"""What is heard of the texts: recordings that are what they say, marks that fit recording and text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lessons.content.checks.survey import Survey
from lessons.content.fault import Fault, LessonError
from lessons.content.recordings import KINDS, Recording, read_recording, recording_files
from lessons.content.time_marks import mark_faults, marks_name, read_marks


def recordings(survey: Survey) -> Iterator[Fault]:
    """Every recording can be played, and its marks fit it and the text."""
    yield from _of_no_text(survey)
    for id, info in survey.infos.items():
        try:
            recording = read_recording(survey.folder, info)
        except LessonError as error:
            yield error.args[0]
        else:
            yield from _marks(survey, id, recording)


def _marks(survey: Survey, id: str, recording: Recording | None) -> Iterator[Fault]:
    name = marks_name(survey.infos[id].file)
    if not (survey.folder / name).is_file() or id not in survey.texts:
        return
    if recording is None:
        yield Fault(
            name, None, "", "has no recording", "put the recording beside the text, or delete the file"
        )
        return
    try:
        yield from mark_faults(read_marks(survey.folder, name), survey.texts[id], recording)
    except LessonError as error:
        yield error.args[0]


def _of_no_text(survey: Survey) -> Iterator[Fault]:
    """Sound and marks beside no text: mostly slips of the pen."""
    if not survey.can_tell("text"):
        return
    stems = {
        Path(str(entry.get("file"))).with_suffix("").as_posix() for _path, entry in survey.listed("texts")
    }
    for path in sorted((survey.folder / "texts").glob("*")):
        name = path.relative_to(survey.folder).as_posix()
        stem = (
            name.removesuffix(".marks.yaml")
            if name.endswith(".marks.yaml")
            else name.removesuffix(path.suffix)
        )
        sound = path.suffix.lower() in KINDS or name.endswith(".marks.yaml")
        if sound and (stem not in stems or path.suffix != path.suffix.lower()):
            yield Fault(
                name, None, "", "belongs to no text", "name it like its text, such as b1.mp3 beside b1.md"
            )


def without_marks(survey: Survey) -> Iterator[Fault]:
    """A recording without marks is not played yet."""
    for info in survey.infos.values():
        for file in recording_files(survey.folder, info):
            if not (survey.folder / marks_name(info.file)).is_file():
                name = file.relative_to(survey.folder).as_posix()
                yield Fault(
                    name, None, "", "has no marks yet and is not played", "set them with instructor.recording"
                )


CHECKS = (recordings,)
REMARKS = (without_marks,)
