"""JSON Schema for editors: they offer the names of fields and underline slips while one types.

Editors read `2014` as a number and `yes`, by their version of YAML, as a word or as true; the loader reads
strings and converts them by field.  So a schema here accepts whatever the loader would accept.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from lessons.content.examples import example_of
from lessons.content.grammar import GrammarPage
from lessons.content.interface_file import Spoken
from lessons.content.load import LISTS
from lessons.content.model import LessonInfo
from lessons.content.places import GRAMMAR
from lessons.content.reference import QUESTIONS, Models, reference
from lessons.exercises.registry import item_class, type_names
from lessons.phrase import Phrase

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


def schemas(models: Models) -> dict[str, Schema]:
    """The schema of each kind of file, by the file's name without its ending.

    `models` are the kinds of entry of which the field reference says what their fields are for.
    """
    kinds = {name.removesuffix(".yaml"): list[model] for name, (model, _noun) in LISTS.items()}
    kinds |= {"lesson": LessonInfo, "interface": dict[str, dict[str, Spoken]], GRAMMAR: GrammarPage}
    return {name: schema_of(kind, models) for name, kind in kinds.items()} | {"questions": _questions()}


def schema_of(kind: Any, models: Models) -> Schema:
    """The schema of a file that holds such data, lenient as all of them."""
    schema = TypeAdapter(kind).json_schema()
    names = {model.__name__: name for name, model in models.items()}
    for part in (schema, *schema.get("$defs", {}).values()):
        if part.get("title") in names:
            _describe(part, {field: told.said for field, told in reference()[names[part["title"]]].items()})
    return {"$schema": DIALECT, **_lenient(schema)}


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
    of_every_item = {field: told.said for field, told in reference()[QUESTIONS].items()}
    _describe(schema, of_every_item | example.fields)
    return schema | {"description": _in_both_languages(example.about)}


def _describe(schema: Schema, fields: Mapping[str, Phrase]) -> None:
    """Let a schema say of its fields what they are for."""
    for field, said in fields.items():
        schema["properties"][field]["description"] = _in_both_languages(said)


def _in_both_languages(said: Phrase) -> str:
    return f"{said}\n\n{said.help('en')}"


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
