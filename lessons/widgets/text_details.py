"""What the pictures of speakers and texts say about what was chosen in them; see `details.py` for the form.

Each function gives the details of one picture by the ids of its areas.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lessons.charts.difficulty import hard_words
from lessons.charts.drafts import shown_statements
from lessons.charts.heard import NOBODY, speakers_of
from lessons.charts.names import named_places
from lessons.charts.voices import voices_in
from lessons.charts.words import word
from lessons.content import Lesson
from lessons.content.analysis import Sentence, Span
from lessons.content.model import Statement, Word
from lessons.content.stored import analysis_of
from lessons.content.texts import Place
from lessons.fields import GERMAN, Phrase
from lessons.widgets.details import Details, part, place_part, statement_part

ByArea = dict[str, Details]


def topic_details(lesson: Lesson, text: str) -> ByArea:
    """What each speaker says on each topic."""
    names = {topic.id: topic.name for topic in lesson.info.topics}
    return _by_column(lesson, text, names, lambda statement: [statement.topic])


def about_details(lesson: Lesson, text: str) -> ByArea:
    """What each speaker says about whom."""
    names = {actor.id: actor.name for actor in lesson.actors}
    return _by_column(lesson, text, names, lambda statement: statement.about)


def _by_column(lesson: Lesson, text: str, names: dict[str, Phrase], about) -> ByArea:
    found: ByArea = {}
    for statement in shown_statements(lesson):
        for column in about(statement):
            one = found.setdefault(f"{statement.speaker}:{column}", _titled(lesson, statement, names[column]))
            one["parts"].append(statement_part(lesson, statement, text))
    return found


def _titled(lesson: Lesson, statement: Statement, column: Phrase) -> Details:
    speaker = lesson.actor(statement.speaker).name
    return {"title": {**column.languages, GERMAN: f"{speaker} – {column}"}, "parts": []}


def name_details(lesson: Lesson, text: str) -> ByArea:
    """Where each name stands."""
    found: ByArea = {}
    for actor, named in named_places(lesson, lesson.text(text)):
        for name, tie in named:
            place = Place(text, tie.paragraph, tie.start, tie.end, tie.sentence)
            _add(found, f"{actor.id}:{name}", name, place_part(lesson, place))
    return found


def heard_details(lesson: Lesson, text: str) -> ByArea:
    """What is quoted or reported of each speaker."""
    names = {actor.id: actor.name for actor in lesson.actors} | {NOBODY: word("no_speaker")}
    found: ByArea = {}
    for sentence, span in analysis_of(lesson, text).spans("speech"):
        for speaker in speakers_of(span, lesson.actors):
            _add(found, speaker or "nobody", names[speaker], _speech_part(lesson, text, sentence, span))
    return found


def voice_details(lesson: Lesson, text: str) -> ByArea:
    """Each stretch of speech."""
    analysis = analysis_of(lesson, text)
    found: ByArea = {}
    for voice, (sentence, span) in zip(voices_in(lesson, analysis), analysis.spans("speech"), strict=True):
        if sentence.paragraph:  # a headline has no place that could be shown
            _add(found, voice.id, voice.names, _speech_part(lesson, text, sentence, span))
    return found


def difficulty_details(lesson: Lesson, text: str) -> ByArea:
    """Each sentence with its hard words and what they mean."""
    rated = [
        one for one in analysis_of(lesson, text).sentences if one.paragraph and one.difficulty is not None
    ]
    by_lemma = {one.lemma: one for one in lesson.words}
    found: ByArea = {}
    for one, words in zip(rated, hard_words(lesson, text, rated), strict=True):
        place = Place(text, one.paragraph, one.start, one.start, one.text)
        figure = f"{word('difficulty')} {one.difficulty:.1f}".replace(".", ",")
        key = f"{one.paragraph}:{one.start}"
        _add(found, key, figure, place_part(lesson, place))
        if words:
            meanings = _meanings([by_lemma[lemma] for lemma in words])
            found[key]["parts"].append(part("hard_words", "") | {"text": meanings})
    return found


def _meanings(words: Sequence[Word]) -> dict[str, str]:
    """Words with their German definitions, and with their glosses in each language of help."""
    said = {GERMAN: "; ".join(f"{each.lemma}: {each.definition}" for each in words)}
    for language in dict.fromkeys(language for each in words for language in each.gloss.languages):
        helped = [each for each in words if language in each.gloss.languages]
        said[language] = "; ".join(f"{each.lemma}: {each.gloss.languages[language]}" for each in helped)
    return said


def _speech_part(lesson: Lesson, text: str, sentence: Sentence, span: Span) -> Details:
    """A stretch of speech in its sentence, under its verb."""
    place = Place(text, sentence.paragraph, span.start, span.end, sentence.text)
    return place_part(lesson, place, span.what.verb)


def _add(found: ByArea, key: str, title: str, one: Details) -> None:
    found.setdefault(key, {"title": {GERMAN: title}, "parts": []})["parts"].append(one)


# By the names of the pictures, see `lessons.charts.shipped`.
DETAILS: dict[str, Callable[[Lesson, str], ByArea]] = {
    "speakers": topic_details,
    "about": about_details,
    "heard": heard_details,
    "names": name_details,
    "voices": voice_details,
    "difficulty": difficulty_details,
}
