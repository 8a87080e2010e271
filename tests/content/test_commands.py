"""`lessons check` tells faults on the screen and in its exit status."""

import os
import shutil
import subprocess
import sys

import pytest
from attacks import attacked_lesson

from lessons.commands.cli import COMMANDS, main
from lessons.content.fault import CONTROL
from lessons.content.load import data_folders
from tests.cases import for_each

TEMPLATE = data_folders()[-1] / "_template"


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(TEMPLATE, tmp_path / "lesson")


def test_a_sound_lesson_is_one_line_and_status_0(folder, capsys):
    assert main(["check", str(folder)]) == 0
    expected = "lesson: 2 texts, 5 words, 7 actors, 2 statements, 4 events, 15 items: no faults.\n"
    assert capsys.readouterr().out == expected


def test_a_fault_is_a_sentence_and_status_1(folder, capsys):
    (folder / "timeline.yaml").write_text("- 1\n", encoding="utf-8")
    assert main(["check", str(folder), "_template"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == 'timeline.yaml, line 1: is “1”; expected an event: lines of the form "name: value".'
    assert lines[1] == "lesson: 1 fault."
    assert lines[2].startswith("_template: ")


def test_a_lesson_that_is_not_there_is_status_2_and_a_sentence(capsys):
    assert main(["check", "genoa"]) == 2
    assert capsys.readouterr().err.startswith("There is no lesson 'genoa'; ")


def test_a_folder_that_lost_its_lesson_yaml_is_told_so(folder, monkeypatch, capsys):
    monkeypatch.setenv("LESSONS_DATA", str(folder.parent))
    (folder / "lesson.yaml").unlink()
    assert main(["check", folder.name]) == 2
    assert capsys.readouterr().err == "lesson/lesson.yaml: is missing; every lesson needs it.\n"


def test_help_keeps_the_capitals_within_a_sentence(capsys):
    with pytest.raises(SystemExit):
        main(["analyse", "--help"])
    assert "Say what stands in a German text" in capsys.readouterr().out


def test_the_interface_is_checked_with_all_lessons(folder, monkeypatch, capsys):
    monkeypatch.setenv("LESSONS_DATA", str(folder.parent))
    (folder.parent / "interface.yaml").write_text("notes:\n  empty:\n    en: Empty.\n", encoding="utf-8")
    assert main(["check"]) == 1
    expected = "interface.yaml, line 2, notes.empty.de: is missing; every sentence needs it."
    assert capsys.readouterr().out.splitlines()[0] == expected


def test_the_command_runs_as_a_module_light_and_without_umlauts_on_the_console(folder):
    (folder / "vocabulary.yaml").write_text("- lemma: Tür\n  pos: Tür\n", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "lessons", "check", str(folder)],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert run.returncode == 1
    assert b"pos: is ?T?r?; expected noun, verb" in run.stdout
    imported = {line.rpartition(b"|")[2].strip() for line in run.stderr.splitlines()}
    assert b"lessons" in imported and not imported & {b"spacy", b"pandas", b"matplotlib", b"IPython"}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_subcommand_explains_itself(name, capsys):
    with pytest.raises(SystemExit) as leaving:
        main([name, "--help"])
    assert leaving.value.code == 0
    assert "usage: lessons" in capsys.readouterr().out


@for_each(
    ("words", "german"),
    [
        (["draft"], "lessons draft: es fehlt noch: FILE, --published."),
        (["check", "--fast"], "lessons: das gehört nicht zu diesem Befehl: --fast."),
        (["check", "--language", "fr"], "--language: „fr“ gibt es hier nicht, möglich ist „de“, „en“."),
        (["export", "anki", "x", "-o"], "danach fehlt eine Angabe."),
        (["analyse", "x", "--jobs", "0"], "--jobs: ist „0“; erwartet wird eine Zahl von 1 bis 64."),
    ],
)
def test_a_command_called_in_a_wrong_way_says_so_in_german(words, german, monkeypatch, capsys):
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    with pytest.raises(SystemExit) as leaving:
        main(words)
    told = capsys.readouterr().err
    assert leaving.value.code == 2 and told.startswith("Aufruf: lessons") and told.endswith(f"{german}\n")


def test_whoever_stops_reading_is_not_told_of_a_fault(folder):
    """As in `lessons check … | head`: nobody reads what is written."""
    reading, writing = os.pipe()
    os.close(reading)
    call = [sys.executable, "-m", "lessons", "check", str(folder)]
    run = subprocess.run(call, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert run.stderr == b""


def test_no_text_and_no_name_of_a_file_speaks_to_the_terminal(tmp_path, capsys):
    """Whatever is printed: results, sentences about them, complaints, and what argparse says."""
    folder = shutil.copytree(attacked_lesson(), tmp_path / "a\x1b]0;x\x07")
    text = folder / "texts" / "b1.md"
    text.write_text(text.read_text(encoding="utf-8") + "\nEr sagte \x9b31m nichts.\n", encoding="utf-8")
    for words in (["check"], ["ties"], ["review"], ["export", "moodle", "-o", str(folder / "x.xml")]):
        main([*words, str(folder)])
    with pytest.raises(SystemExit):
        main(["check", "--\x1b[31m"])
    told = capsys.readouterr()
    assert CONTROL.findall(told.out + told.err) == []
    assert "a\\x1b]0;x\\x07" in told.out and "\\x1b[31m" in told.err
