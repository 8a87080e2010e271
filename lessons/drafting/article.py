"""An article as it came: what in it is headline, byline, text, and what belongs to the page around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from pathlib import Path

from lessons.authoring.source import GERMAN, refuse_odd
from lessons.content.fault import LessonError
from lessons.content.meant_dates import named_day
from lessons.content.pasted import may_be_heading, with_heading_signs
from lessons.content.texts import Text, parse_text
from lessons.drafting.formats import GAP, article_source

FEWEST, MOST = 60, 3000  # words
LONGEST_WORD = 1000  # characters; an address of the web may have some hundred
TOP = 5  # blocks at the beginning, among which a byline may stand
LONGEST_BYLINE, LONGEST_HEADLINE = 90, 150  # characters
BYLINE = re.compile(
    r"(?:Von|Text:|Autor(?:in)?:) +[A-ZÄÖÜ][\w.-]+(?: (?:und |von |de )?[A-ZÄÖÜ][\w.,-]+)+\W*$"
)
DATELINE = re.compile(
    r"(?:Stand|Datum|Veröffentlicht(?: am)?|[A-ZÄÖÜ][\w -]+,)?:?\s*(?:den )?"
    r"\d{1,2}\. ?(?:\d{1,2}\.|[A-ZÄ]\w+) ?\d{4}\W*[\d:, Uhr]*$"
)
SENTENCE_END = re.compile(r"[.!?…:,;][\"“”«»)]*(?:\s|$)")
TICKER = re.compile(r"\+{2,}[^.!?]*\+{2,}$")  # "+++ Aktualisiert um 18.50 Uhr +++"
TICKER_TIME = re.compile(r"\+{2,} *\d{1,2}[.:]\d\d(?: Uhr)? *\+{2,} *")  # before the text, in its line
RELEASE = re.compile(
    r"(?:presse|medien)-?(?:mitteilung|information)(?:\W*$|\W+(?:nr|vom|des|der|\d))"
    r"|sperrfrist\b|nr\. ?\d+/\d",
    re.I,
)
GERMAN_LEAST = 0.05  # of the words are articles, "und" and the like; in German articles about a quarter
HEADLINE_LINES = 2  # of a headline at most: what it is about, and what it says
CONTACT = re.compile(
    r"(?:## )?(?:Presse)?(?:kontakt|rückfragen)|(?:## )?Ansprechpartner|(?:## )?Rückfragehinweis", re.I
)


@dataclass(frozen=True)
class Article:
    """A text with its headline and paragraphs, who wrote it and when if it says so, and its source."""

    text: Text
    byline: str
    source: str
    day: date | None = None


def read_article(path: Path, text_id: str, level: str) -> Article:
    """The article in a file.  Raises LessonError, one clear sentence, where no lesson can be made of it."""
    blocks = [block.strip() for block in re.split(r"\n\s*\n|\n(?=#)", article_source(path)) if block.strip()]
    blocks = (
        blocks
        if len(blocks) > 1
        else [line.strip() for line in GAP.join(blocks).splitlines() if line.strip()]
    )
    byline = next((block for block in blocks[:TOP] if is_byline(block)), "")
    text_blocks = list(filter(None, map(_without_ticker, blocks)))
    kept = [block for place, block in enumerate(text_blocks) if place >= TOP or not _is_beside(block)]
    source = GAP.join(_without_contact(_with_sign(kept)))
    refuse_odd(source, path.name)
    text = parse_text(source, text_id, level)
    _refuse_length(text, path.name)
    _refuse_list(text, path.name)
    _refuse_foreign(source, path.name)
    day = next(filter(None, (named_day(block) for block in text_blocks[:TOP] if _is_dated(block))), None)
    return Article(_with_headline(text), byline, source, day)


def is_byline(block: str) -> bool:
    """Whether a line says only who wrote the article.

    >>> is_byline("Von Maria Huber"), is_byline("Von Maria Huber stammt die Idee, die alle überzeugt.")
    (True, False)
    """
    return len(block) <= LONGEST_BYLINE and bool(BYLINE.match(block))


def stored_text(text: Text) -> str:
    """The text as a lesson stores it: headings marked, a line for a paragraph."""
    blocks = [f"# {text.headline}"]
    for paragraph in text.paragraphs:
        blocks += [f"## {paragraph.heading}", paragraph.text] if paragraph.heading else [paragraph.text]
    return GAP.join(blocks) + "\n"


def _is_beside(block: str) -> bool:
    """Whether a line at the top says only who wrote the text, when, or that it is a press release."""
    short = len(block) <= LONGEST_BYLINE
    return is_byline(block) or _is_dated(block) or (short and bool(RELEASE.match(block)))


def _is_dated(block: str) -> bool:
    """Whether a line says only when the text was written, and where."""
    return len(block) <= LONGEST_BYLINE and bool(DATELINE.match(block))


def _without_ticker(block: str) -> str:
    """The lines of a block without the lines and times of a live ticker."""
    lines = [line for line in block.splitlines() if not TICKER.match(line.strip())]
    return "\n".join(TICKER_TIME.sub("", line) for line in lines)


def _with_sign(blocks: list[str]) -> list[str]:
    """The blocks; where only the sub-headings are marked, the first one is the headline.

    Where nothing is, no more than two lines are; other short lines, and questions, belong to the text.
    """
    marked = any(block.startswith("#") for block in blocks)
    first = list(takewhile(may_be_heading, blocks))
    head = list(takewhile(lambda block: not block.endswith("?"), first[:HEADLINE_LINES]))
    if not marked and head and len(head) < len(first) < len(blocks):
        rest = with_heading_signs(GAP.join(blocks[len(first) :])).split(GAP)
        return [f"# {' – '.join(head)}", *first[len(head) :], *rest]
    unmarked = marked and not any(block.startswith("# ") for block in blocks)
    if unmarked and len(blocks[0]) <= LONGEST_HEADLINE and not blocks[0].endswith("."):
        return [f"# {blocks[0].lstrip('# ')}", *blocks[1:]]
    return blocks


def _without_contact(blocks: list[str]) -> list[str]:
    """The blocks before the address of a press office, which closes a press release."""
    half = len(blocks) // 2
    end = next(
        (place for place, block in enumerate(blocks) if place > half and CONTACT.match(block)), len(blocks)
    )
    return blocks[:end]


def _refuse_length(text: Text, name: str) -> None:
    words = sum(len(paragraph.text.split()) for paragraph in text.paragraphs)
    if not FEWEST <= words <= MOST:
        raise LessonError(f"{name}: has {words:,} words; expected an article of {FEWEST} to {MOST:,} words.")
    longest = max(len(word) for paragraph in text.paragraphs for word in paragraph.text.split())
    if longest > LONGEST_WORD:
        raise LessonError(f"{name}: has a word of {longest:,} characters; expected an article.")


def _refuse_foreign(source: str, name: str) -> None:
    """A text in another language has hardly one of the commonest German words."""
    common, words = len(GERMAN.findall(source.lower())), len(source.split())
    if common < GERMAN_LEAST * words:
        raise LessonError(f"{name}: does not look like German; expected a German article.")


def _refuse_list(text: Text, name: str) -> None:
    """A menu or a list has words and hardly a sentence."""
    whole = [each.text for each in text.paragraphs if SENTENCE_END.search(each.text)]
    words = sum(len(each.text.split()) for each in text.paragraphs)
    if sum(len(each.split()) for each in whole) < words / 2:
        raise LessonError(f"{name}: has hardly a whole sentence; expected an article, no menu and no list.")


def _with_headline(text: Text) -> Text:
    """The text; one that has no headline takes the beginning of its first sentence."""
    if text.headline:
        return text
    first = " ".join(text.paragraphs[0].text.split()[:8]).rstrip(" ,.;:")
    return Text(text.id, text.level, f"{first} …", text.paragraphs)
