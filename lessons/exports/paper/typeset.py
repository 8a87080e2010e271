"""Worksheets as PDF, typeset by Typst: the same pages as in HTML, on A4 or Letter.

Fonts are those that Typst brings with it and DejaVu Sans, which comes with matplotlib: a sheet looks the same
on every computer.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

import matplotlib
import typst
from pypdf import PdfReader

from lessons.exports.paper.tree import page_tree, text_of

TEMPLATE = Path(__file__).with_name("sheet.typ")
PAPERS = {"a4": "a4", "letter": "us-letter"}
ACCESSIBLE = "ua-1"  # PDF/UA-1: tagged, with title, language and alternative texts


def as_pdf(title: str, pages: Sequence[str], paper: str = "a4", key: bool = False) -> bytes:
    """Pages one after another as one PDF/UA-1; where a character has no letter form, as a tagged PDF only.

    `paper` is one of `PAPERS`; `key` sets solutions, which are read and not written on.
    """
    data = _data(title, pages, paper, key)
    try:
        return _in_fewest(data, "pdf", [ACCESSIBLE])
    except typst.TypstError as problem:
        if "could not be displayed" not in str(problem):
            raise
        return _in_fewest(data, "pdf", [])


def as_pictures(title: str, pages: Sequence[str], paper: str = "a4", key: bool = False) -> list[bytes]:
    """The same as a PNG for each sheet of paper, to be looked at."""
    drawn = _in_fewest(_data(title, pages, paper, key), "png", [])
    return drawn if isinstance(drawn, list) else [drawn]


def _data(title: str, pages: Sequence[str], paper: str, key: bool) -> dict[str, Any]:
    """What the template is given."""
    trees = [page_tree(page) for page in pages]
    foot = next(kid for kid in trees[0]["kids"] if kid["tag"] == "footer")
    licence = "".join(
        text_of(kid) for kid in foot["kids"] if isinstance(kid, str) or "help" not in kid["classes"]
    )
    return {"title": title, "licence": licence, "paper": PAPERS[paper], "key": key, "pages": trees}


def _in_fewest(data: dict[str, Any], form: Literal["pdf", "png"], standards: list[str]):
    """Typeset as usual, and a little closer, which is taken where a page that holds little is saved by it."""
    usual, close = (_compiled({**data, "close": close}, form, standards) for close in (False, True))
    return close if _length(close) < _length(usual) else usual


def _length(made: bytes | list[bytes]) -> int:
    """How many pages a PDF has, or how many pictures there are: one alone is no list."""
    if isinstance(made, list):
        return len(made)
    return len(PdfReader(BytesIO(made)).pages) if made.startswith(b"%PDF") else 1


def _compiled(data: dict[str, Any], form: Literal["pdf", "png"], standards: list[str]):
    return typst.compile(
        TEMPLATE.read_bytes(), format=form, ppi=72, pdf_standards=standards, font_paths=_fonts(),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )  # fmt: skip


def _fonts() -> typst.Fonts:
    folder = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    return typst.Fonts(include_system_fonts=False, font_paths=[folder])
