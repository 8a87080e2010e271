"""A learner at one item: answers go in, what may now be shown comes out.  No widget here, and no browser.

The state that goes to the browser holds nothing of the key until there is an answer in the store.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from lessons.content import Lesson, LessonError
from lessons.content.grammar import GrammarPage
from lessons.content.quotation import meant, quotation
from lessons.content.texts import Place
from lessons.exercises.item import Answer, AnswerError, Item, Mark, NoKeyError, PartMark
from lessons.exercises.keyless import Keyless
from lessons.fields import as_data
from lessons.learner.answers import as_no_try
from lessons.learner.attempt import SHOWN, Attempt, History
from lessons.learner.fingerprints import Fingerprints
from lessons.learner.hearing import Clip, clip_of
from lessons.learner.learner import Learner
from lessons.learner.own_tasks import level_with
from lessons.learner.trouble import Sentence, StoreError

State = dict[str, Any]
RECORDED = {**asdict(Mark(0.0)), "status": "recorded"}  # in place of a mark, where the item has no key here
DRILL = "drill"  # the section of items that are made anew: the sentences they need stand in them

PARAGRAPH = re.compile(r"\bAbs(?:atz|ätzen?) (\d{1,3})\b")
SURROGATE = re.compile("[\ud800-\udfff]")


class TaskSitting:
    """An item of a lesson before a learner; the last answer is there, here or in another notebook given.

    `anew` leaves it out: the item is asked once more.
    """

    def __init__(self, item: Item, lesson: Lesson, learner: Learner, anew: bool = False):
        self.anew = anew
        self.item, self.lesson, self.learner = item, lesson, learner
        self.fingerprints = Fingerprints(item)
        self.unsaved: Sentence | None = None  # why the last answer could not be kept
        self.notice: Sentence | None = None  # what befell the file of answers, though the last answer is kept
        self.tries = 0
        self.answered: Answer = None
        self.own: Answer = None  # the learner's last answer, also after the solution was shown
        self.mark: Mark | None = None
        self.shown = False
        self.recall()

    def recall(self) -> None:
        """Take up what was answered before."""
        try:
            history = self.learner.answers.history(self.lesson.name, self.item, self.fingerprints)
        except StoreError as problem:
            self.unsaved = problem.sentence
            return
        if history:
            self.take_up(history)

    def take_up(self, history: History) -> None:
        """Show the last answer again, marked by the item as it is now."""
        self.tries, shown = history.tries, history.last.status == SHOWN
        if self.anew:
            return
        answer = self.item.solution() if shown else history.last.answer
        with suppress(AnswerError):  # a damaged row is as good as none
            self.mark = mark_of(self.item, answer)
            self.answered, self.shown = answer, shown
        with suppress(AnswerError):
            self.own = self.understood(history.own.answer) if history.own else None

    def understood(self, answer: Answer) -> Answer:
        """An answer that has the shape that the item expects.  Raises `AnswerError` for another."""
        mark_of(self.item, answer)
        return answer

    def answer(self, answer: Answer) -> State:
        """Keep an answer, then mark it, and say what may now be shown.

        Raises `AnswerError` if it has not the shape that the item expects; it is then kept, but counts as no
        try.
        """
        answers, name, answer = self.learner.answers, self.lesson.name, whole_letters(answer)
        with self.learner.memory.at_once():
            kept = self.keep(lambda: answers.keep(name, self.item, self.fingerprints, answer))
            try:
                mark = mark_of(self.item, answer)
            except AnswerError:
                self.keep_mark(kept and as_no_try(kept))
                raise
            self.keep_mark(kept and mark and kept.marked(mark, self.fingerprints.key))
        self.answered = self.own = answer
        self.mark, self.shown = mark, False
        self.tries += 1
        return self.state()

    def reveal(self) -> State:
        """Show the solution, to a learner who has tried; before that or without a key, nothing changes."""
        if self.tries and not self.keyless:
            answers, name = self.learner.answers, self.lesson.name
            self.keep(lambda: answers.keep_shown(name, self.item, self.fingerprints))
            self.answered = self.item.solution()
            self.mark, self.shown = self.item.mark(self.answered), True
        return self.state()

    def keep(self, save: Callable[[], Attempt]) -> Attempt | None:
        """Save; where that fails, remember why, so that the learner is told."""
        try:
            kept = save()
        except StoreError as problem:
            self.unsaved = problem.sentence
            return None
        self.unsaved, self.notice = None, self.learner.notice
        return kept

    def keep_mark(self, marked: Attempt | None) -> None:
        """Keep the mark of an answer, if the answer is kept."""
        if marked:
            self.learner.answers.keep_mark(self.lesson.name, marked)

    def told(self) -> Mark:
        """The mark as the learner is told it: at the first miss a hint or a place, the form only later."""
        mark = self.item.kept_back(self.mark) if self.tries < 2 and not self.over else self.mark
        return mark.of_a_guess() if self.item.guess else mark

    @property
    def keyless(self) -> bool:
        """Whether answers can only be recorded here."""
        return isinstance(self.item, Keyless)

    def mark_told(self) -> dict[str, Any] | None:
        """The mark for the browser; where there is no key, that the answer is recorded."""
        if self.mark:
            told = as_data(self.told().as_dict())
            return told | {"status": "open"} if self.item.guess and told["status"] == "wrong" else told
        return RECORDED if self.keyless and self.answered is not None else None

    @property
    def over(self) -> bool:
        """Whether the item is solved, or its solution was shown."""
        return self.shown or (self.mark is not None and self.mark.status == "right")

    def state(self) -> State:
        """What the browser may know now."""
        place = self.place()
        text = self.text(place)
        return {
            "level": self.level(text),
            "answer": self.answered,
            "own": self.own,
            "mark": self.mark_told(),
            "keyless": self.keyless,
            "tries": self.tries,
            "solved": self.over and not self.shown,
            "shown": self.shown,
            "revealed": part_marks(self.item.reveal()) if self.over else None,
            "solution": self.item.solution() if self.over else None,
            "explanation": self.item.explanation.languages if self.over else None,
            "word": self.entry() if self.over else None,
            "evidence": [self.quoted(place)] if self.mark and place else [],
            "text": text,
            "grammar": self.pages(),
            "unsaved": self.unsaved,
            "notice": self.notice,
        }

    def pages(self) -> list[dict[str, Any]]:
        """Id and title of each grammar page that helps with the item."""
        found = [(id, self.page(id)) for id in self.item.grammar]
        return [{"id": id, "title": page.title.languages} for id, page in found if page]

    def page(self, id: Any) -> GrammarPage | None:
        """A grammar page that the item names; None where it names no such page, or that cannot be read."""
        with suppress(LessonError):
            return self.lesson.grammar(id) if id in self.item.grammar else None
        return None

    def entry(self) -> dict[str, Any] | None:
        """The entry of the vocabulary for a word whose meaning was guessed."""
        if self.item.word_in_sentence() is None:
            return None
        from lessons.learner.guessed import entry_of  # here, for items without a word start without it

        return entry_of(self.item, self.lesson)

    def text(self, place: Place | None) -> dict[str, Any] | None:
        """The text that the item is about, and whether the learner reads it; None if it is about none."""
        if place is None:
            return None
        own = place.text == self.learner.text(self.lesson)
        if not own and self.item.section == DRILL:
            return None
        return {"id": place.text, "level": self.lesson.texts[place.text].level, "own": own}

    def level(self, text: dict[str, Any] | None) -> str:
        """How hard the item is for this learner, with the text that `text` names."""
        read = self.lesson.texts[text["id"]] if text else None
        return level_with(self.item, read, own=bool(text and text["own"]))

    @property
    def named_paragraph(self) -> int:
        """The first paragraph that the question names; 0 if it names none."""
        named = PARAGRAPH.search(str(self.item.prompt))
        return int(named[1]) if named else 0

    def clip(self) -> Clip | None:
        """The part of a recording that says the sentence to be heard, if one does."""
        return clip_of(self.item, self.lesson, self.learner.text(self.lesson)) if self.item.heard else None

    def sound(self) -> dict[str, Any]:
        """What is to be heard: a part of a recording, or the sentence, for a voice has to have it."""
        clip = self.clip()
        return {"clip": asdict(clip)} if clip else {"sentence": self.item.heard}

    def place(self) -> Place | None:
        """Where the item is proved: in the learner's own text, else in the one it was written about."""
        own, evidence = self.learner.text(self.lesson), self.item.evidence
        names = sorted(evidence, key=lambda name: name != own)
        texts = [self.lesson.texts[name] for name in names if name in self.lesson.texts]
        found = [meant(self.lesson, evidence, own), *(text.find(evidence[text.id]) for text in texts)]
        return next((place for place in found if place), None)

    def quoted(self, place: Place) -> dict[str, Any]:
        """The sentence that proves the answer, with the words that do."""
        level = self.lesson.texts[place.text].level
        where = {"text": place.text, "level": level, "paragraph": place.paragraph}
        return {**where, **quotation(self.lesson, place)}


def whole_letters(answer: Answer) -> Answer:
    """An answer as a file can hold it: half a letter (one half of an emoji) is a question mark.

    >>> whole_letters({"1": "gut " + chr(0xD83D)})
    {'1': 'gut ?'}
    """
    written = json.dumps(answer, ensure_ascii=False)
    return json.loads(written.encode("utf-8", "replace")) if SURROGATE.search(written) else answer


def mark_of(item: Item, answer: Answer) -> Mark | None:
    """The mark for an answer; None where the item has no key here.  Raises `AnswerError`."""
    try:
        return item.mark(answer)
    except NoKeyError:
        return None


def part_marks(marks: dict[str, PartMark]) -> dict[str, Any]:
    """Marks of parts as plain data."""
    return as_data({key: asdict(mark) for key, mark in marks.items()})
