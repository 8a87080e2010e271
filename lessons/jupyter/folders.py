"""Where the project's notebooks lie, and JupyterLab's own things, which only their owner may read.

On a school's hub the package is one for all, and `$LESSONS_PROJECT` names each person's own folder.

The log holds the address with its token: whoever can read that can run code as the learner.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from lessons.content.load import lesson_names

PACKAGED = Path(__file__).resolve().parents[2]  # the project that this package belongs to
PROJECT = Path(os.environ.get("LESSONS_PROJECT") or PACKAGED).resolve()
NOTEBOOKS = PROJECT / "notebooks"
OWN = PROJECT / ".lessons" / "jupyter"
LOG = OWN / "jupyterlab.log"


def private_folder(folder: Path) -> Path:
    """Make a folder that its owner alone can enter; one that is there already is closed to all others."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    return folder


def private_file(path: Path) -> TextIO:
    """Open an empty text file that its owner alone can read, also where an older one could be read by all."""
    with suppress(OSError):  # Windows keeps a file that another program has open
        path.unlink()  # whoever holds the old one open must not read on
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    path.chmod(0o600)
    return os.fdopen(descriptor, "w", encoding="utf-8")


def lesson_of(notebook: Path) -> str:
    """The lesson that a notebook belongs to: `notebooks/<lesson>/<notebook>.ipynb`; empty if to none.

    >>> lesson_of(NOTEBOOKS / "geneva_2021" / "03_actors.ipynb")
    'geneva_2021'
    >>> lesson_of(NOTEBOOKS / "instructor" / "new_article.ipynb")
    ''
    """
    name = notebook.parent.name
    stands_right = notebook.suffix == ".ipynb" and notebook.parent.parent.resolve() == NOTEBOOKS
    return name if stands_right and name in lesson_names() else ""
