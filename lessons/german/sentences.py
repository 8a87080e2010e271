"""Sentences: quotation marks, headings, agency lines, abbreviations and wrapped lines as German prints them."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Token

from lessons.german.wordlists import words

TERMINALS = {".", "!", "?", "…", "...", "?!", "!?", "??", "!!", "....", ". . ."}
QUOTES = set("\"'„“”«»‚‘’‹›`´")
BRACKETS_OPEN, BRACKETS_CLOSE = set("([{"), set(")]}")
ROMAN = re.compile(r"[IVX]{1,5}")
AGENCY = re.compile(r"\(\s*[A-Za-zÄÖÜäöü]{2,9}(?:\s*[/,]\s*[A-Za-zÄÖÜäöü.]{2,12})*\s*\)\s*(?:\n|$)")
WIDEST_WRAPPED_LINE = 130  # where a line is longer, every line is a paragraph of its own


@Language.component("german_sentences")
def cut(doc: Doc) -> Doc:
    """Mark where sentences start; a text that is cut already (a treebank's) stays as it is."""
    if doc.has_annotation("SENT_START"):
        return doc
    doc._.engine["sentences"] = "rules"
    width = max((len(line) for line in doc.text.splitlines()), default=0)
    for token in doc:
        token.is_sent_start = token.i == 0 or _starts_sentence(token, width)
    return doc


def _starts_sentence(token: Token, width: int) -> bool:
    """Whether a sentence starts here; white space stays with the sentence before it."""
    before = _word_before(token)
    if token.is_space or before is None:
        return False
    gap = token.doc.text[before.idx + len(before) : token.idx]
    if "\n" in gap and (gap.count("\n") > 1 or not _is_wrapped(token, width)):
        return True
    return _starts_after(token, before)


def _word_before(token: Token) -> Token | None:
    """The nearest token on the left that is not white space."""
    position = token.i - 1
    while position >= 0 and token.doc[position].is_space:
        position -= 1
    return token.doc[position] if position >= 0 else None


def _is_wrapped(token: Token, width: int) -> bool:
    """Whether the line before ended only because this word did not fit: prose wrapped at some width."""
    text = token.doc.text
    line = text[: token.idx].rstrip().rpartition("\n")[2]
    heading = line.startswith("#") or text[token.idx] == "#"
    return not heading and width <= WIDEST_WRAPPED_LINE and len(line) + 1 + len(token) > width


def _starts_after(token: Token, before: Token) -> bool:
    """Whether punctuation ended a sentence just before: a terminal mark, perhaps with closing quotes after it."""
    if AGENCY.match(token.doc.text, token.idx):
        return before.text in TERMINALS
    if not _can_open(token):
        return False
    last = _skip_closing(before)
    if last.text in TERMINALS:
        return not _is_abbreviated(last, token)
    dotted = last.text.endswith(".") and len(last) > 1
    return dotted and token.text in words("sentence_openers.txt")


def _can_open(token: Token) -> bool:
    """Whether a sentence can open with this token: a capital letter, a number, or an opening mark before one."""
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
    """Whether a bracket or a quotation mark closes: it then clings to the word before it."""
    if token.text in BRACKETS_CLOSE:
        return True
    clings = token.i > 0 and not token.nbor(-1).whitespace_ and not token.nbor(-1).is_space
    return token.text in QUOTES and clings and token.nbor(-1).text not in BRACKETS_OPEN


def _is_abbreviated(stop: Token, token: Token) -> bool:
    """Whether the full stop belongs to an abbreviation or a Roman number and the sentence goes on."""
    if stop.text != "." or stop.i == 0 or token.text in words("sentence_openers.txt"):
        return False
    word = stop.nbor(-1).text
    return word in words("abbreviations.txt") or ROMAN.fullmatch(word) is not None
