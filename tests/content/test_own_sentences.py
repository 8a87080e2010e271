"""The report behind the Geneva lesson is not shipped: no file of the project has seven of its words in a row.

`report_runs.txt` has a hash of every run of six words of the report: runs are recognised, none can be read.
"""

import hashlib
import re
import subprocess
from pathlib import Path

import pytest

HASHES = frozenset(Path(__file__).with_name("report_runs.txt").read_text(encoding="ascii").split())
SALT = "report of 17 June 2021/"  # of these hashes: no table made for other texts opens them
HASHED = 6  # words to a hash; two neighbours are a run of seven


def hash_of(words):
    """The hash of a run: 16 hexadecimal digits of its SHA-256."""
    return hashlib.sha256((SALT + " ".join(words)).encode()).hexdigest()[:16]


def runs_of_seven(text, hashes=HASHES):
    """Every seven words in a row that the report has, too; marks and capital letters do not count.

    >>> runs_of_seven("Of all this the report has nothing.")
    []
    """
    words = re.findall(r"\w+", text.lower())

    def known(start):
        return hash_of(words[start : start + HASHED]) in hashes

    # Of two neighbours one is even; only where it is known, the others beside it are looked at.
    even = [start for start in range(0, len(words) - HASHED + 1, 2) if known(start)]
    starts = sorted(each for start in even for each in (start - 1, start) if each >= 0)
    return [" ".join(words[each : each + HASHED + 1]) for each in starts if known(each) and known(each + 1)]


def tracked_texts():
    """All files that git keeps and that are text, with what stands in them."""
    listed = subprocess.run(["git", "ls-files", "-z"], capture_output=True, check=False, text=True).stdout
    for name in filter(None, listed.split("\0")):
        try:
            text = Path(name).read_text(encoding="utf-8")
        except (UnicodeDecodeError, OSError):
            continue
        yield name, long_lines(text) if name.endswith(".tsv") else text


def long_lines(table):
    """The lines of a table in which a run has room: what stands below each other is sorted, and no text."""
    return "\n".join(line for line in table.splitlines() if len(line.split()) > HASHED)


def test_no_file_has_a_run_of_the_report():
    """Facts, names and single words are free; sentences belong to whoever wrote them."""
    files = dict(tracked_texts())
    if not files:
        pytest.skip("git does not know this folder")
    assert {name: found for name, text in files.items() if (found := runs_of_seven(text))} == {}


def test_a_run_is_recognised():
    """Seven words in a row are found, with any marks between them; six are free."""
    words = ["seit", "heute", "früh", "fährt", "hier", "kein", "zug"]
    hashes = {hash_of(words[n : n + HASHED]) for n in range(2)}
    assert runs_of_seven("Seit heute früh fährt hier „kein Zug“, hieß es.", hashes) == [" ".join(words)]
    assert runs_of_seven("Seit heute früh fährt hier kein Bus.", hashes) == []


def test_the_hashes_are_whole():
    """A damaged list would recognise nothing."""
    assert len(HASHES) > 500
    assert all(re.fullmatch(r"[0-9a-f]{16}", each) for each in HASHES)
