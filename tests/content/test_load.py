"""A lesson is read file by file, on first use, and says in one sentence what is wrong."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from cases import for_each
from IPython.core.interactiveshell import InteractiveShell

from lessons.cells import explain_slips
from lessons.content import LessonError, find_lesson, lesson_names, load_lesson
from lessons.content.check import check_lesson
from lessons.content.load import data_folders

TEMPLATE = data_folders()[-1] / "_template"


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(TEMPLATE, tmp_path / "lesson")


def spoil(path, old, new):
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def message(call):
    with pytest.raises(LessonError) as caught:
        call()
    return str(caught.value)


def test_the_template_has_everything():
    lesson = load_lesson(TEMPLATE)
    assert lesson.info.published == "2024-03-13"
    assert list(lesson.texts) == ["b1", "a2"]
    assert lesson.words[0].lemma == "Ausweis"
    assert lesson.actor("berger").side == "library"
    assert lesson.topic("repair").name.help("en") == "Repairs and costs"
    assert lesson.notebook("01_reading").minutes == 20
    assert lesson.text("b1").find("Wer einen Ausweis hat").paragraph == 1
    assert [statement.disputed for statement in lesson.statements] == [False, True]
    assert lesson.events[0].date == "2023-23"


def test_a_file_is_read_only_when_it_is_asked_for(folder):
    (folder / "timeline.yaml").write_text("broken: [", encoding="utf-8")
    (folder / "questions" / "02_vocabulary.yaml").write_text("broken: [", encoding="utf-8")
    lesson = load_lesson(folder)
    assert lesson.item("01-novelty").type == "single_choice"
    assert message(lambda: lesson.events).startswith("timeline.yaml, line ")


def test_an_item_is_found_even_under_another_number(folder):
    spoil(folder / "questions" / "02_vocabulary.yaml", "id: 02-card", "id: 01-card")
    assert load_lesson(folder).item("01-card").type == "short_answer"


def test_an_optional_text_appears_when_its_file_is_there(folder):
    (folder / "texts" / "original.txt").write_text(
        "# Titel\n\nEin Absatz.\n\nNoch einer.\n", encoding="utf-8"
    )
    original = load_lesson(folder).texts["original"]
    assert (original.headline, len(original.paragraphs), original.level) == ("Titel", 2, "B2")


def test_lists_that_a_lesson_does_without_are_empty(folder):
    for name in ("vocabulary.yaml", "actors.yaml", "statements.yaml", "timeline.yaml"):
        (folder / name).unlink()
    lesson = load_lesson(folder)
    assert (lesson.words, lesson.actors, lesson.statements, lesson.events) == ([], [], [], [])


def test_a_fault_in_what_is_read_is_one_sentence(folder):
    spoil(folder / "actors.yaml", "kind: place", "kind: town")
    expected = "expected person, state, place, organisation or group."
    assert message(lambda: load_lesson(folder).actors) == f"actors.yaml, line 5, kind: is “town”; {expected}"


def test_of_several_faults_the_first_is_told_and_the_others_counted(folder):
    spoil(folder / "actors.yaml", "kind: place", "kind: town")
    spoil(folder / "actors.yaml", "kind: person", "kind: human")
    assert message(lambda: load_lesson(folder).actors).endswith("(1 more: run `lessons check`)")


def test_an_item_that_could_not_be_marked_is_not_shown(folder):
    spoil(folder / "questions" / "01_reading.yaml", "correct: yes", "correct: no")
    assert "has 0 options marked `correct: yes`" in message(lambda: load_lesson(folder).items("01_reading"))


def test_a_text_outside_the_folder_is_not_read(folder):
    spoil(folder / "lesson.yaml", "texts/b1.md", "../../secret.md")
    expected = "lesson.yaml, texts: “../../secret.md” lies outside the lesson's folder."
    assert message(lambda: load_lesson(folder).texts) == expected


@for_each(
    ("ask", "sentence"),
    [
        (lambda lesson: lesson.item("01-noveltie"), "no item '01-noveltie'; did you mean 01-novelty?"),
        (lambda lesson: lesson.items("03"), "no notebook '03'; there are: 01_reading, 02_vocabulary."),
        (lambda lesson: lesson.topic("repairs"), "no topic 'repairs'; did you mean repair?"),
        (lambda lesson: lesson.text("c1"), "no text 'c1'; there are: b1, a2."),
        (lambda lesson: lesson.actor("x"), "no actor 'x'; there are: neustadt, town-hall,"),
    ],
)
def test_what_is_not_there_is_told_with_what_is(ask, sentence):
    assert message(lambda: ask(load_lesson(TEMPLATE))).startswith(f"The lesson _template has {sentence}")


def test_a_lesson_is_found_by_name_by_path_and_under_lessons_data(folder, monkeypatch):
    assert find_lesson(str(folder)) == folder
    assert find_lesson("_template") == TEMPLATE
    monkeypatch.setenv("LESSONS_DATA", str(folder.parent))
    assert find_lesson("lesson") == folder
    assert "lesson" in lesson_names()


def test_a_lesson_that_is_not_there(tmp_path, monkeypatch):
    monkeypatch.setenv("LESSONS_DATA", str(tmp_path))
    (tmp_path / "zoo").mkdir()
    shutil.copy(TEMPLATE / "lesson.yaml", tmp_path / "zoo")
    assert message(lambda: find_lesson("zo")) == "There is no lesson 'zo'; did you mean zoo?"
    assert message(lambda: find_lesson("xylophone")).startswith("There is no lesson 'xylophone'; there are: ")
    assert "_template" not in message(lambda: find_lesson("xylophone"))


def test_a_notebook_shows_the_sentence_and_no_traceback(capsys):
    shell = InteractiveShell.instance()
    explain_slips(shell)
    shell.run_cell("from lessons.content import find_lesson; find_lesson('no such lesson at all')")
    shown = capsys.readouterr().out
    german, english = shown.splitlines()
    assert german.startswith("Eine Lektion „no such lesson at all“ gibt es nicht. Es gibt: ")
    assert english.startswith("There is no lesson 'no such lesson at all'; there are: ")
    assert "Traceback" not in shown


def test_loading_imports_nothing_heavy():
    code = (
        "import sys; from lessons.content import *; lesson = load_lesson(find_lesson('_template'));"
        "lesson.items('02_vocabulary'); lesson.texts;"
        "heavy = ('spacy', 'pandas', 'numpy', 'matplotlib', 'edtf', 'IPython');"
        "print([name for name in heavy if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


def test_a_lesson_of_version_0_1_is_read_as_it_is():
    """English stood in fields of its own then."""
    old = load_lesson(Path(__file__).parent / "version_0_1")
    assert check_lesson(old.folder) == []
    assert old.info.title.languages == {"de": "Eine Bibliothek der Dinge", "en": "A library of things"}
    assert old.words[0].gloss.help("en") and old.words[0].wrong_meanings[1].help("en")
    assert old.item("01-novelty").prompt.help("en") == load_lesson(TEMPLATE).item("01-novelty").prompt.help(
        "en"
    )
