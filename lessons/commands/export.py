"""`lessons export KIND LESSON -o DIR`: a lesson in other forms.

To add a kind, write a module with `configure(parser)` and `run(arguments)`, as for a subcommand (see
lessons/commands/cli.py), and add one line to `KINDS`.
"""

from __future__ import annotations

import argparse

from lessons.commands import export_anki, export_moodle, export_pictures, export_worksheet

KINDS = {
    "pictures": (export_pictures, "every picture as SVG, PNG and PDF"),
    "worksheet": (export_worksheet, "the notebooks as sheets to print, with solutions"),
    "anki": (export_anki, "the vocabulary as cards for Anki"),
    "moodle": (export_moodle, "the questions for Moodle, as Moodle XML or GIFT"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the kinds, each with its own arguments."""
    kinds = parser.add_subparsers(metavar="KIND", required=True)
    for name, (command, help_line) in KINDS.items():
        kind = kinds.add_parser(name, help=help_line, description=f"Write {help_line}.")
        command.configure(kind)
        kind.set_defaults(export=command.run)


def run(arguments: argparse.Namespace) -> int:
    """Export what was asked for."""
    return arguments.export(arguments)
