"""Another word that fits, or nearly fits, is told so; words are whole, in the marks of their language."""

import re

import pytest
from cases import for_each
from pydantic import BaseModel

from lessons.drills import KINDS
from lessons.drills.compounds import words_in
from lessons.fields import Phrase


def item_of(items, *words):
    return next(item for prompt, item in items.items() if all(word in prompt for word in words))


def word_of(lesson, lemma):
    return next(word for word in lesson.words if word.lemma == lemma)


def said_in(part):
    """Every phrase of an item, however deep it lies."""
    if isinstance(part, Phrase):
        yield part.languages
    elif isinstance(part, BaseModel):
        for _name, value in part:
            yield from said_in(value)
    elif isinstance(part, list):
        for value in part:
            yield from said_in(value)


@for_each("kind", KINDS)
def test_each_language_has_its_own_quotation_marks(made, kind):
    """„…“ and, within these, ‚…‘ in German; “…” and ‘…’ in English, also around German words."""
    items = [item for seed in range(16) for item in made(kind, 8, seed).items]
    said = [languages for item in items for languages in said_in(item)]
    assert any("en" in languages for languages in said)
    assert not [languages["en"] for languages in said if re.search("[„‚]", languages.get("en", ""))]
    nested = "„[^“]*„|“[^„“]*“|”"
    assert not [languages["de"] for languages in said if re.search(nested, languages.get("de", ""))]


def test_what_is_quoted_has_single_quotation_marks_inside(made):
    items = [item for seed in range(16) for item in made("who", 12, seed).items]
    said = next(each for item in items for each in item.statements if "Killer" in each.text)
    assert said.text == "„Putin ist ein ‚Killer‘.“"
    assert "als ‚Killer‘ bezeichnet.“" in said.feedback
    assert "als ‘Killer’ bezeichnet.”" in said.feedback.languages["en"]


def test_halves_in_a_sentence_with_a_quotation_are_quoted_rightly(made):
    prompts = [
        item.prompt
        for seed in range(60)
        for item in made("separable", 20, seed).items
        if "Infinitiv von „machte … aus“" in item.prompt
    ]
    assert prompts
    assert all("einen ‚Funken Hoffnung‘ aus:" in prompt for prompt in prompts)


@for_each(
    ("meaning", "typed"),
    [
        ("ein Staat ein fremdes Gebiet", "Annexion"),
        ("schmales Bett für den Transport", "Krankentrage"),
        ("zu groß oder zu stark", "überhöhter"),
        ("jede zu einer anderen Person", "bzw."),
        ("etwas Unangenehmes nicht erleben", "entrann"),
        ("politisch gegen die Regierung arbeitet", "Oppositionsabgeordnete"),
    ],
)
def test_another_word_that_fits_is_right(asked, meaning, typed):
    assert item_of(asked("gap"), meaning).mark({"1": typed}).score == 1


def test_a_synonym_is_named_as_such_and_gets_the_first_letter(asked):
    item = item_of(asked("gap"), "wahrscheinlich, aber nicht sicher")
    part = item.mark({"1": "wahrscheinlich"}).parts["1"]
    assert (part.status, part.note) == ("almost", "synonym")
    said = "„wahrscheinlich“ liegt nahe, aber das gesuchte Wort beginnt mit „v“."
    assert part.feedback == said


@pytest.mark.parametrize(
    ("meaning", "typed", "start"),
    [
        ("ernstes, oft offizielles Gespräch", "Unterhaltung", "Unterr"),
        ("sachlich und ohne Gefühle", "geschäftlich", "geschäfts"),
        ("politisch gegen die Regierung arbeitet", "Oppositionsführer", "Oppositionsp"),
        ("einen bestimmten Namen geben", "betrachten", "bez"),
    ],
)
def test_what_means_nearly_the_same_is_never_wrong(asked, meaning, typed, start):
    """It is told apart by as many letters as that takes, and not by all."""
    part = item_of(asked("gap"), meaning).mark({"1": typed}).parts["1"]
    assert (part.status, part.note) == ("almost", "synonym")
    assert part.feedback.endswith(f"das gesuchte Wort beginnt mit „{start}“.")


