"""Answers survive damage: what can be read is rescued, the rest comes from the copies, all are told once."""

import json
import os
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from time import monotonic

import pytest

from lessons.commands.cli import main
from lessons.exercises.item import Mark
from lessons.learner import Store, StoreError, backup, database, lock
from lessons.learner.task_sitting import whole_letters

ANSWERS = 120
RIGHT = Mark(1.0)
PAGE = 4096
BEGINNING = (
    "import sys; from pathlib import Path; from lessons.learner import Store; "
    "store = Store(Path(sys.argv[1]))\n"
)


def kept(store, number, item=""):
    attempt = store.keep("geneva_2021", item or f"01-{number}", ("f1",), "b" * 300 + str(number))
    store.mark([attempt.marked(RIGHT, "k1")])
    return attempt


def found(folder):
    """How many answers a store that is opened anew shows, and what it says of the file."""
    store = Store(folder)
    rows = store.histories("geneva_2021").values()
    answers = [each.last.answer for each in rows]
    return sum(isinstance(each, str) and each.startswith("b" * 300) for each in answers), store


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The bytes of a file of answers."""
    store = Store(tmp_path_factory.mktemp("whole"))
    with store.database.kept_open():
        for number in range(ANSWERS):
            kept(store, number)
    return store.path.read_bytes()


def cut(percent):
    return lambda content: content[: len(content) * percent // 100]


def over(place, length=PAGE, with_=b"Q"):
    return lambda content: content[:place] + with_ * length + content[place + length :]


def flipped(content):
    spoilt = bytearray(content)
    for place in range(5, len(content), 9973):
        spoilt[place] ^= 1 << place % 8
    return bytes(spoilt)


DAMAGES = {  # how, and how many of the answers must be there without a copy
    "the last hundredth is cut off": (cut(99), 110),
    "a tenth is cut off": (cut(90), 75),
    "a quarter is cut off": (cut(75), 35),
    "the first page is lost": (over(0), ANSWERS),
    "the first bytes are lost": (over(0, 64), ANSWERS),
    "the format's number is lost": (over(24, 64), ANSWERS),
    "a page of answers": (over(20 * PAGE), 100),
    "two pages of answers": (lambda content: over(20 * PAGE)(over(24 * PAGE)(content)), 90),
    "a page of an index": (over(16 * PAGE), ANSWERS),
    "single bits": (flipped, 100),
    "half of it is another text": (lambda content: content[: len(content) // 2] + b"text " * 20_000, 0),
    "emptied, and no copy": (lambda _content: b"", 0),
    "no database at all": (lambda _content: b"This is no database. " * 400, 0),
}


@pytest.mark.parametrize("how", DAMAGES)
def test_what_can_be_read_is_rescued_and_answers_go_on(tmp_path, whole, how):
    spoil, least = DAMAGES[how]
    (tmp_path / database.FILE).write_bytes(spoil(whole))
    count, store = found(tmp_path)
    assert count >= least
    assert kept(store, 1, "new").row
    asides = list(tmp_path.glob("damaged-*.sqlite"))
    assert [each.read_bytes() for each in asides] == [spoil(whole)] * len(asides)
    assert bool(store.notice) == bool(asides)
    if store.notice and least:
        assert "answers were rescued; the damaged file is now called" in store.notice["en"]
    assert found(tmp_path)[0] == count + 1
    assert Store(tmp_path).notice is None


@pytest.mark.parametrize("how", DAMAGES)
def test_what_is_lost_comes_from_the_copy(tmp_path, whole, how):
    (tmp_path / database.FILE).write_bytes(whole)
    assert found(tmp_path)[0] == ANSWERS  # this made the copy of today
    (tmp_path / database.FILE).write_bytes(DAMAGES[how][0](whole))
    assert found(tmp_path)[0] >= ANSWERS - 12  # a flipped bit within an answer is not seen by anybody


def test_damage_that_opens_without_an_error_is_noticed(tmp_path, whole):
    """An index that lacks rows hides answers; nothing that is asked of the file fails."""
    (tmp_path / database.FILE).write_bytes(whole)
    with sqlite3.connect(tmp_path / database.FILE) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_schema SET rootpage = 18 WHERE name = 'answers_of_item'")
    count, store = found(tmp_path)
    assert (count, store.notice["en"].split(". ")[1][:12]) == (ANSWERS, f"{ANSWERS} answers ")


def test_several_notebooks_set_a_damaged_file_aside_once(tmp_path, whole):
    (tmp_path / database.FILE).write_bytes(over(20 * PAGE)(whole))
    code = BEGINNING + ("print(store.keep('geneva_2021', 'new', ('f1',), sys.argv[2]).number)")
    runs = [
        subprocess.Popen([sys.executable, "-c", code, tmp_path, str(n)], stdout=subprocess.PIPE, text=True)
        for n in range(4)
    ]
    assert sorted(int(each.communicate()[0]) for each in runs) == [1, 2, 3, 4]
    assert len(list(tmp_path.glob("damaged-*.sqlite"))) == 1
    assert len(Store(tmp_path).tries("geneva_2021", "new", ("f1",))) == 4


@pytest.mark.parametrize("table", ["cards", "sheets", "answers"])
def test_a_damaged_row_blocks_nothing(tmp_path, table):
    from lessons.content.load import find_lesson, load_lesson
    from lessons.learner import Learner
    from lessons.learner.deck import Deck
    from lessons.learner.result_sheet import earlier_sheets

    learner, lesson = Learner(Store(tmp_path)), load_lesson(find_lesson("geneva_2021"))
    kept(learner.store, 1)
    rows = {
        "cards": "('geneva_2021', 'w', '2021-06-17', '{')",
        "sheets": "('geneva_2021', '2021-06-17', '{')",
    }
    with sqlite3.connect(learner.store.path) as connection:
        if table in rows:
            connection.execute(f"INSERT INTO {table} VALUES {rows[table]}")
        else:
            connection.execute("UPDATE answers SET notes = '{'")
    assert earlier_sheets(lesson, learner, "2021-06-18") == []
    assert Deck(lesson, learner).kept().states == {}
    assert len(learner.store.histories("geneva_2021")) == (table != "answers")


# --- copies ---


def clock(monkeypatch, day):
    monkeypatch.setattr(backup, "today", lambda: day)
    monkeypatch.setattr(database, "today", lambda: day)


def test_there_is_a_copy_a_day_and_the_last_seven_stay(tmp_path, monkeypatch):
    """Also of days to which a clock was set far ahead, or back: those of days to come go first."""
    first = date(2021, 6, 17)
    days = [*(date(2099, 1, 1) + timedelta(n) for n in range(9)), *(first + timedelta(n) for n in range(9))]
    kept(Store(tmp_path), 0)
    for number, day in enumerate(days):
        clock(monkeypatch, day)
        kept(Store(tmp_path), number)
    assert list(backup.backups(tmp_path / database.FILE)) == [
        str(first + timedelta(n)) for n in range(8, 1, -1)
    ]
    assert {stat.S_IMODE(each.stat().st_mode) for each in (tmp_path / backup.FOLDER).iterdir()} == {0o600}


def test_a_copy_is_whole_while_another_notebook_writes(tmp_path):
    writer = Store(tmp_path)
    kept(writer, 0)
    with writer.database.kept_open():
        kept(writer, 1)
        assert found(tmp_path)[0] == 2
        kept(writer, 2)
    (copy,) = backup.backups(tmp_path / database.FILE).values()
    with sqlite3.connect(copy) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM answers").fetchone() == (2,)


def test_one_call_puts_a_copy_back(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("LESSONS_HOME", str(tmp_path))
    kept(Store(), 0)
    clock(monkeypatch, date(2021, 6, 17))
    kept(Store(), 1)
    kept(Store(), 2)
    assert main(["backups"]) == 0
    assert main(["backups", "--restore", "2021-06-16"]) == 2
    assert found(tmp_path)[0] == 3
    assert main(["backups", "--restore"]) == 0
    assert found(tmp_path)[0] == 1
    (replaced,) = tmp_path.glob("replaced-*.sqlite")
    assert str(replaced) in capsys.readouterr().out
    assert kept(Store(), 3, "new").number == 1


# --- bad luck ---


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


@contextmanager
def no_room():
    """A disk that is full: no file of this process may grow."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
def test_a_full_disk_is_told_and_loses_nothing(tmp_path):
    store = Store(tmp_path)
    kept(store, 0)
    with no_room(), pytest.raises(StoreError):
        kept(store, 1)
    kept(store, 2)
    assert found(tmp_path)[0] == 2
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == [database.FILE]


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


def test_another_program_that_holds_the_file_costs_less_than_five_seconds(tmp_path, monkeypatch):
    store = Store(tmp_path)
    kept(store, 0)
    with sqlite3.connect(tmp_path / database.FILE) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        begun = monotonic()
        for read in (*[store.settings] * 3, lambda: kept(store, 1)):
            with pytest.raises(StoreError, match="another program holds the file"):
                read()
        assert monotonic() - begun < 5.5
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
