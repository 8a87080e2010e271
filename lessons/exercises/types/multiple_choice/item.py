"""The item: its fields, what is shown, how it is marked."""

from __future__ import annotations

from typing import Literal

from lessons.exercises.answers import key_list
from lessons.exercises.item import Answer, Fault, Mark
from lessons.exercises.options import Choice


class MultipleChoice(Choice):
    """Choose all right options.  The answer is a list of their keys, such as `["a", "c"]`."""

    type: Literal["multiple_choice"]

    def mark(self, answer: Answer) -> Mark:
        """Right choices minus wrong ones, as a share of all right options and never below 0.

        Only the chosen options say why; those that were missed are not given away.
        """
        chosen = key_list(self, answer, self.keyed_options)
        right = sum(self.keyed_options[key].correct for key in chosen)
        wrong = len(chosen) - right
        score = round(max(0, right - wrong) / len(self.correct_keys), 4)
        parts = {key: self.keyed_options[key].marked() for key in chosen}
        return Mark(score, parts, self.note(right, wrong))

    def note(self, right: int, wrong: int) -> str:
        """What to say about the choice as a whole."""
        if not right and not wrong:
            return "empty"
        missed = right < len(self.correct_keys)
        if wrong:
            return "some_wrong_some_missing" if missed and right else "some_wrong"
        return "some_missing" if missed else ""

    def solution(self) -> list[str]:
        """The keys of all right options."""
        return self.correct_keys

    def faults(self) -> list[Fault]:
        """At least one option must be right and one wrong, and no two may say the same."""
        count = len(self.correct_keys)
        if 0 < count < len(self.options):
            return super().faults()
        marked = f"has {count} of {len(self.options)} options marked `correct: yes`"
        sentence = f"{marked}; expected right and wrong ones"
        return [*super().faults(), (("options",), sentence)]
