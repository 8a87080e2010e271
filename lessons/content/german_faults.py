"""What `lessons check` finds and commands refuse, in German: data/check.yaml has each sentence twice.

>>> fault_in_german(Fault("actors.yaml", 14, "kind", "is “city”", "expected person or place"))
'actors.yaml, Zeile 14, kind: ist „city“; erwartet wird person oder place.'
"""

from __future__ import annotations

import re
from functools import cache

from lessons.content.fault import ENDS, Fault, LessonError, written_out
from lessons.content.names import UnknownNameError
from lessons.content.places import data_folders
from lessons.content.yaml_file import read_yaml

FILE = "check.yaml"
JOINT = re.compile("; (?![^“]*”)")  # between parts of a sentence, but not within quotation marks
QUOTED = re.compile("“((?:[^“”„]|„[^“”„]*[“”]|“[^“”]*”)*)”")
ENUMERATION = re.compile(r"^[^“”„:]+,? (or|and) [^“”„:]+$")
HOLE = re.compile(r"\{(\d?)\}")
# An option, a file (perhaps with a place in it) or what somebody wrote, before what is said of it.
SUBJECT = r"“[^“”]+”(?: in “[^“”]+”)?|[^\s:;“]+|(?:[A-Za-z]:[\\/])?[^:;“]+\.\w+"
PLACED = re.compile(rf"(?P<place>(?:{SUBJECT})(?:, [^\s,:;“]+(?: \S+)?)*): (?P<rest>.+)\.", re.DOTALL)
PLACES = {"line": "Zeile", "column": "Spalte", "cell": "Zelle", "entry": "Eintrag"}
WHERE = re.compile(r"(?<=, )(line|column|cell|entry)(?= \d)")
THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+")


def fault_in_german(fault: Fault) -> str:
    """The one sentence about a fault, in German."""
    sentence = "; ".join(german(part) for part in (fault.found, fault.expected) if part)
    end = "" if sentence.endswith(ENDS) else "."
    place = (fault.file, f"line {fault.line}" if fault.line else "", fault.field)
    return f"{_placed(', '.join(filter(None, place)))}: {sentence}{end}"


def _placed(place: str) -> str:
    return QUOTED.sub(r"„\1“", WHERE.sub(lambda word: PLACES[word[0]], place))


def german(said: str) -> str:
    """A sentence or a part of one in German; what has no German stays as it is.

    >>> german("is missing; every noun needs der, die or das")
    'fehlt; jedes Nomen braucht der, die oder das'
    >>> german("has more than 2,000,000 bytes")
    'hat mehr als 2.000.000 Bytes'
    """
    return QUOTED.sub(r"„\1“", "; ".join(_translated(part) for part in JOINT.split(said)))


def refusal(problem: Exception, language: str) -> str:
    """Why something cannot be done, in a language as far as it is known there.

    >>> refusal(LessonError(Fault("a.txt", 3, "", "is empty")), "de")
    'a.txt, Zeile 3: ist leer.'
    """
    if isinstance(problem, OSError):
        why = problem.strerror or str(problem)
        german_why = f"{problem.filename or 'eine Datei'}: {german(why)}."
        return german_why if language == "de" else f"{problem.filename or 'a file'}: {why}."
    return error_in_german(problem) if language == "de" and isinstance(problem, LessonError) else str(problem)


def german_and_english(problem: LessonError) -> list[str]:
    """The same for a notebook: in German where that is known, then in English."""
    return list(dict.fromkeys([error_in_german(problem), str(problem)]))


def error_in_german(problem: LessonError) -> str:
    """Why something cannot be done, in German as far as it is known there."""
    if isinstance(problem, UnknownNameError):
        return problem.german
    said = [
        fault_in_german(each) if isinstance(each, Fault) else sentence_in_german(str(each))
        for each in problem.args
    ]
    return written_out(" ".join(said))


def sentence_in_german(said: str) -> str:
    """A sentence in German, perhaps with the file or option that it is about in front.

    >>> sentence_in_german("artikel.txt: looks like English; expected a German text.")
    'artikel.txt: sieht nach Englisch aus; erwartet wird ein deutscher Text.'
    """
    placed = PLACED.fullmatch(said)
    if placed and has_german(placed["rest"]):
        return f"{_placed(placed['place'])}: {german(placed['rest'])}."
    return f"{german(said[:-1])}." if said.endswith(".") and has_german(said[:-1]) else german(said)


def has_german(said: str) -> bool:
    """Whether every part of a sentence has its German."""
    return all(_by_pattern(part) is not None for part in JOINT.split(said))


def _translated(said: str) -> str:
    if THOUSANDS.fullmatch(said):
        return said.replace(",", ".")
    whole = _by_pattern(said)
    if whole is not None:
        return whole
    return re.sub(" or ", " oder ", re.sub(" and ", " und ", said)) if ENUMERATION.match(said) else said


def _by_pattern(said: str) -> str | None:
    """The German of the sentence that fits best: the one with most letters of its own."""
    for pattern, text in _patterns():
        if found := pattern.fullmatch(said):
            values = [_translated(value) if value != said else value for value in found.groups()]
            return _filled(text, values)
    return None


def _filled(text: str, values: list[str]) -> str:
    """The German with the values in their places, in the same order or as numbered."""
    in_turn = iter(values)
    return HOLE.sub(lambda hole: values[int(hole[1])] if hole[1] else next(in_turn), text)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The sentences as patterns, those with most letters of their own first."""
    file = next(folder / FILE for folder in reversed(data_folders()))
    pairs = [(entry["en"], entry["de"]) for entry in read_yaml(file).data]
    ordered = sorted(pairs, key=lambda pair: -len(pair[0].replace("{}", "")))
    return tuple((re.compile(_pattern(english)), german) for english, german in ordered)


def _pattern(english: str) -> str:
    return "(.+?)".join(re.escape(part) for part in english.split("{}"))
