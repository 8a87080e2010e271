"""The sound of a sentence on a card: cut out of the teacher's recording of the text, as an MP3 of its own.

libsndfile, which the package soundfile brings along, reads MP3, OGG and WAV; an M4A it cannot open.
"""

from __future__ import annotations

import hashlib
from io import BytesIO

from lessons.content import Lesson
from lessons.content.time_marks import sound_of


class Clips:
    """The sentences of a text that were recorded; `files` has those that were asked for, by their names."""

    def __init__(self, lesson: Lesson, text: str):
        self.text, self.files = f"{lesson.name}-{text}", dict[str, bytes]()
        self.recorded, self.problem = sound_of(lesson, text), ""
        self._fields: dict[tuple[int, int], str] = {}

    def field(self, paragraph: int, start: int) -> str:
        """The sentence that begins there as Anki plays it; empty without a recording, or if it cannot be cut.

        `problem` is then the library's sentence.
        """
        clip = self.recorded.clips.get((paragraph, start)) if self.recorded else None
        if clip is None or self.problem:
            return ""
        if (paragraph, start) not in self._fields:
            self._fields[paragraph, start] = self._kept(*clip)
        return self._fields[paragraph, start]

    def _kept(self, begin: float, end: float) -> str:
        """Cut a sentence out and keep it."""
        try:
            sound = cut(self.recorded.recording.content, begin, end)
        except RuntimeError as problem:  # soundfile's own error is one, too
            self.problem = str(problem)
            return ""
        name = f"{self.text}-{hashlib.sha256(sound).hexdigest()[:12]}.mp3"  # Anki keeps what it has of a name
        self.files[name] = sound
        return f"[sound:{name}]"


def cut(content: bytes, begin: float, end: float) -> bytes:
    """The seconds from `begin` to `end` of a recording, in mono, as an MP3.

    Raises RuntimeError if the library cannot read the recording, or write its sampling rate.
    """
    import soundfile  # here, for only a lesson with a recording needs it

    with soundfile.SoundFile(BytesIO(content)) as file:
        file.seek(min(round(begin * file.samplerate), file.frames))
        wave = file.read(round((end - begin) * file.samplerate), always_2d=True).mean(axis=1)
        written = BytesIO()
        soundfile.write(written, wave, file.samplerate, format="MP3")
    return written.getvalue()
