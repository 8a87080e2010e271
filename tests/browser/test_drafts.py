"""What a learner has chosen and not yet sent is there again: page reloaded, kernel killed, cell run anew."""

import json
import shutil
from itertools import cycle

import pytest
from browser.answering import TASKS, check, checked, fill, filled, hand_in, press, status
from market import market, title
from playwright.sync_api import expect

from lessons.content import load_lesson
from lessons.learner import Learner, Store
from lessons.learner.task_sitting import TaskSitting

pytestmark = pytest.mark.browser

CHOICE, MULTIPLE, GAPS = title("single_choice"), title("multiple_choice"), title("gap_fill")
NO_DRAFTS = ["", "{", "null", "5", '"zz"', "[]", '{"tries": 0}', '{"answer": "a"}']
# Some have not the shape of an answer, some name what no task has.
STRANGE = [5, True, {"zz": "zz"}, {"1": {}, "2": [5], "a": 7}, {"a": "9999"}, [["a"]], {}, ["zz", None, 7]]


def kept(lab):
    """What the tab keeps of answers, by the id of the item."""
    found = lab.page.evaluate("Object.entries(sessionStorage)")
    start = "article-lessons/answer/lesson/"
    return {name.removeprefix(start): json.loads(draft) for name, draft in found if name.startswith(start)}


def keep_everywhere(lab, *drafts):
    """Put one after the other where the tab keeps what is unsent, for every item; then run the cells anew."""
    for item, draft in zip(load_lesson(market()).items("01_tasks"), cycle(drafts), strict=False):
        name = f"article-lessons/answer/lesson/{item.id}"
        lab.page.evaluate("([name, draft]) => sessionStorage.setItem(name, draft)", [name, draft])
    lab.run_all()


def begin_all(lab):
    for name, task in TASKS.items():
        task.right(lab.card(title(name)))


def all_begun(lab):
    for name, task in TASKS.items():
        card = lab.card(title(name))
        expect(card.locator(".le-status > span:not(.le-help)")).to_have_text("angefangen")
        task.seen(card)


def test_what_is_unsent_survives_page_and_kernel_in_every_type(lab):
    """It is sent after all, and then the tab keeps nothing of it any more."""
    begin_all(lab)
    all_begun(lab.reload().restart_and_run_all())
    for name, task in TASKS.items():
        card = lab.card(title(name))
        press(card, "Prüfen")
        status(card, "richtig")
        task.seen(card)
    assert kept(lab) == {}
    assert len(Store(lab.home).histories("lesson")) == len(TASKS)


def test_a_second_try_is_gone_on_with_and_the_first_answer_stays_what_it_was(lab):
    card = lab.card(GAPS)
    fill(Lücke_1="vor", Lücke_2="Haus")(card)
    press(card, "Prüfen")
    press(card, "Noch einmal")
    fill(Lücke_2="Miete")(card)
    lab.reload().run_all()
    filled(Lücke_1="vor", Lücke_2="Haus")(card)
    press(card, "Noch einmal")
    filled(Lücke_1="vor", Lücke_2="Miete")(card)
    expect(card.get_by_label("Lücke 1")).not_to_be_editable()


def test_an_answer_that_was_kept_since_comes_before_what_is_unsent(lab):
    """It was sent from another window, or the kernel died just before it could say so."""
    card, item = lab.card(CHOICE), load_lesson(market()).item("01-single")
    check("auf ein Schiff")(card)
    TaskSitting(item, load_lesson(market()), Learner(Store(lab.home))).answer(item.solution())
    lab.reload().run_all()
    status(card, "richtig")
    checked("in die neue Halle")(card)
    press(card, "Noch einmal")
    expect(card.locator(":checked")).to_have_count(0)


def test_a_killed_kernel_loses_nothing_once_the_cell_is_run_again(lab):
    card = lab.card(CHOICE)
    check("in die neue Halle")(card)
    lab.command("Kernel", "kernelmenu:shutdown")
    lab.page.get_by_text("No Kernel").first.wait_for()
    press(card, "Prüfen")
    expect(card.get_by_role("alert")).to_contain_text(
        "Bitte laden Sie die Seite neu, und führen Sie, wenn nötig, alle Zellen aus."
    )
    lab.reload().run_all()
    checked("in die neue Halle")(card)
    press(card, "Prüfen")
    status(card, "richtig")


def test_an_answer_that_the_store_refused_is_still_unsent(lab):
    shutil.rmtree(lab.home, ignore_errors=True)  # cards may have been kept in it
    lab.home.write_text("no folder", encoding="utf-8")
    card = lab.card(CHOICE)
    check("auf ein Schiff")(card)
    press(card, "Prüfen")
    expect(card.get_by_role("alert")).to_have_text(
        "Geprüft, aber nicht gespeichert. "
        f"Der Ordner für Ihre Antworten ({lab.home}) lässt sich nicht benutzen: das ist kein Ordner. "
        f"Checked, but not saved. Your answers cannot be kept in {lab.home}: that is no folder."
    )
    card.get_by_role("button", name="Hilfe auf Englisch").click()
    expect(card.get_by_text("Checked, but not saved.")).to_be_hidden()
    lab.home.unlink()
    lab.reload().run_all()
    status(card, "angefangen")
    checked("auf ein Schiff")(card)


def test_what_is_taken_back_and_the_solution_are_not_kept(lab):
    choice, gaps = lab.card(MULTIPLE), lab.card(GAPS)
    check("ein Polizist")(choice)
    choice.get_by_label("ein Polizist").uncheck()
    assert kept(lab) == {}
    fill(Lücke_1="für")(gaps)
    assert kept(lab) == {"01-gaps": {"answer": {"1": "für"}, "tries": 0}}
    hand_in(gaps)
    press(gaps, "Lösung zeigen")
    status(gaps, "Lösung")
    press(gaps, "Noch einmal")
    filled(Lücke_1="", Lücke_2="")(gaps)
    assert kept(lab) == {}


def test_nothing_is_made_of_a_note_that_no_page_wrote(lab):
    """One code reads the note for all types, so each of these is there for some of them."""
    keep_everywhere(lab, *NO_DRAFTS)
    expect(lab.page.locator(".le-status.le-is-empty")).to_have_count(len(TASKS))


def test_strange_answers_break_no_type(lab):
    """Of an item that was edited since, what no longer fits is passed over; then the task can be done."""
    for answer in STRANGE:
        keep_everywhere(lab, json.dumps({"answer": answer, "tries": 0}))
        expect(lab.page.locator(".le-status")).to_have_count(len(TASKS))
        assert lab.errors == []
    for name, task in TASKS.items():
        card = lab.card(title(name))
        task.right(card)
        press(card, "Prüfen")
        status(card, "richtig")
