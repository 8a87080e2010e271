"""What is made of the field reference and of the types' examples in data/README.md and data/LIESMICH.md.

A part that is made stands between <!-- made by `lessons schema`: NAME --> and <!-- up to here -->.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from pydantic import BaseModel

from lessons.content.examples import example_of, items_as_written
from lessons.content.fault import LessonError
from lessons.content.reference import Models, reference
from lessons.exercises.registry import item_class, type_names
from lessons.phrase import Phrase

FILES = {"README.md": "en", "LIESMICH.md": "de"}
TYPES = "types"
PART = re.compile(r"(<!-- made by `lessons schema`: ([\w.]+) -->\n).*?(<!-- up to here -->\n)", re.DOTALL)
HEAD = {
    "de": "| Feld | Nötig | Was darin steht |\n|---|---|---|",
    "en": "| Field | Needed | What it says |\n|---|---|---|",
}
YES = Phrase({"de": "ja", "en": "yes"})
NO = Phrase({"de": "nein", "en": "no"})

Row = tuple[str, Phrase, Phrase]  # the field, whether it is needed, what it says


def with_parts(text: str, language: str, models: Models) -> str:
    """The text with all that is made of the reference and of the examples.

    Raises LessonError if a part is missing, or one has another name.
    """
    names = {part[2] for part in PART.finditer(text)}
    if names != {TYPES, *models}:
        wanted = ", ".join(sorted({TYPES, *models} ^ names))
        raise LessonError(f"has not the parts that `lessons schema` makes; too few or too many: {wanted}.")
    return PART.sub(lambda part: f"{part[1]}{_made(part[2], language, models)}{part[3]}", text)


def _made(name: str, language: str, models: Models) -> str:
    if name == TYPES:
        return "\n" + "\n".join(type_section(each, language) for each in type_names()) + "\n"
    rows = [
        (field, told.needed or _needed(models[name], field), told.said)
        for field, told in reference()[name].items()
    ]
    return field_table(rows, language)


def type_section(name: str, language: str) -> str:
    """What a type is, a table of its fields, an item."""
    example = example_of(name)
    rows = [(field, _needed(item_class(name), field), said) for field, said in example.fields.items()]
    about = example.about.languages[language]
    return (
        f"### {name}\n\n{about}\n\n{field_table(rows, language)}\n```yaml\n{items_as_written(name)[0]}```\n"
    )


def field_table(rows: Iterable[Row], language: str) -> str:
    """A table of fields in Markdown."""
    lines = [HEAD[language]]
    for field, needed, said in rows:
        told = said.languages[language].replace("|", r"\|")
        lines.append(f"| `{field}` | {needed.languages[language]} | {told} |")
    return "\n".join(lines) + "\n"


def _needed(model: type[BaseModel], field: str) -> Phrase:
    by_alias = {info.alias or name: info for name, info in model.model_fields.items()}
    return YES if by_alias[field].is_required() else NO
