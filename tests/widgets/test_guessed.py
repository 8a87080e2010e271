"""The vocabulary's entry for a word whose meaning was guessed."""

import pytest

from lessons.learner.guessed import entry_of


@pytest.mark.parametrize(
    ("word", "sentence", "lemma"),
    [
        ("kündigte … an", "Die Stadt kündigte am Freitag den Umzug an.", "ankündigen"),
        ("Mieten", "Viele warnen vor höheren Mieten.", "Miete"),
        ("spöttischen", "Er stellte im Markt einen spöttischen Vergleich an.", "spöttisch"),
    ],
)
def test_a_word_is_found_by_its_form_or_by_the_ties(lesson, word, sentence, lemma):
    item = lesson.item("01-guess").model_copy(update={"word": word, "sentence": sentence})
    assert entry_of(item, lesson)["lemma"] == lemma


def test_a_word_that_is_not_in_the_vocabulary_has_no_entry(lesson):
    item = lesson.item("01-guess").model_copy(update={"word": "Markt", "sentence": "Der Markt zieht um."})
    assert entry_of(item, lesson) is None


def test_other_tasks_have_no_guessed_word(lesson):
    assert entry_of(lesson.item("01-single"), lesson) is None


def test_the_entry_comes_only_when_the_task_is_over(ask):
    card = ask("01-guess")
    right = card.sitting.item.solution()
    card.say(do="answer", answer=next(key for key in "abc" if key != right), nonce=1)
    assert card.state["word"] is None
    card.say(do="answer", answer=right, nonce=2)
    assert card.state["word"]["forms"] == "kündigt an, kündigte an, hat angekündigt"
