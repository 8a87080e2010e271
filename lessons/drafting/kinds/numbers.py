"""Items about the numbers of the text, and what tells an exact number from a rough one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.content.analysis import Sentence, Token
from lessons.drafting.item_parts import can_have_gaps, gap_item, gap_of
from lessons.drafting.proposal import Findings, Proposal

NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{2,}")
# With these before it, a smaller number is no contradiction, or a larger one is none.
INEXACT = frozenset(
    """
    mehr als mindestens bis zu über unter gut wenigstens höchstens maximal weniger fast knapp
    """.split()  # noqa: SIM905 -- read as lines
)
LONGEST, MOST = 30, 8  # words of a sentence with a gap; items


def numbers_missing(material: Findings) -> Iterator[Proposal]:
    """The number of a sentence, as a gap."""
    made = 0
    for sentence in material.sentences:
        found = counted_numbers(sentence)
        if len(found) == 1 and made < MOST and can_have_gaps(material, sentence, LONGEST):
            made += 1
            token = found[0]
            prompt = ("Welche Zahl steht im Text?", "Which number is in the text?")
            feedback = f"Absatz {sentence.paragraph} nennt die Zahl {token.form}."
            gaps = [gap_of(token, sentence, feedback)]
            found_how = "Zahl aus dem Satz, Schlüssel wörtlich aus dem Text."
            yield gap_item(material, "01-number", "numbers", prompt, sentence, gaps, found_how)


def counted_numbers(sentence: Sentence) -> list[Token]:
    """The numbers in digits that belong to no date."""
    times = [(span.start, span.end) for span in sentence.spans_of("time")]
    return [
        token
        for token in sentence.tokens
        if NUMBER.fullmatch(token.form) and not any(start <= token.start < end for start, end in times)
        and not re.fullmatch(r"(19|20)\d\d", token.form)
    ]  # fmt: skip


def counts_exactly(sentence: Sentence, number: Token) -> bool:
    """Whether a number is said without *mehr als*, *bis zu* and the like."""
    place = sentence.tokens.index(number)
    return not any(token.form.lower() in INEXACT for token in sentence.tokens[max(0, place - 3) : place])


def other_number(number: str) -> str:
    """A clearly smaller number, written in the same way and as round.

    >>> other_number("371"), other_number("252.000"), other_number("9.400"), other_number("31")
    ('247', '168.000', '6.200', '20')
    """
    value = int(number.replace(".", ""))
    zeros = len(str(value)) - len(str(value).rstrip("0"))
    less = value - -(-value // 3)
    less -= less % 10 ** min(zeros, len(str(less)) - 1)
    return f"{less:,}".replace(",", ".") if "." in number else str(less)


MAKERS = (numbers_missing,)
