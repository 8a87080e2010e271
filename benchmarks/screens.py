"""How long the notebooks of the lesson are for a learner, and how many clicks lie before the tasks.

    python -m benchmarks.screens [--width 1280] [--height 900] [--level b2]

A screen is one height of the window. Clicks are those that lead on, beside the ones that answer; they are
counted in a lesson in which every task is answered.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from playwright.sync_api import Locator, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

from lab import LabPage, LessonServer, chromium, copy_project, lesson_lab  # noqa: E402

LESSON = "geneva_2021"
READY = ".jp-NotebookPanel:visible[data-lesson=ready]"
MEASURE = """panel => {
  const content = panel.querySelector('.jp-WindowedPanel-outer') ?? panel.querySelector('.jp-Notebook');
  const shown = (node) => node.getBoundingClientRect().height > 0;
  const cards = [...panel.querySelectorAll('.le-card')].filter(shown);
  const text = [...panel.querySelectorAll('.jp-Cell')].filter(shown).map((cell) => cell.innerText).join(' ');
  const words = text.match(/[\\p{L}\\d]+/gu) ?? [];
  const height = content.scrollHeight;
  const high = (card) => {
    const { hidden } = card;
    card.hidden = false; // of a section one is shown
    const found = [card.getBoundingClientRect().height, card.dataset.task];
    card.hidden = hidden;
    return found;
  };
  const all = [...panel.querySelectorAll('.le-card')].map(high);
  const [tallest = [0, '']] = all.sort((a, b) => b[0] - a[0]);
  return { height, cards: cards.length, tallest, words: words.length };
}"""


@dataclass(frozen=True)
class Size:
    """What a learner sees of one notebook."""

    notebook: str
    screens: float
    cards: int
    tallest: float  # screens
    which: str
    words: int


def measured(page: Page, notebook: str) -> Size:
    """A notebook as it is open in the page."""
    found = page.locator(READY).evaluate(MEASURE)
    window = page.viewport_size["height"]
    height, which = found["tallest"]
    return Size(notebook, found["height"] / window, found["cards"], height / window, which, found["words"])


def sizes(server: LessonServer, lab: LabPage, level: str) -> list[Size]:
    """All notebooks of the lesson, one after the other."""
    from lessons.content import find_lesson, load_lesson
    from lessons.learner import Learner, Store

    lesson = load_lesson(find_lesson(LESSON))
    Learner(Store(server.project / "answers")).choose_text(lesson, level)
    found = []
    for info in lesson.info.notebooks:
        lab.page.goto(server.address(f"notebooks/{LESSON}/{info.id}.ipynb"))
        lab.page.locator(READY).wait_for()
        lab.page.wait_for_timeout(1500)  # pictures are drawn after the cells have run
        found.append(measured(lab.page, info.id))
    return found


def answer_all(project: Path) -> list[str]:
    """Answer every task of the lesson; their ids in order."""
    from lessons.content import find_lesson, load_lesson
    from lessons.learner import Learner, Store
    from lessons.learner.task_sitting import TaskSitting

    lesson = load_lesson(find_lesson(LESSON))
    learner = Learner(Store(project / "answers"))
    items = [item for info in lesson.info.notebooks for item in lesson.items(info.id)]
    for item in items:
        TaskSitting(item, lesson, learner).answer(item.solution())
    return [item.id for item in items]


def clicks(server: LessonServer, lab: LabPage, places: tuple[int, ...] = (1, 10)) -> list[int]:
    """Clicks from the start of the lesson to the tasks at these places."""
    ids = answer_all(server.project)[: max(places)]
    lab.page.goto(server.address(f"notebooks/{LESSON}/00_start_here.ipynb"))
    lab.page.locator(READY).wait_for()
    counted = [0]
    for here, wanted in pairwise(ids):
        counted.append(counted[-1] + way(lab.page, here, wanted))
    return [counted[place - 1] for place in places]


def way(page: Page, here: str, wanted: str) -> int:
    """Go from one task to the next; how many clicks that took."""
    task(page, here).get_by_role("button", name="Weiter").first.click()
    if task(page, wanted).count():
        task(page, wanted).wait_for()
        return 1
    page.locator(".al-ending button").click()
    task(page, wanted).wait_for()
    return 2


def task(page: Page, id: str) -> Locator:
    """The card of a task."""
    return page.locator(f"[data-task='{id}']").first


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--height", type=int, default=900)
    parser.add_argument("--level", default="b2")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        project = copy_project(Path(folder), "data/geneva_2021", "data/grammar", "notebooks")
        with lesson_lab(project) as server:
            browser = chromium(playwright)
            lab = LabPage(browser, server, chosen.width, chosen.height)
            report(sizes(server, lab, chosen.level), clicks(server, lab))
            browser.close()


def report(found: list[Size], counted: list[int]) -> None:
    """The table as text."""
    print(f"{'notebook':<22}{'screens':>8}{'cards':>7}{'tallest':>9}  {'which':<26}{'words':>6}")
    for each in found:
        print(
            f"{each.notebook:<22}{each.screens:>8.1f}{each.cards:>7}{each.tallest:>9.2f}  "
            f"{each.which:<26}{each.words:>6}"
        )
    total = sum(each.screens for each in found), sum(each.cards for each in found)
    print(f"{'all':<22}{total[0]:>8.1f}{total[1]:>7}{'':>37}{sum(each.words for each in found):>6}")
    print("clicks to the first and the tenth task:", *counted)


if __name__ == "__main__":
    main()
