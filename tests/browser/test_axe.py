"""axe looks at every task in every state, at the reader, settings and progress, in both themes."""

from types import SimpleNamespace

import pytest
from attacks import pages_alone
from browser.axe import violations
from browser.one_page import change_theme
from market import market, title
from playwright.sync_api import expect
from screenshots import wrong_answer

from lessons.content import load_lesson
from lessons.exercises.registry import type_names
from lessons.learner import Learner, Store
from lessons.learner.task_sitting import TaskSitting

pytestmark = pytest.mark.browser
PLAIN = [None, 0, 0]  # nothing run, no script, no picture from elsewhere


def answer_all(lesson, state, learner):
    """Answer every task wrongly or rightly, or have it solved."""
    for item in lesson.items("01_tasks"):
        sitting = TaskSitting(item, lesson, learner)
        sitting.answer(item.solution() if state == "right" else wrong_answer(item))
        if state == "shown":
            sitting.reveal()


@pytest.mark.parametrize("state", ["wrong", "right", "shown"])
def test_axe_finds_nothing_in_any_task(lab, state):
    answer_all(load_lesson(market()), state, Learner(Store(lab.home)))
    lab.run_all()
    expect(lab.page.locator("[data-task]")).to_have_count(len(type_names()))
    proofs = lab.page.get_by_role("button", name="Beleg zeigen")
    proofs.evaluate_all("buttons => buttons.forEach((button) => button.click())")
    assert violations(lab, ".le-card") == []
    change_theme(lab, "Dark")
    assert violations(lab, ".le-card") == []


def test_axe_finds_nothing_before_an_answer_nor_beside_the_tasks(lab, reader):
    for theme in ("Light", "Dark"):
        change_theme(lab, theme)
        assert violations(lab, ".le") == []
        reader.get_by_role("button", name="Mieten").first.click()
        expect(lab.page.get_by_role("dialog")).to_be_visible()
        assert violations(lab, ".le-reader") == []
        lab.page.keyboard.press("Escape")


GROUND = "node => getComputedStyle(node).backgroundColor"


def test_what_is_chosen_is_seen_in_the_colours_of_a_system(lab, reader):
    lab.page.emulate_media(forced_colors="active")
    chosen, other, *_ = lab.card(title("single_choice")).get_by_role("radio").all()
    chosen.check()
    chosen.blur()
    assert chosen.screenshot() != other.screenshot()
    layers = [reader.locator(f".le-toggle[aria-pressed={on}]").first for on in ("true", "false")]
    assert layers[0].evaluate(GROUND) != layers[1].evaluate(GROUND)


def test_axe_finds_nothing_on_pages_that_stand_alone(browser, tmp_path):
    """And nothing on them is run, whatever the lesson, the answers and the names are."""
    page, pages = browser.new_page(), pages_alone(tmp_path)
    found = {}
    for name, html in pages.items():
        page.set_content(html)
        found[name] = violations(SimpleNamespace(page=page), "html")
        assert page.evaluate("[window.attacked, document.scripts.length, document.images.length]") == PLAIN
    page.close()
    assert found == {name: [] for name in pages}
