"""`lessons ties LESSON`: what of the lesson attaches to which text, and what does not."""

from __future__ import annotations

import argparse
import json
from textwrap import wrap

from lessons.commands.spoken import Say, add_language, sentences
from lessons.content.edition import find_keyed_lesson
from lessons.content.load import Lesson, load_lesson
from lessons.content.stored import ties_of
from lessons.content.ties import Ties


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("lesson", metavar="LESSON", help="a name under data/, or a path")
    parser.add_argument("--text", metavar="NAME", help="one text of the lesson; without it, all of them")
    parser.add_argument("--format", choices=("table", "json"), default="table")
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the report.  Raises LessonError for a lesson or text that is not there."""
    lesson = load_lesson(find_keyed_lesson(arguments.lesson))
    names = [lesson.text(arguments.text).id] if arguments.text else list(lesson.texts)
    found, say = [ties_of(lesson, name) for name in names], sentences("commands", arguments.spoken)
    print(_json(found, arguments.text) if arguments.format == "json" else _table(found, lesson, say))
    return 0


def _json(found: list[Ties], only: str | None) -> str:
    """The report of one text, or of all texts by their names."""
    reports = {ties.text: ties.report() for ties in found}
    return json.dumps(reports[only] if only else reports, ensure_ascii=False, indent=2)


def _table(found: list[Ties], lesson: Lesson, say: Say) -> str:
    lines, missed = [], f"        {say('missing')} "
    for ties in found:
        lines.append(f"{ties.text} ({lesson.text(ties.text).level})")
        for kind, lists in ties.report().items():
            attached, missing = lists["attached"], lists["missing"]
            told = say("attached", count=f"{len(attached):>4}", total=len(attached) + len(missing))
            lines.append(f"  {say(f'ties_{kind}'):<11} {told}")
            lines += wrap(", ".join(missing), 100, initial_indent=missed, subsequent_indent=" " * len(missed))
    return "\n".join(lines)
