"""A student edition of a lesson: its texts and questions without a key, as files by their names.

A closed edition holds the texts, their recordings and the questions, nothing else: glosses answer questions
about words, the timeline those about dates, statements those about speakers, and so does a text's stored
analysis.  An open-book edition adds all of these, for homework: what a student may look up, but no question's
key.
The copy of a text that only its holder may have (`optional`) is in neither.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import yaml

from lessons.content import Lesson
from lessons.content.drafted import FILE
from lessons.content.edition import EDITION, FORMAT, ORDER, refuse_edition
from lessons.content.load import LISTS
from lessons.content.model import TextInfo
from lessons.content.names import require
from lessons.content.places import GRAMMAR
from lessons.content.time_marks import marks_name, recorded
from lessons.exercises.item import Item
from lessons.exercises.keyless import keyless_data
from lessons.fields import Entry
from lessons.learner.own_tasks import own_items

Files = Iterator[tuple[str, str | bytes]]  # name within the lesson's folder, content


@dataclass(frozen=True)
class Handout:
    """What a teacher hands out: which notebooks (all, if none is named), for whom, and how.

    `practice` names items, sections (`notebook/section`) or notebooks that keep their key and feedback.
    `text` is the one that the class reads; empty if students choose.
    """

    notebooks: tuple[str, ...] = ()
    practice: tuple[str, ...] = ()
    open_book: bool = False
    text: str = ""

    def items(self, lesson: Lesson, notebook: str) -> list[Item]:
        """The items of a notebook that are handed out: all, or those for the readers of the text."""
        return own_items(lesson, notebook, self.text) if self.text else lesson.items(notebook)


def edition_files(lesson: Lesson, handout: Handout, seed: str) -> Files:
    """All files of the lesson's folder as students get them.  Raises LessonError, of an edition too."""
    refuse_edition(lesson.folder)
    if handout.text:
        lesson.text(handout.text)  # or LessonError
    chosen = chosen_notebooks(lesson, handout.notebooks)
    yield "lesson.yaml", as_yaml(lesson_info(lesson, chosen, handout))
    yield EDITION, questions(lesson, chosen, handout, seed)
    for text in lesson.info.texts:
        if text.id in lesson.texts and not text.optional:
            yield text.file, (lesson.folder / text.file).read_text(encoding="utf-8")
            yield from sound(lesson, text)
    if handout.open_book:
        yield from aids(lesson)
    if lesson.unreviewed and lesson.info.unreviewed == "shown":
        yield FILE, as_yaml(list(marks_of_drafts(lesson, handout.open_book)))


def marks_of_drafts(lesson: Lesson, open_book: bool) -> Iterator[dict[str, str]]:
    """What students see as a draft; how it was found would tell answers."""
    for file, entries in lesson.unreviewed.items():
        if open_book or file not in LISTS:
            yield from (
                {"file": file, "entry": entry, "found": "Entwurf", "sure": "doubtful"}
                for entry in sorted(entries)
            )


def sound(lesson: Lesson, text: TextInfo) -> Files:
    """The recording of a text and its marks, if it has both.  Raises LessonError where something is wrong."""
    if found := recorded(lesson, text.id):
        marks = marks_name(text.file)
        yield found.recording.name, found.recording.content
        yield marks, (lesson.folder / marks).read_text(encoding="utf-8")


def chosen_notebooks(lesson: Lesson, names: Collection[str]) -> list[str]:
    """The ids of the notebooks that are handed out, in the lesson's order.  Raises LessonError."""
    known = [info.id for info in lesson.info.notebooks]
    for name in names:
        require(name, known, f"The lesson {lesson.name} has no notebook")
    return [name for name in known if not names or name in names]


def lesson_info(lesson: Lesson, notebooks: Collection[str], handout: Handout) -> dict[str, Any]:
    """What stands in lesson.yaml, of those notebooks and of the texts that are handed out."""
    info = lesson.info.model_dump(mode="json", exclude_unset=True)
    kept = [each for each in info["notebooks"] if each["id"] in notebooks]
    for each in kept:
        if empty := left_empty(lesson, each["id"], handout):
            each["sections"] = sorted({*each.get("sections", []), *empty})
    texts = [each for each in info["texts"] if not each.get("optional")]
    return {**info, "notebooks": kept, "texts": texts}


def left_empty(lesson: Lesson, notebook: str, handout: Handout) -> set[str]:
    """The sections of a notebook of which no item is handed out."""
    handed = {item.section for item in handout.items(lesson, notebook)}
    return {item.section for item in lesson.items(notebook)} - handed


def questions(lesson: Lesson, notebooks: Collection[str], handout: Handout, seed: str) -> str:
    """The file `edition.json`: every question without its key, but those to be practised whole."""
    items = {name: handout.items(lesson, name) for name in notebooks}
    practised = in_practice(items, handout.practice)
    handed = {
        name: [(with_key if item.id in practised else keyless_data)(item.mixed_by(seed)) for item in each]
        for name, each in items.items()
    }
    made = datetime.now(UTC).isoformat(timespec="seconds")
    data = {"format": FORMAT, "made": made, "open_book": handout.open_book, "notebooks": handed}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def to_be_heard(lesson: Lesson, handout: Handout) -> list[str]:
    """The ids of the items that are asked by ear: a voice has to have their sentence, so it is handed out."""
    items = {name: handout.items(lesson, name) for name in chosen_notebooks(lesson, handout.notebooks)}
    practised = in_practice(items, handout.practice)
    return [item.id for each in items.values() for item in each if item.heard and item.id not in practised]


def in_practice(items: dict[str, list[Item]], names: Collection[str]) -> set[str]:
    """The ids of the items that some names stand for.  Raises LessonError for a name that stands for none."""
    known: dict[str, set[str]] = {}
    for notebook, each in items.items():
        for item in each:
            for name in (item.id, notebook, f"{notebook}/{item.section}"):
                known.setdefault(name, set()).add(item.id)
    for name in names:
        require(name, known, "What is handed out has no item, section or notebook")
    return {id for name in names for id in known[name]}


def with_key(item: Item) -> dict[str, Any]:
    """An item with its key and all that it says, in the order in which it is asked without them.

    So whoever has answered it before finds their answer.
    """
    return item.model_dump(mode="json") | {ORDER: item.order_seed}


def aids(lesson: Lesson) -> Files:
    """What can be looked up: words, people, statements, dates, grammar, the stored analyses of the texts."""
    for name, entries in zip(
        LISTS, (lesson.words, lesson.actors, lesson.statements, lesson.events), strict=True
    ):
        if entries:
            yield name, as_yaml([as_written(entry) for entry in entries])
    for text in lesson.info.texts:
        analysis = (lesson.folder / text.file).with_suffix(".conllu")
        if not text.optional and analysis.is_file():
            yield analysis.relative_to(lesson.folder).as_posix(), analysis.read_text(encoding="utf-8")
    for id in lesson.grammar_folders:
        yield f"{GRAMMAR}/{id}.yaml", as_yaml(as_written(lesson.grammar(id)))


def as_written(entry: Entry) -> dict[str, Any]:
    """An entry as plain data: what is written in it, without a teacher's comments."""
    return entry.model_dump(mode="json", exclude_unset=True)


def as_yaml(data: Any) -> str:
    """Data as a YAML file."""
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=110)
