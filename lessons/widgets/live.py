"""What shows how a learner stands is made again whenever an answer is kept.

A page is an `Output`, so that its links lead to notebooks as those of any cell do.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

import traitlets
from ipywidgets import Output

from lessons.fields import GERMAN
from lessons.learner import Change, Learner
from lessons.widgets.following import Following
from lessons.widgets.page import Page


class LivePage(Following, Output):
    """A page that is made again after some changes in its lesson, and in another language of help."""

    language = traitlets.Unicode(GERMAN)

    def __init__(
        self,
        make: Callable[[str], Page],
        lesson: str,
        learner: Learner,
        after: Collection[str] = ("answers", "text"),
    ):
        self.make, self.lesson, self.after = make, lesson, after
        super().__init__(language=learner.language)
        self.renew()
        self.observe(self.renew, "language")
        self.follow(learner)

    def __repr__(self) -> str:
        return self.page.plain

    def heed(self, change: Change) -> None:
        """Make the page again if it may say something else now."""
        super().heed(change)
        if change.what in self.after and change.lesson == self.lesson:
            self.renew()

    def renew(self, _change: Any = None) -> None:
        """Make the page again."""
        self.page = self.make(self.language)
        data = {"text/html": self.page._repr_html_(), "text/plain": self.page.plain}
        self.outputs = ({"output_type": "display_data", "data": data, "metadata": {}},)
