"""A definition that is corrected in a task is the word's: the vocabulary says it too, and all other tasks."""

from __future__ import annotations

from collections.abc import Iterator

from lessons.authoring.corrected import german
from lessons.authoring.editing import Raw

DEFINING = (("pairs", "right"), ("options", "text"))  # where a task says what a word means


def redefined(words: list[Raw], before: Raw, after: Raw) -> Iterator[tuple[int, Raw]]:
    """The words, by their places, of which a task gave the definition and gives another one now.

    What is another word's definition was chosen instead and corrects nothing.
    """
    known = {german(word.get("definition")).removesuffix(".") for word in words}
    for place, word in enumerate(words):
        said = german(word.get("definition")).removesuffix(".")
        new = next((now for old, now in _changed(word["lemma"], before, after) if old == said), said)
        if new not in known:
            yield place, {**word, "definition": new}


def _changed(lemma: str, before: Raw, after: Raw) -> Iterator[tuple[str, str]]:
    """What a task said of a word and says now."""
    for part, field in DEFINING:
        for old, new in zip(before.get(part, ()), after.get(part, ()), strict=False):
            if _is_about(lemma, old) and _is_about(lemma, new) and isinstance(new[field], str):
                yield german(old[field]).removesuffix("."), new[field].removesuffix(".")


def _is_about(lemma: str, part: Raw) -> bool:
    return part.get("left") == lemma or f"„{lemma}“" in german(part.get("feedback"))
