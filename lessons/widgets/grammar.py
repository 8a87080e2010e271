"""Grammar pages to look at in a notebook; nothing of them needs a kernel."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lessons.content.grammar import GrammarPage, Mistake, Rule
from lessons.content.interface import label
from lessons.fields import Phrase
from lessons.markup.elements import Markup, element, together
from lessons.widgets.page import Page, in_languages, label_in_languages

Say = Callable[[Phrase], Markup]  # a phrase with the help that is wanted beside it


def grammar_page(page: GrammarPage, language: str) -> Page:
    """One grammar page."""
    html = element("div", _title(_said(page.title)), content(page), class_="le-grammar")
    return _shown(html, plain(page), language)


def grammar_list(pages: Iterable[GrammarPage], language: str) -> Page:
    """Grammar pages to choose from; each opens where it stands."""
    chosen = sorted(pages, key=lambda page: page.title.casefold())
    rows = [element("details", element("summary", _said(page.title)), content(page)) for page in chosen]
    titles = "\n".join(page.title for page in chosen)
    return _shown(element("div", *rows, class_="le-grammar"), titles, language)


def content(page: GrammarPage, say: Say | None = None, mistakes: Markup | None = None) -> Markup:
    """Rules, table and mistakes; `say` adds help to a phrase, `mistakes` is the heading of the last part."""
    say = say or _said
    rules = element("ul", *[_rule(rule, say) for rule in page.rules])
    parts = [rules, _grid(page.table, say)] if page.table else [rules]
    if page.mistakes:
        heading = label_in_languages("mistakes") if mistakes is None else mistakes
        parts += [_title(heading), element("ul", *[_mistake(each, say) for each in page.mistakes])]
    return together(*parts)


def plain(page: GrammarPage) -> str:
    """The page where there is no HTML: its title and its rules."""
    rules = [f"- {' '.join(filter(None, [rule.says, rule.example]))}" for rule in page.rules]
    return "\n".join([page.title, *rules])


def _shown(html: Markup, text: str, language: str) -> Page:
    return Page(html, text, language, ("grammar.css",))


def _said(phrase: Phrase) -> Markup:
    return in_languages(phrase.languages)


def _title(text: Markup) -> Markup:
    return element("p", text, class_="le-grammar-title")


def _rule(rule: Rule, say: Say) -> Markup:
    example = element("p", say(rule.example), class_="le-grammar-example") if rule.example else Markup()
    return element("li", element("p", say(rule.says)), example)


def _grid(table: list[list[Phrase]], say: Say) -> Markup:
    head, *rows = table
    heading = element("tr", *[element("th", say(cell), scope="col") for cell in head])
    lines = [element("tr", *[element("td", say(cell)) for cell in row]) for row in rows]
    return element("table", element("thead", heading), element("tbody", *lines))


def _mistake(mistake: Mistake, say: Say) -> Markup:
    wrong = element("p", f"✗ {label('false')}: ", element("s", mistake.wrong), class_="le-is-wrong")
    right = element("p", f"✓ {label('true')}: ", element("span", mistake.right), class_="le-is-right")
    return element("li", wrong, right, element("p", say(mistake.why)))
