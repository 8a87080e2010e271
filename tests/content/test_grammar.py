"""The grammar pages that are shipped: German and English, of a good length, and used where they are named."""

import re
import shutil

import pytest
from cases import for_each

from lessons.content import LessonError, find_lesson, load_lesson
from lessons.content.checks.languages import untold
from lessons.content.grammar import page_folders
from lessons.content.load import data_folders
from lessons.fields import GERMAN, Phrase

LESSON = load_lesson(find_lesson("geneva_2021"))
IDS = sorted(page_folders(data_folders()))
TOPICS = {
    "conditional-without-wenn",
    "dass-das",
    "gender",
    "konjunktiv-1",
    "konjunktiv-2",
    "n-declension",
    "participles",
    "passive",
    "plural",
    "reported-speech",
    "reporting-verbs",
    "separable-verbs",
    "time-prepositions",
}


def texts(value):
    """All texts of a page."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)
    elif value is not None:
        for name in type(value).model_fields:
            yield from texts(getattr(value, name))


def count(words):
    return len(re.findall(r"\w+(?:[-’']\w+)*", " ".join(words)))


def test_every_topic_has_its_page():
    assert set(IDS) >= TOPICS


@for_each("id", IDS)
def test_a_page_says_everything_in_english_too(id):
    page = LESSON.grammar(id)
    assert list(untold(page, "en")) == []
    assert list(untold(page, "fr")), "what is not there is seen"


@for_each("id", IDS)
def test_a_page_is_short_and_has_a_table_and_mistakes(id):
    page = LESSON.grammar(id)
    german = count([str(text) for text in texts(page)])
    english = count([text.languages.get("en", "") for text in texts(page) if isinstance(text, Phrase)])
    assert 120 <= german <= 220, german
    assert english >= german / 3
    assert 2 <= len(page.mistakes) <= 3
    assert 3 <= len(page.table) <= 9


@for_each("id", IDS)
def test_a_mistake_is_not_what_is_right_and_quotation_marks_are_german(id):
    page = LESSON.grammar(id)
    assert all(each.wrong != each.right for each in page.mistakes)
    for text in texts(page):
        german = text.languages[GERMAN] if isinstance(text, Phrase) else text
        assert german.count("„") == german.count("“") and "”" not in german, german


def test_a_lessons_own_page_takes_the_place_of_the_common_one(tmp_path):
    folder = shutil.copytree(find_lesson("_template"), tmp_path / "lesson")
    (folder / "grammar").mkdir()
    own = "title: {title}\nrules:\n  - says: Kurz.\n"
    (folder / "grammar" / "passive.yaml").write_text(own.format(title="Eigenes"), encoding="utf-8")
    (folder / "grammar" / "new.yaml").write_text(own.format(title="Neues"), encoding="utf-8")
    lesson = load_lesson(folder)
    assert [lesson.grammar(id).title for id in ("passive", "new")] == ["Eigenes", "Neues"]
    assert lesson.grammar("plural").title == LESSON.grammar("plural").title


def test_a_page_that_is_not_there_is_told_in_one_sentence():
    with pytest.raises(LessonError, match="no grammar page 'konjunktiv-3'; did you mean konjunktiv-"):
        LESSON.grammar("konjunktiv-3")
