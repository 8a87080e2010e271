"""For instructors, in a notebook: the commands of `lessons`, as calls.

>>> from lessons.commands import instructor
>>> instructor.check("_template")  # doctest: +SKIP
_template: 2 texts, 5 words, 7 actors, 2 statements, 4 events, 15 items: no faults.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lessons.commands.cli import main


def check(name: str = "") -> None:
    """Say what is wrong in a lesson's files, or in all lessons', one sentence for each fault."""
    main(["check", *([name] if name else [])])


def annotate(name: str) -> None:
    """Analyse the texts that are new or changed, and store the analysis beside them."""
    main(["annotate", name])


def ties(name: str, text: str = "") -> None:
    """Say which words, actors, events and statements attach to which text."""
    main(["ties", name, *(["--text", text] if text else [])])


def classroom(name: str) -> object:
    """The forms for a class: hand a lesson out, mark what comes in, decide on typed answers."""
    from lessons.commands.class_forms import class_forms

    return class_forms(name)


def new(name: str, text: str | Path = "") -> None:
    """Begin a lesson from the template; `text` is a file with a German text to begin with."""
    main(["new", name, *(["--text", str(text)] if text else [])])


def analyse(file: str | Path, published: str | date) -> None:
    """Say what stands in a German text: times, names, reported speech, Konjunktiv, hard sentences."""
    main(["analyse", str(file), "--published", str(published)])
