"""TimeML: a text with its time expressions as TIMEX3 elements, written and read.

What is written follows the TimeML guidelines for German: prepositions stay outside, and words that only
order events ("zuvor") or tell an age are left unmarked.  What is read is the form of the KRAUTS corpus: a
`DCT` element with the date of publication and a `TEXT` element.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

from lessons.german.times.timex import Timex, edtf_of

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">
"""
# XML 1.0 has no place for these characters, not even escaped.
UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class TimemlError(ValueError):
    """A TimeML document cannot be read; says why in one sentence."""


@dataclass(frozen=True)
class AnnotatedText:
    """What a TimeML document holds: its text, its date of publication and the expressions marked in it."""

    text: str
    published: datetime.date | None
    times: tuple[Timex, ...]


def to_timeml(
    text: str, times: Iterable[Timex], published: datetime.date | None = None, name: str = "text"
) -> str:
    """The text, unchanged, as a TimeML document with its time expressions marked.

    >>> print(to_timeml("am Mittwoch", [Timex("DATE", "2021-06-16", start=3, end=11)]).split("TEXT>")[1])
    am <TIMEX3 tid="t1" type="DATE" value="2021-06-16">Mittwoch</TIMEX3></
    """
    parts, position = [], 0
    markable = (timex for timex in times if timex.markable)
    for number, timex in enumerate(markable, 1):
        parts.append(_escaped(text[position : timex.start]))
        parts.append(_element(number, timex, text[timex.start : timex.end]))
        position = timex.end
    body = "".join(parts) + _escaped(text[position:])
    return (
        f"{HEAD}<DOCID>{_escaped(name)}</DOCID>\n{_creation_time(published)}<TEXT>{body}</TEXT>\n</TimeML>\n"
    )


def _escaped(text: str) -> str:
    """The text as XML has it; a carriage return would else be read as a line feed."""
    return escape(UNWRITABLE.sub("\ufffd", text), {"\r": "&#13;"})


def _element(number: int, timex: Timex, words: str) -> str:
    """One TIMEX3 element."""
    mod = f" mod={quoteattr(timex.mod)}" if timex.mod else ""
    head = f'<TIMEX3 tid="t{number}" type={quoteattr(timex.type)} value={quoteattr(timex.value)}{mod}>'
    return f"{head}{_escaped(words)}</TIMEX3>"


def _creation_time(published: datetime.date | None) -> str:
    """The DCT element, if the date is known."""
    if published is None:
        return ""
    attributes = 'temporalFunction="false" functionInDocument="CREATION_TIME"'
    element = f'<TIMEX3 tid="t0" type="DATE" value="{published}" {attributes}>{published}</TIMEX3>'
    return f"<DCT>{element}</DCT>\n"


def read_timeml(source: str, name: str = "the document") -> AnnotatedText:
    """A TimeML document's text, date and marked expressions.

    Raises `TimemlError` if it is not well-formed, has entities of its own, no TEXT, or a DCT that is no date.
    """
    root = _root(source, name)
    body = root.find("TEXT")
    if body is None:
        raise TimemlError(f"{name}: has no TEXT element; expected a TimeML document.")
    text, times = _marked(body)
    return AnnotatedText(text, _published(root, name), tuple(sorted(times, key=lambda timex: timex.start)))


def _root(source: str, name: str) -> ElementTree.Element:
    """The document's root element; declarations are refused, because entities can be made to explode."""
    if "<!DOCTYPE" in source or "<!ENTITY" in source:
        raise TimemlError(f"{name}: has a DOCTYPE declaration; expected a TimeML document without one.")
    try:
        return ElementTree.fromstring(source.encode("utf-8", "replace"))
    except ElementTree.ParseError as error:
        line, column = error.position
        raise TimemlError(f"{name}, line {line}, column {column + 1}: is not well-formed XML.") from None


def _published(root: ElementTree.Element, name: str) -> datetime.date | None:
    """The date in the DCT element, or None if there is no such element."""
    element = root.find("DCT/TIMEX3")
    if element is None:
        return None
    value = element.get("value", "")
    try:
        return datetime.date.fromisoformat(value[:10])
    except ValueError:
        raise TimemlError(f"{name}, DCT: is “{value}”; expected a date such as 2021-06-17.") from None


def _marked(body: ElementTree.Element) -> tuple[str, list[Timex]]:
    """The text of an element, and the expressions marked in it that are not empty."""
    parts: list[str] = []
    times: list[Timex] = []

    def walk(element: ElementTree.Element, start: int) -> int:
        """Add the element's text, and give back where it ends."""
        end = _add(parts, element.text, start)
        for child in element:
            end = _add(parts, child.tail, walk(child, end))
        if element.tag == "TIMEX3" and end > start:
            times.append(_timex(element, start, end))
        return end

    walk(body, 0)
    return "".join(parts), times


def _add(parts: list[str], text: str | None, start: int) -> int:
    """Add a piece of text that starts there, and give back where it ends."""
    parts.append(text or "")
    return start + len(text or "")


def _timex(element: ElementTree.Element, start: int, end: int) -> Timex:
    """The expression that a TIMEX3 element marks."""
    kind, value = element.get("type", "DATE"), element.get("value", "")
    edtf = edtf_of(value) if kind in ("DATE", "TIME") else ""
    return Timex(kind, value, edtf=edtf, mod=element.get("mod", ""), start=start, end=end)
