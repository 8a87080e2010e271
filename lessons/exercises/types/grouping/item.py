"""The item: its fields, what is shown, how it is marked."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from pydantic import Field

from lessons.exercises.alike import alike, unknown
from lessons.exercises.answers import key_map, one_key
from lessons.exercises.item import Answer, Fault, Item, Mark, PartMark, keyed, share, unlike
from lessons.exercises.shown import Choosable, Heading, KeyedText, choosable, keyed_texts
from lessons.fields import Entry, Identifier, Line, Reference, Said


class Group(Entry):
    """A group, with its name in both languages."""

    id: Identifier
    name: Said


class GroupedThing(Entry):
    """A thing, the group it belongs to (or `groups`, if more than one is accepted), and why."""

    text: Line
    feedback: Said
    group: Reference | Literal[""] = ""
    groups: list[Reference] = Field(default=[])

    @property
    def accepted(self) -> list[str]:
        """All groups that are accepted; the first is the model."""
        return [self.group] if self.group else list(self.groups)


class Public(Heading):
    """What the browser is shown."""

    groups: list[Choosable]
    things: list[KeyedText]


class Grouping(Item):
    """Sort things into groups.  The answer gives a group for each key: `{"a": "usa", "b": "russia"}`.

    Some things may still lie aside; each counts the same.
    """

    type: Literal["grouping"]
    groups: list[Group] = Field(min_length=2, max_length=8)
    things: list[GroupedThing] = Field(min_length=2, max_length=24)

    @cached_property
    def keyed_things(self) -> dict[str, GroupedThing]:
        """The things under the keys that the browser sees."""
        return keyed(self.shuffled(self.things))

    def public(self) -> Public:
        """Heading, groups, and things in an order that does not follow the groups."""
        shown = unlike(list(self.keyed_things), [self.keys_of(group.id) for group in self.groups])
        things = keyed_texts({key: self.keyed_things[key].text for key in shown})
        return {**self.heading(), "groups": choosable(self.groups), "things": things}

    def mark(self, answer: Answer) -> Mark:
        """The share of things in a right group; each says why it belongs there."""
        names = [group.id for group in self.groups]
        given = key_map(self, answer, self.keyed_things)
        parts = {key: self.marked(key, one_key(self, group, names)) for key, group in given.items()}
        return Mark(share(parts, len(self.things)), parts, "" if given else "empty")

    def marked(self, key: str, group: str) -> PartMark:
        """The mark for one thing in one group."""
        thing = self.keyed_things[key]
        return PartMark("right" if group in thing.accepted else "wrong", thing.feedback)

    def kept_back(self, mark: Mark) -> Mark:
        """Without the reasons that say to which of several other groups a thing belongs."""
        several = len(self.groups) > 2
        return mark.without([thing.feedback for thing in self.things], "elsewhere") if several else mark

    def solution(self) -> dict[str, str]:
        """A right group for each key."""
        return {key: thing.accepted[0] for key, thing in self.keyed_things.items()}

    def keys_of(self, group: str) -> list[str]:
        """The keys of the things that the solution puts into a group."""
        return [key for key, thing in self.keyed_things.items() if thing.accepted[0] == group]

    def faults(self) -> list[Fault]:
        """Each group must be known and have a thing; names and texts must differ."""
        found = alike([group.id for group in self.groups], ("groups",), "id")
        found += alike([group.name for group in self.groups], ("groups",), "name")
        found += alike([thing.text for thing in self.things], ("things",))
        for place, thing in enumerate(self.things):
            found += self.thing_faults(place, thing)
        return found or self.empty_groups()  # a group that is misspelt at a thing leaves another one empty

    def thing_faults(self, place: int, thing: GroupedThing) -> list[Fault]:
        """A thing must name its group in one way, and only groups that there are."""
        if bool(thing.group) == bool(thing.groups):
            found = "has both `group` and `groups`" if thing.group else "has no group"
            return [(("things", place), f"{found}; expected `group`, or `groups` where several are right")]
        names = {group.id: group.name for group in self.groups}
        field = "group" if thing.group else "groups"
        return [
            (("things", place, field), unknown("group", name, names))
            for name in thing.accepted
            if name not in names
        ]

    def empty_groups(self) -> list[Fault]:
        """Every group must have a thing."""
        used = {name for thing in self.things for name in thing.accepted}
        return [
            (("groups", place), f"“{group.id}” has no thing; expected at least one")
            for place, group in enumerate(self.groups)
            if group.id not in used
        ]
