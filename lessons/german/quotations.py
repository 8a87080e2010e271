"""Quotation marks in pairs: where something quoted begins and ends, whatever marks the text uses."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

MARKS = frozenset('"„“”«»‟') | {"''", "``"}
SINGLE_MARKS = frozenset("'‚‘’‹›`´")
LONGEST = 250  # tokens; a mark whose partner is farther off than this was forgotten


def closes(token: Token) -> bool:
    """Whether a quotation mark closes: it then clings to the word before it."""
    if token.i == 0 or token.text in {"„", "``"}:
        return False
    before = token.nbor(-1)
    return not before.whitespace_ and not before.is_space and before.text not in "([{"


def quotations(doc: Doc) -> Iterator[Span]:
    """What stands between double quotation marks, without the marks.

    A mark that is never closed opens nothing; a blank line ends what was open.
    """
    opened: int | None = None
    for token in doc:
        if opened is not None and (token.text.count("\n") > 1 or token.i - opened > LONGEST):
            opened = None
        if token.text not in MARKS:
            continue
        if opened is None or not closes(token):
            opened = None if closes(token) else token.i
        else:
            if token.i > opened + 1:
                yield doc[opened + 1 : token.i]
            opened = None
