"""For instructors, in a notebook: a class by form.  Hand out, mark, decide, and watch while files come in.

Everything lies in `classes/<lesson>` of the project: the edition, the folder `answers`, the folder `results`.
On a school's hub, `$LESSONS_COLLECTED` names the folder into which students hand in.
"""

from __future__ import annotations

import os
from itertools import chain, count
from pathlib import Path
from typing import Any

import ipywidgets as w

from lessons.classroom.accept import accept
from lessons.classroom.collect import visible_name
from lessons.classroom.decisions import Decision, decisions, still_accepted
from lessons.classroom.edition import Handout, to_be_heard
from lessons.classroom.folder import files_in
from lessons.classroom.handed_in import slug
from lessons.classroom.handed_out import keep_handed_out
from lessons.classroom.marking import ClassResult
from lessons.classroom.package import student_zip
from lessons.classroom.remarks import remarks
from lessons.classroom.results import SHEETS, keep_apart, mark_folder, write_results
from lessons.classroom.settings import begin_settings, class_settings
from lessons.commands.class_form import OWN, ROW, Form
from lessons.commands.class_live import LiveView
from lessons.commands.export_forms import Exporting
from lessons.commands.points_form import Counting
from lessons.commands.spoken import Say, in_language
from lessons.content import load_lesson
from lessons.content.edition import find_keyed_lesson
from lessons.content.interface import label, languages
from lessons.content.whole_file import make_folder, write_whole
from lessons.fields import GERMAN
from lessons.jupyter.folders import NOTEBOOKS, PROJECT
from lessons.markup.elements import Markup, element


def class_forms(name: str, folder: Path | None = None, language: str = GERMAN) -> w.Tab:
    """The forms of a lesson's class, in tabs.  Raises LessonError if there is no such lesson."""
    path = find_keyed_lesson(name)
    lesson = load_lesson(path)
    place = folder or PROJECT / "classes" / lesson.name
    marking = Marking(path, place, language)
    forms = {"hand_out": HandingOut(path, place, language).box, "mark": marking.box}
    forms["decide"] = marking.deciding
    forms["count"] = Counting(path, place, class_settings(lesson), language).box
    forms["export"] = Exporting(lesson, path, place, language).box
    tabs = w.Tab(children=list(forms.values()), titles=[marking.say(each) for each in forms])
    marking.live.end_with(tabs, marking.box)
    return tabs


