"""What every drafted item has: its notebook, its prompt in two languages, level and evidence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeVar

from lessons.content.analysis import Sentence, Token
from lessons.drafting.proposal import Findings, Proposal, Sure

T = TypeVar("T")
NOTEBOOKS = {
    "01": "01_reading",
    "02": "02_vocabulary",
    "03": "03_actors",
    "04": "04_timeline",
    "05": "05_reported_speech",
    "06": "06_grammar",
    "07": "07_writing",
}
SKILLS = {
    "01": "reading",
    "02": "vocabulary",
    "03": "actors",
    "04": "timeline",
    "05": "grammar",
    "06": "grammar",
    "07": "vocabulary",
}


class GapSpan(NamedTuple):
    """Characters of a sentence, from `start` up to `end`, that are missing, and what is said of them.

    `also` are other ways to write them.
    """

    start: int
    end: int
    feedback: str
    also: tuple[str, ...] = ()


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


def gap_item(
    material: Findings,
    kind: str,
    section: str,
    prompt: tuple[str, str],
    sentence: Sentence,
    gaps: Sequence[GapSpan],
    found: str,
    sure: Sure = "sure",
) -> Proposal:
    """A sentence of the text with its own words missing, to be typed."""
    text = with_gaps(sentence.text, gaps)
    keys = [
        {"answers": [sentence.text[gap.start : gap.end], *gap.also], "feedback": gap.feedback} for gap in gaps
    ]
    return item(material, kind, "gap_fill", section, prompt, sentence.text, found, sure, text=text, gaps=keys)


def gap_of(token: Token, sentence: Sentence, feedback: str) -> GapSpan:
    """A gap in place of a word."""
    start = token.start - sentence.start
    return GapSpan(start, start + len(token.form), feedback)


def with_gaps(text: str, gaps: Sequence[GapSpan]) -> str:
    """The text with {1}, {2} … in place of words.

    >>> with_gaps("Er kam an.", [GapSpan(3, 6, ""), GapSpan(7, 9, "")])
    'Er {1} {2}.'
    """
    for number, gap in reversed(list(enumerate(gaps, 1))):
        text = f"{text[: gap.start]}{{{number}}}{text[gap.end :]}"
    return text


def can_have_gaps(material: Findings, sentence: Sentence, longest: int) -> bool:
    """Whether a sentence has so many words at most, no braces or markup, and one place in the text."""
    short = len(sentence.text.split()) <= longest and not has_markup(sentence.text)
    return short and bool(material.evidence(sentence.text))


def has_markup(text: str) -> bool:
    """Whether a text has the signs of gaps or of markup, which is no sentence to learn from."""
    return any(sign in text for sign in "{}<>")
