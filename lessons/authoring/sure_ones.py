"""All sure proposals of a kind in a list, to be looked over and accepted together."""

from __future__ import annotations

from typing import Any

from lessons.authoring.editing import Raw
from lessons.authoring.in_short import in_short
from lessons.authoring.proposals import Proposals, proposal_kind, queue
from lessons.authoring.saving import ChangedMeanwhileError
from lessons.content.drafted import Proposed

Key = tuple[str, str]  # file and entry


class SureOnes:
    """What is listed; what was taken out stays out when the list is shown again."""

    def __init__(self, proposals: Proposals):
        self.proposals, self.listed = proposals, dict[Key, Raw]()
        self.left_out: set[Key] = set()

    def lines(self, kind: str) -> list[dict[str, Any]]:
        """`{file, entry, pieces, wanted}` of each that is open and sure."""
        chosen = [each for each in queue(self.proposals.all(), kind) if each.sure == "sure"]
        self.listed = self.proposals.raws(chosen)
        return [_line(key, raw, key not in self.left_out) for key, raw in self.listed.items()]

    def leave_out(self, key: Key, out: bool) -> None:
        """Take one out, or put it back."""
        self.left_out = self.left_out | {key} if out else self.left_out - {key}

    def chosen(self) -> list[Proposed]:
        """Those that are in.  Raises ChangedMeanwhileError if one of them is not as it was listed."""
        wanted = {key: raw for key, raw in self.listed.items() if key not in self.left_out}
        chosen = [each for each in queue(self.proposals.all()) if (each.file, each.entry) in wanted]
        if self.proposals.raws(chosen) != wanted:
            kinds = ", ".join(dict.fromkeys(map(proposal_kind, chosen)))
            raise ChangedMeanwhileError(f"{kinds}: was changed meanwhile elsewhere; nothing is saved.")
        return chosen


def _line(key: Key, raw: Raw, wanted: bool) -> dict[str, Any]:
    return {"file": key[0], "entry": key[1], "pieces": in_short(raw), "wanted": wanted}
