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

from lessons.commands.class_form import Form
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
    "moodle": Kind(("moodle",), "{name}.xml", ("notebook", "language")),
    "gift": Kind(("moodle", "--format", "gift"), "{name}.gift", ("notebook", "language")),
    "anki": Kind(("anki",), "{name}.apkg", ("language", "text", "own-words")),
    "pdf": Kind(("worksheet", "--format", "pdf"), "worksheets", (*ON_PAPER, "paper", "booklet")),
    "html": Kind(("worksheet",), "worksheets", ON_PAPER),
    "pictures": Kind(("pictures",), "pictures", ("language", "width", "theme")),
}


class Exporting(Form):
    """Choose a form and what belongs to it, and write it."""

    def __init__(self, lesson: Lesson, path: Path, place: Path, language: str):
        super().__init__(path, place / "exports", language)
        self.name, self.fields = lesson.name, {**self.what(lesson), **self.how()}
        self.kind = self.choice("form", [(self.say(f"to_{kind}"), kind) for kind in KINDS])
        self.kind.observe(lambda _change: self.show(), "value")
        self.shown = w.VBox()
        self.box = w.VBox([self.kind, self.shown, self.button("write", self.write), self.bar, self.said])
        self.show()

    def show(self) -> None:
        """Show the fields of the chosen form."""
        self.shown.children = [self.fields[name] for name in KINDS[self.kind.value].fields]

    def what(self, lesson: Lesson) -> dict[str, w.Widget]:
        """The fields for what of a lesson is wanted, by the names of their options."""
        infos = lesson.info.notebooks
        notebooks = [(f"{info.id} · {info.title}", info.id) for info in infos]
        texts = [(f"{each.level} · {each.id}", each.id) for each in lesson.texts.values()]
        sections = dict.fromkeys(item.section for info in infos for item in lesson.items(info.id))
        levels = [(self.say("up_to", level=level), level) for level in get_args(Level)]
        return {
            "notebook": self.choice("notebook", [(self.say("all_notebooks"), ""), *notebooks]),
            "text": self.choice("text", [(self.say("first_text"), ""), *texts]),
            "only": self.several("only", list(sections), rows=6),
            "level": self.choice("level", [(self.say("all_levels"), ""), *levels]),
            "own-words": self.tick("own_words"),
            "words": self.number("words", 24, 0, 200),
        }

    def how(self) -> dict[str, w.Widget]:
        """The fields for how it is written."""
        colours = [(self.say(theme), theme) for theme in ("light", "dark")]
        return {
            "language": self.choice("help_in", languages()),
            "points": self.tick("with_points"),
            "versions": self.number("versions", 1, 1, 6),
            "seed": self.field(w.Text, "seed", placeholder=self.say("seed_help")),
            "paper": self.choice("paper", [("A4", "a4"), ("Letter", "letter")]),
            "booklet": self.tick("booklet"),
            "width": self.number("width", 920, 280, 3000),
            "theme": self.choice("theme", colours),
        }

    def write(self) -> None:
        """Run the command, and show what it says."""
        from lessons.commands.cli import main

        said = io.StringIO()
        with redirect_stdout(said), redirect_stderr(said):
            failed = main(self.command(), self.progress, self.language)
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
