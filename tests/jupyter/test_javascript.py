"""The lesson's view in JupyterLab: every file is JavaScript, and what needs no page does what it promises."""

import shutil
import subprocess
from pathlib import Path

import pytest

from lessons.jupyter.launch import EXTENSIONS

pytestmark = pytest.mark.skipif(not shutil.which("node"), reason="there is no Node.js")
TESTS = sorted(Path(__file__).parent.joinpath("javascript").glob("*.test.mjs"))


@pytest.mark.parametrize("file", sorted(EXTENSIONS.rglob("*.js")), ids=lambda file: file.name)
def test_it_is_javascript(file):
    """It can be parsed, and is short enough to be read at once."""
    done = subprocess.run(["node", "--check", file], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 150


def test_what_needs_no_page():
    done = subprocess.run(["node", "--test", *TESTS], capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout
