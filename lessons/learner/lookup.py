"""What the word tables and the added dictionaries say about any word, as plain data for the browser."""

from __future__ import annotations

from pathlib import Path

from lessons.learner.database import home


def dictionaries_folder() -> Path:
    """Where the dictionaries lie that were added on this computer."""
    return home() / "dictionaries"
