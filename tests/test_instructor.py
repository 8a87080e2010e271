"""The commands as calls in a notebook, made as people make them."""

from datetime import date
from pathlib import Path

from lessons.commands import instructor
from lessons.content.load import data_folders

TEXT = data_folders()[-1] / "_template" / "texts" / "b1.md"


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
