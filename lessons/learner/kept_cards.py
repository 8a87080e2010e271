"""Cards as they were last shown, kept from one start to the next, so that a first task is there at once.

A card shows what follows from the lesson's files, the text that the learner reads, and the tries at its item;
as long as all three are what they were, it may be shown again before the lesson is even read.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lessons.content.kept import keep, recall, sum_of_files
from lessons.content.places import GRAMMAR, data_folders
from lessons.learner.learner import Learner
from lessons.learner.trouble import StoreError

Traits = dict[str, Any]  # of a card, as they go to the browser


class KeptCards:
    """The cards of the lesson in a folder, for one learner."""

    def __init__(self, folder: Path, learner: Learner):
        self.folder, self.learner = folder.resolve(), learner
        self.read_at: str | None = None  # the sum of the files when the lesson was read, once it was

    def files_now(self) -> str:
        """The sum of everything that a card is made from, but for what the learner does."""
        return sum_of_files(self.folder, *(folder / GRAMMAR for folder in data_folders()))

    def was_read(self) -> bool:
        """Whether the lesson as its files are now was read before, and had no fault in lesson.yaml."""
        return recall(self._name(), self.files_now()) is True

    def reading(self) -> None:
        """Note that the lesson is read now."""
        self.read_at = self.files_now()

    def keep_reading(self) -> None:
        """Keep that it was read without a fault."""
        self._keep(True)

    def card(self, id: str) -> Traits | None:
        """The card of an item; None if it may look otherwise now."""
        kept = recall(self._name("card", id), self.files_now())
        if not isinstance(kept, dict):
            return None
        try:
            return kept["traits"] if kept["after"] == self._done(id, kept["names"]) else None
        except (StoreError, LookupError, TypeError):
            return None

    def all_kept(self) -> bool:
        """Whether the cards of all sections were kept at once, since the files are as they are now."""
        return recall(self._name("all"), self.files_now()) is True

    def keep_all(self) -> None:
        """Note that the cards of all sections are kept now."""
        self._keep(True, "all")

    def keep_card(self, id: str, names: Sequence[str], traits: Traits) -> None:
        """Keep a card; `names` are the item's fingerprints.  One that tells of trouble is not kept."""
        state = traits["state"]
        # What is said of a word may come from a dictionary, which is no file of the lesson.
        if not (state["unsaved"] or state["notice"] or state["word"]):
            after = self._done(id, names)
            self._keep({"names": list(names), "after": after, "traits": traits}, "card", id)

    def ids(self, notebook: str, section: str) -> list[str]:
        """The ids of the items of a section, if they are kept; else none."""
        return recall(self._name("quiz", notebook, section), self.files_now()) or []

    def keep_ids(self, notebook: str, section: str, ids: Sequence[str]) -> None:
        """Keep which items a section has."""
        self._keep(list(ids), "quiz", notebook, section)

    def _done(self, id: str, names: Sequence[str]) -> list[str]:
        """What the learner did that shows in a card: the text they chose, their tries.  Raises StoreError."""
        tries = self.learner.answers.known(self.folder.name, id, names)
        return [self.learner.chosen_text(self.folder.name), repr(tries)]

    def _keep(self, value: Any, *name: str) -> None:
        """Keep something, unless the files have changed since the lesson was read."""
        now = self.files_now()
        if now == self.read_at:
            keep(self._name(*name), now, value)

    def _name(self, *parts: str) -> str:
        return repr((str(self.folder), *parts))
