"""`lessons schema [FOLDER]`: write the JSON Schema files that help editors, to data/schema/."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from lessons.content.load import data_folders
from lessons.content.schema import schemas
from lessons.content.whole_file import make_folder, write_whole


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    default = data_folders()[-1] / "schema"
    parser.add_argument(
        "folder", nargs="?", type=Path, default=default, help="where to write them: data/schema"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write one file per kind of file."""
    folder = make_folder(arguments.folder)
    for name, schema in schemas().items():
        target = write_whole(folder / f"{name}.json", as_text(schema))
        print(f"{target.name} written.")
    return 0


def as_text(schema: dict) -> str:
    """A schema as it stands in its file."""
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
