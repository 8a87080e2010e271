"""Words of a text that are reached, looked up and made cards, by pointer and by keyboard."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_words_are_reached_with_arrow_keys(lab, reader):
    """The text is one stop of the Tab key; down goes on to the next word to learn, and Enter opens it."""
    reader.get_by_role("button", name="Akteure").click()
    reader.get_by_role("button", name="Notiz: Absatz 1").focus()
    lab.page.keyboard.press("Tab")
    expect(reader.get_by_role("button", name="Mieten")).to_be_focused()
    lab.page.keyboard.press("ArrowDown")
    expect(reader.get_by_role("button", name="Anna Weber")).to_be_focused()
    lab.page.keyboard.press("Enter")
    expect(lab.page.get_by_role("dialog", name="Anna Weber")).to_contain_text("Bürgermeisterin")


# The middle of a word that has no element of its own, from the corner of its paragraph.
MIDDLE = """(paragraph, word) => {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(word);
    if (at < 0) continue;
    const range = new Range();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + word.length);
    const [box, whole] = [range.getClientRects()[0], paragraph.getBoundingClientRect()];
    return { x: box.left - whole.left + box.width / 2, y: box.top - whole.top + box.height / 2 };
  }
}"""


def test_any_word_is_looked_up_by_pointer_or_keyboard_and_made_a_card(lab, reader):
    def look():
        paragraph = reader.locator("[data-paragraph]").filter(has_text="Herbst")
        paragraph.click(position=paragraph.evaluate(MIDDLE, "Herbst"))  # once it stands still
        return lab.page.get_by_role("dialog", name="Herbst")

    card = look()
    expect(card).to_contain_text("der Herbst")
    expect(card).to_contain_text("Wiktionary")
    expect(card.get_by_role("button", name="Ich kenne das Wort")).to_be_hidden()
    card.get_by_role("button", name="Zu meinen Wörtern").click()
    expect(card.get_by_role("button", name="Ich kenne das Wort")).to_be_visible()
    lab.page.keyboard.press("Escape")
    reader.get_by_role("button", name="Mieten").focus()
    lab.page.keyboard.press("ArrowRight")
    word = reader.locator(".le-sr[aria-live]").inner_text()
    lab.page.keyboard.press("Enter")
    expect(lab.page.get_by_role("dialog").get_by_role("strong").first).to_be_visible()
    assert word
    lab.page.keyboard.press("Escape")
    expect(reader.locator("[data-block]:focus")).to_have_count(1)
    lab.restart_and_run_all()
    expect(look().get_by_role("button", name="Zu meinen Wörtern")).to_have_attribute("aria-pressed", "true")
