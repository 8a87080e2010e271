"""How hard words and sentences are."""

from pathlib import Path

import pytest

from lessons.german import analyse
from lessons.german.difficulty import EASIEST, HARDEST, WEIGHTS, difficulty_zipf, measures

EASY = "Der Mann geht mit dem Hund in den Park."
HARD = (
    "Die wegen der unzureichenden Rüstungskontrolle wiederholt vorgetragenen Meinungsverschiedenheiten der "
    "Vertragsparteien veranlassten die Regierung, deren Einschätzung überwiegend pessimistisch ausfiel, zu "
    "einer grundlegenden Neubewertung ihrer sicherheitspolitischen Verpflichtungen."
)


def figure(text: str) -> float:
    return next(iter(analyse(text, engine="built-in").sents))._.difficulty


def test_a_hard_sentence_gets_a_higher_figure_than_an_easy_one():
    assert EASIEST <= figure(EASY) < 2 < 4.5 < figure(HARD) <= HARDEST


def test_a_rare_word_makes_a_sentence_harder():
    assert figure("Der Mann sucht die Mutmaßung im Park.") > figure("Der Mann sucht die Antwort im Park.")


@pytest.mark.parametrize("text", ["1.", "…", "Ja!", "»«"])
def test_a_sentence_of_almost_nothing_has_a_figure_too(text):
    assert EASIEST <= figure(text) <= HARDEST


def test_every_weight_has_its_measure():
    assert list(measures(analyse(EASY)[:])) == list(WEIGHTS)


def test_what_is_counted():
    found = measures(
        analyse("Die Meinung der Leute, die hier laufende Kosten (und Steuern) zahlen, ist klar.")[:]
    )
    assert (found["genitives"], found["subordinate clauses"], found["interruptions"]) == (1, 1, 2)
    assert (found["nominalisations"], found["participles as attributes"]) == (1, 1)


def test_the_rarer_word_is_the_harder_one():
    assert difficulty_zipf("Mutmaßung") < difficulty_zipf("Vereinbarung") < difficulty_zipf("Frage")


def test_words_with_eszett_are_known():
    assert difficulty_zipf("groß") > 5


def test_a_compound_is_as_easy_as_its_parts_allow():
    assert difficulty_zipf("Hackerangriff", is_noun=True) > difficulty_zipf("Hackerangriff")
    assert difficulty_zipf("Ausweis-Nummer", is_noun=True) == min(
        difficulty_zipf("Ausweis"), difficulty_zipf("Nummer")
    )


def test_both_halves_of_a_separated_verb_are_as_rare_as_the_verb():
    doc = analyse("Er tut die Kritik ab.", engine="built-in")
    assert doc[1]._.zipf == doc[4]._.zipf == difficulty_zipf("abtun")


def test_the_texts_of_the_lesson_rise_with_their_levels():
    folder = Path(__file__).parents[2] / "data/geneva_2021/texts"
    means = []
    for level in ("a2", "b1", "b2"):
        sentences = list(
            analyse((folder / f"{level}.md").read_text(encoding="utf-8"), engine="built-in").sents
        )
        means.append(sum(sentence._.difficulty for sentence in sentences) / len(sentences))
    assert means == sorted(means)
