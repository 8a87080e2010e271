"""A short summary from plain sentences of the text, with a word missing in each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lessons.content.analysis import Sentence, Token
from lessons.drafting.item_parts import GapSpan, chunks, has_markup, item, with_gaps
from lessons.drafting.plain_sentences import plain_sentences
from lessons.drafting.proposal import Findings, Proposal
from lessons.drafting.vocabulary import common_words
from lessons.drills.wording import inner

MOST, LEAST = 5, 3  # sentences of a summary


def summary_sentences(material: Findings) -> list[Sentence]:
    """The plain sentences that begin a paragraph: what they are about need not have been told before."""
    begins = {each.number: each.text for each in material.text.paragraphs}
    return [each for each in plain_sentences(material) if begins[each.paragraph].startswith(each.text)]


def summaries(material: Findings) -> Iterator[Proposal]:
    """A summary with gaps: in each sentence a noun is missing that stands in no other of them."""
    for group in chunks(summary_sentences(material), MOST, LEAST):
        often = Counter(token.lemma for sentence in group for token in sentence.tokens)
        missing = [(sentence, _missing(sentence, often)) for sentence in group]
        kept = [(sentence, token) for sentence, token in missing if token and not has_markup(sentence.text)]
        if len(kept) >= LEAST:
            yield _cloze(material, kept)


def _missing(sentence: Sentence, often: Counter[str]) -> Token | None:
    """The longest noun of a sentence that the others do not have."""
    nouns = [token for token in common_words(sentence) if token.tag == "NN" and often[token.lemma] == 1]
    return max(nouns, key=lambda token: len(token.form), default=None)


def _cloze(material: Findings, kept: list[tuple[Sentence, Token]]) -> Proposal:
    text, cuts = "", []
    for sentence, token in kept:
        start = len(text) + token.start - sentence.start
        cuts.append(GapSpan(start, start + len(token.form), ""))
        text += sentence.text + " "
    gaps = [
        {"answer": token.form, "feedback": f"In Absatz {sentence.paragraph} steht: „{inner(sentence.text)}“"}
        for sentence, token in kept
    ]
    prompt = ("Ergänzen Sie die Zusammenfassung.", "Complete the summary.")
    found = "Sätze, die einen Absatz beginnen und allein verständlich sind; es fehlt das längste Nomen."
    return item(
        material,
        "01-summary",
        "word_bank",
        "summary",
        prompt,
        "",
        found,
        "likely",
        text=with_gaps(text.strip(), cuts),
        gaps=gaps,
    )


MAKERS = (summaries,)
