"""How a learner answers a task of each type, and how an answer is seen in its card."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator, expect


@dataclass(frozen=True)
class Task:
    """How to answer a card wrongly and rightly, and how to see in it the right answer."""

    wrong: Callable[[Locator], None]
    right: Callable[[Locator], None]
    seen: Callable[[Locator], None]


def press(card, name):
    card.get_by_role("button", name=name).first.click()


def hand_in(card):
    """Have an answer checked, parts that are left empty or not."""
    press(card, "Prüfen")
    anyway = card.get_by_role("button", name="Trotzdem prüfen")
    if anyway.is_visible():
        anyway.click()


def check(*labels):
    def act(card):
        for label in labels:
            card.get_by_label(label, exact=True).check()

    return act


def checked(*labels):
    return lambda card: [expect(card.get_by_label(label, exact=True)).to_be_checked() for label in labels]


def fill(**values):
    """Type into the fields whose labels are given with _ for spaces."""

    def act(card):
        for label, text in values.items():
            card.get_by_label(label.replace("_", " "), exact=True).fill(text)

    return act


def filled(**values):
    return lambda card: [
        expect(card.get_by_label(label.replace("_", " "), exact=True)).to_have_value(text)
        for label, text in values.items()
    ]


def put(*pairs):
    """Tap a place, then the thing that goes there."""

    def act(card):
        for place, thing in pairs:
            card.get_by_role("button", name=place).click()
            card.get_by_role("button", name=thing, exact=True).click()

    return act


def stands(*pairs):
    return lambda card: [
        expect(card.get_by_role("button", name=f"{place}: {thing}")).to_be_visible() for place, thing in pairs
    ]


def group(*pairs):
    def act(card):
        for thing, name in pairs:
            card.get_by_role("group", name=thing).get_by_label(name).check()

    return act


def grouped(*pairs):
    return lambda card: [
        expect(card.get_by_role("group", name=thing).get_by_label(name)).to_be_checked()
        for thing, name in pairs
    ]


def tap(*words):
    def act(card):
        for word in words:
            card.get_by_role("button", name=word, exact=True).first.click()

    return act


def tapped(*words):
    return lambda card: [
        expect(card.get_by_role("button", name=word, exact=True).first).to_have_attribute(
            "aria-pressed", "true"
        )
        for word in words
    ]


def slide(*pairs):
    return lambda card: [card.get_by_role("slider", name=thing).fill(year) for thing, year in pairs]


def slid(*pairs):
    return lambda card: [
        expect(card.get_by_role("slider", name=thing)).to_have_value(year) for thing, year in pairs
    ]


ORDER = [
    "Jonas Brandt beginnt seine Arbeit am See.",
    "Die Stadt kündigt den Umzug an.",
    "Der letzte Markt am alten Platz",
    "Der Umzug in die Halle",
]


def order(wanted):
    """Bring things into an order with the arrow keys, one after another to the top, last first."""

    def act(card):
        for text in reversed(wanted):
            up = card.get_by_role("button", name=f"{text}: nach oben")
            place = card.locator(".le-order-text").all_inner_texts().index(text)
            up.focus()
            for _ in range(place):
                card.page.keyboard.press("ArrowUp")

    return act


def ordered(wanted):
    return lambda card: expect(card.locator(".le-order-text")).to_have_text(wanted)


GROUPS = [
    ("Die Halle ist hell.", "Anna Weber"),
    ("Soll ich Fische im Trockenen verkaufen?", "Jonas Brandt"),
    ("Es gibt noch keine Heizung.", "Anna Weber"),
]
PAIRS = [("Anna Weber", "Bürgermeisterin"), ("Jonas Brandt", "Fischer")]
WORDS = [("Lücke 1", "kündigt"), ("Lücke 2", "betont")]

REPORTED = "er habe seit 2008 am See gestanden"
YEARS = [("Jonas Brandt beginnt am See.", "2008"), ("Der Brunnen wird abgebaut.", "2025")]
HERE = "Ich stehe seit 2008 hier."
SPEAKERS = [
    ("Die Halle ist trocken.", "Anna Weber"),
    ("Die Halle ist trocken.", "Jonas Brandt"),
    (HERE, "Jonas Brandt"),
]
DICTATED = "Eine Heizung gibt es noch nicht."
HEARD = "Der Fischer Jonas Brandt steht seit 2008 am See."
WRITTEN = "Die Stadt kündigte am Freitag etwas an. Der Markt ziehe im Herbst in die Halle um, das sei gut."

TASKS = {
    "single_choice": Task(check("auf ein Schiff"), check("in die neue Halle"), checked("in die neue Halle")),
    "multiple_choice": Task(
        check("ein Polizist"),
        check("die Bürgermeisterin", "ein Fischer"),
        checked("die Bürgermeisterin", "ein Fischer"),
    ),
    "true_false": Task(check("richtig"), check("falsch"), checked("falsch")),
    "gap_fill": Task(
        fill(Lücke_1="für", Lücke_2="Haus"),
        fill(Lücke_1="vor", Lücke_2="Mieten"),
        filled(Lücke_1="vor", Lücke_2="Mieten"),
    ),
    "word_bank": Task(put(("Lücke 1", "verkauft")), put(*WORDS), stands(*WORDS)),
    "matching": Task(put(("Anna Weber", "Händlerin")), put(*PAIRS), stands(*PAIRS)),
    "ordering": Task(order(ORDER[::-1]), order(ORDER), ordered(ORDER)),
    "grouping": Task(group(("Die Halle ist hell.", "Jonas Brandt")), group(*GROUPS), grouped(*GROUPS)),
    "short_answer": Task(
        fill(Ihre_Antwort="das Geld"), fill(Ihre_Antwort="die Miete"), filled(Ihre_Antwort="die Miete")
    ),
    "mark_words": Task(tap("betonte"), tap("sei", "habe", "gestanden"), tapped("sei", "habe", "gestanden")),
    "transform": Task(fill(Ihre_Antwort="Hallo"), fill(Ihre_Antwort=REPORTED), filled(Ihre_Antwort=REPORTED)),
    "place_on_timeline": Task(slide(("Jonas Brandt beginnt am See.", "2020")), slide(*YEARS), slid(*YEARS)),
    "who_said": Task(
        group(("Ich stehe seit 2008 hier.", "Anna Weber")), group(*SPEAKERS), grouped(*SPEAKERS)
    ),
    "free_writing": Task(
        fill(Ihre_Antwort="Hallo"), fill(Ihre_Antwort=WRITTEN), filled(Ihre_Antwort=WRITTEN)
    ),
    "dictation": Task(fill(Ihre_Antwort="Hallo"), fill(Ihre_Antwort=DICTATED), filled(Ihre_Antwort=DICTATED)),
    "listening_choice": Task(
        check("Der Fischer Jonas Brandt steht seit 2018 am See."), check(HEARD), checked(HEARD)
    ),
    "guess_gloss": Task(check("fragte leise"), check("sagte öffentlich"), checked("sagte öffentlich")),
}


def status(card, word):
    """The word in the card's heading; a text of one's own is never right or wrong."""
    german = card.locator(".le-status > span:not(.le-help)")
    expect(german).to_have_text(re.compile(f"^({word}|geschrieben)$"))
