"""The lesson in the learner's view as a whole page: axe, and a notebook from top to end without a mouse."""

import json

import pytest
from browser.axe import violations
from lab import LabPage, copy_project, lesson_lab
from playwright.sync_api import expect

from lessons.content import find_lesson, load_lesson
from lessons.learner import Learner, Store
from lessons.learner.own_tasks import own_among
from lessons.learner.task_sitting import TaskSitting

pytestmark = pytest.mark.browser

LESSON = "geneva_2021"
READY = ".jp-NotebookPanel:visible[data-lesson=ready]"
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
ZOOMED = {"width": 640, "height": 450}  # WIDE at 200 %
WALKED = "06_viewpoints"
ONWARD = ".le-onward"
HERE = """() => {
  const task = document.activeElement.closest("[data-task]");
  const { top, bottom } = document.activeElement.getBoundingClientRect();
  return { task: task?.dataset.task ?? "", inView: top >= 0 && bottom <= window.innerHeight };
}"""
# What of the bar, of lists and of text cells is cut on the right.
CUT = """() => [...document.querySelectorAll(".al-bar *, .le-scroll, .jp-MarkdownOutput")]
  .filter((each) => each.clientWidth > 2 && each.scrollWidth > each.clientWidth + 1)
  .map((each) => each.textContent)"""
# How much of the reader's box the text has at first: what stands above it leaves it room.
TEXT_SEEN = """reader => reader.getBoundingClientRect().bottom
  - reader.querySelector(".le-article").getBoundingClientRect().top"""


@pytest.fixture(scope="module")
def lab(browser, tmp_path_factory):
    """The lesson's own JupyterLab; of the notebook to walk through, all answers but two are given."""
    project = copy_project(tmp_path_factory.mktemp("project"), f"data/{LESSON}", "data/grammar", "notebooks")
    answer_most(Learner(Store(project / "answers")))
    with lesson_lab(project) as server:
        lab = LabPage(browser, server, **WIDE)
        yield lab
        assert lab.errors == []
        assert lab.strangers() == []
        lab.close()


def tasks():
    """Those of a learner who has chosen no text: the others are optional, and passed over."""
    lesson = load_lesson(find_lesson(LESSON))
    return own_among(lesson.items(WALKED), lesson, next(iter(lesson.texts)))


def answer_most(learner):
    """Answer what stands in the middle of the notebook."""
    lesson = load_lesson(find_lesson(LESSON))
    for item in tasks()[1:-1]:
        TaskSitting(item, lesson, learner).answer(item.solution())


def opened(lab, name):
    lab.page.goto(lab.server.address(f"notebooks/{LESSON}/{name}.ipynb"))
    lab.page.locator(READY).locator(".le-card").first.wait_for()
    return lab.page


def choose_theme(lab, name):
    address = lab.server.address("/lab/api/settings/@jupyterlab/apputils-extension:themes")
    assert lab.page.request.put(address, data={"raw": json.dumps({"theme": name})}).ok


@pytest.mark.parametrize(("name", "theme"), [("02_vocabulary", "Light"), ("04_timeline", "Dark")])
def test_axe_finds_nothing_on_the_whole_page(lab, name, theme):
    """With the text beside the tasks, and on a phone."""
    choose_theme(lab, f"JupyterLab {theme}")
    page = opened(lab, name)
    expect(page.locator("body")).to_have_attribute("data-jp-theme-light", str(theme == "Light").lower())
    reader, card = page.locator(".le-reader"), visible_card(page)
    assert reader.bounding_box()["x"] > card.bounding_box()["x"] + card.bounding_box()["width"]
    assert violations(lab, "body") == []
    page.set_viewport_size(NARROW)
    assert violations(lab, "body") == []
    for size in (NARROW, ZOOMED):
        page.set_viewport_size(size)
        assert page.evaluate("document.documentElement.scrollWidth") == size["width"]
        assert page.evaluate(CUT) == []
        assert reader.evaluate(TEXT_SEEN) > 200, size
    page.set_viewport_size(WIDE)


