"""A text of a lesson: its paragraphs and sentences, and where in it a quotation stands.

A text file has one `# Headline`, any number of `## Sub-headings`, and paragraphs; blank lines stand between.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from lessons.content.fault import Fault, LessonError
from lessons.content.pasted import cleaned, with_heading_signs
from lessons.language.segmentation import sentence_spans

LONGEST_TEXT = 1_000_000  # characters; spaCy takes no more, and a news text has a few thousand
HEADING = re.compile(r"^\s*#", re.MULTILINE)
# Typography that may differ between a text and a quotation of it; one character stands for one character.
ALIKE = str.maketrans(
    {
        **dict.fromkeys("„“”«»‟", '"'),
        **dict.fromkeys("‚‘’›‹", "'"),
        **dict.fromkeys("–—‑‐−", "-"),
        **dict.fromkeys("\u00a0\u202f\u2009\t", " "),
    }
)


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, counted from 1; `heading` is the sub-heading that stands before it."""

    number: int
    text: str
    heading: str = ""

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where each sentence begins and ends."""
        return sentence_spans(self.text)

    @cached_property
    def plain(self) -> str:
        """The text in plain characters, as quotations are looked for in it."""
        return plain_characters(self.text)


@dataclass(frozen=True)
class Place:
    """Where a quotation stands: text, paragraph, first character, the one after the last; its sentence."""

    text: str
    paragraph: int
    start: int
    end: int
    sentence: str


@dataclass(frozen=True)
class Text:
    """A text of the lesson, at one level."""

    id: str
    level: str
    headline: str
    paragraphs: tuple[Paragraph, ...]

    def paragraph(self, number: int) -> Paragraph:
        """The paragraph with this number.  Raises IndexError if there is none."""
        if not 1 <= number <= len(self.paragraphs):
            raise IndexError(f"Text {self.id} has no paragraph {number}, only {len(self.paragraphs)}.")
        return self.paragraphs[number - 1]

    def places(self, quotation: str) -> list[Place]:
        """All places where the quotation stands word for word, whatever its quotation marks and dashes."""
        wanted = plain_characters(quotation).strip()
        if not wanted:
            return []
        return [place for paragraph in self.paragraphs for place in self._places_in(paragraph, wanted)]

    def find(self, quotation: str) -> Place | None:
        """The first place where the quotation stands, or None."""
        return next(iter(self.places(quotation)), None)

    def _places_in(self, paragraph: Paragraph, wanted: str) -> list[Place]:
        if wanted not in paragraph.plain:  # of hundreds of paragraphs, one has it
            return []
        found = re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", paragraph.plain)
        return [
            Place(self.id, paragraph.number, match.start(), match.end(), _around(paragraph, *match.span()))
            for match in found
        ]


def plain_characters(text: str) -> str:
    """The text with plain quotation marks, hyphens and spaces, and as many characters as before (in NFC).

    >>> plain_characters("ein „Killer“")
    'ein "Killer"'
    """
    return unicodedata.normalize("NFC", text).translate(ALIKE)


def parse_text(source: str, name: str, level: str = "") -> Text:
    """The text in the contents of a text file; lines that no blank line parts belong to one paragraph.

    A source without any mark, such as a report that somebody pasted, is read as `pasted.py` says.

    >>> parse_text("# Kurz\\n\\nEins.\\n\\n## Dann\\n\\nZwei.", "b1").paragraphs[1]
    Paragraph(number=2, text='Zwei.', heading='Dann')
    """
    headline = heading = ""
    paragraphs: list[Paragraph] = []
    source = cleaned(source)
    for block in _blocks(source if HEADING.search(source) else with_heading_signs(source)):
        if block.startswith("## "):
            heading = block.removeprefix("## ").strip()
        elif block.startswith("# "):
            headline = block.removeprefix("# ").strip()
        else:
            paragraphs.append(Paragraph(len(paragraphs) + 1, block, heading))
            heading = ""
    return Text(name, level, headline, tuple(paragraphs))


def refuse_long(text: str, name: str) -> None:
    """Raise LessonError for the text of a file that is too long to be analysed.

    >>> refuse_long("Ja. " * 300_000, "b2.md")
    Traceback (most recent call last):
    lessons.content.fault.LessonError: b2.md: has 1,200,000 characters; expected at most 1,000,000.
    """
    if len(text) > LONGEST_TEXT:
        found, expected = f"has {len(text):,} characters", f"expected at most {LONGEST_TEXT:,}"
        raise LessonError(Fault(name, None, "", found, expected))


def _around(paragraph: Paragraph, start: int, end: int) -> str:
    """The sentence, or sentences, that hold the characters from start to end."""
    touched = [span for span in paragraph.spans if span[0] < end and start < span[1]]
    return paragraph.text[touched[0][0] : touched[-1][1]]


def _blocks(source: str) -> list[str]:
    """Headings and paragraphs, each as one line."""
    blocks: list[list[str]] = [[]]
    for line in map(str.strip, source.splitlines()):
        if not line or line.startswith("#") or (blocks[-1] and blocks[-1][-1].startswith("#")):
            blocks.append([])
        if line:
            blocks[-1].append(line)
    return [" ".join(block) for block in blocks if block]
