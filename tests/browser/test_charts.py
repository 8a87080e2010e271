"""The pictures in a real browser: mouse and keyboard, the story, filters, both themes, a phone, axe."""

import re
from pathlib import Path

import pytest
from browser.axe import violations
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture
def pictures(show_cells):
    """A page with these pictures."""
    return lambda *cells, **options: show_cells(*cells, **options).page


def event(page, name):
    """The last button of an event: in the close-up, if it is there."""
    return page.locator(".le-chart-area").and_(page.get_by_role("button", name=name)).last


def test_an_event_is_explained_by_its_sentence(pictures):
    page = pictures("lesson.timeline()")
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


def test_arrow_keys_go_from_event_to_event(pictures):
    page = pictures("lesson.timeline()")
    areas = page.locator(".le-chart-area")
    areas.first.focus()
    page.keyboard.press("ArrowRight")
    expect(areas.nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(areas.nth(1)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("End")
    expect(areas.last).to_be_focused()


def test_the_story_is_told_in_order(pictures):
    """By button and by arrow key; while it is told, the buttons stay where they are."""
    page = pictures("lesson.timeline()")
    page.get_by_role("button", name="Der Reihe nach erzählen").click()
    title = page.locator(".le-chart-title")
    expect(title).to_contain_text("Die Nato stellt der Ukraine die Mitgliedschaft in Aussicht")
    page.keyboard.press("Enter")  # on the button that goes on
    expect(title).to_contain_text("Russland annektiert die Krim")
    expect(page.locator(".le-chart-count")).to_have_text("2 von 14 2 of 14")
    page.locator(".le-chart-steps button", has_text="Zurück").click()
    expect(page.locator(".le-chart-steps button", has_text="Zurück")).to_be_disabled()
    onward = page.locator(".le-chart-steps button", has_text="Weiter")
    expect(onward).to_be_focused()
    places = []
    for number in range(2, 15):
        page.keyboard.press("ArrowRight")
        expect(page.locator(".le-chart-count")).to_have_text(f"{number} von 14 {number} of 14")
        places.append(tuple(map(round, onward.bounding_box().values())))
        expect(page.locator(".le-chart-area[aria-expanded=true]")).to_be_in_viewport()
    assert len(set(places)) == 1
    page.keyboard.press("Escape")
    expect(page.locator(".le-chart-card")).to_be_hidden()


def test_a_filter_draws_again_and_keeps_the_focus(pictures):
    page = pictures("lesson.timeline()")
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


def test_the_reader_goes_to_the_sentence_and_leads_back(pictures):
    page = pictures("lesson.read()", "lesson.timeline()")
    event(page, "Nawalny wird festgenommen").click()
    jump = page.get_by_role("button", name="Im Text zeigen")
    jump.click()
    paragraph = page.locator(".le-article [data-paragraph='6']")
    expect(paragraph).to_be_in_viewport()
    expect(paragraph).to_be_focused()
    page.get_by_role("button", name="Zurück: Zeitleiste").click()
    expect(jump).to_be_focused()
    expect(jump).to_be_in_viewport()


def test_another_picture_of_speakers_is_a_choice(pictures):
    page = pictures("lesson.speakers()")
    expect(page.locator(".le-chart-sheet img:visible")).to_have_attribute("alt", page_alt("Joe Biden"))
    page.get_by_text("Wer kommt wie ausführlich zu Wort?").click()
    expect(page.locator(".le-chart-sheet img:visible")).to_have_attribute("alt", page_alt("nicht zu Wort"))
    page.get_by_text("Als Tabelle").click()
    expect(page.get_by_role("cell", name="Alexej Nawalny")).to_be_visible()


@pytest.mark.parametrize(("ending", "begins"), [("SVG", b"<?xml"), ("PNG", b"\x89PNG")], ids=["svg", "png"])
def test_a_picture_is_saved_as_a_file(pictures, ending, begins):
    page = pictures("lesson.timeline()")
    with page.expect_download() as waiting:
        page.get_by_role("button", name=f"Bild speichern: {ending}").click()
    assert waiting.value.suggested_filename.startswith("Zeitleiste_2008_2021")
    assert Path(waiting.value.path()).read_bytes().startswith(begins)


def test_a_phone_gets_a_picture_of_its_width(pictures):
    page = pictures("lesson.timeline()")
    page.set_viewport_size({"width": 480, "height": 1000})
    image = page.locator(".le-chart-sheet img:visible")
    page.wait_for_function(
        "() => Number(document.querySelector('.le-chart-light').getAttribute('width')) < 400"
    )
    box = image.bounding_box()
    assert abs(box["width"] / float(image.get_attribute("width")) - 1) < 0.15
    chart = page.locator(".le-chart")
    assert chart.evaluate("chart => chart.scrollWidth <= chart.clientWidth")


@pytest.mark.parametrize("theme", ["Light", "Dark"])
def test_axe_finds_nothing(show_cells, theme):
    lab = show_cells("lesson.timeline(epilogue=True)", "lesson.speakers()", "lesson.voices()", theme=theme)
    lab.page.set_viewport_size({"width": 1300, "height": 1000})
    lab.page.locator(".le-chart-area").first.click()
    for details in lab.page.locator(".le-chart-table summary").all():
        details.click()
    assert violations(lab, ".le-chart") == []
