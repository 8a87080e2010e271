"""What pydantic found, said to a teacher: one sentence that tells what stands there and what is expected."""

from __future__ import annotations

import re
import typing
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel

from lessons.content.fault import FieldPath
from lessons.fields import LANGUAGE
from lessons.language.lists import in_a_list

# Fields that are forgotten most often, and what they are for.
NEEDED = {
    "feedback": "every {noun} needs a sentence that says why it is right or wrong",
    "evidence": "every {noun} needs the sentences of the texts that it rests on",
    "type": "every item needs one of the types: {types}",
}
# What an entry of a nested list is called.
NOUNS = {
    "options": "option",
    "gaps": "gap",
    "pairs": "pair",
    "things": "thing",
    "groups": "group",
    "near": "near answer",
    "rules": "rule",
    "mistakes": "mistake",
    "extra": "extra answer",
    "distractors": "distractor",
    "texts": "text",
    "topics": "topic",
    "notebooks": "notebook",
}


def found_and_expected(error: dict[str, Any], model: type[BaseModel], noun: str) -> tuple[str, str]:
    """For one error of pydantic: what was found, and what is expected.

    `model` is the class of the whole entry, `noun` what a teacher calls it.
    """
    say = SENTENCES.get(error["type"])
    if say:
        return say(error, model, noun)
    reason = error.get("ctx", {}).get("error") or error["msg"]
    return f"is {shown(error['input'])}", str(reason).rstrip(".")


def shown(value: Any) -> str:
    """A value as it may be repeated in a sentence: short, in quotation marks.

    >>> shown("Genf"), shown(["Genf"])
    ('“Genf”', 'a list')
    """
    if isinstance(value, str):
        short = value if len(value) <= 60 else value[:57].rstrip() + "…"
        return f"“{short}”" if value.strip() else "empty"
    if isinstance(value, list):
        return "a list"
    return f"a mapping (“{next(iter(value))}: …”)" if value else "an empty mapping"


def enumeration(names: typing.Iterable[str], last: typing.Literal["and", "or"] = "or") -> str:
    """Names as a list in a sentence that says what is expected.

    >>> enumeration(["der", "die", "das"]), enumeration([])
    ('der, die or das', 'nothing')
    """
    return in_a_list(names, last, "en_GB") or "nothing"


def did_you_mean(word: str, known: typing.Iterable[str]) -> str:
    """A question with the nearest of the known words, or nothing.

    >>> did_you_mean("feedbak", ["text", "feedback"])
    'did you mean feedback?'
    """
    found = near(word, known)
    return f"did you mean {found[0]}?" if found else ""


def near(word: str, known: typing.Iterable[str], count: int = 1, cutoff: float = 0.6) -> list[str]:
    """Of the known words those that are most like a word, the likest first; a cutoff of 0 takes any.

    >>> near("gap", ["order", "gaps"])
    ['gaps']
    """
    return get_close_matches(word.casefold(), list(known), n=count, cutoff=cutoff)


def identifier(text: str) -> str:
    """The text as an identifier: lower case, a to z, digits and underscores.

    >>> identifier("Julia Nawalnaja (Ärztin)")
    'julia_nawalnaja_aerztin'
    """
    for umlaut, letters in {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}.items():
        text = text.lower().replace(umlaut, letters)
    return re.sub(r"[^a-z0-9-]+", "_", text).strip("_-") or "a_name"


def model_at(model: type[BaseModel], path: FieldPath) -> type[BaseModel]:
    """The class of the entry that a path leads to, within the class of the whole entry."""
    for step in path:
        if isinstance(step, str) and step in model.model_fields:
            model = _nested(model.model_fields[step].annotation) or model
    return model


def _nested(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_nested, typing.get_args(annotation))), None)


def _noun_at(path: FieldPath, noun: str) -> str:
    lists = [step for step in path if step in NOUNS]
    return NOUNS[lists[-1]] if lists else noun


def _missing(error: dict, model: type[BaseModel], noun: str) -> tuple[str, str]:
    *above, name = error["loc"]
    needed = NEEDED.get(name, "every {noun} needs it")
    types = enumeration(typing.get_args(model.model_fields["type"].annotation)) if name == "type" else ""
    return "is missing", needed.format(noun=_noun_at(tuple(above), noun), types=types)


def _extra(error: dict, model: type[BaseModel], noun: str) -> tuple[str, str]:
    *above, name = error["loc"]
    known = list(model_at(model, tuple(above)).model_fields)
    owner = _noun_at(tuple(above), noun)
    found = f"is not a field of {'an' if owner[0] in 'aeiou' else 'a'} {owner}"
    return found, did_you_mean(str(name), known) or f"its fields are {enumeration(known, 'and')}"


