"""What must not be found in a student edition: the strings by which items are marked, in any encoding."""

from __future__ import annotations

import base64
import codecs
import json

from lessons.fields import as_data


def texts_in(data):
    """All strings in some data, names of fields too."""
    if isinstance(data, dict):
        return {text for name, part in data.items() for text in {name, *texts_in(part)}}
    if isinstance(data, list | tuple):
        return {text for part in data for text in texts_in(part)}
    return {data} if isinstance(data, str) else set()


def own_files(folder):
    """What the edition says of this lesson: not the package, which every lesson shares."""
    paths = [*(folder / "data" / "geneva_2021").rglob("*"), *(folder / "notebooks").rglob("*")]
    return {path: path.read_text(encoding="utf-8") for path in paths if path.is_file()}


def secrets(lesson):
    """Every string by which an item is marked or explained, but what is part of a question or a text."""
    open_ones = texts_in([as_data(item.public()) for item in lesson.all_items()])
    told = "\n".join([*open_ones, *(text.text for text in paragraphs(lesson))])
    known = f"{told}\n{lesson.info.model_dump_json()}"
    known += " ".join(item.section for item in lesson.all_items())
    found = set()
    for item in lesson.all_items():
        found |= texts_in(item.model_dump(mode="json"))
        found |= texts_in(as_data(item.solution())) | texts_in([vars(p) for p in item.reveal().values()])
    return {text for text in found if len(text) > 3 and text not in known and not text.isidentifier()}


def paragraphs(lesson):
    return [each for text in lesson.texts.values() for each in text.paragraphs]


def encodings(text):
    """A string as somebody might hide it."""
    raw = text.encode("utf-8")
    yield text
    yield text[::-1]
    yield codecs.encode(text, "rot13")
    yield json.dumps(text)[1:-1]
    yield raw.hex()
    yield base64.b64encode(raw).decode().rstrip("=")
