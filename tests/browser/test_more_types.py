"""What is special about marking, transforming, placing, speakers, writing and guessing, in a real browser."""

import re

import pytest
from browser.answering import hand_in
from market import market, title
from playwright.sync_api import expect

from lessons.content import load_lesson
from lessons.learner import Store

pytestmark = pytest.mark.browser

WORDS, SENTENCE, AXIS = map(title, ("mark_words", "transform", "place_on_timeline"))
SPEAKERS, WRITING, GUESS = map(title, ("who_said", "free_writing", "guess_gloss"))
MISTAKES = {
    "er hat seit 2008 am See gestanden": "Hier steht noch der Indikativ.",
    "ich habe seit 2008 am See gestanden": "Achten Sie auf die Person",
    "er hätte seit 2008 am See gestanden": "Das ist Konjunktiv II. Hier ist der Konjunktiv I eindeutig",
}
TEXTS = [
    "Die Stadt – so hieß es – kündigte etwas an.",
    "Die Halle sei trocken, „hell“ und groß. Ich glaube’s nicht!",
    "Er kündigte. Dann kam an: ein E-Mail-Text; das HABE er gehoert, laut Anna.",
    "Der Markt ziehe um\u00a0…\nDie Halle ha\u0308tte Platz.",
]

# Where the words of a text stand in their card.
PLACES = """card => [...card.querySelectorAll(".le-text-word")].map((word) => {
  const [own, all] = [word, card].map((each) => each.getBoundingClientRect());
  return [own.left - all.left, own.top - all.top].map(Math.round);
})"""
# The things whose words their mark covers.
COVERED = """card => [...card.querySelectorAll(".le-thing")].filter((thing) => {
  const words = document.createRange();
  words.selectNodeContents(thing.querySelector(".le-thing-name").firstChild);
  const mark = thing.querySelector(".le-verdict").getBoundingClientRect();
  const meets = (line) => line.right > mark.left && mark.right > line.left;
  const isLevel = (line) => line.bottom > mark.top + 3 && mark.bottom > line.top + 3;
  return [...words.getClientRects()].some((line) => meets(line) && isLevel(line));
}).map((thing) => thing.textContent)"""


def press(card, name):
    card.get_by_role("button", name=name).first.click()


def word(card, name):
    return card.locator(".le-text-word", has_text=re.compile(f"^{name}$"))


def part(card, name):
    """A thing of the timeline with everything that belongs to it."""
    return card.locator(".le-date-row", has_text=name)


def keys(lab, *names):
    for name in names:
        lab.page.keyboard.press(name)


def test_a_grammar_page_opens_below_the_task_by_keyboard(lab):
    """With the tip before an answer, then below one that is not right; it stays beside the next try."""
    card = lab.card(SENTENCE)
    link = card.get_by_role("button", name="Grammatik: Konjunktiv I")
    expect(link).to_be_hidden()
    card.get_by_role("button", name="Tipp").press("Enter")
    expect(link).to_be_visible()
    card.get_by_label("Ihre Antwort").fill("er hat seit 2008 am See gestanden")
    press(card, "Prüfen")
    expect(card.get_by_role("button", name="Noch einmal")).to_be_visible()
    link.press("Enter")
    page = card.locator(".le-grammar")
    expect(page).to_contain_text("er fahre")
    expect(page.get_by_text("Common mistakes")).to_be_visible()
    expect(link).to_be_focused()
    press(card, "Noch einmal")
    expect(page).to_be_visible()
    link.press("Escape")
    expect(page).to_be_hidden()
    expect(link).to_be_focused()


def test_words_are_marked_by_keyboard_and_the_right_ones_stay(lab):
    card = lab.card(WORDS)
    word(card, "Anna").focus()
    keys(lab, *["ArrowRight"] * 5, "Space", "End", "ArrowLeft", "Enter")
    expect(word(card, "sei")).to_have_attribute("aria-pressed", "true")
    expect(word(card, "betonte")).to_have_attribute("aria-pressed", "true")
    expect(card.locator(".le-count")).to_contain_text("Markierte Wörter: 2 · gesuchte Wörter: 3")
    places = card.evaluate(PLACES)
    press(card, "Prüfen")
    expect(word(card, "betonte")).to_have_class(re.compile("le-has-wrong"))
    expect(word(card, "betonte")).to_have_accessible_description(re.compile("noch nicht richtig"))
    assert card.evaluate(PLACES) == places  # signs that come beside words move none of them
    press(card, "Noch einmal")
    expect(word(card, "betonte")).to_have_attribute("aria-pressed", "false")
    expect(word(card, "sei")).to_have_attribute("aria-disabled", "true")
    word(card, "sei").press("Space")
    expect(word(card, "sei")).to_have_attribute("aria-pressed", "true")


