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


def function_told(of: str) -> Callable[[Callable], Callable]:
    """The same for a function; `of` is what it is called on, such as `instructor`."""

    def decorate(function: Callable) -> Callable:
        signature = inspect.signature(function)

        @wraps(function)
        def call(*values: Any, **named: Any) -> Any:
            try:
                signature.bind(*values, **named)
            except TypeError as problem:
                raise wrong_call(function.__name__, signature, str(problem), of) from None
            return function(*values, **named)

        return call

    return decorate


def wrong_call(name: str, signature: inspect.Signature, problem: str, of: str = "lesson") -> WrongCallError:
    """What to say of a call; `problem` is Python's own word for it."""
    parameters = [each for each in signature.parameters.values() if each.name != "self"]
    plain = [each.replace(annotation=inspect.Parameter.empty) for each in parameters]
    form = f"{of}.{name}{inspect.Signature(plain)}"
    return WrongCallError(f"This is called as {form}: {problem}.", f"So geht es: {form}")


def no_such_call(of: object, name: str) -> NoSuchCallError:
    """What to say of a name that a lesson does not have."""
    known = [each for each in dir(type(of)) if not each.startswith("_")]
    return no_such_name("A lesson", "lesson", name, known)


def no_such_name(owner: str, of: str, name: str, known: list[str]) -> NoSuchCallError:
    """The same of anything else; `owner` begins the English sentence."""
    english, german = instead(name, known)
    return NoSuchCallError(f"{owner} has no {name!r}; {english}", f"„{of}.{name}“ gibt es nicht. {german}")
