"""Speech: what is quoted or reported, and by whom, against annotated news articles.

Data: "Dataset of Quotation Attribution in German News Articles", Fynn Petersen-Frey and Chris Biemann (2024),
https://github.com/uhh-lt/german-news-quotation-attribution-2024 (Wikinews, CC BY-NC-SA 4.0: to measure with,
never to ship).  FOLDER is a copy of one of its parts, such as `data/test`.

    python -m benchmarks.german_speech --eval FOLDER [--errors 30]

A statement counts as found if spans of its kind cover at least half of its words, and a span of ours as right
if at least half of its words stand in a statement of any kind.  A speaker is right if a noun or name of ours
stands in the annotated one, or if the text puts our name to the annotated role; pronouns and statements
without a speaker are not compared.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from spacy.tokens import Doc, Span

from benchmarks.scoring import Counts, run
from lessons.german import pipeline

KINDS = {"Direct": "direct", "Indirect": "reported"}
AIMS = {"direct": None, "reported": 0.75, "source": None, "plain": None, "apposition": 0.80}
SOURCE_CUES = re.compile(r"\b(?:nach|laut|zufolge)\b", re.IGNORECASE)
APPOSITION = re.compile(r"\(|,")
ARTICLES = {
    "Der",
    "Die",
    "Das",
    "Dem",
    "Den",
    "Des",
    "Ein",
    "Eine",
    "Einer",
    "Einem",
    "Sein",
    "Seine",
    "Ihr",
    "Ihre",
}
NOBODY = re.compile(r"(?:Er|Sie|Es|Man|Dieser?|Wir|Ich|Demnach|Angaben?)")


class Statement(NamedTuple):
    """An annotated statement: its kind, the characters of its words, its cue and its speaker."""

    kind: str
    places: frozenset[int]
    cue: str
    speaker: str


def articles(folder: Path) -> list[Path]:
    """The annotated articles of a folder."""
    return sorted(folder.glob("*.json"))


def parts(folder: Path) -> list[Path]:
    """The data sets of a folder: it is one itself."""
    return [folder]


def read(path: Path) -> tuple[str, list[Statement]]:
    """An article's text and its statements."""
    data = json.loads(path.read_text(encoding="utf-8"))
    text = data["originalText"]
    return text, [_statement(text, entry) for entry in data["annotations"]]


def _statement(text: str, entry: dict) -> Statement:
    spans = [(span["charBegin"], span["charEnd"]) for span in entry["quote"]["spans"]]
    places = {place for begin, end in spans for place in range(begin, end) if text[place].isalnum()}
    return Statement(entry["type"], frozenset(places), entry["cue"]["text"], entry["speaker"]["text"])


def _places(span: Span) -> frozenset[int]:
    text = span.doc.text
    return frozenset(place for place in range(span.start_char, span.end_char) if text[place].isalnum())


def compare(folder: Path) -> Iterator[tuple[Doc, list[Statement], list[tuple[Span, frozenset[int]]]]]:
    """Each article with its statements and our spans, both with the characters of their words."""
    texts = (read(path) for path in articles(folder))
    for doc, statements in pipeline("auto").pipe(texts, as_tuples=True):
        yield doc, statements, [(span, _places(span)) for span in doc.spans["speech"]]


def covering(statement: Statement, spans: list[tuple[Span, frozenset[int]]]) -> list[Span]:
    """Our spans of the statement's kind, if they cover half of it; the one that covers most is first."""
    shares = [
        (len(places & statement.places), span)
        for span, places in spans
        if span.label_ == KINDS[statement.kind]
    ]
    hits = sorted((share, span.start, span) for share, span in shares if share)
    enough = 2 * sum(share for share, *_ in hits) >= len(statement.places) > 0
    return [span for *_, span in reversed(hits)] if enough else []


