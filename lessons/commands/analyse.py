"""`lessons analyse FILE|FOLDER`: what stands in a German text: words, names, dates, reported speech.

The exit status is 2, and nothing is written for that text, if a file cannot be analysed.
"""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lessons.content.fault import LessonError
from lessons.content.whole_file import make_folder, write_whole

if TYPE_CHECKING:
    from lessons.authoring.source import SourceText

FORMATS = {"table": ".txt", "json": ".json", "conllu": ".conllu", "timeml": ".tml"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("path", metavar="FILE", type=Path, help="a text, a TimeML file, or a folder of them")
    parser.add_argument("--published", metavar="DATE", help="the date of publication, such as 2021-06-17")
    parser.add_argument("--format", choices=FORMATS, default="table")
    parser.add_argument(
        "-o", "--output", metavar="FOLDER", type=Path, help="write a file for each text there"
    )
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="how many processes share the work")
    parser.add_argument("--engine", choices=("auto", "built-in", "official"), default="auto")


def run(arguments: argparse.Namespace) -> int:
    """Analyse, and print or write.  Raises LessonError for a single file that cannot be analysed."""
    from lessons.authoring.source import read_source, read_sources, text_files

    published = _date(arguments.published)
    if not arguments.path.is_dir():
        _give(arguments, _results(arguments, iter([read_source(arguments.path, published)])), 1)
        return 0
    files, complaints = text_files(arguments.path), list[str]()
    if arguments.output is None and arguments.format in ("conllu", "timeml"):
        raise LessonError(f"Many texts as {arguments.format} need a folder to go to: add -o FOLDER.")
    _give(arguments, _results(arguments, read_sources(files, published, complaints)), len(files))
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 2 if complaints else 0


def _date(text: str | None) -> datetime.date | None:
    """The date of publication.  Raises LessonError if it is none."""
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError:
        raise LessonError(f"--published: is “{text}”; expected a day such as 2021-06-17.") from None


def _results(arguments: argparse.Namespace, sources: Iterator[SourceText]) -> Iterator[tuple[str, str]]:
    """The name of each text and what is to be said about it; texts are streamed through the pipeline."""
    from lessons.authoring import formats
    from lessons.authoring.analyse import analysis_of_doc, lines_of
    from lessons.german import pipeline, prepare
    from lessons.german.times import to_timeml

    try:
        nlp = pipeline(arguments.engine)
    except LookupError as error:
        raise LessonError(str(error)) from None
    docs = ((prepare(nlp, source.text, source.published), source) for source in sources)
    for doc, source in nlp.pipe(docs, as_tuples=True, n_process=arguments.jobs, batch_size=8):
        if arguments.format == "timeml":
            times = [span._.timex for span in doc.spans["times"]]
            yield source.name, to_timeml(source.text, times, source.published, source.name)
            continue
        meta = {"name": source.name, "published": source.published.isoformat()}
        analysis = analysis_of_doc(doc, list(lines_of(source.text)), meta)
        if arguments.format == "json":
            lines = arguments.path.is_dir() and arguments.output is None  # JSON Lines: one text a line
            yield source.name, formats.as_json(analysis, indent=None if lines else 2)
        else:
            yield (
                source.name,
                (formats.as_conllu if arguments.format == "conllu" else formats.as_table)(analysis),
            )


def _give(arguments: argparse.Namespace, results: Iterator[tuple[str, str]], total: int) -> None:
    """Print the results, or write each to its file; tell how far the work is, if it is long."""
    for number, (name, result) in enumerate(results, 1):
        if arguments.output is None:
            print(result)
        else:
            _write(arguments.output, Path(name).stem + FORMATS[arguments.format], result)
        if total > 1:
            print(f"\r{number} of {total} texts", end="", file=sys.stderr, flush=True)
    if total > 1:
        print(file=sys.stderr)


def _write(folder: Path, name: str, result: str) -> None:
    """Write a result as a whole or not at all.  Raises LessonError if that cannot be done."""
    write_whole(make_folder(folder) / name, result if result.endswith("\n") else result + "\n")
