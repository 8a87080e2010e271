"""Relative clauses become sentences: "..., die dort gearbeitet hat, ..." becomes "... Frau Berger hat dort ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from lessons.easier.change import STOP, Change, Edit, Piece
from lessons.easier.clause import end_of_clause, in_quotation, places_of_finite, verb_second
from lessons.easier.nominal import cells, declined, determiner_before
from lessons.easier.subject import subject_of
from lessons.german import nouns
from lessons.german.clauses import OPENS_SUBCLAUSE
from lessons.german.people import People
from lessons.german.pronouns import sex
from lessons.german.verbs import tenses_and_persons

# What a relative pronoun can stand for, in the cells of CELLS.
PRONOUN_CELLS = {
    "der": "mn fd",
    "die": "fn fa pn pa",
    "das": "nn na",
    "den": "ma",
    "dem": "md nd",
    "denen": "pd",
}
THIS = {"der": "dieser", "die": "diese", "das": "dieses", "den": "diesen", "dem": "diesem", "denen": "diesen"}
HERE = {"wo": "dort", "was": "das", "wobei": "dabei", "wodurch": "dadurch", "woraufhin": "daraufhin"}
# Before these the clause says which one is meant, and cannot be left out.
CHOOSING = ("kein", "niemand", "jed", "all", "wenig", "viel", "einzig", "erst", "letzt", "jen", "solch", "welch",
            "derjenig", "diejenig", "dasjenig", "best", "größt", "höchst", "manch", "nicht")  # fmt: skip
NEEDS_WAS = {"das", "es", "alles", "etwas", "nichts", "vieles", "einiges", "manches", "weniges"}
CLOSES = {"PTKVZ", "VVPP", "VVINF", "VAINF", "VMINF", "VAPP"}
UNITS = {
    "Million",
    "Milliarde",
    "Euro",
    "Prozent",
    "Dollar",
    "Kilometer",
    "Meter",
    "Stunde",
    "Minute",
    "Tag",
    "Jahr",
}
PRONOUNS_OF_PERSON = {"m": {"der", "den", "dem"}, "f": {"die", "der"}, "": {"der", "die", "den", "dem"}}
TITLES = {"herr": "Herr", "herrn": "Herr", "frau": "Frau"}
JOINED = {"und", "oder", "sowie", "noch"}


def relative_clauses(tokens: Sequence[Token]) -> Iterator[Change]:
    """A change for each relative clause that can stand as a sentence of its own."""
    for comma in range(1, len(tokens) - 3):
        if tokens[comma].text == "," and not in_quotation(tokens, comma):
            yield from _as_sentence(tokens, comma)


def _as_sentence(tokens: Sequence[Token], comma: int) -> Iterator[Change]:
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
    front = _front(tokens, comma, opener)
    rest = verb_second(tokens, _begin(tokens, opener), end)
    if front and rest and _agrees(tokens, front[0], opener, end):
        beginning, sure = front
        far = tokens[opener].lower_ == "wo" and end < len(tokens) - 1
        sure = sure and not far and not any(token._.konjunktiv for token in tokens)
        edits = _moved(tokens, comma, end, (*beginning, *rest))
        if edits:
            yield Change("relative_clause", edits, "relative_clause", tokens[opener].text, sure)


def _agrees(tokens: Sequence[Token], front: tuple[Piece, ...], opener: int, end: int) -> bool:
    """Whether the verb goes with what the pronoun stands for, or has another subject in its clause."""
    pronoun, verb = tokens[opener].lower_, tokens[places_of_finite(tokens, opener, end)[0]]
    if pronoun not in {"der", "die", "das"} or tokens[opener - 1].tag_ == "APPR":
        return True
    if subject_of(tokens[opener + 1 : end], verb):
        return True
    persons = {person for _, person in tenses_and_persons(verb.lower_, verb.lemma_)}
    several = pronoun == "die" and len(front) == 2 and nouns.plural_of(tokens[opener - 1].lemma_) == front[1]
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


def _front(tokens: Sequence[Token], comma: int, opener: int) -> tuple[tuple[Piece, ...], bool] | None:
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
    preposition: tuple[Piece, ...] = (tokens[comma + 1].text,) if opener > comma + 1 else ()
    return (*preposition, *said), sure


def _of_all(tokens: Sequence[Token], comma: int, pronoun: str) -> tuple[tuple[Piece, ...], bool] | None:
    """For what speaks of a place, or of the whole clause before."""
    before = tokens[comma - 1]
    if pronoun == "wo":
        return ((HERE[pronoun],), before.tag_ == "NE") if _is_place(tokens, comma) else None
    if pronoun == "was" and any(token.lower_ == "es" for token in tokens[:comma]):
        return None  # "es ist ..., was ..."
    asked = any(
        token.lemma_ in {"fragen", "wissen", "klar", "offen", "sagen", "zeigen"} for token in tokens[:comma]
    )
    unclear = before.tag_ in {"PPER", "PDS", "PIS", "ADJA"} or before.lower_ in NEEDS_WAS or asked
    return None if unclear else ((HERE[pronoun],), pronoun != "was")


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


def antecedent(tokens: Sequence[Token], comma: int, pronoun: str) -> tuple[tuple[Piece, ...], bool] | None:
    """What the pronoun stands for, in its case, and whether that is sure; None where it is not to be said.

    A person's name needs no clause to say who is meant; of another noun only a teacher can tell.
    """
    if name := person_before(tokens, comma):
        return _person(name, pronoun, tokens[0].doc)
    nouns = _nouns_before(tokens, comma)[:2]
    fitting = [(noun, cell) for noun in nouns if (cell := _common(noun, pronoun))]
    if not fitting or _is_chosen(tokens, fitting[0][0]) or any(_is_joined(tokens, noun) for noun in nouns):
        return None
    noun, cell = fitting[0]
    form = declined(noun.lemma_, cell)
    if not _is_form_of(form, noun, cell) or noun.lemma_ in UNITS or _is_definite(noun):
        return None
    return (THIS[pronoun], form), False


def _is_form_of(form: str, noun: Token, cell: str) -> bool:
    """Whether the form belongs to the word that stands there: "Posts" are no "Post"."""
    return bool(form) and (cell[0] != "p" or form.removesuffix("n") == noun.text.removesuffix("n"))


def _person(name: str, pronoun: str, doc: Doc) -> tuple[tuple[Piece, ...], bool] | None:
    """The name again, if the pronoun can stand for such a person; sure if it is known to be a man or a woman."""
    known = sex(name, People(doc))
    return ((name,), bool(known)) if pronoun in PRONOUNS_OF_PERSON[known] else None


def person_before(tokens: Sequence[Token], comma: int) -> str:
    """The person whose name stands just before a comma; "" where it is no person's, or one of several."""
    last = tokens[comma - 1]
    for name in last.doc.spans.get("names", []):
        if name.label_ == "PER" and name.end == last.i + 1:
            before = last.doc[name.start - 1].lower_ if name.start else ""
            said = name._.canonical or name.text
            return "" if before in JOINED else f"{TITLES[before]} {said}" if before in TITLES else said
    return ""


