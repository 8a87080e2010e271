"""The gender of a noun, by a table of the commonest and by the end of a compound."""

from __future__ import annotations

from functools import cache

from lessons.language.pronouns import genders_of_article
from lessons.language.wordlists import rows

ARTICLE_OF = {"m": "der", "f": "die", "n": "das"}  # in the nominative singular
# Nouns that often have the same form in the plural, or look like the plural of another (das, die Steuern).
LIKE_ITS_PLURAL = ("er", "el", "en", "ern", "eln", "chen", "lein")
# Endings of foreign words: German words such as der Tanz have them, too.
FOREIGN = ("tion", "sion", "tät", "enz", "anz", "ismus", "ist")
# Endings that tell the gender; a rule is only quoted where the word keeps it.
ENDINGS = {
    **dict.fromkeys(("ung", "heit", "keit", "schaft", *FOREIGN[:5]), "die"),
    **dict.fromkeys(("chen", "lein"), "das"),
    **dict.fromkeys(("ling", *FOREIGN[5:]), "der"),
}
SHORTEST = 3  # letters of the last word of a compound


@cache
def _table() -> dict[str, str]:
    return {noun.lower(): letters for letters, nouns in rows("noun_genders.tsv") for noun in nouns.split()}


def noun_genders(noun: str) -> str:
    """The genders of a noun (m, f, n; several where it has several); empty for an unknown one.

    >>> noun_genders("Vertrag"), noun_genders("Staatsvertrag"), noun_genders("See"), noun_genders("Xyz")
    ('m', 'm', 'fm', '')
    """
    ends = (noun.lower()[start:] for start in range(max(1, len(noun) - SHORTEST + 1)))
    return next((_table()[end] for end in ends if end in _table()), "")


def can_have(article: str, noun: str) -> bool:
    """Whether a noun in the singular, or in a plural that looks the same, can have this article.

    >>> can_have("die", "Vertrag"), can_have("dem", "Vertrag"), can_have("die", "Gipfel")
    (False, True, True)
    """
    known = set(noun_genders(noun))
    if noun.endswith(LIKE_ITS_PLURAL):
        known |= {"p"} if known else set()
    return not known or bool(known & genders_of_article(article))


def names_gender(given: str) -> bool:
    """Whether an article and a noun that stand alone can be a nominative or accusative: not "der Tür".

    >>> names_gender("der Tür"), names_gender("die Tür"), names_gender("der Gipfel")
    (False, True, True)
    """
    article, _, noun = given.strip().partition(" ")
    return article.lower() != "der" or noun_genders(noun) != "f"


def telling_ending(noun: str, article: str) -> str:
    """The ending that tells a noun's article; empty where none does, or the noun does not keep the rule.

    >>> telling_ending("Zeitung", "die"), telling_ending("Sprung", "der")
    ('ung', '')
    """
    return next((end for end in ENDINGS if noun.endswith(end) and ENDINGS[end] == article), "")
