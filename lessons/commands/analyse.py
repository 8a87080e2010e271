"""`lessons analyse FILE|FOLDER`: what stands in a German text: words, names, dates, reported speech.

The exit status is 2, and nothing is written for that text, if a file cannot be analysed.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lessons.commands.spoken import add_language, sentences
from lessons.content.fault import LessonError
from lessons.content.german_faults import refusal
from lessons.content.meant_dates import published_day
from lessons.content.whole_file import make_folder, write_whole

if TYPE_CHECKING:
    from lessons.authoring.source import SourceText

FORMATS = {"table": ".txt", "json": ".json", "conllu": ".conllu", "timeml": ".tml"}
MOST_JOBS = 64


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("path", metavar="FILE", type=Path, help="a text, a TimeML file, or a folder of them")
    parser.add_argument("--published", metavar="DATE", help="the date of publication, such as 2021-06-17")
    parser.add_argument("--format", choices=FORMATS, default="table")
    parser.add_argument(
        "-o", "--output", metavar="FOLDER", type=Path, help="write a file for each text there"
    )
    parser.add_argument(
        "--jobs", type=_jobs, default=1, metavar="N", help="how many processes share the work"
    )
    parser.add_argument("--engine", choices=("auto", "built-in", "official"), default="auto")
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Analyse, and print or write.  Raises LessonError for a single file that cannot be analysed."""
    from lessons.authoring.source import read_source, read_sources, text_files

    published = published_day(arguments.published) if arguments.published else None
    if not arguments.path.is_dir():
        sources = iter([read_source(arguments.path, published)])
        _give(arguments, _results(arguments, sources), _targets(arguments, [arguments.path]))
        return 0
    files, complaints = text_files(arguments.path), list[LessonError]()
    if arguments.output is None and arguments.format in ("conllu", "timeml"):
        raise LessonError(f"Many texts as {arguments.format} need a folder to go to: add -o FOLDER.")
    targets = _targets(arguments, files)
    _give(arguments, _results(arguments, read_sources(files, published, complaints)), targets)
    for complaint in complaints:
        print(refusal(complaint, arguments.spoken), file=sys.stderr)
    return 2 if complaints else 0


def _jobs(text: str) -> int:
    """How many processes.  Raises ArgumentTypeError, as argparse wants it, if that is no such number."""
    if not text.isdecimal() or not 1 <= int(text) <= MOST_JOBS:
        raise argparse.ArgumentTypeError(f"is “{text}”; expected a number from 1 to {MOST_JOBS}")
    return int(text)


def _results(arguments: argparse.Namespace, sources: Iterator[SourceText]) -> Iterator[tuple[str, str]]:
    """The name of each text and what is to be said about it; texts are streamed through the pipeline."""
    from lessons.german import pipeline, prepare

    try:
        nlp = pipeline(arguments.engine)
    except LookupError as error:
        raise LessonError(str(error)) from None
    docs = ((prepare(nlp, source.text, source.published), source) for source in sources)
    for doc, source in nlp.pipe(docs, as_tuples=True, n_process=arguments.jobs, batch_size=8):
        yield source.name, _result(doc, source, arguments)


def _result(doc: Any, source: SourceText, arguments: argparse.Namespace) -> str:
    """What is to be said about one text, in the format that is wanted."""
    from lessons.authoring import formats
    from lessons.authoring.analyse import analysis_of_doc, lines_of
    from lessons.german.times import to_timeml

    if arguments.format == "timeml":
        times = [span._.timex for span in doc.spans["times"]]
        return to_timeml(source.text, times, source.published, source.name)
    meta = {"name": source.name, "published": source.published.isoformat()}
    analysis = analysis_of_doc(doc, list(lines_of(source.text)), meta)
    if arguments.format == "json":
        lines = arguments.path.is_dir() and arguments.output is None  # JSON Lines: one text a line
        return formats.as_json(analysis, indent=None if lines else 2)
    return (formats.as_conllu if arguments.format == "conllu" else formats.as_table)(analysis)


def _targets(arguments: argparse.Namespace, files: list[Path]) -> dict[str, Path]:
    """The file of each text's result, by the text's name; texts that differ in their ending keep it.

    Raises LessonError, before anything is written, if a result would replace one of the texts.
    """
    folder, ending = arguments.output or Path(), FORMATS[arguments.format]
    stems = Counter(file.stem.casefold() for file in files)
    targets = {
        file.name: folder / f"{file.stem if stems[file.stem.casefold()] == 1 else file.name}{ending}"
        for file in files
    }
    texts = {file.resolve() for file in files} if arguments.output else set()
    for target in targets.values():
        if target.resolve() in texts:
            raise LessonError(f"{target}: is one of the texts; choose another folder for -o.")
    return targets


def _give(
    arguments: argparse.Namespace, results: Iterator[tuple[str, str]], targets: dict[str, Path]
) -> None:
    """Print the results, or write each to its file; tell how far the work is, if it is long."""
    total, say = len(targets), sentences("commands", arguments.spoken)
    for number, (name, result) in enumerate(results, 1):
        if arguments.output is None:
            print(result)
        else:
            _write(targets[name], result)
        if total > 1:
            print(f"\r{say('texts_done', number=number, total=total)}", end="", file=sys.stderr, flush=True)
    if total > 1:
        print(file=sys.stderr)


def _write(target: Path, result: str) -> None:
    """Write a result as a whole or not at all.  Raises LessonError if that cannot be done."""
    make_folder(target.parent)
    write_whole(target, result if result.endswith("\n") else result + "\n")
