"""What the page is told of lessons: steps from lesson.yaml, the learner's answers, what was used last."""

import shutil

import pytest

from lessons.content import find_lesson, load_lesson
from lessons.jupyter import folders, outline
from lessons.learner import Learner
from lessons.learner.task_sitting import TaskSitting


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project with one lesson of two notebooks, the template's."""
    data = tmp_path / "data"
    shutil.copytree(find_lesson("geneva_2021").parent / "_template", data / "kurs")
    shutil.copy(find_lesson("geneva_2021").parent / "interface.yaml", data)
    monkeypatch.setattr("lessons.content.places.data_folders", lambda: [data])
    places = {"PROJECT": tmp_path, "NOTEBOOKS": tmp_path / "notebooks", "OWN": tmp_path / "own"}
    for name, place in places.items():
        monkeypatch.setattr(folders, name, place)
        monkeypatch.setattr(outline, name, place)
    monkeypatch.setattr(outline, "LAST_USED", tmp_path / "own" / "last.txt")
    for info in load_lesson(data / "kurs").info.notebooks:
        put(tmp_path, f"kurs/{info.id}")
    return tmp_path


def steps():
    return outline.steps_and_resume(outline.current("kurs"), Learner())["steps"]


def resume():
    return outline.steps_and_resume(outline.current("kurs"), Learner())["resume"]


def answer(item):
    TaskSitting(item, outline.current("kurs"), Learner()).answer(item.solution())


def put(project, name):
    path = project / "notebooks" / f"{name}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("{}", encoding="utf-8")
    return path


def test_steps_are_those_of_lesson_yaml_that_are_there(project):
    infos = load_lesson(project / "data" / "kurs").info.notebooks
    told = outline.outline(project / "notebooks" / "kurs" / f"{infos[0].id}.ipynb")["steps"]
    assert [step["path"] for step in told] == [f"notebooks/kurs/{info.id}.ipynb" for info in infos]
    assert [step["minutes"] for step in told] == [info.minutes for info in infos]
    (project / told[-1]["path"]).unlink()
    assert len(steps()) == len(infos) - 1


def test_a_notebook_that_a_teacher_adds_is_a_step_without_a_new_start(project):
    before = steps()
    file = project / "data" / "kurs" / "lesson.yaml"
    entry = "\n  - {id: 09_extra, title: {de: Zugabe, en: Extra}, minutes: 5}\n"
    text = file.read_text(encoding="utf-8")
    assert text.rstrip().splitlines()[-1].startswith("    minutes:")  # the notebooks are the last list
    file.write_text(text.rstrip() + entry, encoding="utf-8")
    put(project, "kurs/09_extra")
    after = steps()
    assert [step["title"]["de"] for step in after[len(before) :]] == ["Zugabe"]


def test_an_answer_counts(project):
    answer(outline.current("kurs").all_items()[0])
    assert steps()[0]["answered"] == 1


def test_one_goes_on_after_the_task_that_was_answered_last(project):
    """Before the first answer there is nowhere to go on; after the last task come those left out."""
    first, second, *_, last = outline.current("kurs").all_items()
    assert resume() is None
    answer(first)
    assert resume() == {"path": steps()[0]["path"], "task": second.id, "number": "1.2"}
    answer(last)
    assert resume()["task"] == second.id
    answer(second)
    assert resume()["task"] not in (None, first.id, second.id, last.id)
    (project / resume()["path"]).unlink()
    assert resume() is None or resume()["path"] in [step["path"] for step in steps()]


def test_a_fault_in_the_lesson_is_told(project):
    (project / "data" / "kurs" / "lesson.yaml").write_text("title: [", encoding="utf-8")
    told = outline.outline(project / "notebooks" / "kurs" / "01_reading.ipynb")
    assert told["steps"] == []
    assert (
        told["problem"].startswith("lesson.yaml, Zeile 2: ist hier kein gültiges YAML; ")
        and "lesson.yaml, line 2: is not valid YAML here; " in told["problem"]
    )
    assert outline.shelf()["lessons"] == []


def test_the_only_lesson_opens_then_the_notebook_used_last_then_a_choice(project):
    assert outline.first_notebook() == outline.shelf()["lessons"][0]["steps"][0]["path"]
    last = sorted((project / "notebooks" / "kurs").glob("*.ipynb"))[-1]
    outline.remember(last)
    assert outline.first_notebook() == last.relative_to(project).as_posix()
    shutil.copytree(project / "data" / "kurs", project / "data" / "zweiter")
    shutil.copytree(project / "notebooks" / "kurs", project / "notebooks" / "zweiter")
    last.unlink()
    assert outline.first_notebook() == ""


def test_what_is_left_of_an_older_edition_is_not_opened(project):
    """An edition of other notebooks, unpacked over it, has steps and a beginning of its own."""
    folder = project / "data" / "kurs"
    [gone, *_] = [info.id for info in load_lesson(folder).info.notebooks]
    outline.remember(project / "notebooks" / "kurs" / f"{gone}.ipynb")
    text = (folder / "lesson.yaml").read_text(encoding="utf-8")
    (folder / "lesson.yaml").write_text(text.replace(f"id: {gone}", "id: 09_other"), encoding="utf-8")
    assert outline.first_notebook().endswith(f"{gone}.ipynb")  # a teacher's own lesson
    (folder / "edition.json").write_text('{"format": 1, "notebooks": {}}', encoding="utf-8")
    assert not outline.first_notebook().endswith(f"{gone}.ipynb")


@pytest.mark.parametrize("name", ["instructor/new_article", "kurs/deep/01_reading", "kurs/text"])
def test_other_notebooks_belong_to_no_lesson(project, name):
    path = put(project, name)
    assert folders.lesson_of(path.with_suffix(".txt" if name.endswith("text") else ".ipynb")) == ""
