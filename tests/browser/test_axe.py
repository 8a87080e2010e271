"""axe looks at every task in every state, at the reader, settings and progress, in both themes."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from lab import LabPage, jupyter_lab, write_notebook
from market import market
from playwright.sync_api import expect
from screenshots import CELLS, SETUP, wrong_answer

from lessons.content import load_lesson
from lessons.exercises.registry import type_names
from lessons.learner import Learner, Store
from lessons.learner.task_sitting import TaskSitting

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}, "region": {"enabled": False}},  # the page is JupyterLab's
    "resultTypes": ["violations"],
}


@pytest.fixture(scope="module", params=["light", "dark"])
def themed(request, tmp_path_factory):
    """A JupyterLab in either theme."""
    with jupyter_lab(tmp_path_factory.mktemp(request.param), dark=request.param == "dark") as server:
        yield server


def violations(lab, where):
    """What axe has found there, one line for each rule and place."""
    found = Axe().run(lab.page, context=where, options=OPTIONS).response
    assert {"color-contrast", "target-size"} <= {rule["id"] for rule in found["passes"] + found["violations"]}
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found["violations"] for node in rule["nodes"]]


def answer_all(lesson, state, learner):
    """Answer every task wrongly or rightly, or have it solved."""
    for item in lesson.items("01_tasks"):
        sitting = TaskSitting(item, lesson, learner)
        sitting.answer(item.solution() if state == "right" else wrong_answer(item))
        if state == "shown":
            sitting.reveal()


def opened(browser, server, state, cells):
    """A notebook in which all tasks are in this state."""
    home = server.folder / state
    if state != "empty":
        answer_all(load_lesson(market()), state, Learner(Store(home)))
    setup = f"import os\n\nos.environ['LESSONS_HOME'] = {str(home)!r}\n" + SETUP.format(lesson=str(market()))
    notebook = write_notebook(server.folder / f"{state}-{len(cells)}.ipynb", [setup, *cells])
    return LabPage(browser, server).open(notebook.name).run_all()


@pytest.mark.parametrize("state", ["empty", "wrong", "right", "shown"])
def test_axe_finds_nothing_in_any_task(browser, themed, state):
    lab = opened(browser, themed, state, ['lesson.quiz("01_tasks")'])
    expect(lab.page.locator(".le-card")).to_have_count(len(type_names()))
    proofs = lab.page.get_by_role("button", name="Beleg zeigen")
    proofs.evaluate_all("buttons => buttons.forEach((button) => button.click())")
    assert violations(lab, ".le-card") == []
    lab.close()


def test_axe_finds_nothing_beside_the_tasks(browser, themed):
    lab = opened(browser, themed, "empty", [cell.format(notebook="01_tasks") for cell in CELLS[1:]])
    assert violations(lab, ".le") == []
    lab.page.locator(".le-reader").get_by_role("button", name="Mieten").first.click()
    expect(lab.page.get_by_role("dialog")).to_be_visible()
    assert violations(lab, ".le-reader") == []
    lab.close()
