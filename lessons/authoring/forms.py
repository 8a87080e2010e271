"""The form for an entry, made from the class of its kind: what each field is called and how it is filled in.

A field is plain data for the browser: `{name, kind, label, help, required, …}`.  Kinds: "line" and "text"
(short and long), "choice" (with `options`), "yesno", "phrase" (German with languages of help), "texts" (what
`of` says under names, such as those of texts), "list" (of `of`) and "group" (of `fields`).
"""

from __future__ import annotations

import re
from typing import Any

from pydantic import TypeAdapter

from lessons.content.examples import example_of
from lessons.content.interface import Sentence, interface
from lessons.content.load import LISTS
from lessons.content.reference import QUESTIONS, reference
from lessons.exercises.registry import item_class
from lessons.fields import NOTHING, Phrase

Field = dict[str, Any]
Schema = dict[str, Any]
LONG = frozenset(
    {"feedback", "text", "passage", "explanation", "model_answer", "definition", "note", "sentence"}
)
SHORT = frozenset({"name", "title"})
POINTER = re.compile(r"[,;] (?:see|siehe) \w+(?=\))| \((?:see|siehe) \w+\)")
UNCHANGED = frozenset({"type"})  # another type has other fields


def form_of(file: str, raw: dict[str, Any]) -> list[Field]:
    """The fields of an entry that stands in a file.  Raises KeyError for an item of an unknown type."""
    type_name = str(raw.get("type"))
    model = LISTS[file][0] if file in LISTS else item_class(type_name)
    schema = TypeAdapter(model).json_schema()
    return _fields(
        schema, schema.get("$defs", {}), _help(file) if file in LISTS else _help(QUESTIONS, type_name)
    )


def field_label(name: str) -> Sentence:
    """What a field is called in German and English; its own name if it has no other."""
    return interface()["fields"].get(name, {"de": name, "en": name})


def _help(name: str, type_name: str = "") -> dict[str, Phrase]:
    """What the reference says of the fields of a file, and the example of a type of its own."""
    helps = {field: told.said for field, told in reference()[name].items()}
    helps |= example_of(type_name).fields if type_name else {}
    return {field: _without_pointers(said) for field, said in helps.items()}


def _without_pointers(said: Phrase) -> Phrase:
    """What stands above or below in the reference stands nowhere in a form."""
    return Phrase({language: POINTER.sub("", text) for language, text in said.languages.items()})


def _fields(schema: Schema, definitions: Schema, helps: dict[str, Phrase]) -> list[Field]:
    required = schema.get("required", ())
    return [
        {
            "name": name,
            "label": field_label(name),
            "help": helps.get(name, NOTHING).languages,
            "required": name in required,
            **_kind(name, part, definitions),
        }
        for name, part in schema["properties"].items()
        if name not in UNCHANGED
    ]


def _kind(name: str, schema: Schema, definitions: Schema) -> Field:
    """How a value of this schema is filled in."""
    schema = _resolved(schema, definitions)
    choices = [_resolved(each, definitions) for each in schema.get("anyOf", ())]
    if choices:
        return _kind_of_choices(name, [each for each in choices if each.get("type") != "null"], definitions)
    if "enum" in schema or "const" in schema:
        return {
            "kind": "choice",
            "options": [str(each) for each in schema.get("enum", [schema.get("const")])],
        }
    if schema.get("type") == "boolean":
        return {"kind": "yesno", "default": bool(schema.get("default"))}
    if schema.get("type") == "array":
        return {"kind": "list", "of": _kind(name, schema["items"], definitions)}
    if "properties" in schema:
        return {"kind": "group", "fields": _fields(schema, definitions, {})}
    if schema.get("type") == "object":
        return {"kind": "texts", "of": _kind_in_map(name, schema, definitions)}
    return {"kind": "text" if name in LONG else "line"}


def _kind_of_choices(name: str, choices: list[Schema], definitions: Schema) -> Field:
    if len(choices) == 1:
        return _kind(name, choices[0], definitions)
    if any(each.get("type") == "object" for each in choices):
        return {"kind": "phrase", "long": name not in SHORT}
    return {"kind": "line"}  # an identifier or nothing


def _kind_in_map(name: str, schema: Schema, definitions: Schema) -> Field:
    inner = schema.get("additionalProperties") or next(iter(schema.get("patternProperties", {}).values()), {})
    return _kind(name, inner, definitions) if isinstance(inner, dict) and inner else {"kind": "line"}


def _resolved(schema: Schema, definitions: Schema) -> Schema:
    return definitions[schema["$ref"].split("/")[-1]] if "$ref" in schema else schema
