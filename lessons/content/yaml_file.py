"""Reading YAML without its traps: every scalar is a string, every value knows its line.

PyYAML's base loader over the C parser is used, so `no`, `2008-09` and `12:30` mean what they say.
Duplicate keys are noted, not lost; anchors and aliases are refused, so that a small file cannot grow huge.
"""

from __future__ import annotations

import re
import unicodedata
from codecs import BOM_UTF8
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from lessons.content.fault import CONTROL, Fault, FieldPath, LessonError
from lessons.content.slips_in_yaml import BEGINNING
from lessons.content.unreadable import syntax_fault
from lessons.content.whole_file import read_whole

MOST_BYTES = 2_000_000
MOST_LEVELS = 20
MANY_OPENERS = 5_000  # a file with more brackets and dashes than this is looked at before it is composed
HTML = re.compile(rb"\s*<(!doctype html|html)\b", re.IGNORECASE)
# How files begin that are no plain text, whatever they are called.
KINDS = {
    b"PK\x03\x04": "a Word file or an archive",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"%PDF": "a PDF",
    b"{\\rtf": "an RTF file",
}
# Windows-1252 read as Latin-1 holds the other control characters, and is mended later.
IN_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
NO_TEXT = "begins with & or !, which YAML takes for a mark of its own"
PAGE_END = re.compile("\n?\f")  # between the pages of a text that was taken out of a PDF


@dataclass(frozen=True)
class Document:
    """A YAML file as plain strings, lists and dicts; `line_of` tells where each of them stands."""

    name: str
    data: Any
    root: yaml.Node
    doubles: list[tuple[FieldPath, int, int]] = field(default_factory=list)  # path, its line, the first line
    cuts: list[tuple[FieldPath, str]] = field(default_factory=list)  # path, the text that a # cut off

    def line_of(self, path: FieldPath) -> int:
        """The line (from 1) of a value; of a missing value, the line of what should hold it."""
        node, line = self.root, self.root.start_mark.line
        for step in path:
            below = _below(node, step)
            if below is None:
                break
            node, line = below
        return line + 1

    def in_brackets(self, path: FieldPath) -> bool:
        """Whether a list is written in brackets: `[Genf, in Genf]`."""
        node: yaml.Node | None = self.root
        for step in path:
            below = _below(node, step)
            node = below and below[0]
        return isinstance(node, yaml.SequenceNode) and bool(node.flow_style)


def read_text(path: Path, name: str = "") -> str:
    """The text of a UTF-8 file.  Raises LessonError if it is missing, too large, or not such a text."""
    return _decoded(read_whole(path, name, most=MOST_BYTES), name or path.name)


def read_yaml(path: Path, name: str = "", if_empty: str = "") -> Document:
    """The data of a YAML file.  Raises LessonError, one clear sentence, if it is not readable as YAML.

    `if_empty` is what to do about a file in which nothing stands.
    """
    return parse_yaml(read_text(path, name), name or path.name, if_empty)


def parse_yaml(text: str, name: str, if_empty: str = "") -> Document:
    """The data of YAML that stands in a file of this name, or is to stand there.  Raises LessonError."""
    if _too_deep(text):
        raise _error(name, f"is nested more than {MOST_LEVELS} levels deep")
    try:
        root = yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.YAMLError as problem:
        raise LessonError(syntax_fault(problem, text, name)) from None
    if root is None:
        raise _error(name, "is empty", if_empty)
    builder = _Builder(name, text.split("\n"))
    return Document(name, builder.build(root, ()), root, builder.doubles, builder.cuts)


def _decoded(raw: bytes, name: str) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _error(name, "is saved as UTF-16", "save it as UTF-8")
    if kind := _other_kind(raw.removeprefix(BOM_UTF8)):
        raise _error(name, f"is {kind}", "save its text alone, as plain text in UTF-8")
    try:
        text = unicodedata.normalize("NFC", raw.decode("utf-8-sig"))  # a byte-order mark does no harm
        text = PAGE_END.sub("\n", text)
    except UnicodeDecodeError as error:
        if b"\0" in raw:
            raise _error(name, "is not a text file") from None
        line = raw.count(b"\n", 0, error.start) + 1
        raise _error(name, "is not saved as UTF-8", "choose UTF-8 when saving it", line) from None
    if control := IN_NO_TEXT.search(text):
        line = text.count("\n", 0, control.start()) + 1
        raise _error(name, _contains(control), "delete it", line)
    return text


