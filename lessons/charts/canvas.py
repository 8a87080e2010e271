"""A canvas of paper measured in pixels, from the top left corner: what all pictures are drawn on."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyBboxPatch, Patch, Polygon, Rectangle

from lessons.charts.labels import Box, drawable, text_width
from lessons.charts.look import BODY, Theme, Type, font

DPI = 96  # pixels per inch, as browsers have it


class Canvas:
    """A figure whose only axes cover it, one unit a pixel; `gid` names what is drawn, for tests and SVG."""

    def __init__(self, width: float, height: float, theme: Theme):
        self.width, self.height, self.theme = width, height, theme
        self.figure = Figure(figsize=(width / DPI, height / DPI), dpi=DPI, facecolor=theme.paper)
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set(xlim=(0, width), ylim=(height, 0))
        self.axes.set_axis_off()

    def text(
        self,
        x: float,
        top: float,
        text: str,
        type: Type = BODY,
        color: str = "",
        align: str = "left",
        gid: str = "",
    ) -> Box:
        """One line of text with its upper edge at `top`; the space it takes."""
        baseline = top + type.line / 2 + 0.36 * type.size
        color = color or self.theme.ink
        shown = drawable(text, type)
        self.axes.text(
            x, baseline, shown, fontproperties=font(type), color=color, ha=align, va="baseline",
            gid=gid or None, parse_math=False,
        )  # fmt: skip
        wide = text_width(text, type)
        left = x - {"left": 0, "center": wide / 2, "right": wide}[align]
        return Box(left, top, left + wide, top + type.line)

    def area(self, box: Box, color: str, order: float = 0) -> None:
        """A filled rectangle without an outline."""
        size = (box.right - box.left, box.bottom - box.top)
        self._add(Rectangle((box.left, box.top), *size, facecolor=color, linewidth=0), order)

    def bar(
        self, box: Box, fill: str, edge: str, hatch: str = "", gid: str = "", dashed: bool = False
    ) -> None:
        """A bar with slightly rounded corners."""
        wide, high = box.right - box.left, box.bottom - box.top
        style = f"round,pad=0,rounding_size={min(2.5, wide / 2, high / 2)}"
        patch = FancyBboxPatch(
            (box.left, box.top), wide, high, boxstyle=style, facecolor=fill, edgecolor=edge
        )
        patch.set(linewidth=1.05, linestyle="--" if dashed else "-")
        if hatch:
            patch.set(hatch=hatch, hatch_linewidth=0.8)
        self._add(patch, 3, gid)

    def dot(self, x: float, y: float, radius: float, fill: str, edge: str, gid: str = "") -> None:
        """A filled circle."""
        self._add(Circle((x, y), radius, facecolor=fill, edgecolor=edge, linewidth=1.05), 4, gid)

    def shape(
        self,
        points: Sequence[tuple[float, float]],
        fill: str,
        edge: str = "",
        gid: str = "",
        order: float = 4,
    ) -> None:
        """A closed polygon."""
        lines = {"edgecolor": edge, "linewidth": 1.2} if edge else {"linewidth": 0}
        self._add(Polygon(points, closed=True, facecolor=fill, joinstyle="miter", **lines), order, gid)

    def line(
        self,
        points: Sequence[tuple[float, float]],
        color: str,
        width: float = 0.75,
        style: str = "-",
        order: float = 1,
    ) -> None:
        """A line through points."""
        xs, ys = zip(*points, strict=True)
        look = {"color": color, "linewidth": width, "linestyle": style, "zorder": order}
        self.axes.add_artist(Line2D(xs, ys, solid_capstyle="butt", **look))

    def _add(self, patch: Patch, order: float, gid: str = "") -> Artist:
        patch.set(zorder=order, gid=gid or None)
        return self.axes.add_artist(patch)  # add_patch would measure it for limits, which are set
