"""Every sentence with which a command or a call refuses has its German: they are read from the code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import lessons
from lessons.content.fault import Fault, LessonError
from lessons.content.german_faults import PLACED, error_in_german, german_and_english, has_german

PACKAGE = Path(lessons.__file__).parent
# What is made with sentences or parts of sentences, and which of its arguments these are.
SPEAKING = {
    **dict.fromkeys(("LessonError", "ChangedMeanwhileError", "AnalysisError"), slice(0, None)),
    **dict.fromkeys(("DictionaryError", "TimemlError"), slice(0, None)),
    "Fault": slice(3, 5),
    "_error": slice(1, 3),  # of lessons.content.yaml_file
}
ENGLISH = re.compile(r"\b(the|of|with|is|has|its|are|not|no|must|cannot|expected)\b(?![^“„]*[”“])")
PLAIN = re.compile("(?!abc)[A-Za-z]{3}")
WORD = re.compile("[a-z]{2}")  # a sentence that is filled in whole has none of its own
Values = dict[str, list[ast.expr]]


def said(node: ast.AST, values: Values) -> list[str]:
    """The texts that an expression may be, “abc” for what is filled in; none where they stand elsewhere."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.JoinedStr():
            parts = [said(each, values)[-1:] or ["abc"] for each in node.values]
            return ["".join(text for (text,) in parts)]
        case ast.FormattedValue():
            return said(node.value, values)
        case ast.IfExp():
            return said(node.body, values) + said(node.orelse, values)
        case ast.Name():
            return [
                text for value in values.get(node.id, []) for text in said(value, {**values, node.id: []})
            ]
        case ast.List():
            return [text for each in node.elts for text in said(each, values)]
        case ast.Starred():
            return said(node.value, values)
    return []


def values_in(place: ast.AST) -> Values:
    """What is assigned to names in a function or a module."""
    found: Values = {}
    for each in ast.walk(place):
        if isinstance(each, ast.Assign):
            target, value = each.targets[0], each.value
            several = isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple)
            for name, one in zip(target.elts, value.elts, strict=False) if several else [(target, value)]:
                found.setdefault(ast.unparse(name), []).append(one)
    return found


def refusals(module: Path) -> Iterator[str]:
    """All sentences and parts of sentences with which a module refuses something."""
    source = module.read_text(encoding="utf-8")
    if not any(f"{name}(" in source for name in SPEAKING):
        return
    tree = ast.parse(source)
    constants = values_in(ast.Module([each for each in tree.body if isinstance(each, ast.Assign)], []))
    for function in [each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)]:
        values = {**constants, **values_in(function)}
        for call in ast.walk(function):
            if isinstance(call, ast.Call) and (name := ast.unparse(call.func)) in SPEAKING:
                for part in call.args[SPEAKING[name]]:
                    yield from (text for text in said(part, values) if WORD.search(text.replace("abc", "")))


def left_in_english(sentence: str) -> bool:
    """Whether a sentence, alone or after the file that it is about, is not wholly said in German."""
    placed = PLACED.fullmatch(sentence)
    forms = (sentence, sentence.removesuffix("."), placed["rest"] if placed else "")
    known = any(map(has_german, filter(None, forms)))
    return not known or bool(ENGLISH.search(error_in_german(LessonError(sentence))))


def test_every_refusal_in_the_code_has_its_german():
    found = {text: module for module in sorted(PACKAGE.rglob("*.py")) for text in refusals(module)}
    english = {text: module.name for text, module in found.items() if left_in_english(text)}
    assert english == {} and len(found) > 150


def test_what_commands_print_stands_in_the_interface_in_both_languages():
    plain = []
    for module in sorted((PACKAGE / "commands").glob("*.py")):
        for call in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "print":
                plain += [text for each in call.args for text in said(each, {}) if PLAIN.search(text)]
    assert plain == ["Stopped. / Abgebrochen."]


def test_a_fault_with_more_of_them_keeps_its_place_in_german():
    fault = Fault("questions/01.yaml", 3, "kind", "is “city”", "expected person or place")
    assert german_and_english(LessonError(fault, "(3 more: run `lessons check`)")) == [
        "questions/01.yaml, Zeile 3, kind: ist „city“; erwartet wird person oder place. "
        "(3 weitere: rufen Sie `lessons check` auf)",
        "questions/01.yaml, line 3, kind: is “city”; expected person or place. (3 more: run `lessons check`)",
    ]
