"""Files, and only files: read as a whole up to a size, written as a whole or not at all.

Whoever gives a name may mean a folder, a device or a link by mistake; each is refused in one sentence, and
nothing that is no ordinary file is ever replaced.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from lessons.content.fault import Fault, LessonError


def read_whole(file: Path, name: str = "", *, most: int) -> bytes:
    """The bytes of an ordinary file; `name` is what it is called in a complaint.

    Raises LessonError if it is missing, no file (a folder, a device, a pipe), or has more than `most` bytes;
    nothing of such a thing is read.
    """
    place = "" if name else f"it was looked for in {file.absolute().parent}"
    name = name or file.name or str(file)
    try:
        found = file.stat()
        if not stat.S_ISREG(found.st_mode):
            raise LessonError(Fault(name, None, "", f"is {_kind(found.st_mode)}", "expected a file"))
        with file.open("rb") as opened:
            content = opened.read(most + 1)
    except FileNotFoundError:
        raise LessonError(Fault(name, None, "", "is missing", place)) from None
    except (OSError, ValueError) as error:  # ValueError: a null character is no part of a name
        why = getattr(error, "strerror", None) or error
        raise LessonError(Fault(name, None, "", f"cannot be read ({why})")) from None
    if len(content) > most:
        size = max(found.st_size, len(content))
        raise LessonError(Fault(name, None, "", f"has {size:,} bytes", f"at most {most:,} are read"))
    return content


def write_whole(file: Path, content: str | bytes) -> Path:
    """Write a file; whoever reads it meanwhile sees the old one.  Text is UTF-8 with plain line ends.

    The mode of a file that is replaced is kept.  Raises LessonError if something else than a file stands
    there (a folder, a device, a link), or if it cannot be written; what was there stays there.
    """
    try:
        mode = _mode_to_keep(file)
        beside = file.with_name(f"{file.name}.{os.getpid()}.new")
        beside.unlink(missing_ok=True)
        try:
            _write_new(beside, content.encode("utf-8") if isinstance(content, str) else content, mode)
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise LessonError(f"{file}: cannot be written ({why}).") from None
    return file


def make_folder(folder: Path) -> Path:
    """The folder, made if need be.  Raises LessonError if it cannot be one."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise LessonError(f"{folder}: cannot be made a folder ({why}).") from None
    return folder


def _mode_to_keep(file: Path) -> int | None:
    """The mode of the file that stands there; None of none.  Raises LessonError if it is no file."""
    try:
        found = file.lstat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(found):
        raise LessonError(f"{file}: is {_kind(found)}; expected a file, or a name that is not taken.")
    return stat.S_IMODE(found)


def _write_new(file: Path, content: bytes, mode: int | None) -> None:
    """Write a file that is not there yet, down to the disk."""
    with file.open("xb") as opened:
        if mode is not None:
            file.chmod(mode)
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())


def _kind(mode: int) -> str:
    """What stands there, by its mode."""
    if stat.S_ISDIR(mode):
        return "a folder"
    return "a link" if stat.S_ISLNK(mode) else "no ordinary file"
