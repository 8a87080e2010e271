"""A task no longer asks for a fact that was dropped: its part goes, or the whole task."""

from __future__ import annotations

import re
from typing import Any

from lessons.authoring.corrected import in_german
from lessons.authoring.editing import Raw
from lessons.authoring.tasks import is_sound

NAMED_BY = {"pairs": "left", "things": "text", "statements": "text", "words": "word"}
PARTS = ("pairs", "things", "statements")  # those that are asked for; words are only offered
LEAST_PAIRS = 3  # with two, whoever knows one knows the other
QUOTED = re.compile("„([^“]+)“")
GAP = re.compile(r"\{(\d+)\}")
HEAD = re.compile(r"(?:(?:der|die|das) )?(?P<name>[^:,]+)[:,] ")  # "der Brief, die {1}", "mitteilen: {1} …"


def asked_for(raw: Raw) -> list[str]:
    """What a task asks for by name: words, actors, titles of events.

    >>> asked_for({"prompt": "Welcher Teil von „Tiefgarage“ bestimmt den Artikel?", "options": []})
    ['Tiefgarage']
    >>> asked_for({"text": "der Brief, die {1}; sich lohnen: {2} (Präsens).", "gaps": [{}, {}]})
    ['Brief', 'sich lohnen']
    """
    named = QUOTED.findall(_question(raw))
    heads = filter(None, map(HEAD.match, _lines(raw) if "gaps" in raw else ()))
    parts = [each.get(NAMED_BY[part]) for part in PARTS for each in _dicts(raw.get(part))]
    return list(
        dict.fromkeys(str(each) for each in [*named, *(head["name"] for head in heads), *parts] if each)
    )


def without(raw: Raw, name: str) -> Raw | None:
    """The task without what asks for a word, an actor, an event's title or what was said.

    The same task where nothing does; None where it cannot be without.
    """
    if "options" in raw and name in QUOTED.findall(_question(raw)):
        return None
    lighter = without_line(raw, name)
    if lighter is None:
        return None
    for part, field in NAMED_BY.items():
        if any(each.get(field) == name for each in _dicts(raw.get(part))):
            lighter = _without_part(lighter, part, field, name)
    return lighter if lighter == raw or _is_enough(lighter) else None


def without_line(raw: Raw, name: str) -> Raw | None:
    """The task without the line of a list of gaps that asks for a word; None if it has no other line."""
    lines = _lines(raw)
    kept = [line for line in lines if not ((head := HEAD.match(line)) and head["name"] == name)]
    if "gaps" not in raw or kept == lines:
        return raw
    if not kept:
        return None
    numbers = [int(number) for number in GAP.findall("; ".join(kept))]
    places = {number: place for place, number in enumerate(numbers, 1)}
    text = GAP.sub(lambda gap: f"{{{places[int(gap[1])]}}}", "; ".join(kept))
    return {**raw, "text": f"{text}.", "gaps": [raw["gaps"][number - 1] for number in numbers]}


def _question(raw: Raw) -> str:
    """What the prompt asks, without a sentence that it quotes afterwards."""
    return in_german(raw.get("prompt")).split("?")[0]


def _lines(raw: Raw) -> list[str]:
    return str(raw.get("text", "")).removesuffix(".").split("; ")


def _without_part(raw: Raw, part: str, field: str, name: str) -> Raw:
    kept = [each for each in raw[part] if each.get(field) != name]
    if part == "words":  # a text may use what is offered; as many must stay as are wanted
        return {**raw, part: kept} if len(kept) >= int(raw.get("words_wanted", 0)) else raw
    return {**raw, part: kept} | ({"groups": _used_groups(raw, kept)} if "groups" in raw else {})


def _used_groups(raw: Raw, things: list[Raw]) -> list[Raw]:
    """The groups to which something belongs."""
    used = {group for thing in things for group in (thing.get("group"), *thing.get("groups", ()))}
    return [group for group in raw["groups"] if group["id"] in used]


def _is_enough(raw: Raw) -> bool:
    return is_sound(raw) and ("pairs" not in raw or len(raw["pairs"]) >= LEAST_PAIRS)


def _dicts(parts: Any) -> list[Raw]:
    return [each for each in parts or () if isinstance(each, dict)]
