"""A lesson's actors in a text: by name, by alias, declined; and what is not meant."""

from pathlib import Path

from cases import for_each

from lessons.authoring.analyse import named_actors
from lessons.content import load_lesson
from lessons.german import analyse
from lessons.german.names.actors import is_form_of

LESSON = Path(__file__).parents[2] / "data" / "geneva_2021"
ACTORS = [
    {"id": "biden", "name": "Joe Biden", "kind": "person", "aliases": ["Biden", "der US-Präsident"]},
    {
        "id": "critic",
        "name": "Alexej Nawalny",
        "kind": "person",
        "aliases": ["der Kreml-Kritiker", "der Oppositionelle"],
    },
    {"id": "wife", "name": "Julia Nawalnaja", "kind": "person", "aliases": ["Nawalnys Frau"]},
    {"id": "nato", "name": "Nato", "kind": "organisation", "aliases": ["das westliche Bündnis"]},
    {"id": "envoys", "name": "die Botschafter", "kind": "group"},
]


def found(text: str) -> list[tuple[str, str, str]]:
    doc = analyse(text, engine="built-in", names=ACTORS)
    return [(span.text, span.label_, span._.canonical) for span in doc.spans["names"]]


@for_each(
    ("text", "mention", "canonical"),
    [
        ("Sie sprach mit dem Kreml-Kritiker.", "Kreml-Kritiker", "Alexej Nawalny"),
        ("Die Festnahme des Kreml-Kritikers war umstritten.", "Kreml-Kritikers", "Alexej Nawalny"),
        ("Die Behandlung des Oppositionellen dauerte lange.", "Oppositionellen", "Alexej Nawalny"),
        ("Das sagte er dem US-Präsidenten.", "US-Präsidenten", "Joe Biden"),
        ("Sie will Mitglied im westlichen Bündnis werden.", "westlichen Bündnis", "Nato"),
        ("Die Rolle der NATO blieb offen.", "NATO", "Nato"),
    ],
)
def test_an_alias_is_found_in_every_case(text, mention, canonical):
    assert (mention, canonical) in [(name, who) for name, _, who in found(text)]


@for_each(
    "text",
    [
        "Viele Kreml-Kritiker schwiegen.",
        "Die Kreml-Kritiker schwiegen.",
        "Er sprach mit Kreml-Kritikern.",
        "Ein Oppositioneller wurde verhaftet.",
        "Er ist einer der Oppositionellen.",
    ],
)
def test_others_who_are_called_so_are_not_meant(text):
    assert "Alexej Nawalny" not in [who for _, _, who in found(text)]


def test_another_person_with_an_actors_surname_is_not_the_actor():
    assert ("Jill Biden", "PER", "Jill Biden") in found("Am Abend sprach Jill Biden mit den Gästen.")


def test_a_name_within_an_alias_is_found_as_well():
    assert found("Da kam Nawalnys Frau. Alexej Nawalny fehlte.")[0] == (
        "Nawalnys Frau",
        "PER",
        "Julia Nawalnaja",
    )


def test_a_group_is_no_person_place_or_organisation():
    assert ("Botschafter", "MISC", "die Botschafter") in found("Die Botschafter kehren zurück.")


def test_forms_of_a_word():
    assert is_form_of("Oppositionellen", "Oppositionelle")
    assert is_form_of("russischer", "russische")
    assert not is_form_of("Genfer", "Genf")
    assert not is_form_of("rot", "rote")


def persons_of(text_id: str) -> set[str]:
    text = (LESSON / "texts" / f"{text_id}.md").read_text(encoding="utf-8")
    actors = named_actors(load_lesson(LESSON))
    doc = analyse(text, names=actors)
    return {span._.canonical for span in doc.spans["names"]}


def test_every_actor_of_the_lesson_is_found_in_the_article():
    actors = named_actors(load_lesson(LESSON))
    assert {actor["name"] for actor in actors} <= persons_of("b2")


def test_without_the_lessons_help_all_persons_have_one_name_each():
    text = (LESSON / "texts" / "b2.md").read_text(encoding="utf-8")
    doc = analyse(text, engine="built-in")
    assert {span._.canonical for span in doc.spans["names"] if span.label_ == "PER"} == {
        "Joe Biden",
        "Wladimir Putin",
        "Dmitri Peskow",
        "Alexej Nawalny",
        "Kira Jarmysch",
        "Julia Nawalnaja",
        "Wolodymyr Selenskij",
    }
