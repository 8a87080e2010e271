"""The official German model: only the file that was expected is installed, and nothing is fetched."""

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pip
import pytest
from small_project import write_wheel

from lessons.german import official_model


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """An environment to install into, and its Python."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=os.name != "nt")
    # The pip that is here, copied: to install it from its wheel takes four seconds longer.
    packages = sysconfig.get_path("purelib", vars={"base": str(folder), "platbase": str(folder)})
    shutil.copytree(Path(pip.__file__).parent, Path(packages) / "pip")
    return str(folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


@pytest.fixture
def model(tmp_path, monkeypatch):
    """A small package in the current folder, in the place of the real one."""
    monkeypatch.chdir(tmp_path)
    return write_wheel(Path(), "small_model", "1.0", {"small_model.py": "VALUE = 1"})


def checksum(file):
    """Return a file's SHA-256."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def has_model(environment):
    """Say whether the environment can import the small model."""
    return subprocess.run([environment, "-c", "import small_model"], capture_output=True).returncode == 0


def test_a_file_that_is_not_there_is_asked_for_and_not_fetched(environment, model, capsys):
    address = f"https://192.0.2.1/{model.with_name('absent-1.0-py3-none-any.whl')}"
    assert official_model.install(address, checksum(model), environment) == 1
    asked_for = f"Save {address} (14 MB) in {Path.cwd()} with a browser, then run this again.\n"
    assert capsys.readouterr().out == asked_for


def test_only_the_expected_file_is_installed(environment, model, capsys):
    """What is not the file is not installed; what is needs no network: pip is not let near an index."""
    address = f"https://192.0.2.1/{model}"
    assert official_model.install(address, "0" * 64, environment) == 1
    refused = f"{model} is not the file expected (its checksum differs); it was not installed.\n"
    assert capsys.readouterr().out == refused
    assert not has_model(environment)
    assert official_model.install(address, checksum(model), environment) == 0
    assert capsys.readouterr().out == "The official German model is installed.\n"
    assert has_model(environment)


def test_the_real_file_is_that_of_its_makers():
    assert official_model.ADDRESS.startswith("https://github.com/explosion/spacy-models/releases/download/")
    assert len(official_model.SHA256) == 64
    usual = (official_model.ADDRESS, official_model.SHA256, sys.executable)
    assert official_model.install.__defaults__ == usual
