"""Vocabulary: what a noun and a verb need, glosses that differ, an example that has the word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from lessons.content.alternatives import REMARK, alternatives
from lessons.content.checks.survey import Survey
from lessons.content.fault import Fault
from lessons.content.model import Word
from lessons.content.wording import shown

ARTICLE = re.compile(r"(der|die|das|ein|eine) ", re.IGNORECASE)
STEM = 4  # letters in which a form of a word must agree with its lemma
FORMS = 3  # third person present, preterite, perfect


def nouns_and_verbs(survey: Survey) -> Iterator[Fault]:
    """Nouns have an article and a plural, verbs their forms, and nothing else has an article."""
    for file, path, word in survey.entries(Word):
        for name, found, expected in _grammar(word):
            yield file.fault((*path, name), found, expected)


def distinct_glosses(survey: Survey) -> Iterator[Fault]:
    """In each language the gloss and the two wrong ones are three different texts."""
    for file, path, word in survey.entries(Word):
        for language, wrong_ones in word.wrong_glosses.items():
            seen = {_plain(word.gloss.languages.get(language, ""))}
            for place, wrong in enumerate(wrong_ones):
                if _plain(wrong) in seen:
                    found = f"“{wrong}” is the gloss itself or stands twice"
                    where = (*path, "wrong_glosses", language, place)
                    yield file.fault(where, found, "expected a different meaning")
                seen.add(_plain(wrong))


def examples(survey: Survey) -> Iterator[Fault]:
    """The example sentence has a form of the word."""
    for file, path, word in survey.entries(Word):
        if not shows(word.example, word):
            found = f"does not seem to have a form of “{word.lemma}”"
            yield file.fault((*path, "example"), found, "use the word, or list the form under also")


def compounds(survey: Survey) -> Iterator[Fault]:
    """The parts of a compound, put together, are the word."""
    for file, path, word in survey.entries(Word):
        together = word.parts.replace("|", "")
        if word.parts and together.casefold() != word.lemma.casefold():
            found = f"makes “{together}”, not “{word.lemma}”"
            yield file.fault((*path, "parts"), found, "expected parts such as Rüstung|s|Kontrolle")


def shows(sentence: str, word: Word) -> bool:
    """Whether a sentence has a form of the word, judged by the beginnings of words.

    Forgiving on purpose: it is to find examples of another word, not to know German grammar.
    """
    return forms_in(sentence, word)


def forms_in(text: str, word: Word) -> bool:
    """As `shows`, for a text of any length."""
    forms = REMARK.sub("", " ".join([word.lemma, word.plural, word.forms, *word.also]))
    wanted = {form for form in _words(forms) if len(form) > 2} or set(_words(forms))
    return any(_akin(have, want) for have in _distinct(text) for want in wanted)


def slashes(survey: Survey) -> Iterator[Fault]:
    """On both sides of a slash between two forms there is a form."""
    for file, path, word in survey.entries(Word):
        principal = REMARK.sub("", word.forms).split(",")
        parts = [("plural", REMARK.sub("", word.plural)), *(("forms", part) for part in principal)]
        for name, part in parts:
            slashes = part.count("/")
            if slashes and len(alternatives(part)) <= slashes:
                found = f"has nothing on one side of the slash in {shown(part.strip())}"
                yield file.fault((*path, name), found, "expected a form on both sides: Komas / Komata")


def _grammar(word: Word) -> Iterator[tuple[str, str, str]]:
    if word.pos == "noun":
        if not word.article:
            yield "article", "is missing", "every noun needs der, die or das"
        if not word.plural:
            yield "plural", "is missing", "every noun needs its plural, or – where it has none"
        if ARTICLE.match(word.lemma):
            yield "lemma", f"is {shown(word.lemma)}", "expected the word alone; its article stands in article"
        elif word.lemma[0].islower():
            yield "lemma", f"is {shown(word.lemma)}", "a noun begins with a capital letter"
    elif word.article:
        yield "article", f"is {shown(word.article)}, but the word is no noun", "remove it, or write pos: noun"
    if ARTICLE.match(word.plural):
        yield "plural", f"is {shown(word.plural)}", "expected the plural without its article"
    if "," in word.plural:
        yield "plural", f"is {shown(word.plural)}", "write a slash between two plurals: Komas / Komata"
    if word.pos == "verb" and len([part for part in word.principal_parts if part]) != FORMS:
        found = f"is {shown(word.forms)}" if word.forms else "is missing"
        yield "forms", found, "every verb needs three forms, such as warnt, warnte, hat gewarnt"


def _akin(have: str, want: str) -> bool:
    """Whether two words begin alike, or one holds the other as a part (ab|halten, Gegen|vorwurf)."""
    stem = want[: max(STEM, len(want) - 4)]
    return have.startswith(stem) or (len(stem) >= STEM and stem in have) or have == want


@cache
def _distinct(text: str) -> frozenset[str]:
    return frozenset(_words(text))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", _plain(text))


def _plain(text: str) -> str:
    """Lower case, without the dots of umlauts, so that plurals look like singulars."""
    letters = unicodedata.normalize("NFD", text.casefold())
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())


CHECKS = (nouns_and_verbs, slashes, distinct_glosses, examples, compounds)
