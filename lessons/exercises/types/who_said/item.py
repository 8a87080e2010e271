"""The item: its fields, what is shown, how it is marked."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from pydantic import Field

from lessons.exercises.alike import alike, unknown
from lessons.exercises.answers import key_list
from lessons.exercises.item import Answer, AnswerError, Fault, Item, Mark, PartMark, keyed, share, unlike
from lessons.exercises.shown import Choosable, Heading, KeyedText, choosable, keyed_texts
from lessons.fields import Entry, Identifier, Line, Reference, Said


class Speaker(Entry):
    """Somebody who may have said something; some may have said nothing."""

    id: Identifier
    name: Said


class Saying(Entry):
    """What was said, by whom (all of them), and how one sees it in the text."""

    text: Line
    speakers: list[Reference] = Field(min_length=1)
    feedback: Said


class Public(Heading):
    """What the browser is shown."""

    speakers: list[Choosable]
    statements: list[KeyedText]
    several: bool  # whether any statement has more than one speaker


class WhoSaid(Item):
    """Name the speakers of statements.  The answer lists speakers for each key: `{"a": ["biden", "putin"]}`.

    Some statements may still be without a speaker.  One with only a part of its speakers, and nobody else, is
    almost right.
    """

    type: Literal["who_said"]
    speakers: list[Speaker] = Field(min_length=2, max_length=10)
    statements: list[Saying] = Field(min_length=2, max_length=16)

    @cached_property
    def keyed_statements(self) -> dict[str, Saying]:
        """The statements under the keys that the browser sees."""
        return keyed(self.shuffled(self.statements))

    def public(self) -> Public:
        """Heading, speakers, statements, and whether any statement has several speakers."""
        shown = unlike(list(self.keyed_statements), [self.keys_of(speaker.id) for speaker in self.speakers])
        statements = keyed_texts({key: self.keyed_statements[key].text for key in shown})
        several = any(len(said.speakers) > 1 for said in self.statements)
        speakers = choosable(self.speakers)
        return {**self.heading(), "speakers": speakers, "statements": statements, "several": several}

    def mark(self, answer: Answer) -> Mark:
        """The share of statements whose speakers are all named, and nobody else."""
        if not isinstance(answer, dict) or not self.keyed_statements.keys() >= answer.keys():
            raise AnswerError(f"Item {self.id} expects lists of speakers for its statements.")
        ids = [speaker.id for speaker in self.speakers]
        given = {key: key_list(self, named, ids) for key, named in answer.items() if named is not None}
        parts = {key: self.marked(key, set(named)) for key, named in given.items() if named}
        return Mark(share(parts, len(self.statements)), parts, "" if parts else "empty")

    def marked(self, key: str, named: set[str]) -> PartMark:
        """The mark for the speakers of one statement."""
        said = self.keyed_statements[key]
        wanted = set(said.speakers)
        if named == wanted:
            return PartMark("right", said.feedback)
        return (
            PartMark("almost", note="speaker_missing") if named < wanted else PartMark("wrong", said.feedback)
        )

    def kept_back(self, mark: Mark) -> Mark:
        """Without the reasons, which name who said it."""
        return mark.without([said.feedback for said in self.statements], "look_again")

    def solution(self) -> dict[str, list[str]]:
        """All speakers of each statement."""
        return {key: list(said.speakers) for key, said in self.keyed_statements.items()}

    def keys_of(self, speaker: str) -> list[str]:
        """The keys of the statements of which this is the first speaker."""
        return [key for key, said in self.keyed_statements.items() if said.speakers[0] == speaker]

    def faults(self) -> list[Fault]:
        """Every speaker must be listed, and no two statements or names may be alike."""
        found = alike([speaker.id for speaker in self.speakers], ("speakers",), "id")
        found += alike([speaker.name for speaker in self.speakers], ("speakers",), "name")
        found += alike([said.text for said in self.statements], ("statements",))
        for place, said in enumerate(self.statements):
            found += [(("statements", place, "speakers"), sentence) for sentence in self.speaker_faults(said)]
        return found

    def speaker_faults(self, said: Saying) -> list[str]:
        """A statement must name each of its speakers once, and only those that are listed."""
        names = {speaker.id: speaker.name for speaker in self.speakers}
        strangers = [name for name in said.speakers if name not in names]
        twice = sorted({name for name in said.speakers if said.speakers.count(name) > 1})
        return [unknown("speaker", name, names) for name in strangers] + [
            f"“{name}” stands twice; every speaker stands once" for name in twice
        ]
