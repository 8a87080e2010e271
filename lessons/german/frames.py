"""Frames: the clauses and phrases that say who says something, such as "erklärte Putin" or "laut Peskow"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from lessons import lexicon
from lessons.german import appositions, colons, reporting, speakers
from lessons.german.clauses import (
    OPENS_SUBCLAUSE,
    RELATIVE,
    clauses,
    first_word,
    is_finite,
    is_infinitive_clause,
    is_subordinate,
)
from lessons.german.people import People, canonical
from lessons.german.phrases import head, noun_phrases
from lessons.german.quotations import MARKS
from lessons.german.sources import Source, source, where_it_says
from lessons.german.wordlists import groups

OPENS_SUBORDINATE = groups("speech_words.tsv")["opens subclause"]
GOES_ON = groups("speech_words.tsv")["goes on"]
WITH_INFINITIVE = groups("speech_words.tsv")["noun with infinitive"]
Clause = list[Token]


@dataclass(frozen=True)
class Frame:
    """Who says, with which verb, noun or preposition, and the tokens from `start` to `end` that tell it."""

    start: int
    end: int
    speaker: str
    verb: str
    is_source: bool = False  # "laut Peskow": all beside it in its clauses is reported
    is_inverted: bool = False  # "..., sagte Putin": what stands before it is reported
    is_aside: bool = False  # "als Putin sagte, ...": only what stands right behind it is reported
    opens: bool = False  # "Putin sagte: ...": what stands after the colon is reported
    clause: range | None = None  # of a source in a subordinate clause: the tokens to which it is limited


NOBODY = Frame(-1, -1, "", "")


def speech_span(frame: Frame, doc: Doc, start: int, end: int, kind: str) -> Span:
    """The span of what somebody says, "direct" or "reported"."""
    span = Span(doc, start, end, label=kind)
    span._.speaker, span._.verb, span._.speech_kind = frame.speaker, frame.verb, kind
    return span


def clauses_of(tokens: Sequence[Token], people: People) -> list[Clause]:
    """The clauses of a sentence, each with the appositions in it."""
    return appositions.with_appositions(list(clauses(tokens)), people)


def frames_in(tokens: Sequence[Token], people: People) -> list[Frame]:
    """The frames of a sentence, left to right; what is quoted in it should be left out before."""
    parts = clauses_of(tokens, people)
    frames = []
    for number, clause in enumerate(parts):
        before, after = parts[:number], parts[number + 1] if number + 1 < len(parts) else []
        frame = _by_verb(clause, before, after, people)
        told = after and after[0].tag_ not in RELATIVE
        if frame is None or not (told or frame.is_inverted or tokens[-1].text == ":"):
            frame = _by_noun(clause, after, people) or _by_source(clause, frames, people) or frame
        if frame:
            frames.append(frame)
    return frames


def _by_verb(clause: Clause, before: list[Clause], after: Clause, people: People) -> Frame | None:
    """The clause as a frame, if a verb of saying in the indicative rules it."""
    saying = [token for token in clause if reporting.is_reporting(token)]
    finite = [token for token in clause if is_finite(token)]
    infinite = all(token.tag_ == "VVINF" for token in saying)
    if infinite and _tells_whose_quotation(clause, people):
        who, verb = speakers.of_clause(clause, people), reporting.infinitive([*saying, clause[0]][0])
        return Frame(clause[0].i, clause[-1].i + 1, who, verb, is_inverted=True)
    if not saying or not finite or any(token._.konjunktiv for token in clause):
        return None
    if saying[0].lemma_ == "heißen" and all(token.lower_ != "es" for token in clause):
        return None  # "Das Lied heißt so"
    verb = saying[0]
    as_told = _is_as_told(clause, finite, people)
    aside = not as_told and _is_subordinate(clause)
    if verb.tag_ in {"VVINF", "VVIZU"} or (aside and not _is_told(after)):
        return None
    inverted = finite[0].i == clause[0].i and (verb.i == finite[0].i or finite[0].tag_ != "VVFIN")
    who, is_own = _speaker(clause, before, verb, finite[0], people)
    inverted = inverted and is_own and (bool(who) or any(token.lower_ == "es" for token in clause))
    if not inverted and is_finite(saying[-1]):
        verb = saying[-1]  # "Er wies die Kritik zurück und sagte, ..."
    opens = colons.opens(clause, verb, speakers.subject(clause, people), people.dated)
    start = clause[0].i if is_own or not who else _parted_start(clause, before)
    return Frame(start, clause[-1].i + 1, who, reporting.infinitive(verb), as_told, inverted, aside, opens)


def _tells_whose_quotation(clause: Clause, people: People) -> bool:
    """Whether a verb that is none of saying stands behind a quotation: "„...“, freute sich die Trainerin"."""
    verb = clause[0]
    before = verb.doc[max(0, verb.i - 2) : verb.i]
    if (
        [token.text in MARKS for token in before] != [True, False]
        or before[-1].text != ","
        or not is_finite(verb)
    ):
        return False
    phrase = speakers.subject(clause, people)
    if phrase is None:
        return False
    adjective = any(noun.kind == "adjective" for noun in lexicon.nouns(head(phrase).lemma_))  # "der Alte"
    return phrase[0].tag_ == "PPER" or adjective or speakers.speaks(phrase, people)


def _is_as_told(clause: Clause, finite: list[Token], people: People) -> bool:
    """Whether all beside the clause is told in it: "(Denn) wie die Polizei meldet", "..., so meldet sie"."""
    opening = first_word(clause)
    if opening.lower_ == "wie":
        return finite[-1].i == clause[-1].i
    if opening.lower_ != "so" or opening.is_sent_start or finite[0].i != opening.i + 1:
        return False
    phrase = speakers.subject(clause, people)
    return phrase is not None and (phrase[0].tag_ == "PPER" or speakers.speaks(phrase, people))


def _is_told(after: Clause) -> bool:
    """Whether a clause behind a subordinate one is what is said there, in Konjunktiv or after "dass"."""
    return bool(after) and not is_finite(after[0]) and reporting.can_be_content(after)


def _is_subordinate(clause: Clause) -> bool:
    """Whether a conjunction or a relative pronoun opens the clause: "als er sagte", "der sagte"."""
    opens = clause[0].tag_ in RELATIVE | {"KOUS", "KOUI"} or clause[0].lower_ in OPENS_SUBORDINATE
    return opens and (is_finite(clause[-1]) or clause[0].tag_ in RELATIVE)


def _speaker(
    clause: Clause, before: list[Clause], verb: Token, finite: Token, people: People
) -> tuple[str, bool]:
    """Who speaks in the clause, and whether the clause itself tells; else it is who is subject before it."""
    if verb.lemma_ == "zitieren":
        return _quoted(clause, people), True
    if reporting.infinitive(verb) in {"heißen", "hervorgehen"}:
        texts = (where_it_says(part, people) for part in (clause, *reversed(before)))
        return next(filter(None, texts), ""), True  # "In dem Brief, der gestern kam, heißt es"
    if verb.tag_ == "VVPP" and finite.lemma_ in {"werden", "sein"}:
        return speakers.agent(clause, people), True
    phrase = speakers.subject(clause, people)
    if clause[0].tag_ in RELATIVE and clause[0].lower_ in {"der", "die", "das"}:
        phrase = None if phrase is None or not speakers.speaks(phrase, people) else phrase
        return _antecedent(before, people) if phrase is None else speakers.of_clause(clause, people), True
    in_front = first_word(clause)  # "..., und kündigte an"
    if finite.i == in_front.i and before and _is_elided(phrase, clause, verb, people):
        who = _subject_before(before, people)
        if who:
            return who, False
    return speakers.of_clause(clause, people), True


def _quoted(clause: Clause, people: People) -> str:
    """Whom somebody else quotes: the clause's last person, else its subject."""
    names = [name for name in people.inside(clause[0].i, clause[-1].i + 1) if name.label_ == "PER"]
    return canonical(names[-1]) if names else speakers.of_clause(clause, people)


