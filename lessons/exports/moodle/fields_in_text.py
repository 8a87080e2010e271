"""Questions within a text, as Moodle writes them (its manual, "Embedded Answers (Cloze)").

What stands between the signs is HTML that Moodle decodes once before it uses it: what will be HTML again (an
option, feedback) is escaped twice, what is compared with a typed answer once.
"""

from __future__ import annotations

from html import escape

from markupsafe import Markup

from lessons.exercises.moodle import WHOLE, Answer, Cloze, Field, fraction_text
from lessons.markup.elements import element, together

# An answer ends before ~, # or }, but not after a backslash or an ampersand, in whatever form.
SIGNS = {"\\": "&#92;", "~": "&#126;", "#": "&#35;", "{": "&#123;", "}": "&#125;", "&": "&#38;"}
BRACKETS = {"<": "&lt;", ">": "&gt;"}


def cloze_text(cloze: Cloze) -> Markup:
    """The lines, with their fields in Moodle's notation."""
    return together(*[element("p", *map(_piece, line)) for line in cloze.lines])


def field_code(field: Field) -> str:
    """A field: SA for a typed text (SAC where capitals matter), MC for a list, MRH for boxes in a row.

    >>> field_code(Field([Answer("vor", 100, "Gefahr"), Answer("für", 0)], case=True))
    '{1:SAC:=vor#Gefahr~%0%für#}'
    """
    answers = "~".join(_alternative(answer, field.choose) for answer in field.answers)
    return f"{{1:{_kind(field)}:{answers}}}"


def _kind(field: Field) -> str:
    if field.choose:
        return "MRH" if field.several else "MC"
    return "SAC" if field.case else "SA"


def _alternative(answer: Answer, is_html: bool) -> str:
    text = decoded_once(answer.text, is_html)
    sign = "=" if answer.fraction == WHOLE else f"%{fraction_text(answer.fraction)}%"
    return f"{sign}{text}#{decoded_once(answer.feedback, True)}"


def decoded_once(text: str, is_html: bool) -> str:
    """A text that is itself again after Moodle decoded it, and took it for HTML if it does.

    >>> decoded_once("{a}", False), decoded_once("a < b", True)
    ('&#123;a&#125;', 'a &#38;lt; b')
    """
    inner = escape(text, quote=False) if is_html else text
    return inner.translate(str.maketrans(SIGNS | BRACKETS))


def _piece(piece: str | Field) -> Markup:
    if isinstance(piece, Field):
        return Markup(field_code(piece))
    return Markup(escape(piece).replace("{", "&#123;").replace("}", "&#125;"))
