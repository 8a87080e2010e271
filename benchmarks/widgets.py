"""How quick the widgets are, side by side with jupyterquiz and a bare anywidget.

    python -m benchmarks.widgets [kernel] [browser] [notebooks]

Without a name all three are measured.  Every figure is the median of several runs
on this machine; those of kernels are processor time.
jupyterquiz is not among the lesson's packages: `.venv/bin/pip install jupyterquiz`.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

from benchmarks.kernels import Kernel, as_installed, executed, student_notebooks  # noqa: E402

KERNELS = 5
CLICKS = 50
NEVER = "a lesson never opened"
FRESH_HOME = 'import os\n\nos.environ["LESSONS_HOME"] = "{home}"\n'
QUESTION = {
    "question": "Wohin?",
    "type": "multiple_choice",
    "answers": [{"answer": name, "correct": name == "Genf"} for name in ("Genf", "Wien", "Bern")],
}
BARE = """
import anywidget


class Bare(anywidget.AnyWidget):
    _esm = "export default { render({ el }) { el.textContent = 'bare'; el.className = 'bare'; } }"
"""


@dataclass(frozen=True)
class Rival:
    """One way to show a quiz: a first cell that prepares, a second that shows, and what can then be seen."""

    name: str
    setup: str
    show: str
    seen: str


def rivals() -> list[Rival]:
    """The lesson's first item of its second notebook, a bare widget, and a question of jupyterquiz."""
    from lessons.content import find_lesson, load_lesson

    first = load_lesson(find_lesson("geneva_2021")).items("01_reading")[0].id
    opened = 'from lessons import open_lesson\n\nlesson = open_lesson("geneva_2021")'
    return [
        Rival("lessons", opened, f"display(lesson.ask({first!r}))", ".le-card .le-primary"),
        Rival("anywidget", BARE, "display(Bare())", ".bare"),
        Rival(
            "jupyterquiz",
            "from jupyterquiz import display_quiz",
            f"display_quiz({[QUESTION]!r})",
            ".MCButton",
        ),
    ]


# In the page: when the cell was run, and when what it makes could be seen.
WATCH = """(selector) => { window.seen = new Promise((resolve) => {
  const start = performance.now();
  const there = () => [...document.querySelectorAll(selector)].some((node) => node.getClientRects().length);
  const observer = new MutationObserver(() => {
    if (!there()) return;
    observer.disconnect();
    requestAnimationFrame(() => resolve(performance.now() - start));
  });
  observer.observe(document.body, { childList: true, subtree: true, attributes: true });
}); }"""
# In the page: click a button, and how long it took until the status changed and was painted.
CLICK = """(card) => new Promise((resolve) => {
  const status = card.querySelector(".le-status");
  const start = performance.now();
  const observer = new MutationObserver(() => { observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start))); });
  observer.observe(status, { childList: true, characterData: true, subtree: true });
  card.querySelector(".le-actions .le-button").click();
})"""


