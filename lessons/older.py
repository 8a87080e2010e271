"""Entries as version 0.1 had them, when English stood in fields of its own: `prompt_en` beside `prompt`.

They are read as they are; nobody has to change a lesson.
"""

from __future__ import annotations

from typing import Any

ENGLISH = "_en"
MEANINGS = ("gloss", "wrong_glosses")  # these were English themselves


def renewed(raw: dict[str, Any]) -> dict[str, Any]:
    """An entry in today's form: each text with its English under one name.

    >>> renewed({"prompt": "Wer spricht?", "prompt_en": "Who speaks?", "gloss": "talk"})
    {'prompt': {'de': 'Wer spricht?', 'en': 'Who speaks?'}, 'gloss': {'en': 'talk'}}
    >>> renewed({"name": "Putin", "english": "Vladimir Putin"})
    {'name': {'de': 'Putin', 'en': 'Vladimir Putin'}}
    """
    return {name: _together(raw, name) for name in raw if not _beside(raw, name)}


def _beside(raw: dict[str, Any], name: str) -> bool:
    """Whether a field is the English of another one."""
    german = "name" if name == "english" else str(name).removesuffix(ENGLISH)
    return german != name and isinstance(raw.get(german), str)


def _together(raw: dict[str, Any], name: str) -> Any:
    """A field with its English."""
    value = raw[name]
    english = raw.get(f"{name}{ENGLISH}") or (raw.get("english") if name == "name" else None)
    if isinstance(value, str) and isinstance(english, str):
        return {"de": value, "en": english}
    return {"en": value} if name in MEANINGS and not isinstance(value, dict) else value
