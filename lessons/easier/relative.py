"""Relative clauses become sentences: "..., die dort arbeitet, ..." becomes "... Anna Berger arbeitet"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from lessons.easier.antecedent import antecedent
from lessons.easier.change import STOP, Edit, Pieces, TextChange
from lessons.easier.clause import end_of_clause, in_quotation, places_of_finite, verb_second
from lessons.easier.subject import subject_of
from lessons.german import nouns
from lessons.german.clauses import OPENS_SUBCLAUSE, is_finite
from lessons.german.reporting import is_reporting
from lessons.german.verbs import tenses_and_persons

HERE = {"wo": "dort", "was": "das", "wobei": "dabei", "wodurch": "dadurch", "woraufhin": "daraufhin"}
ASKING = frozenset(
    """
    fragen wissen zeigen herausfinden erfahren erkennen verstehen begreifen sehen hören lernen merken klären
    untersuchen prüfen entscheiden bestimmen beschreiben beobachten messen vergessen kennen ahnen
    """.split()  # noqa: SIM905 -- read as lines
)
NEEDS_WAS = {"das", "es", "alles", "etwas", "nichts", "vieles", "einiges", "manches", "weniges"}
CLOSES = {"PTKVZ", "VVPP", "VVINF", "VAINF", "VMINF", "VAPP"}


def relative_clauses(tokens: Sequence[Token]) -> Iterator[TextChange]:
    """A change for each relative clause that can stand as a sentence of its own."""
    for comma in range(1, len(tokens) - 3):
        if tokens[comma].text == "," and not in_quotation(tokens, comma):
            yield from _as_sentence(tokens, comma)


def _as_sentence(tokens: Sequence[Token], comma: int) -> Iterator[TextChange]:
    opener = comma + 1 + (tokens[comma + 1].tag_ == "APPR")
    end = end_of_clause(tokens, comma + 1)
    if (
        end < 0
        or any(token.tag_ == "KOUS" for token in tokens[:comma])
        or _has_two_verbs(tokens, opener, end)
    ):
        return
    if tokens[opener].lower_ == "was" and tokens[end - 1].lemma_ in {"betreffen", "angehen", "anbelangen"}:
        return
    if _is_afterthought(tokens[:comma]):
        return
    front = _front(tokens, comma, opener)
    rest = verb_second(tokens, _begin(tokens, opener), end)
    if front and rest and _agrees(tokens, front[0], opener, end):
        beginning, sure = front
        far = tokens[opener].lower_ == "wo" and end < len(tokens) - 1
        sure = sure and not far and not any(token._.konjunktiv for token in tokens)
        edits = _moved(tokens, comma, end, (*beginning, *rest))
        if edits:
            yield TextChange("relative_clause", edits, "relative_clause", tokens[opener].text, sure)


def _is_afterthought(before: Sequence[Token]) -> bool:
    """Whether what the clause speaks of stands behind a dash, in no sentence: "er ging – ein Weg, der"."""
    dash = max((place for place, token in enumerate(before) if token.text in {"–", "-", "—"}), default=-1)
    return dash >= 0 and not any(is_finite(token) for token in before[dash:])


def _agrees(tokens: Sequence[Token], front: Pieces, opener: int, end: int) -> bool:
    """Whether the verb goes with what the pronoun stands for, or has another subject in its clause."""
    pronoun, verb = tokens[opener].lower_, tokens[places_of_finite(tokens, opener, end)[0]]
    if pronoun not in {"der", "die", "das"} or tokens[opener - 1].tag_ == "APPR":
        return True
    if subject_of(tokens[opener + 1 : end], verb):
        return True
    persons = {person for _, person in tenses_and_persons(verb.lower_, verb.lemma_)}
    plurals = {nouns.plural_of(token.lemma_) for token in tokens[:opener] if token.tag_ == "NN"}
    several = pronoun == "die" and front[-1] in plurals
    return not persons or (5 if several else 2) in persons


def _has_two_verbs(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether "und" joins two verbs in the clause: "die gehen und kommen"."""
    return any(
        tokens[place].tag_ == "KON" and tokens[place - 1].tag_.startswith(("V", "PTKVZ"))
        for place in range(start, end)
    )


def _begin(tokens: Sequence[Token], opener: int) -> int:
    """Where the clause goes on behind its pronoun, and behind the noun of "deren" and "dessen"."""
    return opener + 2 if tokens[opener].lower_ in {"deren", "dessen"} else opener + 1


