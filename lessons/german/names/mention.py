"""One place in a document where something is named."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc

from lessons.german.names import gazetteer


class Mention(NamedTuple):
    """First token, token after the last, kind (PER, LOC, ORG, MISC), and whose name it is, once known."""

    start: int
    end: int
    kind: str
    canonical: str = ""

    def overlaps(self, other: Mention) -> bool:
        """Whether the two share a token."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Mention) -> bool:
        """Whether all of the other lies in this one, which is the longer of the two."""
        inside = self.start <= other.start and other.end <= self.end
        return inside and self.end - self.start > other.end - other.start


def base_words(doc: Doc, mention: Mention) -> tuple[str, ...]:
    """The words of a mention, the last without its genitive ending: Alexej, Nawalny of "Alexej Nawalnys"."""
    words = [token.text for token in doc[mention.start : mention.end] if not token.is_space]
    return (*words[:-1], base_form(doc, mention.end - 1))


def base_form(doc: Doc, position: int) -> str:
    """A name's word without its genitive ending; "Belarus" and "Jens" keep their own -s."""
    word = doc[position].text
    bare = gazetteer.without_genitive(word)
    if not bare or any(token.text == bare for token in doc):
        return bare or word
    if gazetteer.is_name(word):
        return word
    return bare if gazetteer.is_name(bare) or _is_genitive(doc, position) else word


def _is_genitive(doc: Doc, position: int) -> bool:
    """Whether an unknown name in -s stands as a genitive does: "Tolgans Bruder", "der Bruder Tolgans"."""
    if doc[position].text[-1] in "'’":
        return True
    before = doc[position - 1] if position else None
    after = doc[position + 1] if position + 1 < len(doc) else None
    if after is not None and after.tag_ in {"NN", "ADJA"}:
        return True
    return before is not None and before.tag_ == "NN" and "r" not in gazetteer.heads(before.text)
