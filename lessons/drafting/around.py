"""What stands around a word in its sentence and text, as far as it tells which meaning it has there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import dropwhile, pairwise

from lessons.content.analysis import Sentence, Token
from lessons.drafting.reflexive import between, is_reflexive, without_sich
from lessons.language.stems import stem
from lessons.lexicon.compounds import parts
from lessons.lexicon.tables import noun_plurals, zipf

COMMONEST = 5.3  # Zipf; words from here on stand everywhere and tell nothing
# Nouns with which anything is explained.
GENERAL = """
    Person Sache Art Ding Mensch Teil Zahl Lage Stelle Größe Weise Form Raum Ort Gruppe Zustand Vorgang
    Handlung Gegenstand Bereich Stoff
    """.split()  # noqa: SIM905 -- read as lines
GENERIC = frozenset(map(stem, GENERAL))
OF_PLACE = frozenset("in im vor am an bei beim aus auf zum nach hinter neben durch".split())  # noqa: SIM905
DA = re.compile(r"dar?(?=[a-zü]{2})")  # of "damit", "darauf"
CONTRACTED = {
    **{"am": "an", "ans": "an", "aufs": "auf", "beim": "bei", "fürs": "für", "im": "in", "ins": "in"},
    **{"ums": "um", "vom": "von", "zum": "zu", "zur": "zu"},
}
PRONOUNS = ("PPER", "PIS", "PDS", "PRELS", "PWS", "PPOSS")
MORE_THAN_SUBJECT = 2
PHRASE = ("ART", "ADJA", "PPOSAT", "PDAT", "PIAT", "CARD")  # between a preposition and its noun


@dataclass(frozen=True)
class Around:
    """What stands around a word: the stems of its sentence and text, its prepositions, who speaks with it.

    `all_stems` has those of every noun of the sentence; `placed` says that a preposition of place stands
    before the word, `no_object` that the verb has only a subject beside it.  `cues` has every word of the
    sentence but this one, parts of compounds too; `beside` the prepositions of the verb's clause, or those
    right before and behind the noun; `plural` and `named` say that the noun is one, and that a name follows;
    `form` is the word as it stands there, `with_dass` says that a clause with *dass* follows the verb's.
    """

    sentence: frozenset[str]
    text: frozenset[str]
    small: frozenset[str]
    speaks: bool
    reflexive: bool
    all_stems: frozenset[str] = frozenset()
    placed: bool = False
    no_object: bool = False
    cues: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    plural: bool = False
    named: bool = False
    form: str = ""
    with_dass: bool = False


def surroundings(sentence: Sentence, words: frozenset[str], lemma: str) -> Around:
    """What tells a sense of a word in a sentence; `words` are the stems of the whole text.

    The lemma of a verb that has its *sich* there is "sich lohnen".
    """
    there = [token.lemma or token.form for token in sentence.tokens if token.is_word]
    return Around(
        telling_stems(there),
        words,
        prepositions_in(sentence),
        any(span.what.verb == without_sich(lemma) for span in sentence.spans_of("speech")),
        is_reflexive(lemma),
        frozenset(stem(word) for word in there if word[0].isupper()),
        _is_placed(sentence, lemma),
        _has_no_object(sentence, without_sich(lemma)),
        _cues(sentence, without_sich(lemma)),
        _beside(sentence, without_sich(lemma)),
        _first(sentence, lemma).form in set(noun_plurals(lemma)) - {lemma},
        _first(sentence, lemma, behind=1).tag == "NE",
        _first(sentence, without_sich(lemma)).form,
        _has_dass(sentence, without_sich(lemma)),
    )


def _first(sentence: Sentence, lemma: str, behind: int = 0) -> Token:
    """The first token of a word in its sentence, or one behind it; the last one if there is none."""
    tokens = sentence.tokens
    place = next((n for n, token in enumerate(tokens) if token.lemma == lemma), len(tokens))
    return tokens[min(place + behind, len(tokens) - 1)]


def as_cue(word: str) -> str:
    """The stem of a word as it is compared with what stands beside another; a noun's has a capital letter.

    >>> as_cue("Zahlen"), as_cue("zahlen")
    ('Zahl', 'zahl')
    """
    return stem(word).capitalize() if word[:1].isupper() else stem(word)


def _cues(sentence: Sentence, lemma: str) -> frozenset[str]:
    """The words beside a word, verbs whole, and the parts of compounds."""
    others = [token for token in sentence.tokens if token.is_word and lemma not in (token.lemma, token.unit)]
    words = [token.unit or token.lemma or token.form for token in others]
    return frozenset(as_cue(part) for word in words for part in (word, *parts(word)))


def _has_dass(sentence: Sentence, verb: str) -> bool:
    """Whether the clause behind the verb's begins with *dass*."""
    return any(
        behind and behind[0].form == "dass" and any(_is_of(token, verb) for token in part)
        for part, behind in pairwise(between(sentence.tokens, "$"))
    )


