"""A small lesson with an item of every type, for tests and pictures: a market moves into a hall.

Its items are the types' own examples: of each type the one whose evidence its texts have, else the first.
Its text at B1 has a recording, in which a tone stands for each sentence.
"""

from __future__ import annotations

import shutil
import wave
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from lessons.content import Lesson, load_lesson
from lessons.content.examples import example_of, items_as_written
from lessons.content.recordings import read_recording
from lessons.content.time_marks import utterances_of, written_marks
from lessons.exercises.registry import type_names

WITHOUT_ITEMS = Path(__file__).resolve().parents[1] / "tests" / "market"
NOTEBOOK = "01_tasks"
RATE = 8000  # samples a second
_here = TemporaryDirectory()  # is gone when Python ends


@cache
def market() -> Path:
    """The folder of the lesson, made once."""
    return market_lesson(Path(_here.name))


def market_lesson(folder: Path) -> Path:
    """Make the lesson in a folder, as its folder `lesson`, and say where it is."""
    made = Path(shutil.copytree(WITHOUT_ITEMS, folder / "lesson"))
    lesson = load_lesson(made)
    questions = made / "questions" / f"{NOTEBOOK}.yaml"
    questions.parent.mkdir()
    questions.write_text("".join(chosen(name, lesson) for name in type_names()), encoding="utf-8")
    record(lesson, "b1")
    return made


def record(lesson: Lesson, text_id: str, seconds: float = 0.5) -> None:
    """Put a recording with its marks beside a text: a tone of its own for each sentence."""
    info = next(info for info in lesson.info.texts if info.id == text_id)
    said = [each for each in utterances_of(lesson.texts[text_id]) if not each.optional]
    file = (lesson.folder / info.file).with_suffix(".wav")
    tones(file, len(said), seconds)
    times = count()
    marks = [
        None if each.optional else next(times) * seconds for each in utterances_of(lesson.texts[text_id])
    ]
    written = written_marks(
        lesson.texts[text_id], read_recording(lesson.folder, info), marks, len(said) * seconds
    )
    file.with_suffix(".marks.yaml").write_text(written, encoding="utf-8")


def tones(file: Path, number: int, seconds: float) -> None:
    """A WAV file with so many tones one after the other, each of so many seconds."""
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(RATE)
        for tone in range(1, number + 1):
            half = RATE // (200 + 50 * tone) // 2 + 1
            sound.writeframes((bytes([96] * half + [160] * half) * RATE)[: int(seconds * RATE)])


def chosen(name: str, lesson: Lesson) -> str:
    """The item of a type, as it is written."""
    written = list(zip(example_of(name).items, items_as_written(name), strict=True))
    return next((text for raw, text in written if proved(raw["evidence"], lesson)), written[0][1])


def proved(evidence: dict[str, str], lesson: Lesson) -> bool:
    """Whether there is evidence, and all of it stands in the lesson's texts."""
    return bool(evidence) and all(
        name in lesson.texts and lesson.texts[name].find(words) for name, words in evidence.items()
    )


def number(name: str) -> str:
    """The number of the task of a type, such as `1.4`."""
    return f"1.{type_names().index(name) + 1}"


def title(name: str) -> str:
    """The title of the task of a type, such as `Aufgabe 1.4`."""
    return f"Aufgabe {number(name)}"
