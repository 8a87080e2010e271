"""What the forms for a class have in common: the lesson, a folder, a bar, a line that says what was done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import ipywidgets as w

from lessons.content import Lesson, LessonError, load_lesson
from lessons.markup.elements import element

WIDE = w.Layout(width="36rem")


class Form:
    """The lesson, read anew for each task, and where files go."""

    def __init__(self, path: Path, place: Path):
        self.path, self.place = path, place
        self.bar = w.IntProgress(layout=WIDE)
        self.said = w.HTML()

    def lesson(self) -> Lesson:
        """The lesson as its files are now."""
        return load_lesson(self.path)

    def tell(self, *content: str) -> None:
        """Say something; what is no markup is text."""
        self.said.value = element("p", *content)

    def begin(self) -> None:
        """Let the bar begin anew."""
        self.bar.value, self.bar.bar_style = 0, "info"

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
                self.tell(str(problem))

        return do

    def button(self, text: str, task: Callable[[], None]) -> w.Button:
        """A button that does a task."""
        made = w.Button(description=text, button_style="primary", layout=w.Layout(width="auto"))
        made.on_click(self.doing(task))
        return made


def choice_field(title: str, options: list) -> w.Dropdown:
    """A field to choose one of several in."""
    return w.Dropdown(description=title, options=options, layout=WIDE)


def number_field(title: str, value: int, least: int, most: int) -> w.BoundedIntText:
    """A field for a whole number."""
    return w.BoundedIntText(description=title, value=value, min=least, max=most, layout=WIDE)
