"""Marks inside words that are none of their letters: of gendered forms, of Leichte Sprache, of a printer."""

from __future__ import annotations

import re

# The ways to write "Lehrerinnen und Lehrer" in one word: Lehrer:innen, Lehrer*innen, Lehrer_innen,
# Lehrer/-innen, Lehrer(innen); in one with small endings: jede:r, ein*e.
FEMININE = r"[:*_·]in(?:nen|(?![a-zäöüß]))|/-?[Ii]n(?:nen)?(?!\w)|\(in(?:nen)?\)|\(inn\)(?=en\b)"
SMALL_ENDING = r"[:*_/](?:e[nm]?|(?<=e.)[nmrs])(?!\w)|\((?:e|(?<=e\()[nmrs])\)(?!\w)"
GENDERED = re.compile(rf"(?<=[a-zäöüß])(?:{FEMININE}|{SMALL_ENDING})")
# Two small words in one: der:die, ihm*ihr; the first stands for both.
SMALL = r"(?:d(?:er|ie|as|en|em|es)|ihr(?:e[mnrs]?)?|sein(?:e[mnrs]?)?|ih[mn]|er|sie)"
PAIR = re.compile(rf"({SMALL})[:*_]{SMALL}", re.IGNORECASE)
BINNEN_I = re.compile(r"(?<=[a-zäöüß])I(?=n(?:nen|\b))")  # LehrerInnen

DOTS = re.compile(r"(?<=\w)[·•‧⋅](?=\w)")  # Klima·schutz, in Leichte Sprache
INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")  # soft hyphens and zero-width characters
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
NO_LETTER = str.maketrans("", "", ":*_·/-()")


def unmarked(word: str) -> str:
    """The word in letters alone, gendered forms as the feminine; a hyphen between parts stays.

    >>> unmarked("Lehrer:innen"), unmarked("jede*r"), unmarked("Klima·schutz"), unmarked("Kreml-Kritiker")
    ('Lehrerinnen', 'jeder', 'Klimaschutz', 'Kreml-Kritiker')
    """
    if pair := PAIR.fullmatch(word):
        return pair[1]
    letters = INVISIBLE.sub("", word).translate(LIGATURES)
    joined = GENDERED.sub(lambda found: found.group().translate(NO_LETTER).lower(), letters)
    return DOTS.sub("", joined)


def is_gendered(word: str) -> bool:
    """Whether one word stands for women and men: "Lehrer:innen", "jede*r".

    >>> is_gendered("Lehrer/-innen"), is_gendered("Lehrerinnen")
    (True, False)
    """
    return bool(GENDERED.search(word))
