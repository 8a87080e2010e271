"""What lies beside the texts: corrections that can be read, an analysis that belongs to date and actors."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lessons.content.checks.survey import Survey
from lessons.content.conllu import AnalysisError, read_conllu
from lessons.content.corrections import corrections_file, corrections_read
from lessons.content.fault import Fault, LessonError
from lessons.content.load import load_lesson
from lessons.content.stored import context_sum, is_current


def readable_corrections(survey: Survey) -> Iterator[Fault]:
    """Every correction can be read."""
    for info in survey.infos.values():
        file = corrections_file(survey.folder / info.file)
        if file.is_file():
            name = (Path(info.file).parent / file.name).as_posix()
            try:
                yield from corrections_read(survey.folder, name).faults
            except LessonError as error:
                yield error.args[0]


def stale(survey: Survey) -> Iterator[Fault]:
    """An analysis was made with the date and the actors that the lesson has now."""
    if survey.faults:  # then they are not known yet
        return
    try:
        lesson = load_lesson(survey.folder)
        context = context_sum(lesson)
    except LessonError:  # one of the faults that are told
        return
    for id, info in survey.infos.items():
        file = (survey.folder / info.file).with_suffix(".conllu")
        try:
            analysis = read_conllu(file) if file.is_file() else None
        except AnalysisError:  # told where it is read, and made again by the next run
            continue
        if analysis and is_current(analysis, survey.texts[id]) and analysis.meta.get("context") != context:
            found = "was analysed with another date or other actors"
            yield Fault(f"texts/{file.name}", None, "", found, f"run lessons annotate {lesson.name}")


CHECKS = (readable_corrections,)
REMARKS = (stale,)
