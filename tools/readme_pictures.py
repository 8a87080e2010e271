"""The pictures in the README, taken from a real JupyterLab.

    python tools/readme_pictures.py [FOLDER]

Without a folder they go to `docs/pictures`.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from lab import ROOT, LabPage, chromium, copy_project, jupyter_lab, lesson_lab, write_notebook
from playwright.sync_api import Browser, sync_playwright
from screenshots import wrong_answer

sys.path.insert(0, str(ROOT))  # so that it runs without an installed package
from lessons.content import find_lesson, load_lesson
from lessons.learner import Learner, Store
from lessons.learner.task_sitting import TaskSitting

LESSON = "geneva_2021"
CELLS = [
    f'from lessons import open_lesson\n\nlesson = open_lesson("{LESSON}")',
    'lesson.ask("06-vermutlich")',
    "lesson.timeline()",
]
READY = ".jp-NotebookPanel:visible[data-lesson=ready]"


def main() -> None:
    """Take the pictures, light and dark."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures"
    target.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        for theme in ("light", "dark"):
            with tempfile.TemporaryDirectory() as folder:
                take_parts(browser, Path(folder), target, theme)
            with tempfile.TemporaryDirectory() as folder:
                take_lesson(browser, Path(folder), target, theme)
        browser.close()


def answer(ids: list[str], learner: Learner, right: bool) -> None:
    """Answer items, so that their pictures show what feedback looks like."""
    lesson = load_lesson(find_lesson(LESSON))
    for item in map(lesson.item, ids):
        TaskSitting(item, lesson, learner).answer(item.solution() if right else wrong_answer(item))


def take_parts(browser: Browser, folder: Path, target: Path, theme: str) -> None:
    """A task answered wrongly, and the timeline."""
    write_notebook(folder / "lesson.ipynb", CELLS)
    with jupyter_lab(folder, dark=theme == "dark") as server:
        answer(["06-vermutlich"], Learner(Store(server.home)), right=False)
        lab = LabPage(browser, server, 1000, 2400).open("lesson.ipynb")  # all of it fits above the status bar
        lab.hide_files()
        lab.run_all()
        lab.page.locator(".le-card").first.screenshot(path=target / f"task-{theme}.png")
        lab.page.locator(".le-chart").first.screenshot(path=target / f"timeline-{theme}.png")
        lab.close()


def take_lesson(browser: Browser, folder: Path, target: Path, theme: str) -> None:
    """A notebook as a learner has it: a task, and beside it the text with a word that was tapped."""
    project = copy_project(folder, f"data/{LESSON}", "data/grammar", "notebooks")
    overrides = project / "lessons" / "jupyter" / "settings" / "overrides.json"
    settings = json.loads(overrides.read_text(encoding="utf-8"))
    settings["@jupyterlab/apputils-extension:themes"] = {"theme": f"JupyterLab {theme.title()}"}
    overrides.write_text(json.dumps(settings), encoding="utf-8")
    answer(["01-headline", "01-text-type"], Learner(Store(project / "answers")), right=True)
    with lesson_lab(project) as server:
        lab = LabPage(browser, server, 1280, 860)
        lab.page.goto(server.address(f"notebooks/{LESSON}/01_reading.ipynb"))
        lab.page.locator(READY).wait_for()
        reader = lab.page.locator(".le-reader")
        for layer in ("Akteure", "Zeitangaben"):
            reader.get_by_role("button", name=layer).click()
        reader.locator("[data-layer=word]").first.click()
        reader.locator(".le-gloss-card").get_by_role("button").nth(1).wait_for()
        lab.page.locator(".le-quiz-bar").first.wait_for()
        lab.page.screenshot(path=target / f"lesson-{theme}.png")
        lab.close()


if __name__ == "__main__":
    main()
