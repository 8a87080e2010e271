"""Imports point downwards, and a student's notebook pays only for what it shows."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "lessons"

# From bottom to top; a module may import from its own layer and from those before it.
LAYERS = [
    ("older", "phrase"),
    ("fields", "dates"),
    ("language", "markup"),
    ("lexicon",),
    ("german",),
    ("exercises",),
    ("content",),
    ("authoring",),
    ("drills",),
    ("drafting",),
    ("easier",),
    ("learner",),
    ("classroom",),
    ("charts",),
    ("widgets",),
    ("exports",),
    ("calls", "cells", "notebook"),
    ("jupyter", "commands", "__main__", "__init__"),
]
HEIGHT = {name: height for height, names in enumerate(LAYERS) for name in names}
SPACY_ALLOWED = {"german", "authoring", "easier"}


def modules() -> list[Path]:
    """All modules of the package."""
    return sorted(PACKAGE.rglob("*.py"))


def layer(module: Path) -> str:
    """The first name below the package: `content` for lessons/content/load.py."""
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def imports(module: Path) -> list[str]:
    """The dotted names that a module imports, also within functions or for type checkers only."""
    found: list[str] = []
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            rooms = [alias.name for alias in node.names] if node.module == "lessons" else []
            found += [node.module, *(f"lessons.{room}" for room in rooms)]
    return found


def test_imports_point_downwards():
    """No module imports from a layer above its own."""
    above = [
        (str(module.relative_to(PACKAGE)), name)
        for module in modules()
        for name in imports(module)
        if name.startswith("lessons.") and HEIGHT.get(name.split(".")[1], 0) > HEIGHT[layer(module)]
    ]
    assert above == []


def test_no_modules_import_each_other_in_a_circle():
    """Not even by way of others, within functions, or for type checkers alone."""
    names = {name_of(module): module for module in modules()}
    below = {name: known(imports(module), names) - {name} for name, module in names.items()}
    while free := [name for name, needed in below.items() if not needed & below.keys()]:
        for name in free:
            del below[name]
    assert sorted(below) == [], "these import each other"


def name_of(module: Path) -> str:
    """The dotted name of a module."""
    return ".".join(module.relative_to(PACKAGE.parent).with_suffix("").parts)


def known(imported: list[str], names: dict[str, Path]) -> set[str]:
    """The modules of ours that are meant; a package stands for the names that it hands on."""
    return {name for name in imported if name in names}


def test_spacy_stays_where_german_is_analysed():
    """spaCy is imported by the German layers and by authoring, and nowhere else."""
    strangers = [module for module in modules() if layer(module) not in SPACY_ALLOWED]
    assert [m for m in strangers for name in imports(m) if name.split(".")[0] == "spacy"] == []


CELLS = """
import sys
from lessons import open_lesson
for name, given in [("ask", ["01-headline"]), ("read", ["b2"]), ("progress", []), ("settings", [])]:
    getattr(open_lesson("geneva_2021"), name)(*given)
    print(name, *(heavy for heavy in ("spacy", "pandas", "matplotlib") if heavy in sys.modules))
"""


def test_a_students_cell_imports_no_heavy_package():
    """Opening a lesson, asking, reading: neither spaCy nor pandas nor matplotlib is loaded."""
    done = subprocess.run([sys.executable, "-c", CELLS], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["ask", "read", "progress", "settings"]
