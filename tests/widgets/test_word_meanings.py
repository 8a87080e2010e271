"""Meanings of words in the reader: guessed first or shown at once; known words; what review makes of it."""

import json
import shutil

import pytest

from lessons.content import load_lesson
from lessons.learner.about import meanings_to_choose
from lessons.learner.deck import Deck


@pytest.fixture
def plain_lesson(lesson, tmp_path):
    """The lesson, with `glosses: plain` in its lesson.yaml."""
    folder = shutil.copytree(lesson.folder, tmp_path / "plain")
    info = folder / "lesson.yaml"
    info.write_text(info.read_text(encoding="utf-8") + "\nglosses: plain\n", encoding="utf-8")
    return load_lesson(folder)


def test_no_meaning_is_in_the_page_before_a_choice(open_reader, geneva):
    """Neither glosses nor definitions are in any trait, so not in a saved notebook either."""
    reader = open_reader(lesson=geneva)
    traits = {
        name: value for name, value in reader.get_state().items() if name not in ("words", "_esm", "_css")
    }
    state = json.dumps(traits, ensure_ascii=False, default=str)
    words = [word for word in geneva.words if word.lemma in reader.sitting.reading.lemmas]
    assert len(words) > 50
    assert [word.lemma for word in words if word.definition in state or word.example in state] == []
    assert [word.gloss for word in words if len(word.gloss) > 9 and word.gloss in state] == []


def test_a_word_offers_three_meanings_in_a_fixed_order(reader, lesson):
    of = reader.number_of("word", "Miete")
    reader.say(do="open", layer="word", of=of, nonce=1)
    reader.say(do="open", layer="word", of=of, nonce=2)
    first, second = (reply["guess"] for reply in reader.sent)
    assert first == second
    assert sorted(each["en"] for each in first["meanings"]) == ["meadow", "meeting", "rent"]
    assert first.keys() == {"lemma", "level", "meanings"}


def test_the_right_meaning_does_not_stand_at_one_place(geneva):
    words = geneva.words
    for language, right in (("en", "gloss"), ("de", "definition")):
        places = [meanings_to_choose(word, words, language).index(getattr(word, right)) for word in words]
        assert all(places.count(place) > len(places) / 5 for place in range(3))


def test_without_help_a_meaning_is_guessed_among_german_definitions(geneva):
    for word in geneva.words:
        chosen = meanings_to_choose(word, geneva.words, "de")
        others = [each for each in geneva.words if each.definition in chosen and each.lemma != word.lemma]
        assert [list(each.languages) for each in chosen] == [["de"]] * 3
        assert len(others) == 2
        assert word.topic not in {each.topic for each in others}


def test_of_a_word_only_what_is_listed_is_told(reader):
    """Whatever else the vocabulary knows of it, now or later, stays in Python."""
    reader.say(do="gloss", of=reader.number_of("word", "Miete"), nonce=1)
    told = {"lemma", "level", "article", "plural", "forms", "government", "definition", "gloss", "example"}
    assert reader.sent[0]["about"].keys() == told


@pytest.mark.parametrize(("meaning", "status"), [("rent", "right"), ("meadow", "wrong")])
def test_a_guess_is_kept_and_answered_with_the_card(reader, meaning, status):
    of = reader.number_of("word", "Miete")
    reader.say(do="guess", of=of, meaning=meaning, nonce=7)
    (reply,) = reader.sent
    assert (reply["did"], reply["nonce"], reply["status"], reply["problem"]) == ("guess", 7, status, None)
    assert (reply["about"]["article"], reply["about"]["gloss"]) == ("die", {"en": "rent"})
    assert reader.sitting.log.guesses() == {"Miete": status}


def test_what_was_guessed_once_is_shown_from_then_on(reader, open_reader):
    of = reader.number_of("word", "Miete")
    reader.say(do="gloss", of=of, nonce=1)
    again = open_reader()
    again.say(do="open", layer="word", of=of, nonce=2)
    assert again.sent[0]["about"]["gloss"] == {"en": "rent"}
    assert reader.sitting.log.guesses() == {"Miete": "shown"}


def test_a_word_guessed_wrong_comes_first_in_review(open_reader, geneva, learner):
    reader = open_reader(lesson=geneva)
    last = max(geneva.words, key=lambda word: (word.level, word.lemma in reader.sitting.reading.lemmas)).lemma
    deck = Deck(geneva, learner)
    assert f"word:{last}" != deck.next()
    wrong = next(word for word in geneva.words if word.lemma == last).wrong_glosses["en"][0]
    reader.say(do="guess", of=reader.number_of("word", last), meaning=wrong, nonce=1)
    assert deck.next() == f"word:{last}"


def test_a_known_word_is_not_asked_in_review(open_reader, geneva, learner):
    reader, deck = open_reader("a2", lesson=geneva), Deck(geneva, learner)
    first = deck.next().removeprefix("word:")
    reader.sitting.log.know(first, True)
    assert deck.next() != f"word:{first}"


def test_glosses_are_shown_at_once_where_the_lesson_says_so(open_reader, plain_lesson):
    reader = open_reader(lesson=plain_lesson)
    reader.say(do="open", layer="word", of=reader.number_of("word", "Miete"), nonce=1)
    assert reader.sent[0]["about"]["gloss"] == {"en": "rent"}


def test_the_learners_own_choice_comes_before_the_lessons(open_reader, plain_lesson, learner):
    learner.choose_glosses("guess")
    reader = open_reader(lesson=plain_lesson)
    reader.say(do="open", layer="word", of=reader.number_of("word", "Miete"), nonce=1)
    assert "guess" in reader.sent[0]


def test_a_word_that_was_looked_up_is_begun_until_it_is_known(reader, open_reader):
    reader.say(do="gloss", of=reader.number_of("word", "Miete"), nonce=1)
    assert reader.begun == open_reader().begun == ["Miete"]
    reader.say(do="know", word="Miete", known=True, nonce=2)
    assert reader.begun == []


def test_a_known_word_stays_known_in_every_reader(reader, open_reader):
    other = open_reader("b2")
    of = reader.number_of("word", "Miete")
    reader.say(do="know", word="Miete", known=True, nonce=1)
    assert reader.sent == [{"did": "know", "nonce": 1, "problem": None}]
    assert reader.known == other.known == open_reader().known == ["Miete"]
    other.say(do="open", layer="word", of=of, nonce=2)
    assert "about" in other.sent[0]
    reader.say(do="know", word="Miete", known=False, nonce=3)
    assert reader.known == other.known == []