def _contains(control: re.Match) -> str:
    return f"contains an invisible control character (U+{ord(control.group()):04X})"


def _other_kind(raw: bytes) -> str:
    """What the file is if it only bears the name of a text, such as a renamed Word file; else nothing."""
    if HTML.match(raw):
        return "a web page"
    return next((kind for beginning, kind in KINDS.items() if raw.startswith(beginning)), "")


def _error(name: str, found: str, expected: str = "", line: int | None = None) -> LessonError:
    return LessonError(Fault(name, line, "", found, expected))


def _too_deep(text: str) -> bool:
    """The C parser goes down one call per level, so a file of 100,000 brackets would crash Python."""
    if sum(text.count(opener) for opener in "[{-?") < MANY_OPENERS:
        return False
    level = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            level += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if level > MOST_LEVELS:
                return True
    except yaml.YAMLError:
        pass  # said better by the parser's own error afterwards
    return False


def _below(node: yaml.Node, step: str | int) -> tuple[yaml.Node, int] | None:
    """The node under a key or a number, and the line it begins in."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return value, key.start_mark.line
    elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step].start_mark.line
    return None


class _Builder:
    """Turns nodes into plain data and notes names of fields that stand twice."""

    def __init__(self, name: str, lines: list[str]) -> None:
        self.name = name
        self.lines = lines
        self.cuts: list[tuple[FieldPath, str]] = []
        self.doubles: list[tuple[FieldPath, int, int]] = []
        self.seen: set[int] = set()  # a node met twice was written once and referred to by an alias

    def build(self, node: yaml.Node, path: FieldPath) -> Any:
        if id(node) in self.seen:
            found = "text with an anchor (&) is used again by an alias (*)"
            raise self.error(node, found, "write it out in both places")
        self.seen.add(id(node))
        if self.begins_with_mark(node):
            raise self.error(node, NO_TEXT, BEGINNING)
        if isinstance(node, yaml.ScalarNode):
            if cut := self.cut_off(node):
                self.cuts.append((path, cut))
            return self.text(node)
        if len(path) > MOST_LEVELS:
            raise self.error(node, f"is nested more than {MOST_LEVELS} levels deep")
        if isinstance(node, yaml.SequenceNode):
            return [self.build(item, (*path, place)) for place, item in enumerate(node.value)]
        return self.mapping(node, path)

    def text(self, node: yaml.ScalarNode) -> str:
        """The text of a value; it may also hold a control character by an escape such as "\\e"."""
        if control := CONTROL.search(node.value):
            raise self.error(node, _contains(control), "delete it")
        return node.value

    def begins_with_mark(self, node: yaml.Node) -> bool:
        """Whether a tag (!), or an anchor (&) that nothing refers to, takes the first word of a value."""
        mark = node.start_mark
        written = self.lines[mark.line][mark.column :] if mark.line < len(self.lines) else ""
        meant = written.startswith("&") and any(f"*{written.split()[0][1:]}" in line for line in self.lines)
        return written.startswith(("!", "&")) and not meant

    def cut_off(self, node: yaml.ScalarNode) -> str:
        """What a # on the same line cuts off from a text; a remark after one word is meant as one."""
        mark = node.end_mark
        if node.style or mark.line >= len(self.lines):
            return ""
        rest = self.lines[mark.line][mark.column :].strip()
        remark = rest.startswith("# ") and len(node.value.split()) == 1
        return rest if rest.startswith("#") and not remark else ""

    def mapping(self, node: yaml.MappingNode, path: FieldPath) -> dict[str, Any]:
        result: dict[str, Any] = {}
        lines: dict[str, int] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise self.error(key, "a name of a field cannot be a list or a mapping", BEGINNING)
            line = key.start_mark.line + 1
            if key.value in result:
                self.doubles.append(((*path, key.value), line, lines[key.value]))
            else:
                lines[key.value] = line
                result[key.value] = self.build(value, (*path, key.value))
        return result

    def error(self, node: yaml.Node, found: str, expected: str = "") -> LessonError:
        return _error(self.name, found, expected, node.start_mark.line + 1)
