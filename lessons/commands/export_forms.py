"""For instructors, in a notebook: a lesson for Moodle, for Anki or on paper, by form.

It says what the commands say; files go to the folder `exports` of the class.
"""

from __future__ import annotations

import io
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import ipywidgets as w

from lessons.content import Lesson
from lessons.content.interface import languages
from lessons.content.whole_file import make_folder
from lessons.markup.elements import Markup, element

WIDE = w.Layout(width="36rem")
ALL = ("all notebooks", "")
# What is offered: the words of the command, and the name of the file or folder.
KINDS = {
    "Moodle XML": (("moodle",), "{name}.xml"),
    "GIFT": (("moodle", "--format", "gift"), "{name}.gift"),
    "Anki": (("anki",), "{name}.apkg"),
    "Worksheets, PDF": (("worksheet", "--format", "pdf"), "worksheets"),
    "Worksheets, HTML": (("worksheet",), "worksheets"),
    "Pictures": (("pictures",), "pictures"),
}
BY_NOTEBOOK = ("moodle", "worksheet")  # those that can be of one notebook


class Exporting:
    """Choose a form, a notebook and the language of help, and write it."""

    def __init__(self, lesson: Lesson, path: Path, place: Path):
        self.name, self.path, self.place = lesson.name, path, place / "exports"
        names = [(f"{info.id} · {info.title}", info.id) for info in lesson.info.notebooks]
        self.kind = w.Dropdown(options=list(KINDS), description="Form", layout=WIDE)
        self.notebook = w.Dropdown(options=[ALL, *names], description="Notebook", layout=WIDE)
        self.language = w.Dropdown(options=languages(), description="Help in", layout=WIDE)
        self.said = w.HTML()
        button = w.Button(description="Write", button_style="primary", layout=w.Layout(width="auto"))
        button.on_click(lambda _button: self.write())
        help_line = w.HTML("Anki has the whole vocabulary, pictures are those of the whole lesson.")
        fields = [self.kind, self.notebook, self.language, help_line]
        self.box = w.VBox([*fields, button, self.said])

    def write(self) -> None:
        """Run the command, and show what it says."""
        from lessons.commands.cli import main

        said = io.StringIO()
        self.said.value = element("p", "…")
        with redirect_stdout(said), redirect_stderr(said):
            main(self.command())
        lines = said.getvalue().splitlines()
        self.said.value = Markup().join(element("p", line) for line in lines)

    def command(self) -> list[str]:
        """The words of the command line."""
        (kind, *options), file = KINDS[self.kind.value]
        target = make_folder(self.place) / file.format(name=self.name)
        words = ["export", kind, str(self.path), "-o", str(target), *options]
        if kind != "pictures":
            words += ["--language", self.language.value]
        if kind in BY_NOTEBOOK and self.notebook.value:
            words += ["--notebook", self.notebook.value]
        return words
