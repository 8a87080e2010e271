"""Answers to the lesson about Geneva that learners type: equally right ones, and wrong ones close by."""

from __future__ import annotations

from functools import cache

import every_item
import pytest
from cases import for_each

from lessons.exercises.item import Item, PartMark

RIGHT = {
    "05-to-direct-cold-war": [
        "Es hat niemand ein Interesse an einem neuen Kalten Krieg.",
        "Biden sagte: „An einer Neuauflage des kalten Kriegs hat niemand Interesse.“",
    ],
    "05-to-direct-photo": [
        "Ich habe das Foto zur Erinnerung aufbewahrt",
        "Als Erinnerung bewahrte ich es auf",
    ],
    "05-to-reported-tone": [
        "dass der Gesprächston geschäftsmäßig gewesen sei",
        "Geschäftsmäßig sei der Ton der Gespräche gewesen.",
    ],
    "05-to-reported-warning": [
        "sie hätten vor zu hohen Erwartungen von Anfang an gewarnt",
        "vor zu hohen Erwartungen habe Russland von Anfang an gewarnt",
        "dass man vor zu hohen Erwartungen an den Gipfel von Anfang an gewarnt habe",
    ],
    "05-to-reported-agreements": [
        "für möglich halte er Vereinbarungen mit Biden",
        "dass er mit Biden Vereinbarungen für möglich halte",
        "er halte es für möglich, dass mit Biden Vereinbarungen zustande kämen",
    ],
    "05-to-reported-act": ["er (Biden) werde handeln und Putin wisse das"],
    "05-plain-spark": ["dass er einen „Funken Hoffnung“ sehe", "einen Hoffnungsfunken sehe er"],
    "05-plain-question/4": ["zurückkommen werde"],
    "05-pronoun-uns": ["das Wort „ihnen“"],
    "02-three-words": ["Der Ausdruck heißt ‚von Anfang an‘."],
    "02-adjective": ["mit dem Adjektiv „inhaftiert“", "Das Adjektiv heißt „inhaftiert“."],
    "02-text-diplomacy/1": ["Botschafterinnen und Botschafter"],
    "02-text-diplomacy/5": ["Rüstungen"],
    "04-years-between/2": ["sieben Jahre"],
    "05-first-two-words": ["mit „er habe“", "Biden habe Putin"],
    "01-place-of-summit": ["Das Treffen fand in Genf statt.", "Genf in der Schweiz", "in der Stadt Genf"],
    "03-spokeswoman": ["Frau Kira Jarmysch", "Nawalnys Sprecherin heißt Kira Jarmysch."],
    "03-allianz/1": ["Nato", "NATO", "die Nato"],
    "01-numbers/1": ["Sechzehn", "16 Bereiche", "16 strategisch"],
    "01-numbers/2": ["45 Jahre", "45 Jahre alt"],
    "01-numbers/3": ["im Jahr 2008"],
    "04-vorjahr": ["Das Vorjahr ist 2020."],
    "04-gap-prepositions/2": ["im"],
    "07-plain-verbs/4": ["ab"],
    "07-easy-dass/1": ["wolle", "möchte"],
    "07-easy-dass/3": ["dürfe", "soll"],
}
WRONG = {
    "01-place-of-summit": [
        "nicht in Genf",
        "Genf oder Wien",
        "in Genf und Wien",
        "Wien statt Genf",
        "kein Genf",
    ],
    "03-spokeswoman": ["Kira Jarmysch oder Julia Nawalnaja", "nicht Kira Jarmysch"],
    "04-vorjahr": ["2020 oder 2021", "2019, 2020", "nicht 2020"],
    "01-numbers/2": ["54 Jahre", "45 Bereiche"],
    "05-first-two-words": ["dass er habe", "er habe hat"],
    "05-to-direct-cold-war": ["Niemand hat kein Interesse an einem neuen Kalten Krieg"],
    "02-three-words": ["man habe von Anfang an vor zu hohen Erwartungen gewarnt"],
    "07-plain-verbs/3": ["durch"],
}
NAMED = {
    "05-to-reported-hackers": (
        "auf die USA gehen die meisten dieser Angriffe zurück",
        "konjunktiv_1",
    ),
}
INDICATIVE = {
    "05-to-reported-tone": ["der Ton der Gespräche war geschäftsmäßig", "dass der Ton geschäftsmäßig war"],
    "05-to-reported-agreements": ["er hält Vereinbarungen mit Biden für möglich"],
    "05-to-reported-demand": ["Biden muss sich klar positionieren", "dass Biden sich klar positioniert"],
    "05-to-reported-act": ["dass er handeln wird und Putin das weiß"],
    "05-to-reported-question": [
        "ob Nawalny bewusst ins Ausland geflogen ist",
        "ob Nawalny bewusst in das Ausland flog",
    ],
    "05-first-two-words": ["er hat"],
    "05-form-singular/1": ["ist"],
}


@cache
def shipped() -> dict[str, Item]:
    """The items of the lesson by their ids."""
    return {item.id: item for item in every_item.lesson("geneva_2021").all_items()}


def part_of(place: str, given: str) -> PartMark:
    """The mark for an answer to an item, or to a gap of it: `03-allianz/1`."""
    name, _, gap = place.partition("/")
    mark = shipped()[name].mark({gap: given} if gap else given)
    return mark.parts[gap or "answer"]


def pairs(answers: dict[str, list[str]]) -> list[tuple[str, str]]:
    """Each place with each of its answers."""
    return [(place, given) for place, many in answers.items() for given in many]


@for_each(("place", "given"), pairs(RIGHT))
def test_equally_right_answers_are_right(place, given):
    assert part_of(place, given).status == "right"


@for_each(("place", "given"), pairs(WRONG))
def test_wrong_answers_that_look_right_are_not(place, given):
    assert part_of(place, given).status == "wrong"


@for_each(("place", "given"), pairs(INDICATIVE))
def test_the_indicative_is_never_partly_right_and_never_wrong(place, given):
    part = part_of(place, given)
    assert (part.status, part.note) == ("open", "indicative_kept")


def test_one_verb_of_two_in_the_konjunktiv_is_partly_right():
    assert part_of("05-to-reported-act", "er werde handeln, und Putin weiß das").status == "almost"


@pytest.mark.parametrize(("place", "answer"), NAMED.items())
def test_a_mistake_is_named_first_and_nothing_else_is_said(place, answer):
    given, error = answer
    part = part_of(place, given)
    assert (part.status, part.note) == ("almost", error)
