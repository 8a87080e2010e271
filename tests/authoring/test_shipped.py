"""The shipped analyses are gold: what the lesson relies on is pinned, and the engine still finds it."""

from __future__ import annotations

from collections import Counter

import every_item
import pytest

from lessons.authoring.analyse import analyse_text
from lessons.authoring.corrections import apply
from lessons.content.corrections import corrections_file, read_corrections
from lessons.content.stored import analysis_file, stored_analysis

LESSON = every_item.lesson("geneva_2021")
TEXTS = ["b2", "b1", "a2"]


@pytest.fixture(scope="module", params=TEXTS)
def both(request):
    """A stored analysis; the same text analysed now, with its corrections; what these complain about."""
    stored = stored_analysis(LESSON, request.param)
    corrections = read_corrections(corrections_file(analysis_file(LESSON, request.param)))
    fresh, complaints = apply(corrections, analyse_text(LESSON, LESSON.text(request.param), "built-in"))
    return stored, fresh, complaints


def test_every_correction_is_still_needed(both):
    """No correction has become superfluous or lost its place."""
    assert both[2] == []


def test_the_engine_still_finds_what_is_stored(both):
    """Sentences, tokens and spans are what the stored analysis has."""
    stored, fresh, _ = both
    assert [sentence.text for sentence in fresh.sentences] == [sentence.text for sentence in stored.sentences]
    for now, then in zip(fresh.sentences, stored.sentences, strict=True):
        assert (now.tokens, now.spans) == (then.tokens, then.spans)
        assert now.difficulty == pytest.approx(then.difficulty, abs=0.11)


def test_reported_speech_of_the_news_text():
    """The news text teaches reported speech: 28 forms of Konjunktiv I, 6 replaced by II, one condition."""
    tokens = [token for _, token in stored_analysis(LESSON, "b2").tokens()]
    kinds = Counter((token.konjunktiv, token.konjunktiv_kind) for token in tokens if token.konjunktiv)
    assert kinds == {("I", "true"): 28, ("II", "replacement"): 6, ("II", "conditional"): 2}


def test_who_is_heard_in_the_news_text():
    """Every reported statement has its speaker; only the presumption about the attacks has none."""
    speakers = Counter(span.values[0] for _, span in stored_analysis(LESSON, "b2").spans("speech"))
    persons = {actor.name for actor in LESSON.actors if actor.kind == "person"}
    assert speakers.pop("") == 1
    assert speakers.pop("Washington und Moskau") == 1
    assert set(speakers) == persons - {"Alexej Nawalny"}


# Each stretch of speech in the two easier texts: who says it, and how it begins.
SAID = {
    "b1": [
        ("Dmitri Peskow", "Man habe von"),
        ("Dmitri Peskow", "Nach Putins Einschätzung"),
        ("Wladimir Putin", "er sei zur"),
        ("Wladimir Putin", "Vereinbarungen mit Biden"),
        ("Wladimir Putin", "Beide Seiten hätten"),
        ("Joe Biden", "Es habe Meinungsverschiedenheiten"),
        ("Joe Biden", "aber niemand habe"),
        ("Joe Biden", "An einem neuen"),
        ("Joe Biden", "Zu Putin habe"),
        ("Joe Biden", "Putin wisse auch,"),
        ("Dmitri Peskow", "Auf russischer Seite"),
        ("Wladimir Putin", "Der Kreml-Kritiker habe"),
        ("Joe Biden", "Wenn Nawalny stirbt,"),
        ("Kira Jarmysch", "War der Flug"),
        ("Julia Nawalnaja", "sie habe es"),
        ("Julia Nawalnaja", "Ihr Mann habe"),
        ("Wolodymyr Selenskij", "Biden müsse klar"),
        ("Dmitri Peskow", "Für Moskau sei"),
        ("Dmitri Peskow", "Es gebe auch"),
        ("", "dass Russen dafür"),
        ("Wladimir Putin", "Die meisten Hackerangriffe"),
        ("Joe Biden", "wie wichtig Sicherheit"),
        ("Joe Biden", "Er habe Putin"),
        ("Joe Biden", "Diese seien unantastbar,"),
    ],
    "a2": [
        ("Dmitri Peskow", "Man hat von"),
        ("Dmitri Peskow", "Aber Putin findet"),
        ("Wladimir Putin", "Er möchte weitersprechen,"),
        ("Wladimir Putin", "Vereinbarungen mit Biden"),
        ("Wladimir Putin", "Beide Seiten haben"),
        ("Joe Biden und Wladimir Putin", "Der Ton war"),
        ("Joe Biden", "Die Meinungen waren"),
        ("Joe Biden", "Niemand will einen"),
        ("Joe Biden", "Es muss ein"),
        ("Joe Biden", "Putin weiß, dass"),
        ("Dmitri Peskow", "Der russische Botschafter"),
        ("Wladimir Putin", "Nawalny musste sich"),
        ("Joe Biden", "Wenn Nawalny stirbt,"),
        ("Kira Jarmysch", "Ist Nawalny bewusst"),
        ("Julia Nawalnaja", "Das Foto ist"),
        ("Nato", "Das ist später"),
        ("Wolodymyr Selenskij", "Biden muss eine"),
        ("Dmitri Peskow", "Die Mitgliedschaft der Ukraine"),
        ("Dmitri Peskow", "Auch über Belarus"),
        ("Wladimir Putin", "Die meisten Hackerangriffe"),
        ("Joe Biden", "Sicherheit im Internet"),
        ("Joe Biden", "Putin hat von"),
    ],
}


@pytest.mark.parametrize("text", SAID)
def test_who_says_what_in_the_easier_texts(text):
    """Nobody's words are missed, and nobody is given another's: the pictures of voices come from this."""
    spans = [span for _, span in stored_analysis(LESSON, text).spans("speech")]
    assert [span.values[0] for span in spans] == [speaker for speaker, _ in SAID[text]]
    for span, (_, beginning) in zip(spans, SAID[text], strict=True):
        assert span.words.startswith(beginning)


def test_the_dates_of_the_article():
    """The values from which the timeline notebook works out the dates."""
    found = {span.words: span.values[2] for _, span in stored_analysis(LESSON, "b2").spans("time")}
    expected = {
        "Mittwoch": "2021-06-16",
        "Donnerstag": "2021-06-17",
        "März": "2021-03",
        "Frühjahr": "2021-21",
        "den kommenden Tagen": "2021-06-17/..",
        "Vorjahr": "2020",
        "Sommer 2020": "2020-22",
        "jüngst": "../2021-06-17",
        "2008": "2008",
        "Jahr 2014": "2014",
    }
    assert {words: found.get(words) for words in expected} == expected
