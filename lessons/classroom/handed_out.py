"""What a class was handed of a lesson: `handed_out.json` in its folder, renewed with each edition.

Answers are held against it.  A question that is in it, but not in the lesson any more, was changed by the
teacher and counts for nobody; one that is in neither was changed by somebody else: it is not answered.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lessons.classroom.edition import Handout, chosen_notebooks
from lessons.content import Lesson, LessonError
from lessons.content.whole_file import write_whole
from lessons.exercises.item import Item
from lessons.learner.fingerprints import Fingerprints

FILE = "handed_out.json"
Questions = dict[str, dict[str, list[str]]]  # by notebook and item: the fingerprints that its question had


@dataclass(frozen=True)
class HandedOut:
    """All editions of a lesson so far; nothing of a lesson that was never handed out without its keys."""

    questions: Questions = field(default_factory=dict)

    def has(self, notebook: str, item: str, named: bool = False) -> bool:
        """Whether students have an item: any of a lesson never handed out, or of a notebook `named`.

        One that has moved to another notebook since is still the same.
        """
        return self.knew(item) or not self.questions or (named and notebook not in self.questions)

    def items(self, lesson: Lesson, notebook: str, named: bool = False, text: str = "") -> list[Item]:
        """The items of a notebook that students have, in the order in which they are numbered.

        Of several editions those for the readers of a text, if one is named.
        """
        return [
            item for item in Handout(text=text).items(lesson, notebook) if self.has(notebook, item.id, named)
        ]

    def knew(self, item: str, question: str = "") -> bool:
        """Whether an item was once handed out, with this question if one is given."""
        found = [each[item] for each in self.questions.values() if item in each]
        return any(question in each for each in found) if question else bool(found)


def handed_out(lesson: Lesson) -> HandedOut:
    """What was handed out of a lesson.  Raises LessonError for a file that is damaged."""
    file = lesson.folder / FILE
    if not file.is_file():
        return HandedOut()
    try:
        found = json.loads(file.read_text(encoding="utf-8"))["notebooks"]
        return HandedOut(
            {name: {id: list(sums) for id, sums in each.items()} for name, each in found.items()}
        )
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        raise LessonError(f"{FILE}: is damaged; put a copy of it back, or delete it.") from None


def keep_handed_out(lesson: Lesson, handout: Handout, seed: str) -> Path:
    """Add an edition to what was handed out.  Raises LessonError."""
    questions = handed_out(lesson).questions
    for name in chosen_notebooks(lesson, handout.notebooks):
        known = questions.setdefault(name, {})
        for item in handout.items(lesson, name):
            known[item.id] = list(dict.fromkeys([*known.get(item.id, ()), *by_question(item, seed)]))
    written = json.dumps({"notebooks": questions}, ensure_ascii=False, indent=1)
    return write_whole(lesson.folder / FILE, written + "\n")


def by_question(item: Item, seed: str) -> Mapping[str, Item]:
    """An item as an edition shows it and as the lesson does, by the fingerprints of the question."""
    return {Fingerprints(each).asked: each for each in (item.mixed_by(seed), item)}
