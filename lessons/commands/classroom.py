"""`lessons class TASK LESSON`: what a teacher does for a class.

To add a task, write a module with `configure(parser)` and `run(arguments)`, as for a subcommand (see
lessons/commands/cli.py), and add one line to `TASKS`.
"""

from __future__ import annotations

import argparse

from lessons.commands import class_accept, class_build, class_mark, class_watch

TASKS = {
    "build": (class_build, "write a student edition, without any key"),
    "mark": (class_mark, "mark what students handed in: report, tables, a sheet for each"),
    "watch": (class_watch, "the same, renewed whenever a file comes in"),
    "accept": (class_accept, "let typed answers count from now on, as the list of decisions says"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the tasks, each with its own arguments."""
    tasks = parser.add_subparsers(metavar="TASK", required=True)
    for name, (command, help_line) in TASKS.items():
        task = tasks.add_parser(name, help=help_line, description=f"{help_line[0].upper()}{help_line[1:]}.")
        command.configure(task)
        task.set_defaults(task=command.run)


def run(arguments: argparse.Namespace) -> int:
    """Do what was asked for."""
    return arguments.task(arguments)
