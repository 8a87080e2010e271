"""From a task to its text and back; what a task says of the text that it belongs to; tips on request."""

import pytest
from browser.answering import fill, press
from market import title
from playwright.sync_api import expect

from lessons.learner import Store

pytestmark = pytest.mark.browser

GAPS = title("gap_fill")  # its evidence stands in B2 alone
BELONGS = "Zu dieser Aufgabe gehört der Text B2."


def choose(reader, level):
    reader.get_by_text(level, exact=True).click()


def test_a_task_says_before_the_answer_which_text_it_belongs_to(lab, reader):
    """It follows the level of the reader, and screen readers hear it with the question."""
    card = lab.card(GAPS)
    task = card.get_by_role("group").first
    expect(card.get_by_text(BELONGS)).to_be_hidden()
    choose(reader, "B1")
    expect(card.get_by_text(BELONGS)).to_be_visible()
    expect(task).to_have_accessible_description(f"{BELONGS} This task belongs to text B2.")
    expect(lab.card(title("single_choice")).get_by_text("Zu dieser Aufgabe gehört")).to_be_hidden()
    choose(reader, "B2")
    expect(card.get_by_text(BELONGS)).to_be_hidden()
    expect(task).to_have_accessible_description("")


def test_a_task_follows_the_settings_and_keeps_what_is_begun(lab):
    card = lab.card(GAPS)
    fill(Lücke_1="vor")(card)
    settings = lab.page.get_by_role("region", name="Einstellungen")
    settings.get_by_label("B1 · Kürzerer Text").check()
    expect(card.get_by_text(BELONGS)).to_be_visible()
    expect(card.get_by_label("Lücke 1")).to_have_value("vor")


def test_the_other_text_is_opened_and_the_reader_leads_back(lab, reader):
    """A visit: the learner's own text stays B1."""
    choose(reader, "B1")
    card = lab.card(GAPS)
    opener = card.get_by_role("button", name="Text B2 öffnen")
    opener.click()
    expect(reader.get_by_text("Viele Händlerinnen warnen vor höheren Mieten")).to_be_visible()
    expect(reader.get_by_role("heading", name="Der Markt am See zieht um")).to_be_focused()
    expect(card.get_by_text(BELONGS)).to_have_count(1)
    reader.get_by_role("button", name=f"Zurück: {GAPS}").click()
    expect(opener).to_be_focused()
    expect(opener).to_be_in_viewport()
    expect(reader.get_by_role("button", name="Zurück")).to_have_count(0)


def test_the_way_to_the_text_and_back_by_keyboard(lab, reader):
    card = lab.card(title("single_choice"))
    opener = card.get_by_role("button", name="Zum Text")
    opener.press("Enter")
    headline = reader.get_by_role("heading", name="Der Markt am See zieht um")
    expect(headline).to_be_focused()
    expect(headline).to_be_in_viewport()
    lab.page.keyboard.press("Shift+Tab")
    back = reader.get_by_role("button", name=f"Zurück: {title('single_choice')}")
    expect(back).to_be_focused()
    back.press("Enter")
    expect(opener).to_be_focused()


def test_the_evidence_is_found_in_the_text_and_the_way_back_stays_in_sight(lab, reader):
    lab.page.set_viewport_size({"width": 800, "height": 500})
    card = lab.card(title("short_answer"))
    fill(Ihre_Antwort="das Geld")(card)
    press(card, "Prüfen")
    press(card, "Beleg zeigen")
    expect(card.get_by_text("Text B2, Absatz 1")).to_be_visible()
    finder = card.get_by_role("button", name="Im Text zeigen")
    finder.click()
    expect(reader.locator("[data-paragraph='1']")).to_be_focused()
    back = reader.get_by_role("button", name=f"Zurück: {title('short_answer')}")
    reader.locator("[data-paragraph='3']").evaluate("node => node.scrollIntoView({ block: 'end' })")
    expect(back).to_be_in_viewport()
    reader.get_by_role("button", name="Akteure").click()
    expect(back).to_have_count(1)
    back.click()
    expect(finder).to_be_focused()


def test_without_a_kernel_the_way_to_the_text_says_so(lab):
    card = lab.card(title("single_choice"))
    lab.command("Kernel", "kernelmenu:shutdown")
    lab.page.get_by_text("| No Kernel").or_(lab.page.get_by_text("No Kernel")).first.wait_for()
    press(card, "Zum Text")
    expect(card.get_by_role("alert")).to_contain_text("Keine Antwort: Bitte laden Sie die Seite neu")


def test_tips_of_gaps_wait_behind_a_button(lab):
    card = lab.card(GAPS)
    tip = card.get_by_role("button", name="Tipp")
    expect(card.locator(".le-tips")).to_be_hidden()
    expect(tip).to_have_attribute("aria-expanded", "false")
    tip.click()
    expect(tip).to_have_attribute("aria-expanded", "true")
    expect(card.locator(".le-tips li")).to_have_text(["Lücke 2: Geld für einen Platz"])
    tip.click()
    expect(card.locator(".le-tips")).to_be_hidden()


def test_gaps_are_numbered_and_the_empty_ones_are_named(lab):
    card = lab.card(GAPS)
    numbers = card.locator(".le-gap-number")
    expect(numbers.first).to_be_hidden()  # in a text they would be read as part of it
    fill(Lücke_1="vor")(card)
    card.get_by_label("Lücke 1").press("Enter")
    expect(card.get_by_role("status")).to_contain_text("Noch 1 Lücke ist leer.")
    expect(card.get_by_label("Lücke 2")).to_be_focused()
    assert not Store(lab.home).histories("lesson")
    press(card, "Trotzdem prüfen")
    expect(numbers.locator("visible=true")).to_have_text(["1", "2"])
    expect(card.locator(".le-marks li").nth(1)).to_have_text("2 leer empty")
    expect(card.get_by_role("status")).to_contain_text("1 von 2 richtig, 1 leer.")
    expect(card.get_by_role("button", name="Tipp")).to_be_hidden()


SAID = ".le-said > span:not([hidden])"
TORN = """(node, said) => [...node.querySelectorAll(said)].flatMap(({ firstChild: text }) =>
  [...text.data.matchAll(/\\S+/g)].filter((word) => {
    const range = new Range();
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    return range.getClientRects().length > 1;
  }).map(String))"""


def test_words_of_the_feedback_are_not_torn_apart(lab):
    """However narrow the card is, no line ends inside a word: each word is one box."""
    lab.hide_files()
    card = lab.card(title("single_choice"))
    card.get_by_label("in die neue Halle").check()
    press(card, "Prüfen")
    press(card, "Alle erklären")
    expect(card.locator(".le-slot .le-said")).to_have_count(3)
    for width in range(320, 520, 20):
        lab.page.set_viewport_size({"width": width, "height": 900})
        assert card.evaluate(TORN, SAID) == [], width
