"""The notebook's forms do what the commands do, and say what is wrong in a sentence."""

import asyncio
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from ipywidgets import HTML, ToggleButton

from lessons.classroom.settings import class_settings
from lessons.commands import class_forms, class_live
from lessons.commands.class_forms import HandingOut, Marking
from lessons.commands.export_forms import KINDS, Exporting
from lessons.commands.points_form import Counting
from lessons.content import load_lesson

NOW = datetime(2026, 11, 27, tzinfo=UTC)


@pytest.fixture
def place(tmp_path):
    return tmp_path / "class"


def test_an_edition_is_written_as_chosen(own, place):
    form = HandingOut(own.folder, place, "de")
    form.notebooks.value = ("01_reading",)
    form.whole.value = False
    form.build()
    with zipfile.ZipFile(place / "geneva_2021.zip") as archive:
        names = archive.namelist()
    assert not [name for name in names if "/lessons/" in name or name.endswith("02_vocabulary.ipynb")]
    assert "geneva_2021.zip" in form.said.value


def test_files_are_taken_marked_and_decided(own, place, hand_in, class_of_twelve):
    form = Marking(own.folder, place, "de")
    data = class_of_twelve[0]
    item = next(item for item in own.all_items() if item.type == "short_answer")
    for each in (changed := [dict(each) for each in data["answers"]]):
        if each["item"] == item.id:
            each.update(last={"answer": "<b>doch richtig</b>"}, says_it_is_right=True)
    content = hand_in(data, answers=changed).read_bytes()
    form.files.value = (
        {"name": "../../x.json", "content": content, "type": "", "size": 1, "last_modified": NOW},
    )
    form.mark()
    assert [path.name for path in (place / "answers").iterdir()] == ["x.json"]
    form.put("x", content)
    assert len(list((place / "answers").iterdir())) == 1
    form.put("x", b"another's")  # of names in other letters nothing is left to tell them apart
    assert (place / "answers" / "x.json").read_bytes() == content
    (place / "answers" / "x_2.json").unlink()
    assert (form.bar.value, form.bar.max) == (6, 6)
    assert (
        "Ausgewertet: 1; ausgelassen: 0." in form.said.value and (place / "results" / "report.html").is_file()
    )
    box = next(box for box, decision in form.boxes if decision.item == item.id)
    form.accept()
    assert "angekreuzt" in form.said.value and form.said in form.deciding.children
    box.value = True
    form.renew()  # a file has come in while the folder is watched
    assert [decision.item for box, decision in form.boxes if box.value] == [item.id]
    form.accept()
    assert "eingetragen: 1." in form.said.value
    assert "<b>doch richtig</b>" in load_lesson(own.folder).item(item.id).also
    assert not [decision for _, decision in form.boxes if decision.item == item.id]


def test_the_forms_speak_german_and_english_and_write_nothing_yet(own, place):
    german, english = (class_forms.class_forms(str(own.folder), place, language) for language in ("de", "en"))
    assert list(german.titles) == ["Austeilen", "Auswerten", "Entscheiden", "Punkte", "Exportieren"]
    assert list(english.titles) == ["Hand out", "Mark", "Decide", "Points", "Export"]
    assert said(german) & said(english) <= {"", "Notebooks", "Notebook", "Text"}
    assert not place.exists()


def said(widget) -> set[str]:
    """What a widget and those in it say: the names of fields and buttons, and sentences."""
    own = {getattr(widget, "description", ""), widget.value if type(widget) is HTML else ""}
    return own.union(*map(said, getattr(widget, "children", ())))


def test_points_and_grades_are_set_and_marked_by(own, place, hand_in, class_of_twelve):
    before = class_settings(own)
    form = Counting(own.folder, place, before, "de")
    assert form.scale.value == "1: 85\n2: 60\n5: 0"
    form.points.value, form.scale.value = "02_vocabulary: 0,5", "sehr gut: 0"
    form.count.value = "first"
    form.doing(form.save)(None)
    settings = class_settings(own)
    assert (settings.count, settings.points, settings.scale) == (
        "first",
        {"02_vocabulary": 0.5},
        {"sehr gut": 0},
    )
    assert settings.seed == before.seed
    form.scale.value = "1: 92\n1: 50"
    form.doing(form.save)(None)
    assert "für „1“ gibt es schon eine Zeile" in form.said.value
    form.scale.value, form.points.value = "sehr gut: 0", "02_vocabulari: 2"
    form.doing(form.save)(None)
    assert "02_vocabulary" in form.said.value and class_settings(own).points == {"02_vocabulary": 0.5}


