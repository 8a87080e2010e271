"""`lessons annotate`: analyse the texts that are new or changed, and store what was found beside them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from lessons.authoring.analyse import analyse_text
from lessons.authoring.corrections import apply
from lessons.content.conllu import format_conllu
from lessons.content.corrections import corrections_file, read_corrections
from lessons.content.fault import LessonError
from lessons.content.load import Lesson
from lessons.content.stored import analysis_file, context_sum, stored_analysis
from lessons.content.whole_file import write_whole


@dataclass(frozen=True)
class Annotated:
    """What became of one text: its file, whether it was analysed or up to date, and what to look at."""

    file: Path
    made: bool
    complaints: tuple[str, ...] = ()


def annotate(lesson: Lesson, engine: str = "auto", *, again: bool = False) -> Iterator[Annotated]:
    """Store the analysis of each text that has none for its present words (with `again`, of every text).

    Raises LessonError for a text or a file of corrections that cannot be read; nothing is half written.
    """
    for text_id in lesson.texts:
        file = analysis_file(lesson, text_id)
        corrections = corrections_file(file)
        if not again and _up_to_date(lesson, text_id, corrections):
            yield Annotated(file, made=False)
        else:
            yield _annotate(lesson, text_id, engine, file, corrections)


def _up_to_date(lesson: Lesson, text_id: str, corrections: Path) -> bool:
    """Whether the stored analysis fits the text and the corrections as they are now."""
    try:
        analysis = stored_analysis(lesson, text_id)
    except LessonError:
        return False  # damaged, and so to be made again
    if analysis is None or analysis.meta.get("context") != context_sum(lesson):
        return False
    return analysis.meta.get("corrections", "") == _sum(corrections)


def _annotate(lesson: Lesson, text_id: str, engine: str, file: Path, corrections: Path) -> Annotated:
    wanted = read_corrections(corrections)  # first, so that a fault is told before the long work
    analysis, complaints = apply(wanted, analyse_text(lesson, lesson.texts[text_id], engine))
    if corrections.is_file():
        analysis = replace(analysis, meta={**analysis.meta, "corrections": _sum(corrections)})
    write_whole(file, format_conllu(analysis))
    return Annotated(file, made=True, complaints=tuple(complaints))


def _sum(file: Path) -> str:
    """A short sum of a file, whatever its line ends; empty if it is not there."""
    lines = file.read_bytes().splitlines() if file.is_file() else []
    return hashlib.sha256(b"\n".join(lines)).hexdigest()[:12] if lines else ""
