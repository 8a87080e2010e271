"""A text to analyse, from a file: read with care, because anybody may bring anything."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lessons.content.fault import Fault, LessonError
from lessons.content.pasted import cleaned, unbroken
from lessons.content.texts import refuse_long
from lessons.content.yaml_file import read_text
from lessons.german.times import TimemlError, read_timeml

HOW_TO_DATE = 'give it as --published 2021-06-17, in a notebook as published="2021-06-17"'
ENDINGS = (".txt", ".md", ".tml", ".xml")
LONGEST_LINE = 100_000  # characters; a paragraph of a news text has a few hundred
WORD = re.compile(r"[^\W\d_]+")
GERMAN = re.compile(r"\b(?:der|die|das|und|ist|den|von|zu|mit|nicht|ein|eine|auf|für|dem|sich|des|auch|im)\b")
ENGLISH = re.compile(r"\b(?:the|of|and|to|that|for|on|with|as|it|by|at|from|are|this|be|has|have|said)\b")


@dataclass(frozen=True)
class SourceText:
    """A text, what it is called, and when it was published."""

    name: str
    text: str
    published: datetime.date


def read_source(path: Path, published: datetime.date | None) -> SourceText:
    """A text from a file; a TimeML file brings its own date, which `published` overrules.

    Raises LessonError, one clear sentence, if the file is no German text or there is no date.
    """
    text = read_text(path)
    if _is_timeml(path, text):
        try:
            document = read_timeml(text, path.name)
        except TimemlError as error:
            raise LessonError(str(error)) from None
        text, published = document.text, published or document.published
    else:
        text = unbroken(cleaned(text))
    refuse_odd(text, path.name)
    if published is None:
        raise LessonError(
            Fault(
                path.name,
                None,
                "",
                "has no date of publication, which “gestern” is counted from",
                HOW_TO_DATE,
            )
        )
    return SourceText(path.name, text, published)


def plain_text(path: Path) -> str:
    """A German text from a file, whatever its date.  Raises LessonError if it is none."""
    text = read_text(path)
    refuse_odd(text, path.name)
    return text


def text_files(folder: Path) -> list[Path]:
    """The files of a folder that may be texts, by name.  Raises LessonError if there is none."""
    files = sorted(file for file in folder.iterdir() if file.suffix.lower() in ENDINGS and file.is_file())
    if not files:
        raise LessonError(f"{folder}: has no text; expected files that end in {', '.join(ENDINGS)}.")
    return files


def read_sources(
    files: list[Path], published: datetime.date | None, complaints: list[LessonError]
) -> Iterator[SourceText]:
    """The texts one after the other; a file that cannot be read is left out and complained about."""
    for file in files:
        try:
            yield read_source(file, published)
        except LessonError as error:
            complaints.append(error)


def _is_timeml(path: Path, text: str) -> bool:
    return path.suffix.lower() in (".tml", ".xml") and "<TimeML" in text[:2000]


def refuse_odd(text: str, name: str) -> None:
    """Raise LessonError for a text in which there is nothing to analyse."""
    if not WORD.search(text):
        raise LessonError(f"{name}: is empty; expected a German text.")
    refuse_long(text, name)
    longest = max(len(line) for line in text.splitlines())
    if longest > LONGEST_LINE:
        raise LessonError(
            f"{name}: has a line of {longest:,} characters; expected paragraphs of at most {LONGEST_LINE:,}."
        )
    if _looks_english(text):
        raise LessonError(f"{name}: looks like English; expected a German text.")


def _looks_english(text: str) -> bool:
    """Whether far more of its small words are English than German."""
    beginning = text[:20_000].lower()
    english, german = len(ENGLISH.findall(beginning)), len(GERMAN.findall(beginning))
    return english >= 5 and english > 3 * german
