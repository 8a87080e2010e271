"""The tables of the learner's file, and how a file of an older layout gets them.

Layout 1 had answers and settings only, 2 no reading, 3 (version 0.1.0) no answer without a mark, 4 no
words of the learner's own, 5 an index without the status.  Before anything is changed in an older file, a
copy of it is put aside.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

VERSION = 6
MARKED_ALWAYS = 3  # the last layout in which each answer had a mark
OWNER_ONLY = 0o600  # the answers are nobody else's business, wherever the file lies

# An answer is kept without score and status; `key` sums up the key by which it was marked.
ANSWERS = """(
    id INTEGER PRIMARY KEY,
    lesson TEXT NOT NULL, item TEXT NOT NULL, fingerprint TEXT NOT NULL, try INTEGER NOT NULL,
    answer TEXT NOT NULL, at TEXT NOT NULL,
    score REAL, status TEXT, notes TEXT NOT NULL DEFAULT '[]', key TEXT NOT NULL DEFAULT ''
)"""
TABLES = {
    "answers": ANSWERS,
    "settings": "(name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "cards": """(
    lesson TEXT NOT NULL, card TEXT NOT NULL, due TEXT NOT NULL, state TEXT NOT NULL,
    PRIMARY KEY (lesson, card)
)""",
    "reviews": """(
    id INTEGER PRIMARY KEY,
    lesson TEXT NOT NULL, card TEXT NOT NULL, rating INTEGER NOT NULL, at TEXT NOT NULL, state TEXT NOT NULL
)""",
    "sheets": "(lesson TEXT NOT NULL, day TEXT NOT NULL, sheet TEXT NOT NULL, PRIMARY KEY (lesson, day))",
    "guesses": """(
    id INTEGER PRIMARY KEY,
    lesson TEXT NOT NULL, word TEXT NOT NULL, guess TEXT NOT NULL, status TEXT NOT NULL, at TEXT NOT NULL
)""",
    "known": "(lesson TEXT NOT NULL, word TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (lesson, word))",
    "own_words": """(
    lesson TEXT NOT NULL, word TEXT NOT NULL, kind TEXT NOT NULL,
    sentence TEXT NOT NULL, spans TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (lesson, word)
)""",
    "paragraph_notes": """(
    lesson TEXT NOT NULL, text TEXT NOT NULL, paragraph INTEGER NOT NULL,
    note TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (lesson, text, paragraph)
)""",
}
INDEXES = {
    "tries_of_item": "answers (lesson, item, fingerprint, status)",  # tries are counted in it alone
    "reviews_of_card": "reviews (lesson, card)",
    "guesses_of_lesson": "guesses (lesson)",
}
# In layout 3 the fingerprint held the key as well, so it still says by which key a row was marked.
TAKE_OVER = """INSERT INTO answers (id, lesson, item, fingerprint, try, answer, at, score, status, notes, key)
SELECT id, lesson, item, fingerprint, try, answer, at, score, status, notes, fingerprint FROM older"""


def layout(connection: sqlite3.Connection) -> int:
    """The layout of a file; 0 for a new one."""
    return connection.execute("PRAGMA user_version").fetchone()[0]


def bring_up(connection: sqlite3.Connection, path: Path) -> None:
    """Give a file of an older layout, or a new one, the tables of today; all of them or none."""
    connection.execute("BEGIN IMMEDIATE")
    found = layout(connection)
    if found < VERSION:  # another notebook may have done it a moment ago
        if found:
            put_copy_aside(path, found)
        bring_up_to_date(connection, found)
    connection.execute("COMMIT")


def bring_up_to_date(connection: sqlite3.Connection, found: int) -> None:
    """Make what a layout lacks."""
    anew = 0 < found <= MARKED_ALWAYS
    if anew:
        connection.execute("ALTER TABLE answers RENAME TO older")
        connection.execute("DROP INDEX IF EXISTS answers_of_item")
    for name, columns in TABLES.items():
        connection.execute(f"CREATE TABLE IF NOT EXISTS {name} {columns}")
    if anew:
        connection.execute(TAKE_OVER)
        connection.execute("DROP TABLE older")
    connection.execute("DROP INDEX IF EXISTS answers_of_item")
    for name, columns in INDEXES.items():
        connection.execute(f"CREATE INDEX IF NOT EXISTS {name} ON {columns}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def put_copy_aside(path: Path, found: int) -> Path:
    """Copy the file beside itself, whole, and give the copy's place."""
    aside = place_aside(path, f"layout-{found}")
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(aside)) as copy:
        aside.chmod(OWNER_ONLY)
        source.backup(copy)
    return aside


def place_aside(path: Path, why: str) -> Path:
    """A place beside the file's that is free: named after why something is put there, and when."""
    return path.with_name(f"{why}-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.sqlite")


def now() -> str:
    """This moment as the rows have it: ISO 8601 in UTC, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
