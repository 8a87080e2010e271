"""All figures of the German analysis in one table: each layer on its public gold data.

    python -m benchmarks.german --eval FOLDER

FOLDER holds `treebanks/`, `timex/`, `names/` and `complexity/`; each layer's own script says where its data
come from.  A layer whose data are missing is left out, and said to be.
"""

from __future__ import annotations

import argparse
import importlib
from pathlib import Path

from benchmarks.scoring import table

# Each layer's script and the folder of data that it needs; the speed needs none.
LAYERS = {
    "benchmarks.german_sentences": "treebanks",
    "benchmarks.german_lemmas": "treebanks",
    "benchmarks.german_nouns": "treebanks",
    "benchmarks.german_separable": "treebanks",
    "benchmarks.german_konjunktiv": "treebanks",
    "benchmarks.german_times": "timex",
    "benchmarks.german_names": "names",
    "benchmarks.german_difficulty": "complexity",
    "benchmarks.german_speed": "",
}


def measure(eval_folder: Path) -> list[dict]:
    """The rows of every layer whose data are there."""
    rows = []
    for module, data in LAYERS.items():
        if (eval_folder / data).is_dir():
            rows += importlib.import_module(module).measure(eval_folder)
    return rows


def missing(eval_folder: Path) -> list[str]:
    """The folders of data that are not there."""
    return sorted({data for data in LAYERS.values() if not (eval_folder / data).is_dir()})


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--eval", type=Path, required=True, help="the folder with the gold data")
    folder = parser.parse_args().eval
    if not folder.is_dir():
        parser.error(
            f"--eval: there is no folder {folder}; expected the one with treebanks/, timex/, names/."
        )
    print(table(measure(folder)))
    for data in missing(folder):
        print(f"Left out: {data}/ is not in {folder}.")


if __name__ == "__main__":
    main()
