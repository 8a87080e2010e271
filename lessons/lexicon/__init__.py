"""Word tables: nouns, verbs, meanings, frequencies and translations, looked up on disk, none held in memory.

No spaCy here and no model: the German analysis asks these tables, and so does a learner's own notebook.
"""

from lessons.lexicon.tables import (
    Noun,
    glosses,
    is_verb,
    is_word,
    noun_cases,
    noun_lemmas,
    nouns,
    verb_lemmas,
    zipf,
)

__all__ = [
    "Noun",
    "glosses",
    "is_verb",
    "is_word",
    "noun_cases",
    "noun_lemmas",
    "nouns",
    "verb_lemmas",
    "zipf",
]
