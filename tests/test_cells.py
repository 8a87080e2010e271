"""Slips in a cell that Python itself refuses: told in a sentence in both languages, in IPython."""

from types import SimpleNamespace

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from lessons import cells
from lessons.content import LessonError

EMPTY = "a.txt: is empty; expected a German text."


@pytest.fixture
def shell(monkeypatch):
    """A shell of IPython, and no other."""
    shell = InteractiveShell()
    monkeypatch.setattr(cells, "_shell", lambda: shell)
    cells.explain_slips()
    return shell


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("lesson.ask(01-headline)", 'A name stands in quotation marks: lesson.ask("01-headline")'),
        ("lesson.read(b2)", 'Ein Name steht in Anführungszeichen: lesson.read("b2")'),
        ("instructor.check()", "There is no “instructor” yet: run the cells further up first."),
        (f"raise LessonError({EMPTY!r})", "a.txt: ist leer; erwartet wird ein deutscher Text."),
        (f"raise LessonError({EMPTY!r})", EMPTY),
        ("1 +", "SyntaxError"),
        ("unknown", "NameError"),
    ],
)
def test_a_name_without_quotation_marks_is_told_and_all_else_as_always(shell, source, said):
    shell.user_ns |= {"lesson": SimpleNamespace(read=str), "LessonError": LessonError}
    with capture_output() as shown:
        result = shell.run_cell(source, store_history=True)
    assert not result.success
    assert said in shown.stdout + shown.stderr
