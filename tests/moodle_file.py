"""Questions with traps in all that is said around them, and a file for Moodle read back."""

from __future__ import annotations

import html
import re
from xml.etree import ElementTree

from lessons.exports.moodle.bank import Banked
from lessons.exports.moodle.xml import moodle_xml
from lessons.markup.elements import element

TRAP = """]]> &amp; & 🙂 „so“ <script>alert(1)</script> } ~ = # { \\ [[1]] : %50% "x" 'y' -> //"""


def banked(question, asked=TRAP):
    """A question with traps in all that is said around it."""
    prompt, said = element("p", asked), element("p", TRAP)
    return Banked("01-trap", ("A/B", TRAP), question, prompt, said, ("lesson", "tag"), (TRAP, TRAP, TRAP))


def read(questions) -> list[ElementTree.Element]:
    """The questions of a file, without categories."""
    return [each for each in ElementTree.fromstring(moodle_xml(questions)) if each.get("type") != "category"]


def shown(text: str) -> str:
    """What a reader sees of HTML."""
    return html.unescape(re.sub(r"<[^>]+>", "", text))


def texts(question: ElementTree.Element, path: str) -> list[str]:
    return [each.text or "" for each in question.iterfind(f"{path}/text")]
