"""A new lesson: the template, copied under a name of one's own."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from lessons.authoring.source import plain_text
from lessons.content.fault import LessonError
from lessons.content.load import data_folders, load_lesson
from lessons.content.texts import parse_text

NAME = re.compile(r"[a-z][a-z0-9_]*")


def new_lesson(name: str, text: Path | None = None) -> Path:
    """Copy `data/_template` to `data/NAME` and give back the folder; `text` replaces its first text.

    Raises LessonError if the name is no good or taken, the text cannot be read, or where only a student
    edition lies, which has no template; nothing is half made.
    """
    if not NAME.fullmatch(name):
        raise LessonError(
            f"“{name}” cannot be a lesson's name; use small letters, digits and _, such as my_article."
        )
    data = data_folders()[0]
    folder = data / name
    if folder.exists():
        raise LessonError(f"{folder} is there already; choose another name.")
    source = _text(text) if text else None
    template = data_folders()[-1] / "_template"
    if not template.is_dir():
        raise LessonError("The template of a lesson is not here; begin where the whole project is.")
    beside = data / f"_{name}.new"
    shutil.rmtree(beside, ignore_errors=True)  # left over from a copy that was interrupted
    shutil.copytree(template, beside)
    if source is not None:
        _first_text(beside).write_text(source, encoding="utf-8", newline="\n")
    beside.rename(folder)
    return folder


def _text(file: Path) -> str:
    """The text as a lesson stores it, read as the reader would: headings marked, a line for a paragraph."""
    text = parse_text(plain_text(file), file.name)
    if not text.paragraphs:
        raise LessonError(f"{file.name}: has no paragraph; expected a headline and paragraphs.")
    lines = [f"# {text.headline}"] if text.headline else []
    for paragraph in text.paragraphs:
        lines += [f"## {paragraph.heading}", paragraph.text] if paragraph.heading else [paragraph.text]
    return "\n\n".join(lines) + "\n"


def _first_text(folder: Path) -> Path:
    return folder / load_lesson(folder).info.texts[0].file
