"""A learner in JupyterLab: every type answered; the page reloaded, the kernel restarted."""

import pytest
from browser.answering import TASKS, check, checked, fill, hand_in, press, status
from market import market, title
from playwright.sync_api import expect

from lessons.content import load_lesson
from lessons.learner import Learner, Store
from lessons.learner.overview import overview

pytestmark = pytest.mark.browser

LESSON = load_lesson(market())


def all_solved(lab):
    for name, task in TASKS.items():
        card = lab.card(title(name))
        status(card, "richtig")
        task.seen(card)


def test_every_type_is_answered_and_found_again(lab):
    """Wrong, again, right; then the page is another one, and the kernel, too."""
    for name, task in TASKS.items():
        card = lab.card(title(name))
        status(card, "offen")
        task.wrong(card)
        status(card, "angefangen")
        hand_in(card)
        status(card, "noch offen" if name == "guess_gloss" else "noch nicht richtig")
        press(card, "Noch einmal")
        task.right(card)
        press(card, "Prüfen")
        status(card, "richtig")
    (standing,) = overview(LESSON, Learner(Store(lab.home)))
    assert {history.tries for history in standing.tries.values()} == {2}
    assert {history.first.status for history in standing.tries.values()} == {"wrong"}
    assert standing.right == len(TASKS)
    all_solved(lab.reload().restart_and_run_all())


def test_what_was_right_stays_for_the_next_try(lab):
    card = lab.card(title("gap_fill"))
    fill(Lücke_1="vor", Lücke_2="Haus")(card)
    press(card, "Prüfen")
    expect(card.get_by_role("status")).to_contain_text("1 von 2 richtig.")
    press(card, "Noch einmal")
    expect(card.get_by_label("Lücke 1")).not_to_be_editable()
    expect(card.get_by_label("Lücke 2")).to_be_editable()
    fill(Lücke_2="Mieten")(card)
    card.get_by_label("Lücke 2").press("Enter")
    status(card, "richtig")


def test_the_evidence_and_the_solution_can_be_seen_after_a_wrong_try(lab):
    card = lab.card(title("short_answer"))
    expect(card.get_by_role("button", name="Beleg zeigen")).to_be_hidden()
    expect(card.get_by_role("button", name="Lösung zeigen")).to_be_hidden()
    fill(Ihre_Antwort="das Geld")(card)
    press(card, "Prüfen")
    press(card, "Beleg zeigen")
    expect(card.get_by_text("Text B2, Absatz 1")).to_be_visible()
    expect(card.locator("mark")).to_have_text("warnen vor höheren Mieten")
    press(card, "Lösung zeigen")
    status(card, "Lösung")
    expect(card.get_by_label("Ihre Antwort")).to_have_value("die Miete")


def test_a_task_is_done_by_keyboard_alone(lab):
    """From the heading Tab to the options, arrows to choose, Tab, Enter; the focus stays in the card."""
    card, keyboard = lab.card(title("single_choice")), lab.page.keyboard
    card.get_by_role("heading").first.focus()
    for key in ("Tab", "Space", "ArrowDown", "Tab", "Enter"):
        keyboard.press(key)
    expect(card.get_by_role("button", name="Noch einmal")).to_be_focused()
    assert Store(lab.home).histories("lesson")


def test_weiter_leads_from_task_to_task_and_then_tells_the_page(lab):
    """The next task is in view, its first field has the focus; Enter goes on from a task that is right."""
    cards, keyboard = lab.page.locator("[data-task]"), lab.page.keyboard
    place = [item.type for item in LESSON.items("01_tasks")].index("single_choice") + 1
    card = lab.card(title("single_choice"))
    check("in die neue Halle")(card)
    keyboard.press("Enter")
    expect(card.get_by_role("button", name="Weiter")).to_be_focused()
    expect(card.get_by_role("heading", name=f"Aufgabe 1.{place} · {place} von {len(TASKS)}")).to_be_visible()
    keyboard.press("Enter")
    expect(cards.nth(place).get_by_label("Ihre Antwort")).to_be_focused()
    expect(cards.nth(place)).to_be_in_viewport()
    lab.page.evaluate(
        "addEventListener('article-lessons:next', (event) => (window.last = event.target.dataset.task))"
    )
    last = cards.last
    TASKS[LESSON.items("01_tasks")[-1].type].wrong(last)
    hand_in(last)
    press(last, "Weiter")
    assert lab.page.evaluate("window.last") == last.get_attribute("data-task")


def test_letters_can_be_typed_that_the_keyboard_lacks(lab):
    card = lab.card(title("gap_fill"))
    card.get_by_label("Lücke 1").press_sequentially("fr")
    card.get_by_label("Lücke 1").press("ArrowLeft")
    card.get_by_role("button", name="ü", exact=True).click()
    expect(card.get_by_label("Lücke 1")).to_have_value("für")
    expect(card.get_by_label("Lücke 1")).to_be_focused()


def test_a_dead_kernel_is_told_and_loses_nothing(lab):
    """Nobody answers: after a moment the learner reads that the answer was not saved."""
    card = lab.card(title("single_choice"))
    check("in die neue Halle")(card)
    lab.command("Kernel", "kernelmenu:shutdown")
    lab.page.get_by_text("| No Kernel").or_(lab.page.get_by_text("No Kernel")).first.wait_for()
    press(card, "Prüfen")
    expect(card.get_by_role("alert")).to_contain_text("Nicht gespeichert: Bitte laden Sie die Seite neu")
    checked("in die neue Halle")(card)


def test_help_is_switched_everywhere_and_an_unsent_answer_stays(lab):
    first, other = lab.card(title("single_choice")), lab.card(title("gap_fill"))
    fill(Lücke_1="vor")(other)
    expect(first.get_by_text("Where is the market moving to?")).to_be_visible()
    press(first, "Hilfe auf Englisch")
    expect(first.get_by_text("Where is the market moving to?")).to_be_hidden()
    expect(other.get_by_text("Fill in the preposition and the noun.")).to_be_hidden()
    expect(other.get_by_label("Lücke 1")).to_have_value("vor")


def test_a_store_that_fails_is_told_beside_the_mark(lab):
    lab.home.rename(lab.home.with_name("moved")) if lab.home.exists() else None
    lab.home.write_text("no folder", encoding="utf-8")
    card = lab.card(title("single_choice"))
    check("in die neue Halle")(card)
    press(card, "Prüfen")
    status(card, "richtig")
    expect(card.get_by_role("alert")).to_contain_text("Geprüft, aber nicht gespeichert.")
