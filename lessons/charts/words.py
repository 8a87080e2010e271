"""What stands in pictures besides the lesson's own text: the block `pictures` of data/interface.yaml."""

from __future__ import annotations

from lessons.content.interface import interface


def word(name: str, language: str = "de") -> str:
    """A sentence of the pictures in one language.

    >>> word("key_day"), word("key_day", "en")
    ('ein Tag', 'a day')
    """
    return interface()["pictures"][name][language]


def both(name: str, language: str) -> str:
    """The German sentence; with English help also the English one."""
    return word(name) if language == "de" else f"{word(name)} · {word(name, 'en')}"
