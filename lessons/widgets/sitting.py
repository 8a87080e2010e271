"""A learner at one item: answers go in, what may now be shown comes out.  No widget here, and no browser.

The state that goes to the browser holds nothing of the key until there is an answer in the store.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from lessons.content import Lesson, LessonError
from lessons.content.texts import Place
from lessons.exercises.item import Answer, AnswerError, Item, Mark, PartMark
from lessons.fields import as_data
from lessons.learner import Attempt, Store, StoreError, fingerprint
from lessons.learner.store import SHOWN
from lessons.learner.trouble import Sentence
from lessons.widgets.own_text import own_text

State = dict[str, Any]
DRILL = "drill"  # the section of items that are made anew: the sentences they need stand in them


@dataclass
class Sitting:
    """An item of a lesson, and the store that keeps what is answered to it."""

    item: Item
    lesson: Lesson
    store: Store

    def __post_init__(self) -> None:
        self.fingerprint = fingerprint(self.item)
        self.unsaved: Sentence | None = None  # why the last answer could not be kept
        self.notice: Sentence | None = None  # what befell the file of answers, though the last answer is kept
        self.tries = 0
        self.answered: Answer = None
        self.own: Answer = None  # the learner's last answer, also after the solution was shown
        self.marked: Mark | None = None
        self.shown = False
        self.recall()

    def recall(self) -> None:
        """Take up what was answered before, here or in another notebook."""
        try:
            tries = self.store.tries(self.lesson.name, self.item.id, self.fingerprint)
        except StoreError as problem:
            self.unsaved = problem.sentence
            return
        self.tries = sum(attempt.status != SHOWN for attempt in tries)
        if tries:
            self.own = next((each.answer for each in reversed(tries) if each.status != SHOWN), None)
            self.take_up(tries[-1])

    def take_up(self, last: Attempt) -> None:
        """Show the last answer again, marked by the item as it is now."""
        try:
            self.marked = self.item.mark(last.answer)
        except AnswerError:  # a damaged row is as good as none
            return
        self.answered, self.shown = last.answer, last.status == SHOWN

    def answer(self, answer: Answer) -> State:
        """Mark an answer, keep it, and say what may now be shown.  Raises `AnswerError`."""
        mark = self.item.mark(answer)
        self.keep(lambda: self.store.save(self.lesson.name, self.item.id, answer, mark, self.fingerprint))
        self.answered = self.own = answer
        self.marked, self.shown = mark, False
        self.tries += 1
        return self.state()

    def reveal(self) -> State:
        """Show the solution, to a learner who has tried; before that, nothing changes."""
        if self.tries:
            solution = self.item.solution()
            self.keep(
                lambda: self.store.save_shown(self.lesson.name, self.item.id, solution, self.fingerprint)
            )
            self.answered, self.marked, self.shown = solution, self.item.mark(solution), True
        return self.state()

    def keep(self, save: Any) -> None:
        """Save; where that fails, remember why, so that the learner is told."""
        try:
            save()
            self.unsaved, self.notice = None, self.store.notice
        except StoreError as problem:
            self.unsaved = problem.sentence

    @property
    def over(self) -> bool:
        """Whether the item is solved, or its solution was shown."""
        return self.shown or (self.marked is not None and self.marked.status == "right")

    def state(self) -> State:
        """What the browser may know now."""
        return {
            "answer": self.answered,
            "own": self.own,
            "mark": as_data(self.marked.as_dict()) if self.marked else None,
            "tries": self.tries,
            "solved": self.over and not self.shown,
            "shown": self.shown,
            "revealed": parts(self.item.reveal()) if self.over else None,
            "solution": self.item.solution() if self.over else None,
            "explanation": self.explanation() if self.over else None,
            "word": self.entry() if self.over else None,
            "evidence": self.evidence() if self.marked else [],
            "text": self.text(),
            "unsaved": self.unsaved,
            "notice": self.notice,
        }

    def entry(self) -> dict[str, Any] | None:
        """The entry of the vocabulary for a word whose meaning was guessed."""
        if self.item.word_in_sentence() is None:
            return None
        from lessons.widgets.guessed import entry_of  # here, for items without a word start without it

        return entry_of(self.item, self.lesson)

    def explanation(self) -> dict[str, str]:
        """The item's closing words in all languages."""
        return self.item.explanation.languages

    def evidence(self) -> list[dict[str, Any]]:
        """The sentence that proves the answer, if it can be in the text that the learner reads."""
        place = self.place()
        return [self.quoted(place)] if place else []

    def text(self) -> dict[str, Any] | None:
        """The text that the item is about, and whether the learner reads it; None if it is about none."""
        place = self.place()
        if place is None:
            return None
        own = place.text == own_text(self.lesson, self.store)
        if not own and self.item.section == DRILL:
            return None
        return {"id": place.text, "level": self.lesson.texts[place.text].level, "own": own}

    def place(self) -> Place | None:
        """Where the item is proved: in the learner's own text, else in the one it was written about."""
        own = own_text(self.lesson, self.store)
        names = sorted(self.item.evidence, key=lambda name: name != own)
        texts = [self.lesson.texts[name] for name in names if name in self.lesson.texts]
        found = [self.meant(own), *(text.find(self.item.evidence[text.id]) for text in texts)]
        return next((place for place in found if place), None)

    def meant(self, chosen: str) -> Place | None:
        """Where a text that a reader put beside the lesson says what the quotations from others say."""
        added = any(text.id == chosen and text.optional for text in self.lesson.info.texts)
        if not added or chosen not in self.lesson.texts:
            return None
        from lessons.content.stored import reading_of  # here, for only an added text needs them
        from lessons.content.ties.evidence import evidence_place

        try:
            return evidence_place(self.item.evidence, self.lesson, chosen, reading_of(self.lesson, chosen))
        except LessonError:  # a damaged analysis: the reader says so, the task goes on
            return None

    def quoted(self, place: Place) -> dict[str, Any]:
        """A place as the browser shows it: the sentence, cut before and after the quotation."""
        text = self.lesson.texts[place.text]
        whole = text.paragraph(place.paragraph).text
        start = whole.find(place.sentence)
        return {
            "text": text.id,
            "level": text.level,
            "paragraph": place.paragraph,
            "before": whole[start : place.start],
            "quote": whole[place.start : place.end],
            "after": whole[place.end : start + len(place.sentence)],
        }


def parts(marks: dict[str, PartMark]) -> dict[str, dict[str, str]]:
    """Marks of parts as plain data."""
    return as_data({key: asdict(mark) for key, mark in marks.items()})
