"""FreeDict as TEI: an `<entry>` has an `<orth>`, a `<sense>` its translations in `<cit><quote>`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from lessons.lexicon.formats.copy import Copy, DictionaryError, Translation, language_of, licence_in

NAMESPACE = "{*}"


def read(path: Path, language: str = "") -> Copy:
    """The dictionary.  Raises DictionaryError if it is no whole XML, or no dictionary in TEI."""
    header = _header(path)
    title = header.findtext(f".//{NAMESPACE}title") or path.stem
    notice = " ".join(
        text for each in header.iterfind(f".//{NAMESPACE}availability") for text in each.itertext()
    )
    found = (each for entry in _elements(path, "entry") for each in meanings_of_entry(entry))
    return Copy(" ".join(title.split()), language_of(path, language), licence_in(notice), found)


def _header(path: Path) -> Element:
    header = next(_elements(path, "teiHeader"), None)
    if header is None:
        raise DictionaryError(f"{path.name}: has no <teiHeader>; expected a FreeDict dictionary in TEI.")
    return header


def _elements(path: Path, name: str) -> Iterator[Element]:
    """The elements of a name, one after the other, so that a big file need not fit into memory."""
    try:
        for _, element in ElementTree.iterparse(path):
            if element.tag.rpartition("}")[2] == name:
                yield element
                element.clear()
    except ElementTree.ParseError as problem:
        line, _ = problem.position
        raise DictionaryError(f"{path.name}, line {line}: is no whole XML from here on.") from None


def meanings_of_entry(entry: Element) -> Iterator[Translation]:
    """The translations of one entry, sense by sense."""
    words = [_text(each) for each in entry.iterfind(f"{NAMESPACE}form/{NAMESPACE}orth")]
    senses = [sense for sense in entry.iter() if sense.tag.rpartition("}")[2] == "sense"]
    for rank, sense in enumerate(senses or [entry]):
        quotes = [
            _text(quote)
            for cit in sense.iterfind(f"{NAMESPACE}cit")
            if cit.get("type", "").startswith("trans")
            for quote in cit.iterfind(f"{NAMESPACE}quote")
        ]
        meant = next((_text(each) for each in sense.iterfind(f".//{NAMESPACE}def")), "")
        if any(quotes):
            yield from (
                Translation(word, ", ".join(filter(None, quotes)), meant, rank) for word in words if word
            )


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
