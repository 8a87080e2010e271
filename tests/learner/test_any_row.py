"""Whatever stands in a row of the file of answers: every page is there, and the other rows with it."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from market import market

from lessons.learner import Learner, Store
from lessons.learner.database import FILE
from lessons.learner.layout import TABLES
from lessons.learner.own_words import OwnWord, OwnWords
from lessons.learner.reading_log import ReadingLog
from lessons.notebook import Notebook

FEW = settings(max_examples=max(settings.default.max_examples // 10, 1))
ODD = [
    "",
    "{",
    "null",
    "[]",
    "{}",
    "5",
    "[[1e999, 2]]",
    '"\\ud83d"',
    "[" * 5000,
    "9999-99-99",
    "right",
    "\x00",
]
NUMBERS = st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False)
VALUES = st.tuples(st.just("?"), st.sampled_from(ODD) | NUMBERS | st.text(max_size=9) | st.binary(max_size=9))
VALUES |= st.tuples(st.just("CAST(? AS TEXT)"), st.binary(max_size=9))  # a text that is no UTF-8
LESSON = market().name
PLACES = [(table, place) for table in TABLES for place in range(9)]


def answer(notebook, id):
    """Solve a task as the page does."""
    given = notebook.lesson.item(id).solution()
    notebook.ask(id).receive(None, {"do": "answer", "answer": given, "nonce": 1}, [])


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A file with something in each of its tables."""
    learner = Learner(Store(tmp_path_factory.mktemp("whole")))
    notebook = Notebook(str(market()), learner)
    for id in ("01-single", "01-short", "01-gaps"):
        answer(notebook, id)
    review = notebook.review().cards
    for _ in range(2):
        id = review.sitting.state()["card"]["id"]
        review.sitting.show(id, "")
        review.sitting.rate(id, review.sitting.turn, 3)
    OwnWords(LESSON, learner.memory).add(OwnWord("Herbst", "NOUN", "Im Herbst.", ((3, 9),)))
    log = ReadingLog(LESSON, learner.memory)
    log.guess("Miete", "rent", "right")
    log.know("ankündigen", True)
    log.keep_note("b2", 1, "Merken!", "")
    learner.choose_name("Mia")
    notebook.exam("01_tasks").exam.begin()
    notebook.results()
    return learner.store.path


def spoil(connection, table, place, value):
    """Put a value into one row's column; what the table itself refuses cannot stand there."""
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    column = columns[place % len(columns)]
    first = f"rowid = (SELECT min(rowid) FROM {table})"
    with suppress(sqlite3.IntegrityError):
        connection.execute(f"UPDATE {table} SET {column} = {value[0]} WHERE {first}", value[1:])


def pages(folder) -> Iterator[object]:
    """All that a learner can call."""
    notebook = Notebook(str(market()), Learner(Store(folder)))
    for call in ("settings", "progress", "results", "hand_in", "review", "again", "session", "read"):
        yield getattr(notebook, call)()
    yield notebook.quiz("01_tasks")
    yield notebook.exam("01_tasks")


@FEW
@given(st.sampled_from(PLACES), VALUES)
def test_a_row_that_holds_anything_blocks_nothing(whole, tmp_path_factory, where, value):
    folder = tmp_path_factory.mktemp("spoilt")
    shutil.copy(whole, folder / FILE)
    with sqlite3.connect(folder / FILE) as connection:
        spoil(connection, *where, value)
    assert all(pages(folder))
    answered = Store(folder).histories(LESSON)
    assert len(answered) >= 3 - (where[0] == "answers")


@pytest.mark.parametrize("place", ["answers SET answer", "answers SET notes", "cards SET state"])
def test_that_a_row_is_skipped_is_told(whole, tmp_path, place):
    shutil.copy(whole, tmp_path / FILE)
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute(f"UPDATE {place} = '{{'")
    notebook = Notebook(str(market()), Learner(Store(tmp_path)))
    assert "is damaged and is left out" in notebook.results().problem["en"]
