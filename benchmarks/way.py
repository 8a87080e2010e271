"""The learner's way through the lesson, as a real browser sees it.

    python -m benchmarks.way [--level b2]

How long the notebooks are and how many clicks lie before the tasks (see `benchmarks.screens`); seconds from
opening a notebook to its first task being usable, with JupyterLab's own time apart; milliseconds from a click
to its feedback; and how many tasks a reader of each text has in each notebook (`--tasks`: only these).
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.screens import (
    LESSON,
    READY,
    LabPage,
    LessonServer,
    chromium,
    clicks,
    copy_project,
    lesson_lab,
    report,
    sizes,
)
from benchmarks.widgets import CLICK

OPENINGS = 5
CLICKS = 50
NOTEBOOK = "01_reading"
PANEL = ".jp-NotebookPanel:visible .jp-Cell"
USABLE = (
    "() => document.querySelector('.le-card:not([hidden]) :is(input, textarea, .le-place):not(:disabled)')"
)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--level", default="b2")
    parser.add_argument("--tasks", action="store_true", help="count the tasks only")
    arguments = parser.parse_args()
    tasks_by_text()
    if not arguments.tasks:
        measure_way(arguments.level)


def measure_way(level: str) -> None:
    """Measure in a browser, and print."""
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        for name, (jupyter, usable) in openings(browser).items():
            print(f"{name}: JupyterLab shows it after {jupyter:.1f} s, a task is usable after {usable:.1f} s")
        with project_lab() as server:
            lab = LabPage(browser, server, 1280, 900)
            times = feedback(lab, server)
            p95 = statistics.quantiles(times, n=20)[-1]
            print(f"click to visible feedback: p50 {statistics.median(times):.0f} ms, p95 {p95:.0f} ms")
            report(sizes(server, lab, level), clicks(server, lab))
        browser.close()


@contextmanager
def project_lab() -> Iterator[LessonServer]:
    """A server of the lesson's own, with nothing answered."""
    with tempfile.TemporaryDirectory() as folder:
        project = copy_project(Path(folder), f"data/{LESSON}", "data/grammar", "notebooks")
        with lesson_lab(project) as server:
            yield server


def tasks_by_text() -> None:
    """Of how many tasks of each notebook a reader of each text is led to; the others are optional."""
    from lessons.content import find_lesson, load_lesson
    from lessons.learner.own_tasks import own_items

    lesson = load_lesson(find_lesson(LESSON))
    rows = {
        info.id: [
            len(lesson.items(info.id)),
            *(len(own_items(lesson, info.id, text)) for text in lesson.texts),
        ]
        for info in lesson.info.notebooks
    }
    rows["all"] = [sum(column) for column in zip(*rows.values(), strict=True)]
    print(f"{'tasks on the text':<22}", *(f"{name:>5}" for name in ("all", *lesson.texts)))
    for name, counts in rows.items():
        print(f"{name:<22}", *(f"{count:>5}" for count in counts))


def openings(browser: Browser) -> dict[str, tuple[float, float]]:
    """Seconds until JupyterLab shows a notebook and until its first task is usable, in the median.

    Cold: the first opening after the server's start. Warm: the page is opened again, its kernel lives.
    """
    cold, warm = [], []
    for _ in range(OPENINGS):
        with project_lab() as server:
            lab = LabPage(browser, server, 1280, 900)
            cold.append(opening(lab.page, server))
            lab.page.locator(READY).wait_for()
            warm.append(opening(lab.page, server))
            lab.page.locator(READY).wait_for()
            lab.close()
    both = (("cold", cold), ("warm", warm))
    return {name: tuple(map(statistics.median, zip(*each, strict=True))) for name, each in both}


def opening(page: Page, server: LessonServer) -> tuple[float, float]:
    """Seconds until JupyterLab shows the notebook's cells, and until its first task can be answered."""
    start = time.perf_counter()
    page.goto(server.address(f"notebooks/{LESSON}/{NOTEBOOK}.ipynb"), wait_until="commit")
    page.locator(PANEL).first.wait_for()
    shown = time.perf_counter() - start
    page.wait_for_function(USABLE)
    return shown, time.perf_counter() - start


def feedback(lab: LabPage, server: LessonServer) -> list[float]:
    """Milliseconds from each click on the button that checks to the changed status being painted."""
    opening(lab.page, server)
    lab.page.locator(READY).wait_for()
    card, times = lab.page.locator(".le-card:visible").first, []
    for number in range(CLICKS):
        again = card.get_by_role("button", name="Noch einmal")
        if again.is_visible():
            again.click()
        inputs = card.locator("input")
        inputs.nth(number % inputs.count()).check()
        times.append(card.evaluate(CLICK))
    return times


if __name__ == "__main__":
    main()