def visible_card(page):
    return page.locator(".le-card").locator("visible=true").first


def test_the_bar_leads_to_where_one_left_off(lab):
    """From the first notebook, whose tasks before the text have the whole width, to the very task."""
    page = opened(lab, "00_start_here")
    page.locator(".al-above").first.wait_for()
    box = visible_card(page).bounding_box()
    assert abs(box["x"] + box["width"] / 2 - WIDE["width"] / 2) < 40
    button = page.locator(".al-resume")
    number = button.inner_text().split()[2]
    button.click()
    page.wait_for_function(f"({HERE})().task !== ''")
    title = page.evaluate("document.activeElement.closest('[data-task]').getAttribute('aria-label')")
    assert title == f"Aufgabe {number}"


def test_a_notebook_is_walked_through_without_a_mouse(lab):
    """Tab to the first task; answer, Enter, Enter … until the button to the next notebook, an exam."""
    page = opened(lab, WALKED)
    first, *middle, last = [item.id for item in tasks()]
    reach(page, f"[data-task='{first}'] [type=radio]")
    page.keyboard.press("Space")
    for said in ("nicht zugeordnet", "richtig"):  # what is left out is asked for once
        reach(page, ".le-primary")
        page.keyboard.press("Enter")
        expect(page.locator(f"[data-task='{first}'] .le-conclusion", has_text=said)).to_be_in_viewport()
    assert page.evaluate(HERE) == {"task": first, "inView": True}
    reach(page, ONWARD)
    for id in [*middle, last]:
        page.keyboard.press("Enter")
        page.wait_for_function(f"({HERE})().task === {id!r}")
        assert page.evaluate(HERE)["inView"], id
    page.keyboard.type(
        "Das frage ich mich auch nach dem zweiten Lesen noch, denn davon steht im Text kein Wort."
    )
    reach(page, ".le-primary")
    page.keyboard.press("Enter")
    expect(page.locator(f"[data-task='{last}'] .le-model")).to_be_visible()
    reach(page, ONWARD)
    page.keyboard.press("Enter")
    reach(page, ".al-ending button")
    page.keyboard.press("Enter")
    page.locator(".al-here", has_text="Abschlussquiz").wait_for()
    page.locator(READY).wait_for()
    page.locator(".al-resume").locator(
        "visible=true"
    ).click()  # its first task is not shown before it is begun
    quiz = page.get_by_role("region", name="Quiz")
    expect(quiz.get_by_role("button", name="Beginnen")).to_be_focused()


def reach(page, what, most=60):
    """Press Tab until an element of this kind has the focus."""
    for _ in range(most):
        if page.evaluate("what => document.activeElement.matches(what)", what):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{what} is not reached with Tab")


def test_english_follows_the_choice_and_german_stays(lab):
    page = opened(lab, "03_actors")
    english = page.locator(".jp-MarkdownOutput [lang=en]").locator("visible=true")
    switch = visible_card(page).get_by_role("button", name="Hilfe auf Englisch")
    expect(english).not_to_have_count(0)
    switch.click()
    expect(english).to_have_count(0)
    switch.click()
    expect(english).not_to_have_count(0)


LINK = """([notebook, task]) => document.querySelector(".jp-NotebookPanel .le-card").dispatchEvent(
  new CustomEvent("article-lessons:open", { bubbles: true, cancelable: true, detail: { notebook, task } }))"""


def test_a_link_leads_to_the_very_task_of_another_notebook(lab):
    page = opened(lab, "00_start_here")
    wanted = tasks()[3].id
    page.evaluate(LINK, [f"{WALKED}.ipynb", wanted])
    page.wait_for_function(f"({HERE})().task === {wanted!r}")
    assert page.evaluate(HERE)["inView"]
