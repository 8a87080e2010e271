"""Words: spaCy's German tokenizer, but for forms in which a sign is part of the word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from spacy.lang.tokenizer_exceptions import emoticons
from spacy.tokenizer import Tokenizer

from lessons.language.marks import GENDERED, PAIR

# O’Neill, D’Annunzio, d’Ivoire: a capital letter after the apostrophe; "geht’s" is two words as ever.
ELISION = re.compile(r"(?<=\w)['’](?=[A-ZÀ-ÖØ-Þ])|^[DdLlO]['’](?=[A-ZÀ-ÖØ-Þ])")
BRACKETED = re.compile(r"[\w-]*[a-zäöüß]\((?:in|innen|inn|e|[nmrs])\)[\w-]*")  # Lehrer(innen), jede(r)
# How a number ends that is no ordinal, so that a full stop behind it ends the sentence.
NO_ORDINALS = (
    r"\d{4}",  # 2024, 3.2.2024
    r"\.\d{3}",  # 20.000
    r"\d\.\d\.\d\d",  # 3.2.24
    r"\d\.\d\d\.\d\d",
    r"\d[,:/]\d",  # 3,5, 2:1
    r"\d[,:/]\d\d",  # 10:30, 2023/24
    r"\d\.(?:1[3-9]|[2-5]\d)",  # 10.30, which no month can be
)
STOP = re.compile(rf"(?:{'|'.join(f'(?<={number})' for number in NO_ORDINALS)})\.$")
ANYTHING = re.compile("")
LONGEST = 500  # characters without a space; what is longer is no word, and taking it apart would take long

Search = Callable[[str], re.Match[str] | None]
Matches = Callable[[str], Iterable[re.Match[str]]]


def keep_words_whole(tokenizer: Tokenizer) -> None:
    """Make the tokenizer keep "Lehrer:innen", "Lehrer(in)", "O’Neill", and what is no word, in one piece.

    But the full stop behind "2024" is no part of it, as it is of "3.".

    Emoticons are none: "Karl Meier (54): ..." has a bracket and a colon.
    """
    tokenizer.rules = {text: tokens for text, tokens in tokenizer.rules.items() if text not in emoticons}
    tokenizer.infix_finditer = _outside_words(tokenizer.infix_finditer)
    tokenizer.prefix_search = _no_elision(tokenizer.prefix_search)
    tokenizer.suffix_search = _stop_or(tokenizer.suffix_search)
    tokenizer.token_match = _whole_word


def _whole_word(text: str) -> re.Match[str] | None:
    if len(text) > LONGEST:
        return ANYTHING.match(text)
    return BRACKETED.fullmatch(text) or PAIR.fullmatch(text)


def _outside_words(find: Matches) -> Matches:
    """The places at which to cut, without those inside a word of ours."""

    def found(text: str) -> Iterator[re.Match[str]]:
        kept = [match.span() for pattern in (GENDERED, ELISION) for match in pattern.finditer(text)]
        for match in find(text):
            if not any(start < match.end() and match.start() < end for start, end in kept):
                yield match

    return found


def _no_elision(search: Search) -> Search:
    return lambda text: None if ELISION.match(text) else search(text)


def _stop_or(search: Search) -> Search:
    """The full stop that ends a sentence after a number, or what else is cut off."""
    return lambda text: STOP.search(text) or search(text)
