"""Drill on nouns: the article."""

from __future__ import annotations

from typing import Any

from lessons.content.model import Word
from lessons.drills.material import Material, base

ARTICLES = ("der", "die", "das")
GENDERS = {"der": "maskulin", "die": "feminin", "das": "Neutrum"}
# Endings of foreign words: German words such as der Tanz have them, too.
FOREIGN = ("tion", "sion", "tät", "enz", "anz", "ismus", "ist")
# Endings that tell the gender; a rule is only quoted where the word keeps it.
ENDINGS = {
    **dict.fromkeys(("ung", "heit", "keit", "schaft", *FOREIGN[:5]), "die"),
    **dict.fromkeys(("chen", "lein"), "das"),
    **dict.fromkeys(("ling", *FOREIGN[5:]), "der"),
}


def article(material: Material, count: int) -> list[dict[str, Any]]:
    """Der, die or das?  With the rule where there is one."""
    nouns = [word for word in material.lesson.words if word.pos == "noun" and not _has_two_articles(word)]
    return [_article(word, material) for word in material.some(nouns, count)]


def _has_two_articles(word: Word) -> bool:
    """Whether the vocabulary names the noun with a second article: neither is simply wrong then."""
    return any(name in word.also for name in (f"{article} {word.lemma}" for article in ARTICLES))


def _article(word: Word, material: Material) -> dict[str, Any]:
    options = [
        {"text": each, "correct": each == word.article, "feedback": _why(word, each)} for each in ARTICLES
    ]
    return {
        **base(word, material),
        "type": "single_choice",
        "prompt": {
            "de": f"Welcher Artikel gehört zu „{word.lemma}“?",
            "en": f"Which article goes with the word for “{word.gloss}”?",
        },
        "options": options,
    }


def _why(word: Word, given: str) -> str:
    rule = gender_rule(word)
    if given == word.article:
        plural = f"Plural: die {word.plural}." if word.plurals else ""
        return " ".join(filter(None, [f"Es heißt „{word.named}“.", rule, plural]))
    advice = rule or "Dieses Wort lernt man am besten mit dem Artikel."
    return f"„{given} {word.lemma}“ {_what_it_is(word, given)} {advice}"


def _what_it_is(word: Word, given: str) -> str:
    """What an article that is not the nominative singular makes of the noun."""
    if word.article == "die" and given == "der":
        return "ist Genitiv oder Dativ; gesucht ist der Nominativ."
    if word.lemma in word.plurals and given != "das":
        case = "Plural" if given == "die" else "Genitiv Plural"
        return f"ist der {case}; gesucht ist der Nominativ Singular."
    return "stimmt nicht."


def gender_rule(word: Word) -> str:
    """The rule behind a noun's gender, in one German sentence; empty where there is none."""
    last = word.parts.split("|")[-1]
    if last:
        head = f"{word.article} {last.capitalize()}"
        return f"Bei zusammengesetzten Nomen bestimmt das letzte Wort den Artikel: „{head}“."
    if word.lemma.lower() in word.family and word.article == "das":
        return f"Das Nomen kommt direkt vom Verb „{word.lemma.lower()}“; solche Nomen sind {GENDERS['das']}."
    for ending, gender in ENDINGS.items():
        if word.lemma.endswith(ending) and gender == word.article:
            kind = "Fremdwörter" if ending in FOREIGN else "Nomen"
            return f"{kind} auf -{ending} sind {GENDERS[gender]}."
    return ""
