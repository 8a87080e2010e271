"""The cards of a lesson: as they were kept, as long as nothing has changed, else made anew and kept.

What makes a card anew is imported then: what was kept is shown without it.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from lessons.content.fault import LessonError
from lessons.content.places import find_lesson, lesson_names
from lessons.learner import Change, Learner, Store
from lessons.learner.kept_cards import KeptCards, Traits
from lessons.widgets.exercise import ExerciseWidget, Standing
from lessons.widgets.kept_card import KeptCard, kept_traits

if TYPE_CHECKING:
    from lessons.content import Lesson
    from lessons.exercises.item import Item
    from lessons.learner.task_sitting import TaskSitting


class Cards:
    """What a notebook shows of the items of a lesson that lies in a folder.

    Raises LessonError if its lesson.yaml has a fault; whatever else has one raises it when it is asked for.
    """

    def __init__(self, folder: Path, learner: Learner):
        self.folder, self.learner = folder, learner
        self.kept = KeptCards(folder, learner)
        self._shown: WeakKeyDictionary[ExerciseWidget, dict[str, Any]] = WeakKeyDictionary()  # with its state
        learner.follow(self)
        if not self.kept.was_read():
            self.lesson  # noqa: B018 - read now, so that a fault is told at once

    def __reduce__(self) -> tuple:
        return Cards, (self.folder, self.learner)  # a copy shows the same lesson

    @cached_property
    def lesson(self) -> Lesson:
        """The lesson, read when something is asked for that was not kept."""
        from lessons.content.load import load_lesson

        self.kept.reading()
        lesson = load_lesson(self.folder)
        self.kept.keep_reading()
        return lesson

    def ask(self, id: str) -> ExerciseWidget:
        """The card of one item."""
        kept = self._kept([str(id)])
        return kept[0] if kept else self._asked(id)

    def section(self, notebook: str, section: str) -> list[ExerciseWidget]:
        """The cards of a section of a notebook, or of all of it where none is named."""
        ids = [] if self._is_read else self.kept.ids(notebook, section)
        return self._kept(ids) or self._section(notebook, section)

    def keep_sections(self) -> None:
        """Keep the cards of all sections, unless that was done.  Raises LessonError."""
        if self.kept.all_kept():
            return
        for info in self.lesson.info.notebooks:
            for section in {item.section for item in self.lesson.items(info.id)}:
                self.section(info.id, section)
        self.kept.keep_all()

    def task(self, notebook: str, place: int, item: Item) -> ExerciseWidget:
        """The card of the item at a place (from 0) of a notebook, with its number and standing there."""
        from lessons.learner.overview import item_number

        number = item_number(self.lesson.notebook(notebook), place)
        card = ExerciseWidget(item, self.lesson, self.learner, number)
        return count(card, self.standings(notebook))

    def standings(self, notebook: str) -> dict[str, Standing]:
        """Of each item of a notebook that is for the learner its place (from 1), and how many they are.

        Empty where another item of the notebook has a fault.
        """
        from lessons.learner.own_tasks import own_items

        with suppress(LessonError):
            own = own_items(self.lesson, notebook, self.learner.text(self.lesson))
            return {item.id: (place, len(own)) for place, item in enumerate(own, start=1)}
        return {}

    def heed(self, change: Change) -> None:
        """After an answer, keep the card as it is now; with another text, tasks are counted anew."""
        if change.lesson != self.kept.folder.name:
            return
        if change.what == "text":
            self._count_anew()
        for card, state in list(self._shown.items()):
            if change.what == "answers" and card.state is not state:
                self._keep(card)

    def _count_anew(self) -> None:
        found: dict[str, Standing] = {}
        for info in self.lesson.info.notebooks:
            found |= self.standings(info.id)
        for card in list(self._shown):
            count(card, found)

    def _asked(self, id: str) -> ExerciseWidget:
        info, place, item = self.lesson.placed(id)
        return self._keep(self.task(info.id, place, item))

    def _section(self, notebook: str, section: str) -> list[ExerciseWidget]:
        items = self.lesson.items(notebook)
        chosen = [place for place, item in enumerate(items) if section in ("", item.section)]
        self.kept.keep_ids(notebook, section, [items[place].id for place in chosen])
        return [self._keep(self.task(notebook, place, items[place])) for place in chosen]

    @property
    def _is_read(self) -> bool:
        return "lesson" in vars(self)

    def _kept(self, ids: Sequence[str]) -> list[ExerciseWidget]:
        """The cards of items as they were kept; none if one was not, or if the lesson is read anyway."""
        if self._is_read:
            return []
        found = {id: self.kept.card(id) for id in ids}
        return [] if None in found.values() else [self._as_kept(*each) for each in found.items()]

    def _as_kept(self, id: str, traits: Traits) -> ExerciseWidget:
        card = KeptCard(traits, self.kept.folder.name, self.learner, partial(self._sitting, id))
        self._shown[card] = card.state
        return card

    def _sitting(self, id: str) -> TaskSitting:
        from lessons.learner.task_sitting import TaskSitting

        return TaskSitting(self.lesson.item(id), self.lesson, self.learner)

    def _keep(self, card: ExerciseWidget) -> ExerciseWidget:
        sitting = card.sitting
        self.kept.keep_card(sitting.item.id, sitting.fingerprints.names, kept_traits(card))
        self._shown[card] = card.state
        return card


def count(card: ExerciseWidget, standings: dict[str, Standing]) -> ExerciseWidget:
    """Let a card say its place among the learner's own tasks, or that it is optional."""
    card.place, card.total = standings.get(card.item["id"], (0, 0))
    card.optional = bool(standings) and not card.place
    return card


def keep_all() -> None:
    """Keep the cards of all lessons as they are before any answer; a lesson with a fault is left out."""
    with TemporaryDirectory() as folder:
        nobody = Learner(Store(Path(folder)))
        for name in lesson_names():
            with suppress(LessonError):
                Cards(find_lesson(name), nobody).keep_sections()
