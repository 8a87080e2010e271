"""HTML from elements: every text is escaped on its way in, so that none of it is ever taken for markup.

`Markup` is a string that is HTML already; any other string is a text.
"""

from __future__ import annotations

from markupsafe import Markup, escape

EMPTY = frozenset({"meta", "img", "br"})  # elements that have no end tag
# A page of ours fetches nothing and runs nothing.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def element(tag: str, *content: str, **attributes: object) -> Markup:
    """An element; what is no `Markup` in it is text.  `class_` is written class, `stroke_width` stroke-width.

    >>> print(element("p", "5 < 6 & ", element("b", "so"), class_="note"))
    <p class="note">5 &lt; 6 &amp; <b>so</b></p>
    """
    named = "".join(f' {_name(name)}="{escape(value)}"' for name, value in attributes.items() if value)
    start = f"<{tag}{named}>"
    return Markup(start if tag in EMPTY else f"{start}{together(*content)}</{tag}>")


def together(*content: str) -> Markup:
    """Several pieces as one; what is no `Markup` is text.

    >>> print(together("a < b", element("br")))
    a &lt; b<br>
    """
    return Markup().join(content)


def page(title: str, style: str, *body: str, renewed: int = 0, language: str = "de") -> str:
    """A whole page that stands alone; `renewed` after so many seconds, if it is written again and again.

    `style` is our own and goes in as it is.
    """
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", http_equiv="refresh", content=renewed) if renewed else "",
        element("title", title),
        element("style", Markup(style)),
    )
    whole = element("html", head, "\n", element("body", *body), lang=language)
    return f"<!DOCTYPE html>\n{whole}\n"


def _name(name: str) -> str:
    """An attribute's name in HTML."""
    return name.rstrip("_").replace("_", "-")
