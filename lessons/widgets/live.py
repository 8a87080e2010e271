"""What shows how a learner stands is made again whenever an answer is kept: progress, result sheet, again.

A page is an `Output`, so that its links lead to notebooks as those of any cell do.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from weakref import WeakSet

import traitlets
from ipywidgets import Output

from lessons.widgets.language import share_language
from lessons.widgets.page import Page

_following: WeakSet[Any] = WeakSet()


def follow_answers(widget: Any) -> None:
    """Call `widget.renew()` whenever an answer was kept, in whichever card."""
    _following.add(widget)


def answer_kept() -> None:
    """Tell all that follow and are not closed."""
    for widget in [one for one in _following if one.comm is not None]:
        widget.renew()


class LivePage(Output):
    """A page that is made again when an answer was kept, or another language of help was chosen."""

    language = traitlets.Unicode("en")

    def __init__(self, make: Callable[[str], Page], language: str = "en"):
        self.make = make
        super().__init__(language=language)
        self.renew()
        self.observe(self.renew, "language")
        share_language(self)
        follow_answers(self)

    def __repr__(self) -> str:
        return self.page.plain

    def renew(self, _change: Any = None) -> None:
        """Make the page again."""
        self.page = self.make(self.language)
        data = {"text/html": self.page._repr_html_(), "text/plain": self.page.plain}
        self.outputs = ({"output_type": "display_data", "data": data, "metadata": {}},)
