"""Items about the text as a whole: which words and sentences stand where, and in which order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lessons.content.texts import Paragraph
from lessons.drafting.item_parts import chunks, item
from lessons.drafting.proposal import Findings, Proposal
from lessons.language.segmentation import words_of
from lessons.language.stems import content_words, plain_stem, stem

KEYWORDS = 3  # of a paragraph
FEWEST_PAIRS = 3  # of which the last tells itself
KIN = 5  # letters in which words that are akin agree
SHORTEST_FIRST, LONGEST_FIRST = 3, 200  # words, characters of a sentence that begins a paragraph


def first_sentence(paragraph: Paragraph) -> str:
    """The first sentence of a paragraph, past a place that stands before it: "GÖTTINGEN."."""
    sentences = [paragraph.text[slice(*span)] for span in paragraph.spans]
    return next((each for each in sentences if len(each.split()) >= SHORTEST_FIRST), "")


def words_by_paragraph(material: Findings) -> Iterator[Proposal]:
    """Paragraphs and three words that stand in no other paragraph."""
    nouns = [word.entry for word in material.of("vocabulary.yaml") if word.entry["pos"] == "noun"]
    words = {
        paragraph.number: [noun["lemma"] for noun in nouns if stands_only_in(material, noun, paragraph)][
            :KEYWORDS
        ]
        for paragraph in material.text.paragraphs
    }
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


def stands_only_in(material: Findings, noun: dict[str, Any], paragraph: Paragraph) -> bool:
    """Whether a noun stands once in a paragraph, and no other has it, its plural or a compound with it."""
    if [at.paragraph for at in material.text.places(noun["lemma"])] != [paragraph.number]:
        return False
    others = " ".join(each.text for each in material.text.paragraphs if each is not paragraph)
    forms = {noun["lemma"].lower(), noun["plural"].lower()} - {"–"}
    akin = {plain_stem(word) for word in words_of(others) if word[0].isupper()}
    return not any(form in others.lower() for form in forms) and plain_stem(noun["lemma"]) not in akin


def headings(material: Findings) -> Iterator[Proposal]:
    """Sub-headings and the sentences that follow them, where no word of the heading gives it away."""
    below = [each for each in material.text.paragraphs if each.heading and first_sentence(each)]
    below = [each for each in below if not _share_a_word(each.heading, first_sentence(each))]
    if len(below) >= FEWEST_PAIRS:
        pairs = [
            {
                "left": each.heading,
                "right": first_sentence(each),
                "feedback": f"So beginnt Absatz {each.number}, unter dieser Überschrift.",
            }
            for each in below[:8]
        ]
        prompt = ("Welcher Satz folgt auf welche Überschrift?", "Which sentence follows which heading?")
        found = "Zwischenüberschriften und die Sätze danach."
        yield item(material, "01-headings", "matching", "globally", prompt, "", found, "sure", pairs=pairs)


def _share_a_word(heading: str, sentence: str) -> bool:
    """Whether a word of a heading, or the beginning of one, stands in the sentence: Kosten, kostet."""
    named = [stem(word)[:KIN] for word in content_words(heading) if len(word) >= KIN]
    return any(part in word.lower() for part in named for word in content_words(sentence))


def order_of_text(material: Findings) -> Iterator[Proposal]:
    """The first sentences of paragraphs, to be put into the order of the text."""
    firsts = {each.number: first_sentence(each) for each in material.text.paragraphs}
    told = [(number, text) for number, text in firsts.items() if 0 < len(text) <= LONGEST_FIRST]
    for group in chunks(told, 4, 3)[:3]:
        things = [{"text": text, "feedback": f"So beginnt Absatz {number}."} for number, text in group]
        prompt = (
            "In welcher Reihenfolge stehen diese Sätze im Text?",
            "In which order are these sentences in the text?",
        )
        found = "Anfänge von Absätzen, in der Reihenfolge des Textes."
        yield item(material, "01-order", "ordering", "globally", prompt, "", found, "sure", things=things)


MAKERS = (headings, words_by_paragraph, order_of_text)
