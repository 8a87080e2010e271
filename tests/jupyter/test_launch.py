"""The lesson's JupyterLab: quiet, apart from a person's own Jupyter, and it ends cleanly."""

import json
import os
import re
import signal
import stat
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from IPython.core.interactiveshell import InteractiveShell
from lab import copy_project, lesson_lab

from lessons.jupyter import launch
from lessons.jupyter.clean import clean_text

RUN = json.dumps(
    {"cells": [{"cell_type": "code", "execution_count": 1, "metadata": {}, "outputs": [{}], "source": "1"}]}
)
SETTINGS = Path(launch.__file__).with_name("settings")
SHOWN, OWN = "notebooks/one.ipynb", ".lessons/jupyter"
GENEVA = ("data/geneva_2021", "notebooks/geneva_2021")
OVERRIDES = json.loads((SETTINGS / "overrides.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """A JupyterLab for all tests; it finds a notebook with outputs, and what an older version left behind."""
    project = copy_project(tmp_path_factory.mktemp("project"), *GENEVA)
    (project / SHOWN).write_text(RUN, encoding="utf-8")
    own = project / OWN
    own.mkdir(parents=True)
    own.chmod(0o755)
    (own / "jupyterlab.log").write_text("an older version's words", encoding="utf-8")
    with lesson_lab(project) as server:
        yield server


def fetch(address):
    """Return what the server answers at an address."""
    with urlopen(address, timeout=30) as answer:
        return answer.read().decode("utf-8")


def page_config(address):
    """Return what JupyterLab's page tells its extensions."""
    pattern = r'id="jupyter-config-data" type="application/json">\s*(.*?)\s*</script>'
    return json.loads(re.search(pattern, fetch(address), re.DOTALL).group(1))


def test_the_printed_address_opens_the_first_notebook(served):
    assert urlsplit(served.address()).path == "/lab/tree/notebooks/geneva_2021/00_start_here.ipynb"
    assert "JupyterLab" in fetch(served.address())


def test_nothing_is_asked_of_other_hosts(served):
    config = page_config(served.address())
    assert config["news"] == {"disabled": True}
    assert config["extensionManager"]["name"] == "read-only"
    assert config["extensionManager"]["can_install"] is False


@pytest.mark.parametrize("plugin", OVERRIDES)
def test_the_settings_are_in_force(served, plugin):
    answer = json.loads(fetch(served.address(f"/lab/api/settings/{plugin}")))
    properties = answer["schema"]["properties"]
    assert {key: properties[key]["default"] for key in OVERRIDES[plugin]} == OVERRIDES[plugin]


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


def test_a_kernel_tells_slips_before_a_lesson_is_opened(served):
    """As its shell would load it: IPython reads the file, and the extension is there."""
    shell = InteractiveShell()
    profile = served.project / OWN / "ipython" / "profile_default"
    settings = json.loads((profile / "ipython_kernel_config.json").read_text("utf-8"))
    for name in settings["InteractiveShellApp"]["extensions"]:
        assert shell.extension_manager.load_extension(name) is None
    assert shell.explains_slips


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_only_the_owner_reads_the_log_with_the_token(served):
    own = served.project / OWN
    assert stat.filemode(own.stat().st_mode) == "drwx------"
    assert stat.filemode((own / "jupyterlab.log").stat().st_mode) == "-rw-------"
    assert "token=" in (own / "jupyterlab.log").read_text("utf-8")


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


@pytest.mark.browser
def test_the_page_asks_nobody_else_and_no_question(served, browser):
    asked = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(urlsplit(request.url).hostname))
    page.goto(served.address())
    page.locator("[data-lesson=ready]").wait_for()
    page.wait_for_load_state("networkidle")
    questions = page.locator(".Toastify__toast").count()
    page.close()
    assert set(asked) - {"localhost", "127.0.0.1", None} == set()
    assert len(asked) > 20
    assert questions == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM")
def test_it_ends_when_asked_and_what_was_shown_goes_before_and_after(served):
    """The last test of this server."""
    notebook = served.project / SHOWN
    assert notebook.read_text(encoding="utf-8") == clean_text(RUN) != RUN
    notebook.write_text(RUN, encoding="utf-8")
    served.process.send_signal(signal.SIGTERM)
    assert served.process.stdout.read().endswith("\nJupyterLab is closed; your answers are kept.\n")
    assert served.process.wait(timeout=60) == 0
    with pytest.raises(URLError):
        fetch(served.address())
    assert notebook.read_text(encoding="utf-8") == clean_text(RUN)
