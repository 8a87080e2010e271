"""Dates in the words of the interface: `lessons.language.date_words` with the templates of interface.yaml."""

from __future__ import annotations

from functools import cache

from lessons.content.interface import interface
from lessons.language.date_words import DateWords


@cache
def date_words(language: str = "de") -> DateWords:
    """How a language of help says dates; German where its templates are not all there.

    >>> german = date_words()
    >>> german.say("2020-22"), german.say("../2020-22"), german.say("2008-04-02/2008-04-04")
    ('Sommer 2020', 'spätestens im Sommer 2020', 'vom 2. bis 4. April 2008')
    >>> german.say("2021-06-17/..", published="2021-06-17"), german.say("2020~"), german.say("-0043")
    ('ab dem 17. Juni 2021', 'um 2020', '44 v. Chr.')
    >>> date_words("en").say("18XX", form="at"), date_words("en").say("2010-05", mod="START")
    ('in the 19th century', 'early May 2010')
    """
    block = interface()["dates"]
    whole = all(language in sentence for sentence in block.values())
    return DateWords({name: sentence[language if whole else "de"] for name, sentence in block.items()})
