"""Checking a lesson: every fault in its files, each as one sentence."""

from __future__ import annotations

from pathlib import Path

from lessons.content.checks import (
    analyses,
    changes,
    edition,
    evidence,
    files,
    items,
    notebooks,
    prose,
    recordings,
    references,
    tables,
    timeline,
    words,
)
from lessons.content.checks.survey import Survey, take
from lessons.content.edition import is_edition
from lessons.content.fault import Fault
from lessons.content.load import LISTS
from lessons.content.wording import so_many

CHECKS = (
    *files.CHECKS,
    *references.CHECKS,
    *evidence.CHECKS,
    *items.CHECKS,
    *words.CHECKS,
    *timeline.CHECKS,
    *notebooks.CHECKS,
    *prose.CHECKS,
    *analyses.CHECKS,
    *recordings.CHECKS,
)
OF_EDITIONS = (files.texts, *edition.CHECKS)  # the rest was checked in the lesson that they are made from
REMARKS = (
    *tables.REMARKS,
    *prose.REMARKS,
    *notebooks.REMARKS,
    *analyses.REMARKS,
    *recordings.REMARKS,
    *changes.REMARKS,
)


def check_lesson(folder: Path) -> list[Fault]:
    """All faults in a lesson's folder, in the order of files and lines."""
    return faults_of(take(Path(folder)))


def faults_of(survey: Survey) -> list[Fault]:
    """All faults of a lesson that has been read; those from which others follow come first."""
    checks = OF_EDITIONS if is_edition(survey.folder) else CHECKS
    found = {*survey.faults, *(fault for check in checks for fault in check(survey))}
    causes = [*survey.broken_texts.values(), *evidence.other_texts(survey)]
    return sorted(found, key=lambda fault: (fault not in causes, *_place(fault)))


def remarks_of(survey: Survey) -> list[Fault]:
    """What may be meant so, and should be looked at: the program cannot be sure of it."""
    looks = () if is_edition(survey.folder) else REMARKS
    return sorted({remark for look in looks for remark in look(survey)}, key=_place)


def _place(fault: Fault) -> tuple[str, int, str, str]:
    return fault.file, fault.line or 0, fault.field, fault.found


def summary(survey: Survey) -> str:
    """One line that tells what was checked.

    >>> from lessons.content.load import find_lesson
    >>> summary(take(find_lesson("_template"))).split(",")[0]
    '_template: 2 texts'
    """
    if is_edition(survey.folder):
        return edition.edition_summary(survey)
    counts = [so_many(len(survey.texts), "text")]
    counts += [so_many(len(survey.raw(name)), noun) for name, (_model, noun) in LISTS.items()]
    counts.append(so_many(sum(len(survey.raw(name)) for name in survey.questions), "item"))
    return f"{survey.folder.resolve().name}: {', '.join(counts)}: no faults."
