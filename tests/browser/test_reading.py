"""The reader, settings and progress in JupyterLab."""

import re

import pytest
from browser.axe import violations
from lab import write_notebook
from market import title
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_a_meaning_is_guessed_then_the_gloss_is_shown(lab, reader):
    word = reader.get_by_role("button", name="Mieten")
    word.click()
    gloss = lab.page.get_by_role("dialog", name="Miete")
    expect(gloss.get_by_role("group").get_by_role("button")).to_have_count(3)
    expect(gloss).not_to_contain_text("die Miete")
    gloss.get_by_role("button", name="meadow").click()
    expect(gloss).to_contain_text("passt hier nicht")
    expect(gloss).to_contain_text("die Miete")
    expect(gloss).to_contain_text("Plural: Mieten")
    expect(gloss).to_contain_text("rent")
    lab.page.keyboard.press("Escape")
    expect(gloss).to_be_hidden()
    expect(word).to_be_focused()
    lab.restart_and_run_all()
    word.click()
    expect(gloss).to_contain_text("Plural: Mieten")


def test_a_guess_can_be_made_by_keyboard_and_is_announced(lab, reader):
    reader.get_by_role("button", name="Mieten").focus()
    lab.page.keyboard.press("Enter")
    gloss = lab.page.get_by_role("dialog", name="Miete")
    expect(gloss).to_be_focused()
    right = gloss.get_by_role("button", name="rent")
    gloss.get_by_role("group").get_by_role("button").first.focus()
    while not right.evaluate("button => button === document.activeElement"):
        lab.page.keyboard.press("Tab")
    lab.page.keyboard.press("Enter")
    expect(gloss).to_contain_text("Richtig geraten!")
    expect(gloss).to_be_focused()
    expect(reader.locator(".le-sr[aria-live]")).to_contain_text("Richtig geraten! A right guess! rent")


def test_who_does_not_want_to_guess_sees_the_gloss_at_once(lab, reader):
    reader.get_by_role("button", name="Mieten").click()
    lab.page.get_by_role("button", name="Gleich zeigen").click()
    expect(lab.page.get_by_role("dialog")).to_contain_text("Plural: Mieten")


def test_meanings_are_shown_at_once_after_a_choice_in_the_settings(lab, reader):
    lab.page.get_by_role("region", name="Einstellungen").get_by_label("gleich zeigen").check()
    expect(lab.page.get_by_role("region", name="Einstellungen").get_by_role("status")).to_contain_text("Gesp")
    reader.get_by_role("button", name="Mieten").click()
    expect(lab.page.get_by_role("dialog")).to_contain_text("Plural: Mieten")


def test_a_known_word_stays_marked(lab, reader):
    total = reader.locator(".le-share")
    expect(total).to_contain_text("Sie kennen 0 von")
    word = reader.get_by_role("button", name="Mieten")
    word.click()
    lab.page.get_by_role("button", name="Gleich zeigen").click()
    lab.page.get_by_role("button", name="Ich kenne das Wort").click()
    expect(total).to_contain_text("Sie kennen 1 von")
    lab.restart_and_run_all()
    expect(total).to_contain_text("Sie kennen 1 von")
    expect(word).to_have_class(re.compile("le-known"))


def test_a_note_is_kept_and_survives_switches(lab, reader):
    opener = reader.get_by_role("button", name="Notiz: Absatz 2")
    opener.click()
    note = reader.get_by_role("textbox", name="Notiz: Absatz 2")
    expect(note).to_be_focused()
    lab.page.keyboard.type("Wer ist a & b <i>?")
    expect(reader.get_by_text("gespeichert")).to_be_visible()
    note.press_sequentially(" Noch mehr.")
    reader.get_by_role("button", name="Hilfe auf Englisch").click()
    reader.get_by_role("button", name="Akteure").click()
    expect(note).to_have_value("Wer ist a & b <i>? Noch mehr.")
    reader.get_by_text("B1", exact=True).click()
    expect(reader.get_by_text("Im Herbst zieht er in die neue Halle um")).to_be_visible()
    expect(note).to_be_hidden()
    reader.get_by_text("B2", exact=True).click()
    lab.restart_and_run_all()
    expect(note).to_have_value("Wer ist a & b <i>? Noch mehr.")
    note.focus()
    lab.page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(note).to_be_hidden()


