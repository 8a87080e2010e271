"""How long pictures take: layout, drawing, files, first picture in a fresh process.  Medians of five.

python -m benchmarks.charts [LESSON]
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from lessons.charts.shipped import pictures
from lessons.charts.timeline import timeline
from lessons.charts.timeline_plan import dated, panels
from lessons.content import Lesson, find_lesson, load_lesson
from lessons.content.model import Event

ROOT = Path(__file__).resolve().parents[1]
RUNS = 5
NOW = 737_958.5  # the day of publication, as matplotlib and Python count days
FORMS = ("{y}-{m:02}-{d:02}", "{y}-{m:02}", "{y}", "{y}-{m:02}/..")
TITLES = (
    "Gipfel",
    "Rüstungskontrollverhandlungen beginnen",
    "Die Nato stellt die Mitgliedschaft in Aussicht",
)
FRESH = """
import time; start = time.perf_counter()
from lessons import open_lesson
lesson = open_lesson({lesson!r}); opened = time.perf_counter()
widget = lesson.timeline(); shown = time.perf_counter()
print(opened - start, shown - opened)
"""


def main(name: str = "geneva_2021") -> None:
    """Measure and print."""
    lesson = load_lesson(find_lesson(name))
    list(pictures(lesson))  # fonts and letters are read once
    for count in (60, 250, 500, 1000):
        events = dated(some_events(lesson, count))
        figure = median(lambda events=events: panels(events, lesson.info.topics, 920, NOW))
        print(f"layout of {count:>4} events     {figure:8.1f} ms   {1000 * figure / count:6.0f} µs an event")
        crowd = dated(one_day(lesson, count))
        figure = median(lambda crowd=crowd: panels(crowd, lesson.info.topics, 920, NOW))
        print(f"  all on one day           {figure:8.1f} ms   {1000 * figure / count:6.0f} µs an event")
    for label, picture in pictures(lesson):
        if not picture.missing:
            figure = median(lambda picture=picture: picture.svg())
            print(f"{label:<18} as SVG   {figure:8.1f} ms   {len(picture.svg()) / 1000:6.0f} kB")
    print(f"timeline, content to figure {median(lambda: timeline(lesson)):6.1f} ms")
    opened, shown = fresh(name)
    print(f"fresh process: lesson open  {opened:6.0f} ms, then first timeline shown {shown:6.0f} ms")


def some_events(lesson: Lesson, count: int) -> list[Event]:
    """Events of every form of date, the same ones each time."""
    dice, topics = random.Random(count), lesson.info.topics
    return [
        Event(
            id=f"e{number}",
            title=TITLES[number % len(TITLES)],
            date=dice.choice(FORMS).format(
                y=dice.randint(1900, 2021), m=dice.randint(1, 12), d=dice.randint(1, 28)
            ),
            topic=topics[number % len(topics)].id,
        )
        for number in range(count)
    ]


def one_day(lesson: Lesson, count: int) -> list[Event]:
    """The worst case for the layout: all in one column."""
    return [each.model_copy(update={"date": "2021-06-16"}) for each in some_events(lesson, count)]


def median(action: Callable[[], object]) -> float:
    """The median time of an action, in milliseconds."""
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        action()
        taken.append(1000 * (time.perf_counter() - start))
    return statistics.median(taken)


def bare_points(count: int) -> Callable[[], object]:
    """What draws so many points on an axis of days as SVG, in matplotlib alone."""
    from io import BytesIO

    from matplotlib.figure import Figure

    def draw() -> None:
        figure = Figure(figsize=(9.2, 4))
        figure.subplots().plot([NOW - 100 * number for number in range(count)], range(count), "o")
        figure.savefig(BytesIO(), format="svg")

    return draw


def fresh(name: str) -> tuple[float, float]:
    """Medians for a process that has loaded nothing: opening the lesson, then its first timeline."""
    code = FRESH.format(lesson=name)
    runs = [
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
        for _ in range(RUNS)
    ]
    figures = [[1000 * float(part) for part in run.stdout.split()] for run in runs]
    return tuple(map(statistics.median, zip(*figures, strict=True)))


if __name__ == "__main__":
    main(*sys.argv[1:])
