"""`lessons export KIND` and `lessons class TASK`: commands that have commands of their own.

To add one, write a module with `configure(parser)` and `run(arguments)`, as for a subcommand (see
lessons/commands/cli.py), and add one line to its group.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType

from lessons.commands import (
    class_accept,
    class_build,
    class_mark,
    class_watch,
    export_anki,
    export_moodle,
    export_pictures,
    export_worksheet,
)


@dataclass(frozen=True)
class CommandGroup:
    """Commands by name, each with its module and what it does; `called` is the word for them in the usage."""

    called: str
    commands: Mapping[str, tuple[ModuleType, str]]

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Add the commands, each with its own arguments."""
        parsers = parser.add_subparsers(metavar=self.called, required=True)
        for name, (command, help_line) in self.commands.items():
            description = f"{help_line[0].upper()}{help_line[1:]}."
            added = parsers.add_parser(name, help=help_line, description=description)
            command.configure(added)
            added.set_defaults(chosen=command.run)

    def run(self, arguments: argparse.Namespace) -> int:
        """Run the command that was chosen."""
        return arguments.chosen(arguments)


EXPORTS = CommandGroup(
    "KIND",
    {
        "pictures": (export_pictures, "every picture as SVG, PNG and PDF"),
        "worksheet": (export_worksheet, "the notebooks as sheets to print, with solutions"),
        "anki": (export_anki, "the vocabulary as cards for Anki"),
        "moodle": (export_moodle, "the questions for Moodle, as Moodle XML or GIFT"),
    },
)
OF_A_CLASS = CommandGroup(
    "TASK",
    {
        "build": (class_build, "write a student edition, without any key"),
        "mark": (class_mark, "mark what students handed in: report, tables, a sheet for each"),
        "watch": (class_watch, "the same, renewed whenever a file comes in"),
        "accept": (class_accept, "let typed answers count from now on, as the list of decisions says"),
    },
)
