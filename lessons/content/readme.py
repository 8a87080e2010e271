"""The part of data/README.md about types of item, made from their examples."""

from __future__ import annotations

from lessons.content.examples import example_of, items_as_written
from lessons.content.fault import LessonError
from lessons.exercises.item import Item
from lessons.exercises.registry import item_class, type_names

BEGIN = "<!-- From here on made by `lessons schema`, of lessons/exercises/types/*/example.yaml -->\n"
END = "<!-- Up to here -->\n"
HEAD = "| Field | Needed | What it says |\n|---|---|---|"


def with_types(readme: str) -> str:
    """The README with its part about the types made anew.  Raises LessonError if it has no such part."""
    before, begin, rest = readme.partition(BEGIN)
    _old, end, after = rest.partition(END)
    if not begin or not end:
        raise LessonError(f"README.md: expected the lines {BEGIN.strip()} and {END.strip()} around its part.")
    return before + begin + "\n" + "\n".join(map(type_section, type_names())) + "\n" + end + after


def type_section(name: str) -> str:
    """What a type is, a table of its fields, an item."""
    example = example_of(name)
    rows = [f"| `{field}` | {_needed(name, field)} | {said} |" for field, said in example.fields.items()]
    table = "\n".join([HEAD, *rows])
    return f"### {name}\n\n{example.about}\n\n{table}\n\n```yaml\n{items_as_written(name)[0]}```\n"


def fields_of_type(name: str) -> dict[str, bool]:
    """The fields that a type has besides those of every item, as they are written; whether each is needed."""
    fields = item_class(name).model_fields
    return {
        info.alias or field: info.is_required()
        for field, info in fields.items()
        if field not in Item.model_fields
    }


def _needed(name: str, field: str) -> str:
    return "yes" if fields_of_type(name)[field] else "no"