def test_a_word_of_the_family_is_told_so(asked):
    part = item_of(asked("gap"), "etwas tun zu wollen").mark({"1": "bereit"}).parts["1"]
    said = (
        "„bereit“ gehört zur Wortfamilie, aber das gesuchte Wort beginnt mit „Bereits“ und hat 12 Buchstaben."
    )
    assert part.feedback == said


def test_no_hint_at_another_word_is_the_answer_itself(asked):
    gaps = [item.gaps[0] for item in asked("gap").values()]
    told = [(near.feedback, f"„{gap.answers[0]}“") for gap in gaps for near in gap.near]
    assert not [said for said, answer in told if answer.casefold() in said.casefold()]


def test_an_expression_is_shown_whole_where_the_text_has_it_whole(made):
    items = [item for seed in range(20) for item in made("guess", 60, seed).items]
    words = {item.gloss.split(":")[0]: (item.word, item.prompt) for item in items}
    prompt = "Was bedeutet der Ausdruck in diesem Satz? Raten Sie zuerst."
    assert words["von Anfang an"] == ("von Anfang an", prompt)
    assert words["Kritik abtun"] == ("tat … Kritik ab", prompt)


def test_the_parts_of_a_compound_are_words_of_their_own(asked):
    items = asked("compound")
    assert item_of(items, "aus „halb“ und „Insel“").feedback.endswith("Teile: halb + die Insel.")
    assert item_of(items, "aus „melden“").feedback.endswith("Teile: meld- (melden) + e + die Pflicht.")
    first = item_of(items, "stecken in „Meldepflicht“").gaps[0].feedback
    assert "Vom Verb „melden“ steht hier nur der Stamm „meld“." in first
    assert item_of(items, "stecken in „Pluszeichen“").mark({"1": "das Plus", "2": "das Zeichen"}).score == 1
    assert item_of(items, "stecken in „Grundregel“").mark({"1": "der Grund", "2": "die Regel"}).score == 1


def test_both_parts_of_a_compound_are_in_its_family_with_their_article(geneva):
    """Or it is no noun: halb, tief, melden."""
    compounds = [word for word in geneva.words if len(words_in(word)) == 2]
    lacking = {
        part
        for word in compounds
        for part in words_in(word)
        if not any(name.split(" ")[-1].casefold() == part.casefold() for name in word.family)
    }
    assert lacking == {"Meld"}


def test_a_verb_is_shown_with_what_its_meaning_hangs_on(made):
    items = [
        item for text in ("b2", "b1") for seed in range(8) for item in made("guess", 60, seed, text).items
    ]
    shown = {(item.gloss.split(" (")[0], item.word): item.prompt.split(" in diesem")[0] for item in items}
    assert shown[("sich halten an + Akk.", "sich an … halten")] == "Was bedeutet das Verb"
    assert shown[("sich behandeln lassen", "sich … behandeln ließ")] == "Was bedeutet der Ausdruck"
    assert shown[("sich behandeln lassen", "ließ sich … behandeln")] == "Was bedeutet der Ausdruck"


def test_the_adjective_behind_a_noun_for_people_is_nearly_its_part(asked):
    item = item_of(asked("compound"), "stecken in „Krankenliege“")
    part = item.mark({"1": "krank"}).parts["1"]
    assert (part.status, part.feedback) == ("almost", "„krank“ ist das Adjektiv; gesucht ist das Nomen dazu.")


def test_the_meaning_that_is_left_over_is_of_the_kind_of_most_words(geneva, made):
    """Or it gives itself away: a noun beside adjectives."""
    pos = {word.gloss: word.pos for word in geneva.words}
    for seed in range(16):
        for item in made("gloss", 12, seed).items:
            kinds = [pos[pair.right] for pair in item.pairs]
            kind = max(kinds, key=kinds.count)
            if kinds.count(kind) >= len(kinds) - 1:
                assert all(pos[extra.right] == kind for extra in item.extra)
