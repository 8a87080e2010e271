"""A page as a tree of plain data, from which it is typeset: elements with their classes, texts as they are.

What stands in a page stays data all the way: Typst is given strings, never a line of its own language.
"""

from __future__ import annotations

import re
from base64 import b64decode
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
ENDLESS = frozenset({"img", "br", "meta"})
LONG = 12  # lines of a task from which on it may be cut at the end of a page
LETTERS_A_LINE = 90

Node = dict[str, Any]  # tag, classes, kids, lang; of a picture svg and alt


@dataclass
class _Reader(HTMLParser):
    """Builds the tree of a page of ours, whose elements all end where they should."""

    drawings: list[str]
    open: list[Node] = field(default_factory=lambda: [_node("page", {})])

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        given = {name: value or "" for name, value in attrs}
        node = _node(tag, given)
        if "data-drawing" in given:
            node |= {"tag": "img", "svg": self.drawings[int(given["data-drawing"])], "alt": "Zeitleiste"}
        elif tag == "img":
            node |= {"svg": b64decode(given["src"].split(",", 1)[1]).decode(), "alt": given["alt"]}
        self.open[-1]["kids"].append(node)
        if tag not in ENDLESS:
            self.open.append(node)

    def handle_endtag(self, _tag: str) -> None:
        """End the element that was begun last."""
        done = self.open.pop()
        done["long"] = _lines(done) > LONG

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.open[-1]["kids"].append(data)


def page_tree(page: str) -> Node:
    """The element `main` of a page.

    >>> page_tree("<main><p class='a b'>5 &lt; 6</p></main>")["kids"][0]["kids"]
    ['5 < 6']
    """
    drawings: list[str] = []

    def cut_out(found: re.Match[str]) -> str:
        drawings.append(found[0].replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1))
        return f'<div data-drawing="{len(drawings) - 1}"></div>'

    reader = _Reader(drawings)
    reader.feed(DRAWING.sub(cut_out, page[page.index("<main") : page.rindex("</main>") + len("</main>")]))
    reader.close()
    return reader.open[0]["kids"][0]


def text_of(node: Node | str) -> str:
    """All that is written in an element."""
    return node if isinstance(node, str) else "".join(map(text_of, node["kids"]))


def _lines(node: Node | str) -> float:
    """About how many lines an element takes: its letters, and each row of a list, a table, a form.

    What stands side by side takes as many as the longer side.
    """
    if isinstance(node, str):
        return len(node) / LETTERS_A_LINE
    row = node["tag"] in ("li", "tr") or "line" in node["classes"]
    within = map(_lines, node["kids"])
    return row + (max(within, default=0) if "sides" in node["classes"] else sum(within))


def _node(tag: str, attributes: dict[str, str]) -> Node:
    classes = attributes.get("class", "").split()
    return {"tag": tag, "classes": classes, "kids": [], "lang": attributes.get("lang", "de"), "long": False}
