"""For instructors, in a notebook: from an article to the queue in which its draft is reviewed.

A draft that was begun before, in whatever kernel, is offered to be gone on with.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import get_args

import ipywidgets as w

from lessons.authoring.proposals import Proposals, queue
from lessons.commands.draft import doubt_of_day
from lessons.content.drafted import FILE
from lessons.content.edition import is_edition
from lessons.content.fault import LessonError
from lessons.content.german_faults import refusal
from lessons.content.interface import label
from lessons.content.load import data_folders, find_lesson, lesson_names
from lessons.content.whole_file import write_whole
from lessons.drafting.write import STEPS, Drafted, draft_lesson
from lessons.fields import Level
from lessons.learner.lookup import dictionaries_folder
from lessons.markup.elements import element
from lessons.widgets.proposals import proposals_box

WIDE = w.Layout(width="min(36rem, 100%)")
OWN = w.Layout(width="auto", align_self="flex-start")  # as wide as what stands in it
NARROW = {"description_width": "9rem"}
TYPES = ".txt,.md,.html,.htm,.mhtml,.docx,.odt,.pdf"


class NewArticle:
    """Choose a file, its day and a level; `box` has the form and, below it, the queue."""

    def __init__(self, language: str):
        self.language, self.say = language, partial(label, language=language, block="new_article")
        field = partial(self.field, w.Text)
        self.upload = w.FileUpload(accept=TYPES, description=self.say("choose"), layout=OWN)
        self.upload.observe(lambda _change: self.uploaded(), "value")
        self.path, self.name = field("path"), field("name")
        self.day = self.field(w.DatePicker, "published")
        self.level = self.field(w.Dropdown, "level", options=get_args(Level), value="B1")
        self.bar = w.IntProgress(
            max=len(STEPS), layout=w.Layout(width="min(36rem, 100%)", visibility="hidden")
        )
        self.said, self.review = w.HTML(), w.VBox()
        making = self.button("draft", self.draft)
        self.begun = self.field(w.Dropdown, "begun", options=begun_drafts())
        going_on = w.HBox(
            [self.begun, self.button("go_on", self.go_on)], layout=w.Layout(flex_flow="row wrap")
        )
        going_on.layout.display = "flex" if self.begun.options else "none"
        choosing = [w.HTML(element("b", self.say("article"))), self.upload, self.path, self.day, self.level]
        parts = [going_on, *choosing, self.name, making, self.bar, self.said, self.review]
        self.box = w.VBox(parts, layout=w.Layout(width="100%"))

    def field(self, kind: type[w.Widget], name: str, **how: object) -> w.Widget:
        """A field with its name before it."""
        return kind(description=self.say(name), style=NARROW, layout=WIDE, **how)

    def button(self, name: str, task: Callable[[], None]) -> w.Button:
        """A button; what cannot be done is told in its sentence."""
        made = w.Button(description=self.say(name), button_style="primary", layout=OWN)
        made.on_click(lambda _button: self.doing(task))
        return made

    def doing(self, task: Callable[[], None]) -> None:
        """Do something, and say why it cannot be done if so."""
        self.tell("")
        try:
            task()
        except (LessonError, OSError) as problem:
            self.bar.layout.visibility = "hidden"
            self.tell(refusal(problem, self.language))

    def tell(self, text: str) -> None:
        """Say something; what is no markup is text."""
        self.said.value = element("p", text)

    def uploaded(self) -> None:
        """Name the file that was chosen; a path is not needed then."""
        self.tell(", ".join(each["name"] for each in self.upload.value))

    def draft(self) -> None:
        """Draft the lesson of the chosen file, step by step, and open its queue."""
        if self.day.value is None:
            raise LessonError(self.say("no_day"))
        if self.upload.value:
            made = self.draft_upload()
        elif self.path.value.strip():
            made = self.drafted(Path(self.path.value.strip()).expanduser())
        else:
            raise LessonError(self.say("no_file"))
        told = self.say("made").format(lesson=made.folder, notebooks=made.notebooks)
        self.tell(f"{told} {doubt_of_day(made, self.day.value, self.language)}".strip())
        self.open(made.folder)

    def draft_upload(self) -> Drafted:
        """Draft from a file that was sent from the browser, under its own name."""
        sent = self.upload.value[0]
        with tempfile.TemporaryDirectory() as folder:
            return self.drafted(write_whole(Path(folder) / Path(sent["name"]).name, bytes(sent["content"])))

    def drafted(self, file: Path) -> Drafted:
        """Draft from a file, and show how far it is."""
        self.bar.value, self.bar.layout.visibility = 0, "visible"
        name, level = self.name.value.strip(), self.level.value
        made = draft_lesson(file, self.day.value, name, level, self.step, dictionaries_folder())
        self.bar.value = self.bar.max
        return made

    def step(self, name: str) -> None:
        """Say which step begins."""
        self.bar.value = STEPS.index(name)
        self.tell(self.say(f"step_{name}"))

    def go_on(self) -> None:
        """Open the queue of a draft that was begun before."""
        self.open(find_lesson(self.begun.value))

    def open(self, folder: Path) -> None:
        """Open the queue of a lesson."""
        self.review.children = [proposals_box(folder, self.language, wanted=True)]


def begun_drafts() -> list[tuple[str, str]]:
    """The lessons of which something is left to review, as a line to choose and a name."""
    found = []
    for name in lesson_names():
        folder = next(data / name for data in data_folders() if (data / name / "lesson.yaml").is_file())
        drafted = (folder / FILE).is_file() and not is_edition(folder)
        left = queue(Proposals(folder).all()) if drafted else []
        found += [(f"{name} ({len(left)})", name)] if left else []
    return found
