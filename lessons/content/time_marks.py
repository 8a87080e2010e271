"""Where each sentence begins in the recording of a text: `texts/b2.marks.yaml`, set by tapping along.

The file says which recording it belongs to, how long that is, and for each sentence when it begins and how it
reads, so that a recording or a text that has changed since is seen:

    recording: 5f3a9c0d1e2b
    seconds: 183.4
    marks:
    - at: 0.62
      says: Eine gemeinsame Pressekonferenz gab es in Genf nicht.

Headline and sub-headings have a mark only where they are read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Annotated

from pydantic import Field

from lessons.content.entries import EntryFile, read_one
from lessons.content.fault import Fault, LessonError
from lessons.content.load import Lesson, always
from lessons.content.recordings import Recording, read_recording
from lessons.content.texts import Text
from lessons.content.wording import shown
from lessons.content.yaml_file import parse_yaml
from lessons.fields import Entry, Line

Seconds = Annotated[float, Field(ge=0, le=36_000)]
AGAIN = "set the marks anew"


class TimeMark(Entry):
    """When a sentence begins, and the sentence."""

    at: Seconds
    says: Line


class Marks(Entry):
    """The file: the sum of its recording, how long that is, and the marks in their order."""

    recording: Line
    seconds: Seconds
    marks: list[TimeMark]


@dataclass(frozen=True)
class Utterance:
    """What is read aloud in one go: a sentence, or with `optional` the headline or a sub-heading.

    `paragraph` (0 is the headline) and `start` (from 0) say where it stands.
    """

    paragraph: int
    start: int
    text: str
    optional: bool = False


def utterances_of(text: Text) -> Iterator[Utterance]:
    """All that may be read of a text, in its order."""
    if text.headline:
        yield Utterance(0, 0, text.headline, optional=True)
    for paragraph in text.paragraphs:
        if paragraph.heading:
            yield Utterance(paragraph.number, 0, paragraph.heading, optional=True)
        for start, end in paragraph.spans:
            yield Utterance(paragraph.number, start, paragraph.text[start:end])


def marks_name(text_file: str) -> str:
    """The name of the marks of a text, within the lesson's folder.

    >>> marks_name("texts/b2.md")
    'texts/b2.marks.yaml'
    """
    return Path(text_file).with_suffix(".marks.yaml").as_posix()


def read_marks(folder: Path, name: str) -> EntryFile:
    """The marks with all faults of the file itself.  Raises LessonError if it is no YAML at all."""
    return read_one(folder, name, Marks, "marks")


def parsed_marks(written: str, name: str) -> EntryFile:
    """The same of marks that are to be written to a file of this name."""
    file = EntryFile(name, parse_yaml(written, name), "marks")
    file.add((), file.document.data, always(Marks))
    return file


def mark_faults(file: EntryFile, text: Text, recording: Recording) -> Iterator[Fault]:
    """What does not fit: another recording, another text, marks too few or too many, or out of order."""
    yield from file.faults
    for marks in file.entries.values():
        if marks.recording != recording.sum:
            yield file.fault(("recording",), f"belongs to another recording than {recording.name}", AGAIN)
        else:
            yield from _other_text(file, marks, text)
            yield from _out_of_order(file, marks)


def _other_text(file: EntryFile, marks: Marks, text: Text) -> Iterator[Fault]:
    """The first mark that is of another sentence than the text's; else whether some are missing."""
    left = list(utterances_of(text))
    for place, mark in enumerate(marks.marks):
        while left and left[0].text != mark.says and left[0].optional:
            left.pop(0)
        if not left:
            yield file.fault(
                ("marks", place), f"the text has no sentence {shown(mark.says)} after the others", AGAIN
            )
            return
        if left[0].text != mark.says:
            found = f"is {shown(mark.says)}, but the text has {shown(left[0].text)} there"
            yield file.fault(("marks", place, "says"), found, f"the text has changed since: {AGAIN}")
            return
        left.pop(0)
    if missing := sum(not each.optional for each in left):
        count = sum(not each.optional for each in utterances_of(text))
        yield file.fault(("marks",), f"has no marks for the last {missing} of {count} sentences", AGAIN)


def _out_of_order(file: EntryFile, marks: Marks) -> Iterator[Fault]:
    for place, (one, other) in enumerate(pairwise(marks.marks), start=1):
        if other.at <= one.at:
            yield file.fault(
                ("marks", place, "at"), f"is {other.at:g}, not after the mark before ({one.at:g})"
            )
    for place, mark in enumerate(marks.marks):
        if mark.at >= marks.seconds:
            yield file.fault(
                ("marks", place, "at"), f"is {mark.at:g}; the recording ends at {marks.seconds:g}"
            )


@dataclass(frozen=True)
class RecordedText:
    """A recording, when each utterance begins, and which seconds each sentence takes.

    Sentences are known by their paragraph and first character; `times` has None for what is not read.
    """

    recording: Recording
    times: list[float | None]
    clips: dict[tuple[int, int], tuple[float, float]]


def recorded_text(folder: Path, text_file: str, text: Text, recording: Recording) -> RecordedText | None:
    """A text with its recording; None while it has no marks.  Raises LessonError if these do not fit."""
    name = marks_name(text_file)
    if not (folder / name).is_file():
        return None
    file = read_marks(folder, name)
    if fault := next(mark_faults(file, text, recording), None):
        raise LessonError(fault)
    (marks,) = file.entries.values()
    times = _times(text, marks)
    marked = [(each, at) for each, at in zip(utterances_of(text), times, strict=True) if at is not None]
    ends = [*(at for _each, at in marked[1:]), marks.seconds]
    parts = zip(marked, ends, strict=True)
    clips = {(each.paragraph, each.start): (at, end) for (each, at), end in parts if not each.optional}
    return RecordedText(recording, times, clips)


def _times(text: Text, marks: Marks) -> list[float | None]:
    """When each utterance begins; None for what is not read."""
    left = list(marks.marks)
    return [left.pop(0).at if left and left[0].says == each.text else None for each in utterances_of(text)]


def written_marks(text: Text, recording: Recording, times: Sequence[float | None], seconds: float) -> str:
    """The file for times of all utterances, in seconds; None for what is not read.  Raises LessonError."""
    said = list(utterances_of(text))
    if len(times) != len(said):
        raise LessonError(
            f"The text has {len(said)} lines to be read, not {len(times)}; open the form again."
        )
    marks = [(at, each.text) for at, each in zip(times, said, strict=True) if at is not None]
    lines = [f"- at: {at:.2f}\n  says: {json.dumps(words, ensure_ascii=False)}\n" for at, words in marks]
    file = Path(recording.name).name
    head = f"# Where each sentence begins in {file}, in seconds: instructor.recording sets it.\n"
    return f"{head}recording: {json.dumps(recording.sum)}\nseconds: {seconds:.2f}\nmarks:\n{''.join(lines)}"


@lru_cache(maxsize=32)
def recorded(lesson: Lesson, text_id: str) -> RecordedText | None:
    """The recording of a text with its marks; None without them.  Raises LessonError for what is wrong."""
    info = next(info for info in lesson.info.texts if info.id == text_id)
    recording = read_recording(lesson.folder, info)
    return recording and recorded_text(lesson.folder, info.file, lesson.text(text_id), recording)


def sound_of(lesson: Lesson, text_id: str) -> RecordedText | None:
    """The same for a learner: what is damaged is not there, and `lessons check` tells the teacher."""
    try:
        return recorded(lesson, text_id)
    except LessonError:
        return None
