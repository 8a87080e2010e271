"""data/README.md and data/LIESMICH.md explain every field of every file; their examples are sound."""

import re
from typing import get_args

import pytest
import yaml
from cases import for_each
from every_item import fields_of_type

from lessons.commands.schema import MODELS as TABLES
from lessons.content.corrections import Correction
from lessons.content.examples import example_of
from lessons.content.grammar import GrammarPage
from lessons.content.interface_file import Spoken
from lessons.content.load import LISTS, data_folders
from lessons.content.model import LessonInfo
from lessons.content.readme import FILES, with_parts
from lessons.content.reference import reference
from lessons.content.yaml_file import read_yaml
from lessons.exercises.expected import NamedError
from lessons.exercises.item import Item
from lessons.exercises.registry import item_class, type_names

TEXTS = {name: (data_folders()[-1] / name).read_text(encoding="utf-8") for name in FILES}
README = TEXTS["README.md"]
LISTED = {name: model for name, (model, _noun) in LISTS.items()}
MODELS = {"lesson.yaml": LessonInfo, "grammar/": GrammarPage, **LISTED}


def section(title):
    """What stands under a heading, up to the next one of its rank."""
    marks = re.search(rf"^(#+) {re.escape(title)}$", README, re.MULTILINE)
    assert marks, f"data/README.md has no section {title}"
    rest = README[marks.end() :]
    return re.split(rf"^#{{1,{len(marks[1])}}} ", rest, maxsplit=1, flags=re.MULTILINE)[0]


def rows(text):
    """The fields that the tables of a section explain, each with what it says about being needed."""
    found = re.findall(r"^\| (`.+?) \| (.+?) \|", text, re.MULTILINE)
    return {name: needed for names, needed in found for name in re.findall(r"`(\w+)`", names)}


def nested_fields(schema):
    """The names of all fields within a schema's definitions."""
    return {name for part in schema.get("$defs", {}).values() for name in part.get("properties", {})}


def examples(title, tmp_path):
    path = tmp_path / "example.yaml"
    path.write_text("".join(re.findall(r"```yaml\n(.*?)```", section(title), re.DOTALL)), encoding="utf-8")
    return read_yaml(path).data


@for_each("name", MODELS)
def test_every_field_of_a_file_has_its_row(name):
    fields, told = MODELS[name].model_fields, rows(section(name))
    assert fields.keys() <= told.keys()
    assert {field for field, info in fields.items() if info.is_required()} == {
        field for field in fields if told[field] == "yes"
    }


@for_each("name", [name for name in MODELS if name != "lesson.yaml"])
def test_no_row_explains_a_field_that_does_not_exist(name):
    assert {row for row in rows(section(name)) if not row[0].isdigit()} <= MODELS[name].model_fields.keys()


def test_the_parts_of_lesson_yaml_are_explained_too():
    assert nested_fields(LessonInfo.model_json_schema()) <= rows(section("lesson.yaml")).keys()


def test_the_parts_of_a_grammar_page_are_explained_too():
    told = section("grammar/")
    assert [name for name in nested_fields(GrammarPage.model_json_schema()) if f"`{name}`" not in told] == []


def test_the_fields_of_every_item_are_explained():
    assert rows(section("questions/")).keys() >= Item.model_fields.keys()


def test_what_the_command_makes_is_what_it_would_write():
    for name, language in FILES.items():
        assert with_parts(TEXTS[name], language, TABLES) == TEXTS[name], (
            f"run `lessons schema`, commit data/{name}"
        )


def test_the_reference_knows_the_fields_of_every_entry_and_no_others():
    assert reference().keys() == TABLES.keys()
    for name, fields in reference().items():
        assert fields.keys() == TABLES[name].model_fields.keys(), name
        assert [field for field, told in fields.items() if told.said == told.said.help("en")] == [], name


def test_german_and_english_have_the_same_sections_and_examples():
    german, english = TEXTS["LIESMICH.md"], TEXTS["README.md"]
    for pattern in (r"^#+ \w*[./]\S*$", r"^ *```yaml\n.*?```$", r"^\| (`.+?`) \|"):
        of = re.compile(pattern, re.MULTILINE | re.DOTALL)
        assert of.findall(german) == of.findall(english) != []
    for mark in (r"^#+ ", r"^\* ", r"^\*\*", r"^$", r"^    \S"):
        of = re.compile(mark, re.MULTILINE)
        assert len(of.findall(german)) == len(of.findall(english)), mark


def test_every_type_of_item_is_explained_with_all_its_fields():
    for name in type_names():
        example = example_of(name)
        assert fields_of_type(name) == example.fields.keys(), name
        told = section(name) + (section("single_choice") if "as for single_choice" in section(name) else "")
        inner = nested_fields(item_class(name).model_json_schema())
        assert [field for field in inner if not re.search(rf"`{field}\b", told)] == [], name


def test_the_names_of_mistakes_are_explained():
    assert [error for error in get_args(NamedError) if error not in section("questions/")] == []


def test_the_corrections_shown_are_sound():
    (block,) = re.findall(r"```yaml\n(- sentence: Noch.*?)```", README, re.DOTALL)
    assert len([Correction.model_validate(raw) for raw in yaml.safe_load(block)]) == 2


@pytest.mark.parametrize("name", LISTS)
def test_the_examples_of_every_list_are_sound_entries(name, tmp_path):
    for raw in examples(name, tmp_path):
        MODELS[name].model_validate(raw)


def test_the_examples_of_lesson_grammar_and_interface_are_sound(tmp_path):
    LessonInfo.model_validate(examples("lesson.yaml", tmp_path))
    GrammarPage.model_validate(examples("grammar/", tmp_path))
    for sentence in examples("interface.yaml", tmp_path)["notes"].values():
        Spoken.model_validate(sentence)
