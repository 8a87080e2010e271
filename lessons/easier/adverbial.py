"""Clauses with "weil", "obwohl", "nachdem" become sentences; a condition without "wenn" gets its "wenn"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from lessons.easier.change import STOP, Edit, Pieces, TextChange
from lessons.easier.clause import NONFINITE, end_of_clause, places_of_finite, small, verb_second
from lessons.easier.subject import starts_nominal
from lessons.german.clauses import OPENS_SUBCLAUSE, is_finite
from lessons.lexicon.verbs import conjugation

# What opens the clause's sentence behind the main clause ("denn" has the subject before the verb) ...
BEHIND = {
    "weil": "denn",
    "da": "denn",
    "obwohl": "trotzdem",
    "obgleich": "trotzdem",
    "nachdem": "vorher",
    "bevor": "danach",
    "sodass": "deshalb",
    "wohingegen": "dagegen",
    "zumal": "außerdem",
}
# ... and what opens the main clause behind the clause's sentence.
BEFORE = {
    "weil": "deshalb",
    "da": "deshalb",
    "obwohl": "trotzdem",
    "obgleich": "trotzdem",
    "nachdem": "danach",
}
FOCUSED = {"nur", "nicht", "auch", "vor", "allem", "erst", "schon", "gerade", "kurz", "noch", "eben"}
ANNOUNCES = {"so", "deshalb", "deswegen", "darum", "daher", "dadurch", "trotzdem", "umso"}
ONLY = {"erst", "nur"}  # "er kam erst, nachdem es hell war"
DENIED = {"nicht", "nie", "kein", "keine", "keinen", "keiner", "niemand"}


def adverbial_clauses(tokens: Sequence[Token]) -> Iterator[TextChange]:
    """A change for each such clause, before or behind its main clause."""
    if tokens[-1].text != "." or any(token.text in '„“":–;' for token in tokens):
        return
    first = tokens[0]
    if first.tag_ == "KOUS" and first.lower_ in BEFORE:
        yield from _in_front(tokens)
    elif is_finite(first):
        yield from _condition(tokens)
    for comma in range(1, len(tokens) - 3):
        opener = tokens[comma + 1]
        if tokens[comma].text == "," and opener.tag_ == "KOUS" and opener.lower_ in BEHIND:
            yield from _behind(tokens, comma)


def _in_front(tokens: Sequence[Token]) -> Iterator[TextChange]:
    """ "Weil es regnete, blieb er" becomes "Es regnete. Deshalb blieb er"."""
    end = end_of_clause(tokens, 0)
    if end < 0 or tokens[end].text != "," or not is_finite(tokens[end + 1]):
        return
    length = starts_nominal(tokens[1:end])
    rest = verb_second(tokens, 1 + length, end)
    if length and rest:
        pieces = (*range(1, 1 + length), *rest, STOP, BEFORE[tokens[0].lower_])
        yield TextChange("adverbial_clause", (Edit(0, end + 1, pieces),), "adverbial_clause", tokens[0].text)


def _behind(tokens: Sequence[Token], comma: int) -> Iterator[TextChange]:
    """ "Er blieb, weil es regnete" becomes "Er blieb. Denn es regnete"."""
    opener, end = tokens[comma + 1].lower_, end_of_clause(tokens, comma + 1)
    main = tokens[:comma]
    finite = places_of_finite(tokens, 0, comma)
    plain = len(finite) == 1 and not any(
        token.tag_ in OPENS_SUBCLAUSE or token._.konjunktiv for token in main
    )
    announced = any(token.lower_ in ANNOUNCES | ONLY for token in main)
    if end != len(tokens) - 1 or not plain or announced or tokens[comma - 1].lower_ in FOCUSED:
        return
    if opener in {"weil", "da"} and any(token.lower_ in DENIED for token in main):
        return
    pieces = _denn(tokens, comma + 2, end) if BEHIND[opener] == "denn" else _fronted(tokens, comma, end)
    if pieces:
        yield TextChange("adverbial_clause", (Edit(comma, end, (STOP, *pieces)),), "adverbial_clause", opener)


def _denn(tokens: Sequence[Token], start: int, end: int) -> Pieces:
    length = starts_nominal(tokens[start:end])
    rest = verb_second(tokens, start + length, end)
    return ("denn", *range(start, start + length), *rest) if length and rest else ()


def _fronted(tokens: Sequence[Token], comma: int, end: int) -> Pieces:
    """The clause behind an adverb; for "obwohl" the adverb that says it from the other side is "dabei"."""
    opener = tokens[comma + 1].lower_
    adverb = "dabei" if BEHIND[opener] == "trotzdem" else BEHIND[opener]
    rest = verb_second(tokens, comma + 2, end)
    return (adverb, *rest) if rest else ()


def _condition(tokens: Sequence[Token]) -> Iterator[TextChange]:
    """ "Hätte er Zeit, käme er" becomes "Wenn er Zeit hätte, käme er"."""
    comma = next((place for place, token in enumerate(tokens) if token.text == ","), 0)
    if not comma or not is_finite(tokens[comma + 1]) or len(places_of_finite(tokens, 0, comma)) != 1:
        return
    if tokens[0]._.konjunktiv != "II" or any(token.tag_ in OPENS_SUBCLAUSE for token in tokens[:comma]):
        return
    if verb := _joined_verb(tokens, comma):
        place = verb_place(tokens, comma)
        drop = {tokens[0]._.particle.i - tokens[0].i} if tokens[0]._.particle is not None else set()
        body = [p for p in range(1, comma) if p not in drop]
        cut = [p for p in body if p < place]
        pieces = ("wenn", *cut, verb, *[p for p in body if p >= place])
        sure = tokens[0].tag_ in {"VAFIN", "VMFIN"}
        yield TextChange("condition", (Edit(0, comma, pieces),), "condition", tokens[0].text, sure)


def verb_place(tokens: Sequence[Token], end: int) -> int:
    """Where the finite verb of a subordinate clause goes: before two infinitives, else behind all."""
    two = end > 2 and all(tokens[place].tag_ in NONFINITE for place in (end - 1, end - 2))
    return (
        end - 2
        if two and tokens[end - 1].tag_ == "VMINF" and tokens[0].lemma_ in {"haben", "werden"}
        else end
    )


def _joined_verb(tokens: Sequence[Token], comma: int) -> str:
    """The finite verb that opens the sentence, its particle joined to it; "" where that is not known."""
    verb = tokens[0]
    if verb._.particle is None:
        return small(verb)
    inside = verb._.particle.i < tokens[comma].i
    return verb._.particle.lower_ + small(verb) if inside and conjugation(verb._.lemma_unit) else ""
