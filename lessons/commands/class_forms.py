"""For instructors, in a notebook: a class by form.  Hand out, mark, decide, and watch while files come in.

Everything lies in `classes/<lesson>` of the project: the edition, the folder `answers`, the folder `results`.
On a school's hub, `$LESSONS_COLLECTED` names the folder into which students hand in.
"""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import ipywidgets as w

from lessons.classroom.accept import accept
from lessons.classroom.collect import visible_name
from lessons.classroom.decisions import Decision, decisions
from lessons.classroom.edition import Handout
from lessons.classroom.handed_in import slug
from lessons.classroom.marking import ClassResult
from lessons.classroom.package import student_zip
from lessons.classroom.results import REPORT, mark_folder, state_of, write_results
from lessons.classroom.settings import begin_settings, class_settings
from lessons.commands.class_form import WIDE, Form
from lessons.commands.export_forms import Exporting
from lessons.commands.points_form import Counting
from lessons.content import find_lesson, load_lesson
from lessons.content.interface import languages
from lessons.content.whole_file import make_folder, write_whole
from lessons.jupyter.folders import NOTEBOOKS, PROJECT
from lessons.markup.elements import Markup, element

EVERY = 3.0  # seconds until a watched folder is looked at again


def class_forms(name: str, folder: Path | None = None) -> w.Tab:
    """The forms of a lesson's class, in tabs.  Raises LessonError if there is no such lesson."""
    path = find_lesson(name)
    lesson = load_lesson(path)
    place = folder or PROJECT / "classes" / lesson.name
    marking = Marking(path, place)
    forms = {"Hand out": HandingOut(path, place).box, "Mark": marking.box, "Decide": marking.deciding}
    forms["Points"] = Counting(path, place, class_settings(lesson)).box
    forms["Export"] = Exporting(lesson, path, place).box
    return w.Tab(children=list(forms.values()), titles=list(forms))


class HandingOut(Form):
    """Choose notebooks and practice, and write the student edition."""

    def __init__(self, path: Path, place: Path):
        super().__init__(path, place)
        lesson = self.lesson()
        names = [(f"{info.id} · {info.title}", info.id) for info in lesson.info.notebooks]
        sections = {
            f"{info.id}/{item.section}" for info in lesson.info.notebooks for item in lesson.items(info.id)
        }
        self.notebooks = w.SelectMultiple(
            options=names, description="Notebooks", rows=len(names), layout=WIDE
        )
        self.practice = w.SelectMultiple(
            options=sorted(sections), description="Practice", rows=8, layout=WIDE
        )
        self.open_book = w.Checkbox(
            description="open book: with words, people, dates to look up", layout=WIDE
        )
        self.whole = w.Checkbox(
            value=True, description="with the package, for students who start from nothing", layout=WIDE
        )
        help_line = w.HTML("Nothing chosen means all notebooks. Practice keeps its key and feedback.")
        button = self.button("Write the student edition", self.build)
        fields = [self.notebooks, self.practice, self.open_book, self.whole]
        self.box = w.VBox([help_line, *fields, button, self.bar, self.said])

    def build(self) -> None:
        """Write the edition."""
        lesson = self.lesson()
        settings, made = begin_settings(lesson)
        handout = Handout(self.notebooks.value, self.practice.value, self.open_book.value)
        files = (lesson, handout, settings.seed, NOTEBOOKS / lesson.name, self.whole.value)
        content = student_zip(*files, told=self.progress)
        written = write_whole(make_folder(self.place) / f"{lesson.name}.zip", content)
        new = f" {made.name} is new beside the lesson: points, grades, and a seed to keep." if made else ""
        self.tell(element("b", str(written)), f": {len(content):,} bytes.{new}")


class Marking(Form):
    """Take files, mark them once or whenever one comes in, and decide on typed answers."""

    def __init__(self, path: Path, place: Path):
        super().__init__(path, place)
        collected = os.environ.get("LESSONS_COLLECTED") or place / "answers"
        self.answers = w.Text(value=str(collected), description="Answers", layout=WIDE)
        self.language = w.Dropdown(options=languages(), description="Report in", layout=WIDE)
        self.files = w.FileUpload(accept=".json", multiple=True, description="Add files")
        self.files.observe(lambda _change: self.take(), "value")
        self.watching = w.ToggleButton(description="Watch the folder", icon="eye")
        self.watching.observe(lambda change: change["new"] and self.start(), "value")
        buttons = w.HBox([self.files, self.button("Mark", self.mark), self.watching])
        self.box = w.VBox([self.answers, self.language, buttons, self.bar, self.said])
        self.list = w.VBox()
        self.accepting = self.button("Accept what is ticked, and mark again", self.accept)
        self.deciding = w.VBox([w.HTML("Mark first: typed answers to decide come here.")])
        self.boxes: list[tuple[w.Checkbox, Decision]] = []
        self.task: asyncio.Task | None = None

    def take(self) -> None:
        """Put uploaded files into the folder; their names are made of letters and digits."""
        for each in self.files.value:
            name = f"{slug(Path(each['name']).stem)}.json"
            write_whole(self.folder() / name, bytes(each["content"]))
        self.tell(f"{len(self.files.value)} added.")

    def folder(self) -> Path:
        """The folder with the students' files; the usual one is made if need be."""
        chosen = Path(self.answers.value)
        return make_folder(chosen) if chosen == self.place / "answers" else chosen

    def mark(self) -> None:
        """Mark what lies in the folder, and write the results."""
        result = mark_folder(self.lesson(), self.folder(), language=self.language.value)
        written = write_results(result, self.place / "results", told=self.progress)
        self.show(result, written)

    def show(self, result: ClassResult, written: Path) -> None:
        """Say what was marked and what was left out, and list what is to be decided."""
        left = [element("li", element("b", each.file), f": {each.reason}") for each in result.skipped]
        counted = f"{len(result.students)} marked, {len(left)} left out. "
        self.tell(counted, report_link(written), element("ul", *left))
        self.boxes = [(decision_box(each), each) for each in decisions(result)]
        self.list.children = [box for box, _ in self.boxes]
        nothing = w.HTML("There is nothing to decide.")
        self.deciding.children = [self.list, self.accepting] if self.boxes else [nothing]

    def accept(self) -> None:
        """Write what is ticked into the lesson, and mark again."""
        chosen = [decision for box, decision in self.boxes if box.value]
        accept(self.lesson(), chosen)
        self.mark()

    def start(self) -> None:
        """Begin to watch the folder."""
        self.task = asyncio.ensure_future(self.watch())

    async def watch(self) -> None:
        """Mark again whenever a file comes, changes or goes, until the button is let go."""
        seen = None
        while self.watching.value:
            found = state_of(self.folder())
            if found != seen:
                self.doing(self.mark)(self.accepting)
                seen = found
            await asyncio.sleep(EVERY)


def report_link(written: Path) -> Markup:
    """The way to the report, from the notebook if it lies in the project."""
    if written.resolve().is_relative_to(PROJECT):
        server = os.environ.get("JUPYTERHUB_SERVICE_PREFIX", "/")
        address = f"{server}files/{written.resolve().relative_to(PROJECT).as_posix()}"
        return element("a", REPORT, href=address, target="_blank")
    return element("b", str(written))


def decision_box(decision: Decision) -> w.Checkbox:
    """A line to tick: what was typed, how often, to what, and what is right until now."""
    typed = f"{visible_name(decision.answer)} ({decision.students}, {decision.why})"
    line = f"{typed} – {decision.task} – right: {decision.right}"
    return w.Checkbox(description=line, indent=False, layout=w.Layout(width="100%"))
