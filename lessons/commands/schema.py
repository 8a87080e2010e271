"""`lessons schema [FOLDER]`: write the JSON Schema files that help editors, to data/schema/.

In README.md and LIESMICH.md beside that folder, if they are there, the tables of fields and the part about
types of item are made anew too.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from lessons.classroom.settings import ClassSettings
from lessons.commands.spoken import Say, add_language, sentences
from lessons.content.corrections import Correction
from lessons.content.drafted import Proposed
from lessons.content.fault import LessonError
from lessons.content.grammar import GrammarPage
from lessons.content.load import LISTS, data_folders
from lessons.content.model import LessonInfo, NotebookInfo, TextInfo, Topic
from lessons.content.readme import FILES, with_parts
from lessons.content.reference import QUESTIONS
from lessons.content.schema import Schema, schema_of, schemas
from lessons.content.whole_file import make_folder, write_whole
from lessons.easier.decisions import Decided
from lessons.exercises.item import Item

# The entries whose fields data/README.md explains, by the name of their table.
MODELS = {name: model for name, (model, _noun) in LISTS.items()} | {
    "lesson.yaml": LessonInfo,
    "texts": TextInfo,
    "topics": Topic,
    "notebooks": NotebookInfo,
    "easier.yaml": Decided,
    "corrections.yaml": Correction,
    QUESTIONS: Item,
    "grammar": GrammarPage,
    "classroom.yaml": ClassSettings,
    "draft.yaml": Proposed,
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    default = data_folders()[-1] / "schema"
    parser.add_argument(
        "folder", nargs="?", type=Path, default=default, help="where to write them: data/schema"
    )
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write one file per kind of file, and renew README and LIESMICH."""
    folder = make_folder(arguments.folder)
    say = sentences("commands", arguments.spoken)
    renew_readmes(folder.absolute().parent, say)
    for name, schema in all_schemas().items():
        target = write_whole(folder / f"{name}.json", schema_text(schema))
        print(say("written", file=target.name))
    return 0


def renew_readmes(folder: Path, say: Say) -> None:
    """Make anew what is made in those that are there.  Raises LessonError where that has no place."""
    for name, language in FILES.items():
        readme = folder / name
        if readme.is_file():
            try:
                write_whole(readme, with_parts(readme.read_text(encoding="utf-8"), language, MODELS))
            except LessonError as error:
                raise LessonError(f"{name}: {error}") from None
            print(say("renewed", file=name))


def all_schemas() -> dict[str, Schema]:
    """The schema of each kind of file by its name: those of a lesson, and a teacher's `classroom.yaml`."""
    return schemas(MODELS) | {"classroom": schema_of(ClassSettings, MODELS)}


def schema_text(schema: Schema) -> str:
    """A schema as it stands in its file."""
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
