"""Drills that are heard: what can be told by ear alone, of every text of the lesson."""

import re
from difflib import SequenceMatcher

import pytest

from lessons.drills.listening import MOST
from lessons.language.dictation import written_words

DENIED = re.compile(r"\b(?:nicht|[Nn]iemand|[Kk]ein\w*)\b")


@pytest.mark.parametrize("text", ["b2", "b1", "a2"])
def test_the_wrong_sentences_differ_in_one_heard_thing_and_stand_nowhere_in_the_text(geneva, made, text):
    whole = [part for paragraph in geneva.text(text).paragraphs for part in paragraph.text.split("\n")]
    for item in made("heard", 60, 1, text).items:
        wrong = [option.text for option in item.options if not option.correct]
        assert any(item.heard in part for part in whole)
        assert not [other for other in wrong if any(other in part for part in whole)]
        for other in wrong:
            changes = SequenceMatcher(None, item.heard.split(), other.split(), autojunk=False).get_opcodes()
            assert sum(tag != "equal" for tag, *_ in changes) == 1, (item.heard, other)
            assert len(DENIED.findall(other)) <= max(1, len(DENIED.findall(item.heard))), other


def test_each_kind_of_mishearing_has_its_turn(made):
    said = {
        re.split(r"[,:;]", option.feedback)[0]
        for item in made("heard", 8, 5, "b1").items
        for option in item.options
        if not option.correct
    }
    assert len(said) >= 5


@pytest.mark.parametrize("text", ["b2", "b1", "a2"])
def test_a_dictated_sentence_is_short_and_stands_in_the_text(geneva, made, text):
    items = made("dictation", 60, 1, text).items
    assert len(items) >= 8
    assert all(len(written_words(item.sentence)) <= MOST for item in items)
    assert all(geneva.text(text).find(item.sentence) for item in items)


def test_the_first_miss_tells_rule_and_place_and_the_second_the_form(made):
    """Of a word that is not right, and of words that are missing."""
    item = next(each for each in made("dictation", 60, 1, "b1").items if "Ernst gemeint" in each.sentence)
    mark = item.mark("ernst gemaint war nicht")
    told = {key: (part.note, part.feedback) for key, part in item.kept_back(mark).parts.items() if part.note}
    assert told == {"2": ("vowel", "„gemaint“:"), "4+1": ("word_missing", "…:")}
    after = {key: part.feedback for key, part in mark.parts.items() if part.note}
    assert after == {"2": "„gemaint“ → „gemeint“:", "4+1": "… → „das“:"}


def test_what_is_misheard_could_have_been_said(made):
    """No year that is far off, no *mein* in a report, and no word that stands in the sentence twice."""
    for text in ("b2", "b1", "a2"):
        for item in made("heard", 60, 1, text).items:
            for option in item.options:
                years = {int(year) for year in re.findall(r"\b[12]\d{3}\b", option.text)}
                assert years <= {2002, 2008, 2012, 2014, 2018, 2020}, option.text
                assert not re.search(r"\b[Mm]ein(?:e|en|em)?\b", option.text)
            (right,) = [option for option in item.options if option.correct]
            for word in re.findall("„(.+?)“", right.feedback):
                assert len(re.findall(rf"\b{word}\b", right.text)) == 1, right.text


def test_words_are_asked_by_turns(made):
    """No word is heard a second time while another one of its kind is left."""
    right = [option for item in made("heard", 6, 3, "b2").items for option in item.options if option.correct]
    asked = [re.findall("„(.+?)“", option.feedback)[0] for option in right]
    assert len(set(asked)) == len(asked)
