"""Items about what words mean: definitions and glosses to match, meanings to guess in their sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lessons.drafting.around import telling_stems
from lessons.drafting.definitions import is_poor
from lessons.drafting.item_parts import chunks, item
from lessons.drafting.kinship import speaks_of
from lessons.drafting.proposal import Findings, Proposal
from lessons.drafting.reflexive import without_sich
from lessons.drills.wording import inner
from lessons.language.stems import content_words
from lessons.lexicon.tables import glosses

MOST_GUESSED = 6
KINDS = ("noun", "verb", "adjective")
FEWEST, MATCHED = 3, 5  # words to match
WRONG = 2  # meanings beside the right one
PERSON = re.compile(r"(?:\w+ )?(?:Person|Mensch|Mann|Frau)\b|(?:jemand|wer)\b")
PROMPT = ("Was bedeuten die Wörter? Ordnen Sie zu.", "What do the words mean? Match.")


def single_words(material: Findings, pos: str) -> list[dict[str, Any]]:
    """The words of one part of speech that have one meaning, told in plain other words.

    None of the definitions gives its word or another of them away.
    """
    found: list[dict[str, Any]] = []
    for word in (each.entry for each in material.of("vocabulary.yaml") if each.entry["pos"] == pos):
        lemma, definition = without_sich(word["lemma"]), word["definition"]
        plain = not set("()") & set(definition) and not is_poor(lemma, definition)
        told = any(_name_each_other(word, other) for other in found)
        if plain and len(glosses(lemma)) == 1 and not told:
            found.append(word)
    return found


def _name_each_other(word: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether the definition of one of two words has the other one."""
    one, two = without_sich(word["lemma"]), without_sich(other["lemma"])
    return speaks_of(word["definition"], two) or speaks_of(other["definition"], one)


def matched_and_guessed(material: Findings, pos: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The words to match with their definitions, and those that are left to be guessed."""
    words = single_words(material, pos)
    count = min(MATCHED, len(words) - FEWEST) if len(words) >= 2 * FEWEST else len(words)
    return words[:count], words[count:]


def definitions_to_match(material: Findings) -> Iterator[Proposal]:
    """Words and their definitions, where the dictionary has one sense only."""
    groups = [matched_and_guessed(material, pos)[0] for pos in KINDS]
    few = [word for group in groups if len(group) < FEWEST for word in group]
    for words in (*groups, few):
        for group in chunks(words, MATCHED, FEWEST):
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
    for pos in KINDS:
        matched, left = matched_and_guessed(material, pos)
        for word in left:
            others = unlike_words(word, [*left, *matched])
            plain = material.evidence(word["example"]) and "„" not in word["example"]
            if made < MOST_GUESSED and plain and len(others) == WRONG:
                made += 1
                yield _guess(material, word, others)


def unlike_words(word: dict[str, Any], words: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Two words of which none means nearly the same; of persons two persons, of things two things."""
    kind = bool(PERSON.match(word["definition"]))
    far = [each for each in words if each is not word and not _mean_alike(each, word)]
    return sorted(far, key=lambda each: bool(PERSON.match(each["definition"])) != kind)[:WRONG]


def _mean_alike(word: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two definitions are the same, or speak of the same thing: one telling noun stands in both."""
    if word["definition"] == other["definition"]:
        return True
    nouns = [telling_stems(content_words(each["definition"])) for each in (word, other)]
    return bool(nouns[0] & nouns[1])


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
    found = "Das Wort hat in Wiktionary nur eine Bedeutung; die anderen gehören zu Wörtern des Textes."
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
