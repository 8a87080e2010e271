"""The lesson's actors in a text: by their names and aliases, declined as German declines them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc, Token

from lessons.german.names import gazetteer
from lessons.german.names.mention import Mention
from lessons.language.declension import ADJECTIVE_ENDINGS
from lessons.language.pronouns import ARTICLES

LABELS = {
    "person": "PER",
    "place": "LOC",
    "state": "LOC",
    "country": "LOC",
    "city": "LOC",
    "region": "LOC",
    "organisation": "ORG",
    "organization": "ORG",
}
NOUN_ENDINGS = ("s", "es", "n", "en", "e", "'", "’")
NOMINALISED_ENDINGS = ("n", "r", "m", "s")  # der Oppositionelle, ein Oppositioneller
NOT_THE_ONE = {"PIAT", "CARD", "PWAT"}  # "viele Kreml-Kritiker" are others


class Alias(NamedTuple):
    """One way to call an actor: the article that it has in the list of actors, its words, whose it is."""

    article: str
    words: tuple[str, ...]
    kind: str
    canonical: str


class Actors:
    """A lesson's actors, ready to be found in a document."""

    def __init__(self, tokenizer: Tokenizer, actors: Iterable[Mapping[str, Any]]):
        self.tokenizer, self.actors = tokenizer, actors

    @cached_property
    def aliases(self) -> list[Alias]:
        """Every name and alias of every actor, the longest first."""
        aliases = [self._alias(actor, name) for actor in self.actors for name in _names(actor)]
        return sorted((alias for alias in aliases if alias.words), key=lambda alias: -len(alias.words))

    def _alias(self, actor: Mapping[str, Any], name: str) -> Alias:
        words = [token.text for token in self.tokenizer(name) if not token.is_space]
        article = words.pop(0) if words and words[0].lower() in ARTICLES else ""
        kind = LABELS.get(str(actor.get("kind", "")), "MISC")
        return Alias(article.lower(), tuple(words), kind, str(actor["name"]))

    def mentions(self, doc: Doc) -> list[Mention]:
        """Every place where an actor is called by one of the names, the longest where several fit."""
        found: list[Mention] = []
        covered: set[tuple[str, int]] = set()
        for mention in self._matches(doc):
            places = {(mention.canonical, position) for position in mention.positions}
            if not places <= covered:
                found.append(mention)
                covered |= places
        return sorted(found)

    def _matches(self, doc: Doc) -> Iterator[Mention]:
        starts: dict[str, list[int]] = defaultdict(list)
        for token in doc:
            starts[_beginning(token.text)].append(token.i)
        for alias in self.aliases:
            for start in starts[_beginning(alias.words[0])]:
                if _stands_at(doc, start, alias):
                    yield Mention(start, start + len(alias.words), alias.kind, alias.canonical)


def _beginning(word: str) -> str:
    """What all forms of a word share."""
    return word[:3].casefold()


def _names(actor: Mapping[str, Any]) -> Sequence[str]:
    return [str(actor["name"]), *(str(alias) for alias in actor.get("aliases") or ())]


def _stands_at(doc: Doc, start: int, alias: Alias) -> bool:
    tokens = doc[start : start + len(alias.words)]
    fits = len(tokens) == len(alias.words) and all(
        is_form_of(token.text, word) for token, word in zip(tokens, alias.words, strict=True)
    )
    return fits and (not alias.article or _is_the_one(doc, start, alias))


def is_form_of(form: str, word: str) -> bool:
    """Whether a form is the word itself or declined.

    >>> is_form_of("Präsidenten", "Präsident"), is_form_of("russischen", "russische")
    (True, True)
    >>> is_form_of("Kiewer", "Kiew"), is_form_of("Kritikern", "Kritiker")
    (False, False)
    """
    if form == word or (form.casefold() == word.casefold() and (form.isupper() or word.isupper())):
        return True
    if word[:1].islower():
        return _stem(form) == _stem(word) != ""
    endings = NOMINALISED_ENDINGS if word.endswith("e") else NOUN_ENDINGS
    if word.endswith(("er", "el", "en")):  # a further -n would be a dative plural
        endings = ("s", "'", "’")
    return any(form == word + ending for ending in endings)


def _stem(adjective: str) -> str:
    """An adjective without its ending; "" for a word too short to be one."""
    for ending in ADJECTIVE_ENDINGS:
        if adjective.endswith(ending) and len(adjective) > len(ending) + 3:
            return adjective.removesuffix(ending)
    return adjective if len(adjective) > 3 else ""


def _is_the_one(doc: Doc, start: int, alias: Alias) -> bool:
    """Whether "der Kreml-Kritiker" is meant, not "viele …", "ein …", the plural "die …" or "eines der …"."""
    before = _determiner(doc, start)
    if before is None:
        return True
    if before.tag_ in NOT_THE_ONE or (before.lower_.startswith(("ein", "kein")) and alias.article[:1] == "d"):
        return False
    plural = before.lower_ == "die" and alias.article == "der"
    return not plural and not _is_one_of_many(before)


def _is_one_of_many(article: Token) -> bool:
    """Whether the article is that of "eines der wichtigsten ..." or "viele der ..."."""
    before = article.nbor(-1) if article.i else None
    return article.lower_ == "der" and before is not None and before.tag_ in {"PIS", "CARD", "ART", "PIAT"}


def _determiner(doc: Doc, start: int) -> Token | None:
    """The word before, past adjectives: what says whether one, the one or many are meant."""
    position = start - 1
    while position >= 0 and doc[position].tag_ in {"ADJA", "TRUNC"}:
        position -= 1
    return doc[position] if position >= 0 else None


def merged(doc: Doc, found: list[Mention], by_actors: list[Mention]) -> list[Mention]:
    """The names found in the text and the actors' together; where they overlap, the actors know better.

    A longer name that only ends like an actor's stays what it is: "Jill Biden" is not Joe.
    """
    holders = {position: mention for mention in found for position in mention.positions}
    actors = [actor for actor in by_actors if not _is_part_of(doc, actor, holders.get(actor.start))]
    taken = {position for actor in actors for position in actor.positions}
    others = [mention for mention in found if taken.isdisjoint(mention.positions)]
    return sorted([*actors, *others], key=lambda mention: (mention.start, -mention.end))


def _is_part_of(doc: Doc, actor: Mention, holder: Mention | None) -> bool:
    """Whether an actor's name is only part of another: "Biden" in "Jill Biden", "Berlin" in "FU Berlin"."""
    if holder is None or holder.end < actor.end or len(holder.positions) == len(actor.positions):
        return False
    if holder.kind != "PER":
        return True
    rest = [token.text for token in doc[holder.start : actor.start]]
    return any("G" in gazetteer.kinds(word) and word not in actor.canonical for word in rest)
