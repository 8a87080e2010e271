"""Answers survive damage: what can be read is rescued, the rest comes from the copies, all are told once."""

import sqlite3
import stat
import subprocess
import sys
from datetime import date, timedelta

import pytest
from filled_store import BEGINNING, found, kept

from lessons.commands.cli import main
from lessons.learner import Store, backup, database

ANSWERS = 120
PAGE = 4096


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
        connection.execute("UPDATE sqlite_schema SET rootpage = 18 WHERE name = 'tries_of_item'")
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
    assert main(["backups", "--restore", "2021-06-16", "--language", "de"]) == 2
    told = capsys.readouterr()
    assert told.out.endswith(f"The answers are in {tmp_path / database.FILE}.\n")
    assert told.err == f"Von diesem Tag (2021-06-16) gibt es keine Kopie Ihrer Antworten in {tmp_path}.\n"
    assert found(tmp_path)[0] == 3
    assert main(["backups", "--restore", "--language", "de"]) == 0
    assert found(tmp_path)[0] == 1
    (replaced,) = tmp_path.glob("replaced-*.sqlite")
    assert f"Die Datei davor heißt jetzt {replaced}.\n" in capsys.readouterr().out
    assert kept(Store(), 3, "new").number == 1
