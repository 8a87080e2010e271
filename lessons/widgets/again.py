"""Once more: the cards of what is not right yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ipywidgets import Button, VBox, Widget

from lessons.content.interface import label
from lessons.exercises.item import Item
from lessons.learner import StoreError
from lessons.widgets.live import LivePage, follow_answers
from lessons.widgets.page import Page, both, paragraph, warning

Numbered = tuple[Item, str]  # an item and the number that a learner sees, such as 1.4


class AgainBox(VBox):
    """Up to `count` of the items that `revisit` names, each made a widget by `card`.

    Cards at work are not exchanged for others until the learner asks for it.
    """

    def __init__(
        self,
        revisit: Callable[[], list[Numbered]],
        card: Callable[[Item, str], Widget],
        count: int,
        language: str = "en",
    ):
        self.revisit, self.card, self.count = revisit, card, count
        self.cards: list[Widget] = []
        self.page = LivePage(self.sentence, language)
        self.button = Button(layout={"width": "max-content"})
        self.button.on_click(self.compose)
        super().__init__()
        self.compose()
        follow_answers(self)

    def __repr__(self) -> str:
        return repr(self.page)

    def waiting(self) -> list[Numbered]:
        """What is not right at this moment; nothing if the store cannot be read."""
        try:
            return self.revisit()
        except StoreError:
            return []

    def sentence(self, language: str) -> Page:
        """How much is not right, or why that cannot be said."""
        try:
            count = len(self.revisit())
        except StoreError as problem:
            return Page(warning(problem.sentence), str(problem), language)
        if not count:
            return Page(paragraph(both("nothing_to_revisit")), label("nothing_to_revisit"), language)
        return Page(paragraph(f"{both('to_revisit')}: {count}"), f"{label('to_revisit')}: {count}", language)

    def compose(self, _button: Any = None) -> None:
        """Show cards for what is not right at this moment, in place of those that stand here."""
        old, self.cards = self.cards, [self.card(*each) for each in self.waiting()[: self.count]]
        self.renew()
        for card in old:
            card.close()

    def renew(self) -> None:
        """Offer to put the tasks together, if there is anything to look at again."""
        german, help = label("compose"), label("compose", self.page.language)
        self.button.description = german if german == help else f"{german} · {help}"
        offered = [self.button] if self.waiting() else []
        self.children = (*(self.cards or [self.page]), *offered)
