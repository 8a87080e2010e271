"""The notebooks of a drafted lesson, from one plan: only what the lesson has is asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from lessons.content.fault import LessonError
from lessons.content.load import Lesson, load_lesson
from lessons.content.notebook_cells import Cell, as_notebook, code_cell, in_both, text_cell
from lessons.content.whole_file import make_folder
from lessons.drafting.proposal import Proposal
from lessons.drills.drill import can_draw

PLAN = Path(__file__).with_name("plan.yaml")
KERNEL = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
DRILLED = 5  # sentences of a drill
PROGRESS = {"id": "progress", "title": {"de": "Ihr Fortschritt", "en": "Your progress"}}  # in the last one
MARKDOWN = re.compile(r"[\\`*_{}\[\]#|~!$^<>&@]|:(?=//)")  # the last two make links


@dataclass(frozen=True)
class Planned:
    """A notebook that the lesson gets: its entry in lesson.yaml, its sections that have items, its drills."""

    info: dict[str, Any]
    sections: list[dict[str, Any]]
    calls: list[dict[str, Any]]
    drills: dict[str, Any]


def planned_notebooks(proposals: list[Proposal], lesson: Lesson) -> list[Planned]:
    """The notebooks for which there are items, each with what the lesson has for it."""
    found = []
    for each in _templates():
        file = f"questions/{each['id']}.yaml"
        there = {proposal.entry["section"] for proposal in proposals if proposal.file == file}
        sections = [section for section in each["sections"] if section["id"] in there]
        files = {proposal.file for proposal in proposals}
        calls = [call for call in each["calls"] if call.get("needs", file) in files]
        if sections:
            info = {name: each[name] for name in ("id", "title", "minutes")}
            info["sections"] = [section["id"] for section in sections]
            found.append(Planned(info, sections, calls, _drills_for(lesson, each)))
    return found


def notebooks_for(lesson: Lesson) -> list[Planned]:
    """The notebooks of a lesson that came without: its sections in their order, as the plan shows them."""
    templates = {each["id"]: each for each in _templates()}
    found = []
    for info in lesson.info.notebooks:
        template = templates.get(info.id, {"sections": [], "calls": _templates()[-1]["calls"]})
        known = {each["id"]: each for each in template["sections"]}
        there = dict.fromkeys(item.section for item in lesson.items(info.id))
        sections = [known.get(id) or _part_of(id, place) for place, id in enumerate(there, 1)]
        calls = [each for each in template["calls"] if (lesson.folder / each.get("needs", ".")).exists()]
        title = {name: escaped(info.title.languages.get(name, "")) for name in ("de", "en")}
        if sections:
            told = {"id": info.id, "title": title, "minutes": info.minutes}
            found.append(Planned(told, sections, calls, _drills_for(lesson, template)))
    return found


def _part_of(section: str, place: int) -> dict[str, Any]:
    """A section that the plan does not know."""
    return {"id": section, "title": {"de": f"Teil {place}", "en": f"Part {place}"}}


def _drills_for(lesson: Lesson, template: dict[str, Any]) -> dict[str, Any]:
    """The drills of a notebook of which the lesson's text has sentences; nothing if there are none."""
    part = template.get("drills", {})
    seeds = {kind: seed for kind, seed in part.get("seeds", {}).items() if can_draw(lesson, kind)}
    return {**part, "seeds": seeds} if seeds else {}


def in_order_of_plan(proposals: list[Proposal]) -> list[Proposal]:
    """The proposals with the items of each notebook in the order in which its sections stand there."""
    places = {
        (f"questions/{each['id']}.yaml", section["id"]): place
        for each in _templates()
        for place, section in enumerate(each["sections"])
    }
    files = list(dict.fromkeys(each.file for each in proposals))

    def place(each: Proposal) -> tuple[int, int]:
        return files.index(each.file), places.get((each.file, each.entry.get("section", "")), 0)

    return sorted(proposals, key=place)


def write_missing_notebooks(folder: Path) -> Path:
    """Write the notebooks of a lesson that has none, and give their folder.

    Raises LessonError if they are there, which are never replaced, or if the lesson cannot be read.
    """
    lesson = load_lesson(folder)
    notebooks = folder.parent.parent / "notebooks" / lesson.name
    if notebooks.exists():
        raise LessonError(f"{notebooks} is there already; notebooks are never replaced.")
    planned = notebooks_for(lesson)
    write_notebooks(make_folder(notebooks), lesson.name, str(lesson.info.title), planned)
    return notebooks


def write_notebooks(folder: Path, name: str, headline: str, planned: list[Planned]) -> None:
    """Write a notebook for each that is planned."""
    for place, each in enumerate(planned):
        following = planned[place + 1] if place + 1 < len(planned) else None
        content = as_notebook(_cells(name, headline, each, following), KERNEL)
        (folder / f"{each.info['id']}.ipynb").write_text(content, encoding="utf-8", newline="\n")


@cache
def _templates() -> list[dict[str, Any]]:
    return yaml.safe_load(PLAN.read_text(encoding="utf-8"))


def _cells(name: str, headline: str, planned: Planned, following: Planned | None) -> list[Cell]:
    id = planned.info["id"]
    number = id.split("_")[0]
    title = f"# {int(number)} · {_said(planned.info['title'])}\n\n{escaped(headline)}"
    opened = f'from lessons import open_lesson\n\nlesson = open_lesson("{name}")'
    cells = [text_cell(f"{number}-title", title), code_cell(f"{number}-open", opened)]
    for call in planned.calls:
        cells += _part(number, call, call["call"])
    for section in planned.sections:
        cells += _part(number, section, f'lesson.quiz("{id}", "{section["id"]}")')
    if planned.drills:
        seeds = planned.drills["seeds"].items()
        drills = [f'lesson.drill("{kind}", count={DRILLED}, seed={seed})' for kind, seed in seeds]
        cells += _part(number, planned.drills, *drills)
    if following is None:
        return cells + _part(number, PROGRESS, "lesson.progress()")
    return [*cells, text_cell(f"{number}-next", in_both(_way_on(following)))]


def _way_on(following: Planned) -> dict[str, str]:
    """The sentence that leads to the next notebook."""
    title, id = following.info["title"], following.info["id"]
    return {"de": f"Weiter geht es mit [{title['de']}]({id}.ipynb).", "en": f"Go on with {title['en']}."}


def _part(number: str, part: dict[str, Any], *calls: str) -> list[Cell]:
    """A heading with what is said below it, and a cell for each call."""
    id = f"{number}-{part['id']}"
    said = f"## {_said(part['title'])}" + (f"\n\n{in_both(part['text'])}" if part.get("text") else "")
    first, *others = calls
    more = [code_cell(f"{id}-{place}", call) for place, call in enumerate(others, 2)]
    return [text_cell(f"{id}-text", said), code_cell(id, first), *more]


def _said(title: dict[str, str]) -> str:
    return f'{title["de"]} <em lang="en">{title["en"]}</em>' if title["en"] else title["de"]


def escaped(text: str) -> str:
    """A text of the article for a cell of Markdown: no markup, no HTML and no formula in it counts.

    >>> escaped("<b>*Neu*</b>")
    '<span class="mathjax_ignore">&#60;b&#62;&#42;Neu&#42;&#60;/b&#62;</span>'
    """
    signs = MARKDOWN.sub(lambda sign: f"&#{ord(sign[0])};", text)
    return f'<span class="mathjax_ignore">{signs}</span>'
