"""Names of institutions, which are more than a name: "Landgericht Osnabrück", "Bundesamt für Naturschutz".

A noun for an institution takes the place after it into its name, an adjective with a capital letter before it
("Deutscher Bauernverband"), and what it is for.  After "die Firma" a name is a company's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from lessons.german import wordlists
from lessons.german.names import gazetteer

Found = tuple[int, int, str]

ROLE = "r"  # among the letters of `gazetteer.heads`
OPENING = {"„", "“", '"', ":", "-", "–", "("}  # after these a capital letter tells nothing


def institutions(words: Sequence[str], tags: Sequence[str], names: Iterable[Found]) -> Iterator[Found]:
    """The institutions of a sentence (first word, word after the last, "ORG"); `names` were found before.

    >>> words, tags = ["Das", "Landgericht", "Hof", "prüft", "."], ["ART", "NN", "NE", "VVFIN", "$."]
    >>> list(institutions(words, tags, [(2, 3, "LOC")]))
    [(1, 3, 'ORG')]
    """
    by_start = {start: (end, kind) for start, end, kind in names}
    for place, tag in enumerate(tags):
        if tag != "NN" or not _is_institution(words[place]):
            continue
        start = _before_noun(words, tags, place)
        with_article = place > 0 and tags[place - 1] in ("ART", "APPRART")
        end = _past_place(words, place + 1, by_start, after_article=with_article)
        end = _past_purpose(words, tags, end) if end == place + 1 else end
        end = max(end, by_start.get(place, (end, ""))[0])  # a name that the tagger found whole
        if start < place or end > place + 1:
            yield start, end, "ORG"


def companies(words: Sequence[str], tags: Sequence[str], names: Iterable[Found]) -> Iterator[Found]:
    """The names right after a noun for a company, but for whole names of persons: "die Firma Holtkamp".

    >>> words, tags = ["Die", "Firma", "Holtkamp", "wächst"], ["ART", "NN", "NE", "VVFIN"]
    >>> list(companies(words, tags, [(2, 3, "PER")]))
    [(2, 3, 'ORG')]
    """
    known = {start: (end, kind) for start, end, kind in names}
    for place, word in enumerate(words[:-1]):
        if tags[place] != "NN" or not is_company_noun(word):
            continue
        start = place + 1
        end, kind = known.get(start, (start, ""))
        while end < len(words) and not kind and _may_name(words[end], tags[end]):
            end += 1
        if end > start and (kind != "PER" or end - start == 1):
            yield start, end, "ORG"


def is_company_noun(word: str) -> bool:
    """Whether a noun says that the name after it is a company's."""
    return word.lower().endswith(_companies())


def _may_name(word: str, tag: str) -> bool:
    """Whether a word that the tagger left out can only be a name there."""
    is_common = gazetteer.NOUN in gazetteer.kinds(word) or ROLE in gazetteer.heads(word)
    return word[:1].isupper() and (tag in ("NE", "FM") or (tag == "NN" and not is_common))


@cache
def _companies() -> tuple[str, ...]:
    return tuple(wordlists.words("company_nouns.txt"))


@cache
def _institutions() -> tuple[str, ...]:
    """The endings of the nouns, in the genitive and the dative of old too: "Bundesamtes"."""
    nouns = wordlists.words("institution_nouns.txt")
    return tuple(f"{noun}{ending}" for noun in nouns for ending in ("", "s", "es"))


def _is_institution(word: str) -> bool:
    return word.lower().endswith(_institutions())


def _before_noun(words: Sequence[str], tags: Sequence[str], place: int) -> int:
    """Where the noun's phrase begins: with "Deutscher" before it, or with "Industrie- und"."""
    if place > 1 and words[place - 1] == "und" and tags[place - 2] == "TRUNC":
        return place - 2
    return place - 1 if _has_adjective(words, tags, place) else place


def _has_adjective(words: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """Whether an adjective with a capital letter stands before the noun that does not open a sentence."""
    before = place - 1
    opens = before < 1 or words[before - 1] in OPENING
    word = words[before]
    of_town = word.endswith("er")  # "die Berner Hochschule" is one of Berne
    return not opens and not of_town and tags[before] == "ADJA" and word[:1].isupper() and word.isalpha()


def _past_place(
    words: Sequence[str], place: int, names: dict[int, tuple[int, str]], *, after_article: bool
) -> int:
    """Past the town or country that follows; after "die Bücherei" one word is hardly a person's name."""
    end, kind = names.get(place, (place, ""))
    is_genitive = end > place and gazetteer.is_name(gazetteer.without_genitive(words[end - 1]))
    is_place = kind in ("LOC", "ORG") or (kind == "PER" and after_article and end == place + 1)
    return end if is_place and not is_genitive else place


def _past_purpose(words: Sequence[str], tags: Sequence[str], place: int) -> int:
    """Past *für* and a noun without article: "für Naturschutz", "für Bau und Verkehr"."""
    if place + 1 >= len(words) or words[place] != "für" or tags[place + 1] != "NN":
        return place
    joined = place + 3 < len(words) and words[place + 2] == "und" and tags[place + 3] == "NN"
    return place + 4 if joined else place + 2
