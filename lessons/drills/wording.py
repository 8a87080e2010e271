"""How drills speak: sentences of the interface, filled in; words, lists and quotations within them."""

from __future__ import annotations

import re
from typing import Any, Literal

from lessons.content.interface import label, phrase
from lessons.content.model import Word
from lessons.drills.forms import PRESENT, PRETERITE, VerbForms
from lessons.fields import GERMAN, Phrase
from lessons.language.genders import noun_genders
from lessons.language.lists import in_a_list

QUOTED = re.compile('[„“][^„“”]*[“”]|"[^"]*"|»[^«»]*«|«[^«»]*»')  # in the quotation marks in use


def say(name: str, word: Word | None = None, /, **values: object) -> Phrase:
    """A sentence of drills in all its languages; a word brings its names, definition and meaning along.

    >>> say("change_same")
    'Singular und Plural sind gleich.'
    """
    known = {}
    if word:
        names = {"word": word.lemma, "named": word.named, "governed": word.governed}
        known = {**names, "definition": word.definition, "gloss": word.gloss}
    return phrase(name, "drills", **{**known, **values})


def drill_languages() -> tuple[str, ...]:
    """The languages in which drills speak."""
    return tuple(say("order_ask").languages)


def one_after_another(*sentences: str) -> Phrase:
    """Sentences one after the other, in each language that the first one has; empty ones are left out."""
    there = [_languages(sentence) for sentence in sentences if sentence]
    return Phrase(
        {
            language: " ".join(each.get(language, each[GERMAN]) for each in there)
            for language in (there[0] if there else ())
        }
    )


def _languages(sentence: str) -> dict[str, str]:
    return dict(sentence.languages) if isinstance(sentence, Phrase) else {GERMAN: sentence}


def word_and_definition(word: Word) -> Phrase:
    """The word and its definition, as a sentence for feedback."""
    return say("meaning", word)


def inner(text: str) -> Phrase:
    """A text to be put in quotation marks: those within it become single ones, as each language writes them.

    >>> inner("Putin ist ein „Killer“."), inner("Putin ist ein „Killer“.").help("en")
    ('Putin ist ein ‚Killer‘.', 'Putin ist ein ‘Killer’.')
    >>> inner('Das war "gut" und »neu«.')
    'Das war ‚gut‘ und ‚neu‘.'
    """
    said = _languages(text)
    return Phrase(
        {
            language: _in_single(said.get(language, said[GERMAN]), label("quoted_inside", language, "drills"))
            for language in drill_languages()
        }
    )


def _in_single(text: str, marks: str) -> str:
    return QUOTED.sub(lambda found: marks.format(text=found[0][1:-1]), text)


def quoted(text: str) -> Phrase:
    """A text in the quotation marks of each language.

    >>> quoted("Biden nennt ihn „Killer“"), quoted("Biden nennt ihn „Killer“").help("en")
    ('„Biden nennt ihn ‚Killer‘“', '“Biden nennt ihn ‘Killer’”')
    """
    return say("quoted", text=inner(text))


def with_sense(name: str, word: Word) -> str:
    """The name of a sentence, or of the one that tells the sense, for a noun of several genders."""
    several = not word.parts and len(noun_genders(word.lemma)) > 1  # a compound has that of its last word
    return f"{name}_sense" if several else name


def other_tense(verb: VerbForms, finite: str, tense: str) -> list[dict[str, Any]]:
    """The forms of the other tense, foreseen as mistakes; none where no tense is asked for."""
    if not tense:
        return []
    other, name = (PRETERITE, "preterite") if tense == PRESENT else (PRESENT, "present")
    return [
        {"answer": form, "feedback": say(f"tense_{name}", form=form), "error": "wrong_tense"}
        for form in verb.in_tense(finite, other)
    ]


def in_tense(name: str, tense: str) -> str:
    """The name of the sentence that asks for a tense, or of the one that asks for none."""
    return {PRESENT: f"{name}_present", PRETERITE: f"{name}_preterite"}.get(tense, name)


def list_of(names: list[str], last: Literal["and", "or"] = "and") -> Phrase:
    """Names as a list, in each language in which drills speak.

    >>> list_of(["Biden", "Putin"]), list_of(["Komas", "Komata"], "or").help("en")
    ('Biden und Putin', 'Komas or Komata')
    """
    return Phrase(
        {
            language: in_a_list([_in(language, name) for name in names], last, language)
            for language in drill_languages()
        }
    )


def _in(language: str, name: str) -> str:
    return name.languages.get(language, str(name)) if isinstance(name, Phrase) else name