def test_without_a_kernel_the_learner_is_told_and_a_note_is_not_lost(lab, reader):
    reader.get_by_role("button", name="Notiz: Absatz 1").click()
    lab.command("Kernel", "kernelmenu:shutdown")
    lab.page.get_by_text("| No Kernel").or_(lab.page.get_by_text("No Kernel")).first.wait_for()
    note = reader.get_by_role("textbox", name="Notiz: Absatz 1")
    note.press_sequentially("Nicht verlieren")
    told = "Bitte laden Sie die Seite neu"
    expect(reader.get_by_text(f"Nicht gespeichert: {told}")).to_be_visible()
    reader.get_by_role("button", name="Mieten").click()
    expect(reader.get_by_role("alert")).to_contain_text(f"Keine Antwort: {told}")
    lab.reload().run_all()
    expect(note).to_have_value("Nicht verlieren")
    expect(reader.get_by_text("gespeichert", exact=True)).to_be_visible()
    lab.page.evaluate("sessionStorage.clear()")
    lab.restart_and_run_all()
    expect(note).to_have_value("Nicht verlieren")


def test_without_a_voice_of_the_computer_nothing_offers_to_read(lab, reader):
    expect(reader.get_by_role("button", name="Notiz: Absatz 1")).to_be_visible()
    expect(reader.get_by_role("button", name="Vorlesen: Absatz 1")).to_be_hidden()
    expect(reader.get_by_role("button", name="Text vorlesen")).to_be_hidden()
    expect(reader.get_by_text("keine deutsche Stimme")).to_be_visible()


def test_a_recording_is_played_sentence_by_sentence_without_any_voice(lab, reader):
    """Its time is that of the sound itself: half a second for each sentence."""
    reader.get_by_text("B1", exact=True).click()
    expect(reader.get_by_text("Aufnahme Ihrer Lehrkraft")).to_be_visible()
    expect(reader.get_by_text("keine deutsche Stimme")).to_be_hidden()
    reader.get_by_role("button", name="Text vorlesen").click()
    marked = "() => [...(CSS.highlights.get('le-spoken') ?? [])].map(String).join()"
    for sentence in ("Am Samstag war", "Im Herbst zieht", "Die Bürgermeisterin"):
        lab.page.wait_for_function(f"({marked})().startsWith({sentence!r})")
    reader.get_by_role("button", name="Anhalten").click()
    assert lab.page.evaluate(marked) == ""
    card = lab.card(title("dictation"))
    card.get_by_role("button", name="Satz hören").click()
    expect(card.get_by_role("button", name="Anhalten")).to_be_visible()
    expect(card.get_by_role("button", name="Noch einmal hören")).to_be_visible()


# Stands in for the voices of a computer: one of a service on the network, one of its own.
VOICES = """
(() => {
  window.said = [];
  let current = null;
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  window.sentenceEnds = () => { const now = current; current = null; now.onend(); };
  const voices = [
    { lang: "de-DE", localService: false, name: "away" },
    { lang: "de-AT", localService: true, name: "here" },
  ];
  const speak = (speech) => {
    current = speech;
    window.said.push([speech.voice.name, speech.text, speech.rate]);
  };
  const cancel = () => { const now = current; current = null; now?.onerror(); };
  const synth = { getVoices: () => voices, speak, cancel };
  Object.defineProperty(window, "speechSynthesis", { value: synth });
})();
"""


@pytest.fixture
def voiced(lab, one_page):
    """The page on a computer with voices; tests after it get another page, without them."""
    lab.page.evaluate(VOICES)
    yield lab.run_all()
    one_page.drop()


def test_a_voice_of_the_computer_reads_sentence_by_sentence_until_escape(voiced, lab, reader):
    assert lab.page.evaluate("said") == []
    button = reader.get_by_role("button", name="Vorlesen: Absatz 1")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    lab.page.evaluate("sentenceEnds()")
    marked = "[...CSS.highlights.get('le-spoken')].map(String)"
    second = "Die Stadt kündigte am Freitag an, dass er im Herbst in die neue Halle umziehe."
    assert lab.page.evaluate(marked) == [second]
    lab.page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-pressed", "false")
    assert lab.page.evaluate(marked) == []
    assert [name for name, *_ in lab.page.evaluate("said")] == ["here", "here"]
    reader.get_by_role("button", name="Mieten").focus()
    lab.page.keyboard.press("v")
    assert lab.page.evaluate("said.at(-1)[1]") == "Viele Händlerinnen warnen vor höheren Mieten."
    lab.page.evaluate("sentenceEnds()")
    assert lab.page.evaluate("said.length") == 3


