"""Long attributes are opened: "das im Jahr 2021 beschlossene Becken" has a relative clause of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from spacy.tokens import Token

from lessons import lexicon
from lessons.easier.change import Edit, Pieces, TextChange
from lessons.easier.clause import in_preterite
from lessons.easier.nominal import cells, cells_of_determiner, cells_of_form
from lessons.german.clauses import OPENS_SUBCLAUSE, is_finite
from lessons.lexicon.verbs import conjugation, perfect_auxiliaries

ENDING = re.compile(r"e[nrsm]?$")
DETERMINERS = {"ART", "PPOSAT", "PDAT"}
BEGINS_ATTRIBUTE = {"APPR", "APPRART", "ADV", "ADJD", "PROAV", "PAV", "PTKNEG", "PRF"}
RELATIVE = {"m": "der", "f": "die", "n": "das", "p": "die"}
LONG = 2  # words before the participle: a shorter attribute is easier than a clause
WITHOUT_PASSIVE = frozenset(  # "gelegen" and "aufgerückt" are no passives
    "liegen stehen sitzen hängen bestehen aufrücken vorrücken nachrücken anrücken".split()  # noqa: SIM905
)
OF_STATE = frozenset(  # of these the participle tells how it is, not what was done
    """
    ausstatten befestigen füllen umgeben verbinden versehen vorsehen eignen beteiligen interessieren
    spezialisieren betreffen verpflichten verheiraten gewöhnen begeistern überzeugen engagieren verlieben
    """.split()  # noqa: SIM905 -- read as lines
)
OF_NEED = {"benötigen", "brauchen", "erwarten", "suchen", "wünschen"}  # what they tell goes on
TO_BE = {"present": ("ist", "sind"), "preterite": ("war", "waren")}


def participles(tokens: Sequence[Token]) -> Iterator[TextChange]:
    """A change for each participle with a long attribute before its noun."""
    for place, token in enumerate(tokens):
        if token.tag_ == "ADJA" and token.text[0].islower():
            yield from _opened(tokens, place)


def _opened(tokens: Sequence[Token], place: int) -> Iterator[TextChange]:
    noun = next((p for p in range(place + 1, len(tokens)) if tokens[p].tag_ != "ADJA"), len(tokens) - 1)
    start = _determiner(tokens, place)
    if start is None or tokens[noun].tag_ != "NN" or not _is_plain(tokens, start, place, noun):
        return
    own = cells_of_form(tokens[noun].text, tokens[noun].lemma_, None) & cells_of_determiner(
        tokens[start].text
    )
    if start == 0 or tokens[start - 1].tag_ not in {"NN", "NE", "APPR"}:
        own = {cell for cell in own if cell[1] != "g"}
    numbers = {cell[0] for cell in own}
    said = _clause_verb(tokens, place, "p" in numbers) if len(numbers) == 1 else ()
    if any(token.tag_ == "PTKNEG" for token in tokens[start:place]):
        return  # "nicht anerkannt": a state, not what was done
    if said:
        clause = (",", RELATIVE[numbers.pop()], *range(start + 1, place), *said)
        end = _end_of_phrase(tokens, noun)
        closes = () if tokens[end].text in {",", ".", ";", ":"} else (",",)
        if _has_more(tokens, end) or _genitive_fits(tokens[noun + 1 : end], own) or _goes_on(tokens, end):
            return
        edits = (Edit(start + 1, place + 1), Edit(end, end, (*clause, *closes)))
        yield TextChange("participle", edits, "participle", tokens[place].text)


def _has_more(tokens: Sequence[Token], end: int) -> bool:
    """Whether what stands behind the noun belongs to it, or may be taken for who did it: "von Seeleuten"."""
    in_front = not any(is_finite(token) for token in tokens[:end])
    return tokens[end].lower_ in {"(", "von", "vom"} or (in_front and tokens[end].tag_ in {"APPR", "APPRART"})


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    """Whether a clause behind the noun belongs to it: "der Plan, das Haus zu verkaufen"."""
    rest = tokens[end + 1 :] if tokens[end].text == "," else []
    clause = list(takewhile(lambda token: token.text not in {",", "."}, rest))
    begins = any(token.tag_ in OPENS_SUBCLAUSE for token in clause[:2])
    return begins or any(token.tag_ in {"VVIZU", "PTKZU"} for token in clause)


def _genitive_fits(behind: Sequence[Token], own: set[str]) -> bool:
    """Whether the clause could as well speak of the genitive behind the noun."""
    genders = {cell[0] for token in behind if token.tag_ == "NN" for cell in cells(token)}
    return bool(genders & {cell[0] for cell in own})


def _is_plain(tokens: Sequence[Token], start: int, place: int, noun: int) -> bool:
    """Whether the attribute holds only phrases and adverbs, and speaks of one noun."""
    inside = tokens[start + 1 : place]
    closed = all(
        token.tag_ != "ADJA" or any(_is_noun(other) for other in inside[number:])
        for number, token in enumerate(inside)
    )
    joined = tokens[_end_of_phrase(tokens, noun)].tag_ == "KON"
    return closed and not joined and inside[-1].lower_ != "zu"


def _is_noun(token: Token) -> bool:
    """Whether it is a noun, or an adjective or participle that stands for one: "die Forschenden"."""
    return token.tag_ == "NN" or (token.tag_ == "ADJA" and token.text[0].isupper())


def _determiner(tokens: Sequence[Token], participle: int) -> int | None:
    """The article that an attribute parts from its noun."""
    for place in range(participle - LONG - 1, max(-1, participle - 12), -1):
        if any(token.tag_.startswith(("V", "$", "KOU", "PREL")) for token in tokens[place:participle]):
            return None
        if tokens[place].tag_ in DETERMINERS and tokens[place + 1].tag_ in BEGINS_ATTRIBUTE:
            return place
    return None


def _clause_verb(tokens: Sequence[Token], place: int, several: bool) -> Pieces:
    """The participle as the verb of a clause: "beschlossen wurde", "gestiegen sind"; () if unknown."""
    stem = ENDING.sub("", tokens[place].lower_)
    preterite = any(in_preterite(token) for token in [t for t in tokens if is_finite(t)][:1])
    if stem.endswith("end"):
        verb = conjugation(stem[:-1]) if lexicon.is_verb(stem[:-1]) else None
        forms = (verb.preterite if preterite else verb.present) if verb else None
        return ("".join(reversed(forms[5 if several else 2].split(" "))),) if forms else ()
    infinitive = next((verb for verb in lexicon.verb_lemmas(stem) if _is_participle(stem, verb)), "")
    if not infinitive or infinitive in WITHOUT_PASSIVE:
        return ()
    if perfect_auxiliaries(infinitive)[:1] == ("sein",) or infinitive in OF_STATE:
        return stem, TO_BE["preterite" if preterite else "present"][several]
    lasts = infinitive in OF_NEED and not preterite
    return stem, ("werden" if several else "wird") if lasts else ("wurden" if several else "wurde")


def _is_participle(stem: str, infinitive: str) -> bool:
    verb = conjugation(infinitive)
    return verb is not None and verb.past_participle == stem


def _end_of_phrase(tokens: Sequence[Token], noun: int) -> int:
    """Behind the noun, and behind a genitive or a name that goes with it."""
    end = noun + 1
    while tokens[end].tag_ == "NE":
        end += 1
    if tokens[end].lower_ in {"des", "der"} and tokens[end].tag_ == "ART":
        following = next(
            (p for p in range(end + 1, len(tokens)) if tokens[p].tag_ not in {"ADJA", "CARD"}), end
        )
        return following + 1 if tokens[following].tag_ in {"NN", "NE"} else end
    return end
