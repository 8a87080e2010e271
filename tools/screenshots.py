"""Pictures of every kind of task, of the reader, settings and progress, in light and dark, wide and narrow.

    python tools/screenshots.py [FOLDER] [--lesson NAME --notebook NAME]

Without a folder they go to `build/screenshots`.  Some tasks are answered wrongly, some rightly; of some the
solution is shown.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from lab import ROOT, LabPage, Server, chromium, jupyter_lab, write_notebook
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(ROOT))  # so that it runs without an installed package
from market import market

from lessons.content import Lesson, find_lesson, load_lesson
from lessons.exercises.item import Answer, AnswerError, Item
from lessons.learner import Learner, Store
from lessons.learner.task_sitting import TaskSitting

WIDTHS = (1200, 360)
STATES = ("wrong", "right", "shown", "wrong", "empty")
CELLS = ["lesson.quiz({notebook!r})", "lesson.read()", "lesson.settings()", "lesson.progress()"]
SETUP = "from lessons import open_lesson\n\nlesson = open_lesson({lesson!r})"


def main(arguments: list[str] | None = None) -> None:
    """Make the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "screenshots")
    parser.add_argument("--lesson", default=str(market()), help="name or folder of a lesson")
    parser.add_argument("--notebook", default="01_tasks", help="whose tasks to show")
    chosen = parser.parse_args(arguments)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    cells = [cell.format(lesson=chosen.lesson, notebook=chosen.notebook) for cell in (SETUP, *CELLS)]
    for theme in ("light", "dark"):
        with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
            write_notebook(Path(folder) / "lesson.ipynb", cells)
            with jupyter_lab(Path(folder), dark=theme == "dark") as server:
                answer_some(
                    load_lesson(find_lesson(chosen.lesson)), chosen.notebook, Learner(Store(server.home))
                )
                browser = chromium(playwright)
                for width in WIDTHS:
                    take(browser, server, width, f"{chosen.folder}/{theme}-{width}")
                browser.close()


def answer_some(lesson: Lesson, notebook: str, learner: Learner) -> None:
    """Answer some items wrongly and some rightly; of some, ask for the solution."""
    for item, state in zip(lesson.items(notebook), cycle(STATES), strict=False):
        sitting = TaskSitting(item, lesson, learner)
        if state != "empty":
            sitting.answer(item.solution() if state == "right" else wrong_answer(item))
        if state == "shown":
            sitting.reveal()


def wrong_answer(item: Item) -> Answer:
    """An answer that the item understands and does not accept, in part right where there are parts."""
    for candidate in candidates(item):
        try:
            if item.mark(candidate).status != "right":
                return candidate
        except AnswerError:
            continue
    raise ValueError(f"No wrong answer was found for {item.id}.")


def candidates(item: Item) -> Iterator[Answer]:
    """Answers of several shapes; one of them fits."""
    right = item.solution()
    if isinstance(right, dict):
        first, *others = right
        yield {**{key: right[key] for key in others[:1]}, first: right[others[0]] if others else "falsch"}
        yield {first: right[others[0]]} if others else {}
    if isinstance(right, list):
        yield right[::-1]
        yield [*right[:-1], "a"]
        yield [*right[:-1], "1"]
    yield from (["a"], ["1"], "true", "false", "a", "b", "etwas anderes")


def take(browser: Browser, server: Server, width: int, stem: str) -> None:
    """All pictures of one theme and width."""
    lab = LabPage(browser, server).open("lesson.ipynb").run_all()
    lab.hide_files()
    lab.page.set_viewport_size({"width": width, "height": 1000})
    for number, card in enumerate(lab.page.locator(".le-card").all(), start=1):
        card.scroll_into_view_if_needed()
        card.screenshot(path=f"{stem}-task-{number:02}.png")
    for name in ("settings", "page"):
        lab.page.locator(f".le-{name}").screenshot(path=f"{stem}-{name}.png")
    reader = lab.page.locator(".le-reader")
    while reader.locator(".le-toggle[aria-pressed=false]").count():
        reader.locator(".le-toggle[aria-pressed=false]").first.click()
    reader.locator("[data-layer=word]").first.click()
    lab.page.screenshot(path=f"{stem}-reader.png")
    lab.close()


if __name__ == "__main__":
    sys.exit(main())
