"""The JupyterLab that start.py opens: quiet, its own, and it ends cleanly; one for all tests here."""

import json
import re
import signal
import stat
import sys
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from IPython.core.interactiveshell import InteractiveShell
from lab import copy_project, lesson_lab

from lessons.jupyter import launch
from lessons.jupyter.clean import clean_text

pytestmark = pytest.mark.browser

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
