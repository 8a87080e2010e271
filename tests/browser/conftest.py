"""A JupyterLab for tests: one server, one page, one kernel; each test has a store of its own."""

from __future__ import annotations

import json

import pytest
from browser.one_page import BEGIN, OnePage
from browser.races import race_table
from lab import jupyter_lab, write_notebook
from market import market

NOTEBOOK, ANY_CELLS = "tasks.ipynb", "any_cells.ipynb"
CELLS = [
    'lesson.quiz("01_tasks")',
    "lesson.read()",
    "lesson.settings()",
    "lesson.progress()",
]
# One notebook, and so one kernel, for tests that have cells of their own.
RUN_CELLS = """import json

for source in json.load(open("cells.json", encoding="utf-8")):
    get_ipython().run_cell(source)"""


def opening(lesson):
    """The cell that opens a lesson, by its name or folder."""
    return f"from lessons import open_lesson\n\nlesson = open_lesson({lesson!r})"


def pytest_terminal_summary(terminalreporter, config):
    """The table of all races, where there was more than one round."""
    if config.getoption("rounds") > 1:
        terminalreporter.section("races")
        for line in race_table(terminalreporter.stats):
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """One server for all tests."""
    with jupyter_lab(tmp_path_factory.mktemp("lab")) as server:
        write_notebook(server.folder / NOTEBOOK, [BEGIN, opening(str(market())), *CELLS])
        write_notebook(server.folder / ANY_CELLS, [BEGIN, RUN_CELLS])
        yield server


@pytest.fixture(scope="session")
def one_page(browser, server):
    """The page, closed at the end."""
    page = OnePage(browser, server)
    yield page
    page.drop()


@pytest.fixture
def show(one_page, server, request, tmp_path):
    """Show a notebook of the server's folder; nothing may have gone wrong in the page."""
    home = tmp_path / "answers"
    (server.folder / "home.txt").write_text(str(home), encoding="utf-8")
    failed, labs = request.session.testsfailed, []

    def shown(notebook, theme="Light"):
        labs.append(one_page.show(notebook, theme))
        labs[-1].home = home
        return labs[-1]

    yield shown
    complaints = [complaint for lab in labs for complaint in lab.errors + lab.strangers()]
    if request.session.testsfailed > failed or complaints or any(lab.page.is_closed() for lab in labs):
        one_page.drop()
    assert complaints == []


@pytest.fixture
def lab(show):
    """A small lesson with everything in it."""
    return show(NOTEBOOK)


@pytest.fixture
def show_cells(show, server):
    """Show a notebook that runs these cells after one that opens a lesson."""

    def shown(*cells, lesson="geneva_2021", theme="Light"):
        (server.folder / "cells.json").write_text(json.dumps([opening(lesson), *cells]), encoding="utf-8")
        return show(ANY_CELLS, theme)

    return shown


@pytest.fixture
def reader(lab):
    """The reader of the notebook."""
    return lab.page.locator(".le-reader")
