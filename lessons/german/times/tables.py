"""The German words of which time expressions are made, and what each of them stands for.

Everything is in lower case, because the text is matched in lower case.  Stems that take endings say so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from babel.dates import get_day_names, get_month_names

from lessons.language.numerals import number_words


def word_list(words: str) -> tuple[str, ...]:
    """The words of a list that is written with blanks between them."""
    return tuple(words.split())


def numbers_of(words: str, first: int) -> dict[str, int]:
    """Each word with its number, counted from the first.

    >>> numbers_of("erst zweit", 1)
    {'erst': 1, 'zweit': 2}
    """
    return {word: number for number, word in enumerate(words.split(), first)}


def meanings_by_form(forms: dict[str, str]) -> dict[str, str]:
    """Each form of a word with what the word stands for.

    >>> meanings_by_form({"D": "tag tages"})
    {'tag': 'D', 'tages': 'D'}
    """
    return {form: meaning for meaning, words in forms.items() for form in words.split()}


def names(ask: Callable[..., Mapping[int, str]], width: str = "wide") -> dict[str, int]:
    """The names of days (from 0) or months (from 1) in Germany and Austria, as Babel (CLDR) has them."""
    return {
        name.lower().rstrip("."): number
        for locale in ("de", "de_AT")
        for number, name in ask(width, locale=locale).items()
    }


# --- the calendar
WEEKDAYS = names(get_day_names) | {"sonnabend": 5}
WEEKDAY_SHORT = names(get_day_names, "abbreviated")
MONTHS = names(get_month_names) | {"feber": 2}
# Without "Mai." and "Juli.", which only end a sentence.
MONTH_SHORT = {
    name: month
    for name, month in (names(get_month_names, "abbreviated") | {"mrz": 3, "jun": 6, "jul": 7}).items()
    if name not in MONTHS
}
# The TIMEX3 letters of a season, and the month in which it begins.
SEASONS = {"frühjahr": "SP", "frühling": "SP", "sommer": "SU", "herbst": "FA", "winter": "WI"}
SEASON_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
# What stands before "Jahre" in the name of a decade, and its place in the century.
DECADE_WORDS = numbers_of(
    "nuller zehner zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger", 0
)
FIXED_HOLIDAYS = {
    "neujahr": (1, 1),
    "neujahrstag": (1, 1),
    "dreikönigstag": (1, 6),
    "valentinstag": (2, 14),
    "mariä himmelfahrt": (8, 15),
    "maria himmelfahrt": (8, 15),
    "allerheiligen": (11, 1),
    "allerseelen": (11, 2),
    "nikolaustag": (12, 6),
    "heiligabend": (12, 24),
    "weihnachten": (12, 25),
    "weihnachtstag": (12, 25),
    "weihnachtsfeiertag": (12, 25),
    "stefanitag": (12, 26),
    "stephanstag": (12, 26),
    "silvester": (12, 31),
}
# Days after Easter Sunday.
EASTER_HOLIDAYS = {
    "rosenmontag": -48,
    "faschingsdienstag": -47,
    "aschermittwoch": -46,
    "palmsonntag": -7,
    "gründonnerstag": -3,
    "karfreitag": -2,
    "karsamstag": -1,
    "ostern": 0,
    "ostersonntag": 0,
    "ostermontag": 1,
    "christi himmelfahrt": 39,
    "pfingsten": 49,
    "pfingstsonntag": 49,
    "pfingstmontag": 50,
    "fronleichnam": 60,
}

# --- units, by their TIMEX3 letters; T units are parts of a day and follow the T of a duration
SINGULAR_UNITS = meanings_by_form(
    {
        "TS": "sekunde",
        "TM": "minute",
        "TH": "stunde",
        "D": "tag tages tags",
        "W": "woche",
        "WE": "wochenende wochenendes",
        "M": "monat monats",
        "Q": "quartal quartals",
        "Y": "jahr jahres",
        "DE": "jahrzehnt jahrzehnts",
        "CE": "jahrhundert jahrhunderts",
        "ML": "jahrtausend jahrtausends",
    }
)
PLURAL_UNITS = meanings_by_form(
    {
        "TS": "sekunden",
        "TM": "minuten",
        "TH": "stunden",
        "D": "tage tagen",
        "W": "wochen",
        "WE": "wochenenden",
        "M": "monate monaten",
        "Q": "quartale quartalen",
        "Y": "jahre jahren",
        "DE": "jahrzehnte jahrzehnten",
        "CE": "jahrhunderte jahrhunderten",
        "ML": "jahrtausende jahrtausenden",
    }
)
UNIT_LETTERS = {**SINGULAR_UNITS, **PLURAL_UNITS}
# Stems: "dreitägigen", "90-minütige".
UNIT_ADJECTIVES = dict(
    zip(
        word_list("sekündig minütig stündig tägig wöchig monatig jährig"),
        word_list("TS TM TH D W M Y"),
        strict=True,
    )
)
UNIT_ADVERBS = meanings_by_form(
    {
        "TS": "sekundenlang",
        "TM": "minutenlang",
        "TH": "stundenlang",
        "D": "tagelang",
        "W": "wochenlang",
        "M": "monatelang",
        "Y": "jahrelang",
        "DE": "jahrzehntelang",
        "CE": "jahrhundertelang",
    }
)
# Stems: "täglich", "jährlichen".
FREQUENCIES = meanings_by_form(
    {
        "TH": "stündlich",
        "D": "täglich tagtäglich",
        "W": "wöchentlich allwöchentlich",
        "M": "monatlich allmonatlich",
        "Q": "vierteljährlich",
        "Y": "jährlich alljährlich",
    }
)

# --- parts of a day, by their TIMEX3 letters; after a weekday or "gestern" they name that part of it
DAY_PARTS = meanings_by_form(
    {"MO": "morgen früh vormittag", "MI": "mittag", "AF": "nachmittag", "EV": "abend", "NI": "nacht"}
)
DAY_PART_ADVERBS = meanings_by_form(
    {
        "MO": "morgens frühmorgens vormittags",
        "MI": "mittags",
        "AF": "nachmittags spätnachmittags",
        "EV": "abends spätabends",
        "NI": "nachts",
    }
)

# --- where a time lies
RELATIVE_DAYS = numbers_of("vorgestern gestern heute morgen übermorgen", -2)
TODAY_ADJECTIVES = numbers_of("gestrig heutig morgig", -1)
# Stems of adjectives that count from the date of publication (they take -e, -en, -em, -er, -es).
DIRECTIONS = {
    **dict.fromkeys(word_list("vorvergangen vorvorig vorletzt"), -2),
    **dict.fromkeys(word_list("vergangen verflossen abgelaufen zurückliegend letzt vorig"), -1),
    **dict.fromkeys(word_list("laufend dies"), 0),
    **dict.fromkeys(word_list("kommend nächst bevorstehend"), 1),
    "übernächst": 2,
}
# ... and of those that count from the date the text spoke of last.
NARRATIVE_DIRECTIONS = {
    **dict.fromkeys(word_list("vorangegangen vorhergehend vorherig"), -1),
    **dict.fromkeys(word_list("selb gleich"), 0),
    **dict.fromkeys(word_list("folgend darauffolgend"), 1),
}
# Words that name a neighbour: unit and distance.
NEIGHBOURS = {
    "vortag": ("D", -1),
    "folgetag": ("D", 1),
    "vorwoche": ("W", -1),
    "folgewoche": ("W", 1),
    "vormonat": ("M", -1),
    "folgemonat": ("M", 1),
    "vorjahr": ("Y", -1),
    "folgejahr": ("Y", 1),
}
# "zwei Jahre später", "am Tag davor": after (1) or before (-1) the date the text spoke of last.
AFTERWARDS = {
    **dict.fromkeys(word_list("später danach darauf drauf hernach"), 1),
    **dict.fromkeys(word_list("zuvor davor vorher früher"), -1),
}
# Which part of a longer time is meant, as TIMEX3 says it; the adjectives are stems ("der frühen 1960er").
PORTIONS = {"anfang": "START", "beginn": "START", "mitte": "MID", "ende": "END"}
EDGES = {"früh": "START", "spät": "END", "ausgehend": "END"}
PORTION_NOUNS = {
    "jahresbeginn": ("Y", "START"),
    "jahresanfang": ("Y", "START"),
    "jahresmitte": ("Y", "MID"),
    "jahresende": ("Y", "END"),
    "monatsbeginn": ("M", "START"),
    "monatsanfang": ("M", "START"),
    "monatsende": ("M", "END"),
    "wochenbeginn": ("W", "START"),
    "wochenanfang": ("W", "START"),
}

# --- numbers
SMALL_NUMBERS = {
    **{word: number for word, number in number_words().items() if 2 <= number < 20},
    **dict.fromkeys(word_list("beide beiden zwo"), 2),
    **{word: number_words()[word] for word in word_list("hundert einhundert tausend eintausend")},
    **{word: number_words()[word] for word in word_list("zweitausend dreitausend")},
    "zehntausend": 10_000,
}
TENS = {word: number for word, number in number_words().items() if number in range(20, 100, 10)}
HALVES = {"anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5, "viereinhalb": 4.5}
# Stems; they take -e, -en, -er, -es, -em.
ORDINALS = {
    **numbers_of(
        "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt", 1
    ),
    **numbers_of("fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst", 15),
}
# Stems of words for a number that is left open.
VAGUE_COUNTS = (*word_list("mehrere einige wenige etliche viele zahlreiche paar"), "ein paar")
