"""A lesson as one file to give to others, and such a file taken in: checked before anything is written.

A packed lesson is a zip of the texts, recordings and lists in `data/NAME`: nothing in it can be run.  A
report under copyright (an optional text) is never packed, nor are the versions that a form keeps for undo.
"""

from __future__ import annotations

import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from lessons.authoring import saving
from lessons.authoring.new import NAME
from lessons.content import recordings
from lessons.content.check import check_lesson
from lessons.content.edition import refuse_edition
from lessons.content.fault import Fault, LessonError
from lessons.content.load import Lesson, data_folders
from lessons.content.recordings import KINDS
from lessons.content.round_trip import as_read
from lessons.content.whole_file import make_folder, read_whole, write_whole

PATTERNS = ("*.yaml", "questions/*.yaml", "grammar/*.yaml", "texts/*.md", "texts/*.txt", "texts/*.conllu")
PATTERNS += ("texts/*.corrections.yaml", "texts/*.marks.yaml", *(f"texts/*{ending}" for ending in KINDS))
OWN_CLASS = "Alle Rechte beim Verlag; nur für den eigenen Unterricht"  # until somebody says otherwise
LICENCE = re.compile(r"^licence:.*(?:\n[ \t]+.*)*\n", re.MULTILINE)
OWN = "classroom.yaml"  # a teacher's points, grades and seed: nobody gives theirs, nobody takes another's
MOST_FILES = 300
MOST_BYTES = 20_000_000 + 3 * recordings.MOST_BYTES  # unpacked
ZIP = (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)


def pack_lesson(lesson: Lesson) -> bytes:
    """The lesson as a zip.

    Raises LessonError where it has a fault, for it is shared whole, where its texts may not be shared, and
    for a student edition.
    """
    refuse_edition(lesson.folder)
    if not may_be_shared(lesson):
        found = "says that the texts are for your own class alone"
        expected = "if you may share them, name the licence: --licence “CC BY 4.0”"
        raise LessonError(Fault("lesson.yaml", None, "licence", found, expected))
    if faults := check_lesson(lesson.folder):
        raise LessonError(faults[0], f"A lesson is shared without faults; it has {len(faults)}.")
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in _files(lesson):
            name = path.relative_to(lesson.folder).as_posix()
            archive.writestr(f"{lesson.name}/{name}", read_whole(path, name, most=MOST_BYTES))
    return written.getvalue()


def may_be_shared(lesson: Lesson) -> bool:
    """Whether the licence of the texts is another one than a draft begins with."""
    return not lesson.info.licence.startswith(OWN_CLASS)


def set_licence(folder: Path, licence: str) -> None:
    """Write the licence of its texts into lesson.yaml; of a draft, dictionaries stay named.

    Raises LessonError where that cannot be done.
    """
    before = saving.current_text(folder, "lesson.yaml")
    written = str(as_read(before)["licence"])
    rest = written.removeprefix(OWN_CLASS) if written.startswith(OWN_CLASS) else ""
    new = f"{licence.strip()}{rest}"
    after = LICENCE.sub(lambda _line: f"licence: {json.dumps(new, ensure_ascii=False)}\n", before, count=1)
    if not licence.strip() or as_read(after) != {**as_read(before), "licence": new}:
        raise LessonError("lesson.yaml: cannot be changed here; write the licence of its texts into it.")
    saving.save(folder, "lesson.yaml", after, saving.stamp(before))


def _files(lesson: Lesson) -> Iterator[Path]:
    """What of the lesson's folder is shared."""
    private = [lesson.folder / info.file for info in lesson.info.texts if info.optional]
    stems = {path.with_suffix("") for path in private}
    for path in sorted({path for pattern in PATTERNS for path in lesson.folder.glob(pattern)}):
        own = path.with_name(path.name.split(".")[0])  # of b1.corrections.yaml b1
        if path.is_file() and not path.is_symlink() and own not in stems and path.name != OWN:
            yield path


def unpack_lesson(file: Path) -> Path:
    """Take a packed lesson in, and give back its folder; nothing is written if anything in it is wrong.

    Raises LessonError, one sentence, for what is no packed lesson, a path that leads elsewhere, a file that
    no lesson has, too much of anything, a name that is taken, or a lesson with a fault.
    """
    contents = _contents(file)
    name = next(iter(contents)).parts[0]
    folder = data_folders()[0] / name
    if folder.exists():
        raise LessonError(f"{folder} is there already; give it another name first.")
    beside = data_folders()[0] / f"_{name}.new"
    shutil.rmtree(beside, ignore_errors=True)  # left over from one that was interrupted
    try:
        for path, content in contents.items():
            place = beside.joinpath(*path.parts[1:])
            make_folder(place.parent)
            write_whole(place, content)
        if faults := check_lesson(beside):
            raise LessonError(faults[0], f"Nothing is unpacked; the lesson has {len(faults)} faults.")
        beside.rename(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return folder


def _contents(file: Path) -> dict[PurePosixPath, bytes]:
    """The files of a packed lesson.  Raises LessonError if one of them is not as it should be."""
    raw = io.BytesIO(read_whole(file, most=MOST_BYTES))
    try:
        with zipfile.ZipFile(raw) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _refuse(file.name, [PurePosixPath(entry.filename) for entry in entries])
            if sum(entry.file_size for entry in entries) > MOST_BYTES:
                raise LessonError(f"{file.name}: unpacks to more than {MOST_BYTES:,} bytes.")
            return {PurePosixPath(entry.filename): archive.read(entry) for entry in entries}
    except ZIP:
        raise LessonError(f"{file.name}: is no packed lesson; expected what `lessons pack` wrote.") from None


def _refuse(name: str, paths: list[PurePosixPath]) -> None:
    """Raise LessonError unless all paths are those of one lesson's texts and lists."""
    if not 1 <= len(paths) <= MOST_FILES:
        raise LessonError(f"{name}: has {len(paths)} files; expected 1 to {MOST_FILES}.")
    homes = {path.parts[0] for path in paths if len(path.parts) > 1}
    for path in paths:
        inner = PurePosixPath(*path.parts[1:])
        alike = [each for each in PATTERNS if inner.match(each)]
        known = any(len(inner.parts) == each.count("/") + 1 for each in alike) and inner.name != OWN
        if not known or ".." in path.parts or path.is_absolute() or "\\" in str(path):
            raise LessonError(f"{name}: “{path}” is no text and no list of a lesson; nothing is unpacked.")
    home = next(iter(homes))
    if len(homes) != 1 or not NAME.fullmatch(home):
        raise LessonError(f"{name}: “{home}” cannot be a lesson's name; nothing is unpacked.")
