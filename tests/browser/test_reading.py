"""The reader, settings and progress in JupyterLab."""

import pytest
from lab import write_notebook
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture
def reader(lab):
    return lab.page.locator(".le-reader")


def test_a_word_opens_its_gloss_and_escape_closes_it(lab, reader):
    word = reader.get_by_role("button", name="Mieten")
    word.click()
    gloss = lab.page.get_by_role("dialog", name="Miete")
    expect(gloss).to_contain_text("die Miete")
    expect(gloss).to_contain_text("Plural: Mieten")
    expect(gloss).to_contain_text("rent")
    lab.page.keyboard.press("Escape")
    expect(gloss).to_be_hidden()
    expect(word).to_be_focused()


def test_words_are_reached_with_arrow_keys(lab, reader):
    """The text is one stop of the Tab key; arrows go on to the next word, and Enter opens it."""
    reader.get_by_role("button", name="Akteure").click()
    lab.page.keyboard.press("Tab")
    expect(reader.get_by_role("button", name="Mieten")).to_be_focused()
    lab.page.keyboard.press("ArrowRight")
    expect(reader.get_by_role("button", name="Anna Weber")).to_be_focused()
    lab.page.keyboard.press("Enter")
    expect(lab.page.get_by_role("dialog", name="Anna Weber")).to_contain_text("Bürgermeisterin")


def test_another_level_is_shown_and_kept(lab, reader):
    reader.get_by_text("B1", exact=True).click()
    expect(reader.get_by_text("Im Herbst zieht er in die neue Halle um")).to_be_visible()
    lab.reload().run_all()
    expect(reader.get_by_text("Im Herbst zieht er in die neue Halle um")).to_be_visible()


def test_a_choice_in_the_settings_is_kept(lab):
    settings = lab.page.get_by_role("region", name="Einstellungen")
    settings.get_by_label("nicht zeigen").check()
    expect(settings.get_by_role("status")).to_contain_text("Gespeichert.")
    lab.restart_and_run_all()
    expect(settings.get_by_label("nicht zeigen")).to_be_checked()


def test_progress_is_a_table_whose_links_open_notebooks(lab, server):
    write_notebook(server.folder / "01_tasks.ipynb", ["1 + 1"])
    table = lab.page.get_by_role("table", name="Ihr Stand")
    expect(table.get_by_role("cell", name="0 von 15 richtig")).to_be_visible()
    table.get_by_role("link", name="Aufgaben").click()
    expect(lab.page.get_by_role("tab", name="01_tasks.ipynb")).to_be_visible()
