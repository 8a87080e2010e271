"""The item: its fields, what is shown, how it is marked."""

from __future__ import annotations

from typing import Literal

from lessons.exercises.answers import one_key
from lessons.exercises.item import Answer, Fault, Mark
from lessons.exercises.options import Choice


class SingleChoice(Choice):
    """Choose one option.  The answer is the option's key, such as `"b"`."""

    type: Literal["single_choice"]

    def mark(self, answer: Answer) -> Mark:
        """Full score for the right option, none for another; the chosen option says why."""
        key = one_key(self, answer, self.keyed_options)
        option = self.keyed_options[key]
        return Mark(float(option.correct), {key: option.marked()})

    def solution(self) -> str:
        """The key of the right option."""
        return self.correct_keys[0]

    def faults(self) -> list[Fault]:
        """Exactly one option must be correct, and no two may say the same."""
        count = len(self.correct_keys)
        if count == 1:
            return super().faults()
        sentence = f"has {count} options marked `correct: yes`; expected exactly one"
        return [*super().faults(), (("options",), sentence)]
