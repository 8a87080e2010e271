"""The schemas for editors are up to date, accept what the loader accepts, and find slips."""

import datetime
import json
import re
from functools import cache

import pytest
import yaml
from cases import for_each
from every_item import fields_of_type

from lessons.classroom.settings import BEGINNING
from lessons.commands.schema import all_schemas, schema_text
from lessons.content.examples import example_of
from lessons.content.load import data_folders
from lessons.content.readme import FILES
from lessons.exercises.registry import type_names

DATA = data_folders()[-1]


@cache
def made():
    """All schemas, as the command writes them."""
    return all_schemas()


def kind(path):
    return path.parent.name if path.parent.name in ("questions", "grammar") else path.stem


def as_editor_reads(value):
    """What an editor makes of a file: words for names and for dates, but true and 2014 are no words to it."""
    if isinstance(value, dict):
        return {str(key).lower(): as_editor_reads(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_editor_reads(inner) for inner in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def validator():
    """JSON Schema's validator; its import takes two seconds, which only the process of these tests spends."""
    from jsonschema import Draft202012Validator

    return Draft202012Validator


def complaints(data, name):
    validate = validator()(made()[name])
    return [error.message for error in validate.iter_errors(data)]


def test_the_schema_files_are_those_that_the_command_writes():
    for name, schema in made().items():
        stored = (DATA / "schema" / f"{name}.json").read_text(encoding="utf-8")
        assert stored == schema_text(schema), "run `lessons schema` and commit data/schema"


def test_each_schema_is_one():
    for schema in made().values():
        validator().check_schema(schema)


@pytest.mark.parametrize(
    "loader", [yaml.CBaseLoader, yaml.CSafeLoader], ids=["as we read", "as an editor reads"]
)
def test_what_is_shipped_is_accepted_however_scalars_are_read(loader):
    for path in sorted([*DATA.glob("*/*.yaml"), *DATA.glob("*/questions/*.yaml"), DATA / "interface.yaml"]):
        if path.name == "classroom.yaml":  # the teacher's own, and no part of what is shipped
            continue
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
        assert complaints(as_editor_reads(data), kind(path)) == [], path


def test_a_teachers_settings_are_accepted_with_and_without_points_and_scale():
    whole = BEGINNING.format(seed="0" * 32).replace("# points:", "points:").replace("# scale:", "scale:")
    for text in (BEGINNING.format(seed="0" * 32), whole):
        assert complaints(yaml.safe_load(text), "classroom") == []
    settings = yaml.safe_load(whole)
    assert settings["points"] and settings["scale"]
    assert (
        len(complaints({**settings, "count": "best", "point": {}, "scale": {"1": "many"}}, "classroom")) == 3
    )


@for_each("value", ["yes", "No", "TRUE", "off", True, False, 0, 1])
def test_yes_and_no_may_be_written_and_read_in_many_ways(value):
    statement = yaml.load(
        (DATA / "_template/statements.yaml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader
    )
    assert complaints([{**statement[0], "disputed": value}], "statements") == []


def test_slips_are_found():
    word = yaml.load(
        (DATA / "_template/vocabulary.yaml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader
    )[0]
    assert len(complaints([{**word, "glos": "card", "pos": "nuon", "level": ""}], "vocabulary")) == 3
    assert complaints([{**word, "example": None}], "vocabulary")
    assert not complaints([{**word, "government": None}], "vocabulary")


def test_an_item_is_checked_by_the_schema_of_its_type():
    for name in type_names():
        assert any("is a required property" in said for said in complaints([{"type": name}], "questions"))


def test_the_examples_of_all_types_are_accepted_and_their_fields_explained():
    for name in type_names():
        assert complaints(as_editor_reads(example_of(name).items), "questions") == []
        fields = made()["questions"]["$defs"][name]["properties"]
        assert [each for each in fields_of_type(name) if not fields[each].get("description")] == []


def test_an_unknown_type_of_item_is_found():
    assert any("is not one of" in said for said in complaints([{"type": "essay"}], "questions"))


def test_the_schemas_are_written_where_one_wants_them(tmp_path, capsys):
    from lessons.commands.cli import main

    assert main(["schema", str(tmp_path / "new")]) == 0
    assert {path.stem for path in (tmp_path / "new").glob("*.json")} == set(made())
    assert json.loads((tmp_path / "new" / "actors.json").read_text(encoding="utf-8"))["type"] == "array"
    assert "actors.json written." in capsys.readouterr().out


def test_the_readmes_beside_them_are_renewed(tmp_path):
    from lessons.commands.cli import main

    for name in FILES:
        whole = (DATA / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(
            re.sub(r"^\| `lemma` .*\n", "", whole, flags=re.MULTILINE), encoding="utf-8"
        )
    assert main(["schema", str(tmp_path / "schema")]) == 0
    for name in FILES:
        assert (tmp_path / name).read_text(encoding="utf-8") == (DATA / name).read_text(encoding="utf-8")


def test_a_readme_without_a_part_about_types_is_told(tmp_path, capsys):
    from lessons.commands.cli import main

    (tmp_path / "README.md").write_text("Of something else\n", encoding="utf-8")
    assert main(["schema", str(tmp_path / "schema")]) == 2
    assert capsys.readouterr().err.startswith("README.md: has not the parts that `lessons schema` makes")
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "Of something else\n"
