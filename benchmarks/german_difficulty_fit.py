"""Fit the weights of `lessons/german/difficulty.py` and print them as they stand there.

python -m benchmarks.german_difficulty_fit --eval FOLDER
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from benchmarks.german_difficulty import fit, read


def main() -> None:
    """Print the intercept and one line for each weight."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--eval", type=Path, required=True, help="the folder with the gold data")
    _, found, ratings = read(parser.parse_args().eval)
    intercept, weights = fit(np.array([list(one.values()) for one in found]), ratings)
    print(f"INTERCEPT = {intercept:.3f}")
    for name, weight in zip(found[0], weights, strict=True):
        print(f'    "{name}": {weight:.4f},')


if __name__ == "__main__":
    main()
