"""Which text a task belongs to, and what its card says of it: the own text, or another."""

import pytest

from lessons.drills import make_drill
from lessons.learner import Learner, Store
from lessons.learner.task_sitting import TaskSitting
from lessons.notebook import Notebook
from lessons.widgets.settings import SettingsWidget


def said(geneva, learner, id):
    """Level of the text that an item belongs to, and whether the learner reads it."""
    text = TaskSitting(geneva.item(id), geneva, learner).state()["text"]
    return text["level"], text["own"]


def test_a_task_belongs_to_the_learners_own_text_if_that_proves_it(geneva, learner):
    assert said(geneva, learner, "01-headline") == ("B2", True)
    learner.choose_text(geneva, "a2")
    assert said(geneva, learner, "01-headline") == ("A2", True)


def test_a_task_that_the_own_text_does_not_prove_names_the_text_that_it_was_written_about(geneva, learner):
    """B1 proves it, too; but its words are those of B2."""
    learner.choose_text(geneva, "a2")
    assert list(geneva.item("04-fruehjahr").evidence) == ["b2", "b1"]
    assert said(geneva, learner, "04-fruehjahr") == ("B2", False)


@pytest.mark.parametrize("level", ["b2", "b1", "a2"])
def test_every_task_says_truly_whether_the_own_text_proves_it(geneva, learner, level):
    learner.choose_text(geneva, level)
    for info in geneva.info.notebooks:
        for item in filter(lambda item: item.evidence, geneva.items(info.id)):
            sitting = TaskSitting(item, geneva, learner)
            assert sitting.state()["text"]["own"] == (level in item.evidence), item.id
            assert sitting.place().text == sitting.state()["text"]["id"]


def test_a_task_without_evidence_belongs_to_no_text(lesson, learner):
    item = lesson.item("01-single").model_copy(update={"evidence": {}})
    sitting = TaskSitting(item, lesson, learner)
    assert sitting.state()["text"] is None
    assert sitting.answer(item.solution())["evidence"] == []


def test_a_drill_needs_no_other_text(geneva, learner):
    """Its sentences stand in the task itself, so it never sends a learner to another text."""
    learner.choose_text(geneva, "a2")
    drill = make_drill(geneva, "gap", 60, seed=13, text="a2")  # words of the text first, then others
    texts = [TaskSitting(item, geneva, learner).state()["text"] for item in drill.items]
    assert None in texts
    assert all(text["own"] for text in texts if text)


def test_a_card_changes_when_another_text_is_chosen_in_the_reader(ask, reader):
    """The card follows at once, and so does the evidence of an answer that is already marked."""
    own, other = ask("01-single"), ask("01-gaps")
    own.say(do="answer", answer="a", nonce=1)
    reader.say(do="text", text="b1")
    assert own.state["text"] == {"id": "b1", "level": "B1", "own": True}
    assert [found["level"] for found in own.state["evidence"]] == ["B1"]
    assert other.state["text"] == {"id": "b2", "level": "B2", "own": False}


def test_a_card_changes_when_another_text_is_chosen_in_the_settings(lesson, learner, ask):
    card = ask("01-gaps")
    settings = SettingsWidget(lesson, learner)
    settings.receive(settings, {"do": "set", "name": "text", "value": "b1", "nonce": 1}, [])
    assert card.state["text"]["own"] is False


def test_a_card_of_another_learner_stays_as_it_is(lesson, ask, tmp_path):
    card = ask("01-gaps")
    Learner(Store(tmp_path / "other")).choose_text(lesson, "b1")
    assert card.state["text"]["own"] is True


def test_a_card_offers_the_text_as_soon_as_there_is_a_reader(ask, open_reader):
    card = ask("01-single")
    assert card.reads is False
    open_reader()
    assert card.reads is True
    assert ask("01-gaps").reads is True


def test_the_text_is_opened_at_its_beginning_and_gives_nothing_away(ask, reader):
    """Before an answer, the place of the evidence stays secret."""
    card = ask("01-single")
    for wish in ("read", "show"):
        card.say(do=wish, back="le-read-1", nonce=4)
        assert {**reader.place, "turn": 0} == {
            "paragraph": 0, "start": 0, "end": 0, "turn": 0, "back": "le-read-1"
        }  # fmt: skip
    assert card.sent == [{"did": "read", "nonce": 4}, {"did": "show", "nonce": 4}]


def test_the_evidence_is_shown_in_the_text_after_an_answer(ask, reader, lesson):
    card = ask("01-single")
    card.say(do="answer", answer="a", nonce=1)
    card.say(do="show", back="le-show-1", nonce=2)
    place = reader.place
    quoted = lesson.texts["b2"].paragraph(place["paragraph"]).text[place["start"] : place["end"]]
    assert quoted == "dass er im Herbst in die neue Halle umziehe"


def test_a_visit_to_another_text_does_not_choose_it(ask, reader, learner, lesson):
    """The task needs B2; the learner goes on reading B1."""
    reader.say(do="text", text="b1")
    card = ask("01-gaps")
    card.say(do="read", back="le-read-1", nonce=1)
    assert (reader.text["id"], learner.text(lesson)) == ("b2", "b1")
    assert card.state["text"]["own"] is False
    reader.say(do="text", text="b2")
    assert (learner.text(lesson), card.state["text"]["own"]) == ("b2", True)


@pytest.mark.parametrize(
    ("id", "paragraph"), [("05-paragraph-3", 3), ("03-same-person", 6), ("01-headings-1", 1), ("03-roles", 0)]
)
def test_the_text_opens_at_the_paragraph_that_the_question_names(learner, id, paragraph):
    notebook = Notebook("geneva_2021", learner)
    reader, card = notebook.read("b2"), notebook.ask(id)
    card.receive(card, {"do": "read", "back": "le-read-1", "nonce": 1}, [])
    assert reader.place["paragraph"] == paragraph


def test_without_a_reader_nothing_is_opened(ask):
    """The browser hears from the kernel all the same, whatever it sends as the way back."""
    card = ask("01-single")
    card.say(do="read", back=["no", "id"], nonce=1)
    assert card.sent == [{"did": "read", "nonce": 1}]
