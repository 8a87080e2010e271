"""How difficult a text is, sentence by sentence, with the words that make it so."""

from __future__ import annotations

from collections.abc import Sequence

from lessons.charts.actors import WIDTH
from lessons.charts.look import theme_named
from lessons.charts.picture import Picture, Table
from lessons.charts.rows import BarPart, Row, draw_rows
from lessons.charts.titles import only_sentence, title_lines
from lessons.charts.words import helping, in_both_languages, word
from lessons.content import Lesson
from lessons.content.analysis import Sentence
from lessons.content.model import Word
from lessons.content.stored import analysis_of
from lessons.content.ties.words import tie_words

EASIEST = 1  # of the scale that `lessons annotate` uses
OPENING = 6  # words of a sentence that stand for it
MOST = 3  # hard words shown for a sentence


def difficulty_picture(
    lesson: Lesson, text_id: str = "", *, width: float = WIDTH, theme: str = "light", language: str = "de"
) -> Picture:
    """Every sentence with its difficulty and its hard words; without a name, of the lesson's first text.

    Raises LessonError for a fault in the lesson's files, ValueError for an unknown theme.
    """
    text_id = lesson.text(text_id or next(iter(lesson.texts))).id
    german = f"{word('difficulty_title')} ({text_id.upper()})"
    rated = rated_sentences(lesson, text_id)
    if not rated:
        return only_sentence(german, "no_difficulty", width, theme_named(theme))
    hard = hard_words(lesson, text_id, rated)
    rows = [
        _row(place, one, rated, words) for place, (one, words) in enumerate(zip(rated, hard, strict=True))
    ]
    heading = title_lines(german, helping("difficulty_title", language), width)
    canvas, areas = draw_rows(rows, heading, [], _scale(language), width, theme_named(theme), most_of(lesson))
    hardest = max(rated, key=lambda one: one.difficulty)
    alt = (
        f"{german} {len(rated)} Sätze, {word('scale_of')}, im Mittel {_number(_mean(rated))}. "
        f"Am schwersten ({_number(hardest.difficulty)}): {hardest.text}"
    )
    head = [in_both_languages(name, language) for name in ("sentence", "difficulty", "hard_words")]
    table = [
        [one.text, _number(one.difficulty), ", ".join(words)] for one, words in zip(rated, hard, strict=True)
    ]
    return Picture(canvas.figure, german, alt, Table(head, table), areas)


def rated_sentences(lesson: Lesson, text_id: str) -> list[Sentence]:
    """The sentences of a text that have a difficulty."""
    sentences = analysis_of(lesson, text_id).sentences
    return [one for one in sentences if one.paragraph and one.difficulty is not None]


def most_of(lesson: Lesson) -> float:
    """How much harder than the easiest the hardest sentence of all the lesson's texts is: the longest bar.

    So the texts can be compared, and no bar is short for want of harder sentences.
    """
    return max(one.difficulty for id in lesson.texts for one in rated_sentences(lesson, id)) - EASIEST


def hard_words(lesson: Lesson, text_id: str, sentences: Sequence[Sentence]) -> list[list[str]]:
    """For each sentence the words of the lesson at the text's level or above, the hardest first."""
    level = lesson.text(text_id).level
    wanted = [one for one in lesson.words if one.level >= level] or lesson.words
    ties = tie_words(wanted, analysis_of(lesson, text_id))
    return [_hardest(one, wanted, ties) for one in sentences]


def _hardest(sentence: Sentence, wanted: Sequence[Word], ties: dict) -> list[str]:
    """The hardest words; one that is part of an expression is not told again."""
    end = sentence.start + len(sentence.text)
    there = [
        one
        for one in wanted
        if any(t.paragraph == sentence.paragraph and sentence.start <= t.start < end for t in ties[one.lemma])
    ]
    there.sort(key=lambda one: (one.level, len(one.lemma)), reverse=True)
    whole = [
        one.lemma
        for one in there
        if not any(one.lemma in other.lemma.split() for other in there if other != one)
    ]
    return whole[:MOST]


def _row(place: int, sentence: Sentence, rated: Sequence[Sentence], words: list[str]) -> Row:
    """One sentence: how it begins, its difficulty, its hard words."""
    opens = place == 0 or rated[place - 1].paragraph != sentence.paragraph
    figure = _number(sentence.difficulty)
    return Row(
        f"{sentence.paragraph}:{sentence.start}",
        _opening(sentence.text),
        (BarPart(max(sentence.difficulty - EASIEST, 0.05)),),
        f"{figure} · {', '.join(words)}" if words else figure,
        heading=f"{word('paragraph')} {sentence.paragraph}" if opens else "",
    )


def _opening(text: str) -> str:
    words = text.split()
    return text if len(words) <= OPENING else " ".join(words[:OPENING]) + " …"


def _scale(language: str) -> str:
    return f"{in_both_languages('difficulty', language)}: {in_both_languages('scale_of', language)}."


def _mean(rated: Sequence[Sentence]) -> float:
    return sum(one.difficulty for one in rated) / len(rated)


def _number(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")
