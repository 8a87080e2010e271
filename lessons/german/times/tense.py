"""Whether a date lies behind or ahead of the report, by the preposition before it and the verb of its clause.

"Am Freitag" is last Friday in "Am Freitag sprach er" and next Friday in "Am Freitag spricht er"; "für
Freitag" is next Friday in "Sie kündigten für Freitag einen Streik an" as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span, Token

from lessons import lexicon
from lessons.german import reporting, verbs
from lessons.german.clauses import clauses, is_finite
from lessons.german.times.surroundings import EXTENDS, PLANNED, PUTS_OFF, STATES_AND_RECORDS, TAKES_PLACE
from lessons.language.verbs import MODALS
from lessons.lexicon.verbs import conjugation, perfect_auxiliaries

PAST, OPEN, AHEAD = -1, 0, 1

SENTENCE_ENDS = tuple('.!?…"“”«»')  # a headline has none, and tells in the present what is over

PARTICIPLES = {"VVPP", "VAPP", "VMPP"}
TO_COME = MODALS | {"werden"}  # verbs that put in the present what is to be
# What stands between a preposition and its noun.
WITHIN_PHRASE = {"ART", "ADJA", "ADV", "ADJD", "CARD", "PDAT"}


def lean(sentence: Span, start: int, end: int) -> int:
    """Where the time at these letters of the document lies: -1 behind, 1 ahead, 0 if nothing says."""
    tokens, way = _words(sentence), verb_lean(sentence, start)
    clause = _clause(tokens, start)
    lemmas = {token._.lemma_unit for token in clause if _says_what(token, clause)}
    attribute = _attribute(tokens, end)
    if attribute:
        return PAST if way == PAST and lemmas & TAKES_PLACE else attribute
    return _governed(*_prepositions(tokens, start), way, lemmas, clause)


def verb_lean(sentence: Span, start: int) -> int:
    """Where the verb nearest to this letter of the document points, if it can be one of the same clause."""
    tokens = _words(sentence)
    clause = _clause(tokens, start)
    verb = _nearest_verb(clause, start)
    if verb is None and _infinitive(clause):
        return _infinitive(clause)
    verb = verb or _nearest_verb(tokens, start)
    return _finite(verb, _clause(tokens, verb.idx), tokens) if verb else OPEN


def is_planned(sentence: Span, start: int) -> bool:
    """Whether the verb nearest to this letter is a modal or *werden* in the present: "will beraten"."""
    verb = _nearest_verb(_clause(_words(sentence), start), start)
    return verb is not None and verb.lemma_ in TO_COME and not _is_preterite(verb)


def has_verb(sentence: Span, start: int) -> bool:
    """Whether the words between colons around this letter tell something; an entry in a list does not."""
    colons = [token for token in sentence if token.text == ":"]
    first = max((token.i + 1 for token in colons if token.idx < start), default=sentence.start)
    last = min((token.i for token in colons if token.idx > start), default=sentence.end)
    return any(is_finite(token) for token in sentence.doc[first:last])


def _words(sentence: Span) -> list[Token]:
    return [token for token in sentence if not token.is_space]


def _clause(tokens: Sequence[Token], start: int) -> Sequence[Token]:
    """The clause in which this letter of the document stands."""
    return next((each for each in clauses(tokens) if each[-1].idx + len(each[-1]) > start), tokens)


def _nearest_verb(tokens: Sequence[Token], start: int) -> Token | None:
    """The finite verb that stands nearest."""
    finite = [token for token in tokens if is_finite(token)]
    return min(finite, key=lambda token: abs(token.idx - start), default=None)


def _says_what(token: Token, clause: Sequence[Token]) -> bool:
    """Whether the token is a verb and more than the auxiliary of a perfect; of a pluperfect it is more."""
    auxiliary = token.tag_.startswith("VA") and any(other.tag_ in PARTICIPLES for other in clause)
    return token.tag_.startswith("V") and (not auxiliary or _is_preterite(token))


def _prepositions(tokens: Sequence[Token], start: int) -> tuple[str, str]:
    """The preposition of the phrase that begins or goes on there, and that of the phrase on which it hangs.

    It is "bis" for "bis zum", and "" where there is none.
    """
    before = [token for token in tokens if token.idx < start]
    own = _pop_preposition(before)
    if own and before and before[-1].tag_ == "NN":
        before.pop()
        return own, _pop_preposition(before)
    return own, ""


def _pop_preposition(before: list[Token]) -> str:
    """Take the phrase that ends there off the tokens, down to its preposition, and give that back."""
    while before and before[-1].tag_ in WITHIN_PHRASE and before[-1].lower_ != "bis":
        before.pop()
    if not before or not before[-1].tag_.startswith("AP"):
        return ""
    word = before.pop().lower_
    return before.pop().lower_ if before and before[-1].lower_ == "bis" else word


def _governed(preposition: str, outer: str, way: int, lemmas: set[str], clause: Sequence[Token]) -> int:
    """What the prepositions make of the way in which the verb points."""
    if preposition == "seit" or outer == "nach":  # "nach der Wahl am Sonntag"
        return PAST
    from_to = {"bis", "an", "ab", "auf", "zum"} & {token.lower_ for token in clause}
    if preposition in ("vom", "von") and not from_to:
        return PAST
    if preposition == "für":
        return PAST if way == PAST and (lemmas & STATES_AND_RECORDS) else AHEAD
    if (preposition == "bis" and lemmas & EXTENDS) or (preposition == "auf" and lemmas & PUTS_OFF):
        return AHEAD
    if preposition == "bis" and _is_to_be_done(clause):
        return AHEAD
    return AHEAD if preposition in ("ab", "bis") and way != PAST else way


def _is_to_be_done(clause: Sequence[Token]) -> bool:
    """Whether something "soll bis Freitag gesichert sein" or "muss sie bis Freitag gesichert haben"."""
    modal = any(is_finite(token) and token.lemma_ in TO_COME and not _is_preterite(token) for token in clause)
    return modal and _has_perfect_infinitive(clause)


def _attribute(tokens: Sequence[Token], end: int) -> int:
    """Where a participle that follows at once points: "beginnende", "geplante", "begonnene"."""
    after = next((token for token in tokens if token.idx >= end), None)
    if after is None or after.tag_ != "ADJA":
        return OPEN
    stem = after.lower_.rstrip("nmrs").removesuffix("e")
    if stem.endswith("end") or stem.startswith(PLANNED):
        return AHEAD
    known = map(conjugation, lexicon.verb_lemmas(stem))
    return PAST if any(verb and verb.past_participle == stem for verb in known) else OPEN


def _infinitive(clause: Sequence[Token]) -> int:
    """Where "am Montag die Brücke zu sperren" points."""
    if not any(token.tag_ in ("PTKZU", "VVIZU") for token in clause):
        return OPEN
    return PAST if _has_perfect_infinitive(clause) else AHEAD


def _has_perfect_infinitive(clause: Sequence[Token]) -> bool:
    """Whether the clause has an infinitive such as "gesagt haben", "gewesen zu sein"."""
    lemmas = {token.lemma_ for token in clause if token.tag_ == "VAINF"}
    return bool(lemmas & {"haben", "sein"}) and any(token.tag_ in PARTICIPLES for token in clause)


def _finite(verb: Token, clause: Sequence[Token], tokens: Sequence[Token]) -> int:
    """Where the finite verb of a clause points, with the participle or the infinitive that belongs to it."""
    if _is_preterite(verb):
        return OPEN if verb.lemma_ in ("sollen", "wollen") else PAST
    participle = next(filter(_is_participle, clause), None)
    if verb.lemma_ in TO_COME:
        return PAST if _has_perfect_infinitive(clause) else AHEAD
    if participle is not None and (verb.lemma_ == "haben" or (verb.lemma_ == "sein" and _is_perfect(clause))):
        return PAST
    # What somebody "mitteilt" on Monday is in the paper after it.
    headline = not tokens[-1].text.endswith(SENTENCE_ENDS)
    return OPEN if headline or _reports(verb, tokens) else AHEAD


def _is_participle(token: Token) -> bool:
    """Whether a token is a participle, also one that looks like its infinitive: "hat beraten"."""
    known = conjugation(token.lemma_) if token.tag_ == "VVINF" else None
    return token.tag_ in PARTICIPLES or (known is not None and known.past_participle == token.lower_)


def _reports(verb: Token, tokens: Sequence[Token]) -> bool:
    """Whether what the verb of saying reports stands beside it: "..., teilt sie mit", "Das teilt sie mit"."""
    around = {token.lower_ for token in tokens}
    return reporting.is_reporting(verb) and bool(around & {",", ":", "das", "dies", "so"})


def _is_perfect(clause: Sequence[Token]) -> bool:
    """Whether "ist" and a participle are a perfect ("ist gefallen") and no state ("ist geschlossen")."""
    participles = [token for token in clause if token.tag_ in PARTICIPLES]
    return any(
        token.lower_ == "worden" or "sein" in perfect_auxiliaries(token.lemma_) for token in participles
    )


def _is_preterite(verb: Token) -> bool:
    """Whether the verb is in the preterite; forms that may be Konjunktiv II as well count as such."""
    tenses = {
        tense
        for tense, person in verbs.tenses_and_persons(verb.lower_, verb.lemma_)
        if person in (0, 2, 3, 5)
    }
    if not tenses:
        return verb.lower_.endswith(("te", "ten"))
    return "preterite" in tenses and "present" not in tenses
