"""A learner's progress as a table: plain numbers, a thin line per notebook, and what to look at again.

It is HTML, not a widget, so that its links open in JupyterLab and it can be read without a kernel. Everything
that comes from a file is escaped.
"""

from __future__ import annotations

from html import escape

from lessons.progress.overview import Standing
from lessons.widgets.assets import style
from lessons.widgets.interface import interface

MOST = 8  # links per notebook; the rest is a number


class ProgressTable:
    """Shows how a learner stands; made by `lesson.progress()`."""

    def __init__(self, standings: list[Standing], language: str = "en", problem: str = ""):
        self.standings = standings
        self.language = language
        self.problem = problem

    def __repr__(self) -> str:
        lines = [f"{each.notebook.title}: {each.right} / {len(each.items)}" for each in self.standings]
        return "\n".join([*lines, *filter(None, [self.problem])])

    def _repr_html_(self) -> str:
        help_class = " le-with-help" if self.language == "en" else ""
        rows = "".join(self.row(standing) for standing in self.standings)
        problem = f'<p class="le-warning">{escape(self.problem)}</p>' if self.problem else ""
        return (
            f"<style>{style('tokens.css', 'progress.css')}</style>"
            f'<div class="le le-progress{help_class}" lang="de">{problem}<table>'
            f"<caption>{both('progress')}</caption><thead><tr>{self.head()}</tr></thead>"
            f"<tbody>{rows}</tbody></table></div>"
        )

    def head(self) -> str:
        """The headings of the columns."""
        return "".join(f'<th scope="col">{both(name)}</th>' for name in ("notebook", "standing"))

    def row(self, standing: Standing) -> str:
        """One notebook."""
        info = standing.notebook
        name = f'<a href="{escape(info.id)}.ipynb">{escape(info.title)}</a>'
        english = f'<span class="le-en" lang="en"> {escape(info.title_en)}</span>'
        cell = self.cell(standing) if standing.items else both("no_tasks")
        return f'<tr><th scope="row">{name}{english}</th><td>{cell}</td></tr>'

    def cell(self, standing: Standing) -> str:
        """What is right, what is answered, and links to what went wrong."""
        right = f"{count(standing.right, len(standing.items))} {both('right_count')}"
        links = f"<p>{both('to_revisit')}: {self.links(standing)}</p>" if standing.revisit else ""
        return f"{right} · {standing.answered} {both('answered')}{line(standing)}{links}"

    def links(self, standing: Standing) -> str:
        """Links to the notebook, one for each item that went wrong."""
        address = escape(f"{standing.notebook.id}.ipynb")
        links = [
            f'<a href="{address}" title="{escape(item.prompt)}">{escape(standing.number(item))}</a>'
            for item in standing.revisit
        ]
        more = f" + {len(links) - MOST}" if len(links) > MOST else ""
        return ", ".join(links[:MOST]) + more


def count(some: int, total: int) -> str:
    """Two numbers: `3 von 12`."""
    return f"{some} {escape(interface()['labels']['of']['de'])} {total}"


def line(standing: Standing) -> str:
    """The thin line: how much is right.  It only repeats the numbers, so it is hidden from screen readers."""
    share = 100 * standing.right / len(standing.items)
    return f'<span class="le-track" aria-hidden="true"><span style="width:{share:.0f}%"></span></span>'


def both(name: str) -> str:
    """A label in both languages; the English is hidden while it is not wanted."""
    entry = interface()["labels"][name]
    return f'{escape(entry["de"])}<span class="le-en" lang="en"> {escape(entry["en"])}</span>'
