"""Moodle XML, as `question/format/xml` of Moodle 4.4 and later reads it.

Every text in it is HTML; ElementTree escapes it once more, so that nothing in it can end an element.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from markupsafe import Markup, escape

from lessons.exercises import moodle
from lessons.exports.moodle.bank import Banked, category_path
from lessons.exports.moodle.fields_in_text import cloze_text
from lessons.exports.moodle.xml_types import answers, html_text, is_dragged, settings, text_element
from lessons.markup.elements import element, together

IN_PARTS = moodle.MultiChoice | moodle.Pairs | moodle.DragWords | moodle.Order
HAS_SIGNS = moodle.Cloze | moodle.DragWords  # {1:SA:=…} and [[1]] in their texts are fields and gaps
NOT_TRIED_AGAIN = moodle.Description | moodle.Essay
VERDICTS = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")
PENALTY = "0.3333333"  # what another try costs, where the quiz allows it


def moodle_xml(questions: Iterable[Banked]) -> str:
    """The whole file: before the first question of a category stands the category."""
    quiz = Element("quiz")
    category: tuple[str, ...] = ()
    for banked in questions:
        if banked.category != category:
            category = banked.category
            _category(quiz, category)
        _question(quiz, banked)
    indent(quiz)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(quiz, encoding="unicode") + "\n"


def _category(quiz: Element, names: tuple[str, ...]) -> None:
    question = SubElement(quiz, "question", type="category")
    text_element(SubElement(question, "category"), category_path(names))


def _question(quiz: Element, banked: Banked) -> None:
    """What all types have, then what the type has, in the order of Moodle's own files; tags come last."""
    question = SubElement(quiz, "question", type=_type(banked.question))
    text_element(SubElement(question, "name"), banked.name)
    asked = html_text(question, "questiontext", together(_prompt(banked), _body(banked.question)))
    for name, content in getattr(banked.question, "files", ()):
        file = SubElement(asked, "file", name=name, path="/", encoding="base64")
        file.text = b64encode(content).decode("ascii")
    reasons = getattr(banked.question, "reasons", ())
    html_text(question, "generalfeedback", together(*[element("p", said) for said in reasons], banked.reason))
    for name, value in {**_common(banked), **settings(banked.question)}.items():
        SubElement(question, name).text = value
    if isinstance(banked.question, IN_PARTS):
        for name, said in zip(VERDICTS, banked.verdicts, strict=True):
            html_text(question, name, element("p", said))
        SubElement(question, "shownumcorrect").text = "1"
    answers(banked.question, question)
    tags = SubElement(question, "tags")
    for tag in banked.tags:
        text_element(SubElement(tags, "tag"), tag)


def _common(banked: Banked) -> dict[str, str]:
    """Mark, penalty and number; a cloze counts its fields, a second try at two verdicts is worth nothing."""
    mark = {} if isinstance(banked.question, moodle.Cloze) else {"defaultgrade": str(points(banked.question))}
    penalty = "0" if isinstance(banked.question, NOT_TRIED_AGAIN) else PENALTY
    penalty = "1" if isinstance(banked.question, moodle.Judgement) else penalty
    return {**mark, "penalty": penalty, "hidden": "0", "idnumber": f"{banked.tags[0]}:{banked.name}"[:100]}


def points(question: moodle.Question) -> int:
    """What a question counts: one for each pair or gap, nothing for what is only read, else one."""
    if isinstance(question, moodle.Description):
        return 0
    if isinstance(question, moodle.Pairs):
        return len(question.pairs)
    if isinstance(question, moodle.DragWords):
        return sum(isinstance(piece, int) for piece in question.pieces)
    return 1


def _type(question: moodle.Question) -> str:
    """The name of the type."""
    if isinstance(question, moodle.DragWords):
        return "ddwtos" if is_dragged(question) else "gapselect"
    names = {
        moodle.MultiChoice: "multichoice", moodle.TypedText: "shortanswer", moodle.Pairs: "matching",
        moodle.Cloze: "cloze", moodle.Description: "description", moodle.Order: "ordering",
        moodle.Essay: "essay", moodle.Judgement: "truefalse",
    }  # fmt: skip
    return names[type(question)]


def _prompt(banked: Banked) -> Markup:
    """What is asked; no sign in it is one of a field or a gap, where Moodle looks for them."""
    signs = {"{": "&#123;", "[": "&#91;"} if isinstance(banked.question, HAS_SIGNS) else {}
    return Markup("".join(signs.get(letter, letter) for letter in banked.prompt))


def _body(question: moodle.Question) -> Markup:
    """What stands below the prompt."""
    if isinstance(question, moodle.Cloze):
        return together(question.body, cloze_text(question))
    if isinstance(question, moodle.DragWords):
        words = list(dict.fromkeys(question.words))
        gaps = {number: words.index(word) + 1 for number, word in enumerate(question.words, start=1)}
        shown = [
            f"[[{gaps[piece]}]]" if isinstance(piece, int) else Markup(escape(piece).replace("[", "&#91;"))
            for piece in question.pieces
        ]
        return together(question.body, element("p", *shown))
    return question.body
