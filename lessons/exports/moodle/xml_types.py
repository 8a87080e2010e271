"""What only one type of Moodle's questions has in its XML: its settings, and what may be answered."""

from __future__ import annotations

from functools import singledispatch
from xml.etree.ElementTree import Element, SubElement

from markupsafe import Markup, escape

from lessons.exercises import moodle
from lessons.exercises.moodle import fraction_text
from lessons.markup.elements import element


def is_dragged(question: moodle.DragWords) -> bool:
    """Whether words are dragged (`ddwtos`); where one is for several gaps, they are chosen (`gapselect`)."""
    return len(set(question.words)) == len(question.words)


@singledispatch
def settings(_question: moodle.Question) -> dict[str, str]:
    """What is set for this type alone; a cloze has all in its text."""
    return {}


@settings.register
def _(question: moodle.MultiChoice) -> dict[str, str]:
    chosen = {"single": "true" if question.single else "false"}
    shuffled = {"shuffleanswers": "true" if question.shuffle else "false"}
    return {**chosen, **shuffled, "answernumbering": "abc", "showstandardinstruction": "1"}


@settings.register
def _(question: moodle.TypedText) -> dict[str, str]:
    return {"usecase": "1" if question.case else "0"}


@settings.register
def _(_question: moodle.Pairs) -> dict[str, str]:
    return {"shuffleanswers": "true"}


@settings.register
def _(_question: moodle.DragWords) -> dict[str, str]:
    return {"shuffleanswers": "1"}


@settings.register
def _(_question: moodle.Order) -> dict[str, str]:
    """Right neighbours count, as here; of all things, so the number (2 is the least) says nothing."""
    shown = {"layouttype": "VERTICAL", "selecttype": "ALL", "selectcount": "2"}
    return {
        **shown,
        "gradingtype": "RELATIVE_NEXT_EXCLUDE_LAST",
        "showgrading": "SHOW",
        "numberingstyle": "none",
    }


@settings.register
def _(question: moodle.Essay) -> dict[str, str]:
    written = {"responseformat": "editor", "responserequired": "1", "responsefieldlines": "15"}
    limits = {"minwordlimit": str(question.least), "maxwordlimit": str(question.most)}
    files = {"attachments": "0", "attachmentsrequired": "0", "maxbytes": "0", "filetypeslist": ""}
    return {**written, **limits, **files}


@singledispatch
def answers(question: moodle.Question, into: Element) -> None:
    """What may be answered; of a cloze it stands in its text."""


@answers.register
def _(question: moodle.MultiChoice, into: Element) -> None:
    for answer in question.answers:
        _answer(into, answer, str(escape(answer.text)), "html")


@answers.register
def _(question: moodle.TypedText | moodle.Judgement, into: Element) -> None:
    for answer in question.answers:
        _answer(into, answer, answer.text, "moodle_auto_format")


@answers.register
def _(question: moodle.Pairs, into: Element) -> None:
    for left, right in [*question.pairs, *(("", other) for other in question.extra)]:
        pair = html_text(into, "subquestion", Markup(escape(left)))
        text_element(SubElement(pair, "answer"), right)


@answers.register
def _(question: moodle.DragWords, into: Element) -> None:
    """Both kinds of words are shown as HTML, without being said to be."""
    name = "dragbox" if is_dragged(question) else "selectoption"
    for word in dict.fromkeys(question.words):
        choice = SubElement(into, name)
        text_element(choice, str(escape(word)))
        SubElement(choice, "group").text = "1"


@answers.register
def _(question: moodle.Order, into: Element) -> None:
    for place, text in enumerate(question.things, start=1):
        answer = SubElement(into, "answer", fraction=f"{place}.0000000", format="html")
        text_element(answer, str(escape(text)))


@answers.register
def _(question: moodle.Essay, into: Element) -> None:
    html_text(into, "graderinfo", element("p", question.model))
    html_text(into, "responsetemplate", Markup())


def _answer(into: Element, given: moodle.Answer, text: str, form: str) -> None:
    answer = SubElement(into, "answer", fraction=fraction_text(given.fraction), format=form)
    text_element(answer, text)
    html_text(answer, "feedback", Markup(escape(given.feedback)))


def html_text(into: Element, name: str, content: Markup) -> Element:
    """An element with a text that is HTML."""
    made = SubElement(into, name, format="html")
    text_element(made, str(content))
    return made


def text_element(into: Element, text: str) -> None:
    """Give an element its child `text`."""
    SubElement(into, "text").text = str(text)