def test_the_solution_shows_which_words_were_missed(lab):
    card = lab.card(WORDS)
    word(card, "sei").click()
    press(card, "Prüfen")
    press(card, "Lösung zeigen")
    expect(word(card, "sei")).to_have_class(re.compile("le-has-right"))
    for missed in ("habe", "gestanden"):
        expect(word(card, missed)).to_have_class(re.compile("le-has-shown"))
        expect(word(card, missed)).to_have_accessible_description(re.compile("Lösung"))


def test_a_mistake_in_a_sentence_is_named_and_another_try_begins_empty(lab):
    card = lab.card(SENTENCE)
    sentence = card.get_by_label("Ihre Antwort")
    expect(card.get_by_text("Jonas Brandt betonte, …")).to_be_visible()
    for typed, said in MISTAKES.items():
        sentence.fill(typed)
        sentence.press("Enter")
        expect(sentence).to_have_accessible_description(re.compile(said))
        press(card, "Noch einmal")
        expect(sentence).to_have_value("")
        expect(sentence).to_be_editable()
    sentence.fill(typed)
    press(card, "Prüfen")
    press(card, "Lösung zeigen")
    expect(sentence).to_have_value("er habe seit 2008 am See gestanden.")
    expect(card.get_by_text(f"Ihre Antwort Your answer: {typed}")).to_be_visible()


def test_things_are_dragged_to_their_places_and_lines_into_their_order(lab):
    card = lab.card(title("matching"))
    chip, place = (card.get_by_role("button", name=name).first for name in ("Fischer", "Jonas Brandt"))
    chip.drag_to(place)
    expect(place).to_have_accessible_name("Jonas Brandt: Fischer")
    place.drag_to(card.locator(".le-bank"))
    expect(place).to_have_accessible_name("Jonas Brandt: leer")
    lines = lab.card(title("ordering")).locator(".le-order > li")
    texts = lines.locator(".le-order-text").all_inner_texts()
    lines.nth(3).drag_to(lines.nth(1))
    expect(lines.locator(".le-order-text")).to_have_text([texts[0], texts[3], texts[1], texts[2]])


def test_a_tap_on_the_axis_places_the_chosen_event(lab):
    card = lab.card(AXIS)
    part(card, "Der Brunnen").locator(".le-date-text").click()
    line = card.locator(".le-axis-line")
    line.scroll_into_view_if_needed()
    box = line.bounding_box()
    lab.page.mouse.move(box["x"] + box["width"] * 2 / 22, box["y"] - 4)
    lab.page.mouse.down()
    expect(part(card, "Der Brunnen").locator(".le-date")).to_have_text("2006")
    lab.page.mouse.move(box["x"] + box["width"] * 20 / 22, box["y"] - 4)
    lab.page.mouse.up()
    expect(part(card, "Der Brunnen").locator(".le-date")).to_have_text("2024")
    expect(part(card, "Jonas")).to_contain_class("le-active")  # the next one without a date
    part(card, "Der Brunnen").get_by_role("button", name="später").click()
    expect(part(card, "Der Brunnen").locator(".le-date")).to_have_text("2025")
    expect(part(card, "Jonas").locator(".le-date")).to_have_text("noch ohne Datum no date yet")


def test_an_event_is_placed_by_keyboard_and_told_where_it_belongs(lab):
    card = lab.card(AXIS)
    early, late = (card.get_by_role("slider", name=name) for name in ("Jonas Brandt", "Der Brunnen"))
    late.focus()
    keys(lab, "End", "ArrowLeft")
    expect(late).to_have_attribute("aria-valuetext", "2025")
    early.focus()
    keys(lab, "Home")
    press(card, "Prüfen")
    told = part(card, "Jonas Brandt").locator(".le-slot")
    expect(told).to_contain_text("weit daneben")
    expect(told).to_contain_text("Das ist zu früh: Es geschah später.")
    press(card, "Noch einmal")
    expect(late).to_be_disabled()
    early.focus()
    keys(lab, "Home", *["ArrowRight"] * 5)
    press(card, "Prüfen")
    expect(told).to_contain_text("knapp daneben")
    expect(told).to_contain_text("Das ist zu spät: Es geschah früher.")
    press(card, "Lösung zeigen")
    expect(told).to_contain_text("Ihre Antwort Your answer: 2009")
    expect(card.get_by_role("slider", name="Jonas Brandt")).to_have_value("2008")


