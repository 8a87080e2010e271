"""The shapes that answers may have, checked before they are marked.

An answer comes from a browser or an old store, so nothing is taken for granted: what has another shape
raises `AnswerError`, never anything else.
"""

from __future__ import annotations

from collections.abc import Collection
from reprlib import repr as short

from lessons.exercises.item import Answer, AnswerError, Item
from lessons.exercises.mark import TooLongError
from lessons.language.spelling import visible

LONGEST = 20_000  # characters of a typed answer; more is not a learner's text


def one_key(item: Item, answer: Answer, keys: Collection[str]) -> str:
    """The answer, if it is one of the keys."""
    if isinstance(answer, str) and answer in keys:
        return answer
    raise AnswerError(f"Item {item.id} has no option {short(answer)}.")


def key_list(item: Item, answer: Answer, keys: Collection[str]) -> list[str]:
    """The answer, if it is a list of keys, each at most once."""
    if not isinstance(answer, list):
        raise AnswerError(f"Item {item.id} expects a list of keys, not {short(answer)}.")
    chosen = [one_key(item, key, keys) for key in answer]
    if len(set(chosen)) < len(chosen):
        raise AnswerError(f"Item {item.id} was given a key twice: {short(answer)}.")
    return chosen


def key_map(item: Item, answer: Answer, keys: Collection[str]) -> dict[str, str]:
    """The answer, if it gives texts to some of the keys; parts that are still empty are left out."""
    if not isinstance(answer, dict):
        raise AnswerError(f"Item {item.id} expects an object of keys and texts, not {short(answer)}.")
    return {
        one_key(item, key, keys): text_answer(item, value)
        for key, value in answer.items()
        if not blank(value)
    }


def text_answer(item: Item, answer: Answer) -> str:
    """The answer, if it is a text of reasonable length."""
    if not isinstance(answer, str):
        raise AnswerError(f"Item {item.id} expects a text, not {short(answer)}.")
    if len(answer) > LONGEST:
        raise TooLongError(
            f"Item {item.id} was given a text of {len(answer)} characters; {LONGEST} are allowed."
        )
    return answer


def blank(value: Answer) -> bool:
    """Whether nothing has been written or chosen here; what nobody sees is nothing.

    >>> blank(" "), blank(None), blank("\\u200b"), blank("ja")
    (True, True, True, False)
    """
    return value is None or (isinstance(value, str) and not visible(value).strip())
