"""A lesson in its own JupyterLab: it opens ready whatever its kernel does, and nothing in it can be damaged.

The kernel is slow on purpose, so that everything that can be too early is.
"""

import json
import shutil
from random import Random

import pytest
from browser.answering import check, press, status
from browser.axe import violations
from browser.race_events import EVENTS, TOGETHER
from browser.races import COUNT_MESSAGES, FIRST, READY, SECOND, WHICH_KERNEL, Race
from lab import LabPage, copy_project, lesson_lab, write_notebook
from market import market_lesson, title
from playwright.sync_api import expect

from lessons.jupyter.clean import clean_text

pytestmark = pytest.mark.browser

OTHER = "mine.ipynb"
STARTUP = ".lessons/jupyter/ipython/profile_default/startup"
CELLS = ['lesson.ask("01-single")', 'lesson.ask("01-multiple")', "lesson.progress()", WHICH_KERNEL]


def put_notebook(path, cells, tagged=()):
    """A notebook in the form in which the project hands it out."""
    path.parent.mkdir(parents=True, exist_ok=True)
    notebook = json.loads(write_notebook(path, cells).read_text(encoding="utf-8"))
    notebook["cells"] += tagged
    spec = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    notebook["metadata"] = {"kernelspec": spec, "language_info": {"name": "python"}}
    for cell in notebook["cells"]:
        cell["source"] = cell["source"].splitlines(keepends=True)
    path.write_text(clean_text(json.dumps(notebook)), encoding="utf-8")


def markdown(id, text, *tags):
    return {"cell_type": "markdown", "id": id, "metadata": {"tags": list(tags)}, "source": text}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project with a lesson of two notebooks, one notebook of a teacher's, and a slow kernel."""
    project = copy_project(tmp_path_factory.mktemp("project"))
    kurs = shutil.move(market_lesson(tmp_path_factory.mktemp("market")), project / "data" / "kurs")
    with (kurs / "lesson.yaml").open("a", encoding="utf-8") as file:
        file.write("  - {id: 02_more, title: {de: Noch mehr, en: Still more}, minutes: 5}\n")
    opening = 'from lessons import open_lesson\n\nlesson = open_lesson("kurs")'
    texts = [markdown("hint", "Alle Zellen ausführen", "without-extension"), markdown("end", "Bis bald")]
    put_notebook(project / FIRST, [opening, *CELLS], texts)
    put_notebook(project / SECOND, [opening, 'lesson.ask("01-short")', WHICH_KERNEL])
    put_notebook(project / OTHER, ['print("Tag 1")'])
    (project / STARTUP).mkdir(parents=True)
    return project


@pytest.fixture(scope="module")
def lab(browser, project):
    """The first notebook in a page that all tests share, with one answer given."""
    with lesson_lab(project) as server:
        lab = LabPage(browser, server)
        lab.page.add_init_script(COUNT_MESSAGES)
        lab.page.goto(server.address(FIRST))
        lab.page.locator(READY).wait_for()
        card = lab.card(title("single_choice"))
        check("in die neue Halle")(card)
        press(card, "Prüfen")
        status(card, "richtig")
        lab.kept = {"single_choice": "richtig", "multiple_choice": "offen"}
        lab.kept_in_second = {"short_answer": "offen"}
        yield lab
        strangers = lab.strangers()
        lab.close()
        assert strangers == []


@pytest.fixture
def page(lab):
    """The shared page, in the learner's view on the first notebook; nothing may go wrong in it."""
    view = lab.page.locator(f"{READY} .al-bar .al-view")
    if "Unterrichtsansicht" in view.inner_text():
        view.click()
        expect(view).not_to_contain_text("Unterrichtsansicht")
    lab.errors.clear()
    yield lab.page
    assert lab.errors == []


def shown_text(page, text):
    """A text cell as it is shown; its source stands beside it."""
    return page.locator(f"{READY} .jp-MarkdownOutput", has_text=text)


def pytest_generate_tests(metafunc):
    if "event" in metafunc.fixturenames:
        rounds = metafunc.config.getoption("rounds")
        events = EVENTS if rounds == 1 else EVENTS + TOGETHER
        metafunc.parametrize("event", events, ids=lambda event: event.__name__)
        metafunc.parametrize("round_number", range(1, rounds + 1), ids=lambda number: f"round {number}")


def test_it_ends_with_working_tasks_and_kept_answers(lab, page, project, pytestconfig, event, round_number):
    """Each round after the first is another race, drawn by `--seed`."""
    seed = f"{pytestconfig.getoption('seed')} {event.__name__} {round_number}"
    race = Race(lab, Random(seed) if round_number > 1 else None)
    race.slow_kernel(project / STARTUP)
    try:
        event(race)
        race.ends_well(lab.kept)
    finally:
        print(f"seed {seed}:", ", ".join(race.story))


