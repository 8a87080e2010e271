"""The analysis that belongs to a text of a lesson: stored beside it, or a plain one where none is stored."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from lessons.content.analysis import Analysis
from lessons.content.conllu import AnalysisError, read_conllu
from lessons.content.fault import LessonError
from lessons.content.load import Lesson
from lessons.content.plain import plain_analysis
from lessons.content.texts import Text
from lessons.content.ties import Ties, find_ties
from lessons.content.ties.actors import tie_actors
from lessons.content.ties.meaning import ComparableText


def analysis_file(lesson: Lesson, text_id: str) -> Path:
    """Where the analysis of a text is stored: beside the text, under its name."""
    info = next(info for info in lesson.info.texts if info.id == text_id)
    return (lesson.folder / info.file).with_suffix(".conllu")


def checksum(text: Text) -> str:
    """A short sum of a text's words, by which an analysis knows its text."""
    blocks = [text.headline, *(f"{p.heading}\n{p.text}" for p in text.paragraphs)]
    return hashlib.sha256("\n".join(blocks).encode()).hexdigest()[:12]


def context_sum(lesson: Lesson) -> str:
    """A short sum of what an analysis needs besides the text: the date of publication and the actors."""
    actors = [[str(actor.name), actor.kind, *actor.aliases] for actor in lesson.actors]
    return hashlib.sha256(repr([lesson.info.published, actors]).encode()).hexdigest()[:12]


def is_current(analysis: Analysis, text: Text) -> bool:
    """Whether an analysis belongs to the text as it is now."""
    return analysis.meta.get("fingerprint") == checksum(text)


def stored_analysis(lesson: Lesson, text_id: str) -> Analysis | None:
    """The stored analysis of a text, or None if there is none for the text as it is now.

    Raises LessonError if the file is damaged.
    """
    file = analysis_file(lesson, text_id)
    if not file.is_file():
        return None
    try:
        analysis = read_conllu(file)
    except AnalysisError as error:
        raise LessonError(str(error)) from error
    return analysis if is_current(analysis, lesson.text(text_id)) else None


@lru_cache(maxsize=32)
def analysis_of(lesson: Lesson, text_id: str) -> Analysis:
    """The stored analysis; where a text has none (or was changed since), a plain one."""
    return stored_analysis(lesson, text_id) or plain_analysis(lesson.text(text_id))


@lru_cache(maxsize=32)
def ties_of(lesson: Lesson, text_id: str) -> Ties:
    """Where the lesson's words, actors, events and statements stand in one of its texts."""
    return find_ties(lesson, lesson.text(text_id), analysis_of(lesson, text_id))


@lru_cache(maxsize=32)
def reading_of(lesson: Lesson, text_id: str) -> ComparableText:
    """A text of the lesson made ready for finding sentences by their meaning."""
    analysis = analysis_of(lesson, text_id)
    return ComparableText(analysis, tie_actors(lesson.actors, analysis))
