"""How much of a lesson attaches to a report that the lesson has never seen, put beside it as the original.

Every text of a folder that has a gold file beside it (`one.txt`, `one.yaml`; the folder's README.md says what
stands in it) becomes `texts/original.txt` of a copy of the lesson, is annotated and tied, and is compared.

    python -m benchmarks.original [--texts FOLDER] [--lesson LESSON] [--missing]
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from benchmarks.scoring import Counts
from lessons.authoring.annotate import annotate
from lessons.content import Lesson, find_lesson, load_lesson
from lessons.content.stored import analysis_of, ties_of
from lessons.content.ties import Tie

TEXTS = Path(__file__).parent.parent / "tests" / "authoring" / "same_facts"
AIMS = "aims: all persons, all dated events, 90 % of the vocabulary that occurs"


@dataclass(frozen=True)
class Seen:
    """A lesson with an original beside it, and what a reader finds in that original."""

    name: str
    lesson: Lesson
    gold: dict

    def ties(self, kind: str) -> dict[str, list[Tie]]:
        """The places of the entries of a kind in the original."""
        return ties_of(self.lesson, "original").places[kind]

    def persons(self) -> Counts:
        """Persons of the lesson who are named."""
        persons = {actor.id for actor in self.lesson.actors if actor.kind == "person"}
        named = {actor for actor, ties in self.ties("actors").items() if ties and actor in persons}
        return counted(self.gold["persons"], named)

    def vocabulary(self) -> Counts:
        """Words of the lesson that occur, without the doubtful ones."""
        there = {lemma for lemma, ties in self.ties("vocabulary").items() if ties}
        return counted(self.gold["vocabulary"], there - set(self.gold["doubtful"]))

    def attached(self, kind: str) -> Counts:
        """Dated events, or statements, that have a place at all."""
        told = set(self.gold[kind])
        return counted(told, {entry for entry, ties in self.ties(kind).items() if ties} & told)

    def placed(self, kind: str) -> Counts:
        """Dated events, or statements, that stand at their own sentence."""
        told = self.gold[kind]
        return counted(told, {entry for entry in told if self.is_placed(kind, entry)})

    def is_placed(self, kind: str, entry: str) -> bool:
        """Whether an entry's first place is the sentence of which the gold has a piece."""
        ties = self.ties(kind)[entry]
        return bool(ties) and any(piece in ties[0].sentence for piece in self.pieces(kind, entry))

    def dated(self) -> Counts:
        """Words that date an event and were seen as a time in the right sentence."""
        wanted = {(piece["words"], piece["sentence"]) for piece in self.gold["events"].values()}
        wanted = {pair for pair in wanted if pair[0]}
        return counted(wanted, {(words, piece) for words, piece in wanted if self._has_time(words, piece)})

    def _has_time(self, words: str, piece: str) -> bool:
        sentences = [found for found in analysis_of(self.lesson, "original").sentences if piece in found.text]
        times = [span.words for sentence in sentences for span in sentence.spans_of("time")]
        return any(time.lower() in words.lower() or words.lower() in time.lower() for time in times)

    def pieces(self, kind: str, entry: str) -> list[str]:
        """The pieces of the sentences at which an entry may stand."""
        piece = self.gold[kind][entry]
        piece = piece["sentence"] if isinstance(piece, dict) else piece
        return piece if isinstance(piece, list) else [piece]


def counted(gold: set, found: set) -> Counts:
    """What was right, too much and missing."""
    counts = Counts()
    counts.add(gold, found)
    return counts


def put_beside(source: bytes, lesson: Path, folder: Path) -> Lesson:
    """A copy of a lesson in a folder, with the source as its original, annotated."""
    shutil.copytree(lesson, folder)
    (folder / "texts" / "original.txt").write_bytes(source)
    copy = load_lesson(folder)
    list(annotate(copy))
    return copy


def seen(text: Path, lesson: Path, folder: Path) -> Seen:
    """A text with its gold, beside a copy of the lesson in a folder."""
    gold = yaml.safe_load(text.with_suffix(".yaml").read_text(encoding="utf-8"))
    gold["events"] = {entry: {"words": "", **told} for entry, told in gold["events"].items()}
    return Seen(text.stem, put_beside(text.read_bytes(), lesson, folder), gold)


def rows(text: Seen) -> Iterator[tuple[str, Counts]]:
    """What is measured on one text."""
    yield "persons", text.persons()
    yield "dated events attached", text.attached("events")
    yield "dated events, sentence", text.placed("events")
    yield "words that date them", text.dated()
    yield "vocabulary", text.vocabulary()
    yield "statements attached", text.attached("statements")
    yield "statements, sentence", text.placed("statements")


def missing(text: Seen) -> Iterator[str]:
    """What to look at: words missed and too many, entries at another sentence."""
    there = {lemma for lemma, ties in text.ties("vocabulary").items() if ties}
    occur = set(text.gold["vocabulary"])
    yield f"  words missed: {sorted(occur - there)}"
    yield f"  words too many: {sorted(there - occur - set(text.gold['doubtful']))}"
    for kind in ("events", "statements"):
        for entry in text.gold[kind]:
            if not text.is_placed(kind, entry):
                found = text.ties(kind)[entry]
                yield f"  {entry}: {found[0].sentence if found else 'no place'}"


def main() -> None:
    """Print a line for each text and measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=Path, default=TEXTS, help="a folder of texts with gold files")
    parser.add_argument("--lesson", default="geneva_2021", help="a name under data/, or a path")
    parser.add_argument("--missing", action="store_true", help="also print what was missed")
    arguments = parser.parse_args()
    print(f"{'text':<8}{'measure':<26}{'told':>6}{'found':>7}{'recall':>8}{'prec.':>7}   ({AIMS})")
    with tempfile.TemporaryDirectory() as folder:
        for gold in sorted(arguments.texts.glob("*.yaml")):
            text = seen(gold.with_suffix(".txt"), find_lesson(arguments.lesson), Path(folder) / gold.stem)
            for measure, counts in rows(text):
                print(_line(text.name, measure, counts))
            if arguments.missing:
                print("\n".join(missing(text)))


def _line(name: str, measure: str, counts: Counts) -> str:
    told, found = counts.right + counts.missed, counts.right
    recall, precision = found / max(told, 1), found / max(found + counts.extra, 1)
    return f"{name:<8}{measure:<26}{told:>6}{found:>7}{recall:>8.3f}{precision:>7.3f}"


if __name__ == "__main__":
    main()
