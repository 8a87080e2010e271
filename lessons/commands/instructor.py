"""For instructors, in a notebook: the commands of `lessons`, as calls.

>>> from lessons.commands import instructor
>>> instructor.check("_template")  # doctest: +SKIP
_template: 2 texts, 5 words, 7 actors, 2 statements, 4 events, 15 items: no faults.

Each call imports the form that it shows, and no other call waits for it.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from lessons.calls import function_told, no_such_name
from lessons.cells import explain_slips
from lessons.commands.cli import main
from lessons.commands.spoken import systems_language
from lessons.content.edition import find_keyed_lesson
from lessons.content.load import load_lesson

_call = function_told("instructor")
CALLS = (
    *("new_article", "draft", "review", "tally", "adapt", "easier", "recording", "check", "annotate", "ties"),
    *("new", "analyse", "export", "pack", "unpack", "dictionary", "classroom", "backups", "schema"),
)
explain_slips()


@_call
def check(name: str = "", language: str = "", missing: str = "") -> None:
    """Say what is wrong in a lesson's files, or in all lessons', one sentence for each fault."""
    _run("check", *_given(name), language=language, missing=missing)


@_call
def annotate(name: str, again: bool = False, engine: str = "", language: str = "") -> None:
    """Analyse the texts that are new or changed (or all, `again`), and store the analysis beside them."""
    _run("annotate", name, again=again, engine=engine, language=language)


@_call
def ties(name: str, text: str = "", language: str = "") -> None:
    """Say which words, actors, events and statements belong to which text."""
    _run("ties", name, text=text, language=language)


@_call
def classroom(name: str, language: str = "") -> object:
    """The forms for a class: hand a lesson out, mark, decide on typed answers, set points, export."""
    from lessons.commands.class_forms import class_forms

    return class_forms(name, language=language or systems_language())


@_call
def new(name: str, text: str | Path = "", notebooks: bool = False, language: str = "") -> None:
    """Begin a lesson from the template, with a `text` from a file; or write the `notebooks` of one."""
    _run("new", name, text=text, notebooks=notebooks, language=language)


@_call
def analyse(file: str | Path, published: str | date = "", **options: Any) -> None:
    """Say what stands in a German text: times, names, reported speech, Konjunktiv, hard sentences."""
    _run("analyse", str(file), published=published, **options)


@_call
def export(kind: str, name: str, output: str | Path = "", **options: Any) -> None:
    """Write a lesson in another form: `export("worksheet", "geneva_2021", notebook="02_vocabulary")`.

    Without `output` it goes to a folder with the lesson's name and the kind.
    """
    _run("export", kind, name, output=output or f"{name}_{kind}", **options)


@_call
def adapt(name: str, language: str = "") -> object:
    """Find, change, add, reorder and switch off a lesson's tasks and facts in a form, with a preview."""
    from lessons.widgets.adapt import adapt_box

    return adapt_box(find_keyed_lesson(name), language or systems_language())


@_call
def recording(name: str, text: str = "", language: str = "") -> object:
    """Tap along with the recording of a text, so that each sentence has its mark."""
    from lessons.authoring.recording import Tapping
    from lessons.widgets.recording import RecordingForm

    return RecordingForm(Tapping(load_lesson(find_keyed_lesson(name)), text), language or systems_language())


@_call
def new_article(language: str = "") -> object:
    """Draft a lesson from an article: choose the file, its day and a level; then review the proposals."""
    from lessons.commands.new_article import NewArticle

    return NewArticle(language or systems_language()).box


@_call
def draft(
    file: str | Path, published: str | date, name: str = "", level: str = "", language: str = ""
) -> None:
    """Draft a lesson from an article without the form: `draft("article.txt", "2026-03-01")`."""
    _run("draft", str(file), published=published, name=name, level=level, language=language)


@_call
def tally(name: str, language: str = "") -> None:
    """Say how much of a draft was accepted, changed and dropped, by kind, and how many minutes it took."""
    _run("review", name, tally=True, language=language)


@_call
def review(name: str, language: str = "") -> object:
    """Review what a draft proposed, one proposal at a time: accept, change or drop it by one key."""
    from lessons.widgets.proposals import proposals_box

    return proposals_box(find_keyed_lesson(name), language or systems_language())


@_call
def easier(name: str, text: str = "", level: str = "", output: str | Path = "", language: str = "") -> object:
    """Make a simpler version of a text in a form: one proposal at a time, with its reason; a draft.

    It is written as texts/LEVEL.md of the lesson, or as `output`.
    """
    from lessons.easier.version import EasierVersion
    from lessons.widgets.easier import EasierWidget

    version = EasierVersion(load_lesson(find_keyed_lesson(name)), text, level)
    return EasierWidget(version, language or systems_language(), Path(output) if output else None)


@_call
def dictionary(action: str, name: str | Path = "", language: str = "") -> None:
    """Add a dictionary of one's own, list them, remove one: `dictionary("add", "de-fr.tsv")`."""
    _run("dictionary", action, *_given(name), language=language)


@_call
def pack(name: str, output: str | Path = "", licence: str = "", language: str = "") -> None:
    """Write a lesson as one file to share, without the original report; `licence` is that of its texts."""
    _run("pack", name, output=output, licence=licence, language=language)


@_call
def unpack(file: str | Path, language: str = "") -> None:
    """Take in a lesson that was packed; it is checked before anything is written."""
    _run("unpack", str(file), language=language)


@_call
def backups(restore: str = "", language: str = "") -> None:
    """List the copies of the answers on this computer, or put that of a day back: `restore="2021-06-17"`."""
    _run("backups", restore=restore, language=language)


@_call
def schema() -> None:
    """Renew the schemas for editors and the tables of fields in data/README.md and data/LIESMICH.md."""
    _run("schema")


def _given(name: object) -> list[str]:
    return [str(name)] if name else []


def _run(*words: str, **options: Any) -> None:
    """Run a command; what the command line refuses, it has said in a sentence."""
    try:
        main([*words, *_as_options(options)])
    except SystemExit:
        return


def _as_options(options: dict[str, Any]) -> list[str]:
    """The options as the command line takes them: `--again`, `--text=b1`."""
    given = {
        name.replace("_", "-"): value for name, value in options.items() if value not in ("", False, None)
    }
    return [f"--{name}" if value is True else f"--{name}={value}" for name, value in given.items()]


def __getattr__(name: str) -> Any:
    if name.startswith("_"):  # tools ask for much that nobody has
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    raise no_such_name("The instructor", "instructor", name, list(CALLS))
