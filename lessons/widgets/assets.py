"""The scripts and styles of the widgets: plain files, put together without a build step.

A file is named as it stands under `static/`, or by its whole path where it belongs to a type of item.

A script is the files one after another in one module scope; only the last one exports something.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

STATIC = Path(__file__).parent / "static"


def script(*names: str | Path) -> str:
    """One ES module out of files; a folder stands for all scripts in it."""
    return "\n".join(read(path) for name in names for path in files(name, "js"))


def style(*names: str | Path) -> str:
    """One style sheet out of files; a folder stands for all style sheets in it."""
    return "\n".join(read(path) for name in names for path in files(name, "css"))


def files(name: str | Path, ending: str) -> list[Path]:
    """The files that a name stands for: itself, or those of a folder with this ending, by their names."""
    path = STATIC / name
    return sorted(path.glob(f"*.{ending}")) if path.is_dir() else [path]


@cache
def read(path: Path) -> str:
    """The text of a file, read once."""
    return path.read_text(encoding="utf-8")