def test_it_is_a_lesson_and_no_ide(lab, page):
    for gone in ("#jp-top-panel", "#jp-menu-panel", ".jp-NotebookPanel-toolbar", ".jp-cell-toolbar"):
        expect(page.locator(gone).locator("visible=true")).to_have_count(0)
    expect(page.locator(".jp-CodeCell .jp-InputArea-editor").locator("visible=true")).to_have_count(0)
    expect(shown_text(page, "Alle Zellen ausführen")).to_be_hidden()
    steps = page.get_by_role("navigation", name="Die Notebooks der Lektion").get_by_role("link")
    expect(steps).to_have_count(2)
    expect(steps.first).to_have_attribute("aria-current", "step")
    expect(page.locator(".jp-mod-dirty")).to_have_count(0)  # else the browser asks whether to leave the page
    assert violations(lab, "body") == []
    page.get_by_label("Mehr").click()
    page.get_by_role("button", name="Code zeigen").click()
    expect(page.get_by_text('lesson.ask("01-single")')).to_be_visible()
    page.get_by_label("Mehr").click()
    page.get_by_role("button", name="Code verbergen").click()
    expect(page.get_by_label("Mehr")).to_be_focused()  # the bar was drawn anew


def test_the_settings_open_over_the_notebook_and_its_tasks_follow(lab, page):
    help_beside = lab.card(title("single_choice")).get_by_text("Where is the market moving to?")
    expect(help_beside.first).to_be_visible()
    page.get_by_label("Mehr").click()
    page.get_by_role("button", name="Sprache der Hilfe").click()
    panel = page.locator(".al-over-notebook")
    panel.get_by_label("nur Deutsch").check()
    expect(help_beside.locator("visible=true")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(page.get_by_label("Mehr")).to_be_focused()


def test_a_phone_has_room_from_the_first_second(lab, page):
    page.set_viewport_size({"width": 360, "height": 740})
    page.reload()
    page.locator(READY).wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert lab.card(title("single_choice")).bounding_box()["width"] > 300
    bar = page.locator(".al-bar")
    assert bar.evaluate("bar => bar.scrollWidth <= bar.clientWidth")
    page.set_viewport_size({"width": 1200, "height": 1000})


def test_no_key_and_no_double_click_changes_the_notebook(lab, page, project):
    before = (project / FIRST).read_text(encoding="utf-8")
    cells = page.locator(f"{READY} .jp-Cell")
    count = cells.count()
    for place in (lab.card(title("multiple_choice")), shown_text(page, "Bis bald")):
        place.click(position={"x": 3, "y": 3})
        for key in [*"xabmyrddz", "Enter", "Delete", "Shift+Enter", "Alt+Enter", "Control+Shift+Minus"]:
            page.keyboard.press(key)
    shown_text(page, "Bis bald").dblclick()
    expect(cells).to_have_count(count)
    expect(page.locator(".jp-RawCell, .jp-MarkdownCell:not(.jp-mod-rendered)")).to_have_count(0)
    expect(lab.card(title("multiple_choice"))).to_be_visible()
    assert (project / FIRST).read_text(encoding="utf-8") == before


def test_what_was_changed_in_the_normal_view_is_brought_back(lab, page, project):
    before = (project / FIRST).read_text(encoding="utf-8")
    Race(lab, None).normal_view()
    shown_text(page, "Bis bald").click()
    page.keyboard.press("d")
    page.keyboard.press("d")
    expect(shown_text(page, "Bis bald")).to_have_count(0)
    with page.expect_response(lambda answer: answer.request.method == "PUT" and FIRST in answer.url):
        page.locator(".al-view").click()  # what was changed is not lost
    assert (project / FIRST).read_text(encoding="utf-8") != before
    page.get_by_label("Mehr").click()
    page.get_by_role("button", name="Notebook wiederherstellen").click()
    page.get_by_role("button", name="Wiederherstellen", exact=True).click()
    expect(shown_text(page, "Bis bald")).to_be_visible()
    page.locator(READY).wait_for()
    status(lab.card(title("single_choice")), "richtig")
    assert (project / FIRST).read_text(encoding="utf-8") == before


def test_notebooks_of_other_folders_are_as_in_any_jupyterlab(lab, page, project):
    """They are not run, keep what they show, and have no bar."""
    page.goto(lab.server.address(OTHER))
    lab.settled()
    expect(page.locator(".al-bar").locator("visible=true")).to_have_count(0)
    expect(page.locator(".jp-NotebookPanel:visible .jp-InputArea-prompt").first).to_have_text("[ ]:")
    lab.run_all()
    with page.expect_response(lambda answer: answer.request.method == "PUT" and OTHER in answer.url):
        lab.command("File", "docmanager:save")
    saved = json.loads((project / OTHER).read_text(encoding="utf-8"))
    assert saved["cells"][0]["outputs"][0]["text"] == ["Tag 1\n"]
