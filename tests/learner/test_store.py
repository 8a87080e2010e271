"""The store keeps every answer, through damage, several notebooks and folders that cannot be written to."""

import re
import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest

from lessons.exercises.item import Mark, PartMark
from lessons.exercises.types.single_choice.item import SingleChoice
from lessons.learner import Attempt, Store, StoreError, database, fingerprint

RIGHT = Mark(1.0, {"b": PartMark("right", "Genf liegt in der Schweiz.")})
ALMOST = Mark(0.5, {"1": PartMark("almost", note="capital"), "2": PartMark("right", note="capital")})


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path)


def item(**changes):
    options = [{"text": "Genf", "correct": "yes", "feedback": "So steht es im ersten Satz."}]
    options += [{"text": name, "feedback": "Diese Stadt nennt der Text nicht."} for name in ("Wien", "Bern")]
    entry = {
        "type": "single_choice", "id": "01-ort", "skill": "reading", "section": "before", "prompt": "Wo?",
        "evidence": {"b2": "in Genf auseinandergegangen"}, "options": options,
    }  # fmt: skip
    return SingleChoice.model_validate(entry | changes)


def test_an_answer_comes_back_as_it_was_given(store):
    store.save("geneva_2021", "01-ort", {"1": "Genf – „hier“"}, ALMOST, "f1")
    last = store.last("geneva_2021", "01-ort", "f1")
    assert last == Attempt("01-ort", "f1", 1, {"1": "Genf – „hier“"}, 0.5, "almost", ("capital",), last.at)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00", last.at)


def test_an_answer_is_there_for_another_process(store, tmp_path):
    """A fresh connection, as another notebook or a restarted kernel has it, finds the row."""
    store.save("geneva_2021", "01-ort", "b", RIGHT, "f1")
    with sqlite3.connect(tmp_path / database.FILE) as connection:
        row = connection.execute("SELECT lesson, item, try, answer, score, status FROM answers").fetchone()
    assert row == ("geneva_2021", "01-ort", 1, '"b"', 1.0, "right")


def test_the_journal_is_safe_on_network_disks(store, tmp_path):
    store.save("geneva_2021", "01-ort", "b", RIGHT, "f1")
    with sqlite3.connect(tmp_path / database.FILE) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert [path.name for path in tmp_path.iterdir()] == [database.FILE]


def test_tries_are_counted_per_item_and_per_wording(store):
    assert [store.save("geneva_2021", "01-ort", "a", ALMOST, "f1") for _ in range(3)] == [1, 2, 3]
    assert store.save("geneva_2021", "01-ort", "a", ALMOST, "f2") == 1
    assert store.save("geneva_2021", "01-zeit", "a", ALMOST, "f1") == 1
    assert store.save("another", "01-ort", "a", ALMOST, "f1") == 1
    assert [row.number for row in store.tries("geneva_2021", "01-ort", "f1")] == [1, 2, 3]


def test_a_shown_solution_is_a_row_without_score(store):
    store.save("geneva_2021", "01-ort", "a", ALMOST, "f1")
    assert store.save_shown("geneva_2021", "01-ort", "b", "f1") == 2
    last = store.last("geneva_2021", "01-ort", "f1")
    assert (last.status, last.score, last.answer) == ("shown", 0.0, "b")


def test_an_edited_item_starts_afresh(store):
    """Another key or prompt: the old answer is not shown; a typo mended in feedback changes nothing."""
    before = item()
    options = [option.model_dump() for option in before.options]
    mended = item(options=[option | {"feedback": "Anders gesagt."} for option in options])
    swapped = item(options=[option | {"correct": option["text"]["de"] == "Wien"} for option in options])
    assert fingerprint(mended) == fingerprint(before)
    assert fingerprint(swapped) != fingerprint(before)
    assert fingerprint(item(prompt="Wo genau?")) != fingerprint(before)


def test_a_summary_has_all_tries_of_a_lesson(store):
    store.save("geneva_2021", "01-ort", "a", ALMOST, "f1")
    store.save("geneva_2021", "01-ort", "b", RIGHT, "f1")
    store.save("another", "01-ort", "b", RIGHT, "f1")
    summary = store.summary("geneva_2021")
    assert list(summary) == [("01-ort", "f1")]
    assert [row.status for row in summary["01-ort", "f1"]] == ["almost", "right"]


def test_reading_writes_nothing(store, tmp_path):
    assert store.last("geneva_2021", "01-ort", "f1") is None
    assert store.summary("geneva_2021") == {}
    assert store.setting("help", "en") == "en"
    assert list(tmp_path.iterdir()) == []


