"""GIFT: choices, typed texts, pairs and essays as plain text (Moodle's manual, "GIFT format")."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lessons.exercises import moodle
from lessons.exercises.moodle import fraction_text
from lessons.exports.moodle.bank import Banked, LeftOut, category_path
from lessons.markup.elements import Markup, element, together

SIGNS = re.compile(r"([\\~=#{}:])")
HAS = (
    moodle.Description
    | moodle.MultiChoice
    | moodle.Judgement
    | moodle.TypedText
    | moodle.Pairs
    | moodle.Essay
)


def in_gift(found: Banked | LeftOut) -> Banked | LeftOut:
    """A question that GIFT has; any other as left out."""
    if isinstance(found, LeftOut) or isinstance(found.question, HAS):
        return found
    return LeftOut(found.name, f"is a {type(found.question).__name__}, which GIFT does not have")


def gift(questions: Iterable[Banked]) -> str:
    """The whole file; every question is one that GIFT has (`HAS`)."""
    blocks: list[str] = []
    category: tuple[str, ...] = ()
    for banked in questions:
        if banked.category != category:
            category = banked.category
            blocks.append(f"$CATEGORY: {category_path(category)}")
        blocks.append(_question(banked))
    return "\n\n".join(blocks) + "\n"


def gift_text(text: str) -> str:
    """A text in which no sign is one of GIFT's; an arrow, which nothing can escape, becomes a real one.

    >>> gift_text("a = {b}: ~5 # \\\\")
    'a \\\\= \\\\{b\\\\}\\\\: \\\\~5 \\\\# \\\\\\\\'
    """
    return SIGNS.sub(r"\\\1", " ".join(text.split())).replace("->", "→")


def _question(banked: Banked) -> str:
    question = banked.question
    tags = "".join(f" [tag:{tag}]" for tag in banked.tags)
    stem = gift_text(together(banked.prompt, question.body))
    reasons = [element("p", said) for said in getattr(question, "reasons", ())]
    reason = together(*reasons, banked.reason)
    ends = [f"####[html]{gift_text(reason)}"] if reason else []
    name = f"// [id:{banked.tags[0]}-{banked.name}]{tags}\n::{gift_text(banked.name)}::"
    if isinstance(question, moodle.Description):
        return f"{name} [html]{stem}"
    answers = "\n".join(["{", *_answers(question), *ends, "}"])
    return f"{name} [html]{stem} {answers}"


def _answers(question: HAS) -> list[str]:
    if isinstance(question, moodle.Pairs):
        pairs = [*question.pairs, *(("", other) for other in question.extra)]
        return [f"={_html(left)} -> {gift_text(right)}" for left, right in pairs]
    if isinstance(question, moodle.TypedText):
        return [
            f"=%{fraction_text(each.fraction)}%{gift_text(each.text)}{_feedback(each)}"
            for each in question.answers
        ]
    if isinstance(question, moodle.Judgement):
        return [_verdict(question)]
    if isinstance(question, moodle.MultiChoice):
        return [f"{_sign(question, each)}{_html(each.text)}{_feedback(each)}" for each in question.answers]
    return []


def _verdict(question: moodle.Judgement) -> str:
    """The right verdict, then what is said to the wrong one, and what to the right one."""
    right, wrong = sorted(question.answers, key=lambda each: -each.fraction)
    return f"{right.text.upper()}#{_html(wrong.feedback)}#{_html(right.feedback)}"


def _sign(question: moodle.MultiChoice, answer: moodle.Answer) -> str:
    """Before an option of one choice `=` or `~`; of several, what it counts."""
    if question.single:
        return "=" if answer.fraction else "~"
    return f"~%{fraction_text(answer.fraction)}%"


def _html(text: str) -> str:
    """A text that is read as HTML."""
    return f"[html]{gift_text(Markup.escape(text))}" if text else ""


def _feedback(answer: moodle.Answer) -> str:
    return f"#{_html(answer.feedback)}" if answer.feedback else ""
