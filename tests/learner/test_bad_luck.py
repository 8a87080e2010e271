"""Bad luck loses nothing: a kill, a full disk, disks without locks, others who hold the file."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest
from filled_store import BEGINNING, found, kept

from benchmarks.bad_luck import full_disk, read_only
from lessons.learner import Store, StoreError, database, lock
from lessons.learner.task_sitting import whole_letters


def test_a_killed_writer_loses_nothing_it_acknowledged_and_holds_up_nobody(tmp_path):
    code = BEGINNING + (
        "for n in range(10**6): store.keep('geneva_2021', 'i', ('f1',), n); print(n, flush=True)"
    )
    for _ in range(3):
        before = len(Store(tmp_path).tries("geneva_2021", "i", ("f1",)))
        with subprocess.Popen(
            [sys.executable, "-c", code, tmp_path], stdout=subprocess.PIPE, text=True
        ) as run:
            acknowledged = [run.stdout.readline() for _ in range(25)]
            run.kill()
            acknowledged += run.stdout.read().splitlines(keepends=True)
        begun = monotonic()
        rows = Store(tmp_path).tries("geneva_2021", "i", ("f1",))
        assert monotonic() - begun < database.PATIENCE
        told = sum(line.endswith("\n") for line in acknowledged)
        assert told <= len(rows) - before <= told + 1
        assert [each.number for each in rows] == list(range(1, len(rows) + 1))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
def test_a_full_disk_is_told_and_loses_nothing(tmp_path):
    store = Store(tmp_path)
    kept(store, 0)
    with full_disk(tmp_path), pytest.raises(StoreError, match="perhaps it is full"):
        kept(store, 1)
    kept(store, 2)
    assert found(tmp_path)[0] == 2
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == [database.FILE]


def test_where_nothing_may_be_written_answers_are_read_and_new_ones_refused(tmp_path):
    """SQLite without the right to write stands for a disk that is read-only, also for root."""
    kept(Store(tmp_path), 0)
    with read_only(tmp_path):
        assert found(tmp_path)[0] == 1
        with pytest.raises(StoreError, match="nothing may be written there"):
            kept(Store(tmp_path), 1)
    assert found(tmp_path)[0] == 1


def test_a_clock_set_back_or_far_ahead_loses_and_reorders_nothing(tmp_path, monkeypatch):
    for number, year in enumerate((2026, 2099, 1999)):
        monkeypatch.setattr("lessons.learner.store.now", lambda year=year: f"{year}-06-17T12:00:00.000+00:00")
        Store(tmp_path).keep("geneva_2021", "i", ("f1",), number)
    tries = Store(tmp_path).tries("geneva_2021", "i", ("f1",))
    assert [(each.number, each.answer) for each in tries] == [(1, 0), (2, 1), (3, 2)]


def test_a_home_with_spaces_and_umlauts(tmp_path):
    folder = tmp_path / "Jörg Müßig's Ordner % ? # &" / "日本"
    kept(Store(folder), 0)
    assert found(folder)[0] == 1
    assert found(folder)[1].database.restore() is not None
    assert found(folder)[0] == 1


def test_where_locks_do_nothing_answers_stay_whole(tmp_path):
    """SQLite without any lock stands for a network disk on which locks do nothing."""
    code = (
        "import sqlite3, sys; from pathlib import Path; from lessons.learner import Store\n"
        "connect = sqlite3.connect\n"
        "sqlite3.connect = lambda path, **o: connect(f'file:{path}?nolock=1', uri=True, **o)\n"
        "store = Store(Path(sys.argv[1]))\n"
        "for n in range(40): store.keep('geneva_2021', sys.argv[2], ('f1',), n)"
    )
    runs = [subprocess.Popen([sys.executable, "-c", code, tmp_path, f"i{n}"]) for n in range(3)]
    assert [each.wait() for each in runs] == [0, 0, 0]
    assert [len(Store(tmp_path).tries("geneva_2021", f"i{n}", ("f1",))) for n in range(3)] == [40, 40, 40]
    assert list(tmp_path.glob("damaged-*")) == []


def test_another_program_that_holds_the_file_costs_five_seconds_in_all(tmp_path, monkeypatch):
    """Reading waits once, writing once more; a shorter patience here tells the same."""
    assert 2 * database.PATIENCE < 5  # to read and then to write
    monkeypatch.setattr(database, "PATIENCE", 0.5)
    store = Store(tmp_path)
    kept(store, 0)
    with sqlite3.connect(tmp_path / database.FILE) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        begun = monotonic()
        for read in (*[store.settings] * 3, lambda: kept(store, 1)):
            with pytest.raises(StoreError, match="another program holds the file"):
                read()
        assert monotonic() - begun < 4 * 0.5
    kept(store, 2)


def test_another_notebook_that_writes_is_named_as_one(tmp_path, monkeypatch):
    monkeypatch.setattr(database, "PATIENCE", 0.05)
    with (
        lock.locked(tmp_path / database.LOCK, 0),
        pytest.raises(StoreError, match="another notebook is writing just now"),
    ):
        kept(Store(tmp_path), 0)


@pytest.mark.parametrize("left", ["", "999999999 1 elsewhere", "not a number"])
def test_a_lock_that_was_left_behind_is_taken_away_by_its_age(tmp_path, left):
    held = tmp_path / database.LOCK
    held.write_text(left, encoding="utf-8")
    os.utime(held, (0, 0))
    kept(Store(tmp_path), 0)
    assert not held.exists()


def test_half_a_letter_is_told_or_replaced(tmp_path):
    answer = whole_letters({"1": "gut \ud83d"})
    assert json.loads(json.dumps(answer)) == {"1": "gut ?"}
    store = Store(tmp_path)
    with pytest.raises(StoreError, match="a character in it is only half there; please type it again"):
        store.set("name", "\ud83d")
    assert Path(store.path).exists()
