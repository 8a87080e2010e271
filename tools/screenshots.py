"""Pictures of every kind of task in each state, and of the reader, in light and dark, wide and narrow.

    python tools/screenshots.py [FOLDER] [--lesson NAME --notebook NAME]

Without a folder they go to `build/screenshots`.  `index.html` there shows them: a row for each task and
state, a column for each theme and width.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from lab import ROOT, LabPage, Server, chromium, jupyter_lab, write_notebook
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(ROOT))  # so that it runs without an installed package
from market import market

from lessons.classroom.edition import Handout, edition_files
from lessons.content import Lesson, find_lesson, load_lesson
from lessons.exercises.item import Answer, AnswerError, Item
from lessons.learner import Learner, Store
from lessons.learner.task_sitting import TaskSitting
from lessons.markup.elements import Markup, element, page

THEMES = ("light", "dark")
WIDTHS = (1200, 390)
STATES = ("empty", "wrong", "missed", "right", "shown", "recorded")  # missed: wrong a second time
CELLS = ["lesson.quiz({notebook!r})", "lesson.read()", "lesson.settings()", "lesson.progress()"]
SETUP = "from lessons import open_lesson\n\nlesson = open_lesson({lesson!r})"
STYLE = "body { font: 1rem sans-serif } td { vertical-align: top } img { max-width: 30rem }"


def main(arguments: list[str] | None = None) -> None:
    """Make the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "screenshots")
    parser.add_argument("--lesson", default=str(market()), help="name or folder of a lesson")
    parser.add_argument("--notebook", default="01_tasks", help="whose tasks to show")
    chosen = parser.parse_args(arguments)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    lesson = load_lesson(find_lesson(chosen.lesson))
    for theme in THEMES:
        with (
            tempfile.TemporaryDirectory() as folder,
            sync_playwright() as playwright,
            jupyter_lab(Path(folder), dark=theme == "dark") as server,
        ):
            browser = chromium(playwright)
            for state in STATES:
                notebook = prepared(server, chosen, lesson, state)
                take(browser, server, notebook, chosen.folder, f"{state}-{theme}")
            browser.close()
    ids = [item.id for item in lesson.items(chosen.notebook)]
    (chosen.folder / "index.html").write_text(overview(ids), encoding="utf-8")


def prepared(server: Server, chosen: argparse.Namespace, lesson: Lesson, state: str) -> str:
    """A notebook with a store of its own, in which all tasks are in a state."""
    home = server.folder / f"answers-{state}"
    learner = Learner(Store(home))
    shown = handed_out(lesson, server.folder / "edition") if state == "recorded" else lesson
    for item in lesson.items(chosen.notebook) if state != "empty" else ():
        sitting = TaskSitting(shown.item(item.id), shown, learner)
        for _ in range(2 if state == "missed" else 1):
            sitting.answer(item.solution() if state == "right" else wrong_answer(item))
        if state == "shown":
            sitting.reveal()
    folder = str(shown.folder)
    cells = [cell.format(lesson=folder, notebook=chosen.notebook) for cell in (SETUP, *CELLS)]
    cells[0] = f"import os\n\nos.environ['LESSONS_HOME'] = {str(home)!r}\n{cells[0]}"
    return write_notebook(server.folder / f"{state}.ipynb", cells).name


def handed_out(lesson: Lesson, folder: Path) -> Lesson:
    """The lesson as students get it, without keys."""
    for name, content in edition_files(lesson, Handout(), "pictures"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return load_lesson(folder)


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


def take(browser: Browser, server: Server, notebook: str, folder: Path, name: str) -> None:
    """All pictures of one state and theme, at each width."""
    lab = LabPage(browser, server).open(notebook).run_all()
    lab.hide_files()
    for width in WIDTHS:
        lab.page.set_viewport_size({"width": width, "height": 1800})
        for card in lab.page.locator(".le-card").all():
            card.scroll_into_view_if_needed()
            card.screenshot(path=folder / f"{card.get_attribute('data-task')}-{name}-{width}.png")
        if name.startswith("empty"):
            take_the_rest(lab, folder, f"{name}-{width}")
    lab.close()


def take_the_rest(lab: LabPage, folder: Path, name: str) -> None:
    """What stands beside the tasks."""
    for part in ("settings", "page"):
        lab.page.locator(f".le-{part}").screenshot(path=folder / f"{part}-{name}.png")
    reader = lab.page.locator(".le-reader")
    off = reader.locator(".le-toggle[aria-pressed=false]").locator("visible=true")
    while off.count():
        off.first.click()
    reader.locator("[data-layer=word]").first.click()
    reader.screenshot(path=folder / f"reader-{name}.png")
    lab.page.keyboard.press("Escape")


def overview(ids: list[str]) -> str:
    """A page with all pictures."""
    columns = [(theme, width) for theme in THEMES for width in WIDTHS]
    rows = [(id, state) for id in ids for state in STATES]
    rows += [(part, "empty") for part in ("reader", "settings", "page")]
    head = element("tr", element("th"), *[element("th", f"{theme} {width}") for theme, width in columns])
    lines = [
        element("tr", element("th", f"{id} {state}"), *[picture(id, state, *column) for column in columns])
        for id, state in rows
    ]
    html = page("Screenshots", STYLE, element("table", head, *lines))
    return html.replace("img-src data:", "img-src 'self' data: file:")


def picture(id: str, state: str, theme: str, width: int) -> Markup:
    """A cell with a picture."""
    return element("td", element("img", src=f"{id}-{state}-{theme}-{width}.png", alt="", loading="lazy"))


if __name__ == "__main__":
    sys.exit(main())
