"""What every entry of a lesson's files has in common: strings in, checked fields out.

YAML scalars reach us as strings (see `lessons.content.yaml_file`), so `no`, `2008-09` and `12:30` mean
what they say; each field is converted here by its type.
"""

from __future__ import annotations

import os
import re
from typing import Annotated, Any, Literal

# Looking for plug-ins in all installed packages takes a third of the time until the first task is there.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from lessons.older import renewed
from lessons.phrase import GERMAN, Phrase, as_data  # noqa: F401 - handed on with the fields

LANGUAGE = r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"  # as in HTML's `lang`: de, en, pt-BR
IDENTIFIER = r"[a-z0-9][a-z0-9_-]*"

Identifier = Annotated[str, StringConstraints(pattern=f"^{IDENTIFIER}$", max_length=80)]
Reference = Annotated[str, StringConstraints(min_length=1, max_length=200)]  # checked when all files are read
Line = Annotated[str, StringConstraints(min_length=1, max_length=2000, strip_whitespace=True)]
Level = Literal["A1", "A2", "B1", "B2", "C1", "C2"]

# A quotation for each text that has one: {"b2": "Beide sprachen", "b1": "Beide Politiker"}.
Evidence = dict[Identifier, Line]


class Entry(BaseModel):
    """One entry of a lesson's file; an unknown key is an error, not a surprise.

    `defer_build` keeps the start quick: a notebook pays only for the kinds of entry it shows.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def of_today(cls, raw: Any) -> Any:
        """Take what version 0.1 wrote, too."""
        return renewed(raw) if isinstance(raw, dict) else raw


def _by_language(written: Any) -> Any:
    """A text alone is German."""
    if isinstance(written, Phrase):
        return written.languages
    if isinstance(written, str):
        return {GERMAN: written}
    if not isinstance(written, dict):
        raise PydanticCustomError("string_type", "expected a text")
    for name in written:
        if not re.fullmatch(LANGUAGE, str(name)):
            raise PydanticCustomError(
                "language", "expected one text, or a text for each language (de: …, en: …)"
            )
    return written


def _with_german(texts: dict[str, str]) -> Phrase:
    if GERMAN not in texts:
        raise PydanticCustomError("no_german", "expected the German text too (de: …)")
    return Phrase(texts)


def _without_german(texts: dict[str, str]) -> Phrase:
    if GERMAN in texts or not texts:
        raise PydanticCustomError(
            "german", "expected its meaning in other languages (en: …); German is `definition`"
        )
    return Phrase(texts)


_TEXT = {"type": "string", "minLength": 1}
_TEXTS = {"type": "object", "additionalProperties": _TEXT, "minProperties": 1}
_ANY = WithJsonSchema({"anyOf": [_TEXT, _TEXTS]})
_EITHER = WithJsonSchema({"anyOf": [_TEXT, {**_TEXTS, "required": [GERMAN]}]})
_PERHAPS = WithJsonSchema({"anyOf": [{"type": "string"}, {**_TEXTS, "required": [GERMAN]}]})
_Text = Annotated[str, StringConstraints(max_length=2000, strip_whitespace=True)]
_OUT = PlainSerializer(lambda phrase: phrase.languages, return_type=dict)

# What is said to a learner: `prompt: Wer spricht?` in German alone, or `prompt: {de: …, en: …}`.
Said = Annotated[dict[str, Line], BeforeValidator(_by_language), AfterValidator(_with_german), _OUT, _EITHER]
# The same where nothing need be said.
Remark = Annotated[
    dict[str, _Text], BeforeValidator(_by_language), AfterValidator(_with_german), _OUT, _PERHAPS
]
# What a German word means in other languages: `gloss: {en: talk}`.
Gloss = Annotated[
    dict[str, Line],
    BeforeValidator(_by_language),
    AfterValidator(_without_german),
    _OUT,
    WithJsonSchema(_TEXTS),
]
# A text in German or in another language: a meaning to choose.
Wording = Annotated[dict[str, Line], BeforeValidator(_by_language), AfterValidator(Phrase), _OUT, _ANY]
Language = Annotated[str, StringConstraints(pattern=f"^{LANGUAGE}$")]
NOTHING = Phrase()
