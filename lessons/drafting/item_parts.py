"""What every drafted item has: its notebook, its prompt in two languages, level and evidence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from lessons.drafting.proposal import Findings, Proposal, Sure

T = TypeVar("T")
NOTEBOOKS = {
    "01": "01_reading",
    "02": "02_vocabulary",
    "03": "03_actors",
    "04": "04_timeline",
    "05": "05_reported_speech",
}
SKILLS = {"01": "reading", "02": "vocabulary", "03": "actors", "04": "timeline", "05": "grammar"}


def item(
    material: Findings,
    kind: str,
    type: str,
    section: str,
    prompt: tuple[str, str],
    quotation: str,
    found: str,
    sure: Sure,
    **fields: Any,
) -> Proposal:
    """An item as a proposal; `kind` begins with its notebook's number, `prompt` is German and English."""
    number = kind.split("-")[0]
    entry = {"id": kind, "type": type, "skill": SKILLS[number], "section": section, "level": material.level}
    entry |= {"prompt": {"de": prompt[0], "en": prompt[1]}, **fields}
    entry["evidence"] = material.evidence(quotation) if quotation else {}
    return Proposal(f"questions/{NOTEBOOKS[number]}.yaml", entry, found, sure)


def chunks(things: Sequence[T], size: int, least: int) -> list[list[T]]:
    """The things in lists of one size; the last may be shorter, but not shorter than `least`."""
    cut = [list(things[place : place + size]) for place in range(0, len(things), size)]
    return [each for each in cut if len(each) >= least]


def with_gap(text: str, start: int, end: int, number: int = 1) -> str:
    """The text with a gap in place of the characters from `start` up to `end`."""
    return f"{text[:start]}{{{number}}}{text[end:]}"


def has_braces(text: str) -> bool:
    """Whether a text would be taken for one with gaps already."""
    return "{" in text or "}" in text
