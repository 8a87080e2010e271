"""Drills on nouns: the article, the plural."""

from __future__ import annotations

from typing import Any

from lessons.content.model import Word
from lessons.drills.material import Material, base
from lessons.drills.wording import named
from lessons.exercises.spelling import folded

ARTICLES = ("der", "die", "das")
GENDERS = {"der": "maskulin", "die": "feminin", "das": "neutral"}
NO_PLURAL = "–"
# Endings that tell the gender; a rule is only quoted where the word keeps it.
ENDINGS = {
    **dict.fromkeys(("ung", "heit", "keit", "schaft", "tion", "sion", "tät", "enz", "anz"), "die"),
    **dict.fromkeys(("chen", "lein"), "das"),
    **dict.fromkeys(("ling", "ismus", "ist"), "der"),
}
PLURAL_ENDINGS = ("e", "en", "n", "er", "s", "se", "nen")
UMLAUTS = str.maketrans("äöüÄÖÜ", "aouAOU")


def article(material: Material, count: int) -> list[dict[str, Any]]:
    """Der, die or das?  With the rule where there is one."""
    nouns = [word for word in material.lesson.words if word.pos == "noun"]
    return [_article(word, material) for word in material.some(nouns, count)]


def _article(word: Word, material: Material) -> dict[str, Any]:
    options = [
        {"text": each, "correct": each == word.article, "feedback": _why(word, each)} for each in ARTICLES
    ]
    return {
        **base(word, material),
        "type": "single_choice",
        "prompt": f"Welcher Artikel gehört zu „{word.lemma}“?",
        "prompt_en": f"Which article goes with the word for “{word.gloss}”?",
        "options": options,
    }


def _why(word: Word, given: str) -> str:
    rule = gender_rule(word)
    if given == word.article:
        plural = "" if word.plural == NO_PLURAL else f"Plural: die {word.plural}."
        return " ".join(filter(None, [f"Es heißt „{named(word)}“.", rule, plural]))
    return (
        f"„{given} {word.lemma}“ stimmt nicht. {rule or 'Dieses Wort lernt man am besten mit dem Artikel.'}"
    )


def gender_rule(word: Word) -> str:
    """The rule behind a noun's gender, in one German sentence; empty where there is none."""
    last = word.parts.split("|")[-1]
    if last:
        return f"Bei zusammengesetzten Nomen bestimmt das letzte Wort den Artikel: „{last.capitalize()}“."
    if word.lemma.lower() in word.family and word.article == "das":
        return f"Das Nomen kommt direkt vom Verb „{word.lemma.lower()}“; solche Nomen sind neutral."
    for ending, gender in ENDINGS.items():
        if word.lemma.endswith(ending) and gender == word.article:
            return f"Nomen auf -{ending} sind {GENDERS[gender]}."
    return ""


def plural(material: Material, count: int) -> list[dict[str, Any]]:
    """The plural, typed; wrong endings are told which one it is."""
    nouns = [
        word for word in material.lesson.words if word.pos == "noun" and word.plural not in ("", NO_PLURAL)
    ]
    return [_plural(word, material) for word in material.some(nouns, count)]


def _plural(word: Word, material: Material) -> dict[str, Any]:
    change = plural_change(word.lemma, word.plural)
    return {
        **base(word, material),
        "type": "short_answer",
        "prompt": f"Wie heißt der Plural von „{named(word)}“?",
        "prompt_en": f"What is the plural of the word for “{word.gloss}”?",
        "answers": [word.plural],
        "hint": "Welche Endung: -e, -en, -n, -er, -s oder keine? Mit Umlaut?",
        "near": _other_plurals(word, change),
        "feedback": f"{named(word)}, die {word.plural}. {change}",
    }


def _other_plurals(word: Word, change: str) -> list[dict[str, str]]:
    """The singular, and plurals with another ending, each with what happens in the plural."""
    taken = {folded(word.plural).casefold()}
    near: list[dict[str, str]] = []
    for ending in ("", *PLURAL_ENDINGS):
        form = word.lemma + ending
        if folded(form).casefold() not in taken:
            taken.add(folded(form).casefold())
            said = f"„{form}“ ist der Singular." if not ending else f"„{form}“ ist nicht der Plural."
            near.append({"answer": form, "feedback": f"{said} {change}"})
    return near


def plural_change(singular: str, plural: str) -> str:
    """What happens to a noun in the plural, in one German sentence.

    >>> plural_change("Vorwurf", "Vorwürfe")
    'Im Plural bekommt das Wort einen Umlaut und die Endung -e.'
    >>> plural_change("Gipfel", "Gipfel")
    'Singular und Plural sind gleich.'
    """
    if singular == plural:
        return "Singular und Plural sind gleich."
    umlaut = plural[: len(singular)] != singular
    ending = plural[len(singular) :]
    if plural.translate(UMLAUTS) != singular.translate(UMLAUTS) + ending:
        return f"Der Plural ist unregelmäßig: die {plural}."
    changes = ["einen Umlaut"] * umlaut + [f"die Endung -{ending}"] * bool(ending)
    return f"Im Plural bekommt das Wort {' und '.join(changes)}."
