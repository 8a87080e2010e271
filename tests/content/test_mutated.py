"""A lesson with any changes is told of, or it works: `check` never fails, and what it passes is shown."""

import shutil
from contextlib import suppress

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.charts.shipped import pictures
from lessons.content.check import check_lesson
from lessons.content.checks.references import FIELDS
from lessons.content.fault import CONTROL, LessonError
from lessons.content.load import LISTS, find_lesson, load_lesson
from lessons.content.yaml_file import read_yaml
from lessons.exports.paper.sheet import Worksheet
from lessons.learner import Learner, Store
from lessons.notebook import Notebook

FILES = ["lesson", "vocabulary", "actors", "statements", "timeline", "questions/01_reading"]
FILES = [*(f"{name}.yaml" for name in FILES), "questions/02_vocabulary.yaml", "texts/b1.md", "texts/a2.md"]
# What means something in YAML, in a text, in a date, or to a terminal.
SIGNS = [
    "",
    " ",
    ":",
    "-",
    "#",
    '"',
    "'",
    "[",
    "{",
    "&a",
    "*a",
    "!x",
    "|",
    "\t",
    "\n",
    "„",
    "\ufeff",
    "\0",
    "$",
]
SIGNS += ["0", "2021", "~", "{1}", "| x", "<b>", "🙂", "\uffff", "\u2028", "\\", "x" * 3000]
ANY = st.sampled_from(SIGNS) | st.text(st.characters(codec="utf-8"), max_size=5)
CHANGES = st.tuples(st.sampled_from(FILES), st.integers(0, 10**5), st.sampled_from([0, 1, 5, 40]), ANY)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A copy of the template, to be spoilt."""
    return shutil.copytree(find_lesson("_template"), tmp_path_factory.mktemp("mutated") / "lesson")


def mutated(text, place, length, piece):
    """The text with another piece, or one that stands there twice, at a place."""
    place %= len(text)
    return text[:place] + (piece or text[place : place + length] * 2) + text[place + length :]


def show_all(folder, name):
    """What a learner is shown and what is printed; pictures where a file that they show is changed."""
    lesson = load_lesson(folder)
    notebook = Notebook(str(folder), Learner(Store(folder.parent / "learner")))
    for info in lesson.info.notebooks:
        yield notebook.quiz(info.id)
        sheet = Worksheet(lesson, info, next(iter(lesson.texts.values())), "en")
        yield from (sheet.tasks(), sheet.solutions())
    yield from (notebook.read(), notebook.words(), notebook.progress(), notebook.timeline(epilogue=True))
    for _, picture in pictures(lesson) if name in ("actors.yaml", "timeline.yaml", "texts/b1.md") else ():
        yield picture.missing or picture.bytes("svg", dpi=72)


@settings(max_examples=max(settings.default.max_examples // 8, 1))
@given(CHANGES)
def test_a_mutated_lesson_is_told_of_or_works(folder, change):
    name, *where = change
    whole = (folder / name).read_text(encoding="utf-8")
    (folder / name).write_text(mutated(whole, *where), encoding="utf-8", newline="")
    try:
        faults = check_lesson(folder)
        assert faults or all(show_all(folder, name))
        assert not CONTROL.search("".join(map(str, faults)))
    finally:
        (folder / name).write_text(whole, encoding="utf-8", newline="")


def test_whatever_refers_to_nothing_is_told_and_no_call_ends_in_a_traceback(folder):
    """Also in a lesson that nobody has checked."""
    for model, fields in FIELDS.items():
        name = next(file for file, (kind, _) in LISTS.items() if kind is model)
        whole = (folder / name).read_text(encoding="utf-8")
        for field in fields:
            (folder / name).write_text(dead(folder / name, field), encoding="utf-8")
            assert check_lesson(folder)
            with suppress(LessonError):
                assert all(show_all(folder, name))
            (folder / name).write_text(whole, encoding="utf-8")


def dead(file, field):
    """The file, in whose entries a field refers to nothing."""
    entries = read_yaml(file).data
    for entry in entries:
        kinds = {list: ["nosuch"], dict: {"nosuch": "x"}}
        entry[field] = kinds.get(type(entry.get(field)), "nosuch")
    return yaml.safe_dump(entries, allow_unicode=True)
