"""A JupyterLab for the tests that need a real one."""

import pytest
from lab import LabPage, jupyter_lab, write_notebook
from market import market

CELLS = [
    'lesson.quiz("01_tasks")',
    "lesson.read()",
    "lesson.settings()",
    "lesson.progress()",
]


def opening():
    """The cell that opens the small lesson."""
    return f"from lessons import open_lesson\n\nlesson = open_lesson({str(market())!r})"


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """One server for all tests; each test has its own notebook, and so its own kernel."""
    with jupyter_lab(tmp_path_factory.mktemp("lab")) as server:
        yield server


@pytest.fixture
def lab(browser, server, request, tmp_path):
    """A notebook of its own with everything in it, run; nothing may have gone wrong in the page."""
    home = tmp_path / "answers"
    setup = f"import os\n\nos.environ['LESSONS_HOME'] = {str(home)!r}"
    write_notebook(server.folder / f"{request.node.name}.ipynb", [setup, opening(), *CELLS])
    lab = LabPage(browser, server).open(f"{request.node.name}.ipynb").run_all()
    lab.home = home
    yield lab
    errors, strangers = lab.errors, lab.strangers()
    lab.close()
    assert errors == []
    assert strangers == []
