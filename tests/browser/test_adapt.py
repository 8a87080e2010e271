"""An instructor changes a task in the form: found, typed, checked, seen as learners see it, saved, undone."""

import shutil

import pytest
from browser.axe import violations
from market import record
from playwright.sync_api import expect

from lessons.authoring import editing
from lessons.content.load import find_lesson, load_lesson
from lessons.content.time_marks import recorded

pytestmark = pytest.mark.browser

NAME = "questions/01_reading.yaml"
NARROW = {"width": 390, "height": 900}


@pytest.fixture
def form(show_cells, tmp_path):
    """The form over a copy of the template, in JupyterLab."""
    folder = shutil.copytree(find_lesson("_template"), tmp_path / "lesson")
    record(load_lesson(folder), "b1")
    cells = [
        f'from lessons.commands import instructor\n\ninstructor.adapt({str(folder)!r}, language="de")',
        f'instructor.recording({str(folder)!r}, "b1", language="de")',
    ]
    return show_cells(*cells, lesson=str(folder)), folder


def test_a_task_is_found_changed_checked_saved_and_brought_back(form):
    lab, folder = form
    page = lab.page
    before = (folder / NAME).read_text(encoding="utf-8")
    adapt = page.locator(".le-adapt")
    adapt.get_by_label("Suchen").fill("single_choice neu")
    adapt.locator(".le-adapt-found button").click()
    expect(page.get_by_role("group", name="Aufgabe").first).to_be_visible()

    reason = adapt.locator('textarea[data-at="options[2].feedback.de"]')
    reason.fill("Falsch!")
    fault = adapt.locator(".le-adapt-fault", has_text="und keinen Grund")
    expect(fault).to_have_count(1)
    reason.fill("Im Text wird nichts verkauft.")
    expect(adapt.locator(".le-adapt-fault")).to_have_count(0)

    page.locator('.le-adapt textarea[data-at="prompt.de"], .le-adapt input[data-at="prompt.de"]').fill(
        "Was gibt es?"
    )
    expect(page.locator(".le-card", has_text="Was gibt es?")).to_be_visible()
    adapt.get_by_role("button", name="Speichern", exact=True).click()
    expect(adapt.locator(".le-said-line")).to_have_text("Gespeichert.")
    entry = editing.entries((folder / NAME).read_text(encoding="utf-8"))[0]
    assert (
        entry["prompt"]["de"] == "Was gibt es?"
        and entry["options"][1]["feedback"] == "Im Text wird nichts verkauft."
    )
    changed = zip(before.splitlines(), (folder / NAME).read_text(encoding="utf-8").splitlines(), strict=True)
    assert sum(one != other for one, other in changed) == 2

    adapt.get_by_role("button", name="Letztes Speichern zurücknehmen").click()
    expect(adapt.locator(".le-said-line")).to_have_text(f"Die vorige Fassung von {NAME} ist wieder da.")
    assert (folder / NAME).read_text(encoding="utf-8") == before


def test_what_was_moved_added_or_deleted_is_said_and_has_the_focus(form):
    page = form[0].page
    adapt = page.locator(".le-adapt")
    adapt.get_by_label("Suchen").fill("single_choice neu")
    adapt.locator(".le-adapt-found button").click()
    adapt.get_by_role("button", name="Nach unten").press("Enter")
    expect(adapt.locator(".le-said-line")).to_contain_text("an Stelle 2 von")
    expect(adapt.get_by_role("button", name="Nach unten")).to_be_focused()
    page.locator(".le-adapt-gallery summary").click()
    page.locator('[data-type="matching"]').click()
    adapt.get_by_role("button", name="Hinzufügen", exact=True).click()
    expect(adapt.locator(".le-said-line")).to_contain_text(
        f"„01-matching“ ist hinzugefügt, am Ende von {NAME}"
    )
    expect(adapt.get_by_role("heading", name="01-matching")).to_be_focused()
    adapt.get_by_role("button", name="Löschen").click()
    expect(adapt.locator(".le-said-line")).to_be_focused()


def test_it_fits_a_phone_and_every_control_has_a_name(form):
    lab, _folder = form
    page = lab.page
    page.set_viewport_size(NARROW)
    page.locator(".le-adapt-gallery summary").click()
    page.locator('[data-type="matching"]').click()
    expect(page.locator(".le-card", has_text="Wer sagt was?")).to_be_visible()
    page.locator(".le-adapt-found button").first.click()
    expect(page.locator(".le-adapt-form fieldset").first).to_be_visible()
    for name in (".le-adapt", ".le-recording"):
        assert page.locator(name).evaluate("node => node.scrollWidth <= node.clientWidth + 1")
        assert violations(lab, name) == []


def test_a_recording_gets_its_marks_by_tapping_along(form):
    lab, folder = form
    taps = lab.page.locator(".le-recording")
    taps.get_by_role("button", name="Von vorn beginnen").click()
    taps.get_by_role("button", name="Wird nicht gelesen").click()
    taps.get_by_role("button", name="Abspielen").click()
    expect(taps.get_by_role("button", name="Anhalten")).to_be_visible()
    for _ in range(11):
        lab.page.keyboard.press("Space")
    expect(taps.get_by_role("button", name="Nächste Zeile")).to_be_disabled()
    taps.get_by_role("button", name="Letzte Zeitmarke").click()
    lab.page.keyboard.press("Space")
    taps.get_by_role("button", name="Anhalten").click()
    taps.get_by_role("button", name="+ 0,1 s").last.click()
    taps.get_by_role("button", name="Speichern", exact=True).click()
    expect(taps.get_by_role("status")).to_have_text("Gespeichert in texts/b1.marks.yaml.")
    times = recorded(load_lesson(folder), "b1").times
    assert times[0] is None and times[1:] == sorted(set(times[1:]))
    assert times[-1] - times[-2] >= 0.1
