"""Writes requirements/*.txt: every package that start.py installs, in one version, with its files' checksums.

    python tools/lock.py                         (what pyproject.toml asks for; versions stay where they fit)
    python tools/lock.py --upgrade               (everything as new as pyproject.toml allows)
    python tools/lock.py --upgrade-package NAME

It needs uv (`pip install uv`) and the package index; start.py itself needs pip alone.  The files hold for
Linux, macOS and Windows and for each Python that pyproject.toml allows: what differs stands behind a marker.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
INDEX = "https://pypi.org/simple"
EXTRAS = {"lesson": ["pages"], "test": ["pages", "test"]}
HEADS = {
    "lesson": "# What a lesson needs, in the versions tested together; start.py installs exactly this.\n",
    "test": "# What the tests need besides lesson.txt.\n-r lesson.txt\n",
}
WRITTEN_BY = "# Written by `python tools/lock.py`; not to be edited.\n"


def main(further: list[str]) -> None:
    """Write both files; the second leaves out what the first has."""
    lock("lesson", further)
    lesson = requirements("lesson")
    names = re.findall(r"^([\w.-]+)==", lesson.read_text(encoding="utf-8"), re.MULTILINE)
    lock("test", [*further, "--constraints", str(lesson), *(f"--no-emit-package={name}" for name in names)])


def lock(part: str, further: list[str]) -> None:
    """Resolve one file anew, from the versions that it has.  Raises CalledProcessError if uv finds no way."""
    file = requirements(part)
    extras = [f"--extra={extra}" for extra in EXTRAS[part]]
    for_all = [
        "--universal",
        f"--python-version={oldest_python()}",
        "--generate-hashes",
        f"--index-url={INDEX}",
    ]
    plain = ["--no-annotate", "--no-header", "--quiet", f"--output-file={file}"]
    uv = ["uv", "pip", "compile", "pyproject.toml", *extras, *for_all, *plain, *further]
    subprocess.run(uv, cwd=PROJECT, check=True)
    file.write_text(HEADS[part] + WRITTEN_BY + file.read_text(encoding="utf-8"), encoding="utf-8")


def oldest_python() -> str:
    """The oldest Python that pyproject.toml allows."""
    text = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    return re.search(r'requires-python = ">=([\d.]+)', text).group(1)


def requirements(part: str) -> Path:
    """The file of a part, `lesson` or `test`."""
    return PROJECT / "requirements" / f"{part}.txt"


if __name__ == "__main__":
    main(sys.argv[1:])
