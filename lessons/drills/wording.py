"""How drills speak of words: with the article, with the meaning, in German."""

from __future__ import annotations

from lessons.content.model import Word
from lessons.drills.forms import PRESENT, PRETERITE, VerbForms


def meaning(word: Word) -> str:
    """The word and its definition, as a sentence for feedback."""
    return f"„{word.named}“ – {word.definition}."


def inner(text: str) -> str:
    """A text to be put in quotation marks: those within it become single ones.

    >>> inner("Putin ist ein „Killer“.")
    'Putin ist ein ‚Killer‘.'
    """
    return text.replace("„", "‚").replace("“", "‘")


def other_tense(verb: VerbForms, finite: str, tense: str) -> list[dict[str, str]]:
    """The forms of the other tense, foreseen as mistakes; none where no tense is asked for."""
    if not tense:
        return []
    other = PRETERITE if tense == PRESENT else PRESENT
    said = f"ist {other}, verlangt ist das {tense}."
    return [
        {"answer": form, "feedback": f"„{form}“ {said}", "error": "wrong_tense"}
        for form in verb.in_tense(finite, other)
    ]


def and_list(names: list[str]) -> str:
    """Names as a German list.

    >>> and_list(["Biden", "Putin", "Peskow"])
    'Biden, Putin und Peskow'
    """
    return " und ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
