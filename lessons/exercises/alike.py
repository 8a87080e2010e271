"""What may be wrong within an item: things that a learner could not tell apart, names that nothing has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from lessons.exercises.item import Fault
from lessons.language.lists import in_a_list
from lessons.language.spelling import caseless


def alike(
    texts: Iterable[str], path: tuple[str, ...], field: str = "text", view: Callable[[str], str] = caseless
) -> list[Fault]:
    """One fault for each text that says the same, in a certain view, as an earlier one in the list at `path`.

    >>> alike(["Genf", "Wien", "genf."], ("options",))
    [(('options', 2, 'text'), 'says the same as number 1 of the list: “genf.”')]
    """
    first: dict[str, int] = {}
    faults: list[Fault] = []
    for place, text in enumerate(texts):
        same = first.setdefault(view(text), place)
        if same != place:
            where = (*path, place, *([field] if field else []))
            faults.append((where, f"says the same as number {same + 1} of the list: “{text}”"))
    return faults


def unknown(noun: str, id: str, known: Mapping[str, str]) -> str:
    """What is wrong with an identifier that none of the things has; `known` has their names by identifier.

    >>> unknown("group", "china", {"usa": "die USA", "russia": "Russland"})
    'there is no group “china”; expected usa or russia'
    >>> unknown("group", "Russland", {"usa": "die USA", "russia": "Russland"})
    'there is no group “Russland”; did you mean russia?'
    """
    name = caseless(id)
    meant = next((each for each, called in known.items() if name in (each, caseless(called))), "")
    if meant:
        return f"there is no {noun} “{id}”; did you mean {meant}?"
    return f"there is no {noun} “{id}”; expected {in_a_list(known, 'or', 'en_GB')}"


def clashes(texts: Iterable[str], path: tuple[str, ...], field: str, taken: Mapping[str, str]) -> list[Fault]:
    """One fault for each text that is taken already; `taken` says for each such text what it is.

    >>> clashes(["Genf"], ("distractors",), "word", {"Genf": "is the right word for gap 1"})
    [(('distractors', 0, 'word'), 'is the right word for gap 1: “Genf”')]
    """
    owner = {caseless(text): sentence for text, sentence in taken.items()}
    return [
        ((*path, place, field), f"{owner[caseless(text)]}: “{text}”")
        for place, text in enumerate(texts)
        if caseless(text) in owner
    ]
