"""YAML that is changed by program: what is not changed stays as a person wrote it, comments and all."""

from __future__ import annotations

import io
import re
from typing import Any, NamedTuple

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, SingleQuotedScalarString

REMARK = re.compile(r"\s+#")
NESTED = re.compile(r"^((?: |- )*)[^\s#-][^:\n]*:[ ]*(?:#.*)?\n(?:[ ]*(?:#.*)?\n)*([ ]+)(- )?", re.MULTILINE)
QUOTED = (DoubleQuotedScalarString, SingleQuotedScalarString)


class Indents(NamedTuple):
    """By how many blanks a list, and a mapping, stand to the right of the name before them."""

    of_list: int = 2
    of_mapping: int = 2


def round_trip(indents: Indents = Indents()) -> YAML:  # noqa: B008 -- cannot be changed
    """Reads and writes YAML so that what is not changed stays as it is, in the way lessons are written."""
    writer = YAML(typ="rt")
    writer.preserve_quotes = True
    writer.width = 100_000
    writer.indent(mapping=indents.of_mapping, sequence=indents.of_list + 2, offset=indents.of_list)
    return writer


def indents_of(text: str) -> Indents:
    """How the text of an entry is indented, by its first list and its first mapping.

    >>> indents_of("- id: a\\n  options:\\n  - text: x\\n    note:\\n        de: y\\n")
    Indents(of_list=0, of_mapping=4)
    """
    found: dict[bool, int] = {}
    for nested in NESTED.finditer(text):
        deeper = len(nested[2]) - len(nested[1])
        if nested[3] or deeper > 0:  # else the name has no value
            found.setdefault(bool(nested[3]), deeper)
    return Indents(found.get(True, Indents().of_list), found.get(False, Indents().of_mapping))


def as_read(text: str) -> Any:
    """The data of YAML as lessons read it: every value a text."""
    return yaml.load(text, Loader=yaml.CBaseLoader)


def list_text(data: Any, indents: Indents = Indents()) -> str:  # noqa: B008
    """The text of a list of entries, as it stands in a lesson's file: its lines begin without blanks."""
    written = io.StringIO()
    round_trip(indents).dump(data, written)
    return re.sub(rf"^ {{{indents.of_list}}}", "", written.getvalue(), flags=re.MULTILINE)


def with_values(text: str, wanted: dict[str, Any]) -> str:
    """The text of a list with one entry, so changed that it is read as wanted; what is equal is not touched.

    >>> print(with_values("- id: a  # mine\\n  level: B1\\n", {"id": "a", "level": "B2"}), end="")
    - id: a  # mine
      level: B2
    """
    data = round_trip().load(text)
    data[0] = _changed(data[0], as_read(text)[0], wanted)
    before = {REMARK.sub(" #", line): line for line in text.splitlines()}
    lines = (
        before.get(REMARK.sub(" #", line), line) for line in list_text(data, indents_of(text)).splitlines()
    )
    return "".join(f"{line}\n" for line in lines)  # a remark stands where it stood


def _changed(node: Any, old: Any, new: Any) -> Any:
    """A node with new values; the node itself where they are the old ones."""
    if old == new:
        return node
    if isinstance(node, CommentedMap) and isinstance(new, dict):
        return _changed_fields(node, old, new)
    if isinstance(node, CommentedSeq) and isinstance(new, list):
        return _changed_list(node, old, new)
    return type(node)(new) if isinstance(node, QUOTED) and isinstance(new, str) else made(new)


def _changed_fields(node: CommentedMap, old: dict, new: dict) -> CommentedMap:
    for name in [name for name in node if str(name) not in new]:
        del node[name]
    written = {str(name): name for name in node}
    for place, (name, value) in enumerate(new.items()):
        if name in written:
            node[written[name]] = _changed(node[written[name]], old[name], value)
        else:
            node.insert(place, name, made(value))
    return node


def _changed_list(node: CommentedSeq, old: list, new: list) -> CommentedSeq:
    """As many as stay in their places are kept; what is equal to one that was there takes its node."""
    kept = list(node)
    for place, value in enumerate(new):
        if place < len(kept):
            node[place] = _changed(kept[place], old[place], value)
        else:
            node.append(made(value))
    for place in reversed(range(len(new), len(kept))):
        del node[place]
    return node


def made(value: Any) -> Any:
    """New data as a node: a text is plain where that means the same, else in quotation marks."""
    if isinstance(value, dict):
        return CommentedMap((name, made(part)) for name, part in value.items())
    if isinstance(value, list):
        node = CommentedSeq(made(part) for part in value)
        if not value:
            node.fa.set_flow_style()
        return node
    return _scalar(str(value))


def _scalar(text: str) -> Any:
    line = f"x: {text}\n"
    try:
        if "\n" not in text and text and as_read(line) == {"x": text}:
            node = round_trip().load(line)["x"]
            if as_read(list_text([{"x": node}])) == [{"x": text}]:
                return node
    except yaml.YAMLError:
        pass
    return DoubleQuotedScalarString(text)
