"""start.py: what it tells whom, when it sets up anew, and a whole set-up of a small project."""

import ast
import errno
import json
import os
import platform
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from small_project import START, load_start, pinned, write, write_project, write_wheel


@pytest.fixture
def commands(start, monkeypatch):
    """Give the project its files, and note what start.py would run instead of running it."""
    packages = start.HERE.parent / "packages"
    packages.mkdir()
    write_project(start.HERE, packages)
    noted = []
    monkeypatch.setattr(start, "run", lambda command, *_: noted.append(pretend(command, start)))
    monkeypatch.setattr(start, "hand_over", lambda arguments: noted.append(" ".join(arguments)) or 0)
    return noted


def pretend(command, start):
    """Leave the traces that a command would, and return it in a few words."""
    if "venv" in command:
        start.environment_python().parent.mkdir(parents=True)
        start.environment_python().touch()
        return "make environment"
    for prepared, words in ((start.COMPILE, "compile"), (start.WORD_TABLES, "make word tables")):
        if command[1:] == prepared:
            return words
    files = [Path(word).stem for word in command if word.endswith(".txt")]
    return "install " + (files or ["the project"])[0]


SET_UP = ["make environment", "install lesson", "install the project", "compile", "make word tables"]
OPEN = "-m lessons.jupyter --port 8888"
OUR_VERSION = platform.python_version()


def test_an_old_python_can_read_start():
    source = START.read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 7))
    newer = (ast.NamedExpr, ast.Match, ast.ImportFrom)
    found = [node for node in ast.walk(tree) if isinstance(node, newer)]
    assert [node.module for node in found] == ["pathlib"]


def test_start_needs_nothing_but_the_standard_library():
    tree = ast.parse(START.read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import)]
    names = {alias.name.split(".")[0] for node in imports for alias in node.names}
    assert names <= set(sys.stdlib_module_names)


@pytest.mark.parametrize(
    ("version", "on_path", "told"),
    [
        ((3, 8), None, "Get one from https://www.python.org/downloads/"),
        ((3, 15), None, "Get one from https://www.python.org/downloads/"),
        ((3, 8), "python3.12", "Run: python3.12 start.py"),
    ],
)
def test_an_unfit_python_is_told_which_one_to_take(start, monkeypatch, capsys, version, on_path, told):
    monkeypatch.setattr(start, "sys", SimpleNamespace(version_info=(*version, 0)))
    monkeypatch.setattr(start.shutil, "which", lambda name: name == on_path)
    assert start.main([]) == 1
    here = f"This is Python {version[0]}.{version[1]}; the lesson needs Python 3.11 to 3.14. "
    assert capsys.readouterr().out == here + told + "\n"


def test_a_missing_venv_module_is_named(start, monkeypatch, capsys):
    monkeypatch.setattr(start.importlib.util, "find_spec", lambda name: name != "ensurepip")
    assert start.main([]) == 1
    assert capsys.readouterr().out == (
        "This Python cannot make environments: its venv module is missing. "
        "On Debian and Ubuntu, run: sudo apt install python3-venv\n"
    )


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ERROR: Could not install packages: [Errno 28] No space left on device", "DISK_FULL"),
        ("WARNING: Retrying after connection broken by 'NewConnectionError(...)'", "NO_NETWORK"),
        ("ERROR: Could not install packages: [Errno 30] Read-only file system", "READ_ONLY"),
    ],
)
def test_what_pip_says_is_put_in_plain_words(start, said, told):
    assert start.explain(["Collecting helper==1.0", said]) == getattr(start, told).format(start.HERE)


def test_an_unknown_fault_is_told_in_pips_last_words(start):
    lines = [f"line {number}" for number in range(20)]
    assert start.explain(lines) == "The set-up failed. Its last words were:\n    " + "\n    ".join(lines[12:])


