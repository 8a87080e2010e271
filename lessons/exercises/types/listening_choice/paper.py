"""The form on paper: how it is done, what is asked, what the solution is."""

from __future__ import annotations

from lessons.exercises.types.listening_choice.item import ListeningChoice
from lessons.exercises.types.single_choice.paper import ask, solve

__all__ = ["ask", "how", "solve"]


def how(_item: ListeningChoice) -> str:
    """The name of the instruction."""
    return "tick_heard"
