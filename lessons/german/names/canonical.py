"""One canonical name for each person, place and organisation of a document."""

from __future__ import annotations

from spacy.tokens import Doc

from lessons.german.names.mention import Mention, base_words

Words = tuple[str, ...]


def canonical_names(doc: Doc, mentions: list[Mention]) -> list[Mention]:
    """The mentions with their canonical names: a surname alone gets the person's full name."""
    words = [base_words(doc, mention) for mention in mentions]
    people = [found if mention.kind == "PER" else () for mention, found in zip(mentions, words, strict=True)]
    spellings: dict[str, str] = {}
    named = []
    for number, mention in enumerate(mentions):
        if mention.kind == "PER":
            name = " ".join(_full_name(people, number))
        else:
            plain = " ".join(words[number])
            name = spellings.setdefault(plain.casefold(), plain)
        named.append(mention._replace(canonical=name))
    return named


def _full_name(people: list[Words], number: int) -> Words:
    """The fullest name of the person of one mention: the nearest one before it, else the first after it."""
    own = people[number]
    candidates = [*reversed(people[:number]), *people[number + 1 :]]
    fitting = [words for words in candidates if len(words) > 1 and is_short_for(own, words)]
    return fitting[0] if fitting else own


def is_short_for(short: Words, full: Words) -> bool:
    """Whether one name is a shorter form of another.

    >>> is_short_for(("Biden",), ("Joe", "Biden")), is_short_for(("J.", "Biden"), ("Joe", "Biden"))
    (True, True)
    >>> is_short_for(("Jill", "Biden"), ("Joe", "Biden"))
    False
    """
    if not short or short == full or len(short) > len(full):
        return False
    if len(short) == 1:
        return short[0] in {full[-1], full[0]}
    if short[-1] != full[-1]:
        return False
    return all(any(_abbreviates(part, whole) for whole in full[:-1]) for part in short[:-1])


def _abbreviates(part: str, whole: str) -> bool:
    return part == whole or (part.endswith(".") and whole.startswith(part[:-1]))
