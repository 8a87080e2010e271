"""Reading treebanks in CoNLL-U for the benchmarks: surface tokens with their gold annotation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc


@dataclass
class Word:
    """One surface token: of a contraction such as "im", the first part's annotation counts."""

    form: str
    lemma: str
    upos: str
    xpos: str
    features: dict[str, str]
    head: int  # index of the head's surface token in the sentence, -1 for the root
    relation: str
    space_after: bool


@dataclass
class _Reader:
    """One sentence being read; CoNLL-U numbers words, we number surface tokens."""

    words: list[Word] = field(default_factory=list)
    surface: dict[int, int] = field(default_factory=dict)
    contraction: tuple[str, str] | None = None
    contraction_end: int = 0

    def add(self, line: str) -> None:
        columns = line.split("\t")
        if "-" in columns[0]:
            self.contraction_end = int(columns[0].partition("-")[2])
            self.contraction = (columns[1], columns[9])
        elif "." not in columns[0]:
            self._add_word(int(columns[0]), columns)

    def _add_word(self, number: int, columns: list[str]) -> None:
        inside = number <= self.contraction_end
        if inside and not self.contraction:
            self.surface[number] = len(self.words) - 1
            return
        form, misc = self.contraction if inside and self.contraction else (columns[1], columns[9])
        self.contraction = None
        self.surface[number] = len(self.words)
        features = dict(pair.split("=", 1) for pair in columns[5].split("|") if "=" in pair)
        no_space = "SpaceAfter=No" in misc
        annotation = (columns[2], columns[3], columns[4], features, int(columns[6]), columns[7])
        self.words.append(Word(form, *annotation, space_after=not no_space))

    def finish(self) -> list[Word]:
        for word in self.words:
            word.head = self.surface.get(word.head, -1)
        return self.words


def sentences(path: Path) -> Iterator[list[Word]]:
    """The sentences of a treebank file."""
    reader = _Reader()
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if not line and reader.words:
            yield reader.finish()
            reader = _Reader()
        elif line and not line.startswith("#"):
            reader.add(line)


def as_doc(nlp: Language, sentence: list[Word]) -> Doc:
    """The sentence with its gold tokens, to be given to the pipeline."""
    forms, spaces = [word.form for word in sentence], [word.space_after for word in sentence]
    return Doc(nlp.vocab, words=forms, spaces=spaces, sent_starts=[True] + [False] * (len(forms) - 1))


def treebanks(folder: Path) -> list[Path]:
    """The treebank files of an evaluation folder."""
    return sorted((folder / "treebanks").glob("*.conllu"))
