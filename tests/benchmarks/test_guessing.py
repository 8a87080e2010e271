"""The guesser: each trick finds what it looks for, and earns exactly what it should."""

import pytest

from benchmarks.guessability import above, blind_match, telling, word_match
from benchmarks.guessing import chance, choosable, combined, earned, giveaways, options_of, tricks_for
from lessons.exercises.types.matching.item import Matching
from lessons.exercises.types.multiple_choice.item import MultipleChoice
from lessons.exercises.types.single_choice.item import SingleChoice
from lessons.exercises.types.true_false.item import TrueFalse

COMMON = {"id": "01-a", "skill": "reading", "section": "a", "evidence": {}}


def choice(*texts, right=0, kind=SingleChoice, prompt="Was kündigte der Sprecher an?"):
    rights = [right] if isinstance(right, int) else right
    options = [
        {"text": text, "correct": place in rights, "feedback": "So."} for place, text in enumerate(texts)
    ]
    name = "single_choice" if kind is SingleChoice else "multiple_choice"
    return kind.model_validate({**COMMON, "type": name, "prompt": prompt, "options": options})


def test_the_longest_option_is_found():
    item = choice("eine lange und genaue Antwort", "kurz", "knapp")
    assert earned(item, tricks_for(item)["longest"]) == 1
    assert earned(item, tricks_for(item)["shortest"]) == 0


def test_where_a_trick_says_nothing_it_earns_chance():
    item = choice("eins", "zwei", "drei", "vier")
    assert earned(item, tricks_for(item)["careful words"]) == chance(item) == 0.25
    assert earned(item, combined) == pytest.approx(0.25)


def test_words_of_the_question_give_an_option_away():
    item = choice("der Sprecher selbst", "ein Haus", "ein Baum")
    assert earned(item, tricks_for(item)["overlap with question"]) == 1


def test_strong_words_are_avoided_and_careful_ones_liked():
    item = choice("es kann regnen", "es regnet immer", "es regnet nie")
    assert earned(item, tricks_for(item)["careful words"]) == 1


def test_an_option_like_the_others_is_found():
    item = choice("rote Linie", "rote Ampel", "gerade Linie")
    assert earned(item, tricks_for(item)["like the others"]) == 1


def test_positions_are_those_that_the_learner_sees():
    item = choice("eins", "zwei", "drei")
    first = next(iter(options_of(item)))
    assert earned(item, tricks_for(item)["shown first"]) == float(first == item.solution())


def test_blind_choice_of_several_options_is_counted_exactly():
    """Of the 6 sets of one or two options, {a} earns 1 of 1, {a, b} and {a, c} earn 0, the others 0."""
    item = choice("eins", "zwei", "drei", kind=MultipleChoice)
    assert chance(item) == pytest.approx(1 / 6)


def test_true_or_false_is_guessed_by_its_wording():
    statement = {
        "type": "true_false",
        "statement": "Niemand war nie da.",
        "answer": "false",
        "prompt": "Stimmt das?",
    }
    reasons = {"true": "Nein.", "false": "Ja.", "not_in_text": "Nein."}
    item = TrueFalse.model_validate({**COMMON, **statement, "feedback": reasons})
    assert earned(item, tricks_for(item)["strong words are false"]) == 1
    assert earned(item, tricks_for(item)["always true"]) == 0
    assert chance(item) == pytest.approx(1 / 3)


def test_matching_is_guessed_by_shared_words():
    pairs = [
        {"left": "roter Wagen", "right": "ein Wagen in Rot", "feedback": "So."},
        {"left": "Haus", "right": "Gebäude", "feedback": "So."},
    ]
    item = Matching.model_validate({**COMMON, "type": "matching", "prompt": "Was passt?", "pairs": pairs})
    assert blind_match(item) == 0.5
    assert word_match(item) == 0.75


def test_an_item_that_gives_itself_away_is_named():
    item = choice("der Sprecher kann lange reden", "nie", "immer")
    assert set(giveaways(item)) >= {"longest", "overlap with question", "careful words"}
    assert list(telling([item])) == ["01-a: longest, overlap with question, careful words"]
    assert above([item], "longest") == pytest.approx(100 * 2 / 3)


def test_only_what_is_chosen_can_be_guessed():
    assert [item.type for item in choosable([choice("eins", "zwei", "drei")])] == ["single_choice"]
