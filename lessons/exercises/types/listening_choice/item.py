"""The item: its fields, what is shown, how it is marked."""

from __future__ import annotations

from typing import Literal

from lessons.exercises.types.single_choice.item import SingleChoice


class ListeningChoice(SingleChoice):
    """Hear a sentence, and choose which option it was.  The answer is the option's key, such as `"b"`."""

    type: Literal["listening_choice"]

    @property
    def heard(self) -> str:
        """The right option."""
        return next((str(option.text) for option in self.options if option.correct), "")
