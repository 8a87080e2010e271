"""An entry of a lesson in one line: what is asked, and its key; a fact's name, and what is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypedDict

from lessons.authoring.corrected import called, in_german
from lessons.authoring.editing import Raw

ASKED = ("statement", "source", "passage", "sentence", "text")  # what a task is about, besides its question
SAID = ("definition", "role", "date", "speaker")  # of a fact, by its kind
GAP = re.compile(r"(\{\d+\})")
MOST = 160  # characters of what is asked; a key is whole


class ShortPiece(TypedDict):
    """Some words of the line; whether they are a key."""

    text: str
    key: bool


def in_short(raw: Raw) -> list[ShortPiece]:
    """What an entry asks and its key, which stands in the gaps where there are any.

    >>> line = in_short({"type": "gap_fill", "text": "Er {1} an.", "gaps": [{"answers": ["kommt", "kam"]}]})
    >>> [piece["text"] for piece in line if piece["key"]], "".join(piece["text"] for piece in line)
    (['kommt'], 'Er kommt an.')
    >>> in_short({"lemma": "Brief", "definition": "ein Schreiben"})[-1]
    {'text': 'ein Schreiben', 'key': True}
    """
    if "type" not in raw:
        return _two(called(raw), next((in_german(raw[name]) for name in SAID if name in raw), ""))
    asked = next((raw[name] for name in ASKED if raw.get(name)), raw.get("prompt"))
    about = in_german(asked) or in_german(raw.get("prompt"))
    keys = list(_keys(raw))
    if raw.get("gaps"):
        return [{"text": _filled(part, keys), "key": bool(GAP.fullmatch(part))} for part in GAP.split(about)]
    return _two(about, "; ".join(keys))


def _two(asked: str, key: str) -> list[ShortPiece]:
    return [{"text": f"{_cut(asked)} → ", "key": False}, {"text": key, "key": True}]


def _filled(part: str, keys: list[str]) -> str:
    """The key of a gap, or what stands between gaps."""
    return keys[int(part[1:-1]) - 1] if GAP.fullmatch(part) else part


def _keys(raw: Raw) -> Iterator[str]:
    """What is right, part by part."""
    for gap in raw.get("gaps", ()):
        yield in_german(gap.get("answer") or (gap.get("answers") or [""])[0])
    for pair in raw.get("pairs", ()):
        yield f"{in_german(pair['left'])} – {in_german(pair['right'])}"
    yield from (in_german(each["text"]) for each in raw.get("options", ()) if each.get("correct"))
    yield from (in_german(each["words"]) for each in raw.get("targets", ()))
    yield from map(_thing, raw.get("things", ()))
    names = {each["id"]: in_german(each["name"]) for each in raw.get("speakers", ())}
    for said in raw.get("statements", ()):
        yield f"{in_german(said['text'])} – {', '.join(names.get(each, each) for each in said['speakers'])}"
    single = [raw[name] for name in ("answer", "model_answer") if name in raw]
    yield from map(in_german, single or raw.get("answers", ())[:1])


def _thing(thing: Any) -> str:
    """A thing with its group or its date, if it has one."""
    where = thing.get("group") or ", ".join(thing.get("groups", ())) or thing.get("date")
    return f"{thing['text']} – {where}" if where else str(thing["text"])


def _cut(text: str) -> str:
    return text if len(text) <= MOST else f"{text[:MOST].rsplit(' ', 1)[0]} …"
