"""Sentences: with quotation marks, headings, agency lines, abbreviations and wrapped lines as printed."""

from __future__ import annotations

import re

import numpy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc, Token

from lessons.german.quotations import MARKS, SINGLE_MARKS, closes
from lessons.german.wordlists import words
from lessons.language.segmentation import ABBREVIATIONS

TERMINALS = {".", "!", "?", "…", "...", "?!", "!?", "??", "!!", "....", ". . ."}
QUOTES = MARKS | SINGLE_MARKS
BRACKETS_OPEN, BRACKETS_CLOSE = set("([{"), set(")]}")
BEFORE_NUMBERS = {"Kap", "Bl", "Sp", "Hs", "Ex", "Fig", "Taf"}  # words of their own, if no number follows
STREETS = ("str", "Str")  # "Goethestr. 5"
# A line of a live ticker begins so.
TICKER = re.compile(r"\+\+\+|\d{1,2}:\d\d (?!Uhr)[„A-ZÄÖÜ]")
ROMAN = re.compile(r"[IVX]{1,5}")
AGENCY = re.compile(r"\(\s*[A-Za-zÄÖÜäöü]{2,9}(?:\s*[/,]\s*[A-Za-zÄÖÜäöü.]{2,12})*\s*\)\s*(?:\n|$)")
# Tokens. No sentence has more (lists of names come to 200); what has is cut, because much that is asked of a
# word looks through its whole sentence.
LONGEST = 400
WIDEST_WRAPPED_LINE = 130  # where a line is longer, every line is a paragraph of its own


@Language.component("german_sentences")
def mark_sentences(doc: Doc) -> Doc:
    """Mark where sentences start; a text that is cut already (a treebank's) stays as it is."""
    if doc.has_annotation("SENT_START"):
        return doc
    doc._.engine["sentences"] = "rules"
    text = doc.text  # asked for once: spaCy puts it together anew each time
    width = max((len(line) for line in text.splitlines()), default=0)
    starts = _cut_short([token.i == 0 or _starts_sentence(token, text, width) for token in doc])
    # All at once: set token by token, spaCy looks through the whole document each time.
    return doc.from_array([SENT_START], numpy.where(starts, 1, -1).astype("uint64"))


def _cut_short(starts: list[bool]) -> list[bool]:
    """The same starts, and one more wherever a sentence would get too long."""
    length = 0
    for place, start in enumerate(starts):
        length = 0 if start else length + 1
        if length == LONGEST:
            starts[place], length = True, 0
    return starts


def _starts_sentence(token: Token, text: str, width: int) -> bool:
    """Whether a sentence starts here; white space stays with the sentence before it."""
    before = _word_before(token)
    if token.is_space or before is None:
        return False
    gap = text[before.idx + len(before) : token.idx]
    if "\n" in gap and (gap.count("\n") > 1 or not _is_wrapped(token, text, width)):
        return True
    return _starts_after(token, before, text)


def _word_before(token: Token) -> Token | None:
    """The nearest token on the left that is not white space."""
    position = token.i - 1
    while position >= 0 and token.doc[position].is_space:
        position -= 1
    return token.doc[position] if position >= 0 else None


def _is_wrapped(token: Token, text: str, width: int) -> bool:
    """Whether the line before ended only because this word did not fit: prose wrapped at some width."""
    end = len(text[max(0, token.idx - 200) : token.idx].rstrip()) + max(0, token.idx - 200)
    line = text[text.rfind("\n", 0, end) + 1 : end]
    heading = line.startswith("#") or line.endswith("+++")
    heading = heading or text[token.idx] == "#" or bool(TICKER.match(text, token.idx))
    return not heading and width <= WIDEST_WRAPPED_LINE and len(line) + 1 + len(token) > width


def _starts_after(token: Token, before: Token, text: str) -> bool:
    """Whether a sentence ended just before: with a terminal mark, perhaps with closing quotes after it."""
    if token.text == "(" and AGENCY.match(text, token.idx):
        return before.text in TERMINALS
    if not _can_open(token):
        return False
    last = _skip_closing(before)
    if last.text in TERMINALS:
        return not _is_abbreviated(last, token)
    dotted = last.text.endswith(".") and len(last) > 1
    return dotted and token.text in words("sentence_openers.txt")


def _can_open(token: Token) -> bool:
    """Whether a sentence can open so: with a capital letter, a number, or an opening mark before one."""
    if token.text in QUOTES or token.text in BRACKETS_OPEN:
        following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
        return not _closes(token) and following is not None and not following.text[0].islower()
    return token.text[0].isupper() or token.text[0].isdigit() or token.text[0] == "#"


def _skip_closing(token: Token) -> Token:
    """The token before any closing quotes and brackets, at most three of them."""
    for _ in range(3):
        if token.i == 0 or not _closes(token):
            break
        token = token.nbor(-1)
    return token


def _closes(token: Token) -> bool:
    """Whether a bracket or a quotation mark closes."""
    return token.text in BRACKETS_CLOSE or (token.text in QUOTES and closes(token))


def _is_abbreviated(stop: Token, token: Token) -> bool:
    """Whether the full stop belongs to an abbreviation or a Roman number and the sentence goes on."""
    if stop.text != "." or stop.i == 0 or token.text in words("sentence_openers.txt"):
        return False
    word = stop.nbor(-1).text
    numbered = token.text[0].isdigit() and (word in BEFORE_NUMBERS or word.endswith(STREETS))
    opens = _is_first_word(stop.nbor(-1)) and word[0].lower() + word[1:] in ABBREVIATIONS  # "Vgl. Kap. 3"
    return numbered or opens or word in ABBREVIATIONS or ROMAN.fullmatch(word) is not None


def _is_first_word(token: Token) -> bool:
    """Whether nothing stands before the word, or the end of another sentence."""
    before = _word_before(token)
    return before is None or before.text in TERMINALS | BRACKETS_OPEN
