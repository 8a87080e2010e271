"""Times of the text to be sorted by the preposition before them: am, im or um."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lessons.content.analysis import Sentence, Span
from lessons.drafting.item_parts import chunks, item
from lessons.drafting.proposal import Findings, Proposal
from lessons.language.date_words import day_names, months_in_german

SIZE, LEAST = 8, 4  # times of an item
MONTHS = "|".join(months_in_german())
# Which times stand with a preposition, as grammars teach it, and how that is said; what fits first decides.
RULES = {
    "am": (
        rf"\d{{1,2}}\. ?(?:\d|{MONTHS})|(?:\w+ )?(?:{'|'.join(day_names())})"
        r"|\w*(?:[mM]orgen|[mM]ittag|[aA]bend|[wW]ochenende)\b",
        "Tagen und Tageszeiten",
    ),
    "im": (
        rf"(?:\w+ )?(?:{MONTHS}|Frühjahr|Frühling|Sommer|Herbst|Winter|Jahr|Monat|Jahrzehnt|Jahrhundert)",
        "Monaten, Jahreszeiten und dem Wort „Jahr“",
    ),
    "um": (r"\d{1,2}(?:[.:]\d\d)? Uhr", "der Uhrzeit"),
}


class TimeOfRule(NamedTuple):
    """A time of the text without the preposition before it, and that."""

    words: str
    preposition: str


def times_sorted(material: Findings) -> Iterator[Proposal]:
    """The times that stand with am, im or um, sorted by that."""
    found = dict.fromkeys(
        time
        for sentence in material.sentences
        for span in sentence.spans_of("time")
        if (time := _dated(sentence, span))
    )
    for group in chunks(list(found), SIZE, LEAST)[:1]:
        there = [each for each in RULES if any(time.preposition == each for time in group)]
        if len(there) > 1:
            yield _sorting(material, group, there)


def _dated(sentence: Sentence, span: Span) -> TimeOfRule | None:
    """A time with its preposition, where the rule for it is plain."""
    before = [token.form.lower() for token in sentence.tokens if token.end <= span.start][-1:]
    first, _, rest = span.words.partition(" ")
    preposition, words = (first.lower(), rest) if first.lower() in RULES else ("".join(before), span.words)
    words = words.rstrip(".")
    wanted = next((name for name, (pattern, _) in RULES.items() if re.match(pattern, words)), "")
    return TimeOfRule(words, preposition) if wanted and wanted == preposition else None


def _sorting(material: Findings, group: list[TimeOfRule], there: list[str]) -> Proposal:
    things = [
        {
            "text": f"… {each.words}",
            "group": each.preposition,
            "feedback": f"„{each.preposition}“ steht vor {RULES[each.preposition][1]}.",
        }
        for each in group
    ]
    asked = f"{', '.join(there[:-1]).capitalize()} oder {there[-1]}"
    prompt = (f"{asked}? Ordnen Sie die Zeitangaben zu.", "Which preposition? Sort the times.")
    found = "Zeitangaben des Textes mit der Präposition, die vor ihnen steht."
    groups = [{"id": each, "name": each} for each in there]
    return item(
        material, "04-prepositions", "grouping", "dates", prompt, "", found, "likely",
        groups=groups, things=things,
    )  # fmt: skip


MAKERS = (times_sorted,)
