"""Vocabulary against the word tables: article, plural and auxiliary that Wiktionary has otherwise.

The tables may err, and a lesson may mean another word of the same letters; so these are remarks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lessons.content.alternatives import alternative_parts
from lessons.content.checks.survey import Survey
from lessons.content.fault import Fault
from lessons.content.model import Word
from lessons.content.wording import enumeration
from lessons.language.genders import ARTICLE_OF
from lessons.lexicon.headword import headword
from lessons.lexicon.tables import is_ready, nouns

NO_PLURAL = "–"
PERFECT = 2  # present, preterite, perfect
AUXILIARIES = frozenset({"hat", "ist"})


def articles_and_plurals(survey: Survey) -> Iterator[Fault]:
    """A noun has the article and the plural of one of its readings in the tables."""
    for file, path, word in survey.entries(Word) if is_ready() else ():
        readings = nouns(word.lemma) if word.pos == "noun" else ()
        articles = {ARTICLE_OF[noun.gender] for noun in readings if noun.gender}
        if articles and word.article and word.article not in articles:
            yield file.fault((*path, "article"), f"is “{word.article}”", _known(articles))
            continue
        plurals = {noun.plural for noun in readings if ARTICLE_OF.get(noun.gender) == word.article}
        if word.plurals and plurals and not plurals & set(word.plurals):
            there = {plural or NO_PLURAL for plural in plurals}
            yield file.fault((*path, "plural"), f"is “{word.plural}”", _known(there))


def auxiliaries(survey: Survey) -> Iterator[Fault]:
    """A verb makes its perfect with the auxiliary of the tables."""
    for file, path, word in survey.entries(Word) if is_ready() else ():
        known = _auxiliaries(headword(word.lemma, "VERB").forms) if word.pos == "verb" else set()
        used = _auxiliaries(word.forms)
        if known and used and not known & used:
            found = f"has {_quoted(used)} in the perfect"
            yield file.fault((*path, "forms"), found, _known(known))


def _known(forms: Iterable[str]) -> str:
    return f"the word tables have {_quoted(forms)}"


def _quoted(forms: Iterable[str]) -> str:
    return enumeration(f"“{form}”" for form in sorted(forms))


def _auxiliaries(forms: str) -> set[str]:
    """The auxiliaries in a line of principal parts: of `warnt, warnte, hat gewarnt` hat."""
    parts = alternative_parts(forms)
    perfects = " ".join(parts[PERFECT]).split() if len(parts) > PERFECT else []
    return AUXILIARIES & set(perfects)


REMARKS = (articles_and_plurals, auxiliaries)
