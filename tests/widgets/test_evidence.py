"""Evidence in a text that a reader put beside the lesson: the sentence that says what the quotations say."""

import shutil

import pytest
from market import market

from lessons.content import load_lesson
from lessons.content.stored import analysis_file
from lessons.learner.task_sitting import TaskSitting

TEXT = "{id: original, file: texts/original.txt, level: C1, title: {de: Bericht, en: Report}, optional: yes}"
ADDED = (
    "Der Markt am See bekommt ein Dach. Am Freitag hat die Stadt angekündigt, im Herbst in die neue Halle "
    "umzuziehen.\n\nEine Heizung fehlt noch, wie die Bürgermeisterin einräumte.\n"
)


@pytest.fixture
def lesson(tmp_path):
    """The small lesson with a third text that no item quotes."""
    folder = shutil.copytree(market(), tmp_path / "lesson")
    file = folder / "lesson.yaml"
    info = file.read_text(encoding="utf-8")
    file.write_text(info.replace("topics:", f"  - {TEXT}\ntopics:"), encoding="utf-8")
    (folder / "texts" / "original.txt").write_text(ADDED, encoding="utf-8")
    return load_lesson(folder)


def shown(lesson, learner, id):
    """The evidence of an item: text, paragraph and the words that are marked."""
    item = lesson.item(id)
    found = TaskSitting(item, lesson, learner).answer(item.solution())["evidence"]
    return [(each["text"], each["paragraph"], each["quote"]) for each in found]


def test_an_added_text_shows_what_says_the_same(lesson, learner):
    """The whole sentence is the evidence, for nothing in it is quoted."""
    learner.choose_text(lesson, "original")
    sentence = "Am Freitag hat die Stadt angekündigt, im Herbst in die neue Halle umzuziehen."
    assert shown(lesson, learner, "01-single") == [("original", 1, sentence)]
    assert shown(lesson, learner, "01-truth")[0][:2] == ("original", 2)


def test_where_the_added_text_says_nothing_of_it_another_is_quoted(lesson, learner):
    """Better a sentence from another text than a wrong one."""
    learner.choose_text(lesson, "original")
    assert shown(lesson, learner, "01-gaps") == [("b2", 1, "Viele Händlerinnen warnen vor höheren Mieten")]


def test_a_text_that_was_put_away_again(lesson, learner):
    """The learner chose it once, but its file is gone."""
    learner.choose_text(lesson, "original")
    (lesson.folder / "texts" / "original.txt").unlink()
    assert shown(lesson, learner, "01-gaps")[0][0] == "b2"


def test_a_damaged_analysis_keeps_no_one_from_answering(lesson, learner):
    """The evidence then comes from another text."""
    learner.choose_text(lesson, "original")
    analysis_file(lesson, "original").write_text("1\tkaputt\n", encoding="utf-8")
    assert shown(lesson, learner, "01-single")[0][0] == "b2"


def test_the_lessons_own_texts_show_only_what_is_quoted(lesson, learner):
    """Where a teacher quotes nothing from a text, it does not say it."""
    learner.choose_text(lesson, "b1")
    assert shown(lesson, learner, "01-gaps")[0][0] == "b2"
