"""One kind per name in a document, and no mention left out of a name that is known from elsewhere in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from spacy.tokens import Doc

from lessons.german.names import gazetteer
from lessons.german.names.mention import Mention, base_form, base_words

NAMELIKE = {"NE", "FM", "XY", "TRUNC"}


def consistent(doc: Doc, mentions: list[Mention]) -> list[Mention]:
    """The mentions with one kind per name, and those that were missed of names found elsewhere."""
    kinds = _kinds(doc, mentions)
    agreed = [mention._replace(kind=kinds[base_words(doc, mention)]) for mention in mentions]
    return sorted([*agreed, *_missed(doc, agreed, kinds)])


def _kinds(doc: Doc, mentions: list[Mention]) -> dict[tuple[str, ...], str]:
    """The kind of each name: a person's surname is a person, else what most of its mentions are."""
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        votes[base_words(doc, mention)][mention.kind] += 1
    surnames = _surnames(votes)
    return {
        words: "PER" if words in surnames else max(found, key=lambda kind: found[kind])
        for words, found in votes.items()
    }


def _surnames(votes: dict[tuple[str, ...], Counter[str]]) -> set[tuple[str, ...]]:
    """The surnames of persons with full names, but for those that are places too: George Washington's."""
    full = (words for words, found in votes.items() if len(words) > 1 and found["PER"] > 0)
    return {words[-1:] for words in full if "P" not in gazetteer.kinds(words[-1])}


def _missed(doc: Doc, mentions: list[Mention], kinds: dict[tuple[str, ...], str]) -> Iterator[Mention]:
    """Single words outside all mentions that are a known name, or the surname of a person."""
    known = {words[0]: kind for words, kind in kinds.items() if len(words) == 1 and kind != "MISC"}
    known |= {words[-1]: "PER" for words, kind in kinds.items() if len(words) > 1 and kind == "PER"}
    taken = {position for mention in mentions for position in range(mention.start, mention.end)}
    for token in doc:
        if token.i in taken or not token.text[:1].isupper() or not _can_be_name(token):
            continue
        kind = known.get(base_form(doc, token.i))
        if kind:
            yield Mention(token.i, token.i + 1, kind)


def _can_be_name(token) -> bool:
    return token.tag_ in NAMELIKE or "n" not in gazetteer.kinds(token.text)
