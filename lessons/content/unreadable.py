"""What a person can do about a file that is no YAML: the parser's complaint as a sentence, where it began."""

from __future__ import annotations

import re

import yaml

from lessons.content.fault import Fault

BEGINNING = "a text that begins with { [ & * ! | > % @ or ` must stand in quotation marks"
MARKS = (
    "a text that begins with a quotation mark must end with it, "
    "and one that begins with { or [ must stand in quotation marks"
)
COLON = 'a text that contains a colon and a space (": ") must stand in quotation marks'
COLUMN = "expected the column in which the fields above it begin"
# What the parser says, and what a person can do about it.
ADVICE = {
    "mapping values are not allowed": f"check the indentation; {COLON}",
    "did not find expected key": f"check the indentation; {MARKS}",
    "did not find expected '-' indicator": 'every entry of a list begins with "- ", all in the same column',
    "cannot start any token": BEGINNING,
    "could not find expected ':'": 'a colon and a space (": ") stand between a field and its text',
    "undefined alias": "a text that begins with * must stand in quotation marks",
    "did not find expected alphabetic": "a text that begins with & or * must stand in quotation marks",
    "unexpected end of stream": "a quotation mark is opened and never closed",
    "but found another document": "a line of three dashes (---) may only stand at the top of a file",
    "did not find expected ',' or": "a bracket is opened and never closed, or a comma is missing",
    "expected comment or line break": "after | or > the text begins on the next line",
    "block sequence entries": "a list begins on the line after its name",
}
NOTICED_LATE = ("could not find expected ':'", "unexpected end of stream")
TAB = re.compile(r"^[ -]*\t", re.MULTILINE)
DASH = re.compile(r"^ *([–—•‐‑−])\s", re.MULTILINE)
NO_BREAK = re.compile("^[ -]*[\u00a0\u202f\u2007]", re.MULTILINE)
NO_VALID = "is not valid YAML here"


def syntax_fault(problem: yaml.YAMLError, text: str, name: str) -> Fault:
    """The parser's complaint as a sentence with advice, at the place where the mistake was made."""
    mark = getattr(problem, "problem_mark", None)
    if any(said in str(problem) for said in NOTICED_LATE):
        mark = problem.context_mark  # where it began
    line = mark.line + 1 if mark else None
    seen = _odd_beginning(problem, text, line) or _open_quotation(text, line) or _other_column(problem, text)
    if seen:
        return Fault(name, seen[0], "", *seen[1:])
    advice = next((said for key, said in ADVICE.items() if key in str(problem)), None)
    return Fault(name, line, "", NO_VALID, advice or getattr(problem, "problem", "") or "it cannot be read")


def _odd_beginning(problem: yaml.YAMLError, text: str, line: int | None) -> tuple[int, str, str] | None:
    """The first line that begins with a sign which looks like another one: a tab, a dash, a special space."""
    tab = TAB.search(text)
    if tab and any(said in str(problem) for said in ("cannot start any token", "tab character")):
        return _line(text, tab), "a tab stands at the beginning of the line", "indent with spaces"
    for pattern, found, expected in (
        (NO_BREAK, "a no-break space (U+00A0) stands at the beginning of the line", "type ordinary spaces"),
        (DASH, "begins with a dash that is no hyphen", 'an entry of a list begins with a hyphen ("- ")'),
    ):
        odd = pattern.search(text)
        if odd and line and _line(text, odd) <= line:
            return _line(text, odd), found, expected
    return None


def _open_quotation(text: str, line: int | None) -> tuple[int, str, str] | None:
    """Where a quotation mark is opened that only a later line closes, just before the complaint."""
    last = None
    try:
        for token in yaml.scan(text, Loader=yaml.CBaseLoader):
            if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"'):
                last = token
    except yaml.YAMLError:
        pass  # it is the complaint that we have
    if (
        last is None
        or not line
        or last.end_mark.line == last.start_mark.line
        or last.end_mark.line + 1 < line
    ):
        return None
    found = f"a quotation mark is opened here and closed only in line {last.end_mark.line + 1}"
    return last.start_mark.line + 1, found, "a text ends with the quotation mark with which it begins"


def _other_column(problem: yaml.YAMLError, text: str) -> tuple[int, str, str] | None:
    """A line of the form `name: …` that stands a little to the left or right of the fields above it."""
    mark = getattr(problem, "problem_mark", None)
    lines = text.split("\n")
    if mark is None or not 0 < mark.line < len(lines) or '"' in lines[mark.line - 1]:
        return None
    here, above = lines[mark.line], lines[mark.line - 1]
    field = re.compile(r"( *(?:- )?)[\w-]+:(?: |$)")
    one, other = field.match(here), field.match(above)
    if not (one and other) or "-" in one[1] or len(one[1]) == len(other[1]):
        return None
    off = abs(len(one[1]) - len(other[1]))
    return (mark.line + 1, "stands one column beside the fields above it", COLUMN) if off == 1 else None


def _line(text: str, match: re.Match[str]) -> int:
    return text.count("\n", 0, match.start()) + 1
