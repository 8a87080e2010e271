"""Quotation marks in pairs: where something quoted begins and ends, whatever marks the text uses."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

MARKS = frozenset('"„“”«»‟') | {"''", "``", ",,", "<<", ">>"}
SINGLE_MARKS = frozenset("'‚‘’‹›`´")
SPACED = {"«": "»", "»": "«", "‹": "›", "›": "‹", "<<": ">>", ">>": "<<"}  # French: « with spaces »
APOSTROPHES = {"’", "´"}  # they close a quotation, but open none
LONGEST = 250  # tokens; a mark whose partner is farther off than this was forgotten


def cut_off_marks(nlp: Language) -> None:
    """Teach the tokenizer marks that spaCy leaves at a word: ›so‹, <<so>>, ,,so'', and „ after a colon."""
    marks = [",,", "<<", ">>", *"›‹‟"]
    nlp.tokenizer.prefix_search = compile_prefix_regex([*marks, *nlp.Defaults.prefixes]).search
    nlp.tokenizer.suffix_search = compile_suffix_regex([*marks, *nlp.Defaults.suffixes]).search
    infixes = [*nlp.Defaults.infixes, r"(?<=[:,])[„»‚›]", "(?<=[„»‚›])(?=.)"]
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer


def closes(token: Token) -> bool:
    """Whether a quotation mark closes: it then clings to the word before it."""
    if token.i == 0 or token.text in {"„", "``", ",,", "‚"}:
        return False
    before = token.nbor(-1)
    return not before.whitespace_ and not before.is_space and before.text not in "([{"


def quotations(doc: Doc) -> Iterator[Span]:
    """What stands between quotation marks, without the marks; of one inside another only the outer.

    A mark that is never closed opens nothing; a blank line ends what was open.
    """
    opened: Token | None = None
    for token in doc:
        if opened is not None and (token.text.count("\n") > 1 or token.i - opened.i > LONGEST):
            opened = None
        if opened is not None and _is_partner(token, opened):
            if token.i > opened.i + 1:
                yield doc[opened.i + 1 : token.i]
            opened = None
        elif _opens(token, opened):
            opened = token


def _opens(token: Token, opened: Token | None) -> bool:
    """Whether the mark begins a quotation; a single one none in double ones, and no apostrophe does."""
    if token.text in MARKS:
        inside = opened is not None and _is_guillemet(token) != _is_guillemet(opened)
        return not closes(token) and not (inside and _is_closed_behind(token, opened))
    if token.text not in SINGLE_MARKS - APOSTROPHES or opened is not None or closes(token):
        return False
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    return after is not None and (token.text in SPACED or (not token.whitespace_ and not after.is_punct))


def _is_partner(token: Token, opened: Token) -> bool:
    """Whether the mark ends what the other one opened: of the same kind and size, at the end of a word."""
    if (token.text in MARKS) != (opened.text in MARKS) or token.text not in MARKS | SINGLE_MARKS:
        return False
    if _is_guillemet(token) != _is_guillemet(opened):
        return False  # „Sie rief: »Halt!« Da stand er“
    if SPACED.get(opened.text) == token.text:
        return True
    if token.text in SINGLE_MARKS and not _ends_word(token):
        return False
    return closes(token)


def _is_guillemet(token: Token) -> bool:
    return token.text in SPACED


def _is_closed_behind(token: Token, opened: Token) -> bool:
    """Whether what was opened before the mark is closed after it, in the same paragraph."""
    rest = takewhile(lambda other: other.text.count("\n") < 2, token.doc[token.i + 1 : opened.i + LONGEST])
    return any(_is_partner(other, opened) for other in rest)


def _ends_word(token: Token) -> bool:
    """Whether no letter follows the mark at once, as in "geht's"."""
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    return after is None or bool(token.whitespace_) or after.is_punct or after.is_space


def half_quotations(doc: Doc) -> Iterator[Span]:
    """Quotations of which one mark is missing: "Guten Morgen“, sagte sie" and "Sie sagte: „Guten Morgen.".

    They reach from or to the end of their sentence; the token beside them stands for the missing mark.
    """
    paired = {place for span in quotations(doc) for place in range(span.start - 1, span.end + 1)}
    for token in doc:
        if token.i in paired or token.text not in MARKS or not 0 < token.i < len(doc) - 1:
            continue
        if closes(token) and token.nbor().text == ",":
            yield doc[token.sent.start : token.i]
        elif not closes(token) and token.nbor(-1).text == ":":
            yield doc[token.i + 1 : token.sent.end]


def by_sentence(span: Span) -> Iterator[Span]:
    """The parts of a span that stand in one sentence each, without white space at their ends."""
    start = span.start
    while start < span.end:
        end = min(span.doc[start].sent.end, span.end)
        words = [token.i for token in span.doc[start:end] if not token.is_space]
        if any(token.is_alpha or token.like_num for token in span.doc[start:end]):
            yield span.doc[words[0] : words[-1] + 1]
        start = end
