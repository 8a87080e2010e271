"""Files are written as a whole or not at all: beside their place first, then into it."""

from __future__ import annotations

import os
from pathlib import Path

from lessons.content.fault import LessonError


def write_whole(file: Path, content: str | bytes) -> Path:
    """Write a file; whoever reads it meanwhile sees the old one.  Text is UTF-8 with plain line ends.

    Raises LessonError if it cannot be written; what was there stays there.
    """
    beside = file.with_name(f"{file.name}.{os.getpid()}.new")
    try:
        beside.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        beside.replace(file)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise LessonError(f"{file}: cannot be written ({error.strerror}).") from None
    return file


def make_folder(folder: Path) -> Path:
    """The folder, made if need be.  Raises LessonError if it cannot be one."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LessonError(f"{folder}: cannot be made a folder ({error.strerror}).") from None
    return folder
