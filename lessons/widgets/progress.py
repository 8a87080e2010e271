"""A learner's progress: plain numbers, a thin line per notebook, and what to look at again."""

from __future__ import annotations

from html import escape

from lessons.content.interface import label
from lessons.exercises.item import Item
from lessons.fields import GERMAN
from lessons.learner.overview import Standing
from lessons.learner.trouble import Sentence
from lessons.learner.trouble import both as both_languages
from lessons.widgets.page import Page, both, in_languages, link, paragraph, table, thin_line, warning

MOST = 8  # links per notebook; the rest is a number


def progress_page(standings: list[Standing], language: str = "en", problem: Sentence | None = None) -> Page:
    """How a learner stands in each notebook; `problem` is what is wrong with the store, if anything is."""
    rows = [[notebook_link(each), standing_cell(each)] for each in standings]
    html = table(both("progress"), [both("notebook"), both("standing")], rows) if rows else ""
    lines = [f"{each.notebook.title}: {each.right} / {len(each.items)}" for each in standings]
    said = [both_languages(problem)] if problem else []
    return Page((warning(problem) if problem else "") + html, "\n".join([*lines, *said]), language)


def notebook_link(standing: Standing) -> str:
    """A notebook's name, leading to it."""
    info = standing.notebook
    return link(f"{info.id}.ipynb", info.title) + in_languages({**info.title.languages, GERMAN: ""})


def standing_cell(standing: Standing) -> str:
    """What is answered; of that, what is right and links to the rest, so that the numbers add up."""
    total = len(standing.items)
    if not total:
        return both("no_tasks")
    answered = f"{standing.answered} {escape(of())} {total} {both('answered')}"
    last = f" · {standing.right} {both('last_try')}" if standing.answered else ""
    line = thin_line(standing.right, total)
    revisit = standing.revisit
    links = f"{both('to_revisit')} ({len(revisit)}): {item_links(standing)}" if revisit else ""
    return f"{answered}{last}{line}{paragraph(links) if links else ''}"


def item_links(standing: Standing) -> str:
    """Links for the items that went wrong; of many, the first."""
    links = [item_link(standing, item) for item in standing.revisit]
    more = f" + {len(links) - MOST}" if len(links) > MOST else ""
    return ", ".join(links[:MOST]) + more


def item_link(standing: Standing, item: Item) -> str:
    """An item's number, leading to its notebook."""
    return link(f"{standing.notebook.id}.ipynb", standing.number(item), item.prompt)


def of() -> str:
    """The word between two numbers."""
    return label("of")
