"""A rule that holds in many cases is one test: all its cases are tried, and all that fail are told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from inspect import Signature, signature


def for_each(names: str | tuple[str, ...], cases: Sequence) -> Callable[[Callable], Callable]:
    """Like `pytest.mark.parametrize` with one report for all cases, whose fixtures they share."""
    fields = (names,) if isinstance(names, str) else names
    assert cases, "a rule without a case proves nothing"

    def decorated(test: Callable) -> Callable:
        @wraps(test)
        def all_cases(**fixtures):
            failed = [fault for case in cases if (fault := _fault(test, fields, case, fixtures))]
            if failed:
                raise ExceptionGroup(f"{len(failed)} of {len(cases)} cases failed", failed)

        asked = [each for name, each in signature(test).parameters.items() if name not in fields]
        all_cases.__signature__ = Signature(asked)
        return all_cases

    return decorated


def _fault(test: Callable, fields: tuple[str, ...], case: object, fixtures: dict) -> Exception | None:
    """What is wrong in a case, with its values."""
    values = case if len(fields) > 1 else (case,)
    try:
        test(**fixtures, **dict(zip(fields, values, strict=True)))
    except Exception as fault:
        fault.add_note(f"in the case {case!r}")
        return fault
    return None
