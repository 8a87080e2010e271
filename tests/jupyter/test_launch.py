"""The lesson's JupyterLab is apart from a person's own Jupyter, and says why it does not start."""

import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from lessons.jupyter import launch


def test_a_persons_own_kernel_does_not_stand_in_the_way(tmp_path):
    """The kernel python3 is the one beside the lesson's packages, whatever a person has of that name."""
    for folder in (".local/share/jupyter", "Library/Jupyter"):
        kernel = tmp_path / folder / "kernels" / "python3"
        kernel.mkdir(parents=True)
        (kernel / "kernel.json").write_text('{"argv": ["other"], "display_name": "Other"}', encoding="utf-8")
    environment = {**os.environ, "HOME": str(tmp_path), **launch.own_folders(str(tmp_path))}
    command = [sys.executable, "-m", "jupyter", "kernelspec", "list", "--json"]
    listed = json.loads(subprocess.check_output(command, env=environment, encoding="utf-8"))
    assert Path(sys.prefix) in Path(listed["kernelspecs"]["python3"]["resource_dir"]).parents


def test_a_jupyterlab_that_does_not_start_is_quoted(tmp_path, monkeypatch):
    monkeypatch.setattr(launch, "LOG", tmp_path / "jupyterlab.log")
    launch.LOG.write_text("".join(f"line {number}\n" for number in range(9)), encoding="utf-8")
    ended = SimpleNamespace(poll=lambda: 1)
    with pytest.raises(SystemExit) as stopped:
        launch.wait_for_address(ended, tmp_path)
    words = "\n    ".join(f"line {number}" for number in range(4, 9))
    assert str(stopped.value) == (
        f"JupyterLab did not start. Its last words (all of them are in {launch.LOG}):\n    {words}"
    )


@pytest.mark.parametrize(
    ("platform", "user", "variables", "can"),
    [
        ("win32", None, {}, True),
        ("darwin", 501, {}, True),
        ("darwin", 501, {"SSH_CONNECTION": "192.0.2.1"}, False),
        ("linux", 1000, {"DISPLAY": ":0"}, True),
        ("linux", 1000, {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", 1000, {}, False),
        ("linux", 0, {"DISPLAY": ":0"}, False),
    ],
)
def test_a_browser_opens_only_where_a_window_can(monkeypatch, platform, user, variables, can):
    monkeypatch.setattr(launch, "sys", SimpleNamespace(platform=platform))
    monkeypatch.setattr(launch, "os", SimpleNamespace(environ=variables, geteuid=lambda: user))
    assert launch.can_show_a_browser() is can
