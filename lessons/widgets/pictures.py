"""Pictures of speakers and of texts to work with: who says what, and how a text is made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import traitlets

from lessons.charts.picture import Picture
from lessons.charts.shipped import OF_LESSON, OF_TEXT
from lessons.content import Lesson
from lessons.learner import Learner
from lessons.widgets.assets import script
from lessons.widgets.chart import ChartWidget
from lessons.widgets.reader import ReaderWidget
from lessons.widgets.text_details import DETAILS

PICTURES = (*OF_LESSON, *OF_TEXT)


class PicturesWidget(ChartWidget):
    """One picture of several; `kinds` are those that a learner can choose from."""

    _esm = script("charts/pictures.js")

    kinds = traitlets.List().tag(sync=True)

    def __init__(
        self,
        lesson: Lesson,
        learner: Learner,
        text: str,
        reader: ReaderWidget | None = None,
        kinds: Sequence[str] = ("speakers", "about", "heard", "names"),
    ):
        super().__init__(lesson, learner, text, reader, kinds=list(kinds), choice={"kind": kinds[0]})

    def make(self) -> Picture:
        """The chosen picture for the present width and language."""
        kind, look = self.choice["kind"], {"width": self.width, "language": self.language}
        if kind in OF_TEXT:
            return OF_TEXT[kind](self.lesson, self.text, **look)
        return OF_LESSON[kind](self.lesson, **look)

    def allowed(self) -> dict[str, list[str]]:
        """What may be chosen: each name with its values."""
        return {"kind": self.kinds}

    def draw(self, change: Any = None) -> None:
        """Draw what is chosen, with its details."""
        with self.hold_sync():
            self.details = DETAILS[self.choice["kind"]](self.lesson, self.text)
            super().draw(change)
