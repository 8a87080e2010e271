"""The commands as calls in a notebook, made as people make them."""

import re
from datetime import date
from pathlib import Path

import pytest

from lessons.commands import instructor
from lessons.commands.cli import COMMANDS
from lessons.content import LessonError
from lessons.content.german_faults import german_and_english
from lessons.content.load import data_folders

TEXT = data_folders()[-1] / "_template" / "texts" / "b1.md"


def test_the_german_guide_names_calls_and_files_that_are_there():
    guide = data_folders()[-1].parent / "docs" / "lehrkraefte.md"
    text = guide.read_text(encoding="utf-8")
    calls = set(re.findall(r"instructor\.(\w+)\(", text))
    assert len(calls) > 8 and calls <= set(instructor.CALLS)
    links = re.findall(r"\]\((\.\.[^)#]+)", text)
    assert links and all((guide.parent / link).resolve().is_file() for link in links)


def test_without_a_name_all_lessons_are_checked(capsys):
    instructor.check()
    assert "geneva_2021: 3 texts" in capsys.readouterr().out


def test_a_date_and_a_path_are_as_good_as_their_words(capsys):
    instructor.analyse(Path(TEXT), published=date(2024, 3, 13))
    from_values = capsys.readouterr().out
    instructor.analyse(str(TEXT), published="2024-03-13")
    assert capsys.readouterr().out == from_values != ""


def test_what_is_no_day_is_told_in_a_sentence(capsys):
    instructor.analyse(str(TEXT), published=2024)
    assert capsys.readouterr().err == "--published: is “2024”; expected a day such as 2021-06-17.\n"


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (
            lambda: instructor.analyse(),
            "instructor.analyse(file, published='', **options): missing a required",
        ),
        (lambda: instructor.annotate("x", agan=True), "got an unexpected keyword argument 'agan'"),
        (lambda: instructor.exprot, "The instructor has no 'exprot'; did you mean export?"),
    ],
)
def test_a_wrong_call_is_told_in_a_sentence(call, said):
    with pytest.raises(LessonError) as refusal:
        call()
    assert said in str(refusal.value)
    assert len(german_and_english(refusal.value)) == 2


def test_what_the_command_line_can_an_instructor_can(tmp_path, capsys):
    assert set(COMMANDS) - set(instructor.CALLS) == {"class"}  # which is `instructor.classroom`
    instructor.export("anki", "geneva_2021", tmp_path / "words.txt")
    instructor.analyse(str(TEXT), "2024-03-13", format="json")
    instructor.check("_template", language="de")
    instructor.analyse(str(tmp_path / "nothing.txt"), "2024-03-13")
    instructor.export("nothing", "geneva_2021")
    out, err = capsys.readouterr()
    assert (tmp_path / "words.txt").is_file()
    assert '"sentences"' in out and "15 Aufgaben: keine Fehler." in out
    assert f"nothing.txt: is missing; it was looked for in {tmp_path}." in err and "invalid choice" in err
