"""For instructors, in a notebook: a lesson for Moodle, for Anki or on paper, by form.

It says what the commands say; files go to the folder `exports` of the class.  Of the fields only those are
shown that the chosen form has.
"""

from __future__ import annotations

import io
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple, get_args

import ipywidgets as w

from lessons.commands.class_form import WIDE, Form, choice_field, number_field
from lessons.content import Lesson
from lessons.content.interface import languages
from lessons.content.whole_file import make_folder
from lessons.fields import Level
from lessons.markup.elements import Markup, element


class Kind(NamedTuple):
    """What is offered: the words of the command, the name of the file or folder, the fields."""

    words: tuple[str, ...]
    file: str
    fields: tuple[str, ...]


ON_PAPER = ("notebook", "language", "text", "only", "level", "words", "points", "versions", "seed")
KINDS = {
    "Moodle XML": Kind(("moodle",), "{name}.xml", ("notebook", "language")),
    "GIFT": Kind(("moodle", "--format", "gift"), "{name}.gift", ("notebook", "language")),
    "Anki": Kind(("anki",), "{name}.apkg", ("language", "text", "own-words")),
    "Worksheets, PDF": Kind(("worksheet", "--format", "pdf"), "worksheets", (*ON_PAPER, "paper", "booklet")),
    "Worksheets, HTML": Kind(("worksheet",), "worksheets", ON_PAPER),
    "Pictures": Kind(("pictures",), "pictures", ("language", "width", "theme")),
}


class Exporting(Form):
    """Choose a form and what belongs to it, and write it."""

    def __init__(self, lesson: Lesson, path: Path, place: Path):
        super().__init__(path, place / "exports")
        self.name, self.fields = lesson.name, fields_for(lesson)
        self.kind = w.Dropdown(options=list(KINDS), description="Form", layout=WIDE)
        self.kind.observe(lambda _change: self.show(), "value")
        self.shown = w.VBox()
        self.box = w.VBox([self.kind, self.shown, self.button("Write", self.write), self.bar, self.said])
        self.show()

    def show(self) -> None:
        """Show the fields of the chosen form."""
        self.shown.children = [self.fields[name] for name in KINDS[self.kind.value].fields]

    def write(self) -> None:
        """Run the command, and show what it says."""
        from lessons.commands.cli import main

        said = io.StringIO()
        with redirect_stdout(said), redirect_stderr(said):
            failed = main(self.command(), self.progress)
        if failed:
            self.bar.bar_style = "danger"
        else:
            self.progress(self.bar.max, self.bar.max)
        self.said.value = Markup().join(element("p", line) for line in said.getvalue().splitlines())

    def command(self) -> list[str]:
        """The words of the command line."""
        kind = KINDS[self.kind.value]
        (name, *options), target = kind.words, make_folder(self.place) / kind.file.format(name=self.name)
        chosen = [word for each in kind.fields for word in option(each, self.fields[each].value)]
        return ["export", name, str(self.path), "-o", str(target), *options, *chosen]


def option(name: str, value: object) -> list[str]:
    """A field as words of a command line; none for what is not chosen.

    >>> option("points", True), option("only", ("a", "b")), option("level", ""), option("words", 0)
    (['--points'], ['--only', 'a', 'b'], [], ['--words', '0'])
    """
    if value is True:
        return [f"--{name}"]
    if value is False or value in ("", ()):
        return []
    return [f"--{name}", *map(str, value if isinstance(value, tuple) else [value])]


def fields_for(lesson: Lesson) -> dict[str, w.Widget]:
    """All fields, by the names of their options."""
    infos = lesson.info.notebooks
    notebooks = [("all notebooks", ""), *((f"{info.id} · {info.title}", info.id) for info in infos)]
    texts = [
        ("the first, with all tasks", ""),
        *((f"{each.level} · {each.id}", each.id) for each in lesson.texts.values()),
    ]
    sections = dict.fromkeys(item.section for info in infos for item in lesson.items(info.id))
    levels = [("all levels", ""), *((f"up to {level}", level) for level in get_args(Level))]
    return {
        "notebook": choice_field("Notebook", notebooks),
        "language": choice_field("Help in", list(languages())),
        "text": choice_field("Text", texts),
        "own-words": w.Checkbox(description="with the words of which I made cards", layout=WIDE),
        "only": w.SelectMultiple(description="Sections", options=list(sections), rows=6, layout=WIDE),
        "level": choice_field("Tasks", levels),
        "words": number_field("Glossary", 24, 0, 200),
        "points": w.Checkbox(description="with points and their sum", layout=WIDE),
        "versions": number_field("Versions", 1, 1, 6),
        "seed": w.Text(description="Seed", placeholder="makes the same versions again", layout=WIDE),
        "paper": choice_field("Paper", [("A4", "a4"), ("Letter", "letter")]),
        "booklet": w.Checkbox(description="all notebooks in one PDF", layout=WIDE),
        "width": number_field("Width", 920, 280, 3000),
        "theme": choice_field("Theme", ["light", "dark"]),
    }  # fmt: skip
