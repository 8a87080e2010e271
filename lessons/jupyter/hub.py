"""A person's own server on a school's JupyterHub: `python -m lessons.jupyter.hub`, started by the hub.

Package and lessons lie where an administrator put them, for all to read and for nobody to change. Everybody
works in a folder of their own, `$LESSONS_PROJECT`, with copies of the notebooks; answers lie in their home.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from lessons.content.whole_file import make_folder, write_whole
from lessons.jupyter.clean import clean_text
from lessons.jupyter.folders import NOTEBOOKS, OWN, PACKAGED, private_folder
from lessons.jupyter.launch import first_page, lessons_view, own_folders

RUNTIME = ".lesson_run"  # in the home, for the names of sockets must be short
COPIES = OWN / "copies"  # the notebooks as they were last copied
LEFT_BEHIND = 600  # seconds after which a kernel that no page shows ends; it begins anew with its notebook


def become_server() -> None:
    """Bring the notebooks, and become the server that the hub has asked for."""
    os.umask(0o007)  # homes are closed; what lies in a folder of teachers is for all of them
    private_folder(OWN)
    bring_notebooks(PACKAGED / "notebooks", NOTEBOOKS, COPIES)
    os.environ.update(own_folders(str(private_folder(Path.home() / RUNTIME))))
    sys.argv[1:] = server_options()
    from jupyterhub.singleuser import main  # here, for only a hub has it

    main()


def server_options() -> list[str]:
    """The options of the server: JupyterLab as a lesson, begun with the notebook used last."""
    left_behind = [
        f"--MappingKernelManager.cull_idle_timeout={LEFT_BEHIND}",
        f"--MappingKernelManager.cull_interval={LEFT_BEHIND // 5}",
    ]
    return [*lessons_view(), *left_behind, f"--ServerApp.default_url=/{first_page()}", *sys.argv[1:]]


def bring_notebooks(source: Path, target: Path, copies: Path) -> list[Path]:
    """Copy new notebooks, and newer ones where nobody has changed the copy; the paths of the copies.

    `copies` keeps what each looked like, to tell. Raises LessonError if nothing can be written.
    """
    copied = []
    for path in sorted(source.rglob("*.ipynb")):
        if ".ipynb_checkpoints" in path.parts:
            continue
        name = path.relative_to(source)
        content = clean_text(path.read_text(encoding="utf-8"))
        if needed(content, target / name, copies / name):
            for place in (target / name, copies / name):
                make_folder(place.parent)
                write_whole(place, content)
            copied.append(target / name)
    return copied


def needed(content: str, target: Path, copy: Path) -> bool:
    """Whether a notebook is to be copied: it is not there yet, or is still as copied and out of date."""
    if not target.is_file():
        return True
    here = content_of(target)
    return here != content and here == content_of(copy)


def content_of(path: Path) -> str | None:
    """A notebook without what was shown in it; None if there is none, or none that can be read."""
    try:
        return clean_text(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


if __name__ == "__main__":
    become_server()
