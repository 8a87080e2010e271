"""The item: its fields, what is shown, how it is marked."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from lessons.exercises.alike import alike
from lessons.exercises.answers import key_map
from lessons.exercises.axis import Axis, AxisError, ShownAxis
from lessons.exercises.item import Answer, AnswerError, Fault, Item, Mark, PartMark, keyed, unlike
from lessons.exercises.shown import Heading, KeyedText, keyed_texts
from lessons.fields import Entry, Line, Said


class DatedThing(Entry):
    """Something with an EDTF date, and the sentence that says how one knows."""

    text: Line
    date: Line
    feedback: Said


class Public(Heading):
    """What the browser is shown."""

    axis: ShownAxis
    things: list[KeyedText]


class PlaceOnTimeline(Item):
    """Give things a date on an axis.  The answer gives one for each key: `{"a": "2014", "b": "2021"}`.

    Dates have the precision of the axis.  A vague date accepts each date of its span.  Beside it, a date
    within a tenth of the axis is almost right, and counts the less the farther away it is.  Some things may
    still lie aside.
    """

    type: Literal["place_on_timeline"]
    axis: Axis
    things: list[DatedThing] = Field(min_length=2, max_length=12)

    @property
    def keyed_things(self) -> dict[str, DatedThing]:
        """The things under the keys that the browser sees."""
        return keyed(self.shuffled(self.things))

    def public(self) -> Public:
        """Heading, axis, and the things in an order that is not that of their dates."""
        start = {key: self.axis.span(thing.date)[0] for key, thing in self.keyed_things.items()}
        right = [[key for key in start if start[key] == day] for day in sorted(set(start.values()))]
        things = keyed_texts({key: self.keyed_things[key].text for key in unlike(list(start), right)})
        return {**self.heading(), "axis": self.axis.shown(), "things": things}

    def mark(self, answer: Answer) -> Mark:
        """The mean of all things: 1 within the span of the date, less beside it, nothing far away."""
        things = self.keyed_things
        off = {
            key: self.steps_off(things[key], chosen) for key, chosen in key_map(self, answer, things).items()
        }
        parts = {key: self.marked(things[key], steps) for key, steps in off.items()}
        score = round(sum(map(self.worth, off.values())) / len(things), 4)
        return Mark(score, parts, "" if off else "empty")

    def steps_off(self, thing: DatedThing, chosen: str) -> int:
        """How many steps the chosen date lies before (less than 0) or after the span of the right one."""
        try:
            step = self.axis.step_of(chosen)
        except AxisError as error:
            raise AnswerError(f"Item {self.id}: {error}") from None
        first, last = self.axis.span(thing.date)
        return min(0, step - first) + max(0, step - last)

    def worth(self, steps: int) -> float:
        """What a distance counts: 1 for none, then less, nothing beyond the tolerance."""
        return max(0.0, 1 - abs(steps) / (self.axis.tolerance + 1))

    def marked(self, thing: DatedThing, steps: int) -> PartMark:
        """The mark for one thing; the note says in which direction it must move."""
        if steps == 0:
            return PartMark("right", thing.feedback)
        note = "too_early" if steps < 0 else "too_late"
        return PartMark("almost" if self.worth(steps) else "wrong", note=note)

    def solution(self) -> dict[str, str]:
        """The first date of each span."""
        return {
            key: self.axis.name_of(self.axis.span(thing.date)[0]) for key, thing in self.keyed_things.items()
        }

    def faults(self) -> list[Fault]:
        """The axis must run forward, and every date must be readable and say something on it."""
        sentence = self.axis.fault()
        if sentence:
            return [(("axis",), sentence)]
        found = alike([thing.text for thing in self.things], ("things",))
        said = [(place, self.axis.date_fault(thing.date)) for place, thing in enumerate(self.things)]
        return found + [(("things", place, "date"), sentence) for place, sentence in said if sentence]