def test_the_whole_text_is_read_at_the_chosen_speed(voiced, lab, reader):
    expect(reader.get_by_text("keine deutsche Stimme")).to_be_hidden()
    reader.get_by_role("button", name="Text vorlesen").click()
    lab.page.evaluate("sentenceEnds()")
    reader.get_by_role("button", name="langsam").click()
    (_, first, normal), (_, second, _), (_, again, slow) = lab.page.evaluate("said")
    assert first != second == again  # the sentence begins anew
    assert slow < normal
    lab.page.evaluate("sentenceEnds()")
    assert lab.page.evaluate("said.length") == 4
    reader.get_by_role("button", name="Anhalten").click()
    expect(reader.get_by_role("button", name="Text vorlesen")).to_be_visible()
    lab.page.evaluate("localStorage.removeItem('article-lessons:speed')")


@pytest.fixture(params=["Light", "Dark"])
def geneva(show_cells, request):
    """The reader with all layers on, and two texts side by side."""
    cells = ["reader = lesson.read('b2')", "reader", "lesson.compare('b2', 'a2')", "reader.show(8, 10, 30)"]
    lab = show_cells(*cells, theme=request.param)
    for layer in ("Akteure", "Zeitangaben", "Rede"):
        lab.page.locator(".le-reader").get_by_role("button", name=layer).click()
    return lab


def test_dates_speech_actors_and_both_halves_of_a_verb(geneva):
    reader, card = geneva.page.locator(".le-reader"), geneva.page.get_by_role("dialog")
    reader.get_by_role("button", name="Mittwoch").click()
    expect(card).to_contain_text("Mittwoch, 16. Juni 2021")
    expect(card).not_to_contain_text("keinen genauen Tag")
    reader.get_by_role("button", name="Sommer 2020").click()
    expect(card).to_contain_text("Der Text nennt keinen genauen Tag.")
    speech = reader.get_by_role("button", name="Beiden Seiten sei an gegenseitigem Verständnis")
    expect(speech).to_have_attribute("title", "Wladimir Putin: sagen")
    speech.click()
    expect(card).to_contain_text("Wladimir Putin")
    expect(card).to_contain_text("mit dem Wort „sagen“")
    reader.get_by_role("button", name="Kreml-Sprecher Dmitri Peskow").click()
    expect(card).to_contain_text("Dmitry Peskov")
    reader.get_by_text("hervor", exact=True).click()
    expect(card.get_by_role("group")).to_be_visible()
    expect(reader.locator(".le-together")).to_have_text(["hob", "hervor"])
    geneva.page.keyboard.press("Escape")
    expect(reader.get_by_role("button", name="hob", exact=True)).to_be_focused()
    shown = reader.locator(".le-pointed [data-paragraph]")
    expect(shown).to_have_attribute("data-paragraph", "8")
    assert geneva.page.evaluate("[...CSS.highlights.get('le-quote')].map((range) => `${range}`.length)") == [
        20
    ]


def test_axe_finds_nothing_in_the_reader_wide_and_narrow(geneva):
    reader = geneva.page.locator(".le-reader")
    reader.get_by_role("button", name="Notiz: Absatz 1").click()
    assert violations(geneva, ".le-reader") == []
    assert violations(geneva, ".le-compare") == []
    geneva.page.set_viewport_size({"width": 360, "height": 900})
    reader.get_by_role("button", name="Unterredung").click()
    expect(geneva.page.get_by_role("dialog").get_by_role("group")).to_be_visible()
    assert violations(geneva, ".le-reader") == []
    geneva.page.get_by_role("button", name="Gleich zeigen").click()
    expect(geneva.page.get_by_role("dialog")).to_contain_text("die Unterredung")
    assert violations(geneva, ".le-reader") == []
    assert reader.evaluate("reader => reader.scrollWidth <= reader.clientWidth")


def test_another_level_is_shown_and_kept(lab, reader):
    reader.get_by_text("B1", exact=True).click()
    expect(reader.get_by_text("Im Herbst zieht er in die neue Halle um")).to_be_visible()
    lab.reload().run_all()
    expect(reader.get_by_text("Im Herbst zieht er in die neue Halle um")).to_be_visible()


def test_a_choice_in_the_settings_is_kept(lab):
    settings = lab.page.get_by_role("region", name="Einstellungen")
    settings.get_by_label("nur Deutsch").check()
    expect(settings.get_by_role("status")).to_contain_text("Gespeichert.")
    lab.restart_and_run_all()
    expect(settings.get_by_label("nur Deutsch")).to_be_checked()


def test_progress_is_a_table_whose_links_open_notebooks(lab, server):
    write_notebook(server.folder / "01_tasks.ipynb", ["1 + 1"])
    table = lab.page.get_by_role("table", name="Ihr Stand")
    expect(table.get_by_role("cell", name="0 von 17 beantwortet")).to_be_visible()
    table.get_by_role("link", name="Aufgaben").click()
    expect(lab.page.get_by_role("tab", name="01_tasks.ipynb")).to_be_visible()