def _beside(sentence: Sentence, lemma: str) -> frozenset[str]:
    """The prepositions of a verb's clause; of a noun the one before its phrase and the one behind it."""
    tokens = sentence.tokens
    if lemma[:1].islower():
        clause = next(
            (part for part in between(tokens, "$") if any(_is_of(each, lemma) for each in part)), ()
        )
        return prepositions_among(clause)
    place = next((n for n, token in enumerate(tokens) if token.lemma == lemma), 0)
    before = next(dropwhile(lambda token: token.tag in PHRASE, tokens[:place][::-1]), None)
    return prepositions_among(filter(None, (before, *tokens[place + 1 : place + 2])))


def prepositions_in(sentence: Sentence) -> frozenset[str]:
    """The prepositions of a sentence, those in *damit* and *darauf* too.

    >>> from lessons.content.analysis import Token
    >>> tokens = (Token("darauf", "darauf", "ADV", "PAV", 0, 6), Token("in", "in", "ADP", "APPR", 7, 9))
    >>> sorted(prepositions_in(Sentence(1, "", 0, tokens)))
    ['auf', 'in']
    """
    return prepositions_among(sentence.tokens)


def prepositions_among(tokens: Iterable[Token]) -> frozenset[str]:
    """The prepositions among some words, without an article: *zu* of "zum"."""
    words = [(token.form.lower(), token.tag) for token in tokens]
    found = [CONTRACTED.get(word, word) for word, tag in words if tag.startswith("AP")]
    pointing = [word for word, tag in words if tag in ("PAV", "PROAV")]
    return frozenset([*found, *(DA.sub("", word) for word in pointing if DA.match(word))])


def _is_placed(sentence: Sentence, lemma: str) -> bool:
    """Whether a preposition of place stands before the noun, past its article and adjectives."""
    words = [token for token in sentence.tokens if token.is_word]
    place = next((n for n, token in enumerate(words) if token.lemma == lemma), 0)
    before = dropwhile(lambda token: token.tag in PHRASE, words[:place][::-1])
    first = next(before, None)
    return first is not None and first.form.lower() in OF_PLACE


def _has_no_object(sentence: Sentence, verb: str) -> bool:
    """Whether at most one noun or pronoun without a preposition stands with a verb, which is no passive."""
    parts = between(sentence.tokens, "$")
    part = next((each for each in parts if any(_is_of(token, verb) for token in each)), [])
    passive = any(token.lemma == "werden" for token in part) and any(token.tag == "VVPP" for token in part)
    return bool(part) and not passive and sum(_is_bare(part, n) for n in range(len(part))) < MORE_THAN_SUBJECT


def _is_of(token: Token, verb: str) -> bool:
    return token.tag.startswith("VV") and verb in (token.unit, token.lemma)


def _is_bare(part: list[Token], place: int) -> bool:
    """Whether a noun or pronoun stands without preposition, and is no genitive or name behind a noun."""
    if part[place].tag in PRONOUNS:
        return True
    if part[place].tag not in ("NN", "NE"):
        return False
    before = list(dropwhile(lambda token: token.tag in PHRASE, part[:place][::-1]))
    return not before or not (
        before[0].tag.startswith("APP") or before[0].tag in ("NN", "NE", "KON", "TRUNC")
    )


def telling_stems(words: list[str]) -> frozenset[str]:
    """The stems of nouns that are rare enough to tell what a text is about, parts of compounds too."""
    whole = [part for word in words if word[:1].isupper() for part in (word, *parts(word))]
    return frozenset(stem(word) for word in whole if len(word) > 3 and zipf(word) < COMMONEST) - GENERIC
