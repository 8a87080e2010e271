"""Two main clauses in one sentence become two sentences; a subject that both share is said again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from lessons.easier.change import STOP, Edit, TextChange
from lessons.easier.clause import in_quotation, places_of_finite
from lessons.easier.subject import subject_of, taken_up
from lessons.german.clauses import OPENS_SUBCLAUSE, is_finite
from lessons.german.phrases import noun_phrases
from lessons.german.reporting import is_reporting
from lessons.lexicon.verbs import conjugation

JOINS = {"und", "aber", "doch", "denn"}
KEPT = {"aber", "doch", "denn"}  # said again at the beginning of the second sentence
ASKS = {"PWAV", "PWAT", "PWS"}
CLOSING_MARKS = {"“", "”", "«", '"', "''"}
GOES_WITH_NEXT = {"weder", "sowohl", "entweder", "je", "kaum"}


def main_clauses(tokens: Sequence[Token]) -> Iterator[TextChange]:
    """A change for each place at which the sentence can be cut."""
    if tokens[-1].text != ".":
        return
    yield from _at_semicolons(tokens)
    shared = _with_shared_subject(tokens)
    if shared:
        yield shared
        return
    for place in range(3, len(tokens) - 3):
        if in_quotation(tokens, place):
            continue
        if tokens[place].lower_ in JOINS and tokens[place].tag_ == "KON":
            yield from _at_conjunction(tokens, place)
        elif tokens[place].text == ",":
            yield from _at_comma(tokens, place)


def _at_semicolons(tokens: Sequence[Token]) -> Iterator[TextChange]:
    for place in range(1, len(tokens) - 2):
        if tokens[place].text == ";" and not in_quotation(tokens, place):
            end = next((p for p in range(place + 1, len(tokens)) if tokens[p].text == ";"), len(tokens) - 1)
            if _is_main(tokens, place + 1, end) and places_of_finite(tokens, 0, place):
                yield TextChange("two_clauses", (Edit(place, place + 1, (STOP,)),), "semicolon", ";", True)


def _is_main(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a main clause stands there: its verb behind one phrase, nothing before it that subordinates."""
    finite = places_of_finite(tokens, start, end)
    before = tokens[start : finite[0]] if finite else []
    opened = any(token.tag_ in OPENS_SUBCLAUSE | ASKS or token.text == "," for token in before)
    return bool(before) and not opened and tokens[start].tag_ != "KON"


def _at_conjunction(tokens: Sequence[Token], place: int) -> Iterator[TextChange]:
    """ "..., und die Stadt baut" becomes ". Die Stadt baut"."""
    comma = tokens[place - 1].text == ","
    if tokens[place - 1].lower_ == tokens[place + 1].lower_ or tokens[place - 1].text in {"...", "…"}:
        return  # "nach und nach"
    start, before = place - comma, tokens[_begin_of_part(tokens, place) : place - comma]
    end = next(
        (p for p in range(place + 1, len(tokens)) if tokens[p].text in {",", ".", ":"}), len(tokens) - 1
    )
    if not _is_main(tokens, place + 1, end) or not _is_whole(before) or _is_frame_behind(tokens, end):
        return
    if not comma and _lacks_its_verb(before):
        return
    clause = tokens[place + 1 : end]
    verb = tokens[places_of_finite(tokens, place + 1, end)[0]]
    subject = subject_of(clause, verb)
    ahead = tokens[place + 1 : verb.i - tokens[0].i]
    if subject is None or not _is_one_phrase(ahead):
        return
    kept = (tokens[place].lower_,) if tokens[place].lower_ in KEPT else ()
    sure = comma and tokens[place].lower_ != "denn"
    edits = (*_without_zwar(tokens, start), Edit(start, place + 1, (STOP, *kept)))
    yield TextChange("two_clauses", edits, "two_clauses", tokens[place].text, sure)


def _begin_of_part(tokens: Sequence[Token], place: int) -> int:
    """Where the part of the sentence begins that holds a place: behind the last colon or semicolon."""
    return max((p + 1 for p in range(place) if tokens[p].text in {":", ";"}), default=0)


def _without_zwar(tokens: Sequence[Token], end: int) -> tuple[Edit, ...]:
    """ "Er ist zwar krank, aber er kommt": "zwar" announces a clause that is now a sentence of its own."""
    return tuple(Edit(place, place + 1) for place in range(1, end) if tokens[place].lower_ == "zwar")


def _lacks_its_verb(before: Sequence[Token]) -> bool:
    """Whether a helping verb stands there without the one that it helps: "wird Nord- und ... genannt"."""
    helps = any(token.tag_ in {"VAFIN", "VMFIN"} and token.lemma_ != "sein" for token in before)
    return helps and not any(token.tag_ in {"VVPP", "VVINF", "VAPP", "VAINF", "VVIZU"} for token in before)


