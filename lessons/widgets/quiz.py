"""The tasks of a section: one at a time under a bar that leads to each of them, or all under each other.

Which of the two is the learner's choice, and so is whether optional tasks are shown.  The browser shows and
hides the cards by itself; nothing of it needs a kernel.  A link or *Weiter* brings a card that is away to the
front; *Weiter* passes over the optional ones until they are shown.
"""

from __future__ import annotations

from collections.abc import Sequence

import traitlets
from ipywidgets import VBox

from lessons.learner import Learner
from lessons.widgets.assets import script, style
from lessons.widgets.exercise import ExerciseWidget
from lessons.widgets.following import LearnerWidget


class QuizBar(LearnerWidget):
    """The numbers of the tasks, with how each stands."""

    _esm = script("quiz.js")
    _css = style("base", "quiz.css")

    cards = traitlets.List().tag(sync=True)  # ids of the models of the cards
    extra = traitlets.Bool().tag(sync=True)  # whether optional tasks are shown


class QuizBox(VBox):
    """The cards of a section; the first of the learner's own that has no answer yet is at the front."""

    def __init__(self, cards: Sequence[ExerciseWidget], learner: Learner):
        self.cards = tuple(cards)
        self.bar = QuizBar(learner, ("labels",), cards=[card.model_id for card in cards])
        for card in self.cards:
            card.away = card is not self.front()
        super().__init__([self.bar, *self.cards] if len(self.cards) > 1 else self.cards)

    def front(self) -> ExerciseWidget:
        """The first card without an answer, or the first; an optional one only where there is no other."""
        own = [card for card in self.cards if not card.optional] or self.cards
        return next((card for card in own if card.state["mark"] is None), own[0])