def test_a_speaker_who_is_right_but_not_the_only_one_stays(lab):
    card = lab.card(SPEAKERS)
    statement = card.get_by_role("group", name="Die Halle ist trocken.")
    statement.get_by_label("Jonas Brandt").focus()
    keys(lab, "Space")
    card.get_by_role("group", name="Ich stehe seit 2008 hier.").get_by_label("Anna Weber").check()
    press(card, "Prüfen")
    expect(statement).to_have_accessible_description(re.compile("Richtig, aber nicht nur diese Person"))
    press(card, "Noch einmal")
    expect(statement.get_by_label("Jonas Brandt")).to_be_checked()
    expect(statement.get_by_label("Anna Weber")).to_be_enabled()
    expect(card.locator(":checked")).to_have_count(1)


def test_a_mark_beside_a_thing_leaves_its_words_free(lab):
    lab.hide_files()
    card = lab.card(SPEAKERS)
    card.get_by_role("group", name="Die Halle ist trocken.").get_by_label("Jonas Brandt").check()
    hand_in(card)
    expect(card.locator(".le-thing .le-verdict")).to_have_count(card.locator(".le-thing").count())
    for width in (560, 640, 720, 1200):
        lab.page.set_viewport_size({"width": width, "height": 1000})
        assert card.evaluate(COVERED) == [], width


def test_the_list_counts_along_as_the_marking_does(lab):
    """What the browser counts while somebody writes is what Python counts afterwards."""
    card, item = lab.card(WRITING), load_lesson(market()).item("01-writing")
    for text in TEXTS:
        card.get_by_label("Ihre Antwort").fill(text)
        parts = item.mark(text).parts
        counted = [parts["length"].feedback, parts["words"].feedback.split(":")[0], parts["speech"].feedback]
        expect(card.locator(".le-checklist .le-said")).to_have_text(counted)
        done = ["erfüllt" if each.status == "right" else "noch offen" for each in parts.values()]
        expect(card.locator(".le-checklist .le-verdict-word > span:not(.le-help)")).to_have_text(done)


def test_an_unsent_text_survives_a_reload_and_is_compared_with_the_model(lab):
    text = "Die Halle sei hell."
    field = lab.card(WRITING).get_by_label("Ihre Antwort")
    field.fill(text)
    card = lab.reload().run_all().card(WRITING)
    expect(field).to_have_value(text)
    expect(card.get_by_text("So kann ein Text aussehen")).to_be_hidden()
    press(card, "Prüfen")
    expect(card.get_by_role("status")).to_contain_text("Noch nicht alle Punkte der Liste sind erfüllt.")
    [history] = Store(lab.home).histories("lesson").values()
    assert (history.tries, history.last.answer) == (1, text)
    press(card, "Lösung zeigen")
    expect(field).to_have_value(text)
    expect(card.locator(".le-model-text")).to_contain_text("Die Stadt kündigte an")
    press(card, "Noch einmal")
    expect(field).to_have_value(text)
    expect(field).to_be_editable()


def test_the_gloss_comes_after_the_guess(lab):
    card = lab.card(GUESS)
    gloss = card.get_by_role("complementary")
    card.get_by_label("fragte leise").check()
    press(card, "Prüfen")
    expect(card.get_by_text("Die Stadt fragt hier nicht.").first).to_be_visible()
    expect(gloss).to_be_hidden()
    press(card, "Noch einmal")
    card.get_by_label("sagte öffentlich").check()
    press(card, "Prüfen")
    for said in ("ankündigen", "kündigt an, kündigte an, hat angekündigt", "Die Stadt kündigt den Umzug an."):
        expect(gloss).to_contain_text(said)
    lab.reload().run_all()
    expect(gloss).to_contain_text("to announce")


def test_nothing_is_wider_than_a_phone(lab):
    lab.hide_files()
    lab.page.set_viewport_size({"width": 360, "height": 800})
    verdict = lab.card(title("true_false"))
    verdict.get_by_label("richtig", exact=True).check()
    press(verdict, "Prüfen")
    expect(verdict.get_by_role("status")).to_contain_text("Not right yet.")
    for task in (WORDS, SENTENCE, AXIS, SPEAKERS, WRITING, GUESS, title("true_false")):
        card = lab.card(task)
        card.scroll_into_view_if_needed()
        assert card.evaluate("card => card.scrollWidth <= card.clientWidth"), task
        assert card.evaluate("card => card.getBoundingClientRect().right <= innerWidth"), task
    statements = lab.card(SPEAKERS).locator(".le-thing")  # one after the other: one is open, at the top
    statements.nth(1).get_by_role("checkbox").first.focus()
    expect(statements.nth(1)).to_contain_class("le-active")
    tops = [statement.bounding_box()["y"] for statement in statements.all()]
    assert min(tops) == tops[1]
    assert statements.first.bounding_box()["height"] < 80
