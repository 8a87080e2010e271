"""Cost of the built-in engine: start, words per second, memory; and how it grows with the number of texts.

Each figure comes from a fresh process.  Times are processor time, so that other work on the machine does not
count.  The text is the lesson's own B2 text of about 650 words.

    python -m benchmarks.german_speed
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

from benchmarks.scoring import table

TEXT = Path(__file__).parents[1] / "data" / "geneva_2021" / "texts" / "b2.md"

# Run in a process of its own, so that import, load and memory are those of one user who opens one text.
PROBE = """
import json, sys, time
began = time.process_time()
import psutil
from lessons.german import pipeline, prepare
nlp = pipeline("built-in")
nlp("Ein erster Satz lädt, was erst beim ersten Satz gebraucht wird.")
start = time.process_time() - began
text = open(sys.argv[1], encoding="utf-8").read()
began, words = time.process_time(), 0
for doc in nlp.pipe(prepare(nlp, text) for _ in range(int(sys.argv[2]))):
    words += sum(not token.is_space for token in doc)
seconds = time.process_time() - began
memory = psutil.Process().memory_info().rss / 1e6
print(json.dumps({"start": start, "speed": words / seconds, "memory": memory}))
"""


def probe(articles: int, text: Path = TEXT) -> dict[str, float]:
    """Start in seconds, words per second and megabytes for so many articles, one after the other."""
    command = [sys.executable, "-c", PROBE, str(text), str(articles)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    return json.loads(answer.stdout)


def measure(_eval_folder: Path | None = None, scale: tuple[int, ...] = (10, 100)) -> list[dict]:
    """Rows for one article, and for more of them; `f1` holds the figure that the row is about."""
    one = probe(1)
    rows = [
        _row("start, seconds", "1 article", one["start"], 3.7, 3.0),
        _row("words per second", "1 article", one["speed"], 2200, 2500),
        _row("memory, MB", "1 article", one["memory"], 261, 260),
    ]
    for articles in scale:
        many = probe(articles)
        rows.append(_row("words per second", f"{articles} articles", many["speed"], None, None))
        rows.append(_row("memory, MB", f"{articles} articles", many["memory"], None, None))
    return rows


def _row(layer: str, on: str, figure: float, reference: float | None, aim: float | None) -> dict:
    scores = {"precision": None, "recall": None, "f1": figure}
    return {"layer": layer, "on": on, **scores, "reference": reference, "aim": aim}


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--scale", type=int, nargs="*", default=[10, 100], help="numbers of articles")
    print(table(measure(scale=tuple(parser.parse_args().scale))))


if __name__ == "__main__":
    main()