def main(arguments: list[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", nargs="*", choices=[[], *PARTS], help="kernel, browser or notebooks")
    chosen = parser.parse_args(arguments).what or list(PARTS)
    with tempfile.TemporaryDirectory() as home:
        as_installed(home)
        for name in chosen:
            PARTS[name](Path(home))


def measure_kernel(home: Path) -> None:
    """Import to first quiz in a fresh kernel."""
    print("import to first quiz, fresh kernel")
    for name, each in first_quizzes(home).items():
        report(name, [taken for taken, _memory in each])


def first_quizzes(home: Path) -> dict[str, list[tuple[float, float]]]:
    """Milliseconds that a fresh kernel works on a first cell until it shows a quiz, and its MB then, by name.

    Once a card was shown it is kept, so that a lesson that was never opened is measured apart.
    """
    found: dict[str, list[tuple[float, float]]] = {}
    for number in range(KERNELS + 1):
        ours, *others = rivals()
        never = replace(ours, name=NEVER, setup=FRESH_HOME.format(home=home / f"never{number}") + ours.setup)
        for rival in (ours, *others, never):
            with Kernel() as kernel:
                taken = kernel.busy(f"{rival.setup}\n{rival.show}")
                found.setdefault(rival.name, []).append((taken, kernel.memory()))
    return {name: each[1:] for name, each in found.items()}  # the first compiles what is imported


def measure_browser(home: Path) -> None:
    """Cell run to quiz visible, and click to visible feedback, in JupyterLab."""
    from lab import LabPage, chromium, jupyter_lab
    from playwright.sync_api import sync_playwright

    write_notebooks(home)
    with jupyter_lab(home) as server, sync_playwright() as playwright:
        browser = chromium(playwright)
        print("cell run to quiz visible, the imports done in the cell before")
        for name, times in all_shown(browser, server).items():
            report(name, times)
        print(f"click to visible feedback, {CLICKS} clicks")
        lab = LabPage(browser, server).open("lessons.ipynb").run_all()
        times = clicks(lab.page.locator(".le-card"))
        print(f"  p50 {statistics.median(times):.0f} ms, p95 {statistics.quantiles(times, n=20)[-1]:.0f} ms")
        browser.close()


def write_notebooks(folder: Path) -> None:
    """A notebook of two cells for each rival."""
    from lab import write_notebook

    for rival in rivals():
        write_notebook(folder / f"{rival.name}.ipynb", [rival.setup, rival.show])


def all_shown(browser: Any, server: Any) -> dict[str, list[float]]:
    """Milliseconds from running the second cell to its quiz being visible, by the rival's name."""
    from lab import LabPage

    return {each.name: [shown(LabPage(browser, server), each) for _ in range(KERNELS)] for each in rivals()}


def shown(lab: Any, rival: Rival) -> float:
    """Milliseconds from running the second cell of a fresh notebook to the first sight of its quiz."""
    lab.open(f"{rival.name}.ipynb")
    first, second = lab.page.locator(".jp-CodeCell").all()
    first.locator(".jp-InputArea-prompt").click()
    lab.page.keyboard.press("Control+Enter")
    first.locator(".jp-InputArea-prompt").filter(has_text="[1]:").wait_for()
    second.locator(".jp-InputArea-prompt").click()
    lab.page.evaluate(WATCH, rival.seen)
    lab.page.keyboard.press("Control+Enter")
    taken = lab.page.evaluate("window.seen")
    lab.settled().command("Kernel", "kernelmenu:shutdown")
    lab.close()
    return taken


def clicks(card: Any) -> list[float]:
    """Milliseconds of each click on "Prüfen", with another answer each time."""
    times = []
    for number in range(CLICKS):
        inputs = card.locator("input")
        if not inputs.first.is_enabled():
            card.get_by_role("button", name="Noch einmal").click()
        inputs.nth(number % inputs.count()).check()
        times.append(card.evaluate(CLICK))
    return times


def measure_notebooks(_home: Path) -> None:
    """What each notebook takes in a kernel of its own: seconds, and memory (PSS) before and after spaCy.

    The optional section for the curious is the only one that imports spaCy; the first figure is that of a
    learner who skips it.
    """
    total = 0.0
    print("all notebooks executed, and the memory of a kernel after each")
    for path in student_notebooks():
        run = executed(path)
        total += run.seconds
        memory = f"{run.plain:6.0f} MB, with all cells {run.memory:4.0f} MB"
        print(f"  {path.stem:22} {run.seconds:6.1f} s {memory}  {run.heavy}")
    print(f"  {'together':22} {total:6.1f} s")


def report(name: str, times: list[float]) -> None:
    """Print a median and the range."""
    print(f"  {name:22} {statistics.median(times):6.0f} ms  ({min(times):.0f} to {max(times):.0f})")


PARTS: dict[str, Callable[[Path], None]] = {
    "kernel": measure_kernel,
    "browser": measure_browser,
    "notebooks": measure_notebooks,
}

if __name__ == "__main__":
    sys.exit(main())
