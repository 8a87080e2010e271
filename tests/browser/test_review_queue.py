"""An instructor reviews a draft by keyboard: accepted, dropped, taken back, changed, gone on with."""

import shutil

import pytest
import yaml
from browser.axe import violations
from playwright.sync_api import expect

from lessons.content.load import find_lesson, load_lesson

pytestmark = pytest.mark.browser

NARROW = {"width": 390, "height": 900}
WORDS = "vocabulary.yaml"


@pytest.fixture
def folder(tmp_path):
    """A copy of the template of which two words, a task and an actor are proposals."""
    folder = shutil.copytree(find_lesson("_template"), tmp_path / "lesson")
    first, second = [word.lemma for word in load_lesson(folder).words][:2]
    proposals = [(WORDS, first, "doubtful"), (WORDS, second, "doubtful")]
    proposals += [("questions/01_reading.yaml", "01-novelty", "sure"), ("actors.yaml", "berger", "likely")]
    told = [
        {"file": file, "entry": entry, "found": "Steht im Text.", "sure": sure, "state": "open"}
        for file, entry, sure in proposals
    ]
    (folder / "draft.yaml").write_text(yaml.safe_dump(told, allow_unicode=True, sort_keys=False), "utf-8")
    return folder


@pytest.fixture
def lab(show_cells, folder):
    """The queue in German."""
    queue = f'from lessons.commands import instructor\n\ninstructor.review({str(folder)!r}, language="de")'
    return show_cells(queue, lesson=str(folder))


def states(folder):
    """What draft.yaml says, in its order."""
    return [each["state"] for each in yaml.safe_load((folder / "draft.yaml").read_text(encoding="utf-8"))]


def test_a_draft_is_reviewed_by_keyboard_and_gone_on_with_after_a_restart(lab, folder):
    page, queue = lab.page, lab.page.locator(".le-proposals")
    entry, said = queue.locator("h4"), queue.locator(".le-said-line")
    first, second = [word.lemma for word in load_lesson(folder).words][:2]
    expect(entry).to_have_text(first)
    queue.focus()
    page.keyboard.press("x")
    expect(said).to_have_text(f"Verworfen: {first}")
    page.keyboard.press("u")
    expect(entry).to_have_text(first)
    page.keyboard.press("a")
    expect(entry).to_have_text(second)
    page.keyboard.press("e")
    queue.locator('textarea[data-at="definition.de"]').fill("Das steht jetzt hier.")
    queue.get_by_role("button", name="Speichern und annehmen").click()
    expect(entry).to_have_text("berger")
    assert states(folder) == ["accepted", "changed", "open", "open"]
    assert load_lesson(folder).words[1].definition == "Das steht jetzt hier."

    lab.restart_and_run_all()
    cells = page.locator(".jp-CodeCell").count()
    expect(queue.locator(".le-proposals-count")).to_contain_text("2 von 4 geprüft")
    queue.focus()
    page.keyboard.press("s")
    expect(page.get_by_role("region", name="Aufgabe 01-novelty")).to_be_visible()  # as learners see it
    page.keyboard.press("g")
    expect(queue.locator(".le-proposals-line")).to_be_focused()  # what is taken is seen first
    page.keyboard.press("g")
    expect(said).to_have_text("1 angenommen.")
    expect(page.locator(".jp-CodeCell")).to_have_count(cells)  # none of the keys was JupyterLab's

    page.set_viewport_size(NARROW)
    assert queue.evaluate("node => node.scrollWidth <= node.clientWidth + 1")
    assert violations(lab, ".le-proposals") == []


def test_an_easier_text_is_decided_and_undone_by_one_key_each(show_cells, folder):
    sentence, split = (
        "Die Stadt baut Schulen, und das Land zahlt dafür.",
        "Die Stadt baut Schulen. Das Land zahlt dafür.",
    )
    (folder / "texts/b1.md").write_text(f"# Stadt\n\n{sentence} Dort wurde er empfangen.\n", encoding="utf-8")
    made = folder / "texts/leicht.md"
    call = f'instructor.easier({str(folder)!r}, "b1", output={str(made)!r}, language="de")'
    page = show_cells(f"from lessons.commands import instructor\n\n{call}", lesson=str(folder)).page
    form = page.locator(".le-easier")
    place, now = form.locator(".le-adapt-count").last, form.locator("textarea")
    expect(now).to_have_value(split)  # what is sure is in the draft
    form.focus()
    page.keyboard.press("r")
    expect(place).to_contain_text("Vorschlag 2 von 2, 1 noch offen")
    page.keyboard.press("u")
    expect(place).to_contain_text("Vorschlag 1 von 2, 2 noch offen")
    page.keyboard.press("r")
    expect(place).to_contain_text("1 noch offen")
    page.keyboard.press("a")
    expect(place).to_contain_text("0 noch offen")
    page.keyboard.press("e")
    now.fill("Man empfing ihn freundlich.")
    form.get_by_role("button", name="Eigenen Satz behalten").click()
    expect(form.locator("dl")).to_contain_text("Man empfing ihn freundlich.")
    form.get_by_role("button", name="Als Text texts/leicht.md schreiben").click()
    expect(form.locator(".le-said-line")).to_contain_text("texts/leicht.md ist geschrieben")
    assert made.read_text(encoding="utf-8") == f"# Stadt\n\n{sentence} Man empfing ihn freundlich.\n"
