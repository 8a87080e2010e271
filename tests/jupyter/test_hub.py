"""On a hub: notebooks come into a folder of one's own, and are renewed where nobody has changed them."""

import json

from lessons.jupyter.clean import clean_text
from lessons.jupyter.hub import bring_notebooks, server_options


def notebook(text):
    cell = {
        "cell_type": "code",
        "id": "a",
        "metadata": {},
        "source": [text],
        "outputs": [],
        "execution_count": None,
    }
    return json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def test_a_copy_is_renewed_unless_it_was_changed(tmp_path):
    source, target, copies = tmp_path / "source" / "a", tmp_path / "target", tmp_path / "copies"
    source.mkdir(parents=True)
    for name in ("kept.ipynb", "changed.ipynb"):
        (source / name).write_text(notebook("1"), encoding="utf-8")

    def bring():
        return [path.name for path in bring_notebooks(source.parent, target, copies)]

    assert bring() == ["changed.ipynb", "kept.ipynb"]
    assert bring() == []
    shown = json.loads(notebook("1"))
    shown["cells"][0].update(
        outputs=[{"output_type": "stream", "name": "stdout", "text": "1"}], execution_count=1
    )
    (target / "a" / "kept.ipynb").write_text(json.dumps(shown), encoding="utf-8")
    (target / "a" / "changed.ipynb").write_text(notebook("my own"), encoding="utf-8")
    for name in ("kept.ipynb", "changed.ipynb"):
        (source / name).write_text(notebook("2"), encoding="utf-8")
    assert bring() == ["kept.ipynb"]
    assert (target / "a" / "kept.ipynb").read_text(encoding="utf-8") == clean_text(notebook("2"))
    assert "my own" in (target / "a" / "changed.ipynb").read_text(encoding="utf-8")


def test_the_server_shows_the_lesson_and_lets_nobody_reach_a_kernel(monkeypatch):
    monkeypatch.setattr("sys.argv", ["hub", "--debug"])
    options = server_options()
    assert "--ServerApp.jpserver_extensions=lessons.jupyter.server=True" in options
    assert "--ConnectionFileMixin.transport=ipc" in options
    assert "--MappingKernelManager.cull_idle_timeout=600" in options
    assert options[-1] == "--debug" and not [option for option in options if "allow-root" in option]
