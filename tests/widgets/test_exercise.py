"""The widget of an item, without a browser: its traits are set, its messages are handled."""

import json
import re

import pytest

from lessons.exercises.registry import files, type_folders
from lessons.learner import Learner, Store
from lessons.learner.fingerprints import Fingerprints
from lessons.learner.task_sitting import TaskSitting
from lessons.widgets.assets import STATIC
from lessons.widgets.following import close_unheard

SCRIPTS = [*STATIC.rglob("*.js"), *files("body.js")]


def key_of(widget, text):
    return next(option["key"] for option in widget.item["options"] if option["text"]["de"] == text)


def traits(widget):
    """Everything that is sent to the browser and may be saved into the notebook, as one text."""
    state = {
        name: value for name, value in widget.get_state().items() if name not in ("words", "_esm", "_css")
    }
    return json.dumps(state, ensure_ascii=False, default=str)


def secrets(item):
    """Every sentence of an item that only the key has."""
    parts = item.reveal().values()
    return [part.feedback for part in parts] + [item.explanation] * bool(item.explanation)


def test_nothing_of_the_key_is_in_a_trait_before_the_answer(lesson, ask):
    for item in lesson.items("01_tasks"):
        widget = ask(item.id)
        known = traits(widget)
        assert secrets(item)
        for sentence in secrets(item):
            assert json.dumps(sentence, ensure_ascii=False)[1:-1] not in known, item.id
        assert "correct" not in known
        assert widget.state["evidence"] == []


def test_asking_for_the_solution_before_an_answer_shows_nothing(ask, store):
    widget = ask("01-single")
    widget.say(do="reveal", nonce=1)
    assert widget.sent == [{"did": "reveal", "nonce": 1}]
    assert widget.state["revealed"] is None
    assert store.histories("lesson") == {}


def test_the_answer_is_in_the_store_before_the_browser_hears_of_it(lesson, ask, store):
    """Both ways to the browser, the trait and the message, find the row already there."""
    widget = ask("01-single")
    sums = Fingerprints(lesson.item("01-single"))
    seen = []

    def look(_=None, buffers=None):
        seen.append(Store(store.path.parent).tries("lesson", "01-single", sums.names)[-1].answer)

    widget.observe(look, "state")
    widget.send = look
    answer = key_of(widget, "auf ein Schiff")
    widget.say(do="answer", answer=answer, nonce=1)
    assert seen == [answer, answer]


def test_an_answer_is_acknowledged_with_its_nonce_and_its_mark(ask):
    widget = ask("01-single")
    widget.say(do="answer", answer=key_of(widget, "auf ein Schiff"), nonce=7)
    (reply,) = widget.sent
    assert reply == {"did": "answer", "nonce": 7}
    assert widget.state["mark"]["status"] == "wrong"
    assert widget.state["tries"] == 1
    assert widget.state["unsaved"] is None


def test_a_wrong_answer_gives_away_only_its_own_feedback(ask):
    widget = ask("01-single")
    widget.say(do="answer", answer=key_of(widget, "auf ein Schiff"), nonce=1)
    known = traits(widget)
    assert "Von einem Schiff spricht der Text nicht." in known
    assert "Die Stadt nennt die Halle im zweiten Satz." not in known
    assert "Der Umzug ist für den Herbst geplant." not in known


def test_a_right_answer_explains_everything(ask):
    widget = ask("01-single")
    widget.say(do="answer", answer=key_of(widget, "in die neue Halle"), nonce=1)
    assert widget.state["solved"]
    assert len(widget.state["revealed"]) == 3
    assert widget.state["explanation"] == {
        "de": "Der Umzug ist für den Herbst geplant.",
        "en": "The move is planned for the autumn.",
    }


