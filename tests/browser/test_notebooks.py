"""Every notebook in a real JupyterLab, dark: run all, wide and narrow, axe, an answer; the exam restarted.

The light theme is looked at task by task in test_axe.py.
"""

import json

import pytest
from attacks import ATTACKS, answer_anything, attacked_lesson, not_in
from browser.answering import hand_in
from browser.axe import violations
from browser.one_page import BEGIN
from lab import ROOT
from playwright.sync_api import expect

from lessons.content import load_lesson
from lessons.learner import Learner, Store

pytestmark = pytest.mark.browser

NOTEBOOKS = sorted((ROOT / "notebooks" / "geneva_2021").glob("*.ipynb"))
EXAM = "07_final_quiz"
FAULTS = ".jp-OutputArea-output[data-mime-type$=error], .jp-OutputArea-output[data-mime-type$=stderr]"
# A picture is drawn anew for the width, so the page is given time for it.
FITS = "() => [...document.querySelectorAll('.le')].every(each => each.scrollWidth <= each.clientWidth + 1)"


def put_copy(folder, path):
    """A copy of a notebook, with a folder for answers of its own."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    first = next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    first["source"] = f"{BEGIN}\n" + "".join(first["source"])
    (folder / path.name).write_text(json.dumps(notebook), encoding="utf-8")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_notebook_works(show, server, path):
    """Nothing fails, is too broad, or is found by axe; an answer of the exam survives reload and restart.

    That answers of every type survive is looked at in test_exercises.py.
    """
    put_copy(server.folder, path)
    lab = show(path.name, theme="Dark")
    assert lab.page.locator(FAULTS).count() == 0
    for width in (1200, 360):
        lab.page.set_viewport_size({"width": width, "height": 1000})
        lab.page.wait_for_function(FITS)
    assert violations(lab, ".le") == []
    if path.stem == EXAM:
        kept = answer_in_exam(lab)
        lab.reload().restart_and_run_all()
        expect(kept).to_be_visible()
    else:
        answer_one(lab)


PICKS = "input[type=radio], input[type=checkbox]"


def answer_one(lab):
    """Choose an option of the first task that has options, and have it checked."""
    card = lab.page.locator(".le-card").filter(has=lab.page.locator(PICKS)).first
    card.scroll_into_view_if_needed()
    card.locator(PICKS).first.check()
    hand_in(card)
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


CALLS = [
    *("read()", 'compare("b2", "b1")', "words()", "timeline(epilogue=True)", "pictures()", "results()"),
    *("progress()", "hand_in()", "review()", "again()", "session()", "settings()", 'quiz("01_tasks")'),
]
ESCAPED = "from lessons.drafting.notebooks import escaped"
INSTRUCTORS = ["review", "adapt", "classroom"]
PRESS = "buttons => buttons.filter(each => each.checkVisibility()).forEach(each => each.click())"
RAN = """() => [window, ...[...document.querySelectorAll("iframe")].map(each => each.contentWindow)]
  .filter(each => each?.attacked).length"""


ACTING = "mjx-container, [src=x], [onerror], [onload], [onfocus]"
AROUND = "found => found.map(each => each.parentElement.outerHTML.slice(0, 300))"


def test_what_stands_in_a_lesson_or_an_answer_is_only_shown(show_cells, tmp_path):
    """In every call on a lesson and its draft nothing is run, fetched, or set as mathematics."""
    folder = attacked_lesson()
    answer_anything(load_lesson(folder), Learner(Store(tmp_path / "answers")))
    forms = [f"instructor.{name}({str(folder)!r})" for name in INSTRUCTORS]
    start = "from lessons.commands import instructor"
    headline = f"Markdown(escaped({' '.join(ATTACKS)!r}))"  # as in a drafted notebook
    forms += [f"from IPython.display import Markdown; {ESCAPED}; {headline}"]
    lab = show_cells(start, *(f"lesson.{call}" for call in CALLS), *forms, lesson=str(folder))
    assert lab.page.locator(FAULTS).count() == 0
    for name in ("Tipp", "Beleg zeigen", "Miete", "Anna Weber"):
        lab.page.get_by_role("button", name=name).evaluate_all(PRESS)
    lab.page.keyboard.press("Escape")
    assert lab.page.evaluate(RAN) == 0
    assert lab.page.locator(ACTING).evaluate_all(AROUND) == []
    assert not_in(lab.page.locator(".jp-Notebook").inner_text()) == []
