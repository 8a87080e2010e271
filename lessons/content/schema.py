"""JSON Schema for editors: they offer the names of fields and underline slips while one types.

Editors read `2014` as a number and `yes`, by their version of YAML, as a word or as true; the loader reads
strings and converts them by field.  So a schema here accepts whatever the loader would accept.
"""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from lessons.content.examples import example_of
from lessons.content.grammar import GrammarPage
from lessons.content.interface_file import Spoken
from lessons.content.load import LISTS
from lessons.content.model import LessonInfo
from lessons.content.places import GRAMMAR
from lessons.exercises.registry import item_class, type_names

DIALECT = "https://json-schema.org/draft/2020-12/schema"
BOOLEANS = ("yes", "y", "true", "t", "on", "1", "no", "n", "false", "f", "off", "0")
SCALAR = ["string", "number", "boolean"]


def in_any_case(word: str) -> str:
    """A pattern for the word in capital or small letters.

    >>> in_any_case("no")
    '[Nn][Oo]'
    """
    return "".join(f"[{letter.upper()}{letter}]" if letter.isalpha() else letter for letter in word)


YES_OR_NO = {
    "type": ["boolean", "string", "integer"],
    "pattern": f"^({'|'.join(in_any_case(word) for word in BOOLEANS)})$",
    "minimum": 0,
    "maximum": 1,
    "examples": ["yes", "no"],
}

Schema = dict[str, Any]


def schemas() -> dict[str, Schema]:
    """The schema of each kind of file, by the file's name without its ending."""
    found = {name.removesuffix(".yaml"): schema_of(list[model]) for name, (model, _noun) in LISTS.items()}
    found |= {"lesson": schema_of(LessonInfo), "interface": schema_of(dict[str, dict[str, Spoken]])}
    return found | {GRAMMAR: schema_of(GrammarPage), "questions": _questions()}


def schema_of(kind: Any) -> Schema:
    """The schema of a file that holds such data, lenient as all of them."""
    return {"$schema": DIALECT, **_lenient(TypeAdapter(kind).json_schema())}


def _questions() -> Schema:
    """A list of items; what fields an item has depends on its type."""
    definitions: dict[str, Schema] = {}
    for name in type_names():
        schema = _type_schema(name)
        inner = schema.pop("$defs", {})
        definitions |= {name: schema, **{f"{name}.{part}": each for part, each in inner.items()}}
    choices = [
        {
            "if": {"properties": {"type": {"const": name}}, "required": ["type"]},
            "then": {"$ref": f"#/$defs/{name}"},
        }
        for name in type_names()
    ]
    item = {
        "type": "object",
        "required": ["type"],
        "properties": {"type": {"enum": list(type_names()), "description": "The type of the item"}},
        "allOf": choices,
    }
    return {"$schema": DIALECT, "type": "array", "items": item, "$defs": definitions}


def _type_schema(name: str) -> Schema:
    """The schema of a type, which says of its fields what the type's example does.

    Parts get names of their own, for two types may have parts of the same name.
    """
    parts = f"#/$defs/{name}.{{model}}"
    schema = _lenient(item_class(name).model_json_schema(ref_template=parts))
    example = example_of(name)
    for field, said in example.fields.items():
        schema["properties"][field]["description"] = said
    return schema | {"description": example.about}


def _lenient(schema: Any) -> Any:
    """The schema, made to accept scalars as an editor may read them."""
    if isinstance(schema, list):
        return [_lenient(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    described = {key: value for key, value in schema.items() if key in ("title", "description", "default")}
    if schema.get("type") == "boolean":
        return described | YES_OR_NO
    if schema.get("type") == "integer":
        return schema | {"type": ["integer", "string"], "pattern": r"^\s*[+-]?\d+\s*$"}
    if schema.get("type") == "number":
        return schema | {"type": ["number", "string"], "pattern": r"^\s*[+-]?\d+(\.\d+)?\s*$"}
    if "const" in schema or "enum" in schema:
        return described | {"enum": _readings(schema.get("enum", [schema.get("const")]))}
    schema = {key: _lenient(value) for key, value in schema.items()}
    if schema.get("type") == "string":
        # An empty value is read as null by an editor, as an empty text by the loader.
        schema["type"] = SCALAR if schema.get("minLength") or schema.get("pattern") else [*SCALAR, "null"]
    return schema


def _readings(values: list[Any]) -> list[Any]:
    """The values, and what an editor may read instead of `true`, `false` and nothing."""
    read = {"true": [True], "false": [False], "": [None]}
    return [reading for value in values for reading in [value, *read.get(value, [])]]
