"""The scripts and styles of the widgets: plain files, put together without a build step.

A script is an ES module that imports what it uses, as Node and linters read it.  A widget needs all in one
text, so that no server has to be asked for the parts: `script` follows the imports and gives each module a
function of its own to live in.  Imports are written `import { one, two } from "./file.js";`, each at the
beginning of a line; what is exported is declared there (`export const`, `function`, `class`).
"""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

STATIC = Path(__file__).parent / "static"
IMPORT = re.compile(r'^import (\{[^}]*\}) from "([^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:const|let|function|class) ([\w$]+))", re.MULTILINE)


def script(entry: str, *others: Path) -> str:
    """One ES module out of a file under `static/`, all that it imports, and others beside it."""
    order: list[Path] = []
    main = STATIC / entry
    for module in (*others, main):
        _collect(module, order)
    names = {path: f"module{number}" for number, path in enumerate(order)}
    parts = [_enclosed(path, names) for path in order if path != main]
    return "\n".join([*parts, _linked(main, names)])


def _collect(module: Path, order: list[Path]) -> None:
    """Put a module into the order, after everything that it imports."""
    if module in order:
        return
    for _, address in IMPORT.findall(file_text(module)):
        _collect(_imported(module, address), order)
    order.append(module)


def _imported(module: Path, address: str) -> Path:
    """The module that an import means; links are not followed, for looking for them takes long."""
    return Path(os.path.normpath(module.parent / address))


def _linked(module: Path, names: dict[Path, str]) -> str:
    """The code of a module, its imports taken from the modules before it."""

    def link(found: re.Match[str]) -> str:
        return f"const {found[1]} = {names[_imported(module, found[2])]};\n"

    return IMPORT.sub(link, file_text(module))


def _enclosed(module: Path, names: dict[Path, str]) -> str:
    """A module as a function that gives what it exports: names of other modules cannot be in its way."""
    code = _linked(module, names)
    exported = ", ".join(EXPORT.findall(code))
    return f"const {names[module]} = (() => {{\n{EXPORT.sub('', code)}\nreturn {{ {exported} }};\n}})();"


def style(*names: str | Path) -> str:
    """One style sheet out of files; a folder stands for all style sheets in it."""
    return "\n".join(file_text(path) for name in names for path in _sheets(STATIC / name))


def _sheets(path: Path) -> list[Path]:
    return sorted(path.glob("*.css")) if path.is_dir() else [path]


@cache
def file_text(path: Path) -> str:
    """The text of a file, read once."""
    return path.read_text(encoding="utf-8")