def test_the_solution_is_shown_after_a_wrong_try(ask):
    widget = ask("01-single")
    widget.say(do="answer", answer=key_of(widget, "auf ein Schiff"), nonce=1)
    widget.say(do="reveal", nonce=2)
    assert (widget.state["shown"], widget.state["solved"], widget.state["tries"]) == (True, False, 1)
    assert widget.state["answer"] == key_of(widget, "in die neue Halle")


def test_the_evidence_is_a_sentence_with_the_quotation_in_it(ask):
    widget = ask("01-single")
    widget.say(do="answer", answer=key_of(widget, "auf ein Schiff"), nonce=1)
    assert widget.state["evidence"] == [
        {
            "text": "b2",
            "level": "B2",
            "paragraph": 1,
            "before": "Die Stadt kündigte am Freitag an, ",
            "quote": "dass er im Herbst in die neue Halle umziehe",
            "after": ".",
        }
    ]


def test_the_evidence_comes_from_the_text_that_the_learner_reads(ask, lesson, learner):
    learner.choose_text(lesson, "b1")
    widget = ask("01-single")
    widget.say(do="answer", answer=key_of(widget, "auf ein Schiff"), nonce=1)
    assert [found["level"] for found in widget.state["evidence"]] == ["B1"]
    other = ask("01-multiple")  # its evidence stands only in the other text
    other.say(do="answer", answer=["a"], nonce=1)
    assert [found["level"] for found in other.state["evidence"]] == ["B2"]


def test_every_type_shows_its_last_answer_when_the_cell_runs_again(lesson, ask):
    """A re-run cell, a reloaded page, a restarted kernel: each is a new widget over the same store."""
    for item in lesson.items("01_tasks"):
        first = ask(item.id)
        first.say(do="answer", answer=item.solution(), nonce=1)
        assert first.state["solved"], item.id
        assert ask(item.id).state == first.state


def test_a_shown_solution_is_still_shown_when_the_cell_runs_again(ask):
    widget = ask("01-short")
    widget.say(do="answer", answer="das Geld", nonce=1)
    widget.say(do="reveal", nonce=2)
    again = ask("01-short")
    assert again.state == widget.state
    assert (again.state["shown"], again.state["answer"]) == (True, "die Miete")


def test_a_text_that_is_too_long_is_told_to_be_that(ask):
    widget = ask("01-writing")
    widget.say(do="answer", answer="Die Halle ist hell. " * 1001, nonce=3)
    assert widget.sent == [{"did": "answer", "nonce": 3, "problem": "answer_too_long"}]
    assert "answer_too_long" in widget.words["labels"]


def test_a_stale_page_is_told_so_and_nothing_is_kept(ask, store):
    widget = ask("01-single")
    widget.say(do="answer", answer="z", nonce=3)
    assert widget.sent == [{"did": "answer", "nonce": 3, "problem": "stale"}]
    assert store.histories("lesson") == {}
    assert widget.state["tries"] == 0


@pytest.mark.parametrize("answer", [None, 7, [], {}, ["a", "a"], {"x": "y"}, "a" * 50_000, [[]], {"1": {}}])
def test_no_answer_of_a_wrong_shape_breaks_the_widget(lesson, ask, answer):
    for item in lesson.items("01_tasks"):
        widget = ask(item.id)
        widget.say(do="answer", answer=answer, nonce=1)
        assert [reply["nonce"] for reply in widget.sent] == [1]


@pytest.mark.parametrize("message", [{}, {"do": "shout"}, {"do": "language", "language": "xx"}])
def test_a_message_that_nobody_knows_is_ignored(ask, message):
    widget = ask("01-single")
    widget.say(**message)
    assert widget.sent == []
    assert widget.language == "en"