def _antecedent(before: list[Clause], people: People) -> str:
    """Whom a relative pronoun means: the last phrase before it."""
    phrases = list(noun_phrases(before[-1])) if before else []
    return speakers.speaker(phrases[-1], people) if phrases else ""


def _is_elided(phrase: Span | None, clause: Clause, verb: Token, people: People) -> bool:
    """Whether a clause with its verb in front goes on with the subject before: "..., forderte aber Geld"."""
    if phrase is None:
        return True
    if speakers.is_surely_subject(phrase, people):
        return False
    connected = len(clause) > 1 and clause[1].lower_ in GOES_ON
    takes_things = reporting.force(reporting.infinitive(verb)) != "neutral"
    return connected or (takes_things and not speakers.speaks(phrase, people))


def _subject_before(before: list[Clause], people: People) -> str:
    """The subject of the clause before, over relative clauses: "Der Mann, der kam, sagte"."""
    for place in range(len(before) - 1, -1, -1):
        clause = before[place]
        if clause[0].tag_ in RELATIVE or (place and is_subordinate(clause)):
            continue
        if any(token._.konjunktiv for token in clause):
            continue  # "Meier sagte, sie sei krank, und kündigte an, ..."
        if clause[0].lower_ in OPENS_SUBORDINATE:
            return ""
        return speakers.of_clause(clause, people)
    return ""


