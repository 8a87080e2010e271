"""A simpler version of a lesson's text: a draft, with the teacher's decisions kept beside the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from lessons.authoring.analyse import analyse_text
from lessons.authoring.doc import doc_of
from lessons.content.fault import LessonError
from lessons.content.load import Lesson
from lessons.content.stored import stored_analysis
from lessons.content.texts import Text
from lessons.content.whole_file import make_folder, write_whole
from lessons.easier.decisions import restore_decisions, write_decisions
from lessons.easier.meanings import LEVELS, meanings_above
from lessons.easier.proposals import proposals, tokens_of
from lessons.easier.sentence import EasierSentence
from lessons.german import analyse


class EasierVersion:
    """The sentences of a text with all proposals; `level` is the one that the new text is for."""

    def __init__(self, lesson: Lesson, text_id: str = "", level: str = ""):
        """Raises LessonError for a text or level that is not there, or decisions that cannot be read."""
        self.lesson = lesson
        self.source: Text = lesson.text(text_id) if text_id else hardest(lesson)
        self.level = level_of(level, self.source.level)
        self.sentences = list(self._sentences())
        self.file = self._beside(".easier.yaml")
        restore_decisions(self.file, self.sentences)

    def _beside(self, ending: str) -> Path:
        info = next(info for info in self.lesson.info.texts if info.id == self.source.id)
        return (self.lesson.folder / info.file).with_suffix(ending)

    def _sentences(self) -> Iterator[EasierSentence]:
        analysis = stored_analysis(self.lesson, self.source.id) or analyse_text(self.lesson, self.source)
        nouns = {token.lemma for _, token in analysis.tokens() if token.tag == "NN"}
        doc, meanings = doc_of(self.lesson, analysis), meanings_above(nouns, self.lesson, self.level)
        for sentence, span in zip(analysis.sentences, doc.sents, strict=True):
            tokens = tokens_of(span)
            found = list(proposals(tokens, meanings)) if sentence.paragraph else []
            for change in found:
                if change.kind == "explained":
                    meanings.pop(change.about, None)  # once in a text
            yield EasierSentence(sentence.paragraph, sentence.text, tokens, found)

    def save(self) -> None:
        """Keep all decisions beside the text.  Raises LessonError where the file cannot be written."""
        write_decisions(self.file, self.sentences, self.source.id)

    def as_text(self) -> str:
        """The draft as a text file of a lesson has it."""
        blocks = [f"# {self.source.headline}"]
        for paragraph in self.source.paragraphs:
            said = [each.text for each in self.sentences if each.paragraph == paragraph.number]
            blocks += [f"## {paragraph.heading}"] if paragraph.heading else []
            blocks.append(" ".join(said))
        return "\n\n".join(blocks) + "\n"

    @property
    def place(self) -> Path:
        """Where the draft is written if no file is given: texts/b1.md for learners of B1."""
        return self.lesson.folder / "texts" / f"{self.level.lower()}.md"

    def write(self, file: Path | None = None) -> Path:
        """Write the draft, as texts/LEVEL.md if no file is given; a text of the lesson is never replaced.

        Raises LessonError if a file stands there already.
        """
        place = file or self.place
        if place.exists():
            raise LessonError(
                f"{place} is there already; name another file with -o, in a notebook with output=."
            )
        make_folder(place.parent)
        return write_whole(place, self.as_text())

    def scores(self) -> tuple[float, float]:
        """The difficulty of the text before and after: of its sentences, on average."""
        body = [each for each in self.sentences if each.paragraph]
        return mean_difficulty(each.original for each in body), mean_difficulty(each.text for each in body)


def mean_difficulty(sentences: Iterable[str]) -> float:
    """How difficult some sentences are on average, from 1 (very easy) to 7 (very hard)."""
    figures = [figure for said in sentences for figure in difficulties(said)]
    return round(sum(figures) / max(1, len(figures)), 2)


@lru_cache(maxsize=4096)
def difficulties(said: str) -> tuple[float, ...]:
    """How difficult each sentence is of what stands for one; kept, for a decision changes only one."""
    return tuple(sent._.difficulty for sent in analyse(said).sents if sent.text.strip())


def hardest(lesson: Lesson) -> Text:
    """The text of the highest level, of those that are shared."""
    shared = {info.id for info in lesson.info.texts if not info.optional}
    texts = [text for text in lesson.texts.values() if text.id in shared] or list(lesson.texts.values())
    return max(texts, key=lambda text: LEVELS.index(text.level))


def level_of(wanted: str, of_source: str) -> str:
    """The level for which the text is made, one below its own if none is wanted.  Raises LessonError."""
    if not wanted:
        return LEVELS[max(0, LEVELS.index(of_source) - 1)]
    if wanted.upper() not in LEVELS:
        raise LessonError(f"“{wanted}” is no level; expected one of {', '.join(LEVELS)}.")
    return wanted.upper()
