"""Passive becomes active: with whoever acts as the subject, or with "man" where the sentence names nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span, Token

from lessons import lexicon
from lessons.easier.change import Edit, Pieces, TextChange, TokenOrWord
from lessons.easier.clause import end_of_clause
from lessons.easier.nominal import cells
from lessons.easier.recase import in_case
from lessons.easier.subject import ONE, SEVERAL, subject_of
from lessons.easier.words import rows
from lessons.german.clauses import OPENS_SUBCLAUSE, is_finite
from lessons.german.people import can_speak
from lessons.german.phrases import head, noun_phrases
from lessons.german.verbs import tenses_and_persons
from lessons.lexicon.verbs import conjugation

WISHES = {"wollen", "mögen"}  # "er will gewählt werden" is his own wish, not theirs who act


@dataclass(frozen=True)
class Passive:
    """A main clause in the passive: its places, its finite verb, its participle, and whose action it is."""

    start: int
    end: int
    verb: int
    participle: int
    subject: Span
    sure: bool


def passives(tokens: Sequence[Token]) -> Iterator[TextChange]:
    """A change for a sentence that is one main clause in the passive."""
    found = _passive(tokens)
    if found is None or tokens[found.participle].lemma_ in _of_nobody():
        return
    if sum(token.lower_ in {"von", "vom"} for token in tokens[: found.end]) > 1:
        return  # more than one may act
    acting = _agent(tokens, found)
    pieces = _with_agent(tokens, found, acting) if acting else _with_man(tokens, found)
    if pieces:
        edit = Edit(found.start, found.end, pieces)
        yield TextChange(
            "passive",
            (edit,),
            "passive_agent" if acting else "passive_man",
            tokens[found.verb].text,
            bool(acting) and found.sure,
        )


@cache
def _of_nobody() -> frozenset[str]:
    """Verbs whose passive mostly tells what happened, not what somebody did: "verletzt werden"."""
    return frozenset(verb for (verb,) in rows("happening_verbs.txt"))


def _passive(tokens: Sequence[Token]) -> Passive | None:
    end = _end_of_main_clause(tokens)
    clause = tokens[:end]
    finite = [place for place, token in enumerate(clause) if is_finite(token)]
    plain = not any(t.tag_ in OPENS_SUBCLAUSE or t.text in {",", ":", ";", "(", "–"} for t in clause)
    if tokens[-1].text != "." or len(finite) != 1 or not plain or tokens[0].text == "„":
        return None
    verb, participle = finite[0], end - 1
    if clause[verb].tag_ == "VMFIN" and clause[-1].lower_ == "werden":
        participle = end - 2
    elif clause[verb].lemma_ != "werden":
        return None
    if clause[participle].tag_ != "VVPP" or clause[verb]._.konjunktiv:
        return None
    found = subject_of(clause, clause[verb])
    if found is None or verb == 0 or any(t.tag_ == "VVPP" for t in clause[:participle]):
        return None
    ahead = found[0].text.lower() == "es" and end < len(tokens) - 1  # "es wird vermutet, dass"
    if ahead or not _is_whole_subject(found[0], clause[:verb]):
        return None
    return Passive(0, end, verb, participle, *found)


def _end_of_main_clause(tokens: Sequence[Token]) -> int:
    """Where the sentence ends, or the comma before "nachdem", "obwohl", "weil" and a clause to the end."""
    last = len(tokens) - 1
    comma = next((place for place in range(last) if tokens[place].text == ","), last)
    follows = comma < last and tokens[comma + 1].tag_ == "KOUS" and end_of_clause(tokens, comma + 1) == last
    return comma if follows else last


def _is_whole_subject(subject: Span, front: Sequence[Token]) -> bool:
    """Whether a subject before the verb is all that stands there, but for phrases that belong to it."""
    if subject.start > front[-1].i:
        return True
    behind = [token for token in front if token.i >= subject.end]
    return subject.start == front[0].i and not any(token.tag_ in {"KON", "NE", "VVPP"} for token in behind)


def _agent(tokens: Sequence[Token], passive: Passive) -> Span | None:
    """Whoever acts: the person or office behind "von"; None if there is none."""
    for place in range(passive.start, passive.participle - 1):
        if tokens[place].lower_ not in {"von", "vom"}:
            continue
        rest = tokens[place + 1 : passive.participle]
        phrase = next(iter(noun_phrases(rest)), None)
        if phrase is None or phrase.start != rest[0].i or phrase.doc[phrase.end].tag_ in {"ADJA", "NN"}:
            continue  # "von Bergers besten Bildern"
        if _acts(phrase):
            return tokens[0].doc[tokens[place].i : phrase.end]
    return None


def _acts(phrase: Span) -> bool:
    names = phrase.doc.spans.get("names", [])
    named = any(name.label_ in {"PER", "ORG"} and phrase.start <= name.start < phrase.end for name in names)
    noun = head(phrase).lemma_
    return named or can_speak(noun) or lexicon.is_word(f"{noun.removesuffix('e')}in")


def _active(tokens: Sequence[Token], passive: Passive, person: int, modal: str = "") -> tuple[str, str]:
    """The finite verb of the active, and what stands at the clause's end: a particle, an infinitive.

    `modal` is the modal verb of the active, where it is another one.
    """
    verb, word = conjugation(tokens[passive.participle].lemma_), tokens[passive.verb]
    if verb is None or verb.past_participle != tokens[passive.participle].lower_:
        return "", ""
    tenses = {tense for tense, _ in tenses_and_persons(word.lower_, word.lemma_)} & {"present", "preterite"}
    own = conjugation(modal or word.lemma_)
    if len(tenses) != 1 or own is None or word.lemma_ in WISHES:
        return "", ""
    tense = tenses.pop()
    if word.tag_ == "VMFIN":
        return getattr(own, tense)[person], verb.infinitive
    bare, _, particle = getattr(verb, tense)[person].partition(" ")
    return bare, particle


def _with_man(tokens: Sequence[Token], passive: Passive) -> Pieces:
    """ "Dort wurde er empfangen" becomes "Dort empfing man ihn"; what "soll" be done, one "will" do."""
    planned = tokens[passive.verb].lemma_ == "sollen"
    if planned and not _has_date(tokens):
        return ()
    finite, closing = _active(tokens, passive, ONE, "wollen" if planned else "")
    object_ = in_case(passive.subject, "a")
    if not finite or not object_ or _names_agent(tokens, passive):
        return ()
    first, rest = _around(tokens, passive, object_, None)
    front = (*first, finite, "man") if first else ("man", finite)
    return (*front, *rest, *((closing,) if closing else ()))


def _has_date(tokens: Sequence[Token]) -> bool:
    """Whether a time is named, so that "soll" tells of a plan, not of what is right."""
    times = tokens[0].doc.spans.get("times", ())
    return any(tokens[0].i <= time.start <= tokens[-1].i for time in times)


def _names_agent(tokens: Sequence[Token], passive: Passive) -> bool:
    """Whether a phrase with "von" or "durch" may name who acts: it belongs to no noun before it."""
    return any(
        tokens[place].lower_ in {"von", "vom", "durch"} and tokens[place - 1].tag_ not in {"NN", "NE"}
        for place in range(passive.start, passive.participle)
    )


def _with_agent(tokens: Sequence[Token], passive: Passive, acting: Span) -> Pieces:
    """ "Sie werden von Soldaten unterstützt" becomes "Soldaten unterstützen sie"."""
    phrase = acting[1:]
    who = in_case(phrase, "n", acting[0])
    object_ = in_case(passive.subject, "a")
    finite, closing = _active(tokens, passive, SEVERAL if is_several(phrase) else ONE)
    if not who or not object_ or not finite:
        return ()
    first, rest = _around(tokens, passive, object_, acting)
    front = (*first, finite, *who) if first else (*who, finite)
    return (*front, *rest, *((closing,) if closing else ()))


def is_several(phrase: Span) -> bool:
    """Whether a phrase in the dative speaks of several."""
    if any(token.lower_ in {"und", "sowie"} for token in phrase):
        return True
    noun = head(phrase)
    return noun.tag_ == "NN" and {cell[0] for cell in cells(noun) if cell[1] == "d"} == {"p"}


def _around(
    tokens: Sequence[Token], passive: Passive, object_: Pieces, acting: Span | None
) -> tuple[Pieces, Pieces]:
    """What stands before the verb, if it is neither subject nor agent, and all that stands behind it."""
    begin = tokens[0].i
    subject = range(passive.subject.start - begin, passive.subject.end - begin)
    agent = range(acting.start - begin, acting.end - begin) if acting is not None else range(0)
    first = range(passive.verb)
    moved = subject.start in first or (agent.start in first and len(agent))
    before = () if moved else tuple(first)
    begins = passive.verb + 1
    while tokens[begins].tag_ in {"PPER", "PRF"} and begins not in subject:
        begins += 1
    rest: list[TokenOrWord] = list(range(passive.verb + 1, begins))
    rest += [*object_, *range(subject.stop, passive.verb)] if subject.start in first else []
    for place in range(begins, passive.participle):
        if place == subject.start:
            rest += object_
        elif place not in subject and place not in agent:
            rest.append(place)
    return before, tuple(rest)
