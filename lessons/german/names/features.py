"""What the tagger of names sees of each word: its own looks and those of its neighbours.

No name is ever a feature by itself, so that the model cannot learn names by heart: it learns from shapes,
endings, tags, the gazetteer, the classes of words, from small words such as "in" and "der", and from nouns
that are no names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from lessons.german.names import gazetteer

QUOTES = frozenset('„“”"»«‚‘›‹')
OPENS = QUOTES | set(":.!?–-(")
LONGEST_QUOTED_NAME = 8
SHAPE = ((re.compile("[a-zäöüßà-ÿ]"), "x"), (re.compile("[A-ZÄÖÜÀ-Þ]"), "X"), (re.compile(r"\d"), "d"))
RUN = re.compile(r"(.)\1{2,}")


class Clues(NamedTuple):
    """What is known of one word of a sentence."""

    word: str
    tag: str  # STTS
    shape: str  # "Xxx", "XX", "d"
    kinds: str  # see gazetteer.kinds
    heads: str  # see gazetteer.heads
    word_class: int | None
    phrase: str  # the kind of a known name of several words that it is part of
    quoted: str  # "i" in a short quotation, "q" one of its marks, "o" outside
    opens: bool  # first of a sentence, a quotation, a bracket

    @property
    def text(self) -> str:
        """The word itself if it is no capitalised one."""
        return self.word if self.word[:1].islower() or not self.word[:1].isalpha() else "_"

    @property
    def noun(self) -> str:
        """The word itself if it is a noun and no name."""
        return self.word if self.kinds == gazetteer.NOUN and self.tag == "NN" else ""

    def class_of(self, bits: int) -> int | None:
        """The class of the word and all classes like it: the fewer bits, the more of them."""
        return None if self.word_class is None else self.word_class & (1 << bits) - 1


def features(words: Sequence[str], tags: Sequence[str]) -> list[list[str]]:
    """The features of each word of a sentence, as strings "name=value"."""
    clues = _clues(list(words), tags)
    edge = Clues("#", "#", "#", "#", "#", None, "", "o", False)
    framed = [edge, edge, *clues, edge, edge]
    return [
        [*_own(clue), *_around(clues, position), *_stretches(framed[position : position + 5])]
        for position, clue in enumerate(clues)
    ]


def _clues(words: list[str], tags: Sequence[str]) -> list[Clues]:
    phrases, quoted = _phrases(words), _quoted(words)
    return [
        Clues(
            word,
            tags[i],
            shape(word),
            gazetteer.kinds(word),
            gazetteer.heads(word),
            gazetteer.word_class(word),
            phrases[i],
            quoted[i],
            i == 0 or words[i - 1] in OPENS,
        )
        for i, word in enumerate(words)
    ]


@lru_cache(maxsize=16384)
def shape(word: str) -> str:
    """The word with x for small letters, X for capitals and d for digits, long runs cut to three.

    >>> shape("GmbH"), shape("Hamburg")
    ('XxxX', 'Xxxx')
    """
    for pattern, letter in SHAPE:
        word = pattern.sub(letter, word)
    return RUN.sub(r"\1\1\1", word)


def _phrases(words: list[str]) -> list[str]:
    """For each word the kind of the known name of several words that it is part of, or ""."""
    marks = [""] * len(words)
    for start in range(len(words)):
        length, kind = gazetteer.phrase_at(words, start)
        for position in range(start, start + length):
            marks[position] = marks[position] or kind
    return marks


def _quoted(words: list[str]) -> list[str]:
    """For each word whether it stands in a short quotation that opens with a capital: often a title."""
    marks = ["o"] * len(words)
    opening = None
    for position, word in enumerate(words):
        if word not in QUOTES:
            continue
        if opening is None or not _is_short_quotation(words, opening, position):
            opening = position
            continue
        marks[opening] = marks[position] = "q"
        marks[opening + 1 : position] = ["i"] * (position - opening - 1)
        opening = None
    return marks


def _is_short_quotation(words: list[str], opening: int, closing: int) -> bool:
    return 1 < closing - opening <= LONGEST_QUOTED_NAME and words[opening + 1][:1].isupper()


def _own(clue: Clues) -> Iterator[str]:
    """What the word itself shows."""
    look = clue.shape[:2]
    yield "any"
    yield f"text={clue.text}"
    yield f"tag={clue.tag}"
    yield f"shape={clue.shape}"
    yield f"kinds={clue.kinds}"
    yield f"tag+kinds={clue.tag}/{clue.kinds}"
    yield f"tag+shape+opens={clue.tag}/{look}/{clue.opens}"
    yield f"heads={clue.heads}"
    if clue.phrase:
        yield f"phrase={clue.phrase}"
    if clue.noun:
        yield f"noun={clue.noun}"
    if clue.quoted == "i":
        yield f"quoted={look}/{clue.tag}"
    if clue.word[:1].isupper():
        yield from _affixes(clue)
    yield from _classes(clue)


def _affixes(clue: Clues) -> Iterator[str]:
    word = clue.word
    for length in (2, 3, 4, 5):
        yield f"end={word[-length:]}"
    for length in (2, 3, 4):
        yield f"start={word[:length]}"
    yield f"letters={min(len(word), 15)}"
    yield f"genitive of a name={word.endswith('s') and gazetteer.is_name(word[:-1])}"
    if "-" in word:
        yield f"last part={word.rpartition('-')[2]}"
        yield f"first part={word.partition('-')[0]}"
    if clue.opens:
        small = gazetteer.word_class(word.lower())
        yield f"small={None if small is None else small & 63}"


def _classes(clue: Clues) -> Iterator[str]:
    look, number = clue.shape[:2], clue.word_class
    if number is None:
        yield f"no class={look}"
        return
    yield f"class 4={number & 15}"
    yield f"class 6={number & 63}"
    yield f"class 8={number & 255}/{look}"
    yield f"class 10={number & 1023}"
    yield f"class 12={number & 4095}"
    yield f"class={number}"


def _around(clues: list[Clues], position: int) -> Iterator[str]:
    """What the two words on either side show."""
    here = clues[position]
    for distance in (-2, -1, 1, 2):
        other = position + distance
        if not 0 <= other < len(clues):
            yield f"{distance} tag=#"
            continue
        there = clues[other]
        yield f"{distance} tag={there.tag}"
        yield f"{distance} text={there.text}"
        if there.noun:
            yield f"{distance} noun={there.noun}"
        if there.word_class is not None:
            yield f"{distance} class 6={there.word_class & 63}"
            yield f"{distance} class={there.word_class}"
        if abs(distance) == 1:
            yield from _beside(here, there, distance)


def _beside(here: Clues, there: Clues, distance: int) -> Iterator[str]:
    look = here.shape[:2]
    yield f"{distance} shape={there.shape}"
    yield f"{distance} kinds={there.kinds}"
    yield f"{distance} text+tag={there.text}/{look}/{here.tag}"
    yield f"{distance} text+kinds={there.text}/{here.kinds}"
    yield f"{distance} kinds+kinds={there.kinds}/{here.kinds}"
    yield f"{distance} tag+tag={there.tag}/{here.tag}"
    yield f"{distance} heads={there.heads}"
    yield f"{distance} heads+kinds={there.heads}/{here.kinds}/{here.shape[:1]}"
    yield f"{distance} class 10={there.class_of(10)}"
    yield f"{distance} classes 6={there.class_of(6)}/{here.class_of(6)}"
    if there.quoted == "q" and here.quoted == "i":
        yield f"{distance} quote={look}"
    if distance == -1 and there.word[:1].isupper():
        yield f"-1 end={there.word[-4:]}"


def _stretches(window: list[Clues]) -> Iterator[str]:
    """What three words in a row show, of the two before, the word itself and the two after."""
    tags, heads = [clue.tag for clue in window], [clue.heads for clue in window]
    for first, name in enumerate(("before", "around", "after")):
        yield f"tags {name}={'/'.join(tags[first : first + 3])}"
        yield f"heads {name}={'/'.join(heads[first : first + 3])}"
    before, here = window[:2], window[2]
    yield f"texts before={'/'.join(clue.text for clue in before)}/{here.shape[:2]}"
    yield f"heads+kinds={window[1].heads}/{here.kinds}/{here.tag}"
