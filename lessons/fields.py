"""What every entry of a lesson's files has in common: strings in, checked fields out.

YAML scalars reach us as strings (see `lessons.content.yaml_file`), so `no`, `2008-09` and `12:30` mean
what they say; each field is converted here by its type.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
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

GERMAN = "de"
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


class Phrase(str):
    """A German text that has itself also in languages of help: wherever a text is wanted, it is the German.

    Where there is no German (what a word means in English), it is the text in the first language.

    >>> question = Phrase({"de": "Wer spricht?", "en": "Who speaks?"})
    >>> question, question.help("en"), question.help("fr")
    ('Wer spricht?', 'Who speaks?', '')
    """

    languages: dict[str, str]

    def __new__(cls, texts: str | Mapping[str, str] = "") -> Phrase:
        """Take a German text, or texts by language."""
        languages = {GERMAN: texts} if isinstance(texts, str) else dict(texts)
        phrase = super().__new__(cls, languages.get(GERMAN) or next(iter(languages.values()), ""))
        phrase.languages = languages
        return phrase

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, handler: Any) -> Any:
        """A default value is written as text in a schema."""
        return handler(str)

    def __getnewargs__(self) -> tuple[dict[str, str]]:
        return (self.languages,)  # copies keep all languages

    def help(self, language: str) -> str:
        """The text in a language of help, or nothing: German needs no help."""
        return "" if language == GERMAN else self.languages.get(language, "")

    def meaning(self, language: str) -> tuple[str, str]:
        """The text in the language of help, else in the first that is not German; and which one it is.

        >>> Phrase({"en": "talk", "fr": "entretien"}).meaning("de")
        ('talk', 'en')
        """
        others = [name for name in self.languages if name != GERMAN]
        chosen = language if language in others else next(iter(others), GERMAN)
        return self.languages.get(chosen, str(self)), chosen


def as_data(value: Any) -> Any:
    """Data for the browser: every phrase in all its languages, `{de: …, en: …}`.

    >>> as_data({"prompt": Phrase({"de": "Wer?", "en": "Who?"}), "level": "B1"})
    {'prompt': {'de': 'Wer?', 'en': 'Who?'}, 'level': 'B1'}
    """
    if isinstance(value, Phrase):
        return value.languages
    if isinstance(value, dict):
        return {key: as_data(part) for key, part in value.items()}
    return [as_data(part) for part in value] if isinstance(value, list | tuple) else value


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
