"""Items about what the text says: numbers, true or false, which words and sentences stand where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.content.analysis import Sentence, Token
from lessons.drafting.item_parts import can_have_gaps, chunks, gap_item, gap_of, item
from lessons.drafting.plain_sentences import plain_sentences
from lessons.drafting.proposal import Findings, Proposal

JUDGE = ("Richtig, falsch oder nicht im Text?", "True, false, or not in the text?")
NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{2,}")
# With these before it, a smaller number is no contradiction, or a larger one is none.
INEXACT = frozenset(
    """
    mehr als mindestens bis zu über unter gut wenigstens höchstens maximal weniger fast knapp
    """.split()  # noqa: SIM905 -- read as lines
)
LONGEST = 30  # words of a sentence with a gap
MOST_GAPS, MOST_JUDGED = 8, 8
KEYWORDS = 3  # of a paragraph


def numbers_missing(material: Findings) -> Iterator[Proposal]:
    """The number of a sentence, as a gap."""
    made = 0
    for sentence in material.sentences:
        found = counted_numbers(sentence)
        if len(found) == 1 and made < MOST_GAPS and can_have_gaps(material, sentence, LONGEST):
            made += 1
            token = found[0]
            prompt = ("Welche Zahl steht im Text?", "Which number is in the text?")
            feedback = f"Absatz {sentence.paragraph} nennt die Zahl {token.form}."
            gaps = [gap_of(token, sentence, feedback)]
            found_how = "Zahl aus dem Satz, Schlüssel wörtlich aus dem Text."
            yield gap_item(material, "01-number", "numbers", prompt, sentence, gaps, found_how)


def sentences_to_judge(material: Findings) -> Iterator[Proposal]:
    """Plain sentences to judge: every other one as it stands, the others with one changed number."""
    made = 0
    for sentence in plain_sentences(material):
        exact = [token for token in counted_numbers(sentence) if counts_exactly(sentence, token)]
        if len(exact) != 1 or made >= MOST_JUDGED:
            continue
        token, other = exact[0], other_number(exact[0].form)
        if material.text.places(other):
            continue
        made += 1
        is_true = made % 2 == 0
        start = token.start - sentence.start
        changed = f"{sentence.text[:start]}{other}{sentence.text[start + len(token.form) :]}"
        yield _judged(material, sentence, sentence.text if is_true else changed, is_true)


def _judged(material: Findings, sentence: Sentence, statement: str, is_true: bool) -> Proposal:
    here = f"Absatz {sentence.paragraph}"
    reasons = {
        "true": f"So steht es im Text, in {here}." if is_true else f"{here} nennt eine andere Zahl.",
        "false": f"{here} nennt genau diese Zahl." if is_true else f"Im Text steht: „{sentence.text}“",
        "not_in_text": f"Lesen Sie {here} noch einmal: Dort steht etwas dazu.",
    }
    found = (
        "Satz des Textes." if is_true else "Satz des Textes mit einer anderen Zahl, die im Text nicht steht."
    )
    fields = {"statement": statement, "answer": "true" if is_true else "false", "feedback": reasons}
    return item(
        material, "01-judge", "true_false", "in-detail", JUDGE, sentence.text, found, "likely", **fields
    )


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
    """A clearly smaller number, written in the same way.

    >>> other_number("371"), other_number("252.000"), other_number("31")
    ('247', '168.000', '20')
    """
    value = int(number.replace(".", ""))
    less = value - -(-value // 3)
    less = less - less % 1000 if value % 1000 == 0 and value > 1000 else less
    return f"{less:,}".replace(",", ".") if "." in number else str(less)


def words_by_paragraph(material: Findings) -> Iterator[Proposal]:
    """Paragraphs and three words that stand in no other paragraph."""
    words = {}
    for paragraph in material.text.paragraphs:
        nouns = [
            word.entry["lemma"] for word in material.of("vocabulary.yaml") if word.entry["pos"] == "noun"
        ]
        only = [
            noun
            for noun in nouns
            if [at.paragraph for at in material.text.places(noun)] == [paragraph.number]
        ]
        others = " ".join(each.text for each in material.text.paragraphs if each is not paragraph).lower()
        words[paragraph.number] = [noun for noun in only if noun.lower() not in others][:KEYWORDS]
    for group in chunks([number for number, found in words.items() if len(found) == KEYWORDS], 5, 3):
        pairs = [
            {
                "left": f"Absatz {n}",
                "right": ", ".join(words[n]),
                "feedback": f"Diese Wörter stehen nur in Absatz {n}.",
            }
            for n in group
        ]
        prompt = ("In welchem Absatz stehen diese Wörter?", "In which paragraph are these words?")
        found = "Nomen, die in keinem anderen Absatz stehen."
        yield item(material, "01-paragraphs", "matching", "globally", prompt, "", found, "sure", pairs=pairs)


def headings(material: Findings) -> Iterator[Proposal]:
    """Sub-headings and the sentences that follow them."""
    below = [each for each in material.text.paragraphs if each.heading and each.spans]
    if len(below) >= 2:
        pairs = [
            {
                "left": each.heading,
                "right": each.text[slice(*each.spans[0])],
                "feedback": f"So beginnt Absatz {each.number}, unter dieser Überschrift.",
            }
            for each in below[:8]
        ]
        prompt = ("Welcher Satz folgt auf welche Überschrift?", "Which sentence follows which heading?")
        found = "Zwischenüberschriften und die Sätze danach."
        yield item(material, "01-headings", "matching", "globally", prompt, "", found, "sure", pairs=pairs)


def order_of_text(material: Findings) -> Iterator[Proposal]:
    """The first sentences of paragraphs, to be put into the order of the text."""
    firsts = [
        each
        for each in material.text.paragraphs
        if each.spans and len(each.text[slice(*each.spans[0])]) <= 200
    ]
    for group in chunks(firsts, 4, 3)[:3]:
        things = [
            {"text": each.text[slice(*each.spans[0])], "feedback": f"So beginnt Absatz {each.number}."}
            for each in group
        ]
        prompt = (
            "In welcher Reihenfolge stehen diese Sätze im Text?",
            "In which order are these sentences in the text?",
        )
        found = "Anfänge von Absätzen, in der Reihenfolge des Textes."
        yield item(material, "01-order", "ordering", "globally", prompt, "", found, "sure", things=things)


MAKERS = (headings, words_by_paragraph, order_of_text, sentences_to_judge, numbers_missing)
