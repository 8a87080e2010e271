"""Articles and pronouns, which are short, common, and easily taken for one another."""

from __future__ import annotations

from functools import cache

from lessons.language.segmentation import words_of

# Each article with what it can stand for: gender (m, f, n, p for plural) and case (n, a, d, g).
CELLS = {
    "der": "mn fd fg pg",
    "die": "fn fa pn pa",
    "das": "nn na",
    "den": "ma pd",
    "dem": "md nd",
    "des": "mg ng",
    "ein": "mn nn na",
    "eine": "fn fa",
    "einen": "ma",
    "einem": "md nd",
    "einer": "fd fg",
    "eines": "mg ng",
}
ARTICLES = frozenset(CELLS)
DEFINITE = frozenset({"der", "die", "das", "den", "dem", "des"})
# One line for each person: the personal pronoun in its cases, then the possessive one.
PERSONS = [
    tuple(frozenset(half.split()) for half in line.split("|"))
    for line in """
        ich mich mir | mein meine meinen meinem meiner meines
        du dich dir | dein deine deinen deinem deiner deines
        er ihn ihm | sein seine seinen seinem seiner seines
        es ihn ihm | sein seine seinen seinem seiner seines
        sie ihr | ihr ihre ihren ihrem ihrer ihres
        wir uns | unser unsere unseren unserem unserer unseres
        ihr euch | euer eure euren eurem eurer eures
        sie ihnen | ihr ihre ihren ihrem ihrer ihres
        man einen einem | sein seine seinen seinem seiner seines
    """.strip().splitlines()
]
# Words that are a preposition and an article in one.
CONTRACTED = {
    "im": ("in", "dem"), "ins": ("in", "das"), "am": ("an", "dem"), "ans": ("an", "das"),
    "zum": ("zu", "dem"), "zur": ("zu", "der"), "vom": ("von", "dem"), "beim": ("bei", "dem"),
    "aufs": ("auf", "das"),
}  # fmt: skip
WITH_DATIVE = frozenset({"aus", "bei", "mit", "nach", "seit", "von", "zu", "gegenüber"})
WITH_ACCUSATIVE = frozenset({"durch", "für", "gegen", "ohne", "um"})
WITH_EITHER = frozenset({"an", "auf", "hinter", "in", "neben", "über", "unter", "vor", "zwischen"})
PREPOSITIONS = WITH_DATIVE.union(
    WITH_ACCUSATIVE,
    WITH_EITHER,
    CONTRACTED,
    "bis entlang während wegen trotz statt anstatt innerhalb außerhalb laut ab außer".split(),  # noqa: SIM905
)


def ends_in_preposition(text: str) -> bool:
    """Whether the last word of a text is a preposition, which wants a case.

    >>> ends_in_preposition("Er warnt vor "), ends_in_preposition("Er warnt ")
    (True, False)
    """
    return bool(PREPOSITIONS.intersection(words_of(text.lower())[-1:]))


@cache
def pronouns() -> frozenset[str]:
    """All personal and possessive pronouns."""
    return frozenset(word for halves in PERSONS for half in halves for word in half)


def possessives() -> frozenset[str]:
    """All possessive pronouns."""
    return frozenset(word for halves in PERSONS for word in halves[-1])


def same_person(one: str, other: str) -> bool:
    """Whether two pronouns are cases of one pronoun: ihm and ihn, seinem and seinen.

    >>> same_person("ihm", "ihn"), same_person("ihren", "ihnen"), same_person("mir", "ihm")
    (True, False, False)
    """
    return any(one in half and other in half for halves in PERSONS for half in halves)


def same_gender(one: str, other: str) -> bool:
    """Whether two articles can stand for one gender and number: der and den, but not der and das.

    >>> same_gender("dem", "den"), same_gender("die", "das")
    (True, False)
    """
    return bool(genders_of_article(one) & genders_of_article(other))


def same_cell(one: str, other: str) -> bool:
    """Whether two articles can stand for one gender and one case: einen and den."""
    return bool(set(CELLS[one].split()) & set(CELLS[other].split()))


def genders_of_article(article: str) -> set[str]:
    """The genders an article can stand for, alone or in a preposition; p is the plural.

    >>> sorted(genders_of_article("die")), sorted(genders_of_article("zur"))
    (['f', 'p'], ['f'])
    """
    if article in CONTRACTED:  # these have the dative or the accusative of one
        return {gender for gender, case in CELLS[CONTRACTED[article][1]].split() if case in "da"}
    return {cell[0] for cell in CELLS[article].split()}
