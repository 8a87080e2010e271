"""Ties by meaning: where a lesson's words, actors, events and statements stand in a text.

Nothing is tied by position: words are found by lemma (a separated verb as one unit), actors by their names
and aliases, events and statements by their quotation or else by the sentence that says the same.  So one
lesson attaches to every text that tells the same facts, also to one that a reader adds.  Pure Python over the
stored analysis; spaCy is not needed.
"""

from lessons.content.ties.find import find_ties
from lessons.content.ties.tie import Tie, Ties

__all__ = ["Tie", "Ties", "find_ties"]
