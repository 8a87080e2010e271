"""A notebook that was run and saved is clean on the next day: no dead widgets, no change for git."""

import json
import os
import shutil
import subprocess
import sys
import threading
from types import SimpleNamespace

import pytest
from browser.answering import check, press, status
from browser.conftest import opening
from lab import ROOT, LabPage, write_notebook
from market import title
from playwright.sync_api import expect

from lessons.jupyter.clean import clean_text

pytestmark = pytest.mark.browser

CELLS = ['lesson.ask("01-single")', 'print("Tag 1")']
OURS, OWN = "notebooks/geneva_2021/00_start_here.ipynb", "mine.ipynb"


def handed_out(path):
    """The text of a notebook's file in the form in which JupyterLab writes it."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        cell["source"] = cell["source"].splitlines(keepends=True)
    spec = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    notebook["metadata"] = {"kernelspec": spec, "language_info": {"name": "python"}}
    return clean_text(json.dumps(notebook))


@pytest.fixture
def project(tmp_path):
    """A project with two notebooks: one of the lesson, and a teacher's own in another folder."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "lessons", tmp_path / "project" / "lessons", ignore=ignored)
    (tmp_path / "project" / "data").mkdir()
    shutil.copy(ROOT / "data" / "interface.yaml", tmp_path / "project" / "data")
    for name in (OURS, OWN):
        path = tmp_path / "project" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(handed_out(write_notebook(path, [opening(), *CELLS])), encoding="utf-8")
    return tmp_path / "project"


@pytest.fixture
def lab(browser, project, tmp_path):
    """The project's JupyterLab, as a learner starts it."""
    environment = {**os.environ, "LESSONS_HOME": str(tmp_path / "answers")}
    command = [sys.executable, "-m", "lessons.jupyter", "--no-browser", "--port=0"]
    with subprocess.Popen(
        command, cwd=project, env=environment, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        watch = threading.Timer(120, process.kill)
        watch.start()
        first = next((line.strip() for line in process.stdout if "token=" in line), "")
        lab = LabPage(browser, SimpleNamespace(address=lambda path: first.replace(OURS, path)))
        yield lab
        lab.close()
        watch.cancel()
        process.terminate()
        process.stdout.read()  # its last words


def save(lab):
    """Save, and wait until the server has done so."""
    with lab.page.expect_response(is_saved) as saved:
        lab.command("File", "docmanager:save")
    assert saved.value.ok


def is_saved(answer):
    return answer.request.method == "PUT" and "/api/contents/" in answer.url


def shown(lab):
    return lab.page.locator(".jp-OutputArea-output")


def test_what_was_shown_lasts_as_long_as_its_kernel(lab, project):
    card = lab.open(OURS).run_all().card(title("single_choice"))
    check("in die neue Halle")(card)
    press(card, "Prüfen")
    status(card, "richtig")
    for _ in range(2):  # the second time JupyterLab looks whether the file is another than it saved
        save(lab)
        expect(lab.page.locator(".jp-Dialog")).to_have_count(0)
        lab.run_all()
    save(lab)
    status(lab.reload().card(title("single_choice")), "richtig")
    lab.command("Kernel", "kernelmenu:shutdown")
    lab.page.get_by_text("No Kernel").first.wait_for()
    lab.reload()
    expect(lab.page.get_by_text("Tag 1")).to_have_count(1)  # in the code alone
    expect(lab.page.get_by_text("model not found")).to_have_count(0)
    expect(shown(lab)).to_have_count(0)
    expect(lab.page.locator(".jp-CodeCell .jp-InputArea-prompt")).to_have_text(["[ ]:"] * len(CELLS))
    status(lab.run_all().card(title("single_choice")), "richtig")


def test_notebooks_of_other_folders_keep_what_they_show(lab, project):
    lab.open(OWN).run_all()
    save(lab)
    saved = (project / OWN).read_text(encoding="utf-8")
    assert json.loads(saved)["cells"][-1]["outputs"][0]["text"] == ["Tag 1\n"]
    expect(shown(lab.reload()).get_by_text("Tag 1")).to_be_visible()
