"""A lesson with random changes is told of, or it works: `check` never fails, what it passes loads."""

import random
import shutil

import pytest

from lessons.content.check import check_lesson
from lessons.content.load import find_lesson, load_lesson
from lessons.content.stored import analysis_of

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
    "0",
    "2021",
]


@pytest.fixture
def copy(tmp_path):
    """A copy of the template, to be spoilt."""
    return shutil.copytree(find_lesson("_template"), tmp_path / "lesson")


def mutated(text, chance):
    """The text with a piece taken out, doubled, or replaced by a sign that means something in YAML."""
    place = chance.randrange(len(text))
    end = min(len(text), place + chance.choice((0, 1, 5, 40)))
    piece = chance.choice([*SIGNS, text[place:end] * 2])
    return text[:place] + piece + text[end:]


def test_a_mutated_lesson_is_told_of_or_works(copy):
    files = sorted(file for file in copy.rglob("*") if file.suffix in (".yaml", ".md"))
    whole = {file: file.read_text(encoding="utf-8") for file in files}
    passed = 0
    for seed in range(40):
        chance = random.Random(seed)
        file = chance.choice(files)
        file.write_text(mutated(whole[file], chance), encoding="utf-8")
        if not check_lesson(copy):
            passed += 1
            lesson = load_lesson(copy)
            assert lesson.all_items()
            assert [analysis_of(lesson, text) for text in lesson.texts]
        file.write_text(whole[file], encoding="utf-8")
    assert 0 < passed < 40
