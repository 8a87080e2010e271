"""One item as a card: the question goes to the browser, the answer comes back, the key stays here.

Messages from the browser: `{"do": "answer", "answer": …, "nonce": n}`, `{"do": "reveal", "nonce": n}`, each
acknowledged by `{"did": …, "nonce": n}` once the answer is kept and the trait `state` is the new one; a
browser that hears nothing within 1.5 seconds says "not saved".  `{"do": "read", "back": id, "nonce": n}`
opens the item's text in the reader, `"show"` in place of `"read"` the sentence that proves the answer; the
reader then offers the way back to the element with that id.  `{"do": "grammar", "page": id, "nonce": n}` asks
for a grammar page that the item names, `{"do": "hear", "nonce": n}` for the sentence that is to be heard
(`TaskSitting.sound`, and `lessons.widgets.sound` for a recording), `{"do": "onward", "nonce": n}` for the
card that comes next in its place; in an exam `{"do": "skip", "nonce": n}` for the next without an answer.
`{"do": "language", "language": "de"}` switches help.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import traitlets

from lessons.content.fault import LessonError
from lessons.exercises.mark import AnswerError
from lessons.exercises.registry import files
from lessons.learner import Change, Learner
from lessons.phrase import as_data
from lessons.widgets.assets import script, style
from lessons.widgets.following import LearnerWidget, origin

if TYPE_CHECKING:
    from lessons.content import Lesson
    from lessons.exercises.item import Item

Standing = tuple[int, int]  # place and total


class ExerciseWidget(LearnerWidget):
    """An item of a lesson, shown, answered and marked; the last answer is there when it is made."""

    _esm = script("tasks/exercise.js", *files("body.js"))  # those of the types
    _css = style("base", "tasks", "grammar.css", "sound.css", *files("body.css"))

    item = traitlets.Dict().tag(sync=True)  # Item.public(): nothing of the key
    lesson = traitlets.Unicode().tag(sync=True)  # its name: ids of items are of their lesson only
    number = traitlets.Unicode().tag(sync=True)
    series = traitlets.Unicode().tag(sync=True)  # the drill it belongs to: each drill has a task 1
    place = traitlets.Int().tag(sync=True)  # in the series that it is shown in, from 1
    total = traitlets.Int().tag(sync=True)  # how many that series has; 0 if it stands alone
    led = traitlets.Bool().tag(sync=True)  # whether the next card takes this one's place
    arrives = traitlets.Bool().tag(sync=True)  # whether it has just done so, and takes the focus
    away = traitlets.Bool().tag(sync=True)  # whether another card of its quiz is at the front
    optional = traitlets.Bool().tag(sync=True)  # whether it is for the readers of another text
    passed = traitlets.Bool().tag(sync=True)  # whether its quiz passes over it, for it is optional
    instant = traitlets.Bool().tag(sync=True)  # whether the tap on an option is the answer
    unreviewed = traitlets.Bool().tag(sync=True)  # whether it is a proposal that nobody has reviewed
    sealed = traitlets.Bool().tag(sync=True)  # whether an answer is taken without a word, as in an exam
    state = traitlets.Dict().tag(sync=True)  # TaskSitting.state()
    reads = traitlets.Bool().tag(sync=True)  # whether there is a reader to show the text in
    recording = traitlets.Bool().tag(sync=True)  # whether a recording has the sentence that is to be heard

    def __init__(
        self,
        item: Item,
        lesson: Lesson,
        learner: Learner,
        number: str = "",
        series: str = "",
        standing: Standing = (0, 0),
        anew: bool = False,
    ):
        from lessons.learner.task_sitting import TaskSitting  # here, for kept cards are shown without it

        place, total = standing
        self.sitting = TaskSitting(item, lesson, learner, anew)
        super().__init__(
            learner,
            item=as_data(item.public()),
            lesson=lesson.name,
            number=number,
            series=series,
            place=place,
            total=total,
            state=self.sitting.state(),
            reads=learner.reader(lesson) is not None,
            unreviewed=lesson.is_unreviewed(item.id),
            recording=self.sitting.clip() is not None,
        )

    def lead(
        self,
        onward: Callable[[], None],
        *,
        arrives: bool,
        skip: Callable[[], None] | None = None,
        **how: bool,
    ) -> ExerciseWidget:
        """Let `onward` say what comes after this card, `skip` what comes where it has no answer.

        It may be `instant` or `sealed`.
        """
        self.onward, self.skip = onward, skip
        for name, value in {"led": True, "arrives": arrives, **how}.items():
            self.set_trait(name, value)
        self.reads = self.reads and not self.sealed
        return self

    def respond(self, message: dict[str, Any]) -> None:
        """Take an answer, show the solution, open the text, or give a grammar page."""
        did = {"did": message.get("do"), "nonce": message.get("nonce")}
        if message.get("do") == "hear":
            self.send({**did, **self.sitting.sound()})
        elif message.get("do") == "recording":
            from lessons.widgets.sound import send_recording  # here, for few lessons have a recording

            send_recording(self, self.sitting.lesson, message)
        elif self.sealed:
            self.seal(message, did)
        elif message.get("do") in ("answer", "reveal"):
            self.send({**did, **self.take(message)})
            self.learner.tell(Change("answers", self.lesson))
        elif message.get("do") in ("read", "show"):
            self.open_text(message["do"], origin(message))
            self.send(did)
        elif message.get("do") == "onward" and self.led:
            self.send(did)
            self.onward()
        elif message.get("do") == "grammar":
            page = self.sitting.page(message.get("page"))
            self.send({**did, **({"page": page.model_dump(mode="json")} if page else {"problem": "stale"})})

    def seal(self, message: dict[str, Any], did: dict[str, Any]) -> None:
        """Keep an answer, say nothing about it, and go on, also without one; nothing else is done."""
        if message.get("do") == "skip" and self.skip:
            self.send(did)
            return self.skip()
        if message.get("do") != "answer":
            return None
        try:
            self.sitting.answer(message.get("answer"))
        except AnswerError as refusal:
            return self.send({**did, "problem": refusal.problem})
        if self.sitting.unsaved:
            return self.send({**did, "problem": "not_saved"})
        self.send(did)
        self.learner.tell(Change("answers", self.lesson))
        self.onward()

    def take(self, message: dict[str, Any]) -> dict[str, str]:
        """Take an answer, or show the solution; the problem, if there is one."""
        try:
            given = message.get("answer")
            self.state = self.sitting.reveal() if message["do"] == "reveal" else self.sitting.answer(given)
        except AnswerError as refusal:
            return {"problem": refusal.problem}
        return {}

    def heed(self, change: Change) -> None:
        """Another text was chosen, or a reader opened: both may change what is said about the text."""
        super().heed(change)
        if not self.sealed and change.what in ("text", "reader") and change.lesson == self.lesson:
            self.state = self.sitting.state()
            self.reads = self.learner.reader(self.sitting.lesson) is not None

    def open_text(self, wish: str, back: str) -> None:
        """Open the item's text in the reader, where one begins to read or, once marked, at the proof."""
        reader = self.learner.reader(self.sitting.lesson)
        place = self.sitting.place()
        if reader is None or place is None:
            return
        with suppress(LessonError, IndexError):  # the text is no longer what it was when the page was made
            if wish == "show" and self.sitting.mark:
                reader.show(place, back=back)
            else:
                reader.begin(place.text, back, self.sitting.named_paragraph)
