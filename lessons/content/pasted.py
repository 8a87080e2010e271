"""A text without marks, as it comes from a page, a mail or a file of a news desk: what in it is a heading.

Lines may be broken by hand (a blank line then parts paragraphs) or not (each line is then a paragraph); the
headline may be missing.  Traces of the page, the printer or a wrong encoding are taken out of any text.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise, takewhile

from lessons.content.fault import CONTROL
from lessons.language.marks import INVISIBLE, LIGATURES

LONGEST_BROKEN = 160  # characters; a text with a longer line was not broken by hand
LONGEST_HEADING = 100
MOST_FULL_STOPS = 0.4  # of the lines of a broken text: by chance one in ten ends where its sentence does
SPACES = dict.fromkeys(map(ord, "\u00a0\u202f\u2009\t"), " ")
# A sentence or a line that goes on ends so; a heading does not.
SENTENCE_END = re.compile(r"[.…:;,–-][\"“”»«’‘']*$")
FULL_STOP = re.compile(r"[.…!?][\"“”»«’‘')]*$")
# *Rüstungs-* at the end of a line: with *kontrolle* it is one word, before *und* it stays as it is.
BROKEN_WORD = re.compile(r"(?<=[a-zäöüß])-\n(?=(?!und\b|oder\b|bzw\b|bis\b|sowie\b)[a-zäöüß])")
BROKEN_COMPOUND = re.compile(r"(?<=\w)-\n(?=[A-ZÄÖÜ])")
# A soft hyphen at the end of a line, and the characters of a page's source: "&uuml;".
HYPHENATED = re.compile("\u00ad\\s*\n\\s*")
ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
# UTF-8 that was read as Windows-1252 and stored as UTF-8 again: "Ã¼" is "ü".
TWICE_STORED = re.compile("Ã[¤¶¼Ÿ„–œ\u0084\u0096\u009c\u009f]")
FOLLOWING = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
TWICE = re.compile(
    f"[\u00c2-\u00df]{FOLLOWING}|[\u00e0-\u00ef]{FOLLOWING}{{2}}|[\u00f0-\u00f4]{FOLLOWING}{{3}}"
)
# A line of a live ticker: "+++ 21:47 Text +++", "07:32 Text".
TICKER = re.compile(r"\+\+\+|[\[(]?\d{1,2}[.:]\d\d\b")


def cleaned(source: str) -> str:
    r"""The text as one reads it, in NFC: without signs nobody sees, ligatures, entities, "Ã¼" for "ü".

    >>> cleaned("Gra\ufb01k f&uuml;r 5.&nbsp;Ju\u00adli"), cleaned("schÃ¶n")
    ('Grafik für 5.\xa0Juli', 'schön')
    """
    text = TWICE.sub(_stored_once, source) if TWICE_STORED.search(source) else source
    text = ENTITY.sub(lambda entity: html.unescape(entity.group()), text)
    text = CONTROL.sub("", INVISIBLE.sub("", HYPHENATED.sub("", text)))
    return unicodedata.normalize("NFC", text.translate(LIGATURES))


def _stored_once(letters: re.Match[str]) -> str:
    """The letter that UTF-8 read as Windows-1252 stands for; what stands for none stays."""
    try:
        return b"".join(map(_byte, letters.group())).decode("utf-8")
    except UnicodeDecodeError:
        return letters.group()


def _byte(letter: str) -> bytes:
    """The byte of Windows-1252; five of them it leaves to the control characters of Latin-1."""
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1")


def with_heading_signs(source: str) -> str:
    r"""The text with `# ` before its headline, `## ` before its sub-headings and blank lines between.

    >>> with_heading_signs("Gipfel in Genf\n\nSie trafen\nsich.\n\nStreit\n\nEr kam.")
    '# Gipfel in Genf\n\nSie trafen sich.\n\n## Streit\n\nEr kam.'
    """
    blocks = list(_blocks(source.translate(SPACES)))
    headline = list(takewhile(may_be_heading, blocks))
    if len(headline) == len(blocks):  # nothing but short lines: no headline without a text
        return "\n\n".join(blocks)
    rest = blocks[len(headline) :]
    first = ["# " + " – ".join(headline)] if headline else []
    return "\n\n".join([*first, *map(_mark, rest, [*rest[1:], ""])])


def unbroken(source: str) -> str:
    r"""The text with a line for each paragraph if its lines were broken at some width; else as it is.

    A line that has room for the next word ends a paragraph, where its sentence ends, or is a heading.

    >>> unbroken("Gipfel\nSie trafen sich am\nMittwoch in Genf\nund sprachen.")
    'Gipfel\n\nSie trafen sich am Mittwoch in Genf und sprachen.'
    """
    lines = [line.rstrip() for line in source.splitlines()]  # what sets a line in takes room too
    ends = list(_ends_of_blocks(lines))
    if all(ends) or not _broken_by_hand([line.strip() for line in lines]):
        return source
    text = "".join(line.strip() + ("\n\n" if end else "\n") for line, end in zip(lines, ends, strict=True))
    return "\n\n".join(map(_joined, re.split(r"\n{2,}", text.strip())))


def _ends_of_blocks(lines: list[str]) -> Iterator[bool]:
    """For each line whether a paragraph or a heading ends with it."""
    width, begins = max(map(len, lines), default=0), True
    for line, after in pairwise([*lines, ""]):
        complete = bool(FULL_STOP.search(line))
        heading = begins and may_be_heading(line) and not after.lstrip()[:1].islower()
        end = _parted(line, after) or ((complete or heading) and _has_room(line, after, width))
        yield end
        begins = end or complete


def _parted(line: str, after: str) -> bool:
    """Whether a blank line or a sign of a heading or of a ticker parts two lines."""
    return not after or "#" in (line[:1], after[:1]) or "+++" in (line[-3:], after[:3])


def _has_room(line: str, after: str, width: int) -> bool:
    """Whether the next line's first word would have fitted into this line."""
    return len(line) + 1 + len(after.split()[0]) <= width


def _mark(block: str, following: str) -> str:
    """The block, marked as a heading if it may be one and stands before a paragraph."""
    before_text = bool(following) and not may_be_heading(following)
    return f"## {block}" if before_text and may_be_heading(block) else block


def may_be_heading(block: str) -> bool:
    """Whether a line may be a heading: short, no sentence, no address, no line of a ticker or a poem."""
    goes_on = block[:1].islower() and not block[1:2].isupper()
    is_line = bool(SENTENCE_END.search(block) or TICKER.match(block))
    return len(block) <= LONGEST_HEADING and not (goes_on or is_line or "@" in block)


def _blocks(source: str) -> Iterator[str]:
    """Headings and paragraphs, each as one line."""
    lines = [line.strip() for line in source.splitlines()]
    if not _broken_by_hand(lines):
        yield from filter(None, lines)
        return
    for block in re.split(r"\n{2,}", "\n".join(lines).strip()):
        yield _joined(block)


def _broken_by_hand(lines: list[str]) -> bool:
    """Whether lines end where they are full; in other texts, a line that another follows ends a sentence."""
    if max(map(len, lines), default=0) > LONGEST_BROKEN:
        return False
    followed = [line for line, after in pairwise(lines) if line and after]
    return sum(bool(FULL_STOP.search(line)) for line in followed) <= MOST_FULL_STOPS * len(followed)


def _joined(block: str) -> str:
    """The lines of a paragraph as one, words that a line's end broke put together again."""
    return BROKEN_COMPOUND.sub("-", BROKEN_WORD.sub("", block)).replace("\n", " ")
