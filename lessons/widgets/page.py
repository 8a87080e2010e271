"""Tables and texts as HTML, for what is only looked at: it needs no kernel and prints well."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lessons.content.interface import Sentence, interface
from lessons.fields import GERMAN
from lessons.markup.elements import Markup, element, together
from lessons.widgets.assets import style

NO_MATHEMATICS = "mathjax_ignore"  # JupyterLab reads “von 5 $ auf 6 $” in an output as a formula


@dataclass(frozen=True)
class Page:
    """Something to look at: HTML for a notebook, plain text for everything else."""

    html: Markup
    plain: str
    language: str = GERMAN
    styles: tuple[str, ...] = ()  # style sheets besides those of all pages

    def __repr__(self) -> str:
        return self.plain

    def _repr_html_(self) -> str:
        kind = f"le le-page {NO_MATHEMATICS}" + (
            f" le-with-help le-help-{self.language}" if self.language != GERMAN else ""
        )
        sheet = element("style", Markup(style("base", "page.css", *self.styles)))
        return str(together(sheet, element("div", self.html, class_=kind, lang=GERMAN)))


def table(caption: str, head: Iterable[str], rows: Iterable[Iterable[str]]) -> Markup:
    """A table; the first cell of a row is its heading."""
    columns = element("tr", *[element("th", cell, scope="col") for cell in head])
    lines = [_row(*cells) for cells in rows]
    return element("table", element("caption", caption), element("thead", columns), element("tbody", *lines))


def _row(first: str, *others: str) -> Markup:
    return element("tr", element("th", first, scope="row"), *[element("td", cell) for cell in others])


def label_in_languages(name: str) -> Markup:
    """A label in all its languages."""
    return in_languages(interface()["labels"][name])


def in_languages(texts: Sentence) -> Markup:
    """German, and beside it what is another word in a language of help, hidden while that is not chosen."""
    german = texts.get(GERMAN, "")
    helps = [(name, text) for name, text in texts.items() if name != GERMAN and text not in ("", german)]
    return together(
        german, *[element("span", f" {text}", class_="le-help", lang=name) for name, text in helps]
    )


def sentence_page(name: str, language: str) -> Page:
    """A sentence of the interface in place of something that is not there."""
    said = interface()["labels"][name]
    return Page(element("p", in_languages(said)), said[GERMAN], language)


def warning(sentence: Sentence) -> Markup:
    """What a learner must know of the file with the answers."""
    return element("p", in_languages(sentence), class_="le-warning")


def link(address: str, text: str, title: str = "") -> Markup:
    """A link."""
    return element("a", text, href=address, title=title)


def thin_line(part: int, whole: int) -> Markup:
    """How much of something is done.  It only repeats numbers, so it is hidden from screen readers."""
    share = 100 * part / whole if whole else 0
    return element(
        "span", element("span", style=f"width:{share:.0f}%"), class_="le-track", aria_hidden="true"
    )
