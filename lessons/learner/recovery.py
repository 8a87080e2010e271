"""A damaged file of answers: what can still be read of it is copied, row by row, into a new one.

Of a page that is damaged the rows are lost, of all others they are not: each table is read from its
beginning and from its end up to the damage, and between them by row number.  Indexes are not trusted.
`writable_schema` lets SQLite read a file that is shorter than its first page says
(https://sqlite.org/recovery.html, "Recovering Data From A Corrupt SQLite Database").
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from lessons.learner.layout import OWNER_ONLY, TABLES, bring_up, place_aside

SMALLEST = 16  # bytes of a row: no more row numbers are tried one by one than have room in the file
PAGE = 4096  # bytes; SQLite's own, with which every file of answers is made
PAGES_AT = 28  # where the first page says how many there are (https://sqlite.org/fileformat.html)


def mend(path: Path, backups: Iterable[Path] = ()) -> tuple[Path, int]:
    """Put a new file in the place of a damaged one: what is readable in it, the rest from copies.

    Gives the place of the damaged file and how many answers there are now.  Raises OSError, sqlite3.Error;
    until the last step the damaged file stands where it stood.
    """
    aside, new = place_aside(path, "damaged"), path.with_name(f"mended-{os.getpid()}.sqlite")
    new.unlink(missing_ok=True)
    try:
        count = rescue_rows(new, [path, *backups])
        shutil.copyfile(path, aside)
        aside.chmod(OWNER_ONLY)
        journal = path.with_name(f"{path.name}-journal")
        with suppress(FileNotFoundError):  # it belongs to the damaged file
            journal.replace(aside.with_name(f"{aside.name}-journal"))
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
    return aside, count


def rescue_rows(new: Path, sources: Iterable[Path]) -> int:
    """Make a file of what can be read in others; the first that has a row counts.  The number of answers."""
    with closing(sqlite3.connect(new, isolation_level=None)) as connection:
        new.chmod(OWNER_ONLY)
        bring_up(connection, new)
        connection.execute("BEGIN")
        for source in sources:
            with suppress(sqlite3.Error, OSError, MemoryError), closing(_opened(source)) as damaged:
                for table in TABLES:
                    _copy(connection, table, damaged)
        connection.execute("COMMIT")
        return connection.execute("SELECT count(*) FROM answers").fetchone()[0]


def _copy(connection: sqlite3.Connection, table: str, damaged: sqlite3.Connection) -> None:
    """Copy the rows of a table as far as they are rows of it."""
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    insert = f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
    for row in _rows(damaged, f"SELECT rowid, {', '.join(names)} FROM {table} NOT INDEXED"):
        if all(not isinstance(value, bytes) for value in row):
            connection.execute(insert, row[1:])


def _rows(damaged: sqlite3.Connection, select: str) -> Iterator[tuple]:
    """The rows of a table that can be read, with their numbers; between two damages one by one."""
    first = yield from _until_damage(damaged, f"{select} ORDER BY rowid")
    if first is None:
        return
    last = yield from _until_damage(damaged, f"{select} WHERE rowid > {first} ORDER BY rowid DESC")
    if last is None:
        return
    room = damaged.execute("PRAGMA page_count").fetchone()[0] * PAGE // SMALLEST
    for number in range(first + 1, min(last or first + room, first + room)):
        with suppress(sqlite3.Error):
            yield from damaged.execute(f"{select} WHERE rowid = {number}")


def _until_damage(damaged: sqlite3.Connection, query: str) -> Iterator[tuple]:
    """The rows of a query; returns None, or the number of the last row before the damage (0: none)."""
    number = 0
    try:
        for row in damaged.execute(query):
            number = row[0]
            yield row
    except sqlite3.Error:
        return number
    return None


def _opened(source: Path) -> sqlite3.Connection:
    """A copy in memory, so that nothing in the file is changed.  Raises sqlite3.Error, OSError.

    Where its first page is damaged it gets that of a new file: in every file that was made with the layout of
    today the tables begin on the same pages.
    """
    content = source.read_bytes()
    if len(content) <= PAGE:
        raise sqlite3.DatabaseError("there is no row in it")
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    try:
        connection.deserialize(content)
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("SELECT 1 FROM answers NOT INDEXED LIMIT 1").fetchone()
    except sqlite3.Error:
        connection.deserialize(_first_page(len(content) // PAGE) + content[PAGE:])
        connection.execute("PRAGMA writable_schema = ON")
    return connection


def _first_page(pages: int) -> bytes:
    """The first page of a new file, which says where the tables are, for a file of so many pages."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size = {PAGE}")
        bring_up(connection, Path())
        page = connection.serialize()[:PAGE]
    return page[:PAGES_AT] + pages.to_bytes(4, "big") + page[PAGES_AT + 4 :]
