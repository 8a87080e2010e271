"""Runs each notebook's cells in random orders and twice: whatever is shown, it is never a traceback.

    python -m benchmarks.cell_orders [--orders 20]

Each order runs every cell once, then all of them again from the first to the last, in a shell like that of a
kernel of the lesson's JupyterLab: a cell may come before the one that opens the lesson.
"""

from __future__ import annotations

import argparse
import atexit
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from typing import Any

from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

ROOT = Path(__file__).resolve().parents[1]
MOST_LINES = 2  # of a sentence: in German and in English


def notebooks() -> list[Path]:
    """The notebooks of the project, those for instructors included."""
    return sorted(p for p in (ROOT / "notebooks").rglob("*.ipynb") if p.parent.name != ".ipynb_checkpoints")


def code_cells(notebook: Path) -> list[str]:
    """The sources of a notebook's code cells."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    sources = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    return [source for source in sources if source.strip()]


def tracebacks(cells: list[str], shell: Any) -> Iterator[str]:
    """Run cells as if the kernel had just begun; what ends in more than a sentence, and what it shows."""
    shell.user_ns = {}
    shell.init_user_ns()
    for source in cells:
        with capture_output() as shown:
            done = shell.run_cell(source, store_history=True)
        said = shown.stdout + shown.stderr
        if not done.success and ("Traceback" in said or len(said.strip().splitlines()) > MOST_LINES):
            yield f"{source}\n{said}"


def fresh_shell() -> InteractiveShell:
    """A shell with what the lesson's JupyterLab loads into each of its kernels."""
    shell = InteractiveShell()
    atexit.unregister(shell.atexit_operations)  # collects garbage for each shell once more
    shell.extension_manager.load_extension("lessons.cells")
    return shell


def main() -> int:
    """Run all orders, print what went wrong and how many there were."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--orders", type=int, default=20)
    orders = parser.parse_args().orders
    begun, found, shell, chance = time.perf_counter(), [], fresh_shell(), random.Random(1)
    with tempfile.TemporaryDirectory() as home:
        os.environ["LESSONS_HOME"] = home
        for notebook in notebooks():
            cells = code_cells(notebook)
            with chdir(notebook.parent):
                for _ in range(orders):
                    found += tracebacks([*chance.sample(cells, len(cells)), *cells], shell)
    print(*found, sep="\n")
    count = f"{len(notebooks())} notebooks, {orders} orders each"
    print(f"{count}: {len(found)} tracebacks; {time.perf_counter() - begun:.0f} s")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