def _literal(error: dict, _model: type[BaseModel], _noun: str) -> tuple[str, str]:
    allowed = re.findall(r"'([^']+)'", error["ctx"]["expected"])
    bare = str(error["input"]).strip("„“”‚‘’»« ")
    if bare in allowed and bare != error["input"]:
        return f"is {shown(error['input'])}", f"write {bare} without quotation marks"
    few = len(allowed) <= 3  # then all of them say more than a guess: *den* may be *der* or *die*
    guess = "" if few else did_you_mean(str(error["input"]), allowed)
    return f"is {shown(error['input'])}", guess or f"expected {enumeration(allowed)}"


def _pattern(error: dict, _model: type[BaseModel], _noun: str) -> tuple[str, str]:
    value = error["input"]
    if not value:
        return "is empty", "expected an identifier such as joe_biden"
    rule = "expected an identifier of lower-case letters (a to z), digits, - and _"
    return f"is {shown(value)}", f"{rule}, such as {identifier(value)}"


def _number(rule: str) -> Callable:
    def say(error: dict, _model: type[BaseModel], _noun: str) -> tuple[str, str]:
        value = error["input"]
        found = value if isinstance(value, str) and value.strip("-").isdigit() else shown(value)
        return f"is {found}", "expected " + rule.format(**error.get("ctx", {}))

    return say


def _plain(rule: str) -> Callable:
    def say(error: dict, _model: type[BaseModel], _noun: str) -> tuple[str, str]:
        return f"is {shown(error['input'])}", f"expected {rule}"

    return say


def _too_little(error: dict, _model: type[BaseModel], _noun: str) -> tuple[str, str]:
    least = error["ctx"]["min_length"]
    return (
        f"is {shown(error['input'])}",
        f"expected at least {least} signs" if least > 1 else "expected some text",
    )


def _text(error: dict, _model: type[BaseModel], _noun: str) -> tuple[str, str]:
    advice = '; put it in quotation marks if it contains ": " or begins with { or ['
    return f"is {shown(error['input'])}", f"expected one text{advice}"


def _count(rule: str, key: str) -> Callable:
    def say(error: dict, _model: type[BaseModel], _noun: str) -> tuple[str, str]:
        count = error["ctx"]["actual_length"]
        entries = "1 entry" if count == 1 else f"{count} entries"
        return f"has {entries}", f"expected {rule} {error['ctx'][key]}"

    return say


def _long(error: dict, _model: type[BaseModel], _noun: str) -> tuple[str, str]:
    return f"has {len(error['input'])} characters", f"expected at most {error['ctx']['max_length']}"


def _no_list(error: dict, _model: type[BaseModel], _noun: str) -> tuple[str, str]:
    written = error["input"]
    example = f"[{written}]" if isinstance(written, str) and 0 < len(written) <= 60 else "[one, two]"
    rule = f'expected a list: one entry a line, each beginning with "- ", or all in brackets: {example}'
    return f"is {shown(written)}", rule


def _no_german(_error: dict, _model: type[BaseModel], _noun: str) -> tuple[str, str]:
    return "has no German text", "write it under de: …"


def _language(error: dict, _model: type[BaseModel], _noun: str) -> tuple[str, str]:
    odd = next(str(name) for name in error["input"] if not re.fullmatch(LANGUAGE, str(name)))
    return f"“{odd}” is no code of a language", did_you_mean(odd, ("de", "en")) or "expected de, en, fr …"


SENTENCES: dict[str, Callable] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "literal_error": _literal,
    "string_pattern_mismatch": _pattern,
    "string_type": _text,
    "string_too_short": _too_little,
    "string_too_long": _long,
    "bool_parsing": _plain("yes or no"),
    "bool_type": _plain("yes or no"),
    "int_parsing": _number("a whole number"),
    "int_type": _number("a whole number"),
    "float_parsing": _number("a number"),
    "greater_than": _number("a number above {gt:g}"),
    "greater_than_equal": _number("a number of at least {ge:g}"),
    "less_than": _number("a number below {lt:g}"),
    "less_than_equal": _number("a number of at most {le:g}"),
    "list_type": _no_list,
    "no_german": _no_german,
    "language": _language,
    "dict_type": _plain('lines of the form "name: value" below it'),
    "model_type": _plain('lines of the form "name: value" below it'),
    "model_attributes_type": _plain('lines of the form "name: value" below it'),
    "too_short": _count("at least", "min_length"),
    "too_long": _count("at most", "max_length"),
}


def so_many(count: int, thing: str) -> str:
    """So many things.

    >>> so_many(1, "text"), so_many(3, "text")
    ('1 text', '3 texts')
    """
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
