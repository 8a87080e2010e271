"""The pictures in a real browser: mouse and keyboard, the story, filters, both themes, a phone, axe."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from lab import LabPage, jupyter_lab, write_notebook
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

SETUP = "from lessons import open_lesson\n\nlesson = open_lesson('geneva_2021')"
OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]},
    "rules": {"target-size": {"enabled": True}, "region": {"enabled": False}},  # the page is JupyterLab's
    "resultTypes": ["violations"],
}


@pytest.fixture(scope="module", params=["light", "dark"])
def themed(request, tmp_path_factory):
    """A JupyterLab in either theme."""
    with jupyter_lab(tmp_path_factory.mktemp(request.param), dark=request.param == "dark") as server:
        yield server


@pytest.fixture
def show(browser, server, request):
    """Open a notebook with these cells; nothing may have gone wrong in the page, no other host was asked."""
    opened = []

    def open_cells(*cells, width=1200):
        name = f"{request.node.name}.ipynb"
        write_notebook(server.folder / name, [SETUP, *cells])
        lab = LabPage(browser, server, width=width).open(name).run_all()
        opened.append(lab)
        return lab.page

    yield open_cells
    for lab in opened:
        errors, strangers = lab.errors, lab.strangers()
        lab.close()
        assert (errors, strangers) == ([], [])


def event(page, name):
    """The last button of an event: in the close-up, if it is there."""
    return page.locator(".le-chart-area").and_(page.get_by_role("button", name=name)).last


def test_an_event_is_explained_by_its_sentence(show):
    page = show("lesson.timeline()")
    event(page, "Biden bezeichnet Putin als „Killer“").click()
    card = page.locator(".le-chart-card")
    expect(card).to_contain_text("„im März“ = März 2021")
    expect(card.locator("mark")).to_have_text(
        "Noch im März hatte Biden den Mann, den er nun in Genf traf, als „Killer“ bezeichnet"
    )
    expect(card).to_contain_text("17. März 2021: Ausstrahlung eines Fernsehinterviews")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(event(page, "Biden bezeichnet Putin als „Killer“")).to_be_focused()


def test_arrow_keys_go_from_event_to_event(show):
    page = show("lesson.timeline()")
    areas = page.locator(".le-chart-area")
    areas.first.focus()
    page.keyboard.press("ArrowRight")
    expect(areas.nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(areas.nth(1)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("End")
    expect(areas.last).to_be_focused()


def test_the_story_is_told_in_order(show):
    """By button and by arrow key; while it is told, the buttons stay where they are."""
    page = show("lesson.timeline()")
    page.get_by_role("button", name="Der Reihe nach erzählen").click()
    title = page.locator(".le-chart-title")
    expect(title).to_contain_text("Die Nato stellt der Ukraine die Mitgliedschaft in Aussicht")
    page.keyboard.press("Enter")  # on the button that goes on
    expect(title).to_contain_text("Russland annektiert die Krim")
    expect(page.locator(".le-chart-count")).to_have_text("2 von 14")
    page.locator(".le-chart-steps button", has_text="Zurück").click()
    expect(page.locator(".le-chart-steps button", has_text="Zurück")).to_be_disabled()
    onward = page.locator(".le-chart-steps button", has_text="Weiter")
    expect(onward).to_be_focused()
    places = []
    for number in range(2, 15):
        page.keyboard.press("ArrowRight")
        expect(page.locator(".le-chart-count")).to_have_text(f"{number} von 14")
        places.append(tuple(map(round, onward.bounding_box().values())))
        expect(page.locator(".le-chart-area[aria-expanded=true]")).to_be_in_viewport()
    assert len(set(places)) == 1
    page.keyboard.press("Escape")
    expect(page.locator(".le-chart-card")).to_be_hidden()


def test_a_filter_draws_again_and_keeps_the_focus(show):
    page = show("lesson.timeline()")
    topic = page.get_by_label("Thema")
    topic.focus()
    topic.select_option("nawalny")
    expect(page.locator(".le-chart-area")).to_have_count(4)
    expect(topic).to_be_focused()
    expect(page.locator(".le-chart-sheet img:visible")).to_have_attribute("alt", page_alt("4 Ereignisse"))
    page.get_by_label("Wer?").select_option("nato")
    expect(page.locator(".le-chart-missing")).to_contain_text("Zu dieser Auswahl gibt es keine Ereignisse.")


def page_alt(words):
    """An alternative text with these words in it."""
    return re.compile(rf".*{words}.*")


def test_the_reader_goes_to_the_sentence_and_leads_back(show):
    page = show("lesson.read()", "lesson.timeline()")
    event(page, "Nawalny wird festgenommen").click()
    jump = page.get_by_role("button", name="Im Text zeigen")
    jump.click()
    paragraph = page.locator(".le-article [data-paragraph='6']")
    expect(paragraph).to_be_in_viewport()
    expect(paragraph).to_be_focused()
    page.get_by_role("button", name="Zurück: Zeitleiste").click()
    expect(jump).to_be_focused()
    expect(jump).to_be_in_viewport()


def test_another_picture_of_speakers_is_a_choice(show):
    page = show("lesson.speakers()")
    expect(page.locator(".le-chart-sheet img:visible")).to_have_attribute("alt", page_alt("Joe Biden"))
    page.get_by_text("Wer kommt wie ausführlich zu Wort?").click()
    expect(page.locator(".le-chart-sheet img:visible")).to_have_attribute("alt", page_alt("nicht zu Wort"))
    page.get_by_text("Als Tabelle").click()
    expect(page.get_by_role("cell", name="Alexej Nawalny")).to_be_visible()


@pytest.mark.parametrize(("ending", "begins"), [("SVG", b"<?xml"), ("PNG", b"\x89PNG")], ids=["svg", "png"])
def test_a_picture_is_saved_as_a_file(show, ending, begins):
    page = show("lesson.timeline()")
    with page.expect_download() as waiting:
        page.get_by_role("button", name=f"Bild speichern: {ending}").click()
    assert waiting.value.suggested_filename.startswith("Zeitleiste_2008_2021")
    assert Path(waiting.value.path()).read_bytes().startswith(begins)


def test_a_phone_gets_a_picture_of_its_width(show):
    page = show("lesson.timeline()", width=480)
    page.keyboard.press("Control+b")  # no file browser
    image = page.locator(".le-chart-sheet img:visible")
    page.wait_for_function(
        "() => Number(document.querySelector('.le-chart-light').getAttribute('width')) < 400"
    )
    box = image.bounding_box()
    assert abs(box["width"] / float(image.get_attribute("width")) - 1) < 0.15
    chart = page.locator(".le-chart")
    assert chart.evaluate("chart => chart.scrollWidth <= chart.clientWidth")


def test_axe_finds_nothing(browser, themed):
    name = "charts.ipynb"
    write_notebook(
        themed.folder / name,
        [SETUP, "lesson.timeline(epilogue=True)", "lesson.speakers()", "lesson.voices()"],
    )
    lab = LabPage(browser, themed, width=1300).open(name).run_all()
    lab.page.locator(".le-chart-area").first.click()
    for details in lab.page.locator(".le-chart-table summary").all():
        details.click()
    found = Axe().run(lab.page, context=".le-chart", options=OPTIONS).response["violations"]
    shown = [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]
    lab.close()
    assert shown == []
