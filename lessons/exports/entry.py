"""A word as a dictionary has it: noun with article and plural, verb with its principal parts."""

from __future__ import annotations

from lessons.content.model import Word


def headword(word: Word) -> str:
    """The word with what is learnt along with it.

    >>> from lessons.content.load import find_lesson, load_lesson
    >>> headword(load_lesson(find_lesson("_template")).words[0])
    'der Ausweis, die Ausweise'
    """
    if word.forms:
        return f"{word.lemma} ({word.forms})"
    if not word.article:
        return word.lemma
    noun = f"{word.article} {word.lemma}"
    if not word.plurals:
        return f"{noun} (kein Plural)" if word.plural else noun
    return f"{noun}, die {word.plural}"
