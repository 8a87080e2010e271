"""A tie: one place of a text at which an entry of the lesson stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

KINDS = ("vocabulary", "actors", "events", "statements")


@dataclass(frozen=True)
class Tie:
    """An entry's identifier and its place: paragraph, characters from `start` up to `end`, the sentence.

    `how` says what tied it: "lemma", "form", "words", "name", "quotation" or "meaning".  A separated verb has
    its second half in `also` (start, end).
    """

    entry: str
    paragraph: int
    start: int
    end: int
    sentence: str
    how: str
    also: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Ties:
    """All ties of a lesson in one text, by kind (see KINDS) and identifier; no place: an empty list."""

    text: str
    places: dict[str, dict[str, list[Tie]]] = field(default_factory=dict)

    def attached(self, kind: str) -> list[str]:
        """The identifiers that have a place in the text."""
        return [entry for entry, ties in self.places[kind].items() if ties]

    def missing(self, kind: str) -> list[str]:
        """The identifiers that have none."""
        return [entry for entry, ties in self.places[kind].items() if not ties]

    def all(self, kind: str) -> Iterable[Tie]:
        """Every tie of a kind, in the order of the text."""
        ties = [tie for found in self.places[kind].values() for tie in found]
        return sorted(ties, key=lambda tie: (tie.paragraph, tie.start, -tie.end))

    def report(self) -> dict[str, dict[str, list[str]]]:
        """What attached and what is missing, by kind: what `lessons ties --format json` prints."""
        return {
            kind: {"attached": self.attached(kind), "missing": self.missing(kind)} for kind in self.places
        }