def _nouns_before(tokens: Sequence[Token], comma: int) -> list[Token]:
    """The nouns that may be meant, nearest first: back to a verb or a mark."""
    found = []
    for token in reversed(tokens[:comma]):
        if token.tag_.startswith(("V", "$", "KOU")):
            break
        if token.tag_ == "NN":
            found.append(token)
    return found


def _common(noun: Token, pronoun: str) -> str:
    """The cell in which the pronoun stands for the noun; "" where it cannot."""
    own = {cell[0] for cell in cells(noun)}
    return next((cell for cell in PRONOUN_CELLS.get(pronoun, "").split() if cell[0] in own), "")


def _is_chosen(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether the noun needs its clause: "kein Mensch, der ...", "das ist ein Mann, der ..."."""
    place = noun.i - tokens[0].i
    around = [token.lower_ for token in tokens[max(0, place - 4) : place]]
    if any(word.startswith(CHOOSING) for word in around):
        return True
    clause = tokens[max((p for p in range(place) if tokens[p].text in {",", ";", ":"}), default=0) : place]
    return any(token.lemma_ in {"sein", "geben"} and token.tag_ in {"VAFIN", "VVFIN"} for token in clause)


def _is_joined(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether the noun is one of several that are meant together."""
    place = noun.i - tokens[0].i
    return any(token.lower_ in JOINED for token in tokens[max(0, place - 3) : place])


def _is_definite(noun: Token) -> bool:
    determiner = determiner_before(noun)
    return determiner is not None and determiner.lower_ in {
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "im",
        "am",
        "zum",
        "zur",
        "vom",
        "beim",
    }


def _moved(tokens: Sequence[Token], comma: int, end: int, sentence: tuple[Piece, ...]) -> tuple[Edit, ...]:
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
