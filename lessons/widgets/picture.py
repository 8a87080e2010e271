"""A chart in a notebook: the picture for the theme that is on, its alternative text, and its table."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from typing import TYPE_CHECKING

from lessons.widgets.page import Page, both, table

if TYPE_CHECKING:
    from lessons.charts.picture import Picture


def picture_page(light: Picture, dark: Picture, language: str = "en") -> Page:
    """The same chart drawn for light and for dark themes; only one of them is shown and spoken."""
    images = image(light, "le-for-light") + image(dark, "le-for-dark")
    rows = [[escape(cell) for cell in row] for row in light.table.rows]
    cells = table(escape(light.title), [escape(cell) for cell in light.table.head], rows)
    html = f"<figure>{images}</figure><details><summary>{both('as_table')}</summary>{cells}</details>"
    return Page(html, light.alt, language)


def image(picture: Picture, kind: str) -> str:
    """One picture with its alternative text."""
    data = b64encode(picture.svg().encode("utf-8")).decode("ascii")
    wide, high = picture.size
    source = f"data:image/svg+xml;base64,{data}"
    return f'<img class="{kind}" src="{source}" width="{wide}" height="{high}" alt="{escape(picture.alt)}">'
