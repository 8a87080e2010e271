"""data/README.md explains every field of every file, and its examples are sound."""

import re
from typing import get_args

import pytest

from lessons.content.examples import example_of
from lessons.content.grammar import GrammarPage
from lessons.content.interface_file import Spoken
from lessons.content.load import LISTS, data_folders
from lessons.content.model import LessonInfo
from lessons.content.readme import fields_of_type, with_types
from lessons.content.yaml_file import read_yaml
from lessons.exercises.expected import NamedError
from lessons.exercises.item import Item
from lessons.exercises.registry import item_class, type_names

README = (data_folders()[-1] / "README.md").read_text(encoding="utf-8")
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


@pytest.mark.parametrize("name", MODELS)
def test_every_field_of_a_file_has_its_row(name):
    fields, told = MODELS[name].model_fields, rows(section(name))
    assert fields.keys() <= told.keys()
    assert {field for field, info in fields.items() if info.is_required()} == {
        field for field in fields if told[field] == "yes"
    }


@pytest.mark.parametrize("name", [name for name in MODELS if name != "lesson.yaml"])
def test_no_row_explains_a_field_that_does_not_exist(name):
    assert {row for row in rows(section(name)) if not row[0].isdigit()} <= MODELS[name].model_fields.keys()


def test_the_parts_of_lesson_yaml_are_explained_too():
    assert nested_fields(LessonInfo.model_json_schema()) <= rows(section("lesson.yaml")).keys()


def test_the_parts_of_a_grammar_page_are_explained_too():
    told = section("grammar/")
    assert [name for name in nested_fields(GrammarPage.model_json_schema()) if f"`{name}`" not in told] == []


def test_the_fields_of_every_item_are_explained():
    assert rows(section("questions/")).keys() >= Item.model_fields.keys()


def test_the_part_about_types_is_the_one_that_the_command_writes():
    assert with_types(README) == README, "run `lessons schema` and commit data/README.md"


def test_every_type_of_item_is_explained_with_all_its_fields():
    for name in type_names():
        example = example_of(name)
        assert fields_of_type(name).keys() == example.fields.keys(), name
        told = section(name) + (section("single_choice") if "as for single_choice" in section(name) else "")
        inner = nested_fields(item_class(name).model_json_schema())
        assert [field for field in inner if not re.search(rf"`{field}\b", told)] == [], name


def test_the_names_of_mistakes_are_explained():
    assert [error for error in get_args(NamedError) if error not in section("questions/")] == []


@pytest.mark.parametrize("name", LISTS)
def test_the_examples_of_every_list_are_sound_entries(name, tmp_path):
    for raw in examples(name, tmp_path):
        MODELS[name].model_validate(raw)


def test_the_examples_of_lesson_grammar_and_interface_are_sound(tmp_path):
    LessonInfo.model_validate(examples("lesson.yaml", tmp_path))
    GrammarPage.model_validate(examples("grammar/", tmp_path))
    for sentence in examples("interface.yaml", tmp_path)["notes"].values():
        Spoken.model_validate(sentence)
