"""The files of a lesson: those that are missing, those that nothing refers to, texts without their parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lessons.content.checks.survey import Survey
from lessons.content.drafted import FILE
from lessons.content.fault import Fault
from lessons.content.load import LISTS, questions_name
from lessons.content.model import NotebookInfo
from lessons.content.places import GRAMMAR
from lessons.content.wording import did_you_mean, near
from lessons.fields import IDENTIFIER

KNOWN = ("lesson.yaml", "classroom.yaml", FILE, *LISTS)


def strangers(survey: Survey) -> Iterator[Fault]:
    """YAML files whose names mean nothing here: mostly slips of the pen."""
    for path in sorted([*survey.folder.glob("*.y*ml"), *survey.folder.glob("*.y*ml.txt")]):
        if path.name not in KNOWN:
            name = path.name.removesuffix(".txt")  # which some editors add
            hint = did_you_mean(name, KNOWN) or f"the files of a lesson are {', '.join(KNOWN)}"
            yield Fault(path.name, None, "", "is not a file of a lesson", hint)
    for folder in ("questions", GRAMMAR):
        for path in sorted((survey.folder / folder).glob("*.yml")):
            yield Fault(f"{folder}/{path.name}", None, "", "ends in .yml", "rename it to .yaml")
    for path in sorted((survey.folder / GRAMMAR).glob("*.yaml")):
        if not re.fullmatch(IDENTIFIER, path.stem):
            expected = "expected a name of lower-case letters (a to z), digits, - and _"
            yield Fault(f"{GRAMMAR}/{path.name}", None, "", "cannot be named by an item", expected)


def notebooks_and_questions(survey: Survey) -> Iterator[Fault]:
    """Every notebook has its file of questions, and every file of questions its notebook."""
    lesson = survey.files.get("lesson.yaml")
    if lesson is None:
        return
    there = {f"questions/{path.name}" for path in (survey.folder / "questions").glob("*.yaml")}
    wanted = {questions_name(id) for id in survey.known["notebook"]}
    left = there - wanted
    for path, info in survey.well_formed("notebooks", NotebookInfo):
        name = questions_name(info.id)
        if name not in there:
            meant = near(name, left)
            hint = f"did you mean {Path(meant[0]).stem}?" if meant else "every notebook needs its questions"
            left = left.difference(meant)
            yield lesson.fault((*path, "id"), f"has no file {name}", hint)
    for name in sorted(left) if survey.can_tell("notebook") else ():
        yield Fault(
            name, None, "", "belongs to no notebook", "name it in lesson.yaml under notebooks, or delete it"
        )


def texts(survey: Survey) -> Iterator[Fault]:
    """Every text has a headline and as many paragraphs as the first one; every text file is named."""
    yield from survey.broken_texts.values()
    yield from _unnamed_texts(survey)


def _unnamed_texts(survey: Survey) -> Iterator[Fault]:
    if not survey.can_tell("text"):
        return
    named = {str(entry.get("file")) for _path, entry in survey.listed("texts")}
    for path in sorted((survey.folder / "texts").glob("*.*")):
        name = f"texts/{path.name}"
        if path.suffix in (".md", ".txt") and name not in named:
            yield Fault(name, None, "", "is not named in lesson.yaml", "add it under texts, or delete it")


CHECKS = (strangers, notebooks_and_questions, texts)
