"""What the forms for a class have in common: the lesson, a folder, a bar, a line that says what was done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import ipywidgets as w

from lessons.commands.spoken import sentences
from lessons.content import Lesson, LessonError, load_lesson
from lessons.content.german_faults import refusal
from lessons.markup.elements import element

WIDE = w.Layout(width="min(40rem, 100%)")
OWN = w.Layout(width="auto", max_width="100%", align_self="flex-start")  # as wide as what stands in it
NAMED = {"description_width": "10rem"}  # room for the name before a field
ROW = w.Layout(flex_flow="row wrap")


class Form:
    """The lesson, read anew for each task, and where files go; it speaks one language."""

    def __init__(self, path: Path, place: Path, language: str):
        self.path, self.place, self.language = path, place, language
        self.say = sentences("classroom", language)
        self.bar = w.IntProgress(layout=w.Layout(width="min(40rem, 100%)", visibility="hidden"))
        self.said = w.HTML()

    def lesson(self) -> Lesson:
        """The lesson as its files are now."""
        return load_lesson(self.path)

    def tell(self, *content: str) -> None:
        """Say something; what is no markup is text."""
        self.said.value = element("div", *content)

    def begin(self) -> None:
        """Let the bar begin anew."""
        self.bar.value, self.bar.bar_style, self.bar.layout.visibility = 0, "info", "visible"

    def progress(self, done: int, total: int) -> None:
        """Move the bar."""
        self.bar.max, self.bar.value = total, done
        self.bar.bar_style = "success" if done == total else "info"

    def doing(self, task: Callable[[], None]) -> Callable[[w.Button], None]:
        """A task for a button; a fault is told in its sentence."""

        def do(_button: w.Button) -> None:
            self.begin()
            try:
                task()
            except (LessonError, OSError) as problem:
                self.bar.bar_style = "danger"
                self.tell(refusal(problem, self.language))

        return do

    def button(self, name: str, task: Callable[[], None]) -> w.Button:
        """A button that does a task."""
        made = w.Button(description=self.say(name), button_style="primary", layout=OWN)
        made.on_click(self.doing(task))
        return made

    def field(self, kind: type[w.Widget], name: str, **how: object) -> w.Widget:
        """A field with its name before it."""
        return kind(description=self.say(name), style=NAMED, layout=WIDE, **how)

    def tick(self, name: str, value: bool = False) -> w.Checkbox:
        """A box to tick, below the fields."""
        return w.Checkbox(description=self.say(name), value=value, style=NAMED, layout=w.Layout(width="100%"))

    def several(self, name: str, options: list, rows: int) -> w.SelectMultiple:
        """A field to choose any number of things in."""
        return self.field(w.SelectMultiple, name, options=options, rows=rows)

    def choice(self, name: str, options: list, value: object = None) -> w.Dropdown:
        """A field to choose one of several in: the first, unless a value is given."""
        field = self.field(w.Dropdown, name, options=options)
        if value is not None:
            field.value = value
        return field

    def which_text(self, lesson: Lesson) -> w.Dropdown:
        """A field for the text that a class reads; each student's own, unless one is chosen."""
        texts = [(f"{info.level} · {info.title}", info.id) for info in lesson.info.texts if not info.optional]
        return self.choice("readers", [(self.say("all_readers"), ""), *texts], "")

    def number(self, name: str, value: int, least: int, most: int) -> w.BoundedIntText:
        """A field for a whole number."""
        return self.field(w.BoundedIntText, name, value=value, min=least, max=most)
