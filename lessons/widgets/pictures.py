"""Pictures of speakers and of texts to work with: who says what, and how a text is made.

Each kind of picture is one line of `PICTURES`: how it is drawn, and what it says about what is chosen in it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import traitlets

from lessons.charts.actors import speakers_about_whom, speakers_by_topics
from lessons.charts.difficulty import difficulty_picture
from lessons.charts.heard import heard
from lessons.charts.names import names_used
from lessons.charts.picture import Picture
from lessons.charts.voices import voices
from lessons.content import Lesson
from lessons.learner import Learner
from lessons.widgets.assets import script
from lessons.widgets.chart import ChartWidget
from lessons.widgets.reader import ReaderWidget
from lessons.widgets.text_cards import (
    Cards,
    about_cards,
    difficulty_cards,
    heard_cards,
    name_cards,
    topic_cards,
    voice_cards,
)


@dataclass(frozen=True)
class Kind:
    """A kind of picture; `of_text` says whether it shows one text or the lesson as a whole."""

    draw: Callable[..., Picture]
    cards: Callable[[Lesson, str], Cards]
    of_text: bool


PICTURES = {
    "speakers": Kind(speakers_by_topics, topic_cards, of_text=False),
    "about": Kind(speakers_about_whom, about_cards, of_text=False),
    "heard": Kind(heard, heard_cards, of_text=True),
    "names": Kind(names_used, name_cards, of_text=True),
    "voices": Kind(voices, voice_cards, of_text=True),
    "difficulty": Kind(difficulty_picture, difficulty_cards, of_text=True),
}


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
        self.text = text
        super().__init__(lesson, learner, reader, kinds=list(kinds), choice={"kind": kinds[0]})

    def make(self) -> Picture:
        """The chosen picture for the present width and language."""
        kind = PICTURES[self.choice["kind"]]
        of = [self.text] if kind.of_text else []
        return kind.draw(self.lesson, *of, width=self.width, language=self.language)

    def allowed(self) -> dict[str, list[str]]:
        """What may be chosen: each name with its values."""
        return {"kind": self.kinds}

    def draw(self, change: Any = None) -> None:
        """Draw what is chosen, with its cards."""
        with self.hold_sync():
            self.cards = PICTURES[self.choice["kind"]].cards(self.lesson, self.text)
            super().draw(change)
