"""Where in a text a time expression may stand: near a number or a word that such expressions are made of.

Trying every rule on every word is what costs time; most words of an article are no part of any date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lessons.german.times import tables, vague

# Expressions reach no farther than this from the word that gives them away.
BEFORE, AFTER = 40, 30
UNIT_STEMS = tables.word_list("sekund minut stund stünd tag tage täg woch wöch monat quartal jahr jähr")
OTHERS = tables.word_list("uhr mitternacht halb viertel heuer früher jh jhd jhdt")


def _stems() -> set[str]:
    """The words and stems of which every rule needs at least one."""
    stems = {*UNIT_STEMS, *OTHERS}
    for table in (tables.WEEKDAYS, tables.MONTHS, tables.SEASONS, tables.RELATIVE_DAYS, tables.DAY_PARTS):
        stems.update(table)
    for table in (
        tables.FIXED_HOLIDAYS,
        tables.EASTER_HOLIDAYS,
        tables.DECADE_WORDS,
        tables.TODAY_ADJECTIVES,
    ):
        stems.update(word.split()[-1] for word in table)
    for table in (vague.MARKABLE, vague.UNMARKABLE, vague.MARKABLE_ADJECTIVES, vague.UNMARKABLE_ADJECTIVES):
        for templates in table.values():
            stems.update(_last_word(template) for template in templates)
    return stems


def _last_word(template: str) -> str:
    """The word of a template that gives it away: the last one that is marked."""
    marked = re.search("«(.*)»", template)
    return re.findall(r"\w+", re.sub(r"\(\?[^)]*\)", "", marked[1] if marked else template))[-1]


# Whole words only: "Ex-Kanzler", "am Mo.", "kurz nach acht".
HOURS = [word for word, hour in tables.SMALL_NUMBERS.items() if hour <= 12]
WHOLE = "|".join(["ex", "eins", *tables.WEEKDAY_SHORT, *HOURS])
STEMS = "|".join(sorted(_stems() - {"ex"}, key=len, reverse=True))
TRIGGER = re.compile(rf"\d|^(?:{WHOLE})$|{STEMS}")
WORD = re.compile(r"\w+")


@lru_cache(maxsize=50_000)
def gives_away(word: str) -> bool:
    """Whether a word in lower case may be part of a time expression.

    >>> gives_away("dienstagabend"), gives_away("gipfel")
    (True, False)
    """
    return bool(TRIGGER.search(word))


def windows(lower: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text, in lower case, in which a time expression may stand."""
    start = end = 0
    for word in WORD.finditer(lower):
        if not gives_away(word.group()):
            continue
        if word.start() - BEFORE > end:
            if end:
                yield start, end
            start = max(0, word.start() - BEFORE)
        end = min(len(lower), word.end() + AFTER)
    if end:
        yield start, end
