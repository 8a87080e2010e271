"""The types of item: the names that may be written after `type:`, and what each knows.

A type is a folder of `lessons/exercises/types`; its name is the type's.  Only the types that a file uses are
imported, so that a notebook starts quickly.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from lessons.exercises import types

if TYPE_CHECKING:
    from lessons.exercises.item import Item


@cache
def type_folders() -> dict[str, Path]:
    """The folder of each type, by the type's name.

    >>> type_folders()["single_choice"].name
    'single_choice'
    """
    found = [item.parent for place in types.__path__ for item in Path(place).glob("[!_]*/item.py")]
    return {folder.name: folder for folder in sorted(found, key=lambda folder: folder.name)}


def type_names() -> tuple[str, ...]:
    """The names of all types, in alphabetical order."""
    return tuple(type_folders())


@cache
def item_class(name: str) -> type[Item]:
    """The class of a type: the one in its `item.py` whose field `type` takes the name and nothing else.

    Raises KeyError for an unknown type, TypeError where there is no such class.

    >>> item_class("single_choice").__name__
    'SingleChoice'
    """
    from lessons.exercises.item import Item  # here, for the scripts of the types are asked for without them

    place = type_folders()[name] / "item.py"
    classes = vars(import_module(f"{types.__name__}.{name}.item")).values()
    items = [each for each in classes if isinstance(each, type) and issubclass(each, Item)]
    for each in items:
        if get_args(each.model_fields["type"].annotation) == (name,):
            return each
    raise TypeError(f'{place}: no class of items here has the field `type: Literal["{name}"]`.')


def is_typed(item: Item) -> bool:
    """Whether an item is answered by typing what may be right in many ways, be its key here or not."""
    from lessons.exercises.item import Item

    return item_class(item.type).typed is not Item.typed


def paper(name: str) -> Any:
    """How a type looks on paper: `how(item)`, `ask(item, say)` and `solve(item, say)`, from its `paper.py`.

    `how` names an instruction among the phrases of paper, or is empty; `say` is a `Phrasebook`.
    """
    return import_module(f"{types.__name__}.{name}.paper")


def in_lines(name: str) -> Any | None:
    """An item of a type in words, `question(item)` and `answer(item, say)`, each some lines of text.

    They are in its `lines.py`; None without one.
    """
    return _if_there(name, "lines")


def moodle(name: str) -> Any | None:
    """A type as a question of Moodle, `question(item, say)`, from its `moodle.py`; None without one."""
    return _if_there(name, "moodle")


def _if_there(name: str, module: str) -> Any | None:
    there = (type_folders()[name] / f"{module}.py").is_file()
    return import_module(f"{types.__name__}.{name}.{module}") if there else None


def files(name: str) -> list[Path]:
    """The files of this name in the folders of the types, such as all `body.js`."""
    return [folder / name for folder in type_folders().values() if (folder / name).is_file()]
