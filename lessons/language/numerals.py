"""Numbers in an answer: equal however they are written, and never nearly right."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache

from lessons.language.date_words import DateWords
from lessons.language.spelling import REMEMBERED

GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?P<mark>[ .'’\u00a0\u202f])\d{3}(?:(?P=mark)\d{3})*(?![\d.])")
MINUS = re.compile(r"(^|[\s(])[-−–‐‑](?=\d)")
DECIMAL = re.compile(
    r"(?<![\d,.])(\d+)(?:,(\d+)(?![\d,])|\.(\d\d?)(?![\w.,]))"
)  # Swiss prices have a full stop
TIME = re.compile(r"\b(\d{1,2})[.:](\d{2})\s*(?:Uhr|h)\b")
RATIO = re.compile(r"(?<![\d:])(\d+)\s*:\s*(\d+)(?![\d:])")
DATE = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4})\b)?")
NUMERAL = re.compile(r"(?:\bminus )?\d+(?:,\d+)?")
LARGE_NUMBERS = {"Million": 10**6, "Milliarde": 10**9, "Tausend": 10**3}
LARGE = re.compile(r"(?<![\d,.])(\d+(?:,\d+)?) (Million(?:en)?|Milliarden?|Tausend)\b")
SIGNS = {"%": "Prozent", "€": "Euro", "$": "Dollar", "£": "Pfund", "°C": "Grad", "°": "Grad"}
SHORT = {
    "Mio.": "Millionen", "Mio": "Millionen", "Mrd.": "Milliarden", "Mrd": "Milliarden", "Tsd.": "Tausend",
    "km": "Kilometer", "m": "Meter", "cm": "Zentimeter", "mm": "Millimeter", "km²": "Quadratkilometer",
    "m²": "Quadratmeter", "ha": "Hektar", "kg": "Kilogramm", "g": "Gramm", "t": "Tonnen", "l": "Liter",
    "Std.": "Stunden", "Min.": "Minuten",
}  # fmt: skip
SIGN = re.compile(rf"\s*({'|'.join(map(re.escape, SIGNS))})")
AFTER_NUMBER = re.compile(rf"(?<=\d)\s*({'|'.join(map(re.escape, SHORT))})(?![\w/])")
SMALL = "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()  # noqa: SIM905
TEENS = {"sechs": "sech", "sieben": "sieb"}
TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()  # noqa: SIM905
BIG = {"hundert": 100, "tausend": 1000}


@lru_cache(REMEMBERED)
def plain_numbers(text: str) -> str:
    """The text with its numbers and their units in one spelling.

    >>> plain_numbers("1.500 Fans"), plain_numbers("1 500"), plain_numbers("4,50 €"), plain_numbers("20%")
    ('1500 Fans', '1500', '4,5 Euro', '20 Prozent')
    >>> plain_numbers("12.50 Franken")
    '12,5 Franken'
    >>> plain_numbers("-5"), plain_numbers("2:1"), plain_numbers("20.15 Uhr"), plain_numbers("16.6.2021")
    ('minus 5', '2 zu 1', '20 Uhr 15', '16. Juni 2021')
    """
    text = DATE.sub(_date, TIME.sub(_time, text))
    text = GROUPED.sub(lambda found: re.sub(r"\D", "", found[0]), text)
    text = DECIMAL.sub(_decimal, RATIO.sub(r"\1 zu \2", MINUS.sub(r"\1minus ", text)))
    text = AFTER_NUMBER.sub(lambda found: f" {SHORT[found[1]]}", text)
    return SIGN.sub(lambda found: f" {SIGNS[found[1]]}", text)


def numerals(text: str) -> list[str]:
    """The numbers of a text in plain spelling, in their order.

    >>> numerals("minus 5 Grad, 2 zu 1")
    ['minus 5', '2', '1']
    """
    return NUMERAL.findall(text)


def millions_in_digits(text: str) -> str:
    """The text in plain spelling with its millions as digits.

    >>> millions_in_digits("1,5 Millionen Menschen"), millions_in_digits("10 Tausend")
    ('1500000 Menschen', '10000')
    """
    return LARGE.sub(_whole_number, text)


def in_digits(text: str) -> str:
    """The text with number words as digits.

    >>> in_digits("zwei Stunden"), in_digits("einundzwanzig Tage")
    ('2 Stunden', '21 Tage')
    """
    return re.sub(r"\w+", lambda found: str(number_words().get(found[0].lower(), found[0])), text)


def number_word(number: int) -> str:
    """A number as a word, where it is short enough for one.

    >>> number_word(21), number_word(2014)
    ('einundzwanzig', '')
    """
    return next((word for word, known in number_words().items() if known == number), "")


def _whole_number(found: re.Match[str]) -> str:
    size = next(size for name, size in LARGE_NUMBERS.items() if found[2].startswith(name))
    number = Decimal(found[1].replace(",", ".")) * size
    return str(int(number)) if number == int(number) else found[0]


def _decimal(found: re.Match[str]) -> str:
    rest = (found[2] or found[3]).rstrip("0")
    return f"{found[1]},{rest}" if rest else found[1]


def _time(found: re.Match[str]) -> str:
    return f"{int(found[1])} Uhr" + ("" if found[2] == "00" else f" {found[2]}")


def _date(found: re.Match[str]) -> str:
    day, month, year = int(found[1]), int(found[2]), found[3]
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return found[0]
    return f"{day}. {DateWords({'locale': 'de'}).month(month)}" + (f" {year}" if year else "")


@cache
def number_words() -> dict[str, int]:
    """The number words up to 99, and those for hundreds and thousands up to twelve.

    >>> number_words()["einundzwanzig"], number_words()["zwölfhundert"]
    (21, 1200)
    """
    words = dict(zip(SMALL, range(13), strict=True))
    words |= {f"{TEENS.get(name, name)}zehn": 10 + words[name] for name in SMALL[3:10]}
    for place, ten in enumerate(TENS, start=2):
        words |= {ten: 10 * place, f"einund{ten}": 10 * place + 1}
        words |= {f"{name}und{ten}": 10 * place + words[name] for name in SMALL[2:10]}
    for name, size in BIG.items():
        words |= {name: size, f"ein{name}": size}
        words |= {f"{few}{name}": words[few] * size for few in SMALL[2:]}
    return words
