"""Words that point to the past, the present or the future."""

from __future__ import annotations

import re

from lessons.german.times.context import Context
from lessons.german.times.registry import rule
from lessons.german.times.templates import words
from lessons.german.times.timex import Timex
from lessons.german.times.vague import FUTURE, MARKABLE, PAST, UNMARKABLE


def _enter(reference: str, phrases: tuple[str, ...], markable: bool) -> None:
    """A rule that reads any of these phrases as this reference."""

    @rule(words(phrases), anchors=False)
    def pointer(found: re.Match[str], context: Context) -> Timex:  # noqa: ARG001
        edtf = ""
        if context.published:
            edtf = {PAST: f"../{context.published}", FUTURE: f"{context.published}/.."}.get(
                reference, f"{context.published}~"
            )
        return Timex("DATE", reference, edtf=edtf, vague=True, markable=markable)


for table, markable in ((MARKABLE, True), (UNMARKABLE, False)):
    for reference, phrases in table.items():
        _enter(reference, phrases, markable)


@rule("heuer", unresolved="XXXX")
def this_year(found: re.Match[str], context: Context) -> Timex:  # noqa: ARG001
    """'heuer': this year, as it is said in Austria and South Tyrol."""
    return Timex("DATE", str(context.today.year))
