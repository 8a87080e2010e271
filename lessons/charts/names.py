"""Which names a text uses for the same person, state or group, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from lessons.charts.actors import WIDTH, side_of, sides
from lessons.charts.look import NEUTRAL, theme_named
from lessons.charts.picture import Picture, Table
from lessons.charts.rows import BarPart, Row, draw_rows
from lessons.charts.titles import only_sentence, title_lines
from lessons.charts.words import helping, in_both_languages, word
from lessons.content import Lesson
from lessons.content.analysis import Analysis, Token
from lessons.content.model import Actor
from lessons.content.stored import analysis_of
from lessons.content.texts import Text
from lessons.content.ties.actors import own_name, tie_actors
from lessons.content.ties.tie import Tie

LEANING = ("ADJA", "APPRART")  # a name that begins so needs what stands before it
LEADING = ("ART", "APPRART", "PPOSAT", "PDAT", "APPR")
Places = dict[tuple[int, int], tuple[Token, Token]]


def names_used(
    lesson: Lesson, text_id: str = "", *, width: float = WIDTH, theme: str = "light", language: str = "de"
) -> Picture:
    """Everybody who has more than one name in a text; without a name of a text, in the lesson's first.

    Raises LessonError for a fault in the lesson's files, ValueError for an unknown theme.
    """
    text = lesson.text(text_id or next(iter(lesson.texts)))
    found = names_counted(lesson, text)
    german = f"{word('names_title')} ({text.id.upper()})"
    if not found:
        return only_sentence(german, "no_names", width, theme_named(theme))
    known = sides(lesson.actors)
    rows = [row for actor, names in found for row in _rows(actor, names, side_of(actor, known))]
    heading = title_lines(german, helping("names_title", language), width)
    canvas, areas = draw_rows(rows, heading, [], "", width, theme_named(theme))
    head = [in_both_languages(name, language) for name in ("actor", "name_used", "times")]
    table = [[actor.name, name, str(count)] for actor, names in found for name, count in names.most_common()]
    alt = "; ".join(f"{actor.name}: {_listed(names)}" for actor, names in found)
    return Picture(canvas.figure, german, f"{german} {alt}.", Table(head, table), areas)


def names_counted(lesson: Lesson, text: Text) -> list[tuple[Actor, Counter[str]]]:
    """Those with several names, those with most names first."""
    counted = [(actor, Counter(name for name, _ in named)) for actor, named in named_places(lesson, text)]
    return sorted((pair for pair in counted if len(pair[1]) > 1), key=lambda pair: -len(pair[1]))


def named_places(lesson: Lesson, text: Text) -> Iterator[tuple[Actor, list[tuple[str, Tie]]]]:
    """Every actor with the names that the text uses, and where; a declined name counts with its own form."""
    analysis = analysis_of(lesson, text.id)
    ties, words = tie_actors(lesson.actors, analysis), _words(analysis)
    for actor in lesson.actors:
        places = [tie for tie in ties[actor.id] if tie.paragraph]
        used = [text.paragraph(tie.paragraph).text[tie.start : tie.end] for tie in places]
        plain = [name[:-1] if name.endswith("s") and name[:-1] in used else name for name in used]
        yield actor, [(_full(actor, name, words, tie), tie) for name, tie in zip(plain, places, strict=True)]


def _full(actor: Actor, name: str, words: Places, tie: Tie) -> str:
    """A name as one gives it alone: as the lesson has it, else with what stands before it in the text."""
    return own_name(actor, name) or _before(words, tie) + name


def _words(analysis: Analysis) -> Places:
    """Each word but the first of its sentence, by paragraph and place, after the one before it."""
    return {
        (sentence.paragraph, token.start): (before, token)
        for sentence in analysis.sentences
        for before, token in pairwise(sentence.tokens)
    }


def _before(words: Places, tie: Tie) -> str:
    """The article before a name that is no German without it: *der* before *russische Präsident*."""
    before, token = words.get((tie.paragraph, tie.start), (None, None))
    leans = token and token.tag in LEANING and before.tag in LEADING
    return f"{before.form.lower()} " if leans else ""


def _rows(actor: Actor, names: Counter[str], side: int | None) -> list[Row]:
    """A row for each name, under the actor's own."""
    hue = NEUTRAL if side is None else side
    return [
        Row(f"{actor.id}:{name}", name, (BarPart(count),), f"{count} ×", hue, "" if place else actor.name)
        for place, (name, count) in enumerate(names.most_common())
    ]


def _listed(names: Counter[str]) -> str:
    return ", ".join(f"{name} ({count})" for name, count in names.most_common())
