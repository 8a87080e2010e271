"""A language of help is data alone: written into the files, it shows up everywhere a learner looks."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from lessons.commands.cli import main
from lessons.content import date_words, interface, interface_file
from lessons.content.load import find_lesson, load_lesson
from lessons.exports.paper.sheet import Worksheet
from lessons.fields import Phrase, as_data
from lessons.learner import Learner, Store
from lessons.notebook import Notebook

DATA = Path(__file__).parents[2] / "data"
MARK = "français : "


def in_french(value):
    """The data, with French wherever there is English, or German in two languages."""
    if isinstance(value, list):
        return [in_french(each) for each in value]
    if not isinstance(value, dict):
        return value
    if "en" in value:
        english = value["en"]
        told = [MARK + each for each in english] if isinstance(english, list) else MARK + english
        return value | {"fr": told}
    return {key: in_french(each) for key, each in value.items()}


@pytest.fixture(scope="module")
def french(tmp_path_factory):
    """A data folder whose lesson and interface speak French too, and a notebook of that lesson."""
    folder = tmp_path_factory.mktemp("data")
    shutil.copytree(DATA / "_template", folder / "outil")
    shutil.copy(DATA / "interface.yaml", folder)
    for path in [folder / "interface.yaml", *(folder / "outil").rglob("*.yaml")]:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
        if path.name == "interface.yaml":
            dates = {name: texts | {"fr": texts["en"]} for name, texts in data.pop("dates").items()}
            dates["locale"]["fr"] = "fr"
            data = in_french(data) | {"dates": dates}
        else:
            data = in_french(data)
        path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LESSONS_DATA", str(folder))
        forget()
        store = Store(tmp_path_factory.mktemp("home"))
        store.set("help", "fr")
        yield Notebook("outil", Learner(store))
    forget()


def forget():
    """Read the interface anew."""
    for cached in (interface.languages, date_words.date_words):
        cached.cache_clear()


def test_it_can_be_chosen(french):
    assert "fr" in interface.languages()
    assert french.learner.language == "fr"
    assert MARK in repr(french)


def test_tasks_words_reader_review_and_drills_have_it(french):
    assert french.ask("01-novelty").item["prompt"]["fr"].startswith(MARK)
    assert french.ask("01-novelty").words["labels"]["check"]["fr"].startswith(MARK)
    assert MARK in str(french.words().entries)
    assert french.read().texts[0]["title"]["fr"].startswith(MARK)
    assert MARK in str(french.review().cards.words)
    assert MARK in str(as_data(french.drill("guess").children[1].item))


def test_pictures_and_paper_have_it(french):
    assert MARK in french.timeline().picture["light"] or MARK in str(french.timeline().picture["table"])
    lesson = french.lesson
    sheet = Worksheet(lesson, lesson.notebook("01_reading"), lesson.text("b1"), "fr").tasks()
    assert MARK in sheet and 'lang="fr"' in sheet


def test_what_is_missing_is_named_and_falls_back_to_german(french, capsys):
    assert Phrase({"de": "Prüfen", "en": "Check"}).help("fr") == ""
    assert interface.label("check", "uk") == "Prüfen"
    assert main(["check", "--missing", "uk", "outil"]) == 1
    told = capsys.readouterr().out
    assert "lesson.yaml, line" in told and "is not there in the language uk" in told
    assert main(["check", "outil"]) == 0


def test_the_interface_has_all_its_english():
    file = interface_file.read_interface(DATA / "interface.yaml")
    assert [path for path, each in file.entries.items() if "en" not in each.model_dump()] == []


def test_a_shipped_lesson_has_its_questions_in_english(capsys):
    main(["check", "--missing", "en", "geneva_2021"])
    told = capsys.readouterr().out
    assert not [line for line in told.splitlines() if ", prompt:" in line or ", title:" in line]


def test_a_lesson_in_german_alone_is_a_lesson(tmp_path):
    folder = shutil.copytree(find_lesson("_template"), tmp_path / "lesson")
    data = yaml.load((folder / "lesson.yaml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    data["title"] = data["title"]["de"]
    (folder / "lesson.yaml").write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    info = load_lesson(folder).info
    assert info.title.languages == {"de": "Eine Bibliothek der Dinge"}
