"""Drill on nouns: the article."""

from __future__ import annotations

from typing import Any

from lessons.content.model import Word
from lessons.drills.material import Material, base
from lessons.drills.wording import one_after_another, say, with_sense
from lessons.fields import Phrase
from lessons.language.genders import ARTICLE_OF, FOREIGN, telling_ending

WOMAN = "in"


def article(material: Material, count: int) -> list[dict[str, Any]]:
    """Der, die or das?  With the rule where there is one."""
    nouns = [word for word in material.lesson.words if word.pos == "noun" and not _has_two_articles(word)]
    return [_article(word, material) for word in material.some_words(nouns, count)]


def _has_two_articles(word: Word) -> bool:
    """Whether the vocabulary names the noun with a second article: neither is simply wrong then."""
    return any(name in word.also for name in (f"{article} {word.lemma}" for article in ARTICLE_OF.values()))


def _article(word: Word, material: Material) -> dict[str, Any]:
    options = [
        {"text": each, "correct": each == word.article, "feedback": _why(word, each)}
        for each in ARTICLE_OF.values()
    ]
    return {
        **base(word, material),
        "type": "single_choice",
        "prompt": say(with_sense("article_ask", word), word),
        "options": options,
    }


def _why(word: Word, given: str) -> Phrase:
    if given == word.article:
        rule = gender_rule(word, f"{word.article} ")
        plural = say("article_plural", plural=word.plural) if word.plurals else ""
        return one_after_another(say("article_right", word), rule, plural)
    rule = gender_rule(word) or say("article_learn")
    return one_after_another(say(_what_it_is(word, given), word, given=given), rule)


def _what_it_is(word: Word, given: str) -> str:
    """The name of the sentence on an article that is not the nominative singular."""
    if word.article == "die" and given == "der":
        return "article_case"
    if word.lemma in word.plurals and given != "das":
        return f"article_{given}"
    return with_sense("article_wrong", word)


def gender_rule(word: Word, article: str = "") -> str:
    """The rule behind a noun's gender, in one sentence; empty where there is none.

    `article` stands before the last part of a compound, once the answer may be told.
    """
    last = word.parts.split("|")[-1]
    if last:
        return say("rule_compound", head=f"{article}{last.capitalize()}")
    if word.lemma.lower() in word.family and word.article == "das":
        return say("rule_verb", verb=word.lemma.lower())
    if ending := telling_ending(word.lemma, word.article):
        kind = "rule_foreign" if ending in FOREIGN else "rule_ending"
        return say(kind, ending=ending, gender=say(f"gender_{word.article}"))
    if word.lemma.endswith(WOMAN) and f"{word.lemma}nen" in word.plurals:
        return say("rule_woman")
    return ""