def _at_comma(tokens: Sequence[Token], comma: int) -> Iterator[TextChange]:
    """ "Eine Straße wird gesperrt, die Wege bleiben offen" becomes two sentences."""
    end = next(
        (p for p in range(comma + 1, len(tokens)) if tokens[p].text in {",", ".", ":"}), len(tokens) - 1
    )
    before = tokens[_begin_of_part(tokens, comma) : comma]
    if not _is_whole(before) or not _is_main(tokens, comma + 1, end) or tokens[end].text != ".":
        return
    verb = tokens[places_of_finite(tokens, comma + 1, end)[0]]
    first = next(token for token in before if is_finite(token))
    ahead = tokens[comma + 1 : verb.i - tokens[0].i]
    own = subject_of(tokens[comma + 1 : end], verb)
    told = is_reporting(first) or is_reporting(verb) or any(t._.konjunktiv for t in tokens)
    small = [token.lower_ for token in before]
    if len(places_of_finite(tokens, comma + 1, end)) > 1 or ("nicht" in small and "nur" in small):
        return
    if own and not told and verb.i < tokens[end - 1].i and _is_one_phrase(ahead):
        yield TextChange("two_clauses", (Edit(comma, comma + 1, (STOP,)),), "comma", ",")


def _is_whole(before: Sequence[Token]) -> bool:
    """Whether what stands before is one main clause: one finite verb, not at its end by a subordinator."""
    finite = [token for token in before if is_finite(token)]
    opened = any(token.tag_ in OPENS_SUBCLAUSE | ASKS | {"KOUI"} for token in before)
    parted = any(token.text in {",", ":", ";", "–"} or token.lower_ in GOES_WITH_NEXT for token in before)
    return len(finite) == 1 and not opened and not parted and finite[0].i > before[0].i


def _is_frame_behind(tokens: Sequence[Token], end: int) -> bool:
    """Whether the sentence ends in who said it all: "..., sagte er"."""
    return tokens[end].text == "," and end + 1 < len(tokens) and is_finite(tokens[end + 1])


def _is_one_phrase(ahead: Sequence[Token]) -> bool:
    """Whether one phrase stands before the verb: a noun with what belongs to it, or an adverb or two."""
    if all(token.tag_ in {"ADV", "PAV", "PROAV", "ADJD", "PPER", "PDS", "PIS"} for token in ahead):
        return len(ahead) <= 2
    phrases = list(noun_phrases(ahead))
    whole = len(phrases) == 1 and phrases[0].start == ahead[0].i
    behind = [token for token in ahead if whole and token.i >= phrases[0].end]
    return ahead[-1].tag_ != "KON" and (
        (whole and not any(token.tag_ in {"KON", "ADJD"} for token in behind))
        or ahead[0].tag_ in {"APPR", "APPRART"}
    )


def _with_shared_subject(tokens: Sequence[Token]) -> TextChange | None:
    """ "Er kam, sah und siegte" becomes "Er kam. Er sah. Er siegte."."""
    cuts = _cuts(tokens)
    if not cuts or not _is_whole(tokens[: cuts[0]]):
        return None
    verb = next(token for token in tokens if is_finite(token))
    if verb is tokens[cuts[0] - 1]:
        return None  # "provoziert und ergänzt die andere": what follows may belong to both
    found = subject_of(tokens[: cuts[0]], verb)
    word = taken_up(found[0]) if found else ""
    if (
        not found
        or not word
        or _cites(tokens, cuts[-1])
        or any(_may_be_participle(tokens, start + 1) for start in cuts)
    ):
        return None
    edits = tuple(Edit(start, start + 1, (STOP, word)) for start in cuts)
    return TextChange("two_clauses", edits, "shared_subject", tokens[cuts[-1]].text, found[1])


def _may_be_participle(tokens: Sequence[Token], place: int) -> bool:
    """Whether the verb may go with the first one's "hat": "Er hat sich darauf eingestellt und versucht"."""
    verb = tokens[place]
    table = conjugation(verb._.lemma_unit)
    helped = any(token.tag_ == "VAFIN" for token in tokens[:place])
    return helped and table is not None and table.past_participle == verb.lower_


def _cuts(tokens: Sequence[Token]) -> list[int]:
    """The places of "," and "und" right behind which a verb stands; () if none of them is "und" or "aber"."""
    found = [p for p in range(2, len(tokens) - 2) if _joins(tokens, p) and _is_verb(tokens[p + 1])]
    linked = [p for p in found if tokens[p].tag_ == "KON"]
    if not linked or any(in_quotation(tokens, p) or tokens[p - 1].text in CLOSING_MARKS for p in found):
        return []
    return [p for p in found if p <= linked[-1]]


def _is_verb(token: Token) -> bool:
    return is_finite(token) and token.text[0].islower()


def _joins(tokens: Sequence[Token], place: int) -> bool:
    return tokens[place].text == "," or (tokens[place].lower_ == "und" and tokens[place].tag_ == "KON")


def _cites(tokens: Sequence[Token], last: int) -> bool:
    """Whether somebody's words go on over a cut, so that "sagte er" would be lost."""
    end = next((p for p in range(last + 1, len(tokens)) if tokens[p].text in {",", ":", ";"}), len(tokens))
    moods = {bool(token._.konjunktiv) for token in tokens[:end] if is_finite(token)}
    return len(moods) > 1 or _is_frame_behind(tokens, min(end, len(tokens) - 1))
