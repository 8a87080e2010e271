"""The table of figures in README.md: rows that were measured anew take the place of the old ones."""

from pathlib import Path

import pytest

from benchmarks.table import BEGIN, END, Row, as_markdown, as_text, renew, rows_in

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def test_readme_has_the_table_as_the_command_writes_it():
    rows = rows_in(README)
    assert len({row.what for row in rows}) == len(rows) > 20
    assert renew(README, rows[:3]) == README


def test_a_new_figure_replaces_the_old_one_and_the_others_stay():
    table = as_markdown([Row("start", "3 s"), Row("a page", "1 s", "elsewhere 2 s")])
    renewed = renew(f"Before\n{BEGIN}\n{table}\n{END}\nAfter", [Row("start", "2 s"), Row("memory", "80 MB")])
    assert renewed.startswith("Before\n") and renewed.endswith("\nAfter")
    assert [row.cells for row in rows_in(renewed)] == [
        ("start", "2 s", ""),
        ("a page", "1 s", "elsewhere 2 s"),
        ("memory", "80 MB", ""),
    ]


def test_without_its_marks_nothing_is_written():
    with pytest.raises(ValueError, match="no table"):
        renew("| what |", [Row("start", "2 s")])


def test_in_a_terminal_columns_stand_under_each_other():
    assert as_text([Row("start", "2 s", "bare 1 s"), Row("a page", "10 s")]).splitlines() == [
        "what    lessons  beside it",
        "start   2 s      bare 1 s",
        "a page  10 s",
    ]
