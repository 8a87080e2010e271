"""A proposal: an entry for a file of the lesson, with how it was found and how sure it is."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lessons.content.analysis import Analysis, Sentence
from lessons.content.drafted import Sure
from lessons.content.texts import Text

LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "æ": "ae", "ł": "l", "đ": "d", "ı": "i"}
)


@dataclass(frozen=True)
class Proposal:
    """An entry as its file will have it; `found` says in German how it was found.

    `offered` has the values that a field may have, such as `gloss.fr`.
    """

    file: str
    entry: dict[str, Any]
    found: str
    sure: Sure = "likely"
    offered: dict[str, list[str]] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """What the entry is called: its id, or the word."""
        return self.entry.get("id") or self.entry["lemma"]


@dataclass
class Findings:
    """What proposals are made from: the text, its analysis, its day, and what was proposed so far."""

    text: Text
    analysis: Analysis
    published: str
    level: str
    topics: dict[int, str]  # the topic of each paragraph
    dictionaries: Path | None = None  # the folder of those that were added
    proposals: list[Proposal] = field(default_factory=list)

    def of(self, file: str) -> list[Proposal]:
        """The proposals for one file."""
        return [proposal for proposal in self.proposals if proposal.file == file]

    @property
    def sentences(self) -> list[Sentence]:
        """The sentences of the paragraphs, without headlines."""
        return [sentence for sentence in self.analysis.sentences if sentence.paragraph]

    def evidence(self, quotation: str) -> dict[str, str]:
        """The quotation as evidence; nothing if it does not stand once in the text."""
        return {self.text.id: quotation} if len(self.text.places(quotation)) == 1 else {}


def id_from(words: str) -> str:
    """An identifier made from words.

    >>> id_from("Petra Schönfelder"), id_from("Aylin Demirtaş")
    ('petra-schoenfelder', 'aylin-demirtas')
    """
    plain = unicodedata.normalize("NFD", words.lower().translate(LETTERS))
    kept = "".join(
        each if each.isascii() and each.isalnum() else " "
        for each in plain
        if not unicodedata.combining(each)
    )
    return "-".join(kept.split())[:60].strip("-") or "x"
