"""A lesson whose every free text attacks whatever shows it: pages, Anki, Moodle, tables, Typst, terminals."""

from __future__ import annotations

import atexit
import shutil
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from html.parser import HTMLParser
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from market import market, record

from lessons.classroom.handed_in import answers_text, handed_in, sum_of
from lessons.classroom.results import mark_folder, result_files
from lessons.content import Lesson, load_lesson
from lessons.content.yaml_file import read_yaml
from lessons.exercises.item import AnswerError
from lessons.exports.paper.sheet import Worksheet
from lessons.learner import Learner, Store
from lessons.learner.task_sitting import TaskSitting
from lessons.widgets.results import ResultsWidget

RUN = "top.attacked=1"  # what is run leaves a mark in the page
ATTACKS = [
    f"<script>{RUN}</script>",
    f'"><img src=x onerror="{RUN}">',
    f"' autofocus onfocus='{RUN}' x='",
    f"</style></title></textarea></script><svg onload={RUN}>",
    f'<iframe srcdoc="<script>{RUN}</script>"></iframe>',
    f"&lt;img src=x onerror={RUN}&gt;",
    f"${{{RUN}}} {{{{{RUN}}}}} `{RUN}`",
    rf"$\href{{javascript:{RUN}}}{{x}}$ \(x\) $$x$$",
    f"[x](javascript:{RUN}) ![x](x) **x** _x_",
    "{{c1::x::y}} [sound:x.mp3] [latex]x[/latex] A::B",
    '#panic("x") *x* @x <x> \\u{41} // /*',
    "~ = # : %50% -> \\n ####[html]x",
    "]]> --> <!-- <![CDATA[x",
    "{0} {x} %s %(x)s {x.__class__}",
    '";"x";=1+1',
    "\u202everkehrt\u202c 🙂 \U000e0001 习",
]
STARTS = ['=HYPERLINK("http://x","y")', "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1"]
HALF = "\ud83d"  # of an emoji
CONTROLS = ["\x1b]0;x\x07\x1b[31m", "\x00\x08\x7f", "\x9b31m", "\uffff\ufffe", HALF, "a\r\nb\u2028c"]
SAID = [*ATTACKS, *STARTS, *CONTROLS]  # what a learner may send, besides
# The fields of a lesson's files in which a teacher writes freely.
WRITTEN = {
    "title", "summary", "source", "licence", "name", "role", "note", "definition", "gloss", "wrong_glosses",
    "government", "example", "says", "background_note", "prompt", "explanation", "hint", "text", "feedback",
    "statement", "left", "right", "passage", "sentence", "start", "model_answer", "answers", "true", "false",
    "not_in_text", "found", "gloss.en",
}  # fmt: skip
LANGUAGES = ("de", "en")
ACTIVE = {"script", "iframe", "object", "embed", "form", "base", "link", "textarea"}
MORE = {
    "statements.yaml": """
- {id: dry, speaker: anna_weber, topic: market, verb: sagen, says: {de: Die Halle ist trocken und hell.},
   kind: claim, disputed: no, paragraph: 2, evidence: {b2: die Halle sei trocken und hell}}
""",
    "timeline.yaml": """
- {id: move, title: {de: Der Umzug}, date: "2024-10", wording: im Herbst, topic: market, actors: [anna_weber],
   background: 2024-10-02, background_note: {de: Am Mittwoch}, paragraph: 1,
   evidence: {b2: im Herbst in die neue Halle}}
- {id: well, title: {de: Der Brunnen}, date: "2025", topic: market, paragraph: 2,
   evidence: {b2: erst im Jahr 2025}}
""",
    "draft.yaml": """
- {file: vocabulary.yaml, entry: Miete, found: Steht zweimal im Text, sure: doubtful,
   offered: {gloss.en: [rent, hire]}}
- {file: actors.yaml, entry: anna_weber, found: Wird genannt, sure: likely}
- {file: timeline.yaml, entry: well, found: Steht im Text, sure: sure}
- {file: questions/01_tasks.yaml, entry: 01-single, found: Aus dem Satz, sure: likely}
""",
}
_here = TemporaryDirectory()
atexit.register(_here.cleanup)


