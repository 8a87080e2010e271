"""What the page tells of a lesson: its notebooks as steps, how far the learner is, which was last."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from lessons.content import Lesson, LessonError, find_lesson, load_lesson
from lessons.content.edition import EDITION
from lessons.content.german_faults import german_and_english
from lessons.content.interface import interface
from lessons.content.load import lesson_names
from lessons.content.model import NotebookInfo
from lessons.jupyter.folders import NOTEBOOKS, OWN, PROJECT, lesson_of, private_folder
from lessons.learner import Learner, StoreError
from lessons.learner.overview import Standing, overview, resume_point, untouched
from lessons.learner.own_tasks import minutes_for

LAST_USED = OWN / "last_notebook.txt"
Step = dict[str, Any]  # path, title by language, minutes, tasks, answered
Resume = dict[str, str]  # path, task, number


def outline(notebook: Path) -> dict[str, Any]:
    """The steps of the lesson that a notebook belongs to, with the sentences and the language for the page.

    A fault in the lesson's files is told as `problem`; there are no steps then.
    """
    learner = Learner()
    try:
        way = steps_and_resume(current(lesson_of(notebook)), learner)
        return sentences_of_page(learner) | way | {"problem": ""}
    except LessonError as fault:
        return sentences_of_page(learner) | {
            "steps": [],
            "resume": None,
            "problem": " ".join(german_and_english(fault)),
        }


def sentences_of_page(learner: Learner) -> dict[str, Any]:
    """The page's sentences, {name: {de, en}}, the learner's language of help, how many lessons there are."""
    return {
        "sentences": interface()["lab"],
        "language": learner.language,
        "lessons": len(lesson_names()),
    }


def steps_and_resume(lesson: Lesson, learner: Learner) -> dict[str, Any]:
    """The notebooks of a lesson that are there, in the lesson's order, and where the learner goes on.

    Raises LessonError.
    """
    try:
        standings = overview(lesson, learner)
    except StoreError:
        standings = [untouched(info, lesson, learner) for info in lesson.info.notebooks]
    there = [each for each in standings if notebook_file(lesson, each.notebook).is_file()]
    text = learner.text(lesson)
    return {"steps": [step(lesson, each, text) for each in there], "resume": resume(lesson, there)}


def resume(lesson: Lesson, standings: list[Standing]) -> Resume | None:
    """The task with which the learner goes on, if one was begun and one is left."""
    point = resume_point(standings)
    if point is None:
        return None
    standing, item = point
    return {
        "path": notebook_path(lesson, standing.notebook),
        "task": item.id,
        "number": standing.number(item),
    }


def step(lesson: Lesson, standing: Standing, text: str) -> Step:
    """A notebook as the page shows it to the readers of a text."""
    info = standing.notebook
    return {
        "path": notebook_path(lesson, info),
        "title": info.title.languages,
        "minutes": minutes_for(info, lesson, text),
        "tasks": len(standing.own),
        "answered": standing.answered,
    }


def notebook_file(lesson: Lesson, info: NotebookInfo) -> Path:
    """Where a notebook of a lesson lies."""
    return NOTEBOOKS / lesson.name / f"{info.id}.ipynb"


def notebook_path(lesson: Lesson, info: NotebookInfo) -> str:
    """The same as JupyterLab names it: from the project's folder."""
    return notebook_file(lesson, info).relative_to(PROJECT).as_posix()


def shelf() -> dict[str, Any]:
    """All lessons that have notebooks, with their steps; those with a fault in their files have none."""
    learner = Learner()
    cards = [lesson_card(name, learner) for name in lesson_names()]
    return sentences_of_page(learner) | {"lessons": [card for card in cards if card["steps"]]}


def lesson_card(name: str, learner: Learner) -> dict[str, Any]:
    """A lesson as the list of lessons shows it."""
    try:
        lesson = current(name)
        title, summary = lesson.info.title.languages, lesson.info.summary.languages
        return {"title": title, "summary": summary, **steps_and_resume(lesson, learner)}
    except LessonError:
        return {"steps": []}


def current(name: str) -> Lesson:
    """A lesson as its files are now.  Raises LessonError."""
    folder = find_lesson(name)
    files = [folder / "lesson.yaml", *folder.glob(EDITION), *folder.glob("questions/*.yaml")]
    return _loaded(folder, max(file.stat().st_mtime_ns for file in files))


@lru_cache(maxsize=8)
def _loaded(folder: Path, _changed: int) -> Lesson:
    return load_lesson(folder)


def remember(notebook: Path) -> None:
    """Keep which notebook was used last; where nothing can be written, the list of lessons opens instead."""
    with suppress(OSError):
        private_folder(OWN)
        LAST_USED.write_text(notebook.relative_to(PROJECT).as_posix(), encoding="utf-8")


def first_notebook() -> str:
    """What opens: the notebook used last, or the first of the only lesson; empty where there is a choice."""
    if LAST_USED.is_file():
        last = LAST_USED.read_text(encoding="utf-8").strip()
        if (PROJECT / last).is_file() and is_offered(PROJECT / last):
            return last
    lessons = shelf()["lessons"]
    return lessons[0]["steps"][0]["path"] if len(lessons) == 1 else ""


def is_offered(notebook: Path) -> bool:
    """Whether a notebook is of a lesson; not if it is left from an edition with other notebooks."""
    name = lesson_of(notebook)
    if not name:
        return False
    try:
        lesson = current(name)
        return not lesson.edition or notebook.stem in {info.id for info in lesson.info.notebooks}
    except LessonError:
        return True  # the page says what is wrong