def nouns(speaker: str) -> set[str]:
    """The nouns and names of a speaker, without those that say nothing of who it is."""
    words = re.findall(r"[^\W\d_][\w-]*", speaker)
    return {
        word for word in words if word[0].isupper() and word not in ARTICLES and not NOBODY.fullmatch(word)
    }


def is_same(found: str, annotated: str, text: str) -> bool:
    """Whether two wordings mean one speaker: by a noun of both, or by a name that the text puts to a role."""
    theirs = nouns(annotated)
    if any(
        one.startswith(_stem(other)) or other.startswith(_stem(one))
        for one in nouns(found)
        for other in theirs
    ):
        return True
    surname = re.escape(found.split(" ")[-1])
    is_name = " " in found and found[0].isupper()
    return is_name and any(re.search(rf"\b{role}\w*\b[^.!?]{{0,60}}?\b{surname}", text) for role in theirs)


def _stem(word: str) -> str:
    """The word without what it may be declined by: "Amtes" is "Amt", "Berichten" is "Bericht"."""
    return word[: max(3, len(word) - 2)]


def groups(statement: Statement) -> list[str]:
    """The rows that a statement counts in."""
    kind = KINDS[statement.kind]
    return [kind, "source"] if kind == "reported" and SOURCE_CUES.search(statement.cue) else [kind]


def measure(folder: Path) -> list[dict]:
    """Rows for what is found, of each kind, and for the speakers of what is found."""
    found = {name: Counts() for name in ("direct", "reported", "source")}
    right = {name: Counts() for name in ("plain", "apposition")}
    for doc, statements, spans in compare(folder):
        said = frozenset().union(*(statement.places for statement in statements))
        for span, places in spans:
            found[span.label_].extra += 2 * len(places & said) < len(places)
        for statement in statements:
            if statement.kind in KINDS and statement.places:
                _count(doc.text, statement, covering(statement, spans), found, right)
    rows = [
        counts.row(f"speech found: {name}", folder.name, None, AIMS[name]) for name, counts in found.items()
    ]
    return rows + [
        counts.row(f"speaker: {name}", folder.name, None, AIMS[name]) for name, counts in right.items()
    ]


def _count(
    text: str, statement: Statement, hits: list[Span], found: dict[str, Counts], right: dict[str, Counts]
) -> None:
    for name in groups(statement):
        found[name].right += bool(hits)
        found[name].missed += not hits
    if hits and nouns(statement.speaker):
        counts = right["apposition" if APPOSITION.search(statement.speaker) else "plain"]
        is_right = is_same(hits[0]._.speaker, statement.speaker, text)
        counts.right += is_right
        counts.missed += not is_right


def errors(folder: Path) -> Iterator[str]:
    """What was missed, wrongly found or given to somebody else, one line each."""
    for doc, statements, spans in compare(folder):
        said = frozenset().union(*(statement.places for statement in statements))
        for span, places in spans:
            if 2 * len(places & said) < len(places):
                yield f"extra\t{span._.speaker} ({span._.verb})\t{span.text}\t{span.sent.text.strip()}"
        for statement in statements:
            if statement.kind in KINDS and statement.places:
                yield from _errors(doc, statement, covering(statement, spans))


def _errors(doc: Doc, statement: Statement, hits: list[Span]) -> Iterator[str]:
    place = min(statement.places)
    sentence = doc.char_span(place, place + 1, alignment_mode="expand").sent.text.strip()
    cue = f"{statement.speaker} ({statement.cue})"
    if not hits:
        yield f"missed {statement.kind}\t{cue}\t{doc.text[place : max(statement.places) + 1]!r}\t{sentence}"
    elif nouns(statement.speaker) and not is_same(hits[0]._.speaker, statement.speaker, doc.text):
        yield f"speaker\t{cue}\t{hits[0]._.speaker!r} ({hits[0]._.verb})\t{sentence}"


if __name__ == "__main__":
    run(measure, errors, parts, __doc__)
