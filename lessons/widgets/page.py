"""Tables and pictures as HTML, for what is only looked at: it needs no kernel and prints well.

Everything that comes from a file or a learner is escaped here.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from lessons.content.interface import Sentence, interface
from lessons.fields import GERMAN
from lessons.widgets.assets import style


@dataclass(frozen=True)
class Page:
    """Something to look at: HTML for a notebook, plain text for everything else."""

    html: str
    plain: str
    language: str = GERMAN
    styles: tuple[str, ...] = ()  # style sheets besides those of all pages

    def __repr__(self) -> str:
        return self.plain

    def _repr_html_(self) -> str:
        help_class = f" le-with-help le-help-{self.language}" if self.language != GERMAN else ""
        return (
            f"<style>{style('tokens.css', 'page.css', *self.styles)}</style>"
            f'<div class="le le-page{help_class}" lang="de">{self.html}</div>'
        )


def table(caption: str, head: list[str], rows: list[list[str]]) -> str:
    """A table of cells that are HTML already; the first cell of a row is its heading."""
    columns = "".join(f'<th scope="col">{cell}</th>' for cell in head)
    lines = "".join(
        f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in others)}</tr>'
        for first, *others in rows
    )
    return (
        f"<table><caption>{caption}</caption><thead><tr>{columns}</tr></thead><tbody>{lines}</tbody></table>"
    )


def both(name: str) -> str:
    """A label in both languages."""
    return in_languages(interface()["labels"][name])


def in_languages(texts: Sentence) -> str:
    """German, and beside it what is another word in a language of help, hidden while that is not chosen."""
    german = texts.get(GERMAN, "")
    helps = {language: text for language, text in texts.items() if text not in ("", german)}
    return escape(german) + "".join(
        f'<span class="le-help" lang="{escape(language)}"> {escape(text)}</span>'
        for language, text in helps.items()
        if language != GERMAN
    )


def paragraph(html: str, kind: str = "") -> str:
    """A paragraph of HTML."""
    return f'<p class="{kind}">{html}</p>' if kind else f"<p>{html}</p>"


def warning(sentence: Sentence) -> str:
    """What a learner must know of the file with the answers."""
    return paragraph(in_languages(sentence), "le-warning")


def link(address: str, text: str, title: str = "") -> str:
    """A link; all three are plain text."""
    return f'<a href="{escape(address)}" title="{escape(title)}">{escape(text)}</a>'


def thin_line(part: int, whole: int) -> str:
    """How much of something is done.  It only repeats numbers, so it is hidden from screen readers."""
    share = 100 * part / whole if whole else 0
    return f'<span class="le-track" aria-hidden="true"><span style="width:{share:.0f}%"></span></span>'
