"""The word tables of the German analysis, under `tables/`, in the shapes in which they are asked."""

from __future__ import annotations

from functools import cache, partial

from lessons.language import wordlists

rows = partial(wordlists.rows, package="lessons.german")


@cache
def words(name: str) -> frozenset[str]:
    """Every word of a table in which words stand one after the other, however many to a line."""
    return frozenset(word for row in rows(name) for column in row for word in column.split())


@cache
def mapping(name: str) -> dict[str, str]:
    """A table of two columns as a dictionary from the first to the second."""
    return {first: second for first, second in rows(name)}  # noqa: C416 (a row of another length is an error)


@cache
def groups(name: str) -> dict[str, frozenset[str]]:
    """A table of a kind and the words that are of it, as a dictionary from the kind to the words."""
    return {kind: frozenset(members.split()) for kind, members in rows(name)}