def attacked(value: Any, attacks: Iterator[str], name: str = "") -> Any:
    """Data of a lesson's file with an attack behind every text that is free, in each language."""
    if isinstance(value, dict):
        return {
            key: attacked(within, attacks, name if key in LANGUAGES else key) for key, within in value.items()
        }
    if isinstance(value, list):
        return [attacked(each, attacks, name) for each in value]
    return f"{value} {next(attacks)}" if name in WRITTEN else value


class _Page(HTMLParser):
    """What a page has that could do something, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.dangers: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        reach = [found.get(name) or "" for name in ("href", "src", "action", "data")]
        acts = [name for name in found if name.startswith("on") or name in ("srcdoc", "autofocus")]
        if tag in ACTIVE or acts or any(each.startswith("javascript:") or each == "x" for each in reach):
            self.dangers.append(f"<{tag} {attrs}>")

    def handle_data(self, data: str) -> None:
        self.text += data


def read_page(html: str) -> tuple[list[str], str]:
    """What of a page would do something, and its text without white space."""
    page = _Page()
    page.feed(str(html))  # of Markup, more would be escaped
    page.close()
    return page.dangers, squeezed(page.text)


def squeezed(text: str) -> str:
    """A text without white space, which pages and papers break as they like."""
    return "".join(text.split())


def not_in(text: str) -> list[str]:
    """The attacks that a text, whose white space may be another, does not have."""
    whole = squeezed(text)
    return [attack for attack in ATTACKS if squeezed(attack) not in whole]


@cache
def attacked_lesson() -> Path:
    """The folder of the small lesson with an item of each type, attacking; made once."""
    folder = Path(shutil.copytree(market(), Path(_here.name) / "attacked"))
    for name, written in MORE.items():
        (folder / name).write_text(written, encoding="utf-8")
    attacks = cycle(ATTACKS)
    for file in sorted({*folder.glob("*.yaml"), *folder.glob("questions/*.yaml")}):
        data = attacked(read_yaml(file).data, attacks)
        file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    for file in folder.glob("texts/*.md"):
        lines = file.read_text(encoding="utf-8").splitlines()
        spoilt = [f"{line} {next(attacks)}" if line else "" for line in lines]
        file.write_text("\n".join(spoilt) + "\n", encoding="utf-8")
    record(load_lesson(folder), "b1")
    return folder


def answer_anything(lesson: Lesson, learner: Learner) -> None:
    """Send what may come to every task, and solve every other one."""
    said = cycle(SAID)
    for place, item in enumerate(lesson.all_items()):
        sitting = TaskSitting(item, lesson, learner)
        for answer in [next(said), item.solution()][: 1 + place % 2]:
            with suppress(AnswerError):
                sitting.answer(answer)


def pages_alone(folder: Path) -> dict[str, str]:
    """Pages of the attacking lesson that stand alone: sheets, a result sheet, a class's report, feedback."""
    lesson, learner = load_lesson(attacked_lesson()), Learner(Store(folder))
    answer_anything(lesson, learner)
    (folder / "handed_in").mkdir()
    data = handed_in(lesson, learner) | {"name": ATTACKS[0]}
    written = answers_text(data | {"sum": sum_of(data)})
    (folder / "handed_in" / "one.json").write_text(written, encoding="utf-8")
    results = dict(result_files(mark_folder(lesson, folder / "handed_in")))
    sheet = Worksheet(lesson, lesson.notebook("01_tasks"), lesson.text("b2"), "en")
    pages = {name: str(page) for name, page in results.items() if name.endswith(".html")}
    own = {"result sheet": ResultsWidget(lesson, learner).page}
    return {"tasks": sheet.tasks(), "solutions": sheet.solutions(), **own, **pages}
