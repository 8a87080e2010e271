"""A picture made ready for the browser: light and dark SVG, alternative text, table, things to choose."""

from __future__ import annotations

from typing import Any

from lessons.charts.look import DARK, LIGHT, recoloured
from lessons.charts.picture import Area, Picture
from lessons.fields import as_data

WIDTHS = (280, 1600)  # pixels, the least and the most that a browser may ask for


def drawn(picture: Picture) -> dict[str, Any]:
    """A picture, drawn in the light theme, as a trait."""
    wide, high = picture.size
    svg = "" if picture.missing else picture.svg()
    return {
        "light": svg,
        "dark": recoloured(svg, LIGHT, DARK),
        "width": wide,
        "height": high,
        "title": picture.title,
        "alt": picture.alt,
        "missing": as_data(picture.missing) if picture.missing else None,
        "table": {"head": picture.table.head, "rows": picture.table.rows},
        "areas": [relative_area(area, wide, high) for area in picture.areas],
    }


def relative_area(area: Area, wide: float, high: float) -> dict[str, Any]:
    """A place as shares of the picture's width and height, so that the picture may be scaled."""
    left, top, right, bottom = area.box
    return {
        "id": area.id,
        "name": area.name,
        "left": left / wide,
        "top": top / high,
        "width": (right - left) / wide,
        "height": (bottom - top) / high,
    }


def asked_width(value: Any, otherwise: float) -> float:
    """The width that a browser asks for, if it is one.

    >>> asked_width(700, 920), asked_width("wide", 920), asked_width(10**9, 920)
    (700.0, 920, 1600.0)
    """
    if not isinstance(value, int | float) or isinstance(value, bool) or value != value:
        return otherwise
    return float(min(max(value, WIDTHS[0]), WIDTHS[1]))
