"""The form without a browser: every kind of entry has its fields, and messages change files as they say."""

import shutil

import pytest

from lessons.authoring import editing
from lessons.authoring.adapting import Adapting
from lessons.authoring.forms import form_of
from lessons.content.check import check_lesson
from lessons.content.load import find_lesson
from lessons.widgets.adapt import AdaptWidget
from lessons.widgets.exercise import ExerciseWidget

NAME = "questions/01_reading.yaml"


@pytest.fixture
def folder(tmp_path):
    """A copy of the template."""
    return shutil.copytree(find_lesson("_template"), tmp_path / "lesson")


@pytest.fixture
def form(folder):
    """The form in German; what it answers is kept in `form.said`."""
    form = AdaptWidget(folder, "de")
    form.said = []
    form.send = lambda message: form.said.append(message["said"])
    return form


def do(form, name, **values):
    """What the browser sends."""
    form.receive(form, {"do": name, "nonce": 1, **values}, [])
    return form.said[-1]


def ids(folder, name=NAME):
    return [entry["id"] for entry in editing.entries((folder / name).read_text(encoding="utf-8"))]


def test_every_entry_of_the_lessons_has_a_form_with_labels_in_both_languages():
    for name in ("geneva_2021", "_template"):
        folder = find_lesson(name)
        for file in sorted({found.file for found in Adapting(folder).found()}):
            for raw in editing.entries((folder / file).read_text(encoding="utf-8")):
                fields = {field["name"]: field for field in form_of(file, raw)}
                assert raw.keys() - {"type"} <= fields.keys()
                assert all(field["label"]["de"] and field["label"]["en"] for field in fields.values())


def test_what_is_typed_is_checked_and_shown_as_learners_see_it(form):
    do(form, "open", file=NAME, place=0)
    assert form.faults == [] and isinstance(form.preview.children[0], ExerciseWidget)
    raw = {**form.opened["raw"], "level": "A9", "evidence": {"b1": "Nichts davon"}}
    do(form, "check", raw=raw)
    assert [fault["field"] for fault in form.faults] == ["level"] and form.preview.children == ()
    do(form, "check", raw={**raw, "level": "A2"})
    assert form.faults[0]["field"] == "evidence.b1" and "steht nicht im Text b1" in form.faults[0]["said"]


def test_english_that_stays_while_its_german_changes_is_told_while_typing(form):
    """Also in a lesson that no git knows."""
    do(form, "open", file=NAME, place=0)
    raw = form.opened["raw"]
    changed = {**raw, "prompt": {**raw["prompt"], "de": "Was ist hier neu?"}}
    do(form, "check", raw=changed)
    assert [fault["field"] for fault in form.faults] == ["prompt.en"] and "Deutsch" in form.faults[0]["said"]
    do(form, "check", raw={**changed, "prompt": {**changed["prompt"], "en": "What is new here?"}})
    assert form.faults == []


UNDONE = "„Letztes Speichern zurücknehmen“ macht das rückgängig."
WHERE = f"{NAME} (Notebook 01_reading, Abschnitt"


def test_duplicate_move_off_on_add_and_undo_say_what_was_done_where(form, folder):
    first = ids(folder)
    do(form, "open", file=NAME, place=0)
    said = do(form, "duplicate")
    assert said.startswith(
        f"„01-novelty“ ist verdoppelt: Gleich darunter steht „01-novelty-2“, in {WHERE} globally)."
    )
    assert ids(folder)[:2] == ["01-novelty", "01-novelty-2"] and form.opened["place"] == 1
    assert f"an Stelle 3 von {len(first) + 1} in {WHERE} globally). {UNDONE}" in do(form, "move", by=1)
    assert ids(folder)[2] == "01-novelty-2"
    assert "ist ausgeschaltet" in do(form, "off")
    assert ids(folder) == first and ids(folder, f"off/{NAME}") == ["01-novelty-2"]
    assert check_lesson(folder) == [] and form.opened == {}
    assert do(form, "undo", file=NAME) == f"Die vorige Fassung von {NAME} ist wieder da."
    assert ids(folder)[2] == "01-novelty-2" and not (folder / "off" / NAME).exists()
    do(form, "open", file=NAME, place=2)
    do(form, "off")
    do(form, "open", file=NAME, place=0, off=True)
    assert "ist wieder eingeschaltet, am Ende von" in do(form, "on")
    assert ids(folder, f"off/{NAME}") == []
    assert ids(folder) == [*first, "01-novelty-2"]
    do(form, "language", language="en")
    assert do(form, "add", file=NAME, type="transform").startswith(
        f"“01-transform” is added, at the end of {NAME} (notebook 01_reading, section"
    )
    assert ids(folder)[-1] == "01-transform" and form.opened["place"] == len(first) + 1
    assert do(form, "undo", file=NAME) == f"The previous version of {NAME} is back."
    assert ids(folder) == [*first, "01-novelty-2"] and form.opened == {}


def test_an_entry_at_the_edge_stays_and_one_that_is_open_stays_open_when_a_save_is_undone(form, folder):
    before = ids(folder)
    do(form, "open", file=NAME, place=0)
    assert do(form, "move", by=-1) == f"„01-novelty“ steht schon ganz oben in {NAME}."
    assert do(form, "undo", file=NAME) == f"Von {NAME} gibt es keine frühere Fassung."
    do(form, "move", by=1)
    do(form, "undo", file=NAME)
    assert ids(folder) == before and (form.opened["raw"]["id"], form.opened["place"]) == ("01-novelty", 0)
    assert do(form, "add", file="actors.yaml").endswith(f"am Ende von actors.yaml. {UNDONE}")


def test_each_type_is_shown_by_its_example_before_one_is_added(form, folder):
    before = ids(folder)
    for each in form.types:
        do(form, "example", type=each["type"])
        (card,) = form.preview.children
        assert card.item["type"] == each["type"] and each["title"]["en"] and form.opened == {}
    assert ids(folder) == before
    do(form, "add", file=NAME, type="matching")
    assert form.opened["raw"]["section"] == "timeline" and form.faults == []


def test_a_file_that_changed_meanwhile_is_told_and_left_alone(form, folder):
    do(form, "open", file="actors.yaml", place=0)
    other = (folder / "actors.yaml").read_text(encoding="utf-8") + "# Somebody else.\n"
    (folder / "actors.yaml").write_text(other, encoding="utf-8")
    assert "actors.yaml" in do(form, "save", raw={**form.opened["raw"], "kind": "state"})
    assert (folder / "actors.yaml").read_text(encoding="utf-8") == other


@pytest.mark.parametrize(
    "message", [{"do": "save"}, {"do": "open", "file": "../x", "place": 0}, {"do": "receive"}]
)
def test_a_strange_message_changes_nothing(form, folder, message):
    before = {path: path.read_bytes() for path in folder.rglob("*.*")}
    form.receive(form, message, [])
    assert {path: path.read_bytes() for path in folder.rglob("*.*")} == before


def test_previews_leave_nothing_behind(form):
    do(form, "open", file=NAME, place=0)
    card, home = form.preview.children[0], form.previews.home
    card.receive(card, {"do": "answer", "answer": "a", "nonce": 1}, [])
    assert list(home.iterdir())
    form.close()
    assert not home.exists()