def test_a_store_that_fails_is_told_with_the_mark(ask, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    widget = ask("01-single", learner=Learner(Store(blocked / "answers")))
    widget.say(do="answer", answer=key_of(widget, "in die neue Halle"), nonce=1)
    assert widget.state["mark"]["status"] == "right"
    assert widget.state["unsaved"]["en"] == (
        f"Your answers cannot be kept in {blocked / 'answers'}: that is no folder."
    )


def test_a_store_that_works_again_is_no_longer_complained_about(ask, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    widget = ask("01-single", learner=Learner(Store(blocked / "answers")))
    answer = key_of(widget, "in die neue Halle")
    widget.say(do="answer", answer=answer, nonce=1)
    blocked.unlink()
    widget.say(do="answer", answer=answer, nonce=2)
    assert widget.state["unsaved"] is None


def test_a_new_file_for_a_damaged_one_is_told_apart_from_an_answer_that_is_lost(lesson, store, tmp_path):
    """The file was set aside, and the answer is kept: a notice, no loss.  Then the disk is full: a loss."""
    sitting = TaskSitting(lesson.item("01-short"), lesson, Learner(store))
    sitting.answer("das Geld")
    store.path.write_text("no database, only words" * 100, encoding="utf-8")
    state = sitting.answer("die Miete")
    aside = next(tmp_path.glob("damaged-*.sqlite"))
    assert state["unsaved"] is None
    assert state["notice"] == {
        "de": f"Die Datei mit Ihren Antworten war beschädigt. Sie heißt jetzt {aside}, "
        "und eine neue wurde angelegt.",
        "en": f"The file with your answers was damaged. It is now called {aside}, and a new one was started.",
    }
    assert Store(tmp_path).tries("lesson", "01-short", sitting.fingerprints.names)[-1].answer == "die Miete"
    store.path.unlink()
    store.path.mkdir()
    state = sitting.answer("das Geld")
    assert state["unsaved"] == {
        "de": f"Der Ordner für Ihre Antworten ({tmp_path}) lässt sich nicht benutzen: "
        "die Datei lässt sich nicht öffnen.",
        "en": f"Your answers cannot be kept in {tmp_path}: the file cannot be opened.",
    }


def test_a_damaged_row_is_as_good_as_none(lesson, ask, store):
    item = lesson.item("01-single")
    sums = Fingerprints(item)
    kept = store.keep("lesson", item.id, sums.names, {"no": "key"})
    store.mark([kept.marked(item.mark(item.solution()), sums.key)])
    assert ask("01-single").state["mark"] is None


def test_help_is_switched_in_all_widgets_at_once_and_kept(ask, store):
    one, other = ask("01-single"), ask("01-gaps")
    one.say(do="language", language="de")
    assert (one.language, other.language) == ("de", "de")
    assert store.settings()["help"] == "de"


def test_every_type_has_a_body_of_its_own_name():
    for name, folder in type_folders().items():
        assert f"bodies.{name} = (card) => " in (folder / "body.js").read_text(encoding="utf-8")


def test_no_script_makes_html_or_runs_text():
    """Text from files and learners becomes text nodes only."""
    forbidden = (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
        "http:",
    )
    for path in SCRIPTS:
        code = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert [word for word in forbidden if word in code] == [], path.name


def test_the_scripts_name_only_labels_that_there_are(ask):
    """A label that is missing would show as its bare name."""
    known = {name for block in ask("01-single").words.values() for name in block}
    for path in SCRIPTS:
        code = path.read_text(encoding="utf-8")
        named = re.findall(r"\b(?:german|english|label)\(\"(\w+)\"", code)
        assert [name for name in named if name not in known] == [], path.name


def test_every_label_and_note_has_both_languages(ask):
    for block in ("labels", "notes"):
        for name, entry in ask("01-single").words[block].items():
            assert set(entry) == {"de", "en"} and all(entry.values()), name


def test_a_page_that_is_just_opened_hears_nothing_of_the_widgets_of_an_earlier_one(ask, monkeypatch):
    widget = ask("01-single")
    said = []
    monkeypatch.setattr(widget.comm, "publish_msg", lambda *message, **_more: said.append(message))
    close_unheard()
    assert (said, widget.comm) == ([], None)
    assert widget not in widget.learner._followers
