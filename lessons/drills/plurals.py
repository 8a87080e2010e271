"""Drill on nouns: the plural."""

from __future__ import annotations

from typing import Any

from lessons.content.model import Word
from lessons.drills.material import Material, base
from lessons.language.spelling import folded

ENDINGS = ("e", "en", "n", "er", "s", "se", "nen")
DOUBLED = {"se": "s", "nen": "n"}  # the ending is -e or -en, after a consonant that is written twice
UMLAUTS = str.maketrans("äöüÄÖÜ", "aouAOU")
DATIVE_WITH_N = ("e", "er", "el")  # endings of plurals to which the dative adds an -n
GENITIVE_WITH_ES = ("s", "ß", "x", "z", "sch")  # endings of nouns to which the genitive cannot add -s alone


def plural(material: Material, count: int) -> list[dict[str, Any]]:
    """The plural, typed; another form is told which one it is."""
    nouns = [word for word in material.lesson.words if word.pos == "noun" and word.plurals]
    return [_plural(word, material) for word in material.some(nouns, count)]


def _plural(word: Word, material: Material) -> dict[str, Any]:
    first, *others = word.plurals
    also = [f"Auch richtig: {' oder '.join(f'die {other}' for other in others)}."] if others else []
    return {
        **base(word, material),
        "type": "short_answer",
        "prompt": {
            "de": f"Wie heißt der Plural von „{word.named}“?",
            "en": f"What is the plural of the word for “{word.gloss}”?",
        },
        "answers": word.plurals,
        "hint": "Welche Endung: -e, -en, -n, -er, -s oder keine? Mit Umlaut?",
        "near": _near(word),
        "feedback": " ".join([f"{word.named}, die {first}.", plural_change(word.lemma, first), *also]),
    }


def _near(word: Word) -> list[dict[str, str]]:
    """Other forms of the noun, and plurals with another ending, each with what happens in the plural."""
    change = plural_change(word.lemma, word.plurals[0])
    taken = {folded(form).casefold() for form in word.plurals}
    near: list[dict[str, str]] = []
    known = other_forms(word)
    wrong = {word.lemma + ending: "nicht der Plural." for ending in ENDINGS}
    for form, name in {**known, **wrong, **known}.items():
        if folded(form).casefold() not in taken:
            taken.add(folded(form).casefold())
            near.append({"answer": form, "feedback": f"„{form}“ ist {name} {change}"})
    return near


def other_forms(word: Word) -> dict[str, str]:
    """Forms of a noun beside its plural, and which ones they are, where one can tell.

    >>> from lessons.content import find_lesson, load_lesson
    >>> list(other_forms(load_lesson(find_lesson("_template")).words[0]))
    ['Ausweis', 'Ausweises', 'Ausweisen', 'den Ausweisen']
    """
    forms = {word.lemma: "der Singular."}
    if genitive := _genitive(word):
        forms[genitive] = "der Genitiv Singular; gesucht ist der Nominativ Plural."
    for plural in word.plurals:
        if plural.endswith(DATIVE_WITH_N):
            dative = "der Dativ Plural; gesucht ist der Nominativ."
            forms |= {f"{plural}n": dative, f"den {plural}n": dative}
    return forms


def _genitive(word: Word) -> str:
    """The genitive of a masculine or neuter noun with its more usual ending; empty for weak nouns."""
    first = word.plurals[0]
    weak = word.article == "der" and first in (f"{word.lemma}n", f"{word.lemma}en")
    if word.article == "die" or weak:
        return ""
    if not word.lemma.endswith(GENITIVE_WITH_ES):
        return f"{word.lemma}s"
    return f"{word.lemma}ses" if word.lemma.endswith("nis") else f"{word.lemma}es"


def plural_change(singular: str, plural: str) -> str:
    """What happens to a noun in the plural, in one German sentence.

    >>> plural_change("Vorwurf", "Vorwürfe")
    'Im Plural bekommt das Wort einen Umlaut und die Endung -e.'
    >>> plural_change("Bündnis", "Bündnisse")
    'Im Plural bekommt das Wort die Endung -e; das s wird verdoppelt.'
    """
    if singular == plural:
        return "Singular und Plural sind gleich."
    ending = plural[len(singular) :]
    if plural.translate(UMLAUTS) != singular.translate(UMLAUTS) + ending:
        return f"Der Plural ist unregelmäßig: die {plural}."
    umlaut = plural[: len(singular)] != singular
    twice = DOUBLED.get(ending, "-")
    doubled = f"; das {twice} wird verdoppelt" if singular.endswith(twice) else ""
    shown = ending.removeprefix(twice) if doubled else ending
    changes = ["einen Umlaut"] * umlaut + [f"die Endung -{shown}"] * bool(ending)
    return f"Im Plural bekommt das Wort {' und '.join(changes)}{doubled}."
