"""The official German model: only the file that was expected is installed, from wherever it comes."""

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
    """A small package at an address on this computer, in the place of the real one."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return write_wheel(tmp_path, "small_model", "1.0", {"small_model.py": "VALUE = 1"})


def checksum(file):
    """Return a file's SHA-256."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def has_model(environment):
    """Say whether the environment can import the small model."""
    return subprocess.run([environment, "-c", "import small_model"], capture_output=True).returncode == 0


def test_another_file_than_expected_is_not_installed(environment, model, capsys):
    assert official_model.install(model.as_uri(), "0" * 64, environment) == 1
    told = capsys.readouterr().out.splitlines()[-1]
    assert told == f"{model.name} is not the file expected (its checksum differs); it was not installed."
    assert not has_model(environment)


def test_an_address_out_of_reach_is_told_with_a_way_out(environment, model, capsys):
    address = model.with_name("absent-1.0-py3-none-any.whl").as_uri()
    assert official_model.install(address, checksum(model), environment) == 1
    told = capsys.readouterr().out.splitlines()[-1]
    assert told == f"{address} cannot be reached: save that file here with a browser, then run this again."


def test_the_expected_file_is_installed(environment, model, capsys):
    assert official_model.install(model.as_uri(), checksum(model), environment) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "The official German model is installed."
    assert has_model(environment)


def test_a_file_that_lies_here_is_not_fetched_again(environment, model, capsys):
    here = model.rename(Path(model.name).absolute())
    assert official_model.install(f"https://192.0.2.1/{here.name}", checksum(here), environment) == 0
    assert capsys.readouterr().out == "The official German model is installed.\n"


def test_the_real_file_comes_from_its_makers():
    assert official_model.ADDRESS.startswith("https://github.com/explosion/spacy-models/releases/download/")
    assert len(official_model.SHA256) == 64
    usual = (official_model.ADDRESS, official_model.SHA256, sys.executable)
    assert official_model.install.__defaults__ == usual