def _front(tokens: Sequence[Token], comma: int, opener: int) -> tuple[Pieces, bool] | None:
    """What the new sentence begins with, and whether that is sure."""
    pronoun = tokens[opener].lower_
    if opener == comma + 1 and pronoun in HERE and tokens[opener].tag_ in {"PWAV", "PRELS", "PWS"}:
        return _of_all(tokens, comma, pronoun)
    if tokens[opener].tag_ not in {"PRELS", "PRELAT"}:
        return None
    found = antecedent(tokens, _behind_noun(tokens, comma), pronoun)
    if found is None:
        return None
    said, sure = found
    preposition: Pieces = (tokens[comma + 1].text,) if opener > comma + 1 else ()
    return (*preposition, *said), sure


def _of_all(tokens: Sequence[Token], comma: int, pronoun: str) -> tuple[Pieces, bool] | None:
    """For what speaks of a place, or of the whole clause before."""
    before = tokens[comma - 1]
    if pronoun == "wo":
        return ((HERE[pronoun],), before.tag_ == "NE") if _is_place(tokens, comma) else None
    if pronoun == "was" and any(token.lower_ == "es" for token in tokens[:comma]):
        return None  # "es ist ..., was ..."
    asked = pronoun == "was" and _may_ask(tokens[:comma])
    unclear = before.tag_ in {"PPER", "PDS", "PIS", "ADJA"} or before.lower_ in NEEDS_WAS or asked
    return None if unclear else ((HERE[pronoun],), pronoun != "was")


def _may_ask(before: Sequence[Token]) -> bool:
    """Whether "was" may be the question that the clause asks or answers: "er weiß, was geschieht".

    A clause without a subject has it in the question: "auffällig ist, was geschieht".
    """
    finite = next(filter(is_finite, before), None)
    if finite is None or subject_of(before, finite) is None:
        return True
    asks = any(is_reporting(token) or token._.lemma_unit in ASKING for token in before)
    return asks or any(token.lower_ in {"klar", "offen"} for token in before)


def _is_place(tokens: Sequence[Token], comma: int) -> bool:
    """Whether the name of a place stands before the comma, perhaps with where it lies."""
    last = tokens[comma - 1].i
    return any(
        name.label_ == "LOC" and last - 4 <= name.end <= last + 1
        for name in tokens[0].doc.spans.get("names", [])
    )


def _behind_noun(tokens: Sequence[Token], comma: int) -> int:
    """The comma, or the place before what closes the clause: "richtet eine Stelle | ein, bei der ..."."""
    place = comma
    while place > 1 and tokens[place - 1].tag_ in CLOSES:
        place -= 1
    return place


def _moved(tokens: Sequence[Token], comma: int, end: int, sentence: Pieces) -> tuple[Edit, ...]:
    """The clause cut out, and its sentence put behind the end; () where the sentence does not end plainly."""
    last = len(tokens) - 1
    if tokens[last].text != ".":
        return ()
    if end == last:
        return (Edit(comma, last, (STOP, *sentence)),)
    if tokens[end].text == ";":
        return (Edit(comma, end, (STOP, *sentence)), Edit(end, end + 1, (STOP,)))
    if _depends(tokens, comma, end + 1):
        return ()
    beside = any(token.text == "," for token in tokens[:comma]) and not places_of_finite(tokens, 0, comma)
    return (Edit(comma, end if beside else end + 1), Edit(last + 1, last + 1, (*sentence, STOP)))


def _depends(tokens: Sequence[Token], comma: int, start: int) -> bool:
    """Whether what follows the clause may depend on it: another clause, an infinitive, a verb too many."""
    end = next((p for p in range(start, len(tokens)) if tokens[p].text in {",", ".", ";", ":"}), len(tokens))
    opens = tokens[start].tag_ in OPENS_SUBCLAUSE | {"KOUI", "KON"} or tokens[start + 1].tag_ in {
        "PRELS",
        "PRELAT",
    }
    with_zu = any(token.tag_ in {"VVIZU", "PTKZU"} for token in tokens[start:end])
    before, after = places_of_finite(tokens, 0, comma), places_of_finite(tokens, start, end)
    return opens or (with_zu and not after) or bool(before) == bool(after)
