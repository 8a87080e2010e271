"""Worksheets as PDF, typeset by Typst: the same pages as in HTML, on A4 or Letter.

Fonts are those that Typst brings with it and DejaVu Sans, which comes with matplotlib: a sheet looks the same
on every computer.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Literal

import matplotlib
import typst

from lessons.exports.paper.tree import page_tree, text_of

TEMPLATE = Path(__file__).with_name("sheet.typ")
PAPERS = {"a4": "a4", "letter": "us-letter"}
CLOSER, WIDER = (0.95, 0.9, 0.85), (1.05, 1.1, 1.15, 1.2, 1.25, 1.3, 1.4, 1.5)  # than usual
HALF = 0.55  # of what lies between the margins: half of the sheet of paper
COMPILATIONS_KEPT = 10  # for which Typst keeps what it worked out
ACCESSIBLE = "ua-1"  # PDF/UA-1: tagged, with title, language and alternative texts


def as_pdf(title: str, pages: Sequence[str], paper: str = "a4", key: bool = False) -> bytes:
    """Pages one after another as one PDF/UA-1; where a character has no letter form, as a tagged PDF only.

    `paper` is one of `PAPERS`; `key` sets solutions, which are read and not written on.
    """
    data = _data(title, pages, paper, key)
    try:
        return _compiled(data, "pdf", [ACCESSIBLE])
    except typst.TypstError as problem:
        if "could not be displayed" not in str(problem):
            raise
        return _compiled(data, "pdf", [])


def as_pictures(title: str, pages: Sequence[str], paper: str = "a4", key: bool = False) -> list[bytes]:
    """The same as a PNG for each sheet of paper, to be looked at."""
    drawn = _compiled(_data(title, pages, paper, key), "png", [])
    return drawn if isinstance(drawn, list) else [drawn]


def _data(title: str, pages: Sequence[str], paper: str, key: bool) -> str:
    """What the template is given."""
    trees = [page_tree(page) for page in pages]
    foot = next(kid for kid in trees[0]["kids"] if kid["tag"] == "footer")
    licence = "".join(
        text_of(kid) for kid in foot["kids"] if isinstance(kid, str) or "help" not in kid["classes"]
    )
    data = {"title": title, "licence": licence, "paper": PAPERS[paper], "key": key, "pages": trees}
    return json.dumps(data, ensure_ascii=False)


def _compiled(data: str, form: Literal["pdf", "png"], standards: list[str]):
    inputs = {"data": data, "room": str(_room(data))}
    with _forgetting():
        return typst.compile(
            TEMPLATE.read_bytes(),
            format=form,
            ppi=72,
            pdf_standards=standards,
            font_paths=_fonts(),
            sys_inputs=inputs,
        )


def _room(data: str) -> float:
    """How wide spaces are, the usual ones being 1, so that no last page is half empty.

    Where it would be, they are closer if that saves the page, else as little wider as fills half of it.
    """
    usual = _end(data, 1)
    if usual["pages"] == 1 or _is_filled(usual):
        return 1
    for room in (*CLOSER, *WIDER):
        found = _end(data, room)
        if found["pages"] <= usual["pages"] and _is_filled(found):
            return room
    return 1


def _is_filled(end: dict[str, float]) -> bool:
    """Whether half of the last page is written on; a picture on a page of its own comes after the end."""
    return end["share"] >= HALF or end["page"] < end["pages"]


def _end(data: str, room: float) -> dict[str, float]:
    """Where the sheet ends with so much room: its page, the number of pages, the share of the page above."""
    inputs = {"data": data, "room": str(room)}
    with _forgetting():
        found = typst.query(
            TEMPLATE.read_bytes(), "<end>", field="value", one=True, font_paths=_fonts(), sys_inputs=inputs
        )
    return json.loads(found)


@contextmanager
def _forgetting() -> Iterator[None]:
    """Within, a sheet is set of which Typst keeps nothing; else each try to fill a page would stay in memory.

    Typst drops what its last ten compilations did not need, and has no other way to be told so.
    """
    try:
        yield
    finally:
        for _ in range(COMPILATIONS_KEPT + 1):
            typst.compile(b"", format="svg", font_paths=_fonts())


@cache
def _fonts() -> typst.Fonts:
    folder = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    return typst.Fonts(include_system_fonts=False, font_paths=[folder])
