"""The ZIP file of a student edition: unpack, run start.py, answer.

Of the project only what a student's computer needs is in it: the package, start.py, the lists of what is
installed, the sentences that it says, licences.  Other lessons, tests, examples of tasks and pictures of
the lesson stay here, for they hold keys.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath

from lessons.classroom.edition import Handout, edition_files
from lessons.classroom.student_notebooks import notebook_files
from lessons.content import Lesson, LessonError

PROJECT = Path(__file__).resolve().parents[2]
SENTENCES = ("data/interface.yaml", "data/check.yaml")
WHOLE = ("start.py", "pyproject.toml", "LICENSE", "LICENSE-CONTENT", "CREDITS.md", *SENTENCES)
FOLDERS = ("lessons", "requirements")
LEFT_OUT = ("__pycache__", "example.yaml", "_template")  # of the package: worked examples have their keys
README = """\
# {title}

1. Python 3.11 bis 3.14 installieren: https://www.python.org/downloads/
2. In diesem Ordner `python3 start.py` ausführen (Windows: `py start.py`). Das dauert zuerst einige Minuten.
3. Die Notebooks durcharbeiten. Antworten werden auf diesem Computer gespeichert.
4. Am Ende jedes Notebooks unter „Abgeben“ die Datei mit den Antworten speichern und der Lehrkraft geben.

To begin: install Python, run `python3 start.py` in this folder, and answer. At the end of each notebook save
the file with your answers and give it to your teacher. A new edition of the lesson, unpacked over this one,
takes nothing away.
"""


def student_zip(
    lesson: Lesson,
    handout: Handout,
    seed: str,
    notebooks: Path,
    package: bool = True,
    told: Callable[[int, int], None] = lambda _done, _total: None,
) -> bytes:
    """The ZIP file; without the `package` for those who have the project, to be unpacked over it.

    `notebooks` is the folder that has the lesson's notebooks; `told` hears after each file how many there
    are, and of how many.  Raises LessonError.
    """
    root = PurePosixPath(f"{lesson.name}-student")
    memory = io.BytesIO()
    files = list(student_files(lesson, handout, seed, notebooks, package))
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for place, (name, content) in enumerate(files, start=1):
            archive.writestr(str(root / name), content)
            told(place, len(files))
    return memory.getvalue()


def student_files(
    lesson: Lesson, handout: Handout, seed: str, notebooks: Path, package: bool = True
) -> Iterator[tuple[str, str | bytes]]:
    """All files of the student edition, by their names in its folder.  Raises LessonError."""
    for name, content in edition_files(lesson, handout, seed):
        yield f"data/{lesson.name}/{name}", content
    for name, content in notebook_files(lesson, handout, notebooks):
        yield f"notebooks/{lesson.name}/{name}", content
    yield from package_files() if package else ()
    yield "README.md", README.format(title=lesson.info.title)


def package_files() -> Iterator[tuple[str, bytes]]:
    """The files of the project that a student's computer needs.  Raises LessonError if they are not here."""
    if not (PROJECT / "start.py").is_file():
        raise LessonError("The project with start.py is not here; build the edition with --lesson-only.")
    for path in (PROJECT / name for name in WHOLE):
        yield path.relative_to(PROJECT).as_posix(), path.read_bytes()
    for path in wanted(file for name in FOLDERS for file in sorted((PROJECT / name).rglob("*"))):
        yield path.relative_to(PROJECT).as_posix(), path.read_bytes()


def wanted(paths: Iterable[Path]) -> Iterator[Path]:
    """Those paths that are files and are not left out."""
    return (
        path for path in paths if path.is_file() and not set(LEFT_OUT) & {*path.relative_to(PROJECT).parts}
    )