class HandingOut(Form):
    """Choose notebooks and practice, and write the student edition."""

    def __init__(self, path: Path, place: Path, language: str):
        super().__init__(path, place, language)
        lesson = self.lesson()
        names = [(f"{info.id} · {info.title}", info.id) for info in lesson.info.notebooks]
        sections = {
            f"{info.id}/{item.section}" for info in lesson.info.notebooks for item in lesson.items(info.id)
        }
        self.notebooks = self.several("notebooks", names, rows=len(names))
        self.practice = self.several("practice", sorted(sections), rows=8)
        self.readers = self.which_text(lesson)
        self.open_book, self.whole = self.tick("open_book"), self.tick("whole", True)
        fields = [self.notebooks, self.readers, self.practice, self.open_book, self.whole]
        help_line = w.HTML(self.say("hand_out_help"))
        self.box = w.VBox([help_line, *fields, self.button("build", self.build), self.bar, self.said])

    def build(self) -> None:
        """Write the edition."""
        lesson = self.lesson()
        settings, made = begin_settings(lesson)
        text = self.readers.value
        handout = Handout(self.notebooks.value, self.practice.value, self.open_book.value, text)
        files = (lesson, handout, settings.seed, NOTEBOOKS / lesson.name, self.whole.value)
        content = student_zip(*files, told=self.progress)
        written = write_whole(make_folder(self.place) / f"{with_text(lesson.name, text)}.zip", content)
        keep_handed_out(lesson, handout, settings.seed)
        kind = "edition_open" if handout.open_book else "edition_closed"
        said = [self.say("edition_file", file=written, size=len(content) // 1000), self.say(kind)]
        said += [self.say("settings_new", file=made.name)] if made else []
        heard = to_be_heard(lesson, handout)
        said += [self.say("heard", names=", ".join(heard))] if heard else []
        self.tell(" ".join(said))


class Marking(Form):
    """Take files, mark them once or whenever one comes in, and decide on typed answers."""

    def __init__(self, path: Path, place: Path, language: str):
        super().__init__(path, place, language)
        collected = os.environ.get("LESSONS_COLLECTED") or place / "answers"
        self.answers = self.field(w.Text, "answers", value=str(collected))
        self.report_in = self.choice("report_in", languages(), language)
        self.files = w.FileUpload(
            accept=".json", multiple=True, description=self.say("add_files"), layout=OWN
        )
        self.files.observe(lambda _change: self.doing(self.take)(self.accepting), "value")
        self.live = LiveView(self.say("watch"), place, self.chosen, self.renew)
        self.live.button.observe(self.tell_live, "value")
        buttons = w.HBox([self.files, self.button("mark_now", self.mark), self.live.button], layout=ROW)
        self.readers = self.which_text(self.lesson())
        self.box = w.VBox([self.answers, self.readers, self.report_in, buttons, self.bar, self.said])
        self.list = w.VBox()
        self.accepting = self.button("accept", self.accept)
        self.deciding = w.VBox([w.HTML(self.say("mark_first"))])
        self.boxes: list[tuple[w.Checkbox, Decision]] = []

    def take(self) -> None:
        """Put uploaded files into the folder; their names are of letters and digits, and new."""
        for each in self.files.value:
            self.put(slug(Path(each["name"]).stem), bytes(each["content"]))
        lie_there = len(files_in(self.folder()))
        self.tell(self.say("added", count=len(self.files.value), all=lie_there))

    def put(self, name: str, content: bytes) -> None:
        """Write a file where none of that name lies with other content."""
        names = chain([name], (f"{name}_{number}" for number in count(2)))
        paths = (self.folder() / f"{each}.json" for each in names)
        write_whole(
            next(path for path in paths if not path.exists() or path.read_bytes() == content), content
        )

    def chosen(self) -> Path:
        """The folder with the students' files, which may be changed while it is watched."""
        return Path(self.answers.value)

    def folder(self) -> Path:
        """The same; the usual one is made if need be."""
        chosen = self.chosen()
        return make_folder(chosen) if chosen == self.place / "answers" else chosen

    def mark(self) -> None:
        """Mark what lies in the folder, and write the results."""
        text = self.readers.value
        results = self.place / with_text("results", text)
        keep_apart(self.folder(), results)
        result = mark_folder(self.lesson(), self.folder(), language=self.report_in.value, text=text)
        written = write_results(result, results, told=self.progress)
        self.show(result, written)

    def show(self, result: ClassResult, written: Path) -> None:
        """Say what was marked, what was left out or is odd, and list what is to be decided."""
        named = [
            element("li", element("b", each.file), f": {in_language(each.reason, self.language)}")
            for each in (*result.skipped, *remarks(result))
        ]
        counted = self.say("marked", marked=len(result.students), left=len(result.skipped))
        sheets = self.say("sheets", folder=written.parent / SHEETS)
        lines = [element("p", report_link(written, self.say("report"))), element("p", sheets)]
        self.tell(counted, element("ul", *named), *lines)
        listed = still_accepted(decisions(result), self.ticked())
        self.boxes = [(decision_box(each, self.say, self.language), each) for each in listed]
        self.list.children = [box for box, _ in self.boxes]
        some = [w.HTML(self.say("decide_help")), self.list, self.accepting, self.said]
        nothing = [w.HTML(self.say("nothing_to_decide")), self.said]
        self.deciding.children = some if self.boxes else nothing

    def ticked(self) -> list[Decision]:
        """What is ticked now: it stays so when files come in meanwhile."""
        return [each.model_copy(update={"accept": True}) for box, each in self.boxes if box.value]

    def accept(self) -> None:
        """Write what is ticked into the lesson, and mark again."""
        chosen = self.ticked()
        if not chosen:
            self.tell(self.say("none_ticked"))
            return
        accept(self.lesson(), chosen)
        self.mark()
        done = element("p", self.say("learnt", count=len(chosen)))
        self.said.value = f"{done}{self.said.value}"

    def renew(self) -> None:
        """Mark again, or say why not."""
        self.doing(self.mark)(self.accepting)

    def tell_live(self, change: dict[str, Any]) -> None:
        """Say that the folder is watched now, or no longer."""
        self.tell(self.say("watching" if change["new"] else "watched"))


def with_text(name: str, text: str) -> str:
    """The name of what is made for the readers of one text.

    >>> with_text("results", "a2"), with_text("results", "")
    ('results_a2', 'results')
    """
    return f"{name}_{text}" if text else name


def report_link(written: Path, text: str) -> Markup:
    """The way to the report, from the notebook if it lies in the project."""
    if written.resolve().is_relative_to(PROJECT):
        server = os.environ.get("JUPYTERHUB_SERVICE_PREFIX", "/")
        address = f"{server}files/{written.resolve().relative_to(PROJECT).as_posix()}"
        return element("a", text, href=address, target="_blank", style="text-decoration: underline")
    return element("b", str(written))


def decision_box(decision: Decision, say: Say, language: str) -> w.Checkbox:
    """A line to tick: what was typed, how often, what is right until now; last the task, which may be cut."""
    why = label(decision.why, language, "report")
    typed = f"{visible_name(decision.answer)} ({decision.students}, {why})"
    line = f"{typed} – {say('right_is')}: {decision.right} – {decision.task}"
    return w.Checkbox(description=line, value=decision.accept, indent=False, layout=w.Layout(width="100%"))
