"""One canonical name for each person, place and organisation of a document."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator

from lessons.german.names.mention import BaseForms, Mention

Words = tuple[str, ...]


def canonical_names(forms: BaseForms, mentions: list[Mention]) -> list[Mention]:
    """The mentions with their canonical names: a surname alone gets the person's full name."""
    people = PersonIndex(
        [(mention.start, forms.words(mention)) for mention in mentions if mention.kind == "PER"]
    )
    spellings: dict[str, str] = {}  # "NATO" and "Nato" are one: the first spelling counts
    named = []
    for mention in mentions:
        words = forms.words(mention)
        name = _written(people.full_name(mention.start, words) if mention.kind == "PER" else words)
        named.append(mention._replace(canonical=spellings.setdefault(name.casefold(), name)))
    return named


def _written(words: Words) -> str:
    """The words as one writes them: "Frankfurt (Oder)"."""
    return " ".join(words).replace("( ", "(").replace(" )", ")")


class PersonIndex:
    """The persons of a document by the words of their full names."""

    def __init__(self, named: list[tuple[int, Words]]):
        self._by_word: dict[str, list[tuple[int, Words]]] = defaultdict(list)
        for position, words in named:
            if len(words) > 1:
                for word in {words[0], words[-1]}:
                    self._by_word[word].append((position, words))

    def full_name(self, position: int, words: Words) -> Words:
        """The fullest name of a person named there: the nearest one before it, else the first after it.

        >>> people = PersonIndex([(0, ("Joe", "Biden")), (5, ("Jill", "Biden"))])
        >>> people.full_name(9, ("Biden",)), people.full_name(3, ("Biden",)), people.full_name(7, ("Joe",))
        (('Jill', 'Biden'), ('Joe', 'Biden'), ('Joe', 'Biden'))
        """
        return next((full for full in self._nearest(position, words[-1]) if is_short_for(words, full)), words)

    def _nearest(self, position: int, word: str) -> Iterator[Words]:
        known = self._by_word.get(word, [])
        here = bisect(known, (position,))
        yield from (known[number][1] for number in range(here - 1, -1, -1))
        yield from (known[number][1] for number in range(here, len(known)))


def is_short_for(short: Words, full: Words) -> bool:
    """Whether one name is a shorter form of another.

    >>> is_short_for(("Biden",), ("Joe", "Biden")), is_short_for(("J.", "Biden"), ("Joe", "Biden"))
    (True, True)
    >>> is_short_for(("Jill", "Biden"), ("Joe", "Biden"))
    False
    """
    if short == full or len(short) > len(full):
        return False
    if len(short) == 1:
        return short[0] in {full[-1], full[0]}
    if short[-1] != full[-1]:
        return False
    return all(any(_abbreviates(part, whole) for whole in full[:-1]) for part in short[:-1])


def _abbreviates(part: str, whole: str) -> bool:
    return part == whole or (part.endswith(".") and whole.startswith(part[:-1]))
