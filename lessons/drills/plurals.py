"""Drill on nouns: the plural."""

from __future__ import annotations

from typing import Any

from lessons.content.alternatives import with_remarks
from lessons.content.model import Word
from lessons.drills.material import Material, base
from lessons.drills.wording import list_of, one_after_another, say, with_sense
from lessons.fields import Phrase
from lessons.language.declension import dative_plural, genitive
from lessons.language.spelling import caseless

ENDINGS = ("e", "en", "n", "er", "s", "se", "nen")
DOUBLED = {"se": "s", "nen": "n"}  # the ending is -e or -en, after a consonant that is written twice
UMLAUTS = str.maketrans("äöüÄÖÜ", "aouAOU")
# Masculine nouns in these, with a plural in -n or -en, have it in all cases but one; der Staat does not.
WEAK = ("e", "ist", "ent", "ant")


def plural(material: Material, count: int) -> list[dict[str, Any]]:
    """The plural, typed; another form is told which one it is."""
    nouns = [word for word in material.lesson.words if word.pos == "noun" and word.plurals]
    return [_plural(word, material) for word in material.some_words(nouns, count)]


def _plural(word: Word, material: Material) -> dict[str, Any]:
    first, *others = with_remarks(word.plural)
    listed = list_of([f"die {other}" for other in others], "or")
    also = say("plural_also", others=listed) if others else ""
    change = plural_change(word.lemma, word.plurals[0])
    return {
        **base(word, material),
        "type": "short_answer",
        "prompt": say(with_sense("plural_ask", word), word),
        "answers": [*word.plurals, *(f"die {plural}" for plural in word.plurals)],
        "hint": say("plural_hint"),
        "near": _near(word),
        "feedback": one_after_another(say("plural_is", word, plural=first), change, also),
    }


def _near(word: Word) -> list[dict[str, Any]]:
    """Other forms of the noun, and plurals with another ending or article, each with what is right."""
    change = plural_change(word.lemma, word.plurals[0])
    known = {
        form: one_after_another(said, _change_in(form, word)) for form, said in other_forms(word).items()
    }
    endings = (word.lemma + ending for ending in ENDINGS)
    wrong = {form: one_after_another(say("plural_not", form=form), change) for form in endings}
    articles = {f"das {plural}": say("plural_article") for plural in word.plurals}
    taken = {caseless(form) for form in word.plurals}
    near: list[dict[str, Any]] = []
    for form, said in {**articles, **wrong, **known}.items():
        if caseless(form) not in taken:
            taken.add(caseless(form))
            near.append({"answer": form, "feedback": said})
    return near


def _change_in(form: str, word: Word) -> Phrase:
    """What happens to the noun in the plural that the form has; in the usual one where it has none."""
    plural = next((each for each in word.plurals if each in form), word.plurals[0])
    return plural_change(word.lemma, plural)


def other_forms(word: Word) -> dict[str, Phrase]:
    """Forms of a noun beside its plural, and which ones they are, where one can tell.

    >>> from lessons.content import find_lesson, load_lesson
    >>> list(other_forms(load_lesson(find_lesson("_template")).words[0]))[:3]
    ['der Ausweise', 'Ausweisen', 'den Ausweisen']
    """
    return {
        form: say(name, form=form) for form, name in (_plural_cases(word) | _singular_cases(word)).items()
    }


def _plural_cases(word: Word) -> dict[str, str]:
    """The genitive and the dative of the plural, and the names of the sentences that say so."""
    forms: dict[str, str] = {}
    for plural in word.plurals:
        forms[f"der {plural}"] = "plural_genitive_plural"
        dative = dative_plural(plural)
        forms |= {form: "plural_dative" for form in (dative, f"den {dative}") if form != plural}
    return forms


def _singular_cases(word: Word) -> dict[str, str]:
    """The cases of the singular that can be told by ending or article; *den Kunden* may be plural, too."""
    name = word.lemma
    if word.article == "die":
        return {name: "plural_singular", f"die {name}": "plural_singular", f"der {name}": "plural_oblique"}
    forms = {name: "plural_singular", word.named: "plural_article_too"}
    first = word.plurals[0]
    if word.article == "der" and first in (f"{name}n", f"{name}en"):
        weak = {f"den {first}": "plural_weak", f"dem {first}": "plural_dative_singular"}
        return forms | (weak if name.endswith(WEAK) and not name.endswith("ee") else {})
    of_one = genitive(name)
    forms |= dict.fromkeys((of_one, f"des {of_one}"), "plural_genitive")
    forms[f"dem {name}"] = "plural_dative_singular"
    return forms | ({f"den {name}": "plural_accusative"} if word.article == "der" else {})


def plural_change(singular: str, plural: str) -> Phrase:
    """What happens to a noun in the plural, in one sentence.

    >>> plural_change("Vorwurf", "Vorwürfe")
    'Im Plural bekommt das Wort einen Umlaut und die Endung -e.'
    >>> plural_change("Bündnis", "Bündnisse")
    'Im Plural bekommt das Wort die Endung -e; das s wird verdoppelt.'
    """
    if singular == plural:
        return say("change_same")
    ending = plural[len(singular) :]
    if plural.translate(UMLAUTS) != singular.translate(UMLAUTS) + ending:
        return say("change_irregular", plural=plural)
    umlaut = plural[: len(singular)] != singular
    twice = DOUBLED.get(ending, "-")
    if singular.endswith(twice):
        return say("change_doubled", ending=ending.removeprefix(twice), letter=twice)
    if not ending:
        return say("change_umlaut")
    return say("change_both" if umlaut else "change_ending", ending=ending)