@pytest.mark.parametrize(
    ("number", "told"),
    [(errno.ENOSPC, "DISK_FULL"), (errno.EROFS, "READ_ONLY"), (errno.EACCES, "READ_ONLY")],
)
def test_faults_of_the_system_are_put_in_plain_words(start, commands, monkeypatch, capsys, number, told):
    def fail(state):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(start, "write_state", fail)
    assert start.main([]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == getattr(start, told).format(start.HERE)


def test_too_little_space_is_told_before_anything_is_made(start, commands, monkeypatch, capsys):
    monkeypatch.setattr(start.shutil, "disk_usage", lambda _: SimpleNamespace(free=1e9))
    assert start.main([]) == 1
    assert capsys.readouterr().out == start.DISK_FULL + "\n"
    assert not start.ENVIRONMENT.exists()


def test_the_first_start_sets_up_and_the_second_opens_at_once(start, commands):
    assert start.main([]) == 0
    assert commands == [*SET_UP, OPEN]
    commands.clear()
    assert start.main(["--no-browser", "--port", "9000", "--ip=0.0.0.0"]) == 0
    assert commands == ["-m lessons.jupyter --port 9000 --no-browser --ip=0.0.0.0"]


def test_tests_add_their_packages_once(start, commands):
    start.main([])
    commands.clear()
    start.main(["test", "-k", "dates", "tests/content"])
    pytest_call = "-m pytest -n 2 --dist loadfile --no-loadscope-reorder -k dates tests/content"
    assert commands == ["install test", *SET_UP[2:], pytest_call]
    commands.clear()
    start.main(["test"])
    start.main([])
    assert commands == ["-m pytest -n 2 --dist loadfile --no-loadscope-reorder", OPEN]


def test_the_official_model_is_a_task_of_its_own(start, commands):
    assert start.main(["--official-model"]) == 0
    assert commands[-1] == "-m lessons.german.official_model"


def test_other_versions_are_installed_into_the_same_environment(start, commands):
    start.main([])
    commands.clear()
    write(start.HERE / "requirements" / "lesson.txt", "helper==2.0\n")
    start.main([])
    assert commands == [*SET_UP[1:], OPEN]


def test_an_interrupted_set_up_is_made_anew(start, commands, monkeypatch, capsys):
    def interrupt(command, show=None):
        pretend(command, start)
        if "venv" not in command:
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(start, "run", interrupt)
        assert start.main([]) == 130
    assert capsys.readouterr().out.endswith("\nStopped. The next start goes on from here.\n")
    leftover = start.ENVIRONMENT / "half-a-package"
    leftover.touch()
    assert start.main([]) == 0
    assert commands == [*SET_UP, OPEN]
    assert not leftover.exists()


@pytest.mark.parametrize("change", [{"python": "3.9"}, {"place": "/elsewhere/.venv"}])
def test_an_environment_of_another_python_or_place_is_made_anew(start, commands, change):
    start.main([])
    start.write_state({**start.read_state(), **change})
    commands.clear()
    start.main([])
    assert commands == [*SET_UP, OPEN]


def test_an_environment_whose_python_is_gone_is_made_anew(start, commands):
    start.main([])
    start.environment_python().unlink()
    commands.clear()
    start.main([])
    assert commands == [*SET_UP, OPEN]


def test_a_damaged_note_counts_as_unfinished(start, commands):
    start.main([])
    start.STATE.write_text('{"python": "3', encoding="utf-8")
    commands.clear()
    start.main([])
    assert commands == [*SET_UP, OPEN]


@pytest.mark.parametrize(("version", "kept"), [(OUR_VERSION, True), ("3.9.1", False)])
def test_an_environment_that_a_person_made_is_kept_if_it_fits(start, commands, version, kept):
    pretend(["venv"], start)
    (start.ENVIRONMENT / "pyvenv.cfg").write_text(f"version = {version}\n", encoding="utf-8")
    start.main([])
    assert commands == [*(SET_UP[1:] if kept else SET_UP), OPEN]


def test_progress_names_the_package_now_and_then(start, capsys):
    progress = start.Progress(60)
    for number in range(60):
        progress(f"Collecting package{number}==1.0 (from -r lesson.txt)\n")
    progress("Installing collected packages: package0, package1\n")
    assert capsys.readouterr().out.splitlines() == [
        "Getting package 1 of about 60: package0==1.0",
        "Getting package 26 of about 60: package25==1.0",
        "Getting package 51 of about 60: package50==1.0",
        "Unpacking them (this takes longest) ...",
    ]


def test_the_environment_is_kept_from_another_pythons_packages(start, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PIP_USER", "1")
    assert "PYTHONPATH" not in start.surroundings()
    assert start.surroundings()["PIP_USER"] == "0"


@pytest.mark.set_up
def test_a_small_project_is_really_set_up(tmp_path, monkeypatch):
    packages = tmp_path / "packages"
    packages.mkdir()
    write_project(tmp_path / "project", packages)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(packages))
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    start = load_start(tmp_path / "project")
    start.set_up("lesson")
    assert list(start.ENVIRONMENT.rglob("site-packages/__pycache__/helper.*.pyc"))
    check = "import helper, json, small, sys; print(json.dumps([helper.VALUE, small.HERE, sys.prefix]))"
    printed = subprocess.check_output(
        [start.environment_python(), "-c", check], cwd=tmp_path, encoding="utf-8"
    )
    assert json.loads(printed) == [1, True, str(start.ENVIRONMENT)]

    write_wheel(packages, "helper", "2.0", {"helper.py": "VALUE = 2"})
    write(start.HERE / "requirements" / "lesson.txt", pinned("helper==2.0", b"another file"))
    with pytest.raises(start.Trouble) as trouble:
        start.set_up("lesson")
    assert str(trouble.value) == start.CHANGED
    assert start.read_state() == {"unfinished": True}
