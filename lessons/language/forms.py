"""Whether two German words are forms of the same word: a rule of thumb for feedback, not an analysis.

It sees endings, umlaut, ge- and zu inside participles and infinitives, and separable verbs written apart;
verbs whose forms look nothing alike are known from their tables.
"""

from __future__ import annotations

from functools import lru_cache

from lessons.language.pronouns import ARTICLES, DEFINITE
from lessons.language.spelling import bare, exact
from lessons.language.verbs import SEPARABLE, words_of_verb

ENDINGS = """
    e en em er es n s st t et te ten test tet est ete eten end ende enden ender endes endem
    ere eren erer eres erem ste sten ster stes
""".split()  # noqa: SIM905 -- such lists are read as lines, not as columns of quotation marks
NOUN_ENDINGS = ["", "e", "en", "em", "er", "ern", "es", "n", "s", "se", "sen", "ses", "in", "innen"]
APART = (*SEPARABLE, "über", "unter")  # what may stand apart from its verb
SHORT_NOUN = 5  # letters: Kind, Kinder and Bild, Bilder, but not Arbeit, Arbeiter


def same_family(given: str, wanted: str) -> bool:
    """Whether both are known forms of one word: of one verb, or of one article.

    >>> same_family("hatte", "hätte"), same_family("der", "ein"), same_family("ging", "gegangen")
    (True, False, True)
    """
    one, other = exact(given).lower(), exact(wanted).lower()
    articles = {one, other} <= ARTICLES and (one in DEFINITE) == (other in DEFINITE)
    return articles or bool(words_of_verb(one) & words_of_verb(other))


def other_form(given: str, wanted: str) -> bool:
    """Whether two words look like forms of one word.

    >>> other_form("kündigte", "angekündigt"), other_form("kündigte an", "angekündigt")
    (False, True)
    >>> other_form("dem", "den"), other_form("Vertrags", "Vertrag"), other_form("warten", "warnen")
    (True, True, False)
    """
    if same_family(given, wanted):
        return True
    given, wanted = in_one_word(given), in_one_word(wanted)
    noun = wanted[:1].isupper()
    return any(one == other for one in possible_stems(given, noun) for other in possible_stems(wanted, noun))


def in_one_word(verb: str) -> str:
    """A separable verb written together: `kündigt an` becomes `ankündigt`; anything else stays as it is."""
    stem, _, prefix = verb.rpartition(" ")
    return prefix + stem if stem and " " not in stem and prefix in APART else verb


@lru_cache(maxsize=1000)
def possible_stems(word: str, noun: bool) -> frozenset[str]:
    """What may be left of a word without ending, umlaut, ge- or zu: at least three letters."""
    plain = bare(word)
    bases = {plain} if noun else {plain, *_without_marker(plain)}
    endings = NOUN_ENDINGS if noun else ["", *ENDINGS]
    found = {base.removesuffix(ending) for base in bases for ending in endings}
    if noun and plain.endswith("er") and len(plain) - 2 > SHORT_NOUN:
        found.discard(plain[:-2])
    return frozenset(stem for stem in found if len(stem) >= 3)


def _without_marker(verb: str) -> set[str]:
    """The verb without `ge` at its start, and without `ge` or `zu` after a separable prefix."""
    markers = [("", "ge"), *((prefix, marker) for prefix in map(bare, APART) for marker in ("ge", "zu"))]
    return {
        prefix + verb[len(prefix + marker) :]
        for prefix, marker in markers
        if verb.startswith(prefix + marker)
    }
