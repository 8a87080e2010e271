"""The published lesson with a teacher's settings, in a folder that may be changed; simulated students."""

import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.classroom import simulated
from lessons.classroom.edition import Handout
from lessons.classroom.handed_in import answers_text, file_name, sum_of
from lessons.classroom.package import PROJECT, student_files
from lessons.classroom.results import mark_folder
from lessons.classroom.settings import FILE
from lessons.content import find_lesson, load_lesson
from lessons.content.whole_file import make_folder, write_whole

SEED = "fedcba9876543210fedcba9876543210"


def with_settings(root):
    """A copy of the lesson in a folder, with settings."""
    folder = shutil.copytree(find_lesson("geneva_2021"), root / "geneva_2021")
    (folder / FILE).write_text(f'seed: {SEED}\nscale: {{"1": 85, "2": 60, "5": 0}}\n', encoding="utf-8")
    return load_lesson(folder)


def hand_in_to(answers, data, file=""):
    """Put a file of answers into a folder, with a sum that fits."""
    data = {**data, "sum": sum_of(data)}
    path = answers / (file or file_name(data))
    path.write_text(answers_text(data), encoding="utf-8")
    return path


@pytest.fixture
def own(tmp_path):
    return with_settings(tmp_path)


@pytest.fixture(scope="session")
def marked(class_of_twelve, tmp_path_factory):
    """The class of twelve, marked once."""
    root = tmp_path_factory.mktemp("marked")
    (root / "answers").mkdir()
    for data in class_of_twelve:
        hand_in_to(root / "answers", data)
    return mark_folder(with_settings(root), root / "answers")


@pytest.fixture
def answers(tmp_path):
    """The folder for handed-in files."""
    folder = tmp_path / "answers"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def handed_out(tmp_path_factory):
    """A student edition of the lesson, for a test, unpacked beside other data: its folder under `data`."""
    root = tmp_path_factory.mktemp("handed_out")
    lesson, notebooks = load_lesson(find_lesson("geneva_2021")), PROJECT / "notebooks" / "geneva_2021"
    for name, content in student_files(lesson, Handout(("01_reading",)), SEED, notebooks, package=False):
        write_whole(make_folder((root / name).parent) / Path(name).name, content)
    return root / "data" / "geneva_2021"


@pytest.fixture(scope="session")
def class_of_twelve():
    """What twelve simulated students hand in of an edition."""
    return list(simulated(load_lesson(find_lesson("geneva_2021")), 12, mixed_by=SEED))


@pytest.fixture
def hand_in(answers):
    """Put a file of answers into the folder, with some fields changed."""
    return lambda data, file="", **changes: hand_in_to(answers, {**data, **changes}, file)
