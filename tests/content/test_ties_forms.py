"""Ties in sentences of any report: forms of words, other names of actors, vague dates."""

import every_item
import pytest
from cases import for_each

from lessons.content.analysis import Analysis, Sentence, Span, Time
from lessons.content.plain import plain_analysis
from lessons.content.stored import analysis_of
from lessons.content.texts import parse_text
from lessons.content.ties.actors import tie_actors
from lessons.content.ties.meaning import ComparableText, Profile, tie_by_meaning
from lessons.content.ties.words import tie_words


@pytest.fixture(scope="module")
def lesson():
    return every_item.lesson("geneva_2021")


def found(places):
    """The identifiers that have a place."""
    return {entry for entry, ties in places.items() if ties}


@for_each(
    ("sentence", "word"),
    [
        ("Der warnende Ton fiel auf.", "warnen"),
        ("Mit zurückkehrenden Diplomaten rechnet man bald.", "zurückkehren"),
        ("Die veröffentlichten Bilder kennt man.", "veröffentlichen"),
        ("Die vergifteten Äpfel isst niemand.", "vergiften"),
        ("Die ausgesandten Signale hört man.", "aussenden"),
        ("Die ausgesendeten Signale hört man.", "aussenden"),
        ("Mehrere Komata nennt der Bericht.", "Koma"),
        ("Die Kommanden schwiegen.", "Kommando"),
    ],
)
def test_participles_are_forms_of_the_verb(lesson, sentence, word):
    assert word in found(tie_words(lesson.words, plain_analysis(parse_text(sentence, "x"))))


def test_an_expression_is_tied_as_its_lemma_says_with_both_halves_of_its_verb(lesson):
    """The other names of an expression count only where the sentence does not have the first."""
    text = lesson.text("b2")
    ties = tie_words(lesson.words, analysis_of(lesson, "b2"))
    (tie,) = ties["Kritik abtun"]
    whole = text.paragraph(tie.paragraph).text
    assert [whole[start:end] for start, end in [(tie.start, tie.end), *tie.also]] == ["tat", "Kritik", "ab"]


def test_lassen_alone_is_not_the_whole_expression(lesson):
    """The perfect of *sich behandeln lassen* ends in another verb."""
    analysis = plain_analysis(parse_text("Er hat sich das nicht gefallen lassen.", "x"))
    assert "sich behandeln lassen" not in found(tie_words(lesson.words, analysis))


@pytest.mark.parametrize(
    ("sentence", "tied"),
    [
        ("Alle halten sich an die Regeln.", True),
        ("Ich halte mich an die Regeln.", True),
        ("Sie halten das für möglich.", False),
    ],
)
def test_a_reflexive_verb_has_its_pronoun(lesson, sentence, tied):
    analysis = plain_analysis(parse_text(sentence.replace("halte ", "halten "), "x"))
    assert ("sich halten" in found(tie_words(lesson.words, analysis))) is tied


@for_each(
    ("sentence", "actor"),
    [
        ("Es fragte die Frau des 45-Jährigen.", "nawalnaja"),
        ("Im Osten der Ukraine wird gekämpft.", "eastern-ukraine"),
        ("Wolodymyr Selenskyj forderte es.", "selenskij"),
        ("Der russische Staatschef schwieg.", "putin"),
        ("Das westliche Bündnis schwieg.", "nato"),
    ],
)
def test_actors_have_many_names(lesson, sentence, actor):
    assert actor in found(tie_actors(lesson.actors, plain_analysis(parse_text(sentence, "x"))))


def test_a_longer_name_is_one_name(lesson):
    """The wife is not her husband, and the east of Ukraine is not all of it."""
    analysis = plain_analysis(parse_text("Die Frau des 45-Jährigen lebte im Osten der Ukraine.", "x"))
    assert found(tie_actors(lesson.actors, analysis)) == {"nawalnaja", "eastern-ukraine"}


def dated(text, value):
    span = Span(text.split()[0], Time("DATE", "", value), 0, 3)
    return Sentence(1, text, 0, plain_analysis(parse_text(text, "x")).sentences[-1].tokens, (span,))


def test_some_time_before_is_one_date_however_it_is_cut():
    """Until the summit, or until the report: both are before."""
    sentences = (
        dated("Jüngst verlangte er Klarheit.", "../2021-06-17"),
        dated("Gestern kam er.", "2021-06-16"),
    )
    reading = ComparableText(Analysis(sentences), {})
    event = Profile("demand", ("Er will bald Klarheit von allen Seiten",), dates=frozenset({"../2021-06-16"}))
    [tie] = tie_by_meaning(event, reading)
    assert tie.sentence == "Jüngst verlangte er Klarheit."


def test_a_sentence_around_a_quotation_counts_less():
    """What it says besides finds nothing by itself."""
    reading = ComparableText(
        plain_analysis(parse_text("Niemand will Krieg. Drohungen gab es keine.", "x")), {}
    )
    entry = Profile(
        "threats", ("Drohungen gab es nicht",), around=("Drohungen gab es nicht, niemand will Krieg",)
    )
    assert [tie.sentence for tie in tie_by_meaning(entry, reading)] == ["Drohungen gab es keine."]
