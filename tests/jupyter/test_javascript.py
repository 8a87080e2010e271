"""The scripts of the lesson's view in JupyterLab; tests/test_scripts.py lints and runs them."""

from lessons.jupyter.launch import EXTENSIONS

LONGEST = 150  # lines


def test_each_is_short_enough_to_be_read_at_once():
    lengths = {file.name: len(file.read_text("utf-8").splitlines()) for file in EXTENSIONS.rglob("*.js")}
    assert lengths and max(lengths.values()) <= LONGEST
