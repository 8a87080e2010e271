"""Frames: the clauses and phrases that say who says something, such as "erklärte Putin" or "laut Peskow"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from lessons.german import colons, reporting, speakers
from lessons.german.clauses import clauses, is_finite
from lessons.german.speakers import People

WORDS_OF = {"Angabe", "Aussage", "Darstellung", "Wort", "Bericht", "Meldung", "Information", "Auskunft"}
SUBORDINATE = {"PRELS", "PRELAT", "KOUS", "KOUI", "APPR"}


@dataclass(frozen=True)
class Frame:
    """Who says, with which verb, noun or preposition, and the tokens from `start` to `end` that tell it."""

    start: int
    end: int
    speaker: str
    verb: str
    is_source: bool = False  # "laut Peskow": all beside it in the sentence is reported
    is_inverted: bool = False  # "..., sagte Putin": what stands before it is reported
    opens: bool = False  # "Putin sagte: ...": what stands after the colon is reported

    def covers(self, token: Token) -> bool:
        """Whether the token belongs to the frame itself."""
        return self.start <= token.i < self.end


NOBODY = Frame(-1, -1, "", "")


def frames_in(tokens: Sequence[Token], people: People) -> list[Frame]:
    """The frames of a sentence, left to right; what is quoted in it should be left out before."""
    parts = list(clauses(tokens))
    frames = []
    for number, clause in enumerate(parts):
        after = parts[number + 1] if number + 1 < len(parts) else []
        frame = _by_verb(clause, people) or _by_noun(clause, after, people) or _by_source(clause, people)
        if frame:
            frames.append(frame if frame.speaker else _with_subject_before(frame, parts[:number], people))
    return frames


def _with_subject_before(frame: Frame, before: Sequence[list[Token]], people: People) -> Frame:
    """The frame with a subject that a relative clause parts from its verb: "Der Mann, der kam, sagte"."""
    relative = len(before) > 1 and before[-1][0].tag_ in {"PRELS", "PRELAT"}
    if not relative or any(map(is_finite, before[-2])):
        return frame
    who = speakers.subject(before[-2], people)
    return replace(frame, start=before[-2][0].i, speaker=speakers.speaker(who, people)) if who else frame


def _by_verb(clause: list[Token], people: People) -> Frame | None:
    """The clause as a frame, if a verb of saying in the indicative rules it."""
    saying = [token for token in clause if reporting.is_reporting(token)]
    verb = saying[0] if saying else None
    finite = [token for token in clause if is_finite(token)]
    if verb is None or not finite or any(token._.konjunktiv for token in clause):
        return None
    if clause[0].tag_ in SUBORDINATE - {"APPR"} or verb.tag_ in {"VVINF", "VVIZU"}:
        return None
    passive = verb.tag_ == "VVPP" and finite[0].lemma_ in {"werden", "sein"}
    subject = None if passive else speakers.subject(clause, people)
    who = speakers.speaker(subject, people)
    inverted = finite[0].i == clause[0].i and bool(who)
    if not inverted and is_finite(saying[-1]):
        verb = saying[-1]  # "Er wies die Kritik zurück und sagte, ..."
    as_told = clause[0].lower_ == "wie" and finite[-1].i == clause[-1].i  # "Wie die Polizei mitteilte, ..."
    opens = colons.opens(clause, verb, subject)
    return Frame(clause[0].i, clause[-1].i + 1, who, verb._.lemma_unit, as_told, inverted, opens)


def _by_noun(clause: list[Token], after: list[Token], people: People) -> Frame | None:
    """The clause as a frame, if it ends in a noun of saying: "den Vorwurf, er habe", "die Sorge, dass"."""
    noun = clause[-1]
    if not reporting.is_noun_of_saying(noun) or not _tells_what_is_said(clause, after):
        return None
    phrase = speakers.subject(clause, people) if any(is_finite(token) for token in clause) else None
    holds_noun = phrase is not None and phrase.start <= noun.i < phrase.end
    who = (
        speakers.possessor(clause, people)
        if phrase is None or holds_noun
        else speakers.speaker(phrase, people)
    )
    return Frame(clause[0].i, noun.i + 1, who, noun.lemma_)


def _tells_what_is_said(clause: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether what follows a noun of saying is in Konjunktiv or after "dass"; not in "kein Zweifel, dass"."""
    if any(token._.konjunktiv for token in after):
        return True
    denied = any(token.lower_.startswith("kein") for token in clause)
    return bool(after) and after[0].lower_ in {"dass", "daß"} and not denied


def _by_source(clause: list[Token], people: People) -> Frame | None:
    """The phrase that names a source: "laut Peskow", "nach Angaben der Polizei", "so Peskow", "X zufolge"."""
    has_verb = any(is_finite(token) for token in clause)
    for number, token in enumerate(clause):
        before, rest = clause[:number], clause[number + 1 :]
        if token.lower_ == "laut" and rest:
            return _named_after(token, rest, "laut", people)
        if token.lower_ == "zufolge" and before:
            return _named_before(token, before, people)
        if token.lower_ == "so" and not before and rest and not has_verb:
            return _named_after(token, rest, "so", people)
        if token.lemma_ in WORDS_OF and any(other.lower_ == "nach" for other in before[-2:]):
            return _named_after(token, rest, "nach Angaben", people)
    return None


def _named_after(token: Token, rest: Sequence[Token], verb: str, people: People) -> Frame | None:
    """The frame whose source stands right after a word: "laut", "so", "nach Angaben (von)"."""
    rest = rest[1:] if rest and rest[0].lower_ in {"von", "vom"} else rest
    who = next(speakers.noun_phrases(rest), None) if rest else None
    if who is None or who.start != rest[0].i or who[0].tag_ == "PIS":
        return None
    if verb == "so" and not speakers.names_in(who, people) and not any(token.tag_ == "NN" for token in who):
        return None  # "einige Länder, so Finnland"
    start = token.nbor(-1).i if verb == "nach Angaben" and token.nbor(-1).lower_ == "nach" else token.i
    name = speakers.speaker(who, people, oblique=verb != "so")
    return Frame(start, who.end, name, verb, is_source=True)


def _named_before(token: Token, before: Sequence[Token], people: People) -> Frame:
    """The frame of "Medienberichten zufolge"."""
    start = len(before)
    while start and before[start - 1].tag_ in speakers.BEFORE_NOUN | {"NN", "NE"}:
        start -= 1
    who = token.doc[before[start].i : token.i] if start < len(before) else None
    return Frame(
        who.start if who else token.i,
        token.i + 1,
        speakers.speaker(who, people, oblique=True),
        "zufolge",
        is_source=True,
    )
