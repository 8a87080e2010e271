"""Who says what: direct speech as it stands, reported speech turned back only where every form is known."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lessons.content.analysis import Sentence, Span, Token
from lessons.drafting.antecedents import may_be_another
from lessons.drafting.plain_sentences import FINITE, may_be_second
from lessons.drafting.proposal import Findings, Proposal, id_from
from lessons.language.reporting import forces
from lessons.language.verbs import FIRST, PRESENT, split_verb

THIRD = (2, 5)  # he and they, among the six persons
KINDS = {
    "announcement": {"ankündigen", "versprechen", "mitteilen", "zusagen", "zusichern"},
    "warning": {"warnen", "mahnen"},
    "accusation": {"vorwerfen", "beschuldigen", "anklagen"},
    "demand": {"fordern", "verlangen", "auffordern", "bitten"},
    "assessment": {"meinen", "finden", "glauben", "loben", "kritisieren", "bewerten"},
}
# Whoever these words mean, in direct speech it may be *ich*, *mein*, or somebody else.
PERSONS = {"PPER", "PPOSAT", "PRF", "PPOSS"}
AFTER_ADJECTIVE = {"NN", "NE", "ADJA", "ADJD", "CARD", "TRUNC", "FM", "KON", "XY"}
GOING_ON = ("sondern", "und", "oder", "aber", "doch", "denn")
OPENERS = {"KOUS", "PWAV", "PWS", "PWAT", "KOUI"}
POINTS_BACK = (*FINITE, "PDS", "PDAT")  # at the beginning of what is reported
SHORTEST, LONGEST = 4, 22  # words


def statements(material: Findings) -> Iterator[Proposal]:
    """The statements whose speaker is an actor and whose words are known."""
    ids = {proposal.entry["name"]: proposal.key for proposal in material.of("actors.yaml")}
    used: set[str] = set()
    for sentence in material.sentences:
        for span in sentence.spans_of("speech"):
            said = words_said(sentence, span)
            told = said and span.what.speaker in ids and material.evidence(span.words)
            if told and not may_be_another(material, sentence, span):
                speaker = ids[span.what.speaker]
                id = next(name for name in _names(speaker) if name not in used)
                used.add(id)
                yield _statement(material, sentence, span, id, speaker, said)


def words_said(sentence: Sentence, span: Span) -> str:
    """What was said, as direct speech and as a sentence of its own; "" where a form would be a guess."""
    tokens = [token for token in sentence.tokens if span.start <= token.start < span.end]
    words = [token for token in tokens if token.is_word]
    if (
        not SHORTEST <= len(words) <= LONGEST
        or (words[0].tag in OPENERS and not (span.what.form == "direct" and main_clause_follows(tokens)))
        or is_elliptical(words)
        or any(t.form in "„“”»«" for t in tokens)
    ):
        return ""
    first, second = words[:2]
    goes_on = first.form == "so" or (first.form == "So" and second.tag in FINITE)  # "So seien Neubauten …"
    no_sentence = (
        span.what.form != "direct" and first.tag in POINTS_BACK
    )  # nach Einschätzung des Amts sei das …
    if not any(token.tag in FINITE for token in words) or goes_on or no_sentence:
        return ""
    text = span.words if span.what.form == "direct" else turned_back(span, tokens)
    text = text.strip(" ,;:")
    return (text[:1].upper() + text[1:] + ("" if text[-1:] in ".!?…" else ".")) if text else ""


def main_clause_follows(tokens: list[Token]) -> bool:
    """Whether a clause with *wer* or *wenn* in front has its main clause: "Wer kommt, bleibt"."""
    return any(sign.form == "," and word.tag in FINITE for sign, word in pairwise(tokens))


def is_elliptical(words: list[Token]) -> bool:
    """Whether words go on from others: they begin with *sondern* or *und*, or an adjective lacks its noun."""
    tags = [*(token.tag for token in words), ""]
    lacking = any(
        (tag == "ADJA" and follows not in AFTER_ADJECTIVE) or (tag, follows) == ("PIAT", "PIS")
        for tag, follows in pairwise(tags)
    )
    return lacking or words[0].tag == "KON" or words[0].form.lower() in GOING_ON


def is_personal(token: Token) -> bool:
    """Whether it is another word in direct speech than in reported speech; *sich* stays."""
    return token.tag in PERSONS and token.form.lower() != "sich"


def turned_back(span: Span, tokens: list[Token]) -> str:
    """Reported speech with each Konjunktiv I in the indicative; "" where it has persons or other moods."""
    finite = [token for token in tokens if token.tag in FINITE]
    if any(map(is_personal, tokens)) or not finite or finite[0].konjunktiv != "I":
        return ""
    text, end = "", span.start
    for token in tokens:
        form = token.form
        if token.konjunktiv:
            form = indicative(token)
        elif token.tag in FINITE and may_be_second(token):
            return ""
        if not form:
            return ""
        text += span.words[end - span.start : token.start - span.start] + form
        end = token.end
    return text


def indicative(token: Token) -> str:
    """The present indicative of a Konjunktiv I in the third person; "" where it is not one form alone.

    >>> indicative(Token("sei", "sein", "AUX", "VAFIN", 0, 3, konjunktiv="I"))
    'ist'
    """
    particle, verb = split_verb(token.lemma)
    small = token.form.lower()
    before = particle if particle and small.startswith(particle) else ""
    persons = [p for p in THIRD if small.removeprefix(before) in verb.persons(FIRST)[p]]
    forms = {form for person in persons for form in verb.persons(PRESENT)[person]}
    if token.konjunktiv != "I" or len(persons) != 1 or len(forms) != 1:
        return ""
    form = before + forms.pop()
    return form.capitalize() if token.form[0].isupper() else form


def verb_of(sentence: Sentence, span: Span) -> str:
    """The verb of saying that stands with the words; *sagen* where it stands elsewhere, or before a colon.

    "Er wies die Kritik zurück: Seit 2018 habe …" says nothing of how he says what follows.
    """
    verb, start = span.what.verb, span.start - sentence.start
    there = any((token.unit or token.lemma) == verb for token in sentence.tokens)
    after_colon = sentence.text[:start].rstrip(' „»"').endswith(":")
    return verb if there and not after_colon and verb in forces() else "sagen"


def is_named(sentence: Sentence, name: str) -> bool:
    """Whether the sentence names the person, at least by the surname."""
    return name.split()[-1] in [token.form for token in sentence.tokens]


def _names(speaker: str) -> Iterator[str]:
    short = id_from(speaker).split("-")[-1]
    yield from (f"{short}-{number}" for number in range(1, 1000))


def _statement(
    material: Findings, sentence: Sentence, span: Span, id: str, speaker: str, said: str
) -> Proposal:
    verb = verb_of(sentence, span)
    kind = next((kind for kind, verbs in KINDS.items() if verb in verbs), "claim")
    entry = {
        "id": id,
        "speaker": speaker,
        "topic": material.topics[sentence.paragraph],
        "verb": verb,
        "says": said,
        "kind": kind,
        "disputed": False,
        "paragraph": sentence.paragraph,
        "evidence": material.evidence(span.words),
    }
    named = is_named(sentence, span.what.speaker)
    form = "Wörtliche Rede" if span.what.form == "direct" else "Indirekte Rede, in den Indikativ gesetzt"
    where = "Die Person steht im selben Satz." if named else "Die Person steht in einem Satz davor."
    return Proposal("statements.yaml", entry, f"{form}. {where}", "sure" if named else "doubtful")
