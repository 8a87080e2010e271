"""What words mean in the languages of help, from the dictionaries that the teacher added.

A dictionary has several meanings of most words.  The likeliest is proposed as doubtful, and all are offered;
only where there is one alone is it likely.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from lessons.drafting.proposal import Findings, Proposal
from lessons.drafting.reflexive import without_sich
from lessons.drafting.vocabulary import vocabulary
from lessons.language.segmentation import words_of
from lessons.language.stems import content_words, stem
from lessons.lexicon.dictionaries import Dictionary, dictionaries, translations
from lessons.lexicon.formats.copy import Translation

MOST_READ, MOST_SENSES = 20, 6  # of a word in a dictionary; of these offered
COMMON = 4.0  # Zipf; above, a more common translation is no likelier
SYNONYMS, LONGEST = 2, 60  # in one gloss; its characters
LABELS = re.compile(r"\s*(?:\[[^\]]*\]|\{[^}]*\}|\([^)]*\)|<[^>]*>|/[^/ ]+/)")
PLACEHOLDER = re.compile(
    r"\s*\b(?:sb|sth|so|qn|qc|qch|jd|etw)\b(?:\.(?:'s)?|(?=/))(?:/(?:sb|sth|qn|qc)\.(?:'s)?)*"
)
BETWEEN = re.compile(r"\s*[;,]\s*")
WITHOUT = "en"  # the language that is asked for where there is no dictionary


def glossed_vocabulary(material: Findings) -> Iterator[Proposal]:
    """The most useful words of the text, with glosses from the dictionaries that were added."""
    yield from with_glosses(list(vocabulary(material)), material.dictionaries)


def with_glosses(words: list[Proposal], folder: Path | None) -> Iterator[Proposal]:
    """The words with a gloss and two wrong ones in each language that has a dictionary.

    What a word has not got is asked for: its language is offered no meaning.
    """
    added = list(dict.fromkeys(each.language for each in _added(folder)))
    languages = added or [WITHOUT]
    meanings = {word.key: meanings_of(word.entry, folder) for word in words}
    for word in words:
        entry, offered, sources = {**word.entry}, {**word.offered}, []
        for language in languages:
            senses, source = meanings[word.key].get(language, ([], ""))
            offered[f"gloss.{language}"] = senses
            if senses:
                entry.setdefault("gloss", {})[language] = senses[0]
                sources.append(source)
                wrong = wrong_ones(word, words, language, meanings)
                if len(wrong) == 2:
                    entry.setdefault("wrong_glosses", {})[language] = wrong
        several = any(len(values) > 1 for values in offered.values())
        sure = "doubtful" if several else word.sure
        told = f" {_told(sources)}" if added else ""  # where there is no dictionary, the review says it once
        yield replace(word, entry=entry, offered=offered, sure=sure, found=word.found + told)


def meanings_of(word: dict[str, Any], folder: Path | None) -> dict[str, tuple[list[str], str]]:
    """For each language the glosses of a word, the likeliest first, and whose they are."""
    if not folder:
        return {}
    found: dict[str, tuple[list[str], str]] = {}
    about = stems(f"{word['definition']} {word['example']}")
    for dictionary, texts in translations(folder, [without_sich(word["lemma"])], MOST_READ):
        language = dictionary.language
        likely = {text: _likelihood(text, about, language) for text in texts}
        ordered = sorted(texts, key=lambda text: -likely[text])
        glosses = list(dict.fromkeys(filter(None, map(short_gloss, ordered))))[:MOST_SENSES]
        if glosses and language not in found:
            found[language] = glosses, source_of(dictionary)
    return found


def short_gloss(translation: Translation) -> str:
    """A translation as a gloss: without labels, two synonyms at most.

    >>> short_gloss(Translation("Zusage", "commitment (to do sth.) [econ.]; promise; pledge"))
    'commitment; promise'
    >>> short_gloss(Translation("ablehnen", "to reject sb./sth."))
    'to reject'
    """
    plain = PLACEHOLDER.sub("", LABELS.sub("", translation.text)).strip(" ;,")
    parts = list(dict.fromkeys(part for part in BETWEEN.split(plain) if part))[:SYNONYMS]
    whole = "; ".join(parts)
    return whole if len(whole) <= LONGEST else parts[0][:LONGEST]


def _likelihood(translation: Translation, about: set[str], language: str) -> float:
    """How likely a meaning is: words that its description shares with ours count, and whether it is rare."""
    shared = len(about & stems(translation.sense))
    return 2 * shared + min(_zipf(short_gloss(translation), language), COMMON) - translation.rank


def _zipf(gloss: str, language: str) -> float:
    """The Zipf frequency of the rarest word of a gloss; 0 in a language without frequencies."""
    from wordfreq import zipf_frequency  # here, for only dictionaries need it

    try:
        return min((zipf_frequency(word, language) for word in words_of(gloss)), default=0.0)
    except (LookupError, ImportError):
        return 0.0


def wrong_ones(
    word: Proposal,
    words: Iterable[Proposal],
    language: str,
    meanings: dict[str, dict[str, tuple[list[str], str]]],
) -> list[str]:
    """Two glosses of other words of the same kind, those first that look most like this word.

    None of them shares a word with any meaning of this one.
    """
    taken = stems(" ".join(meanings[word.key][language][0]))
    others = [each for each in words if each.entry["pos"] == word.entry["pos"] and each.key != word.key]
    others.sort(key=lambda each: -SequenceMatcher(None, word.key.lower(), each.key.lower()).ratio())
    found: list[str] = []
    for other in others:
        senses, _ = meanings[other.key].get(language, ([], ""))
        if senses and not stems(" ".join(senses)) & taken and len(found) < 2:
            found.append(senses[0])
            taken |= stems(senses[0])
    return found


def stems(text: str) -> set[str]:
    """The words that carry meaning, without their endings; *to* and articles of English are none."""
    return {stem(word) for word in content_words(text) if len(word) > 2}


def source_of(dictionary: Dictionary) -> str:
    """A dictionary and its licence, in one phrase."""
    return ", ".join(filter(None, [dictionary.title, dictionary.licence]))


def licences(folder: Path | None) -> list[str]:
    """The dictionaries from which glosses are taken, each with its licence."""
    return [source_of(each) for each in _added(folder)]


def _added(folder: Path | None) -> list[Dictionary]:
    return dictionaries(folder) if folder else []


def _told(sources: list[str]) -> str:
    if not sources:
        return "Eine Übersetzung fehlt: Bitte ergänzen."
    return f"Übersetzung: {'; '.join(dict.fromkeys(sources))}."