def test_a_setting_is_kept_and_changed(store, tmp_path):
    store.set("help", "de")
    store.set("help", "en")
    assert Store(tmp_path).setting("help") == "en"


def test_many_notebooks_at_once_lose_nothing(tmp_path):
    """Eight writers with a store each: every answer is a row, every try has its own number."""

    def answer(number):
        return Store(tmp_path).save("geneva_2021", "01-ort", str(number), RIGHT, "f1")

    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(answer, range(40)))
    rows = Store(tmp_path).tries("geneva_2021", "01-ort", "f1")
    assert sorted(numbers) == [row.number for row in rows] == list(range(1, 41))


def test_a_failed_write_leaves_no_half_row(store):
    with pytest.raises(TypeError):
        store.save("geneva_2021", "01-ort", {1, 2}, RIGHT, "f1")
    assert store.tries("geneva_2021", "01-ort", "f1") == []


def test_a_damaged_file_is_set_aside(store, tmp_path):
    damaged = b"This is no database at all. " * 200
    (tmp_path / database.FILE).write_bytes(damaged)
    assert store.save("geneva_2021", "01-ort", "b", RIGHT, "f1") == 1
    (aside,) = tmp_path.glob("damaged-*.sqlite")
    assert aside.read_bytes() == damaged
    assert store.notice == {
        "de": f"Die Datei mit Ihren Antworten war beschädigt. Sie heißt jetzt {aside}, "
        "und eine neue wurde angelegt.",
        "en": f"The file with your answers was damaged. It is now called {aside}, and a new one was started.",
    }
    assert Store(tmp_path).last("geneva_2021", "01-ort", "f1").answer == "b"


def test_a_file_cut_in_the_middle_is_set_aside_when_read(store, tmp_path):
    for number in range(60):
        store.save("geneva_2021", f"01-{number}", "b" * 800, RIGHT, "f1")
    path = tmp_path / database.FILE
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert store.summary("geneva_2021") == {}
    assert store.notice["de"].startswith("Die Datei mit Ihren Antworten war beschädigt. Sie heißt jetzt ")


def test_a_folder_that_cannot_be_made_is_told_in_one_sentence(tmp_path):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    folder = tmp_path / "file" / "answers"
    with pytest.raises(StoreError, match=rf"Your answers cannot be kept in {re.escape(str(folder))}: .+\.$"):
        Store(folder).save("geneva_2021", "01-ort", "b", RIGHT, "f1")


def test_a_place_that_cannot_be_opened_is_told_in_one_sentence(tmp_path):
    (tmp_path / database.FILE).mkdir()
    with pytest.raises(StoreError) as refusal:
        Store(tmp_path).save("geneva_2021", "01-ort", "b", RIGHT, "f1")
    assert (
        str(refusal.value) == f"Der Ordner für Ihre Antworten ({tmp_path}) lässt sich nicht benutzen: "
        "die Datei lässt sich nicht öffnen. "
        f"Your answers cannot be kept in {tmp_path}: the file cannot be opened."
    )


def test_another_writer_that_never_ends_is_told_in_one_sentence(store, tmp_path, monkeypatch):
    monkeypatch.setattr(database, "PATIENCE", 0.05)
    store.set("help", "en")
    with sqlite3.connect(tmp_path / database.FILE) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError) as refusal:
            store.set("help", "de")
    assert (
        str(refusal.value) == f"Der Ordner für Ihre Antworten ({tmp_path}) lässt sich nicht benutzen: "
        "ein anderes Notebook schreibt gerade. "
        f"Your answers cannot be kept in {tmp_path}: another notebook is writing just now."
    )


def test_answers_of_a_newer_version_are_left_alone(store, tmp_path):
    store.set("help", "en")
    with sqlite3.connect(tmp_path / database.FILE) as connection:
        connection.execute("PRAGMA user_version = 7")
    with pytest.raises(StoreError) as refusal:
        store.set("help", "de")
    file, known = tmp_path / database.FILE, database.VERSION
    assert refusal.value.sentence == {
        "de": f"Die Antworten in {file} stammen aus einer neueren Fassung der Lektionen "
        f"(Format 7, hier bekannt: {known}). Bitte holen Sie die neue Fassung.",
        "en": f"The answers in {file} were written by a newer version of the lessons "
        f"(format 7, known here: {known}). Please get the new version.",
    }


def test_the_folder_can_be_chosen(monkeypatch, tmp_path):
    monkeypatch.setenv("LESSONS_HOME", str(tmp_path / "chosen"))
    assert Store().path == tmp_path / "chosen" / database.FILE
    monkeypatch.delenv("LESSONS_HOME")
    assert Store().path.parent.name == "article-lessons"
