"""What a person can do about a file that is no YAML: the parser's complaint as a sentence, where it began."""

from __future__ import annotations

import yaml

from lessons.content.fault import Fault
from lessons.content.slips_in_yaml import BEGINNING, COLON, SLIPS

MARKS = (
    "a text that begins with a quotation mark must end with it, "
    "and one that begins with { or [ must stand in quotation marks"
)
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
    "did not find expected node": "a bracket is opened and never closed, or a value is missing",
    "expected comment or line break": "after | or > the text begins on the next line",
    "block sequence entries": "a list begins on the line after its name",
}
NOTICED_LATE = ("could not find expected ':'", "unexpected end of stream")
NO_VALID = "is not valid YAML here"


def syntax_fault(problem: yaml.YAMLError, text: str, name: str) -> Fault:
    """The parser's complaint as a sentence with advice, at the place where the mistake was made."""
    mark = getattr(problem, "problem_mark", None)
    if any(said in str(problem) for said in NOTICED_LATE):
        mark = problem.context_mark  # where it began
    line = mark.line + 1 if mark else None
    for slip in SLIPS if line else ():
        if seen := slip(problem, text, line):
            return Fault(name, seen[0], "", *seen[1:])
    advice = next((said for key, said in ADVICE.items() if key in str(problem)), None)
    return Fault(name, line, "", NO_VALID, advice or getattr(problem, "problem", "") or "it cannot be read")
