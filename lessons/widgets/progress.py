"""A learner's progress: plain numbers, a thin line per notebook, and what to look at again."""

from __future__ import annotations

from lessons.content.interface import label
from lessons.exercises.item import Item
from lessons.fields import GERMAN
from lessons.learner.overview import Standing, notebook_number, resume_point
from lessons.learner.trouble import Sentence
from lessons.learner.trouble import as_text as both_languages
from lessons.markup.elements import Markup, element, together
from lessons.widgets.page import Page, in_languages, label_in_languages, link, table, thin_line, warning

MOST = 8  # links per notebook; the rest is a number


def progress_page(standings: list[Standing], language: str = "en", problem: Sentence | None = None) -> Page:
    """How a learner stands in each notebook; `problem` is what is wrong with the store, if anything is."""
    rows = [[notebook_link(each), standing_cell(each)] for each in standings]
    html = (
        table(
            label_in_languages("progress"),
            [label_in_languages("notebook"), label_in_languages("standing")],
            rows,
        )
        if rows
        else Markup()
    )
    point = resume_point(standings)
    lines = [f"{each.notebook.title}: {each.right} / {len(each.own)}" for each in standings]
    said = [both_languages(problem)] if problem else []
    above = warning(problem) if problem else Markup()
    onward = going_on(*point) if point else Markup()
    return Page(together(above, onward, html), "\n".join([*lines, *said]), language)


def going_on(standing: Standing, item: Item) -> Markup:
    """Where the learner goes on, as a link."""
    return element("p", label_in_languages("go_on_at"), " ", item_link(standing, item))


def notebook_link(standing: Standing) -> Markup:
    """A notebook's number and name, leading to it."""
    info = standing.notebook
    named = in_languages({**info.title.languages, GERMAN: ""})
    return together(link(f"{info.id}.ipynb", f"{notebook_number(info)} · {info.title}"), named)


def standing_cell(standing: Standing) -> Markup:
    """What is answered; of that, what is right and links to the rest, so that the numbers add up."""
    total = len(standing.own)
    if not total:
        return label_in_languages("no_tasks")
    answered = together(f"{standing.answered} {label('of')} {total} ", label_in_languages("answered"))
    last = together(f" · {standing.right} ", label_in_languages("last_try")) if standing.marked else ""
    more = together(f" · {standing.extra} ", label_in_languages("optional")) if standing.extra else ""
    return together(answered, last, more, thin_line(standing.right, total), links(standing))


def links(standing: Standing) -> Markup:
    """Links for the items that went wrong; of many, the first."""
    revisit = standing.revisit
    if not revisit:
        return Markup()
    shown = Markup(", ").join(item_link(standing, item) for item in revisit[:MOST])
    more = f" + {len(revisit) - MOST}" if len(revisit) > MOST else ""
    return element("p", label_in_languages("to_revisit"), f" ({len(revisit)}): ", shown, more)


def item_link(standing: Standing, item: Item) -> Markup:
    """An item's number, leading to its card in its notebook."""
    return link(f"{standing.notebook.id}.ipynb#task-{item.id}", standing.number(item), item.prompt)
