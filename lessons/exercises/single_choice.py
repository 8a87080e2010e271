"""Single choice: exactly one option is right."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Literal

from pydantic import Field

from lessons.exercises.item import Answer, AnswerError, Item, Mark, PartMark, keyed
from lessons.fields import Entry, Line


class Option(Entry):
    """One option, with the sentence that says why it is right or wrong."""

    text: Line
    correct: bool = False
    feedback: Line


class SingleChoice(Item):
    """Choose one option.  The answer is the option's key, such as `"b"`."""

    type: Literal["single_choice"]
    options: list[Option] = Field(min_length=3, max_length=8)

    @cached_property
    def keyed_options(self) -> dict[str, Option]:
        """The options under the keys that the browser sees, in the order it shows them."""
        return keyed(self.shuffled(self.options))

    def public(self) -> dict[str, Any]:
        """Heading and options, without key or feedback."""
        options = [{"key": key, "text": option.text} for key, option in self.keyed_options.items()]
        return {**self.heading(), "options": options}

    def mark(self, answer: Answer) -> Mark:
        """Full score for the right option, none for another; the chosen option says why."""
        option = self.keyed_options.get(answer) if isinstance(answer, str) else None
        if option is None:
            raise AnswerError(f"Item {self.id} has no option {answer!r}.")
        status = "right" if option.correct else "wrong"
        return Mark(float(option.correct), {answer: PartMark(status, option.feedback)})

    def solution(self) -> str:
        """The key of the right option."""
        return next(key for key, option in self.keyed_options.items() if option.correct)

    def reveal(self) -> dict[str, PartMark]:
        """All options with their feedback."""
        return {
            key: PartMark("right" if option.correct else "wrong", option.feedback)
            for key, option in self.keyed_options.items()
        }

    def faults(self) -> list[tuple[tuple[str | int, ...], str]]:
        """Exactly one option must be correct."""
        count = sum(option.correct for option in self.options)
        if count == 1:
            return []
        return [(("options",), f"has {count} options marked `correct: yes`; single choice needs exactly one")]
