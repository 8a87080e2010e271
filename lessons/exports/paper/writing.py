"""What is written or underlined on paper: answers, sentences, texts, words in a passage."""

from __future__ import annotations

from math import ceil

from lessons.exercises.passage import word_pieces
from lessons.exercises.types.free_writing.item import FreeWriting
from lessons.exercises.types.mark_words.item import MarkWords
from lessons.exercises.types.short_answer.item import ShortAnswer
from lessons.exercises.types.transform.item import Transform
from lessons.exports.markup import Markup, element, together
from lessons.exports.paper.parts import box, lines, listed, reasons, with_others
from lessons.exports.paper.wording import said

LETTERS_A_LINE = 60  # written by hand
WORDS_A_LINE = 9


def ask_short_answer(_item: ShortAnswer, _language: str) -> Markup:
    """One line."""
    return lines(1)


def solve_short_answer(item: ShortAnswer, _language: str) -> Markup:
    """The accepted answers, and why."""
    return reasons([(item.answers[0], with_others(item.feedback, item.answers))])


def ask_transform(item: Transform, _language: str) -> Markup:
    """The sentence, the beginning of the new one, and lines."""
    count = ceil((len(item.source) + len(item.start) + 10) / LETTERS_A_LINE)
    start = element("span", item.start, class_="start") if item.start else Markup()
    return together(_source(item), element("div", start, lines(count), class_="rewrite"))


def solve_transform(item: Transform, _language: str) -> Markup:
    """The sentence and what becomes of it, and why."""
    answers = [item.without_start(answer) for answer in item.answers]
    row = (f"{item.start} {answers[0]}".strip(), with_others(item.feedback, answers))
    return together(_source(item), reasons([row]))


def _source(item: Transform) -> Markup:
    return element("p", item.source, class_="passage")


def ask_marks(item: MarkWords, _language: str) -> Markup:
    """The passage, with room between its lines."""
    return element("p", item.passage, class_="passage wide")


def solve_marks(item: MarkWords, _language: str) -> Markup:
    """The passage with the words underlined, and why."""
    targets = set(item.solution())
    pieces = [
        element("u", piece["text"]) if piece.get("word") in targets else piece["text"]
        for piece in word_pieces(item.passage)
    ]
    rows = [(spot.words, spot.feedback) for spot in item.targets]
    return together(element("p", *pieces, class_="passage"), reasons(rows))


def ask_writing(item: FreeWriting, language: str) -> Markup:
    """The checklist with boxes, and lines for the whole text."""
    wanted = [said("word_count", language, least=item.min_words, most=item.max_words)]
    if item.words_wanted:
        words = ", ".join(word.word for word in item.words)
        wanted.append(together(said("lesson_words", language, wanted=item.words_wanted), f" {words}"))
    if item.speech_wanted:
        wanted.append(said("speech_forms", language, wanted=item.speech_wanted))
    checklist = listed(together(box(), element("span", point)) for point in wanted)
    return together(checklist, lines(ceil(item.max_words / WORDS_A_LINE)))


def solve_writing(item: FreeWriting, language: str) -> Markup:
    """A text that fulfils the checklist."""
    head = element("p", said("model_answer", language), class_="how")
    return together(head, element("p", item.model_answer, class_="passage"))
