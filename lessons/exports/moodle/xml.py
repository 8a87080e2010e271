"""Moodle XML, as `question/format/xml` of Moodle 4.4 and later reads it.

Every text in it is HTML; ElementTree escapes it once more, so that nothing in it can end an element.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from functools import singledispatch
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from markupsafe import Markup, escape

from lessons.exercises import moodle
from lessons.exercises.moodle import fraction_text
from lessons.exports.moodle.bank import Banked, category_path
from lessons.exports.moodle.fields_in_text import cloze_text
from lessons.markup.elements import element, together

IN_PARTS = moodle.MultiChoice | moodle.Pairs | moodle.DragWords | moodle.Order
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
    _text(SubElement(question, "category"), category_path(names))


def _question(quiz: Element, banked: Banked) -> None:
    """What all types have, then what the type has, then the tags."""
    question = SubElement(quiz, "question", type=_type(banked.question))
    _text(SubElement(question, "name"), banked.name)
    asked = _html(question, "questiontext", together(banked.prompt, _body(banked.question)))
    for name, content in getattr(banked.question, "files", ()):
        file = SubElement(asked, "file", name=name, path="/", encoding="base64")
        file.text = b64encode(content).decode("ascii")
    reasons = getattr(banked.question, "reasons", ())
    _html(question, "generalfeedback", together(*[element("p", said) for said in reasons], banked.reason))
    for name, value in _common(banked).items():
        SubElement(question, name).text = value
    _details(banked.question, question)
    if isinstance(banked.question, IN_PARTS):
        for name, said in zip(VERDICTS, banked.verdicts, strict=True):
            _html(question, name, element("p", said))
        SubElement(question, "shownumcorrect").text = "1"
    tags = SubElement(question, "tags")
    for tag in banked.tags:
        _text(SubElement(tags, "tag"), tag)


def _common(banked: Banked) -> dict[str, str]:
    """Mark, penalty and number; a cloze counts its own fields."""
    mark = {} if isinstance(banked.question, moodle.Cloze) else {"defaultgrade": str(points(banked.question))}
    penalty = "0" if isinstance(banked.question, moodle.Description | moodle.Essay) else PENALTY
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
    """The name of the type; words that stand in several gaps are chosen, others dragged."""
    if isinstance(question, moodle.DragWords):
        return "gapselect" if len(set(question.words)) < len(question.words) else "ddwtos"
    names = {
        moodle.MultiChoice: "multichoice", moodle.TypedText: "shortanswer", moodle.Pairs: "matching",
        moodle.Cloze: "cloze", moodle.Description: "description", moodle.Order: "ordering",
        moodle.Essay: "essay",
    }  # fmt: skip
    return names[type(question)]


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


@singledispatch
def _details(question: moodle.Question, into: Element) -> None:
    """What only this type has; a cloze has all in its text."""


@_details.register
def _(question: moodle.MultiChoice, into: Element) -> None:
    SubElement(into, "single").text = "true" if question.single else "false"
    SubElement(into, "shuffleanswers").text = "true" if question.shuffle else "false"
    SubElement(into, "answernumbering").text = "abc"
    SubElement(into, "showstandardinstruction").text = "1"
    for answer in question.answers:
        _answer(into, fraction_text(answer.fraction), str(escape(answer.text)), answer.feedback, "html")


@_details.register
def _(question: moodle.TypedText, into: Element) -> None:
    SubElement(into, "usecase").text = "1" if question.case else "0"
    for answer in question.answers:
        _answer(into, fraction_text(answer.fraction), answer.text, answer.feedback, "moodle_auto_format")


@_details.register
def _(question: moodle.Pairs, into: Element) -> None:
    SubElement(into, "shuffleanswers").text = "true"
    for left, right in [*question.pairs, *(("", other) for other in question.extra)]:
        pair = _html(into, "subquestion", Markup(escape(left)))
        _text(SubElement(pair, "answer"), right)


@_details.register
def _(question: moodle.DragWords, into: Element) -> None:
    SubElement(into, "shuffleanswers").text = "1"
    dragged = _type(question) == "ddwtos"
    for word in dict.fromkeys(question.words):
        choice = SubElement(into, "dragbox" if dragged else "selectoption")
        _text(choice, str(escape(word)) if dragged else word)
        SubElement(choice, "group").text = "1"


@_details.register
def _(question: moodle.Order, into: Element) -> None:
    """Right neighbours count, as here."""
    settings = {"layouttype": "VERTICAL", "selecttype": "ALL", "selectcount": "0"}
    settings |= {"gradingtype": "RELATIVE_NEXT_EXCLUDE_LAST", "showgrading": "SHOW", "numberingstyle": "none"}
    for name, value in settings.items():
        SubElement(into, name).text = value
    for place, (text, feedback) in enumerate(question.things, start=1):
        _answer(into, f"{place}.0000000", str(escape(text)), feedback, "html")


@_details.register
def _(question: moodle.Essay, into: Element) -> None:
    settings = {"responseformat": "editor", "responserequired": "1", "responsefieldlines": "15"}
    settings |= {"minwordlimit": str(question.least), "maxwordlimit": str(question.most)}
    settings |= {"attachments": "0", "attachmentsrequired": "0", "maxbytes": "0", "filetypeslist": ""}
    for name, value in settings.items():
        SubElement(into, name).text = value
    _html(into, "graderinfo", element("p", question.model))
    _html(into, "responsetemplate", Markup())


def _answer(into: Element, fraction: str, text: str, feedback: str, form: str) -> None:
    answer = SubElement(into, "answer", fraction=fraction, format=form)
    _text(answer, text)
    _html(answer, "feedback", Markup(escape(feedback)))


def _html(into: Element, name: str, content: Markup) -> Element:
    made = SubElement(into, name, format="html")
    _text(made, str(content))
    return made


def _text(into: Element, text: str) -> None:
    SubElement(into, "text").text = str(text)
