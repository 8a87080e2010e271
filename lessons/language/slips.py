"""How two words differ that are nearly the same, or two spellings of one word."""

from __future__ import annotations

import re
from functools import lru_cache

from lessons.language.forms import ENDINGS, NOUN_ENDINGS, other_form, same_family
from lessons.language.moods import stem_error
from lessons.language.pronouns import ARTICLES, CONTRACTED, DEFINITE, pronouns, same_gender, same_person
from lessons.language.spelling import REMEMBERED, bare, exact, folded, one_slip
from lessons.language.verbs import words_of_verb

SHORTEST = 4  # letters of a word in which one may be off
LONG = 8  # letters of a word in which two may be off
VOWELS = frozenset("aeiouyäöü")
COMMON = 3.0  # words that are this frequent (Zipf scale) are words, not slips
# ß stands after diphthongs and after these long vowels; after other vowels ss.
SHARP = re.compile(
    r"(?:[aeäo]u|[aei]i|ei|ie|stra|gro|grö|m[aä]|f[uü]|gr[uü]|s[uü]|sp[aä]|st[oö]|bl[oö]|so|gef[aä]|b[uü]|\bs[aä]|\ba)ß",
    re.IGNORECASE,
)
TRIPLE = re.compile(r"([a-zäöü])\1-\1|([a-zäöü])-\2\2", re.IGNORECASE)  # Tee-Ernte, Schiff-Fahrt


def sharp_s(given: str, answer: str) -> bool:
    """Whether the given text has an ß that stands after a short vowel, where the answer has ss.

    >>> sharp_s("Beschlüße", "Beschlüsse"), sharp_s("Straße", "Strasse"), sharp_s("daß", "dass")
    (True, False, True)
    """
    if "ß" not in given or "ss" not in answer or folded(given).casefold() != folded(answer).casefold():
        return False
    return "ß" in SHARP.sub("", given)


def without_apostrophes(text: str) -> str:
    """The text, folded, with its apostrophes taken out: Auto's, geht's."""
    return folded(text).replace("’", "")


def without_hyphens(text: str) -> str:
    """The text, in small letters, without hyphens that follow a small letter: Melde-Pflicht, Meldepflicht.

    >>> without_hyphens("Rüstungs-Kontrolle") == without_hyphens("Rüstungskontrolle")
    True
    >>> without_hyphens("US-Präsident")
    'us-praesident'
    """
    return re.sub(r"(?<=[a-zäöüß])-(?=\w)", "", folded(text)).casefold()


def same_compound(given: str, answer: str) -> bool:
    """Whether one of two compounds has a hyphen because three equal letters meet: Tee-Ernte, Teeernte."""
    hyphened = given if "-" in exact(given) else answer
    return bool(TRIPLE.search(exact(hyphened))) and without_hyphens(given) == without_hyphens(answer)


@lru_cache(REMEMBERED)
def word_kind(given: str, wanted: str) -> str:
    """The kind of likeness of two single words that are not the same.

    >>> word_kind("gebe", "gäbe"), word_kind("Brüder", "Bruder"), word_kind("Gesprech", "Gespräch")
    ('other_form', 'other_form', 'one_letter')
    >>> word_kind("warten", "warnen"), word_kind("Vorwürfer", "Vorwürfe"), word_kind("siehe", "sehe")
    ('other_word', 'ending', 'konjunktiv_stem')
    """
    small = _of_small_words(given.lower(), wanted.lower())
    if small:
        return small
    if sharp_s(given, wanted):
        return "sharp_s"
    if wanted[:1].islower() and stem_error(given.lower(), wanted.lower()):
        return "konjunktiv_stem"
    if bare(given) == bare(wanted) and not same_family(given, wanted):
        return _of_umlauts(given, wanted)
    if other_form(given, wanted):
        return "other_form"
    return _of_letters(given, wanted)


