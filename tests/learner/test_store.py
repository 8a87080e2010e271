"""The store keeps every answer, through damage, several notebooks and folders that cannot be written to."""

import json
import re
import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from time import perf_counter

import pytest

from lessons.exercises.item import Mark, PartMark
from lessons.learner import Store, StoreError, database, layout
from lessons.learner.attempt import Attempt

RIGHT = Mark(1.0, {"b": PartMark("right", "Genf liegt in der Schweiz.")})
ALMOST = Mark(0.5, {"1": PartMark("almost", note="capital"), "2": PartMark("right", note="capital")})
NAMES = ("f1",)


def kept(store, answer="b", mark=RIGHT, lesson="geneva_2021", item="01-ort", names=NAMES):
    attempt = store.keep(lesson, item, names, answer)
    if mark:
        store.mark([attempt.marked(mark, "k1")])
    return attempt


def tries(store, lesson="geneva_2021", item="01-ort", names=NAMES):
    return store.tries(lesson, item, names)


def columns(folder, names):
    with sqlite3.connect(folder / database.FILE) as connection:
        return connection.execute(f"SELECT {names} FROM answers").fetchall()


def test_an_answer_comes_back_as_it_was_given(store):
    kept(store, {"1": "Genf – „hier“"}, ALMOST)
    (last,) = tries(store)
    answer = {"1": "Genf – „hier“"}
    assert last == Attempt(1, "01-ort", "f1", 1, answer, last.at, 0.5, "almost", ("capital",), "k1")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00", last.at)


def test_an_answer_is_there_for_another_process_before_it_is_marked(store, tmp_path):
    """A fresh connection, as another notebook or a restarted kernel has it, finds the row."""
    attempt = kept(store, mark=None)
    names = "lesson, item, try, answer, score, status"
    assert columns(tmp_path, names) == [("geneva_2021", "01-ort", 1, '"b"', None, None)]
    store.mark([attempt.marked(RIGHT, "k1")])
    assert columns(tmp_path, names) == [("geneva_2021", "01-ort", 1, '"b"', 1.0, "right")]


def test_the_journal_is_safe_on_network_disks(store, tmp_path):
    kept(store)
    with sqlite3.connect(tmp_path / database.FILE) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert [path.name for path in tmp_path.iterdir()] == [database.FILE]


def test_tries_are_counted_per_item_and_per_wording(store):
    assert [kept(store).number for _ in range(3)] == [1, 2, 3]
    assert kept(store, names=("f2",)).number == 1
    assert kept(store, names=("f2", "f1")).number == 5
    assert kept(store, item="01-zeit").number == 1
    assert kept(store, lesson="another").number == 1
    assert [row.number for row in tries(store)] == [1, 2, 3]


def test_a_shown_solution_is_a_row_without_score(store):
    kept(store, "a", ALMOST)
    assert store.keep_shown("geneva_2021", "01-ort", NAMES, "b", "k1").number == 2
    last = tries(store)[-1]
    assert (last.status, last.score, last.answer) == ("shown", 0.0, "b")


def test_a_history_has_the_first_try_the_last_and_the_last_own(store):
    for answer, mark in (("a", ALMOST), ("c", ALMOST), ("b", RIGHT)):
        kept(store, answer, mark)
    store.keep_shown("geneva_2021", "01-ort", NAMES, "b", "k1")
    kept(store, lesson="another")
    (short,) = store.histories("geneva_2021").values()
    assert [each.answer for each in (short.first, short.last, short.own)] == ["a", "b", "b"]
    assert (short.tries, short.first.status, short.last.status) == (3, "almost", "shown")


@pytest.mark.parametrize("damage", ["'{'", "x'ff22'", "x'c3'"])
def test_a_damaged_row_is_passed_over(store, tmp_path, damage):
    kept(store, "a")
    kept(store, "b")
    kept(store, item="01-zeit")
    with sqlite3.connect(tmp_path / database.FILE) as connection:
        connection.execute(f"UPDATE answers SET answer = CAST({damage} AS TEXT) WHERE id = 2")
    assert [each.answer for each in tries(store)] == ["a"]
    assert {item: each.last.answer for (item, _), each in store.histories("geneva_2021").items()} == {
        "01-ort": "a",
        "01-zeit": "b",
    }


def test_reading_writes_nothing(store, tmp_path):
    assert tries(store) == []
    assert store.histories("geneva_2021") == {}
    assert store.settings() == {}
    assert list(tmp_path.iterdir()) == []


def test_a_setting_is_kept_and_changed(store, tmp_path):
    store.set("help", "de")
    store.set("help", "en")
    assert Store(tmp_path).settings() == {"help": "en"}


def test_many_notebooks_at_once_lose_nothing(tmp_path):
    """Eight writers with a store each: every answer is a row, every try has its own number and its mark."""
    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(lambda number: kept(Store(tmp_path), str(number)).number, range(40)))
    rows = tries(Store(tmp_path))
    assert sorted(numbers) == [row.number for row in rows] == list(range(1, 41))
    assert {row.status for row in rows} == {"right"}


def test_many_threads_share_one_store(store):
    """Each has a connection of its own, also where one keeps its connection open."""

    def act(number):
        with store.database.kept_open():
            return [kept(store, str(number)).number for _ in range(5)]

    with ThreadPoolExecutor(8) as pool:
        numbers = [number for each in pool.map(act, range(8)) for number in each]
    assert sorted(numbers) == list(range(1, 41))


