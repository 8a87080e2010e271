"""Stored analyses as CoNLL-U files: one line a token, for people to read and for git to compare.

Columns are those of https://universaldependencies.org/format.html (ID FORM LEMMA UPOS XPOS FEATS HEAD DEPREL
DEPS MISC); the syntax columns stay empty.  MISC holds `SpaceAfter=No`, `Unit=ankündigen`, `Konj=I`,
`KonjKind=true`.  Before each sentence stand comments; those for spans name their words, not offsets:

    # par = 5
    # text = Auf russischer Seite werde es in den kommenden Tagen so weit sein, kündigte Peskow an.
    # difficulty = 3.1
    # time = den kommenden Tagen | DURATION | PXD | 2021-06-17/..
    # time = Anfang Mai | DATE | 2021-05 | 2021-05 | START
    # name = Peskow | PER | Dmitri Peskow
    # speech = Auf russischer … so weit sein | Dmitri Peskow | ankündigen | reported

After the words stand the fields of `Time`, `Name` or `Speech` (see `analysis.py`).  Where words stand in a
sentence more than once, the comments of that kind follow the order of the text.  A
sentence begins one character after the one before it in its paragraph, unless `# start = 57` says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from pathlib import Path

from lessons.content.analysis import MEANINGS, Analysis, Name, Sentence, Span, Speech, Time, Token
from lessons.content.whole_file import read_whole

SEPARATOR = " | "
MOST_BYTES = 100_000_000  # of the analysis of the longest text that is read
EMPTY = "_"  # stands for a value that is not known
EXPECTED = {
    "time": "kind, TimeML value and date, such as DATE | 2021-SP | 2021-21",
    "name": "kind and name, such as ORG | Nato",
    "speech": "speaker, verb and form, such as Joe Biden | sagen | reported",
}


class AnalysisError(ValueError):
    """A stored analysis that does not have the form described above."""


def read_conllu(path: Path) -> Analysis:
    """Read a stored analysis.

    Raises `AnalysisError` naming file and line if it is damaged, LessonError if it is no file to be read.
    """
    try:
        source = read_whole(path, most=MOST_BYTES).decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise AnalysisError(f"{path.name}: is damaged; run `lessons annotate` to make it again.") from None
    return parse_conllu(source, path.name)


def parse_conllu(source: str, name: str = "analysis") -> Analysis:
    """The analysis that a CoNLL-U text holds; `name` stands in error messages."""
    meta: dict[str, str] = {}
    sentences: list[Sentence] = []
    ends: dict[int, int] = {}  # where the last sentence of each paragraph ended
    for first_line, block in _blocks(source):
        comments = [_comment(line) for line in takewhile(lambda line: line.startswith("#"), block)]
        if len(comments) == len(block):
            meta.update(comments)
            continue
        sentence = _sentence(comments, block[len(comments) :], ends, f"{name}, line {first_line}")
        ends[sentence.paragraph] = sentence.start + len(sentence.text) + 1
        sentences.append(sentence)
    return Analysis(tuple(sentences), meta)


def format_conllu(analysis: Analysis) -> str:
    """The CoNLL-U text of an analysis; `parse_conllu` gives the same analysis back."""
    head = [f"# {key} = {value}\n" for key, value in analysis.meta.items()]
    blocks = ["".join(head)] if head else []
    ends: dict[int, int] = {}
    for sentence in analysis.sentences:
        blocks.append(
            "".join(f"{line}\n" for line in _sentence_lines(sentence, ends.get(sentence.paragraph, 0)))
        )
        ends[sentence.paragraph] = sentence.start + len(sentence.text) + 1
    return "\n".join(blocks) + "\n"


def _blocks(source: str) -> Iterator[tuple[int, list[str]]]:
    """The groups of lines between blank lines, each with the number of its first line."""
    block: list[str] = []
    for number, line in enumerate([*source.splitlines(), ""], 1):
        if line.strip():
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


def _comment(line: str) -> tuple[str, str]:
    key, _, value = line.lstrip("# ").partition(" = ")
    return key.strip(), value.strip()


def _sentence(comments: list[tuple[str, str]], rows: list[str], ends: dict[int, int], place: str) -> Sentence:
    """One sentence from its comments and token lines."""
    notes = dict(comments)
    try:
        paragraph, text = int(notes["par"]), notes["text"]
        start = int(notes.get("start", ends.get(paragraph, 0)))
        tokens = tuple(_tokens(rows, text, start))
        difficulty = float(notes["difficulty"]) if "difficulty" in notes else None
        spans = tuple(_spans(comments, text, start))
    except (KeyError, ValueError) as error:
        raise AnalysisError(
            f"{place}: this sentence cannot be read ({error}); run `lessons annotate` to make the file again."
        ) from error
    return Sentence(paragraph, text, start, tokens, spans, difficulty)


def _tokens(rows: Iterable[str], text: str, offset: int) -> Iterator[Token]:
    """The tokens of a sentence, each found in its text after the one before."""
    position = 0
    for row in rows:
        _, form, lemma, upos, tag, _, _, _, _, misc = row.split("\t")
        notes = dict(pair.split("=", 1) for pair in misc.split("|") if "=" in pair)
        start = text.index(form, position)
        position = start + len(form)
        yield Token(
            form,
            lemma,
            upos,
            tag,
            offset + start,
            offset + position,
            notes.get("Unit", lemma),
            notes.get("Konj", ""),
            notes.get("KonjKind", ""),
        )


def _spans(comments: list[tuple[str, str]], text: str, offset: int) -> Iterator[Span]:
    """The spans that the comments name; words that no longer stand in the sentence are left out."""
    last: dict[tuple[str, str], int] = {}
    for kind, value in comments:
        if kind not in MEANINGS:
            continue
        words, *values = value.split(SEPARATOR)
        start = _place(words, text, last.get((kind, words), 0))
        if start >= 0:
            last[kind, words] = start + 1
            yield Span(words, annotation_value(kind, values), offset + start, offset + start + len(words))


def _place(words: str, text: str, position: int) -> int:
    """Where words stand in a text from a position on: “Nawalny” is no part of “Nawalnys”; -1 if nowhere."""
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(text, position)
    return whole.start() if whole else text.find(words, position)


def annotation_value(kind: str, values: Iterable[str]) -> Time | Name | Speech:
    """What words are, from the values that stand after them.  Raises ValueError if one is missing."""
    try:
        return MEANINGS[kind](*("" if value == EMPTY else value for value in values))
    except TypeError:
        raise ValueError(f"expected {EXPECTED[kind]}") from None


def _sentence_lines(sentence: Sentence, expected_start: int) -> Iterator[str]:
    """The lines of one sentence: comments, then tokens."""
    yield f"# par = {sentence.paragraph}"
    if sentence.start != expected_start:
        yield f"# start = {sentence.start}"
    yield f"# text = {sentence.text}"
    if sentence.difficulty is not None:
        yield f"# difficulty = {sentence.difficulty:.1f}"
    for span in sentence.spans:
        yield f"# {span.kind} = {SEPARATOR.join([span.words, *(value or EMPTY for value in span.values)])}"
    following = [*sentence.tokens[1:], None]
    for number, (token, after) in enumerate(zip(sentence.tokens, following, strict=True), 1):
        glued = after is not None and after.start == token.end
        yield _row(number, token, glued)


def _row(number: int, token: Token, glued: bool) -> str:
    """A token's line; only what differs from the default stands in MISC."""
    notes = [("SpaceAfter", "No" if glued else ""), ("Unit", token.unit if token.unit != token.lemma else "")]
    notes += [("Konj", token.konjunktiv), ("KonjKind", token.konjunktiv_kind)]
    misc = "|".join(f"{key}={value}" for key, value in notes if value) or "_"
    return "\t".join([str(number), token.form, token.lemma, token.upos, token.tag, "_", "_", "_", "_", misc])
