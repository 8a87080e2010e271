"""All that a user waits for, in one table, beside peers where there are any.

    python benchmarks/run.py [--browser] [--write]

Times are processor time, imports included, so that other work on the machine does not count; only those of a
browser are on the clock.  Memory is that of the whole process.  `--browser` adds the rows that need Chromium;
`--write` puts the table into README.md, where rows that were not measured stay.  Peers are a bare anywidget,
jupyterquiz, and for the chart matplotlib alone.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

from benchmarks import answers, charts, classroom, commands, german_speed, kernels, widgets  # noqa: E402
from benchmarks.figures import amount, best, fresh  # noqa: E402
from benchmarks.table import Row, as_text, renew  # noqa: E402

README = ROOT / "README.md"
TIMES = {0: "never", 1: "once", 2: "twice"}
OPENED = {"cold": "JupyterLab just started", "warm": "opened again"}


def main() -> None:
    """Measure, print, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--browser", action="store_true", help="measure in a browser, too")
    parser.add_argument("--write", action="store_true", help="put the table into README.md")
    chosen = parser.parse_args()
    rows = list(all_rows(chosen.browser))
    print(as_text(rows))
    if chosen.write:
        README.write_text(renew(README.read_text(encoding="utf-8"), rows), encoding="utf-8")


def all_rows(browser: bool) -> Iterator[Row]:
    """Every row of the table."""
    with tempfile.TemporaryDirectory() as home:
        kernels.as_installed(home)
        yield from kernel_rows(Path(home))
        yield from answer_rows()
        yield from notebook_rows()
        yield from browser_rows(Path(home)) if browser else ()
    yield from work_rows()


def kernel_rows(home: Path) -> Iterator[Row]:
    """A student's kernel: import to first quiz, and its memory then."""
    found = widgets.first_quizzes(home)
    times, memory = (
        {name: min(each[which] for each in runs) for name, runs in found.items()} for which in (0, 1)
    )
    never, _ = times.pop(widgets.NEVER), memory.pop(widgets.NEVER)
    yield _beside("import to first quiz, fresh kernel", times, "ms")
    yield Row(f"… {widgets.NEVER} on this computer", amount(never, "ms"))
    yield _beside("memory of the kernel then", memory, "MB")


def _beside(what: str, values: dict[str, float], unit: str) -> Row:
    """A row with our value beside those of the peers."""
    ours, *others = [(name, amount(value, unit)) for name, value in values.items()]
    return Row(what, ours[1], ", ".join(f"{name} {value}" for name, value in others))


def answer_rows() -> Iterator[Row]:
    """What an answer costs behind the browser."""
    for name in (answers.ANSWER, answers.ANSWER_BESIDE):
        connections, _sums, taken = fresh(answers.cost, name)
        yield Row(name, f"{amount(taken, 'ms')}, the file opened {TIMES[round(connections)]}")


def notebook_rows() -> Iterator[Row]:
    """Every notebook of the lesson, executed from the first cell to the last."""
    runs = [kernels.executed(path) for path in kernels.student_notebooks()]
    yield Row(f"all {len(runs)} notebooks executed", amount(sum(run.seconds for run in runs), "s"))
    for what, memory in (
        ("memory of a student's kernel after a notebook", [run.plain for run in runs]),
        ("… with the optional section on spaCy", [run.memory for run in runs]),
    ):
        yield Row(what, f"{min(memory):.0f} to {max(memory):.0f} MB")


def browser_rows(home: Path) -> Iterator[Row]:
    """What a browser shows, and when."""
    from lab import LabPage, chromium, jupyter_lab
    from playwright.sync_api import sync_playwright

    from benchmarks import way

    with sync_playwright() as playwright:
        browser = chromium(playwright)
        widgets.write_notebooks(home)
        with jupyter_lab(home) as server:
            shown = {name: min(times) for name, times in widgets.all_shown(browser, server).items()}
        yield _beside("a cell run to its quiz being visible", shown, "ms")
        for name, (lab, usable) in way.openings(browser).items():
            peers = f"JupyterLab shows the notebook after {amount(lab, 's')}"
            yield Row(f"notebook opened to first task usable, {OPENED[name]}", amount(usable, "s"), peers)
        with way.project_lab() as server:
            times = way.feedback(LabPage(browser, server, 1280, 900), server)
        late = statistics.quantiles(times, n=20)[-1]
        yield Row(
            "a click to visible feedback", f"{statistics.median(times):.0f} ms, 95 of 100 within {late:.0f}"
        )
        browser.close()


def work_rows() -> Iterator[Row]:
    """What instructors and the analysis do."""
    one, many = german_speed.probe(1), german_speed.probe(100)
    yield Row("analysis: start", amount(one["start"], "s"))
    yield Row(
        "… a first article, then a hundred", f"{one['speed']:,.0f} and {many['speed']:,.0f} words a second"
    )
    yield Row("… memory then", f"{amount(one['memory'], 'MB')} and {amount(many['memory'], 'MB')}")
    yield _beside("a timeline drawn as SVG", fresh(chart_times), "ms")
    for seconds, memory in zip(*[iter(commands.command_figures())] * 2, strict=True):
        yield Row(seconds.what, f"{amount(seconds.value, seconds.unit)}, {amount(memory.value, memory.unit)}")
    found = fresh(classroom.marked_class)
    size = f"{amount(found.busy, 's')}, {amount(found.memory, 'MB')}"
    yield Row(f"{found.students} students with {found.answers:,} answers marked and written", size)


def chart_times() -> dict[str, float]:
    """Milliseconds of the lesson's timeline, and of a plain scatter plot of as many points in matplotlib."""
    from lessons.charts.shipped import pictures
    from lessons.content import find_lesson, load_lesson

    lesson = load_lesson(find_lesson(commands.LESSON))
    picture = dict(pictures(lesson))["timeline"]
    picture.svg()  # fonts are read once
    bare = charts.bare_points(len(lesson.events))
    return {"lessons": 1000 * best(picture.svg), "matplotlib": 1000 * best(bare)}


if __name__ == "__main__":
    main()
