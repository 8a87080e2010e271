"""The paper form of each type of item: how to do it, what is asked, what the solution is.

To add one for a new type, write its two functions beside the others and add one line to `FORMS`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from lessons.exercises.item import Item
from lessons.exports.markup import Markup
from lessons.exports.paper.axis import ask_axis, solve_axis
from lessons.exports.paper.choices import (
    ask_choice,
    ask_guess,
    ask_true_false,
    solve_choice,
    solve_guess,
    solve_true_false,
)
from lessons.exports.paper.gaps import ask_bank, ask_gaps, solve_bank, solve_gaps
from lessons.exports.paper.sorting import (
    ask_grouping,
    ask_matching,
    ask_ordering,
    ask_who_said,
    how_grouping,
    how_who_said,
    solve_grouping,
    solve_matching,
    solve_ordering,
    solve_who_said,
)
from lessons.exports.paper.writing import (
    ask_marks,
    ask_short_answer,
    ask_transform,
    ask_writing,
    solve_marks,
    solve_short_answer,
    solve_transform,
    solve_writing,
)

Draw = Callable[[Any, str], Markup]  # an item of the type and the language of the sheet


class Form(NamedTuple):
    """How a type looks on paper; `how` names an instruction in wording.py, perhaps by the item."""

    how: str | Callable[[Any], str]
    ask: Draw
    solve: Draw


FORMS = {
    "single_choice": Form("tick_one", ask_choice, solve_choice),
    "multiple_choice": Form("tick_all", ask_choice, solve_choice),
    "true_false": Form("tick", ask_true_false, solve_true_false),
    "gap_fill": Form("write_gaps", ask_gaps, solve_gaps),
    "word_bank": Form("put_words", ask_bank, solve_bank),
    "matching": Form("write_letter", ask_matching, solve_matching),
    "ordering": Form("write_numbers", ask_ordering, solve_ordering),
    "grouping": Form(how_grouping, ask_grouping, solve_grouping),
    "short_answer": Form("", ask_short_answer, solve_short_answer),
    "mark_words": Form("underline", ask_marks, solve_marks),
    "transform": Form("", ask_transform, solve_transform),
    "place_on_timeline": Form("letters_on_axis", ask_axis, solve_axis),
    "who_said": Form(how_who_said, ask_who_said, solve_who_said),
    "free_writing": Form("", ask_writing, solve_writing),
    "guess_gloss": Form("tick_one", ask_guess, solve_guess),
}


def ask(item: Item, language: str) -> Markup:
    """What stands on the sheet, without the key."""
    return FORMS[item.type].ask(item, language)


def solve(item: Item, language: str) -> Markup:
    """What is right, and why."""
    return FORMS[item.type].solve(item, language)


def how_to(item: Item) -> str:
    """The name of the instruction for an item on paper, or nothing."""
    how = FORMS[item.type].how
    return how(item) if callable(how) else how
