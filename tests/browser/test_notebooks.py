"""Every notebook in a real JupyterLab, dark: run all, wide and narrow, axe, an answer; the exam restarted.

The light theme is looked at task by task in test_axe.py.
"""

import json

import pytest
from browser.test_axe import violations
from lab import ROOT, LabPage, jupyter_lab
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

NOTEBOOKS = sorted(path.stem for path in (ROOT / "notebooks" / "geneva_2021").glob("*.ipynb"))
EXAM = "07_final_quiz"
FAULTS = ".jp-OutputArea-output[data-mime-type$=error], .jp-OutputArea-output[data-mime-type$=stderr]"
# A picture is drawn anew for the width, so the page is given time for it.
FITS = "() => [...document.querySelectorAll('.le')].every(each => each.scrollWidth <= each.clientWidth + 1)"


@pytest.fixture(scope="module")
def dark(tmp_path_factory):
    """A JupyterLab in its dark theme."""
    with jupyter_lab(tmp_path_factory.mktemp("dark"), dark=True) as server:
        yield server


def opened(browser, server, name):
    """A copy of a notebook, run in full with an empty store of its own."""
    notebook = json.loads((ROOT / "notebooks" / "geneva_2021" / f"{name}.ipynb").read_text(encoding="utf-8"))
    first = next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    own = f"import os\n\nos.environ['LESSONS_HOME'] = {str(server.folder / f'answers-{name}')!r}\n"
    first["source"] = own + "".join(first["source"])
    copy = server.folder / f"{name}.ipynb"
    copy.write_text(json.dumps(notebook), encoding="utf-8")
    lab = LabPage(browser, server).open(copy.name).run_all()
    lab.hide_files()
    return lab


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_the_notebook_works(browser, dark, name):
    """Nothing fails, is too broad, or is found by axe; an answer of the exam survives reload and restart.

    That answers of every type survive is looked at in test_exercises.py.
    """
    lab = opened(browser, dark, name)
    assert lab.page.locator(FAULTS).count() == 0
    for width in (1200, 360):
        lab.page.set_viewport_size({"width": width, "height": 1000})
        lab.page.wait_for_function(FITS)
    assert violations(lab, ".le") == []
    if name == EXAM:
        kept = answer_in_exam(lab)
        lab.reload().restart_and_run_all()
        expect(kept).to_be_visible()
    else:
        answer_one(lab)
    assert lab.errors == []
    assert lab.strangers() == []
    lab.close()


PICKS = "input[type=radio], input[type=checkbox]"


def answer_one(lab):
    """Choose an option of the first task that has options, and check it."""
    card = lab.page.locator(".le-card").filter(has=lab.page.locator(PICKS)).first
    card.scroll_into_view_if_needed()
    card.locator(PICKS).first.check()
    card.get_by_role("button", name="Prüfen").click()
    expect(card.get_by_role("button", name="Noch einmal")).to_be_visible()


def answer_in_exam(lab):
    """Begin the exam and answer its first question; the exam goes on at the second one."""
    lab.page.get_by_role("button", name="Beginnen").click()
    card = lab.page.locator(".le-card").filter(has_text="1 von 10")
    card.locator(PICKS).first.check()
    card.get_by_role("button", name="Weiter").locator("visible=true").click()
    second = lab.page.get_by_text("2 von 10")
    expect(second).to_be_visible()
    return second
