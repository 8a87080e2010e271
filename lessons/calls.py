"""Calls that a notebook cannot make: one sentence that tells how they are made, in German and in English."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Any

from lessons.content.names import UnknownNameError, instead


class WrongCallError(UnknownNameError, TypeError):
    """A call with something that the method does not take, or without what it needs."""


class NoSuchCallError(UnknownNameError, AttributeError):
    """A name that a notebook does not know: for programs an AttributeError, as of any object."""


def told(kind: type) -> type:
    """Let the public methods of a class say in a sentence what they take.

    >>> @told
    ... class Shelf:
    ...     def book(self, title):
    ...         return title
    >>> Shelf().book(author="Mann")
    Traceback (most recent call last):
    lessons.calls.WrongCallError: This is called as lesson.book(title): missing a required argument: 'title'.
    """
    for name, method in vars(kind).items():
        if inspect.isfunction(method) and not name.startswith("_"):
            setattr(kind, name, _told(method))
    return kind


def _told(method: Callable) -> Callable:
    signature = inspect.signature(method)

    @wraps(method)
    def call(self: Any, *values: Any, **named: Any) -> Any:
        try:
            signature.bind(self, *values, **named)
        except TypeError as problem:
            raise wrong_call(method.__name__, signature, str(problem)) from None
        return method(self, *values, **named)

    return call


def wrong_call(name: str, signature: inspect.Signature, problem: str) -> WrongCallError:
    """What to say of a call; `problem` is Python's own word for it."""
    _self, *parameters = signature.parameters.values()
    plain = [each.replace(annotation=inspect.Parameter.empty) for each in parameters]
    form = f"lesson.{name}{inspect.Signature(plain)}"
    return WrongCallError(f"This is called as {form}: {problem}.", f"So geht es: {form}")


def no_such_call(of: object, name: str) -> NoSuchCallError:
    """What to say of a name that an object does not have."""
    known = [each for each in dir(type(of)) if not each.startswith("_")]
    english, german = instead(name, known)
    return NoSuchCallError(f"A lesson has no {name!r}; {english}", f"„lesson.{name}“ gibt es nicht. {german}")
