"""What is only looked at: result sheet, words, pictures, drills, and what went wrong once more."""

from itertools import cycle

import pytest
from attacks import ATTACKS, SAID, attacked_lesson, read_page, squeezed

from lessons.content import LessonError, find_lesson
from lessons.learner import Learner, Store
from lessons.learner.overview import SkillStanding, by_skill, overview
from lessons.learner.own_words import OwnWord, OwnWords
from lessons.notebook import Notebook


@pytest.fixture
def notebook(lesson, learner):
    return Notebook(str(lesson.folder), learner)


def press(box):
    box.receive(box.bar, {"do": "new", "nonce": 1}, [])


def answer(notebook, id, given):
    notebook.ask(id).receive(None, {"do": "answer", "answer": given, "nonce": 1}, [])


def test_the_result_sheet_tells_the_first_try_from_the_last(notebook):
    answer(notebook, "01-short", "das Geld")
    answer(notebook, "01-short", "die Miete")
    answer(notebook, "01-bank", {"1": "kündigt", "2": "betont"})
    skills = {each.skill: each for each in by_skill(overview(notebook.lesson, notebook.learner))}
    assert skills["vocabulary"] == SkillStanding("vocabulary", total=3, answered=2, first=1, last=2, marked=2)
    (shown,) = (each for each in notebook.results().sheet["skills"] if each["skill"] == "vocabulary")
    assert (shown["total"], shown["answered"], shown["first"], shown["last"]) == (3, 2, 1, 2)


def test_what_went_wrong_is_asked_again_one_after_the_other(notebook):
    answer(notebook, "01-short", "das Geld")
    answer(notebook, "01-single", notebook.lesson.item("01-single").solution())
    box = notebook.again()
    assert repr(box) == "Aufgaben: 1 tasks: 1"
    press(box)
    (card,) = box.children[1:]
    assert (card.item["id"], card.state["mark"]) == ("01-short", None)
    card.receive(card, {"do": "answer", "answer": "die Miete", "nonce": 1}, [])
    card.receive(card, {"do": "onward", "nonce": 2}, [])
    assert (box.children[1:], box.bar.said["de"]) == ((), "Geschafft! 1 von 1 richtig")
    press(box)  # there is no other round
    assert (box.children[1:], box.bar.offer) == ((), {})


def test_what_goes_wrong_later_is_offered_and_a_task_at_work_stays(notebook):
    """Above a quiz it is made before anything is answered."""
    box = notebook.again()
    assert box.bar.said["de"] == "Im Moment gibt es keine Aufgabe, die Sie sich noch einmal ansehen sollten."
    assert box.bar.offer == {}
    answer(notebook, "01-short", "das Geld")
    assert box.bar.said["de"] == "Aufgaben: 1"
    press(box)
    answer(notebook, "01-bank", {"1": "betont", "2": "kündigt"})
    assert [card.item["id"] for card in box.children[1:]] == ["01-short"]


def test_a_guess_that_is_not_right_is_no_mistake(tmp_path):
    notebook = Notebook("geneva_2021", Learner(Store(tmp_path)))
    card, item = notebook.ask("00-why"), notebook.lesson.item("00-why")
    wrong = [key for key in item.keyed_options if key not in item.solution()]
    card.receive(card, {"do": "answer", "answer": wrong, "nonce": 1}, [])
    mark = card.state["mark"]
    assert (mark["status"], {part["status"] for part in mark["parts"].values()}) == ("open", {"open"})
    assert notebook.again().bar.offer == {}
    assert not notebook.results().sheet["revisit"]


def test_progress_and_result_sheet_follow_every_answer(notebook):
    progress, results = notebook.progress(), notebook.results()
    assert (repr(progress), results.sheet["answered"]) == ("Aufgaben: 0 / 17", 0)
    answer(notebook, "01-short", "die Miete")
    assert (repr(progress), results.sheet["answered"]) == ("Aufgaben: 1 / 17", 1)
    html = progress.outputs[0]["data"]["text/html"]
    assert "1 von 17 beantwortet" in html
    assert " · 1 zuletzt richtig" in html
    answer(notebook, "01-short", "das Geld")
    assert (repr(progress), results.sheet["last"], results.sheet["first"]) == ("Aufgaben: 0 / 17", 0, 1)


def test_the_language_of_help_reaches_a_page(notebook):
    progress = notebook.progress()
    assert " le-with-help " in progress.outputs[0]["data"]["text/html"]
    progress.language = "de"
    assert " le-with-help " not in progress.outputs[0]["data"]["text/html"]


def test_again_says_why_it_is_empty(lesson, tmp_path):
    (tmp_path / "answers.sqlite").mkdir()
    box = Notebook(str(lesson.folder), Learner(Store(tmp_path))).again()
    assert (
        repr(box) == f"Der Ordner für Ihre Antworten ({tmp_path}) lässt sich nicht benutzen: "
        "die Datei lässt sich nicht öffnen. "
        f"Your answers cannot be kept in {tmp_path}: the file cannot be opened."
    )


def test_words_are_shown_with_article_plural_and_example(notebook):
    words = notebook.words("market")
    rent = next(entry for entry in words.entries if entry["named"] == "die Miete")
    assert rent["forms"] == ["die Mieten"] and rent["gloss"]["en"] == "rent"
    assert rent["example"]["de"] == "Die Miete für den Stand ist hoch."
    assert words.topic == rent["topic"] and words.topic in [topic["id"] for topic in words.topics]


def test_a_topic_that_is_not_there_is_told_in_one_sentence(notebook):
    with pytest.raises(LessonError) as refusal:
        notebook.words("markt")
    assert str(refusal.value) == "The lesson lesson has no topic 'markt'; did you mean market?"


def test_a_drill_with_a_seed_is_the_same_drill(tmp_path):
    notebook = Notebook(str(find_lesson("geneva_2021")), Learner(Store(tmp_path)))
    first, again = (notebook.drill("article", count=2, seed=7) for _ in range(2))
    assert [card.item for card in first.children[1:]] == [card.item for card in again.children[1:]]
    assert [(card.number, card.total) for card in first.children[1:]] == [("1", 2)]


def test_whatever_stands_in_a_lesson_or_an_answer_is_text_on_every_page(learner):
    notebook = Notebook(str(attacked_lesson()), learner)
    said = cycle(SAID)
    for item in notebook.lesson.all_items():
        answer(notebook, item.id, next(said) if item.typed() else None)
    words = OwnWords(notebook.lesson.name, learner.memory)
    words.add(OwnWord(ATTACKS[0], "NOUN", ATTACKS[1], ((0, 3),)))
    shown = [notebook.compare("b2", "b1"), notebook.progress().page, notebook.grammar()]
    pages = [read_page(html) for html in (*(page._repr_html_() for page in shown), notebook.results().page)]
    assert [danger for dangers, _ in pages for danger in dangers] == []
    texts = [part.text for text in notebook.lesson.texts.values() for part in text.paragraphs]
    assert [text for text in texts if squeezed(text) not in pages[0][1]] == []
    wanted = [notebook.lesson.info.title, notebook.lesson.item("01-short").prompt, ATTACKS[0]]
    assert [words for words in wanted if squeezed(words) not in pages[-1][1]] == []