def test_what_is_kept_open_is_on_the_disk_all_the_same(store, tmp_path):
    with store.database.kept_open():
        kept(store, mark=None)
        assert columns(tmp_path, "answer") == [('"b"',)]


def test_a_failed_write_leaves_no_half_row(store):
    with pytest.raises(TypeError):
        kept(store, {1, 2})
    with store.database.kept_open(), pytest.raises(ZeroDivisionError):
        store.database.write(lambda connection: connection.execute("DELETE FROM answers") and 1 / 0)
    kept(store)
    assert len(tries(store)) == 1


@pytest.mark.parametrize("mode", [None, 0o644, 0o666])
def test_nobody_else_can_read_the_file(tmp_path, mode):
    """Wherever it lies, and if it could be read before; a folder that is made is the learner's own, too."""
    store = Store(tmp_path / "answers")
    kept(store)
    if mode:
        store.path.chmod(mode)
        tries(store)
    assert stat.S_IMODE(store.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(store.path.parent.stat().st_mode) == 0o700


def test_a_damaged_file_is_set_aside(store, tmp_path):
    damaged = b"This is no database at all. " * 200
    (tmp_path / database.FILE).write_bytes(damaged)
    assert kept(store).number == 1
    (aside,) = tmp_path.glob("damaged-*.sqlite")
    assert aside.read_bytes() == damaged
    assert store.notice == {
        "de": f"Die Datei mit Ihren Antworten war beschädigt. Sie heißt jetzt {aside}, "
        "und eine neue wurde angelegt.",
        "en": f"The file with your answers was damaged. It is now called {aside}, and a new one was started.",
    }
    assert tries(Store(tmp_path))[-1].answer == "b"


def test_a_file_cut_in_the_middle_is_set_aside_when_read(store, tmp_path):
    for number in range(60):
        kept(store, "b" * 800, item=f"01-{number}")
    path = tmp_path / database.FILE
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert store.histories("geneva_2021") == {}
    assert store.notice["de"].startswith("Die Datei mit Ihren Antworten war beschädigt. Sie heißt jetzt ")


def test_a_folder_that_cannot_be_made_is_told_in_one_sentence(tmp_path):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    folder = tmp_path / "file" / "answers"
    with pytest.raises(StoreError, match=rf"Your answers cannot be kept in {re.escape(str(folder))}: .+\.$"):
        kept(Store(folder))


def test_a_place_that_cannot_be_opened_is_told_in_one_sentence(tmp_path):
    (tmp_path / database.FILE).mkdir()
    with pytest.raises(StoreError) as refusal:
        kept(Store(tmp_path))
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
        "ein anderes Programm hält die Datei fest, oder ihr Datenträger lässt das Sperren von Dateien nicht "
        "zu. "
        f"Your answers cannot be kept in {tmp_path}: another program holds the file, or its disk does not "
        "let files be locked."
    )


def test_a_file_that_another_program_holds_is_waited_for_once(store, tmp_path, monkeypatch):
    """Of many things that are read for one page, only the first waits; an answer always does."""
    waited, connect = [], sqlite3.connect

    def noting(path, timeout, **others):
        waited.append(timeout)
        return connect(path, timeout=timeout, **others)

    monkeypatch.setattr(database, "PATIENCE", 0.2)
    store.set("help", "en")
    with sqlite3.connect(tmp_path / database.FILE) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        monkeypatch.setattr(sqlite3, "connect", noting)
        for read in (store.settings, lambda: tries(store), lambda: kept(store)):
            with pytest.raises(StoreError):
                read()
    assert waited == [0.2, database.IMPATIENCE, 0.2]


def test_answers_of_a_newer_version_are_left_alone(store, tmp_path):
    store.set("help", "en")
    with sqlite3.connect(tmp_path / database.FILE) as connection:
        connection.execute("PRAGMA user_version = 7")
    with pytest.raises(StoreError) as refusal:
        store.set("help", "de")
    file, known = tmp_path / database.FILE, layout.VERSION
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


def test_notes_of_a_mark_are_kept_as_names(store, tmp_path):
    kept(store, mark=ALMOST)
    assert [json.loads(notes) for (notes,) in columns(tmp_path, "notes")] == [["capital"]]


def test_a_file_of_many_answers_stays_quick(store, tmp_path):
    """An answer under 50 ms, all tries in short under a second: counted in an index, without the rows."""
    kept(store)
    row = "'geneva_2021', 'i' || (n % 150), 'f', n / 150, '\"b\"', '2021-06-17', 1.0, 'right', '[]', 'k'"
    numbers = "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 200000)"
    with sqlite3.connect(tmp_path / database.FILE) as connection:
        columns = "lesson, item, fingerprint, try, answer, at, score, status, notes, key"
        connection.execute(f"{numbers} INSERT INTO answers ({columns}) SELECT {row} FROM numbers")
        plan = connection.execute(
            "EXPLAIN QUERY PLAN SELECT count(*) FROM answers WHERE lesson = '' AND item = '' "
            "AND fingerprint IN ('') AND status IS NOT ''"
        ).fetchall()
    assert "USING COVERING INDEX tries_of_item" in str(plan)
    assert len(store.histories("geneva_2021")) == 151
    begun = perf_counter()
    kept(store, item="i5", names=("f",))
    assert perf_counter() - begun < 0.5  # a busy machine is slower than one alone
