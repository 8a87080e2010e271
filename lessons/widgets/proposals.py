"""The queue in which an instructor reviews a draft: one proposal at a time, the doubtful ones first.

Messages from the browser, besides those of `entry_form`: `accept`, `edit`, `drop` and `skip`, each with the
`entry` that was seen, `{"do": "take", "raw": …}` for a proposal that was changed, `cancel`, `undo`, `solve`
to show a task's key, `{"do": "mean", "sense": n}` for a word in another sense (from 1), `{"do": "gloss",
"language", "value"}` for another gloss that is offered, `{"do": "kind", "kind": "word"}` for the proposals of
one kind, `{"do": "hide", "hidden": true}`; `list_sure` to list all sure ones of a kind, then `{"do": "jump",
"file", "of"}` to see one of them, `{"do": "leave_out", "file", "of", "out": true}`, and `accept_sure`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import ipywidgets
import traitlets

from lessons.authoring import saving
from lessons.authoring.editing import Raw
from lessons.authoring.proposal_words import carried_on, dropped, kind_name, said, standing_sentence, summed
from lessons.authoring.proposals import (
    Proposals,
    has_dictionary,
    hide_unreviewed,
    proposal_kind,
    queue,
    tallies,
)
from lessons.authoring.saving import ChangedMeanwhileError
from lessons.authoring.sure_ones import SureOnes
from lessons.authoring.tasks import Followed
from lessons.content.drafted import FILE, Proposed
from lessons.content.fault import LessonError
from lessons.content.load import Lesson
from lessons.markup.elements import element
from lessons.widgets.assets import script, style
from lessons.widgets.entry_form import EntryForm
from lessons.widgets.exercise import ExerciseWidget
from lessons.widgets.shown_proposal import shown_proposal
from lessons.widgets.stopwatch import Stopwatch

READ_BY = ("name", "kind", "aliases")  # what the analysis of the text knows of an actor
LIST = ("", "list")  # what is looked at while all sure ones are listed


class ProposalsWidget(EntryForm):
    """One proposal with its sentence; what is decided is in the lesson's folder before the next one comes."""

    _esm = script("proposals/proposals.js")
    _css = style("base", "adapt.css", "proposals.css")

    shown = traitlets.Dict().tag(
        sync=True
    )  # what `shown_proposal` tells, and how many sure ones are `alike`; or nothing
    progress = traitlets.Dict().tag(sync=True)  # {said, reviewed, total, name, note}
    kinds = traitlets.List().tag(sync=True)  # {kind, name, open}
    kind = traitlets.Unicode().tag(sync=True)  # the one to review; empty: all
    lines = traitlets.List().tag(sync=True)  # {file, entry, pieces, wanted}: the sure ones, listed
    hidden = traitlets.Bool().tag(sync=True)  # whether learners get only what is reviewed
    wanted = traitlets.Bool().tag(sync=True)  # whether it takes the focus when it is shown, for its keys

    def __init__(self, folder: Path, language: str, clock: Callable[[], float] = time.monotonic):
        self.proposals, self.watch = Proposals(folder), Stopwatch(clock)
        self.current: Proposed | None = None
        self.caption = ipywidgets.HTML()
        self.raw: Raw = {}
        self.skipped: list[tuple[str, str]] = []
        self.sure_ones = SureOnes(self.proposals)
        super().__init__(folder, language, "adapt", "proposals")
        self.hidden = Lesson(folder).info.unreviewed == "hidden"
        self.go_on()

    def receive(self, widget: Any, message: Raw, buffers: Any) -> None:
        """Do what is asked; whoever asks for something has not been away."""
        self.watch.beat()
        super().receive(widget, message, buffers)

    def go_on(self, first: Sequence[tuple[str, str]] = ()) -> None:
        """Show what comes next: one of the `first`, else the first in the queue that was not skipped."""
        everything = self.proposals.all()
        left = queue(everything, self.kind)
        left.sort(key=lambda each: (_key(each) not in first, _key(each) in self.skipped))
        found = tallies(everything, self.proposals.expected())
        whole = summed(found)
        self.progress = {
            "said": standing_sentence(found, self.say),
            "reviewed": whole.reviewed,
            "total": whole.total,
            "name": self.folder.name,
            "note": "" if has_dictionary(everything) else self.say("no_dictionary"),
        }
        names = [{"kind": one.kind, "name": kind_name(one.kind, self.say), "open": one.open} for one in found]
        self.kinds = [each for each in names if each["open"] or each["kind"] == self.kind]
        self.show(left[0] if left else None, left)

    def show(self, proposed: Proposed | None, left: Sequence[Proposed] = ()) -> None:
        """Show a proposal, and begin to count its time."""
        self.put_away()
        self.current, self.lines = proposed, []
        self.watch.look(_key(proposed) if proposed else None)
        if proposed is None:
            self.shown, self.caption.value = {}, ""
            return
        self.raw = self.proposals.raw(proposed)
        self.caption.value = element("b", self.say("preview"))
        kind = proposal_kind(proposed)
        self.shown = {
            **shown_proposal(Lesson(self.folder), proposed, self.raw, self.say),
            "alike": sum(each.sure == "sure" and proposal_kind(each) == kind for each in left),
        }
        self.preview.children = self.previews.of(proposed.file, self.raw)

    def decided_on(self, message: Raw) -> Proposed:
        """The proposal that was seen when a key was pressed.

        Raises LookupError if another one is shown, LessonError if it was decided on in another window.
        """
        if self.current is None or message.get("entry") != self.current.entry:
            raise LookupError(message.get("entry"))
        if _key(self.current) not in map(_key, queue(self.proposals.all())):
            decided = self.current.entry
            self.go_on()
            raise LessonError(self.say("decided_elsewhere", entry=decided))
        return self.current

    def timed(self, decide: Callable[[int], Any], *keys: tuple[str, str]) -> Any:
        """Decide with the seconds that were spent on some proposals; where that fails, they are not lost."""
        decided = decide(self.watch.seconds(*keys))
        self.watch.forget(*keys)
        return decided

    def do_accept(self, message: Raw) -> str:
        """Take the proposal as it is, if it is still what was seen."""
        proposed = self.decided_on(message)
        if self.proposals.raw(proposed) != self.raw:
            self.go_on([_key(proposed)])
            return self.say("changed_meanwhile")
        self.timed(partial(self.proposals.accept, [proposed]), _key(proposed))
        return self.after("accepted", entry=proposed.entry)

    def do_edit(self, message: Raw) -> None:
        """Open the fields of the proposal."""
        proposed = self.decided_on(message)
        self.take_up(proposed.file, self.proposals.place(proposed))

    def do_cancel(self, _message: Raw) -> None:
        """Close the fields, or the list; what was typed is forgotten."""
        self.put_away()
        if self.lines:
            self.close_list(_key(self.current) if self.current else None)
        if self.current:
            self.preview.children = self.previews.of(self.current.file, self.raw)

    def do_take(self, message: Raw) -> str:
        """Save what was typed, and take it."""
        proposed = self.decided_on(message)
        if message["raw"] == self.raw:
            return self.do_accept(message)
        return self.changed(proposed, message["raw"], self.read)

    def do_mean(self, message: Raw) -> str:
        """Take a word in one of its senses."""
        proposed, sense = self.decided_on(message), self.shown["senses"][int(message["sense"]) - 1]
        if sense == self.raw["definition"] or self.proposals.raw(proposed) != self.raw:
            return self.do_accept(message)
        stamp = saving.stamp(self.adapting.text(proposed.file))
        return self.changed(proposed, {**self.raw, "definition": sense}, stamp)

    def changed(self, proposed: Proposed, raw: Raw, read: str) -> str:
        """Take a proposal with other values; what was done, and how many tasks follow."""
        renamed = proposed.file == "actors.yaml" and any(self.raw.get(n) != raw.get(n) for n in READ_BY)
        followed = self.timed(partial(self.proposals.change, proposed, raw, read), _key(proposed))
        said = carried_on(self.after("changed", entry=proposed.entry), followed, self.say)
        return f"{said.removesuffix('.')}. {self.say('annotate', name=self.folder.name)}" if renamed else said

    def do_gloss(self, message: Raw) -> str:
        """Give a word another of the glosses that are offered; it is decided on as before."""
        proposed, language, value = self.decided_on(message), message["language"], message["value"]
        followed = Followed()
        if value in proposed.offered.get(f"gloss.{language}", ()):
            raw = {**self.raw, "gloss": {**self.raw["gloss"], language: value}}
            followed = self.timed(partial(self.proposals.put, proposed, raw), _key(proposed))
        self.go_on([_key(proposed)])
        return carried_on("", followed, self.say)

    def do_solve(self, _message: Raw) -> None:
        """Show the key of the task, or the task without it again."""
        cards = [each for each in self.preview.children if isinstance(each, ExerciseWidget)]
        if self.current and cards and cards[0].state["shown"]:
            self.preview.children = self.previews.of(self.current.file, self.raw)
            return
        for card in cards:  # a solution is shown to those who have tried
            card.take({"do": "answer", "answer": card.sitting.item.solution()})
            card.take({"do": "reveal"})

    def do_drop(self, message: Raw) -> str:
        """Lay the proposal aside."""
        proposed = self.decided_on(message)
        followed = self.timed(partial(self.proposals.drop, [proposed]), _key(proposed))
        self.go_on()
        return dropped([proposed], followed, self.say)

    def do_skip(self, message: Raw) -> str:
        """Show it again when all others have been seen."""
        proposed = self.decided_on(message)
        self.skipped = [*(key for key in self.skipped if key != _key(proposed)), _key(proposed)]
        return self.after("skipped", entry=proposed.entry)

    def do_list_sure(self, message: Raw) -> None:
        """List all that are sure of the kind that is shown, each with what it asks and its key."""
        self.watch.look(LIST)
        self.lines = self.sure_ones.lines(proposal_kind(self.decided_on(message)))

    def do_leave_out(self, message: Raw) -> None:
        """Take one out of those that are listed, or put it back."""
        self.sure_ones.leave_out((message["file"], message["of"]), message["out"] is True)

    def do_jump(self, message: Raw) -> None:
        """Show one of those that are listed."""
        key = message["file"], message["of"]
        self.close_list(key)
        self.go_on([key])

    def close_list(self, then: tuple[str, str] | None) -> None:
        """Put the list away; the time that it was read counts for what is looked at then."""
        self.lines = []
        self.watch.look(then)
        if then:
            self.watch.give(then, self.watch.spent.pop(LIST, 0.0))

    def do_accept_sure(self, message: Raw) -> str:
        """Take all that are listed and not left out, if they are still what was listed."""
        try:
            chosen = self.sure_ones.chosen()
        except ChangedMeanwhileError:
            self.do_list_sure(message)
            return self.say("list_changed")
        self.timed(partial(self.proposals.accept, chosen), LIST, *map(_key, chosen))
        return self.after("all_accepted", count=len(chosen))

    def do_undo(self, _message: Raw) -> str:
        """Take the last decision back, and show what it was about."""
        before = {_key(each): each for each in self.proposals.all()}
        if not self.proposals.undo():
            return self.say("nothing_to_undo")
        after = self.proposals.all()
        for each in after:  # the time was spent, whatever is decided now
            self.watch.give(_key(each), max(0, before.get(_key(each), each).seconds - each.seconds))
        back = [_key(each) for each in queue(after) if before.get(_key(each)) != each]
        self.go_on(back)
        return self.say("undone")

    def do_kind(self, message: Raw) -> None:
        """Review one kind, or all."""
        self.kind = str(message["kind"])
        self.go_on()

    def do_hide(self, message: Raw) -> str:
        """Let learners have only what is reviewed, or everything."""
        hide_unreviewed(self.folder, message["hidden"] is True)
        self.hidden = message["hidden"] is True
        return self.say("hidden" if self.hidden else "shown")

    def do_language(self, message: Raw) -> None:
        """Speak the other language."""
        super().do_language(message)
        if not self.opened:
            self.go_on([_key(self.current)] if self.current else [])

    def after(self, name: str, **values: object) -> str:
        """Go on, and say what was done."""
        self.go_on()
        return self.say(name, **values)


def _key(proposed: Proposed) -> tuple[str, str]:
    return proposed.file, proposed.entry


def proposals_box(folder: Path, language: str, wanted: bool = False) -> ipywidgets.GridBox:
    """The queue, and beside it what learners will see; it takes the focus where it was just `wanted`.

    Raises LessonError if the lesson was not drafted.
    """
    if not (folder / FILE).is_file():
        raise LessonError(said(language, "no_draft", name=folder.name))
    form = ProposalsWidget(folder, language)
    form.wanted = wanted
    return form.beside(form.caption)
