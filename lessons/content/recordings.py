"""A teacher's own recording of a text: a file beside the text and under its name, such as `texts/b2.mp3`.

What a file is, is known by its first bytes, never by its name: it is handed to learners' browsers.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lessons.content.fault import Fault, LessonError
from lessons.content.model import TextInfo
from lessons.content.whole_file import read_whole

# By the ending of the file's name: the type that a browser is told (RFC 3003, 5334, 4337; IANA for wav).
KINDS = {".mp3": "audio/mpeg", ".ogg": "audio/ogg", ".m4a": "audio/mp4", ".wav": "audio/wav"}
MOST_BYTES = 15_000_000  # a quarter of an hour as an MP3 of good quality
LAYER_3 = 0b01  # of the two bits in an MPEG audio header
ADVICE = "save it as a smaller MP3 (mono, 64 kbit/s)"


@dataclass(frozen=True)
class Recording:
    """A recording: the file's name within the lesson's folder, its type for browsers, its bytes."""

    name: str
    kind: str
    content: bytes

    @cached_property
    def sum(self) -> str:
        """A short sum of the bytes, by which marks know their recording."""
        return hashlib.sha256(self.content).hexdigest()[:12]


def recording_files(folder: Path, info: TextInfo) -> list[Path]:
    """The recordings beside a text, in the order of their kinds."""
    named = [(folder / info.file).with_suffix(ending) for ending in KINDS]
    return [file for file in named if file.is_file()]


def read_recording(folder: Path, info: TextInfo) -> Recording | None:
    """The recording beside a text; None if there is none.

    Raises LessonError if it cannot be read, is too large, or is not what its name says.
    """
    files = recording_files(folder, info)
    if not files:
        return None
    name = files[0].relative_to(folder).as_posix()
    if len(files) > 1:
        others = " and ".join(file.name for file in files[1:])
        raise LessonError(Fault(name, None, "", f"is not the only recording: there is {others}", "keep one"))
    if (size := files[0].stat().st_size) > MOST_BYTES:
        found = f"has {size:,} bytes; a recording may have {MOST_BYTES:,}"
        raise LessonError(Fault(name, None, "", found, ADVICE))
    content = read_whole(files[0], name, most=MOST_BYTES)
    if sound_kind(content) != KINDS[files[0].suffix]:
        raise LessonError(
            Fault(name, None, "", _is(sound_kind(content), files[0].suffix), f"expected {_kinds()}")
        )
    return Recording(name, KINDS[files[0].suffix], content)


def sound_kind(content: bytes) -> str:
    """The type of a recording by its first bytes; empty if it is none of those that are known.

    >>> sound_kind(b"RIFF....WAVEfmt "), sound_kind(b"<html>")
    ('audio/wav', '')
    """
    if content.startswith(b"RIFF") and content[8:12] == b"WAVE":
        return "audio/wav"
    if content.startswith(b"OggS"):
        return "audio/ogg"
    if content[4:8] == b"ftyp":
        return "audio/mp4"
    frame = len(content) > 1 and content[0] == 0xFF and content[1] >> 5 == 0b111
    layer_3 = frame and (content[1] >> 1) & 0b11 == LAYER_3
    return "audio/mpeg" if content.startswith(b"ID3") or layer_3 else ""


def _is(kind: str, ending: str) -> str:
    real = next((each for each, type_ in KINDS.items() if type_ == kind), "")
    return f"is named {ending}, but is {real}" if real else "is no recording, though its name says so"


def _kinds() -> str:
    return ", ".join(list(KINDS)[:-1]) + f" or {list(KINDS)[-1]}"
