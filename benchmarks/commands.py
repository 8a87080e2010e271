"""What an instructor's commands take in a fresh process: processor seconds, with imports, and memory.

    python -m benchmarks.commands

Measured on the lesson as it is, and for the draft on its B2 text as if it had just come in.
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import tempfile
import time
from pathlib import Path

from benchmarks.figures import Figure, fresh, peak, print_all

LESSON = "geneva_2021"
ROOT = Path(__file__).resolve().parents[1]
TEXT = ROOT / "data" / LESSON / "texts" / "b2.md"
COMMANDS = {
    "a lesson checked": ("check", LESSON),
    "an article drafted as a lesson": (
        "draft",
        "article.md",
        "--published",
        "2021-06-17",
        "--name",
        "drafted",
    ),
    "8 worksheets with solutions, HTML": ("export", "worksheet", LESSON, "-o", "html"),
    "8 worksheets with solutions, PDF": ("export", "worksheet", LESSON, "-o", "pdf", "--format", "pdf"),
    "cards for Anki": ("export", "anki", LESSON, "-o", "words.apkg"),
    "questions for Moodle": ("export", "moodle", LESSON, "-o", "moodle.xml"),
    "all pictures as SVG, PNG and PDF": ("export", "pictures", LESSON, "-o", "pictures"),
    "a student edition": ("class", "build", LESSON, "-o", "edition.zip"),
}


def command_figures() -> list[Figure]:
    """Seconds and memory of every command."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        shutil.copytree(ROOT / "data" / LESSON, data / LESSON)
        shutil.copy(TEXT, Path(folder) / "article.md")
        os.environ |= {"LESSONS_DATA": str(data), "LESSONS_HOME": f"{folder}/home"}
        return [
            figure
            for name, words in COMMANDS.items()
            for figure in fresh(_measured, name, words, Path(folder))
        ]


def _measured(name: str, words: tuple[str, ...], folder: Path) -> list[Figure]:
    """Run a command in a folder.  Raises RuntimeError if it fails, for something else would be measured."""
    os.chdir(folder)
    said = io.StringIO()
    begun = time.process_time()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        from lessons.commands.cli import main

        status = main(words)
    taken = time.process_time() - begun
    if status:
        raise RuntimeError(f"lessons {' '.join(words)}: {said.getvalue()}")
    return [Figure(name, taken, "s"), Figure("  memory", peak(), "MB")]


if __name__ == "__main__":
    print_all(command_figures())
