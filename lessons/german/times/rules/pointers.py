"""Words that point to the past, the present or the future."""

from __future__ import annotations

import re

from lessons.german.times.context import Context
from lessons.german.times.surroundings import COMPARING
from lessons.german.times.templates import ADJECTIVE_ENDING, any_of, rule
from lessons.german.times.timex import Timex
from lessons.german.times.vague import (
    FUTURE,
    MARKABLE,
    MARKABLE_ADJECTIVES,
    PAST,
    UNMARKABLE,
    UNMARKABLE_ADJECTIVES,
)


def pointer(reference: str, markable: bool, context: Context) -> Timex:
    """The expression for PAST_REF, PRESENT_REF or FUTURE_REF, as an open interval in EDTF."""
    edtf = ""
    if context.published:
        intervals = {PAST: f"../{context.published}", FUTURE: f"{context.published}/.."}
        edtf = intervals.get(reference, f"{context.published}~")
    return Timex("DATE", reference, edtf=edtf, vague=True, markable=markable)


def _enter(templates: tuple[str, ...], reference: str, markable: bool) -> None:
    """A rule that reads any of these templates as this reference."""
    plain = [template for template in templates if template.isalpha()]
    others = [template for template in templates if not template.isalpha()]

    @rule(*([any_of(plain)] if plain else []), *others, anchors=False)
    def read(_: re.Match[str], context: Context) -> Timex | None:
        # "Zuvor muss der Rat zustimmen": before something that is still to come.
        ahead = reference == PAST and not markable and context.lean() > 0
        return None if ahead else pointer(reference, markable, context)


def _enter_adjectives(stems: tuple[str, ...], reference: str, markable: bool) -> None:
    """A rule for adjectives before a noun; "heutigen Samstag" is left to the rule for weekdays."""
    template = any_of(stems, ADJECTIVE_ENDING) + "(?! (?:{weekday}|{one_unit}))"

    @rule(template, anchors=False)
    def read(found: re.Match[str], context: Context) -> Timex | None:
        before_noun = re.match(r"\s+(?:\w+e[nrs]?\s+)?[A-ZÄÖÜ]", context.text[found.end() : found.end() + 40])
        return pointer(reference, markable, context) if before_noun else None


for reference, templates in MARKABLE.items():
    _enter(templates, reference, markable=True)
for reference, templates in UNMARKABLE.items():
    _enter(templates, reference, markable=False)
for reference, stems in MARKABLE_ADJECTIVES.items():
    _enter_adjectives(stems, reference, markable=True)
for reference, stems in UNMARKABLE_ADJECTIVES.items():
    _enter_adjectives(stems, reference, markable=False)


@rule("früher(?! als| oder)", anchors=False)
def formerly(found: re.Match[str], context: Context) -> Timex | None:
    """'Früher war das anders'; not the comparison in 'etwas früher'."""
    before = found.string[max(0, found.start() - 16) : found.start()].split()
    return pointer(PAST, True, context) if not before or before[-1] not in COMPARING else None


@rule("eines (?:schönen )?(?:tages|abends|morgens|nachts)", anchors=False)
def some_day(found: re.Match[str], _: Context) -> Timex:
    """'eines Tages', 'eines Abends'."""
    parts = {"abends": "TEV", "morgens": "TMO", "nachts": "TNI"}
    part = parts.get(found["extent"].split()[-1], "")
    return Timex("TIME" if part else "DATE", f"XXXX-XX-XX{part}", vague=True)


@rule("heuer", unresolved="XXXX")
def this_year(_: re.Match[str], context: Context) -> Timex:
    """'heuer': this year, as it is said in Austria and South Tyrol."""
    return Timex("DATE", str(context.today.year))
