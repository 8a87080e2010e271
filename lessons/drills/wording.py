"""How drills speak of words: with the article, with the meaning, in German."""

from __future__ import annotations

from lessons.content.model import Word


def named(word: Word) -> str:
    """The word as one learns it: a noun with its article.

    >>> from lessons.content import find_lesson, load_lesson
    >>> named(load_lesson(find_lesson("_template")).words[0])
    'der Ausweis'
    """
    return f"{word.article} {word.lemma}".strip()


def meaning(word: Word) -> str:
    """The word and its definition, as a sentence for feedback."""
    return f"„{named(word)}“ – {word.definition}."


def and_list(names: list[str]) -> str:
    """Names as a German list.

    >>> and_list(["Biden", "Putin", "Peskow"])
    'Biden, Putin und Peskow'
    """
    return " und ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
