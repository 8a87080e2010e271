"""`lessons schema [FOLDER]`: write the JSON Schema files that help editors, to data/schema/.

In the README beside that folder, if there is one, the part about types of item is made anew too.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from lessons.classroom.settings import ClassSettings
from lessons.content.load import data_folders
from lessons.content.readme import with_types
from lessons.content.schema import Schema, schema_of, schemas
from lessons.content.whole_file import make_folder, write_whole


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    default = data_folders()[-1] / "schema"
    parser.add_argument(
        "folder", nargs="?", type=Path, default=default, help="where to write them: data/schema"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write one file per kind of file, and renew the README."""
    folder = make_folder(arguments.folder)
    readme = folder.absolute().parent / "README.md"
    if readme.is_file():
        write_whole(readme, with_types(readme.read_text(encoding="utf-8")))
        print(f"{readme.name} renewed.")
    for name, schema in all_schemas().items():
        target = write_whole(folder / f"{name}.json", schema_text(schema))
        print(f"{target.name} written.")
    return 0


def all_schemas() -> dict[str, Schema]:
    """The schema of each kind of file by its name: those of a lesson, and a teacher's `classroom.yaml`."""
    return schemas() | {"classroom": schema_of(ClassSettings)}


def schema_text(schema: Schema) -> str:
    """A schema as it stands in its file."""
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
