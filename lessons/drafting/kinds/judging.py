"""Statements to judge: true, false, or not in the text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice, zip_longest

from lessons.content.analysis import Sentence
from lessons.drafting.item_parts import item
from lessons.drafting.kinds.falsified import CHANGES, Falsehood
from lessons.drafting.kinds.untold import Untold, untold_statements
from lessons.drafting.plain_sentences import plain_sentences
from lessons.drafting.proposal import Findings, Proposal
from lessons.drills.wording import inner

PROMPT = ("Richtig, falsch oder nicht im Text?", "True, false, or not in the text?")
MOST, MOST_UNTOLD = 5, 3  # of true and of false ones; of those that are not in the text


def statements_to_judge(material: Findings) -> Iterator[Proposal]:
    """Statements of the three kinds, mixed."""
    false = list(islice(_false(material), MOST))
    taken = {sentence.text for sentence, _ in false}
    true = [each for each in plain_sentences(material) if each.text not in taken][:MOST]
    made = (
        [_is_true(material, each) for each in true],
        [_is_false(material, sentence, change) for sentence, change in false],
        [_is_untold(material, each) for each in islice(untold_statements(material), MOST_UNTOLD)],
    )
    yield from filter(None, chain.from_iterable(zip_longest(*made)))


def _false(material: Findings) -> Iterator[tuple[Sentence, Falsehood]]:
    """False sentences; each time the kind of change comes first that was used least."""
    order = list(CHANGES)
    for sentence in plain_sentences(material):
        for make in order:
            if change := make(material, sentence):
                order = [*(each for each in order if each is not make), make]
                yield sentence, change
                break


def _is_true(material: Findings, sentence: Sentence) -> Proposal:
    here = f"Absatz {sentence.paragraph}"
    reasons = {
        "true": f"So steht es in {here}.",
        "false": f"Doch, so steht es in {here}: „{inner(sentence.text)}“",
        "not_in_text": f"Lesen Sie {here} noch einmal: Dort steht etwas dazu.",
    }
    return _judged(material, sentence.text, "true", reasons, sentence.text, "Satz des Textes.")


def _is_false(material: Findings, sentence: Sentence, change: Falsehood) -> Proposal:
    here = f"Absatz {sentence.paragraph}"
    told = f"In {here} steht: „{inner(sentence.text)}“"
    reasons = {
        "true": told,
        "false": f"Ja, das ist falsch. {told}",
        "not_in_text": f"Lesen Sie {here} noch einmal: Dort steht etwas dazu.",
    }
    how = f"geändert: „{change.now}“ statt „{change.was}“" if change.now else f"weggelassen: „{change.was}“"
    found = f"Satz des Textes; {change.what} {how}."
    return _judged(material, change.statement, "false", reasons, sentence.text, found)


def _is_untold(material: Findings, what: Untold) -> Proposal:
    reasons = {
        "true": "Das kann sein, aber im Text steht es nicht.",
        "false": "Im Text steht auch nicht das Gegenteil.",
        "not_in_text": "Davon sagt der Text nichts.",
    }
    known = f"„{what.known}“" if what.known else "sein Thema"
    found = f"Aussage, die nicht im Text steht: Der Text nennt {known}, sagt das aber nicht."
    return _judged(material, what.statement, "not_in_text", reasons, "", found)


def _judged(
    material: Findings, statement: str, answer: str, reasons: dict[str, str], quotation: str, found: str
) -> Proposal:
    fields = {"statement": statement, "answer": answer, "feedback": reasons}
    return item(material, "01-judge", "true_false", "in-detail", PROMPT, quotation, found, "likely", **fields)


MAKERS = (statements_to_judge,)
