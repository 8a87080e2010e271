"""How all pictures look: colours for light, dark and paper, and the one font that every machine has.

The hues are those of Okabe and Ito (2008), which people with any colour vision can tell apart; `edge` is a
darker (on dark paper: lighter) tone of the same hue that stands out 3:1 from the paper.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from matplotlib.font_manager import FontProperties

FAMILY = "DejaVu Sans"  # comes with matplotlib, has ä ö ü ß „“ –


@dataclass(frozen=True)
class Hue:
    """A colour for areas and its tone for outlines."""

    fill: str
    edge: str


@dataclass(frozen=True)
class Theme:
    """The colours of a picture."""

    name: str
    paper: str
    band: str  # every second lane
    focus: str  # what is enlarged
    after: str  # what came after the article
    ink: str
    quiet: str
    line: str
    hues: tuple[Hue, ...]

    def hue(self, place: int) -> Hue:
        """The hue of the thing at this place; they begin again after the last."""
        return self.hues[place % len(self.hues)]


NEUTRAL = 6  # the place of the grey hue, which stands for no topic and no side
OKABE_ITO = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7A7A7A", "#F0E442")
DARKER = ("#005A8E", "#A34700", "#00694D", "#97406F", "#8A5A00", "#1F6F9E", "#505050", "#6F6800")
LIGHTER = ("#58B2E8", "#FF9A57", "#3FD3A6", "#EDA9CD", "#FFC04D", "#9AD4F5", "#B8B8B8", "#F5EC7A")

LIGHT = Theme(
    name="light",
    paper="#FFFFFF",
    band="#F4F5F7",
    focus="#E6ECF5",
    after="#ECE9E4",
    ink="#1C1E21",
    quiet="#595E65",
    line="#C6CAD0",
    hues=tuple(map(Hue, OKABE_ITO, DARKER)),
)
DARK = Theme(
    name="dark",
    paper="#212121",
    band="#292A2C",
    focus="#303C4E",
    after="#39342B",
    ink="#ECEDEE",
    quiet="#A9AEB6",
    line="#464A51",
    hues=tuple(map(Hue, OKABE_ITO, LIGHTER)),
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


def theme_named(name: str) -> Theme:
    """The theme with this name.  Raises ValueError.

    >>> theme_named("dark").paper
    '#212121'
    """
    if name not in THEMES:
        raise ValueError(f"There is no theme {name!r}; there are: {', '.join(THEMES)}.")
    return THEMES[name]


def tint(color: str, paper: str, share: float = 0.32) -> str:
    """A colour mixed with the paper: `share` of the colour.

    >>> tint("#000000", "#FFFFFF", 0.5)
    '#808080'
    """
    pairs = [(int(color[at : at + 2], 16), int(paper[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(share * one + (1 - share) * other):02X}" for one, other in pairs)


def recoloured(svg: str, old: Theme, new: Theme) -> str:
    """The same drawing in another theme: every colour of a picture is one of its theme's."""
    changes = {one.lower(): other.lower() for one, other in zip(_colours(old), _colours(new), strict=True)}
    return re.sub(r"#[0-9a-f]{6}\b", lambda match: changes.get(match.group(), match.group()), svg)


def _colours(theme: Theme) -> list[str]:
    """All colours of a theme, always in the same order."""
    plain = [theme.paper, theme.band, theme.focus, theme.after, theme.ink, theme.quiet, theme.line]
    tints = [tint(hue.fill, theme.paper) for hue in theme.hues]
    return [*plain, *(hue.edge for hue in theme.hues), *tints]


@dataclass(frozen=True)
class Type:
    """A size (in pixels) and a cut of the font."""

    size: float = 12
    bold: bool = False
    italic: bool = False

    @property
    def line(self) -> float:
        """The height of a line."""
        return round(self.size * 1.3)


BODY = Type(12)
SMALL = Type(11)
TITLE = Type(16, bold=True)
HEADING = Type(12, bold=True)


@cache
def font(type: Type) -> FontProperties:
    """What matplotlib calls this font; its sizes are points of 1/72 inch, ours pixels of 1/96."""
    return FontProperties(
        family=FAMILY,
        size=type.size * 0.75,
        weight="bold" if type.bold else "normal",
        style="oblique" if type.italic else "normal",
    )
