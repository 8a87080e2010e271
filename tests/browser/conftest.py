"""A JupyterLab for tests: one server, one page; each test has its kernel and its store."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from lab import LabPage, jupyter_lab, write_notebook
from market import market
from playwright.sync_api import Error

NOTEBOOK = "tasks.ipynb"
# Each test has a folder for answers; the file that names it is written before the kernel starts anew.
SETUP = "import os\n\nos.environ['LESSONS_HOME'] = open('home.txt').read()"
CELLS = [
    'lesson.quiz("01_tasks")',
    "lesson.read()",
    "lesson.settings()",
    "lesson.progress()",
]
SIZE = {"width": 1200, "height": 1000}


def opening():
    """The cell that opens the small lesson."""
    return f"from lessons import open_lesson\n\nlesson = open_lesson({str(market())!r})"


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """One server for all tests."""
    with jupyter_lab(tmp_path_factory.mktemp("lab")) as server:
        write_notebook(server.folder / NOTEBOOK, [SETUP, opening(), *CELLS])
        (server.folder / "home.txt").write_text("answers", encoding="utf-8")
        yield server


class OnePage:
    """The page that all tests use; after a test that failed another one is opened."""

    def __init__(self, browser, server):
        self.browser, self.server, self.lab = browser, server, None

    def fresh(self):
        """The notebook with everything in it, run in a kernel that knows nothing of the test before."""
        if self.lab and not self.as_it_was():
            self.drop()
        try:
            return self.again() if self.lab else self.opened()
        except Error:
            self.drop()
            return self.opened()

    def as_it_was(self):
        """Say whether the page still shows its notebook, with a kernel that is alive."""
        page = self.lab.page
        there = urlsplit(page.url).path.endswith(f"/{NOTEBOOK}")
        return there and page.locator("#jp-main-statusbar").get_by_text("| Idle").is_visible()

    def opened(self):
        self.lab = LabPage(self.browser, self.server).open(NOTEBOOK).run_all()
        return self.lab

    def again(self):
        page = self.lab.page
        page.context.set_offline(False)
        page.unroute_all()
        page.set_viewport_size(SIZE)
        page.evaluate("sessionStorage.clear()")
        self.lab.errors.clear()
        self.lab.requests.clear()
        return self.lab.restart_and_run_all()

    def drop(self):
        """Close the page, whatever state it is in."""
        if self.lab:
            self.lab.close()
        self.lab = None


@pytest.fixture(scope="session")
def one_page(browser, server):
    """The page, closed at the end."""
    page = OnePage(browser, server)
    yield page
    page.drop()


@pytest.fixture
def lab(one_page, server, request, tmp_path):
    """A notebook with everything in it, run; nothing may have gone wrong in the page."""
    home = tmp_path / "answers"
    (server.folder / "home.txt").write_text(str(home), encoding="utf-8")
    failed = request.session.testsfailed
    lab = one_page.fresh()
    lab.home = home
    yield lab
    errors, strangers = list(lab.errors), lab.strangers()
    if request.session.testsfailed > failed or errors or lab.page.is_closed():
        one_page.drop()
    assert errors == []
    assert strangers == []


@pytest.fixture
def reader(lab):
    """The reader of the notebook."""
    return lab.page.locator(".le-reader")
