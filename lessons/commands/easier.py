"""`lessons easier LESSON`: a simpler version of a text as a draft, each change with its reason."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lessons.commands.spoken import add_language
from lessons.content.edition import find_keyed_lesson
from lessons.content.interface import label
from lessons.content.load import load_lesson

if TYPE_CHECKING:
    from lessons.easier.version import EasierVersion


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("lesson", metavar="LESSON", help="a name under data/, or a path")
    parser.add_argument("--text", metavar="NAME", default="", help="the text to begin with; the hardest one")
    parser.add_argument("--level", default="", help="for whom: a2, b1, …; one level below the text's own")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="where to write the new text")
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the draft, or list what is proposed.  Raises LessonError."""
    from lessons.easier.version import EasierVersion

    version = EasierVersion(load_lesson(find_keyed_lesson(arguments.lesson)), arguments.text, arguments.level)
    if arguments.output:
        print(version.write(arguments.output))
    else:
        print("\n\n".join(_listed(version, arguments.spoken)))
    print(_summary(version, arguments.spoken))
    return 0


def _listed(version: EasierVersion, language: str) -> Iterator[str]:
    """Each proposal: what the text says, what is proposed, and why."""
    for sentence in version.sentences:
        for place, change in enumerate(sentence.changes):
            state = label("sure" if change.sure else "check", language, "easier")
            if place in sentence.decided:
                state = label("wanted" if sentence.decided[place] else "unwanted", language, "easier")
            said = change.why
            head = f"{change.called[language]} ({state}): {said.languages.get(language, said)}"
            yield f"{head}\n  - {sentence.original}\n  + {sentence.alone(place)}"


def _summary(version: EasierVersion, language: str) -> str:
    before, after = version.scores()
    made = sum(len(each.made()) for each in version.sentences)
    waiting = sum(
        not change.sure and place not in each.decided
        for each in version.sentences
        for place, change in enumerate(each.changes)
    )
    return label("summary", language, "easier").format(made=made, open=waiting, before=before, after=after)
