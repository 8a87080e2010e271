"""The pictures in the README, taken from a real JupyterLab.

    python tools/readme_pictures.py [FOLDER]

Without a folder they go to `docs/pictures`.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from lab import ROOT, LabPage, chromium, jupyter_lab, write_notebook
from playwright.sync_api import sync_playwright
from screenshots import wrong_answer

sys.path.insert(0, str(ROOT))  # so that it runs without an installed package
from lessons.content import find_lesson, load_lesson
from lessons.learner import Learner, Store
from lessons.learner.task_sitting import TaskSitting

CELLS = [
    'from lessons import open_lesson\n\nlesson = open_lesson("geneva_2021")',
    'lesson.ask("06-vermutlich")',
    "lesson.timeline()",
    "lesson.read()",
]


def main() -> None:
    """Take the pictures, light and dark."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures"
    target.mkdir(parents=True, exist_ok=True)
    for theme in ("light", "dark"):
        with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
            write_notebook(Path(folder) / "lesson.ipynb", CELLS)
            with jupyter_lab(Path(folder), dark=theme == "dark") as server:
                answer_wrongly("06-vermutlich", Learner(Store(server.home)))
                browser = chromium(playwright)
                take(LabPage(browser, server).open("lesson.ipynb").run_all(), target, theme)
                browser.close()


def answer_wrongly(item: str, learner: Learner) -> None:
    """Answer an item, so that its picture shows what feedback looks like."""
    lesson = load_lesson(find_lesson("geneva_2021"))
    TaskSitting(lesson.item(item), lesson, learner).answer(wrong_answer(lesson.item(item)))


def take(lab: LabPage, target: Path, theme: str) -> None:
    """The task, the timeline and the reader of one theme."""
    lab.hide_files()
    lab.page.set_viewport_size({"width": 1000, "height": 1400})
    lab.page.locator(".le-card").first.screenshot(path=target / f"task-{theme}.png")
    lab.page.locator(".le-chart").first.screenshot(path=target / f"timeline-{theme}.png")
    lab.page.set_viewport_size({"width": 1000, "height": 900})
    reader = lab.page.locator(".le-reader")
    reader.evaluate("reader => reader.scrollIntoView({ block: 'start' })")
    while reader.locator(".le-toggle[aria-pressed=false]").count():
        reader.locator(".le-toggle[aria-pressed=false]").first.click()
    reader.locator("[data-layer=word]").first.click()
    reader.locator(".le-gloss-card").get_by_role("button").nth(1).wait_for()
    lab.page.screenshot(path=target / f"reader-{theme}.png")
    lab.close()


if __name__ == "__main__":
    main()