def _of_small_words(given: str, wanted: str) -> str:
    """The kind of likeness of articles, pronouns, prepositions and the like; nothing for other words."""
    pair = {given, wanted}
    if pair <= {"das", "dass", "daß"}:
        return "sharp_s" if pair == {"daß", "dass"} else "das_dass"
    ways = ((given, wanted), (wanted, given))
    if any(CONTRACTED[one][0] == other for one, other in ways if one in CONTRACTED):
        return "contraction"
    if pair <= ARTICLES:
        same_kind = (given in DEFINITE) == (wanted in DEFINITE)
        return ("wrong_case" if same_gender(given, wanted) else "article_gender") if same_kind else "wrong"
    if pair <= pronouns():
        return "wrong_case" if same_person(given, wanted) else "wrong"
    return "wrong" if pair & pronouns() and min(map(len, pair)) < SHORTEST else ""


def _of_umlauts(given: str, wanted: str) -> str:
    """Two words that only umlauts tell apart: a slip, a plural, or another word."""
    verbs = words_of_verb(given.lower()), words_of_verb(wanted.lower())
    if wanted[:1].islower() and all(verbs) and not verbs[0] & verbs[1]:
        return "other_word"
    plural = wanted[:1].isupper() and is_word_in_use(given)
    return "other_form" if plural else "umlaut"


def _of_letters(given: str, wanted: str) -> str:
    """Two words that differ in letters: slips, an ending that is not there, or another word."""
    if any(letter.isdigit() for letter in given + wanted) or min(len(given), len(wanted)) < SHORTEST:
        return "wrong"
    one, other = given.casefold(), wanted.casefold()
    kind = _slip(one, other, wanted[:1].islower()) or _ending(one, other) or _two_slips(one, other)
    if kind and is_word_in_use(given):
        return "other_word" if kind != "ending" else "wrong"
    return kind or "wrong"


def _slip(given: str, wanted: str, verb: bool) -> str:
    """The kind of a single slip; in words with a small letter a vowel may make another form."""
    slip = one_slip(given, wanted)
    if slip is None:
        return ""
    if _ending(given, wanted):
        return "ending"
    return "vowel" if verb and all(slip) and VOWELS.issuperset(slip[0] + slip[1]) else "one_letter"


def _ending(given: str, wanted: str) -> str:
    """`ending` if two words share all but a known ending."""
    known = {*ENDINGS, *NOUN_ENDINGS}
    cuts = range(SHORTEST + 1, _shared(given, wanted) + 1)
    return "ending" if any({given[cut:], wanted[cut:]} <= known for cut in cuts) else ""


def _shared(given: str, wanted: str) -> int:
    """How many letters two words have in common from their start."""
    places = range(min(len(given), len(wanted)))
    return next((place for place in places if given[place] != wanted[place]), len(places))


def letter_or_ending(given: str, wanted: str) -> bool:
    """Whether two words differ in one letter, or in their endings alone.

    >>> letter_or_ending("kommen", "kommt"), letter_or_ending("ihn", "ihnen"), letter_or_ending("an", "am")
    (True, True, True)
    >>> letter_or_ending("ging", "geht"), letter_or_ending("Vorwurf", "Vorwürfe")
    (False, False)
    """
    one, other = given.casefold(), wanted.casefold()
    known = {"", *ENDINGS, *NOUN_ENDINGS}
    cuts = range(SHORTEST - 1, _shared(one, other) + 1)
    return one_slip(one, other) is not None or any({one[cut:], other[cut:]} <= known for cut in cuts)


def _two_slips(given: str, wanted: str) -> str:
    """`spelling` if a long word is two slips away from the right one."""
    if min(len(given), len(wanted)) < LONG or given[:1] != wanted[:1]:
        return ""
    return "spelling" if distance(given, wanted) <= 2 else ""


def distance(one: str, other: str) -> int:
    """How many letters must be put in, taken out or changed to make one word of the other (Levenshtein 1965).

    >>> distance("Errinerung", "Erinnerung")
    2
    """
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, start=1):
        last, row[0] = row[0], place
        for at, wanted in enumerate(other, start=1):
            last, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, last + (letter != wanted))
    return row[-1]


def is_word_in_use(text: str) -> bool:
    """Whether a text is a German word that is in use, and so no slip of the pen."""
    if words_of_verb(text.lower()):
        return True
    from wordfreq import zipf_frequency  # here, for only near misses need it

    return zipf_frequency(text, "de", wordlist="small") >= COMMON
