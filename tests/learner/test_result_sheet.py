"""The result sheet: what it counts, and that one is kept for each day."""

from datetime import UTC, datetime, timedelta

import pytest

from lessons.content import find_lesson, load_lesson
from lessons.learner.deck import Deck
from lessons.learner.result_sheet import ToRevisit, earlier_sheets, keep_sheet, make_sheet
from lessons.learner.schedule import EASY, GOOD

NOON = datetime(2021, 6, 17, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def lesson():
    return load_lesson(find_lesson("_template"))


def noon():
    return NOON


def tomorrow():
    return NOON + timedelta(days=1)


def wrong(item):
    return next(option["key"] for option in item.public()["options"] if option["key"] != item.solution())


def choice(lesson):
    return next(item for item in lesson.all_items() if item.type == "single_choice")


def test_an_empty_sheet_has_all_skills_and_no_answers(lesson, learner):
    sheet = make_sheet(lesson, learner, noon)
    assert (sheet.answered, sheet.total) == (0, len(lesson.all_items()))
    assert {skill.skill for skill in sheet.skills} == {item.skill for item in lesson.all_items()}


def test_first_try_and_last_try_are_told_apart(lesson, learner, answer):
    item = choice(lesson)
    answer(lesson, item, wrong(item))
    answer(lesson, item, item.solution())
    sheet = make_sheet(lesson, learner, noon)
    assert (sheet.answered, sheet.first, sheet.last) == (1, 0, 1)
    assert sheet.revisit == ()


def test_what_is_wrong_is_named_with_its_place(lesson, learner, answer):
    item = choice(lesson)
    answer(lesson, item, wrong(item))
    (revisit,) = make_sheet(lesson, learner, noon).revisit
    number = 1 + lesson.items("01_reading").index(item)
    assert revisit == ToRevisit(f"1.{number}", item.prompt, "01_reading", item.id)


def test_words_are_learnt_once_they_come_in_days(lesson, learner):
    deck = Deck(lesson, learner, noon)
    first, second, third = deck.new(deck.kept())[:3]
    deck.rate(first, EASY, 0)
    deck.rate(second, GOOD, 0)
    sheet = make_sheet(lesson, learner, noon)
    assert len(sheet.learnt) == 1
    assert sheet.learnt[0].endswith(first.removeprefix("word:"))
    assert sheet.begun == 1
    assert third.startswith("word:")


def test_a_day_keeps_its_last_sheet(lesson, learner, answer):
    item = choice(lesson)
    answer(lesson, item, wrong(item))
    keep_sheet(lesson, learner, make_sheet(lesson, learner, noon))
    answer(lesson, item, item.solution())
    keep_sheet(lesson, learner, make_sheet(lesson, learner, noon))
    today = make_sheet(lesson, learner, tomorrow)
    (kept,) = earlier_sheets(lesson, learner, today.day)
    assert (kept["day"], kept["first"], kept["last"]) == ("2021-06-17", 0, 1)
    assert earlier_sheets(lesson, learner, "2021-06-17") == []


def test_an_empty_sheet_is_not_kept(lesson, learner):
    keep_sheet(lesson, learner, make_sheet(lesson, learner, noon))
    assert not learner.store.path.exists()
