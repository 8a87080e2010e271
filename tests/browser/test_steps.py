"""Cards one after the other: a drill by keyboard alone, an exam from its beginning to its score."""

import pytest
from browser.answering import TASKS, press
from browser.conftest import opening
from lab import LabPage, write_notebook
from market import market
from playwright.sync_api import expect

from lessons.content import load_lesson

pytestmark = pytest.mark.browser

CELLS = ['lesson.drill("article", count=2, seed=7)', 'lesson.exam("01_tasks")']
ITEMS = load_lesson(market()).items("01_tasks")


@pytest.fixture
def lab(browser, server, request, tmp_path):
    """A notebook with a drill and an exam, run."""
    setup = f"import os\n\nos.environ['LESSONS_HOME'] = {str(tmp_path / 'answers')!r}"
    write_notebook(server.folder / f"{request.node.name}.ipynb", [setup, opening(), *CELLS])
    lab = LabPage(browser, server).open(f"{request.node.name}.ipynb").run_all()
    yield lab
    errors = lab.errors
    lab.close()
    assert errors == []


def test_a_drill_is_done_with_number_keys_and_enter(lab):
    page, card = lab.page, lab.page.locator(".le-card").first
    card.locator("input").first.focus()
    for place in (1, 2):
        expect(card.get_by_role("heading")).to_contain_text(f"{place} von 2")
        page.keyboard.press("2")
        expect(card.locator(".le-status")).not_to_have_text("offen")
        card.get_by_role("button", name="Weiter").focus()
        page.keyboard.press("Enter")
    bar = page.locator(".le-step-bar").first
    expect(bar.get_by_role("status")).to_contain_text("von 2 beim ersten Versuch richtig")
    expect(bar.get_by_role("button", name="Noch 2")).to_be_focused()
    page.keyboard.press("Enter")
    expect(card.locator("input").first).to_be_focused()


def test_an_exam_says_nothing_until_its_end(lab):
    bar, page = lab.page.locator(".le-step-bar").last, lab.page
    press(bar, "Beginnen")
    for place, item in enumerate(ITEMS, start=1):
        card = page.locator(".le-card", has=page.get_by_role("heading", name=f"{place} von {len(ITEMS)}"))
        TASKS[item.type].right(card)
        press(card, "Weiter")
    expect(bar.get_by_role("status")).to_contain_text(f"{len(ITEMS)} von {len(ITEMS)} richtig")
    expect(page.locator(".le-card .le-status", has_text="richtig")).to_have_count(len(ITEMS) - 1)