def _parted_start(clause: Clause, before: list[Clause]) -> int:
    """Where the frame begins: with the subject that a relative clause parts from its verb."""
    parted = len(before) > 1 and before[-1][0].tag_ in RELATIVE and not any(map(is_finite, before[-2]))
    return before[-2][0].i if parted else clause[0].i


def _by_noun(clause: Clause, after: Clause, people: People) -> Frame | None:
    """The clause as a frame, if it ends in a noun of saying: "den Vorwurf, er habe", "die Sorge, dass"."""
    noun = _noun_of_saying(clause)
    if noun is None or not _tells_what_is_said(clause, noun, after):
        return None
    if noun.i < clause[-1].i:
        owner = next(noun_phrases([token for token in clause if token.i > noun.i]), None)
        whose = speakers.speaker(owner, people, oblique=True) or speakers.agent(clause, people)
        return Frame(clause[0].i, clause[-1].i + 1, whose, noun.lemma_)
    phrase = speakers.subject(clause, people) if any(map(is_finite, clause)) else None
    holds_noun = phrase is not None and phrase.start <= noun.i < phrase.end
    own = phrase is None or holds_noun
    who = speakers.possessor(clause, people) if own else speakers.speaker(phrase, people)
    return Frame(clause[0].i, clause[-1].i + 1, who, noun.lemma_)


def _noun_of_saying(clause: Clause) -> Token | None:
    """The noun of saying that closes the clause, perhaps with a genitive: "dem Vorwurf (der Leute)"."""
    for place in range(len(clause) - 1, -1, -1):
        token, rest = clause[place], clause[place + 1 :]
        if reporting.is_noun_of_saying(token):
            owned = not rest or rest[0].lower_ in {"der", "des", "von", "vom"}
            return token if owned and not any(other.tag_[0] == "V" for other in rest) else None
    return None


def _tells_what_is_said(clause: Clause, noun: Token, after: Clause) -> bool:
    """Whether what follows a noun of saying tells it; "kein Zweifel, dass" does not."""
    if any(token._.konjunktiv for token in after):
        return after[0].lower_ != "bis"  # "eine Frage der Zeit, bis er komme"
    denied = any(token.lower_.startswith("kein") for token in clause)
    if not after or denied:
        return False
    asked = noun.lemma_ in WITH_INFINITIVE and is_infinitive_clause(after)
    return asked or after[0].lower_ in {"dass", "daß", "wonach"}


def _by_source(clause: Clause, frames: list[Frame], people: People) -> Frame | None:
    """The phrase in the clause that names a source; in a subordinate clause it is limited to that."""
    found = source(clause, people)
    if found is None or (frames and not found.speaker):
        return None  # "Er sagte, nach ersten Angaben sei ...": it is he who says so
    limited = any(token.tag_ in OPENS_SUBCLAUSE for token in clause[:2])
    reach = range(clause[0].i, clause[-1].i + 1) if limited else None
    end = found.end if limited else _end_of_source(found, clause)
    return Frame(found.start, end, found.speaker, found.words, is_source=True, clause=reach)


def _end_of_source(found: Source, clause: Clause) -> int:
    """Where the source's phrase ends: before the verb if it opens a main clause, else with its apposition."""
    verb = next((token.i for token in clause if is_finite(token)), found.end)
    if found.start == clause[0].i and verb > found.end:
        return verb
    commas = [token.i for token in clause if token.text == "," and token.i >= found.end]
    return commas[1] if len(commas) > 1 and commas[0] == found.end else found.end
