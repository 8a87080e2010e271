"""A sentence of the text that is made easier: what is proposed for it, and what its teacher decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from lessons.easier.change import TextChange, changed, in_conflict
from lessons.easier.proposals import prepared


@dataclass
class EasierSentence:
    """One sentence, in its paragraph (0 for a heading), with the changes that are proposed for it.

    `decided` says by the place of a change whether the teacher wants it; `own` is the teacher's own wording.
    """

    paragraph: int
    original: str
    tokens: Sequence[Token]
    changes: list[TextChange]
    decided: dict[int, bool] = field(default_factory=dict)
    own: str = ""

    def alone(self, place: int) -> str:
        """The sentence with one change, by which the change is known in the file of decisions."""
        return changed(self.tokens, [self.changes[place]])

    def made(self) -> list[int]:
        """The places of the changes that are made: those that are wanted, and sure ones not decided yet."""
        wanted = [place for place, yes in self.decided.items() if yes]
        own = [self.changes[place] for place in wanted]
        for change in prepared(self.changes):
            place = self.changes.index(change)
            if place not in self.decided and not any(in_conflict(change, other) for other in own):
                wanted.append(place)
        return sorted(wanted)

    def decide(self, place: int, wanted: bool) -> None:
        """Keep a decision; what is in conflict with a change that is wanted is wanted no more."""
        if wanted:
            for other, yes in self.decided.items():
                if yes and in_conflict(self.changes[place], self.changes[other]):
                    self.decided[other] = False
        self.decided[place] = wanted

    @property
    def text(self) -> str:
        """The sentence as it stands now."""
        return self.own or changed(self.tokens, [self.changes[place] for place in self.made()])
