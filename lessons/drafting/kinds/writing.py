"""Texts of one's own with a checklist: the news in short, what was said, what happened when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lessons.drafting.item_parts import item
from lessons.drafting.kinds.summary import summary_sentences
from lessons.drafting.kinds.turned import Turned, main_clause, turned_speech
from lessons.drafting.proposal import Findings, Proposal
from lessons.drafting.reflexive import without_sich
from lessons.exercises.types.free_writing.item import LessonWord
from lessons.language.declension import ADJECTIVE_ENDINGS, dative_plural, genitive
from lessons.language.lists import in_a_list
from lessons.language.reporting import told_forms

WORDS, WANTED = 8, 3  # of the lesson: offered, and wanted in a text
LEAST_SENTENCES, MOST_SENTENCES = 3, 6
LEAST_SAID, MOST_SAID = 2, 4
TOLD = (
    "Was geschah wann? Erzählen Sie in der zeitlichen Reihenfolge.",
    "What happened when? Tell it in the order in which it happened.",
)
TO_COME = (
    "Was geschieht wann? Erzählen Sie in der zeitlichen Reihenfolge.",
    "What happens when? Tell it in the order in which it happens.",
)
VERBS = ("sagte", "erklärte", "betonte", "sagte")  # of the model answer


def summary_to_write(material: Findings) -> Iterator[Proposal]:
    """The news in a few sentences, with words of the lesson."""
    sentences = [each.text for each in summary_sentences(material)][:MOST_SENTENCES]
    if len(sentences) < LEAST_SENTENCES:
        return
    prompt = (
        "Worum geht es in dem Text? Schreiben Sie eine kurze Zusammenfassung.",
        "What is the text about? Write a short summary.",
    )
    fields = {
        "min_words": 30,
        "max_words": 150,
        "words": offered_words(material, sentences),
        "words_wanted": WANTED,
    }
    found = "Länge und Wörter aus der Wortliste; die Lösung nennt Sätze des Textes als Punkte."
    yield _writing(material, "07-summary", prompt, fields, sentences, found)


def speech_to_report(material: Findings) -> Iterator[Proposal]:
    """What persons said, in reported speech with verbs of saying."""
    said = _by_name(turned_speech(material))
    if len(said) < LEAST_SAID:
        return
    names = [each.name for each in said]
    prompt = (
        f"Was sagen {in_a_list(names)}? Geben Sie es in indirekter Rede wieder.",
        f"What do {in_a_list(names, locale='en_GB')} say? Report it in reported speech.",
    )
    model = [f"{each.name} {verb}, {main_clause(each)}." for each, verb in zip(said, VERBS, strict=False)]
    fields = {"min_words": 20, "max_words": 150, "verbs_wanted": 2, "speech_wanted": 2}
    found = "Personen, deren Rede im Text steht; die Musterlösung gibt sie wieder."
    yield _writing(material, "07-report", prompt, fields, [" ".join(model)], found)


def events_to_tell(material: Findings) -> Iterator[Proposal]:
    """What happened when, in the order of time."""
    events = [each.entry for each in material.of("timeline.yaml") if each.sure != "doubtful"]
    events.sort(key=lambda event: event["date"])
    sentences = [event["evidence"][material.text.id] for event in events[:MOST_SENTENCES]]
    if len(sentences) < LEAST_SENTENCES:
        return
    prompt = (
        TO_COME if sum(event["date"] > material.published for event in events) > len(events) / 2 else TOLD
    )
    words = offered_words(material, sentences)
    fields = {"min_words": 25, "max_words": 150, "words": words, "words_wanted": min(2, len(words))}
    found = (
        "Datierte Ereignisse; die Lösung nennt die Sätze des Textes als Punkte, nach ihren Daten geordnet."
    )
    yield _writing(material, "07-events", prompt, fields, sentences, found)


def _by_name(speech: Iterator[Turned]) -> list[Turned]:
    """The first speech of each person."""
    found: dict[str, Turned] = {}
    for each in speech:
        if each.name:
            found.setdefault(each.name, each)
    return list(found.values())[:MOST_SAID]


def offered_words(material: Findings, sentences: list[str]) -> list[dict[str, Any]]:
    """Words of the lesson that stand in these sentences, with the forms in which they count."""
    found = []
    for word in (each.entry for each in material.of("vocabulary.yaml")):
        offered = {"word": word["lemma"], "forms": counted_forms(word)}
        if LessonWord(**offered).used_in(sentences):
            found.append(offered)
    return found[:WORDS]


def counted_forms(word: dict[str, Any]) -> list[str]:
    """The forms of a noun, verb or adjective beside its lemma.

    >>> counted_forms({"lemma": "Recht", "pos": "noun", "plural": "Rechte", "article": "das"})
    ['Rechte', 'Rechten', 'Rechts']
    """
    lemma = word["lemma"]
    if word["pos"] == "verb":
        return list(told_forms(without_sich(lemma)))
    if word["pos"] == "adjective":
        return [f"{lemma}{ending}" for ending in ADJECTIVE_ENDINGS]
    plural = "" if word["plural"] == "–" else word["plural"]
    of_one = "" if word["article"] == "die" else genitive(lemma)
    forms = dict.fromkeys([plural, dative_plural(plural), of_one])
    return [form for form in forms if form not in ("", lemma)]


def _writing(
    material: Findings,
    kind: str,
    prompt: tuple[str, str],
    fields: dict[str, Any],
    model: list[str],
    found: str,
) -> Proposal:
    """The task, with a text as its model answer, or with sentences that stand alone as points."""
    fields |= {"model_answer": "\n".join(model), **({"model_points": True} if len(model) > 1 else {})}
    return item(material, kind, "free_writing", "writing", prompt, "", found, "likely", **fields)


MAKERS = (summary_to_write, speech_to_report, events_to_tell)
