"""Drills: items made from a lesson's facts, a new set each time, repeatable by its seed.

What is asked comes from vocabulary.yaml, timeline.yaml, statements.yaml and the texts; what is made are
ordinary items, so marking, cards and store treat them like any other.
"""

from lessons.drills.drill import KINDS, Drill, make_drill

__all__ = ["KINDS", "Drill", "make_drill"]
