"""Items about what words mean: definitions and glosses to match, meanings to guess in their sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lessons.drafting.item_parts import chunks, item
from lessons.drafting.proposal import Findings, Proposal
from lessons.drafting.reflexive import bare
from lessons.drills.wording import inner
from lessons.language.stems import content_words, stem
from lessons.lexicon.tables import glosses

MOST_GUESSED = 6
LONGEST = 95  # characters of a definition to learn from
PLAIN = str.maketrans("äöü", "aou")  # as stems have them
PART = 3  # letters of a word that make it known
FEWEST = 3  # words for three options
PROMPT = ("Was bedeuten die Wörter? Ordnen Sie zu.", "What do the words mean? Match.")


def single_words(material: Findings, pos: str) -> list[dict[str, Any]]:
    """The words of one part of speech of which Wiktionary knows one meaning, in plain other words."""
    words = [word.entry for word in material.of("vocabulary.yaml") if word.entry["pos"] == pos]
    plain = [
        each
        for each in words
        if len(each["definition"]) <= LONGEST and not set("/()") & set(each["definition"])
    ]
    return [each for each in plain if len(glosses(bare(each["lemma"]))) == 1 and not _gives_away(each)]


def definitions_to_match(material: Findings) -> Iterator[Proposal]:
    """Words and their definitions_to_match, where the dictionary has one sense only."""
    for pos in ("noun", "verb", "adjective"):
        for group in chunks(single_words(material, pos), 5, 3):
            pairs = [_pair(each, each["definition"], each["definition"]) for each in group]
            found = "Wörter, von denen Wiktionary nur eine Bedeutung kennt."
            if len({pair["right"] for pair in pairs}) == len(pairs):
                yield _matching(material, pairs, found)


def translations_to_match(material: Findings) -> Iterator[Proposal]:
    """Words and their glosses, where the dictionaries have one meaning only."""
    single = [
        word.entry
        for word in material.of("vocabulary.yaml")
        if word.entry.get("gloss")
        and all(len(word.offered[f"gloss.{name}"]) == 1 for name in word.entry["gloss"])
    ]
    for group in chunks(single, 6, 3):
        pairs = [_pair(each, each["gloss"], "; ".join(each["gloss"].values())) for each in group]
        found = "Wörter, von denen die Wörterbücher nur eine Übersetzung kennen."
        if len({str(pair["right"]) for pair in pairs}) == len(pairs):
            yield _matching(material, pairs, found)


def _pair(word: dict[str, Any], right: Any, meaning: str) -> dict[str, Any]:
    return {"left": word["lemma"], "right": right, "feedback": f"„{word['lemma']}“: {meaning.rstrip('.')}."}


def _matching(material: Findings, pairs: list[dict[str, Any]], found: str) -> Proposal:
    return item(material, "02-meanings", "matching", "meanings", PROMPT, "", found, "likely", pairs=pairs)


def meanings_guessed(material: Findings) -> Iterator[Proposal]:
    """A word in its sentence, its definition, and those of two other words of its kind."""
    made = 0
    for pos in ("noun", "verb", "adjective"):
        words = single_words(material, pos)
        for place, word in enumerate(words if len(words) >= FEWEST else []):
            others = [words[(place + far) % len(words)] for far in (1, 2)]
            plain = material.evidence(word["example"]) and "„" not in word["example"]
            if made >= MOST_GUESSED or not plain:
                continue
            made += 1
            yield _guess(material, word, others)


def _gives_away(word: dict[str, Any]) -> bool:
    """Whether the definition has a part of the word itself: "Fahrer eines Busses"."""
    said, lemma = (stem(each) for each in content_words(word["definition"])), word["lemma"].lower()
    return any(len(each) >= PART and each in lemma.translate(PLAIN) for each in said)


def _guess(material: Findings, word: dict[str, Any], others: list[dict[str, Any]]) -> Proposal:
    right = {
        "text": word["definition"],
        "correct": True,
        "feedback": f"„{word['lemma']}“ bedeutet hier: {word['definition'].rstrip('.')}.",
    }
    wrong = [{"text": each["definition"], "feedback": f"Das bedeutet „{each['lemma']}“."} for each in others]
    prompt = (
        f"Was bedeutet „{word['lemma']}“ in diesem Satz? „{inner(word['example'])}“",
        f"What does “{word['lemma']}” mean in this sentence?",
    )
    found = "Wiktionary kennt nur diese Bedeutung; die anderen gehören zu Wörtern des Textes."
    return item(
        material,
        "02-guess",
        "single_choice",
        "meanings",
        prompt,
        word["example"],
        found,
        "likely",
        options=[right, *wrong],
    )


MAKERS = (definitions_to_match, translations_to_match, meanings_guessed)
