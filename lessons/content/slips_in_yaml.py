"""Slips that a look at the lines of a file shows, where a parser only says that it cannot go on.

Each function takes the parser's complaint, the text and the line complained of (from 1), and gives the line
where the slip is, what was found there and what is expected; None if it sees nothing.
"""

from __future__ import annotations

import re

import yaml

Seen = tuple[int, str, str]

BEGINNING = "a text that begins with { [ & * ! | > % @ or ` must stand in quotation marks"
COLON = 'a text that contains a colon and a space (": ") must stand in quotation marks'
COLUMN = "expected the column in which the fields above it begin"
QUOTE_IT = "put the whole text in quotation marks"
SPACES = "type ordinary spaces"
HYPHEN = 'an entry of a list begins with a hyphen ("- ")'
ONE_VERSION = "keep one of the two versions and delete the lines with the marks"

TAB = re.compile(r"^[ -]*\t", re.MULTILINE)
LOOK_ALIKES = (
    (
        re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE),
        "has the marks of a conflict in git",
        ONE_VERSION,
    ),
    (
        re.compile("^[ -]*[\u00a0\u202f\u2007]", re.MULTILINE),
        "a no-break space (U+00A0) stands at the beginning of the line",
        SPACES,
    ),
    (
        re.compile("^ *(?:- )?[\\w-]+:[\u00a0\u202f\u2007]", re.MULTILINE),
        "a no-break space (U+00A0) stands after the colon",
        SPACES,
    ),
    (
        re.compile(r"^ *(?:- )?[\w-]+[：﹕∶ː]", re.MULTILINE),
        "has another character in the place of the colon",
        'type an ordinary colon (":") and a space',
    ),
    (re.compile(r"^ *([–—•‐‑−])\s", re.MULTILINE), "begins with a dash that is no hyphen", HYPHEN),
)
FIELD = re.compile(r"( *(?:- )?)[\w-]+:(?: |$)")
VALUE = re.compile(r" *(?:- )?[\w-]+: +(?P<value>\S.*)")
PARTED = re.compile(r"""("[^"]*"|'[^']*'|\[[^\]]*\]|\{[^}]*\})\s*[^\s#]""")


def odd_sign(problem: yaml.YAMLError, text: str, line: int) -> Seen | None:
    """The first line with a sign that looks like another one: a tab, a dash, a special space or colon."""
    tab = TAB.search(text)
    if tab and any(said in str(problem) for said in ("cannot start any token", "tab character")):
        return _line(text, tab), "a tab stands at the beginning of the line", "indent with spaces"
    for pattern, found, expected in LOOK_ALIKES:
        odd = pattern.search(text)
        if odd and _line(text, odd) <= line:
            return _line(text, odd), found, expected
    return None


def open_quotation(_problem: yaml.YAMLError, text: str, line: int) -> Seen | None:
    """Where a quotation mark is opened that only a later line closes, just before the complaint."""
    last = None
    try:
        for token in yaml.scan(text, Loader=yaml.CBaseLoader):
            quoted = isinstance(token, yaml.ScalarToken) and token.style in ("'", '"')
            if quoted and token.start_mark.line < token.end_mark.line < line:
                last = token
    except yaml.YAMLError:
        pass  # it is the complaint that we have
    if last is None or last.end_mark.line + 2 < line:
        return None
    found = f"a quotation mark is opened here and closed only in line {last.end_mark.line + 1}"
    return last.start_mark.line + 1, found, "a text ends with the quotation mark with which it begins"


def goes_on(_problem: yaml.YAMLError, text: str, line: int) -> Seen | None:
    """A text that goes on after the quotation mark or the bracket in which it begins."""
    value = VALUE.match(_at(text, line))
    if not value or not PARTED.match(value["value"]):
        return None
    if value["value"][0] in "[{":
        return line, f"begins with {value['value'][0]} and goes on after the bracket", BEGINNING
    return line, "goes on after its closing quotation mark", "write „ and “ within a text"


def second_colon(problem: yaml.YAMLError, text: str, line: int) -> Seen | None:
    """A text with a colon and a space in it, perhaps in quotation marks that YAML does not take for any."""
    value = VALUE.match(_at(text, line))
    if "mapping values are not allowed" not in str(problem) or not value or ": " not in value["value"]:
        return None
    if value["value"][0] in "„“”«»‚‘’":
        found = f"{value['value'][0]} encloses no text for YAML"
        return line, found, """put the text in straight quotation marks ("…" or '…')"""
    return line, 'has a colon and a space (": ") within its text', QUOTE_IT


def other_column(problem: yaml.YAMLError, text: str, _line: int) -> Seen | None:
    """A field that stands to the right of the one above it, or one column to its left."""
    mark = getattr(problem, "problem_mark", None)
    if mark is None or not mark.line or '"' in _at(text, mark.line):
        return None
    one, other = FIELD.match(_at(text, mark.line + 1)), FIELD.match(_at(text, mark.line))
    if not (one and other) or "-" in one[1]:
        return None
    off = len(one[1]) - len(other[1])
    if off == 1 or off == -1:
        return mark.line + 1, "stands one column beside the fields above it", COLUMN
    deeper = off > 0 and VALUE.match(_at(text, mark.line))
    return (mark.line + 1, "stands too far to the right", COLUMN) if deeper else None


SLIPS = (odd_sign, open_quotation, goes_on, second_colon, other_column)


def _at(text: str, line: int) -> str:
    """A line of the text, counted from 1; empty behind its end."""
    lines = text.split("\n")
    return lines[line - 1] if line <= len(lines) else ""


def _line(text: str, match: re.Match[str]) -> int:
    return text.count("\n", 0, match.start()) + 1
