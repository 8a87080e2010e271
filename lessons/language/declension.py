"""The endings of German nouns and adjectives by rule, where no table is asked."""

from __future__ import annotations

ADJECTIVE_ENDINGS = ("e", "em", "en", "er", "es")
GENITIVE_WITH_ES = ("s", "ß", "x", "z", "sch")  # endings of nouns to which the genitive cannot add -s alone
DATIVE_WITH_N = ("e", "er", "el")  # endings of plurals to which the dative adds an -n


def genitive(noun: str) -> str:
    """The genitive of a strong masculine or neuter noun, with its more usual ending.

    >>> genitive("Recht"), genitive("Gesetz"), genitive("Bündnis")
    ('Rechts', 'Gesetzes', 'Bündnisses')
    """
    if not noun.endswith(GENITIVE_WITH_ES):
        return f"{noun}s"
    return f"{noun}ses" if noun.endswith("nis") else f"{noun}es"


def dative_plural(plural: str) -> str:
    """The dative of a noun's plural.

    >>> dative_plural("Rechte"), dative_plural("Fragen"), dative_plural("Kommata")
    ('Rechten', 'Fragen', 'Kommata')
    """
    return f"{plural}n" if plural.endswith(DATIVE_WITH_N) else plural
