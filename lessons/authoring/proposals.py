"""The proposals of a draft, reviewed one by one: accepted, changed or dropped, with the time that each took.

Every decision is in `draft.yaml` before the next proposal is shown, and is saved and undone together with
what it changes in the lesson's files.  Nothing is kept in memory: whoever decides elsewhere meanwhile, on the
command line or by hand, is heard.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from statistics import mean, median

from lessons.authoring import editing, saving
from lessons.authoring.adapting import Adapting, entry_name
from lessons.authoring.carrying import change_and_carry
from lessons.authoring.editing import Raw
from lessons.authoring.removing import take_out
from lessons.authoring.review_time import expected_seconds
from lessons.authoring.saving import Changes
from lessons.authoring.tasks import Followed
from lessons.content.drafted import FILE, Proposed, proposals_in
from lessons.content.fault import LessonError
from lessons.content.load import LISTS
from lessons.content.round_trip import as_read

UNREVIEWED = re.compile(r"^unreviewed:.*\n", re.MULTILINE)
TEXTS = re.compile(r"^texts:", re.MULTILINE)
FEWEST = 10  # proposals of a kind, before which it is not known how long one takes
RANK = {"doubtful": 0, "likely": 1, "sure": 2}


@dataclass(frozen=True)
class Tally:
    """How the proposals of one kind stand, and how many seconds they took."""

    kind: str
    open: int = 0
    doubtful: int = 0  # of those that are open
    sure: int = 0  # of those that are open
    accepted: int = 0
    changed: int = 0
    dropped: int = 0
    seconds: int = 0
    pace: float = 0.0  # the median of what one took, in seconds; 0 while that is not known
    expected: float = 0.0  # the mean of what one is expected to take, in seconds
    due: int = 0  # seconds that those decided on were expected to take

    @property
    def total(self) -> int:
        """How many there were."""
        return self.open + self.reviewed

    @property
    def reviewed(self) -> int:
        """How many were decided on."""
        return self.accepted + self.changed + self.dropped

    @property
    def unchanged(self) -> str:
        """The share of those decided on that were accepted as they were, in percent."""
        return f"{100 * self.accepted / self.reviewed:.0f} %" if self.reviewed else "–"

    @property
    def minutes(self) -> str:
        """The time in minutes, to a tenth."""
        return f"{self.seconds / 60:.1f}"


def proposal_kind(proposed: Proposed) -> str:
    """What a proposal is one of: "word", "event"; of an item its id without the number, "02-article"."""
    if proposed.file in LISTS:
        return LISTS[proposed.file][1]
    return proposed.entry.rpartition("-")[0] or proposed.entry


class Proposals:
    """The proposals of one lesson.  Every method raises LessonError where a file is in the way."""

    def __init__(self, folder: Path):
        self.folder, self.adapting = folder, Adapting(folder)

    def all(self) -> list[Proposed]:
        """All proposals, in the order of the file, as they are by their entries.

        An open one whose entry is gone was dropped; one whose entry was switched on again was accepted.
        """
        if not (self.folder / FILE).is_file():
            raise LessonError(f"{FILE}: is missing; what was decided stood there.")
        there = {(each.file, each.id) for each in self.adapting.found() if not each.off}
        return [self._as_it_is(each, (each.file, each.entry) in there) for each in proposals_in(self.folder)]

    def _as_it_is(self, proposed: Proposed, there: bool) -> Proposed:
        state = {("open", False): "dropped", ("dropped", True): "accepted"}.get((proposed.state, there))
        return proposed.model_copy(update={"state": state}) if state else proposed

    def place(self, proposed: Proposed) -> int:
        """Where the entry stands in its file (from 0).  Raises LessonError if it is gone."""
        for place, raw in enumerate(editing.entries(self.adapting.text(proposed.file), proposed.file)):
            if entry_name(raw) == proposed.entry:
                return place
        raise LessonError(f"{proposed.file}: “{proposed.entry}” is not there any more.")

    def raw(self, proposed: Proposed) -> Raw:
        """The entry as it is written.  Raises LessonError if it is gone."""
        return self.adapting.raw(proposed.file, self.place(proposed))

    def raws(self, chosen: Iterable[Proposed]) -> dict[tuple[str, str], Raw]:
        """The entries of several proposals as they are written, by file and entry; none that is gone."""
        chosen = list(chosen)
        there = {
            (file, entry_name(raw)): raw
            for file in dict.fromkeys(each.file for each in chosen)
            for raw in editing.entries(self.adapting.text(file), file)
        }
        return {key: there[key] for each in chosen if (key := (each.file, each.entry)) in there}

    def expected(self) -> dict[tuple[str, str], float]:
        """How many seconds each proposal that is there is expected to take, by file and entry."""
        proposals = proposals_in(self.folder)
        found = {(each.file, each.entry): each.found for each in proposals}
        return {key: expected_seconds(raw, found[key]) for key, raw in self.raws(proposals).items()}

    def accept(self, chosen: Iterable[Proposed], seconds: int = 0) -> None:
        """Take proposals as they are; they share the time."""
        changes, keys = Changes(self.folder), [(each.file, each.entry) for each in chosen]
        _decide(changes, {key: {"state": "accepted"} for key in keys}, _shares(seconds, len(keys)))
        changes.save()

    def change(self, proposed: Proposed, raw: Raw, read: str, seconds: int = 0) -> Followed:
        """Take a proposal with other values; `read` is the stamp of the file that was changed."""
        decided = {"state": "changed", "entry": entry_name(raw) or proposed.entry}
        return self._write(Changes(self.folder, {proposed.file: read}), proposed, raw, decided, seconds)

    def put(self, proposed: Proposed, raw: Raw, seconds: int = 0) -> Followed:
        """Give a proposal other values; nothing is decided yet, but it can be taken back: a second counts."""
        return self._write(Changes(self.folder), proposed, raw, {}, max(1, seconds))

    def _write(self, changes: Changes, proposed: Proposed, raw: Raw, decided: Raw, seconds: int) -> Followed:
        """Write an entry and what is decided on it; tasks that repeat what it said follow."""
        place = self.place(proposed)
        followed = change_and_carry(changes, proposed.file, place, raw)
        gone = {key: {"state": "dropped"} for key in followed.gone}
        _decide(changes, {(proposed.file, proposed.entry): decided, **gone}, [seconds])
        changes.save()
        return followed

    def drop(self, chosen: Iterable[Proposed], seconds: int = 0) -> Followed:
        """Lay proposals aside; what could not be without them goes along."""
        changes, wanted = Changes(self.folder), [(each.file, each.entry) for each in chosen]
        followed = Followed()
        for file, id in wanted:
            ids = [entry_name(raw) for raw in editing.entries(changes.text(file), file)]
            if id in ids:
                followed.add(take_out(changes, file, ids.index(id)))
        keys = [*wanted, *followed.gone]
        _decide(changes, {key: {"state": "dropped"} for key in keys}, _shares(seconds, len(wanted)))
        changes.save()
        return followed

    def undo(self) -> bool:
        """Take the last decision back; False if there is none to take back."""
        return saving.undo(self.folder, FILE)


def queue(proposals: Iterable[Proposed], kind: str = "") -> list[Proposed]:
    """Those of one kind, or of all, that are open: the doubtful ones first."""
    left = [each for each in proposals if each.state == "open" and kind in ("", proposal_kind(each))]
    return sorted(left, key=lambda each: RANK[each.sure])


def has_dictionary(proposals: Iterable[Proposed]) -> bool:
    """Whether a dictionary had a translation of any word, or none was asked for."""
    offered = [
        values for each in proposals for field, values in each.offered.items() if field.startswith("gloss.")
    ]
    return not offered or any(offered)


def tallies(proposals: Iterable[Proposed], expected: Mapping[tuple[str, str], float]) -> list[Tally]:
    """How each kind stands, in the order of the file; `expected` are the seconds that `Proposals` expects."""
    kinds: dict[str, list[Proposed]] = {}
    for each in proposals:
        kinds.setdefault(proposal_kind(each), []).append(each)
    return [tally(kind, found, expected) for kind, found in kinds.items()]


def tally(kind: str, found: list[Proposed], expected: Mapping[tuple[str, str], float]) -> Tally:
    """How some proposals stand."""
    times = [expected[key] for each in found if (key := (each.file, each.entry)) in expected]
    open = [each for each in found if each.state == "open"]
    states = [each.state for each in found]
    return Tally(
        kind,
        len(open),
        sum(each.sure == "doubtful" for each in open),
        sum(each.sure == "sure" for each in open),
        states.count("accepted"),
        states.count("changed"),
        states.count("dropped"),
        sum(each.seconds for each in found),
        median(took) if len(took := [each.seconds for each in found if each.seconds]) >= FEWEST else 0.0,
        mean(times) if times else 0.0,
        round(sum(expected.get((each.file, each.entry), 0.0) for each in found if each.state != "open")),
    )


def hide_unreviewed(folder: Path, hidden: bool) -> None:
    """Say in lesson.yaml whether learners get what is not reviewed.  Raises LessonError."""
    value = "hidden" if hidden else "shown"
    before = saving.current_text(folder, "lesson.yaml")
    rest = UNREVIEWED.sub("", before)
    after = TEXTS.sub(f"unreviewed: {value}\ntexts:", rest, count=1)
    if as_read(after) != {**as_read(before), "unreviewed": value}:
        raise LessonError(f"lesson.yaml: cannot be changed here; write unreviewed: {value} into it.")
    saving.save(folder, "lesson.yaml", after, saving.stamp(before))


def _shares(seconds: int, count: int) -> list[int]:
    """A time in equal whole seconds; the first have what is over."""
    each, over = divmod(seconds, max(count, 1))
    return [each + (place < over) for place in range(count)]


def _decide(changes: Changes, decided: dict[tuple[str, str], Raw], seconds: list[int]) -> None:
    """Write decisions into draft.yaml, with the seconds that the first of them took."""
    raws = editing.entries(changes.text(FILE), FILE)
    places = {(raw["file"], raw["entry"]): place for place, raw in enumerate(raws)}
    changed = {}
    for (key, values), spent in zip_longest(decided.items(), seconds, fillvalue=0):
        if key in places:
            before = raws[places[key]]
            time = {"seconds": str(int(before.get("seconds", 0)) + spent)} if spent else {}
            changed[places[key]] = {**before, **values, **time}
    changes.edit(FILE, lambda text: editing.change_entries(text, changed))
