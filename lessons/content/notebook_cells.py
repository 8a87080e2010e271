"""The cells of a notebook as programs write them: no outputs, no counts, German before its English."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

Cell = dict[str, Any]


def text_cell(id: str, source: str) -> Cell:
    """A cell of Markdown.

    >>> text_cell("title", "# Lesen")
    {'cell_type': 'markdown', 'id': 'title', 'metadata': {}, 'source': ['# Lesen']}
    """
    return {"cell_type": "markdown", "id": id, "metadata": {}, "source": source.splitlines(keepends=True)}


def code_cell(id: str, source: str) -> Cell:
    """A cell of code that was never run."""
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": id,
        "metadata": {},
        "outputs": [],
        "source": source.splitlines(keepends=True),
    }


def in_both(text: Mapping[str, str]) -> str:
    """A text in German, and below it in English.

    >>> in_both({"de": "Weiter geht es.", "en": "Go on."})
    'Weiter geht es.\\n\\n<em lang="en">Go on.</em>'
    """
    return f'{text["de"]}\n\n<em lang="en">{text["en"]}</em>'


def as_notebook(cells: Sequence[Cell], metadata: Mapping[str, Any]) -> str:
    """The file of a notebook in format 4.5."""
    notebook = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"
