"""Once more: the cards of what is not right yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ipywidgets import Button, VBox, Widget

from lessons.content import Lesson
from lessons.content.interface import label
from lessons.exercises.item import Item
from lessons.learner import Change, Learner, StoreError
from lessons.learner.overview import to_revisit
from lessons.markup.elements import element
from lessons.widgets.following import Following
from lessons.widgets.live import LivePage
from lessons.widgets.page import Page, label_in_languages, warning


class AgainBox(Following, VBox):
    """Up to `count` of a lesson's items that are not right, each made a widget by `card`.

    Cards at work are not exchanged for others until the learner asks for it.
    """

    def __init__(self, lesson: Lesson, learner: Learner, card: Callable[[Item, str], Widget], count: int):
        self.lesson, self.learner, self.card, self.count = lesson, learner, card, count
        self.cards: list[Widget] = []
        self.page = LivePage(self.sentence, lesson.name, learner)
        self.button = Button(layout={"width": "max-content"})
        self.button.on_click(self.compose)
        super().__init__()
        self.compose()
        self.follow(learner)

    def __repr__(self) -> str:
        return repr(self.page)

    def waiting(self) -> list[tuple[Item, str]]:
        """What is not right at this moment, with the numbers; nothing if the store cannot be read."""
        try:
            return to_revisit(self.lesson, self.learner)
        except StoreError:
            return []

    def sentence(self, language: str) -> Page:
        """How much is not right, or why that cannot be said."""
        try:
            count = len(to_revisit(self.lesson, self.learner))
        except StoreError as problem:
            return Page(warning(problem.sentence), str(problem), language)
        if not count:
            return Page(
                element("p", label_in_languages("nothing_to_revisit")), label("nothing_to_revisit"), language
            )
        return Page(
            element("p", label_in_languages("to_revisit"), f": {count}"),
            f"{label('to_revisit')}: {count}",
            language,
        )

    def compose(self, _button: Any = None) -> None:
        """Show cards for what is not right at this moment, in place of those that stand here."""
        old, self.cards = self.cards, [self.card(*each) for each in self.waiting()[: self.count]]
        self.renew()
        for card in old:
            card.close()

    def heed(self, change: Change) -> None:
        """Look again after an answer; speak another language of help."""
        if change.what == "language" or (change.what, change.lesson) == ("answers", self.lesson.name):
            self.renew()

    def renew(self) -> None:
        """Offer to put the tasks together, if there is anything to look at again."""
        german, help = label("compose"), label("compose", self.learner.language)
        self.button.description = german if german == help else f"{german} · {help}"
        offered = [self.button] if self.waiting() else []
        self.children = (*(self.cards or [self.page]), *offered)