def test_each_form_shows_the_fields_that_it_heeds(own, place):
    form = Exporting(own, own.folder, place, "de")
    for kind in KINDS:
        form.kind.value = kind
        for name, field in form.fields.items():
            assert (field in form.shown.children) == (name in KINDS[kind].fields)


def test_a_sheet_is_printed_as_chosen(own, place):
    form = Exporting(own, own.folder, place, "de")
    form.kind.value = "html"
    for name, value in {
        "notebook": "05_reported_speech",
        "text": "a2",
        "versions": 2,
        "seed": "x",
        "points": True,
    }.items():
        form.fields[name].value = value
    form.write()
    names = {path.name for path in (place / "exports" / "worksheets").iterdir()}
    assert {"05_reported_speech_A.html", "05_reported_speech_B_solutions.html"} <= names and len(names) == 4
    assert (form.bar.value, form.bar.max, form.bar.bar_style) == (4, 4, "success")


@pytest.mark.parametrize(("kind", "file"), [("gift", "geneva_2021.gift"), ("anki", "geneva_2021.apkg")])
def test_a_lesson_is_exported_as_chosen(own, place, kind, file):
    form = Exporting(own, own.folder, place, "de")
    form.kind.value = kind
    form.fields["language"].value, form.fields["notebook"].value = "en", "01_reading"
    form.write()
    assert (place / "exports" / file).stat().st_size > 1000
    assert f"{place / 'exports' / file}" in form.said.value


def test_what_cannot_be_exported_is_told(own, place):
    form = Exporting(own, own.folder / "<nothing>", place, "de")
    form.write()
    assert "&lt;nothing&gt;" in form.said.value and "<nothing>" not in form.said.value
    assert form.bar.bar_style == "danger"


def test_a_fault_is_told_in_its_sentence(own, place):
    form = Marking(own.folder, place, "de")
    form.answers.value = str(place / "<nothing>")
    form.doing(form.mark)(form.accepting)
    assert (
        "lässt sich nicht als Ordner lesen (nicht gefunden)" in form.said.value
        and "<nothing>" not in form.said.value
    )


def run_apart(lesson):
    """Run something that waits; where browser tests ran before, this thread has a loop already."""
    with ThreadPoolExecutor() as pool:
        pool.submit(asyncio.run, lesson()).result()


def test_a_watched_folder_is_marked_while_the_notebook_goes_on(own, place, monkeypatch):
    form, marked = Marking(own.folder, place, "de"), []
    monkeypatch.setattr(class_live, "EVERY", 0.0)

    def mark():
        marked.append(len(list(form.folder().iterdir())))
        if len(marked) == 2:
            form.live.button.value = False

    async def lesson():
        form.mark = mark
        form.live.button.value = True
        task = form.live.task
        await asyncio.sleep(0)
        (place / "answers" / "x.json").write_text("{", encoding="utf-8")
        await asyncio.wait_for(task, 5)

    run_apart(lesson)
    assert marked == [0, 1]


def test_a_folder_is_watched_by_one_form_and_no_longer_than_it_is_open(own, place, tmp_path, monkeypatch):
    """A cell that is run again, another form for the same folder, a form that is closed: the older ends."""
    monkeypatch.setattr(class_live, "EVERY", 0.0)
    monkeypatch.setattr(Marking, "mark", lambda _form: None)

    async def ended(task):
        await asyncio.wait_for(task, 5)

    async def lesson():
        first = Marking(own.folder, place, "de")
        first.live.button.value = True
        old = first.live.task
        again = Marking(own.folder, place, "de")
        await ended(old)
        assert not first.live.button.value and "Nicht mehr" in first.said.value

        again.live.button.value = True
        other = Marking(own.folder, tmp_path / "elsewhere", "de")
        assert again.live.button.value
        other.answers.value = again.answers.value
        task, other.live.button.value = again.live.task, True
        await ended(task)
        assert (again.live.button.value, other.live.button.value) == (False, True)
        task, again.live.button.value = other.live.task, True
        await ended(task)

        task = again.live.task
        forms = class_forms.class_forms(str(own.folder), place, "de")
        await ended(task)
        live = next(each for each in watched(forms) if each.icon == "eye")
        live.value = True
        tasks = [each for each in asyncio.all_tasks() if each is not asyncio.current_task()]
        forms.close()
        await ended(asyncio.gather(*tasks))
        assert not live.value and len(tasks) == 1

    run_apart(lesson)


def watched(widget):
    """The buttons in a form that stay pressed."""
    if isinstance(widget, ToggleButton):
        yield widget
    for each in getattr(widget, "children", ()):
        yield from watched(each)
