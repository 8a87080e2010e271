"""What bad luck does to a learner's answers: how many are tried, lost and doubled, what the learner reads.

    python -m benchmarks.bad_luck [ROUNDS]

An answer counts as lost if the learner was told that it is kept, and it is not in the file afterwards; as
doubled if it is there twice.  Each round of kills ends one, two or eight processes in the middle of writing.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from lessons.learner import Store, StoreError
from lessons.learner.database import FILE

ROUNDS = 20
ANSWERS = 25  # of each process, before it is killed
LESSON, SUM = "geneva_2021", ("f1",)
BEGINNING = "import sys, sqlite3; from pathlib import Path; from lessons.learner import Store, StoreError\n"
REFUSED = "refused"  # what a writer prints where an answer cannot be kept
WRITER = f"""
store, name = Store(Path(sys.argv[1])), sys.argv[2]
for n in range(int(sys.argv[3])):
    try:
        store.keep({LESSON!r}, name, {SUM!r}, f"{{name}}-{{n}}")
        print(f"{{name}}-{{n}}", flush=True)
    except StoreError:
        print({REFUSED!r}, flush=True)
"""
NO_LOCKS = """
connect = sqlite3.connect
sqlite3.connect = lambda path, **more: connect(f"file:{path}?nolock=1", uri=True, **more)
"""


@dataclass(frozen=True)
class Outcome:
    """Answers that were tried, that were told as kept and are lost, that are there twice; what was read."""

    tried: int
    lost: int
    doubled: int
    read: str = ""


def outcome(folder: Path, tried: int, kept: list[str], read: str = "") -> Outcome:
    """Compare what was told as kept with what a store that is opened anew finds."""
    store = Store(folder)
    query = "SELECT answer FROM answers WHERE lesson = ?"
    rows = store.database.read(lambda connection: connection.execute(query, (LESSON,)).fetchall(), [])
    there = Counter(answer.strip('"') for (answer,) in rows)
    doubled = sum(count - 1 for count in there.values())
    notice = store.notice["en"] if store.notice else ""
    return Outcome(tried, sum(answer not in there for answer in kept), doubled, read or notice)


def writers(folder: Path, count: int, answers: int, before: str = "") -> list[subprocess.Popen]:
    """Processes that write so many answers each, and print each that is kept, or that it is refused."""
    command = [sys.executable, "-c", BEGINNING + before + WRITER, str(folder)]
    names = [f"i{place}-{os.urandom(3).hex()}" for place in range(count)]
    return [
        subprocess.Popen([*command, name, str(answers)], stdout=subprocess.PIPE, text=True) for name in names
    ]


def told(folder: Path, lines: list[str]) -> Outcome:
    """The outcome of what writers printed; a line that was broken off was not said."""
    said = [line.strip() for line in lines if line.endswith("\n")]
    return outcome(folder, len(said), [line for line in said if line != REFUSED])


def killed(folder: Path, count: int, rounds: int) -> Outcome:
    """Processes that write at once, killed in the middle of it."""
    lines: list[str] = []
    for _ in range(rounds):
        runs = writers(folder, count, 10**6)
        lines += [run.stdout.readline() for run in runs for _ in range(ANSWERS)]
        for run in runs:
            run.kill()
        lines += [line for run in runs for line in run.communicate()[0].splitlines(keepends=True)]
    return told(folder, lines)


def without_locks(folder: Path, _rounds: int) -> Outcome:
    """Three processes on a disk whose locks do nothing."""
    runs = writers(folder, 3, 100, NO_LOCKS)
    return told(folder, [line for run in runs for line in run.communicate()[0].splitlines(keepends=True)])


def one_by_one(folder: Path, trouble: Callable[[Path], object], answers: int = 30) -> Outcome:
    """Answers before, during and after some trouble; the sentence is the one that came with the trouble."""
    kept, read = [], ""
    for number in range(answers):
        during = answers // 3 <= number < 2 * answers // 3
        with trouble(folder) if during else nullcontext():
            try:
                Store(folder).keep(LESSON, f"i{number}", SUM, f"a{number}")
                kept.append(f"a{number}")
            except StoreError as problem:
                read = problem.sentence["en"]
    return outcome(folder, answers, kept, read)


@contextmanager
def full_disk(_folder: Path) -> Iterator[None]:
    """No file of this process may grow."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


def read_only(_folder: Path) -> object:
    """A disk on which SQLite may not write."""
    connect = sqlite3.connect
    return patch("sqlite3.connect", lambda path, **more: connect(f"file:{path}?mode=ro", uri=True, **more))


@contextmanager
def newer_file(folder: Path) -> Iterator[None]:
    """The file is one of a later version."""
    with closing(sqlite3.connect(folder / FILE)) as connection:
        known = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute("PRAGMA user_version = 99")
        yield
        connection.execute(f"PRAGMA user_version = {known}")


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Another program holds the file."""
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield


def clock(year: int) -> Callable[[Path], object]:
    """The clock shows another year."""
    return lambda _folder: patch("lessons.learner.store.now", lambda: f"{year}-06-17T12:00:00.000+00:00")


def cut_off(folder: Path, _rounds: int) -> Outcome:
    """A quarter of the file is lost, and there is the copy of the day before."""
    kept = [f"a{number}" for number in range(30)]
    for number, answer in enumerate(kept):
        Store(folder).keep(LESSON, f"i{number}", SUM, answer)
    copy = next((folder / "backups").iterdir())
    copy.write_bytes((folder / FILE).read_bytes())
    content = (folder / FILE).read_bytes()
    (folder / FILE).write_bytes(content[: len(content) * 3 // 4])
    return outcome(folder, len(kept), kept)


def strange_home(folder: Path, _rounds: int) -> Outcome:
    """A home with blanks, umlauts and signs of other systems."""
    return one_by_one(folder / "Jörg Müßig's Ordner % ? # &" / "日本", lambda _folder: nullcontext())


TROUBLES: dict[str, Callable[[Path, int], Outcome]] = {
    "kill, one writer": lambda folder, rounds: killed(folder, 1, rounds),
    "kill, two writers": lambda folder, rounds: killed(folder, 2, rounds),
    "kill, eight writers": lambda folder, rounds: killed(folder, 8, rounds),
    "disk full": lambda folder, _rounds: one_by_one(folder, full_disk),
    "read-only": lambda folder, _rounds: one_by_one(folder, read_only),
    "newer file": lambda folder, _rounds: one_by_one(folder, newer_file),
    "held by another program": lambda folder, _rounds: one_by_one(folder, held, answers=6),
    "clock far ahead": lambda folder, _rounds: one_by_one(folder, clock(2099)),
    "clock set back": lambda folder, _rounds: one_by_one(folder, clock(1999)),
    "disk without locks": without_locks,
    "home with umlauts": strange_home,
    "file cut off, with a copy": cut_off,
}


def main() -> int:
    """Try everything, and print the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    bad = 0
    print(f"{'':26}{'tried':>7}{'lost':>6}{'doubled':>9}  what the learner read")
    for name, trouble in TROUBLES.items():
        with tempfile.TemporaryDirectory() as folder:
            found = trouble(Path(folder), rounds)
        read = found.read.replace(folder, "…")
        print(f"{name:26}{found.tried:7,}{found.lost:6}{found.doubled:9}  {read or '–'}", flush=True)
        bad += found.lost + found.doubled
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
