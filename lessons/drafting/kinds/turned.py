"""Items that turn direct speech into reported speech, and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lessons.content.analysis import Sentence, Span, Token
from lessons.drafting.item_parts import item
from lessons.drafting.plain_sentences import FINITE
from lessons.drafting.proposal import Findings, Proposal
from lessons.drafting.statements import indicative, is_named, is_personal, words_said
from lessons.drills.wording import inner
from lessons.language.verbs import FIRST, PRESENT, SECOND, THIRD, split_verb
from lessons.lexicon.tables import is_verb

LONGEST, MOST = 18, 10  # words; items
SUBORDINATE = ("KOUS", "PRELS", "PRELAT", "PWS", "PWAV", "KOUI")
PRONOUNS = ("man", "es", "niemand")
NOMINATIVE = ("der", "die", "das", "ein", "eine", "kein", "keine", "diese", "dieser", "dieses")
INFINITIVES = ("VVINF", "VMINF", "VAINF")


@dataclass(frozen=True)
class Turned:
    """What somebody said: the words of the text, token by token, and their forms in reported speech.

    `name` is empty where the sentence does not name the speaker.
    """

    name: str
    said: str
    words: str
    tokens: list[Token]
    forms: list[str]

    @property
    def is_reported(self) -> bool:
        """Whether the text has it in reported speech."""
        return any(token.konjunktiv for token in self.tokens)

    @property
    def verbs(self) -> list[tuple[str, str]]:
        """The verbs that change, in direct and in reported speech."""
        both = zip(self.tokens, self.forms, strict=True)
        if self.is_reported:
            return [(indicative(token), form) for token, form in both if token.konjunktiv]
        return [(token.form, form) for token, form in both if token.form != form]


def turned_items(material: Findings) -> Iterator[Proposal]:
    """What persons say, to be reported; every other reported sentence, to be said directly."""
    made = 0
    for turned in turned_speech(material):
        back = turned.is_reported and made % 2 == 1
        proposal = _to_direct(material, turned) if back else _to_reported(material, turned)
        if proposal and made < MOST:
            made += 1
            yield proposal


def turned_speech(material: Findings) -> Iterator[Turned]:
    """Speech in which every verb has one form in the other mood."""
    for sentence in material.sentences:
        for span in sentence.spans_of("speech"):
            said, name = words_said(sentence, span), span.what.speaker
            tokens = _tokens(sentence, span)
            is_reported = span.what.form == "reported"
            forms = [token.form if is_reported else konjunktiv_of(token) for token in tokens]
            if said and all(forms) and len(tokens) <= LONGEST and material.evidence(span.words):
                yield Turned(_known(material, sentence, name), said, span.words, tokens, forms)


def _known(material: Findings, sentence: Sentence, name: str) -> str:
    """The name, if it is a person's and stands in the sentence."""
    persons = {e.entry["name"] for e in material.of("actors.yaml") if e.entry["kind"] == "person"}
    return name if name in persons and is_named(sentence, name) else ""


def _to_direct(material: Findings, turned: Turned) -> Proposal:
    perfect = any(token.tag in ("VVPP", "VAPP", "VMPP") for token in turned.tokens)
    fields = {
        "direction": "to_direct",
        "source": f"{_said_by(turned)} {main_clause(turned)}.",
        "answers": [turned.said],
        "feedback": f"In der direkten Rede steht der Indikativ: {_listed(turned.verbs, back=True)}.",
        "hint": "Ändern Sie nur die Verbform, nicht die Zeit." if perfect else "Ändern Sie nur die Verbform.",
    }
    prompt = ("Schreiben Sie wörtlich, was gesagt wurde.", "Write in direct speech what was said.")
    found = "Indirekte Rede ohne Pronomen; nur die Verbform ändert sich."
    return item(
        material, "05-direct", "transform", "transform", prompt, turned.words, found, "likely", **fields
    )


def _to_reported(material: Findings, turned: Turned) -> Proposal | None:
    with_dass = dass_clause(turned)
    if not with_dass:
        return None
    fields = {
        "direction": "to_reported",
        "source": f"„{inner(turned.said)}“",
        "start": _said_by(turned),
        "answers": list(dict.fromkeys([main_clause(turned), with_dass, sich_first(with_dass)])),
        "feedback": f"In der indirekten Rede steht der Konjunktiv: {_listed(turned.verbs)}.",
    }
    prompt = ("Schreiben Sie den Satz in indirekter Rede.", "Write the sentence in reported speech.")
    found = "Rede ohne Pronomen; nur die Verbform ändert sich. Mit und ohne „dass“ ist es richtig."
    return item(
        material, "05-report", "transform", "transform", prompt, turned.words, found, "likely", **fields
    )


def _said_by(turned: Turned) -> str:
    return f"{turned.name} sagte," if turned.name else "Im Text heißt es,"


def konjunktiv_of(token: Token) -> str:
    """A word as reported speech has it: a verb in the present in Konjunktiv I, or II where I is not clear.

    Empty where the form is not one alone: first and second persons, verbs in the past.

    >>> konjunktiv_of(Token("ist", "sein", "AUX", "VAFIN", 0, 3))
    'sei'
    >>> konjunktiv_of(Token("haben", "haben", "AUX", "VAFIN", 0, 5))
    'hätten'
    """
    if is_personal(token) or token.tag == "VVIMP":
        return ""
    if token.tag not in FINITE:
        return token.form
    particle, verb = split_verb(token.lemma)
    small = token.form.lower()
    before = particle if particle and small.startswith(particle) else ""
    persons = [p for p in THIRD if small.removeprefix(before) in verb.persons(PRESENT)[p]]
    if len(persons) != 1:
        return ""
    person, present = persons[0], verb.persons(PRESENT)
    first, second = (verb.persons(tense)[person][0] for tense in (FIRST, SECOND))
    form = before + (second if first in present[person] else first)
    return form.capitalize() if token.form[0].isupper() else form


def main_clause(turned: Turned, start: int = 0) -> str:
    """The reported words in the order of the text, from a token on, without the sign at their end."""
    tokens, words = turned.tokens, turned.words
    first = tokens[0].start
    text = _small(tokens[0], turned.forms[0]) if start == 0 else turned.forms[start]
    for before, token, form in zip(
        tokens[start:], tokens[start + 1 :], turned.forms[start + 1 :], strict=False
    ):
        text += words[before.end - first : token.start - first] + form
    return text


def dass_clause(turned: Turned) -> str:
    """The reported words after *dass*, the verb at the end of the main clause; "" if that is not sure."""
    tokens, forms = turned.tokens, turned.forms
    commas = [n for n, token in enumerate(tokens) if token.form in (",", ";", ":", "–")]
    end = commas[0] if commas else len(tokens)
    verbs = [n for n in range(end) if tokens[n].tag in FINITE]
    opened = [tokens[n].tag in SUBORDINATE for n in (0, end + 1) if n < len(tokens)]
    if len(verbs) != 1 or len(commas) > 1 or opened[0] or not all(opened[1:]):
        return ""
    rest = _in_order([n for n in range(end) if tokens[n].is_word and n != verbs[0]], tokens, verbs[0])
    if not rest or all(tokens[n].tag in INFINITIVES for n in rest[-2:]):  # "hat verkaufen müssen"
        return ""
    verb = forms[verbs[0]].lower()
    last = tokens[rest[-1]]
    if last.tag == "PTKVZ" and is_verb(f"{last.form}{tokens[verbs[0]].lemma}"):  # not of "sind … hoch"
        verb = forms[rest.pop()] + verb
    words = [_small(tokens[n], forms[n]) if n == 0 else forms[n] for n in rest]
    return " ".join(["dass", *words, verb]) + (main_clause(turned, end) if commas else "")


def sich_first(clause: str) -> str:
    """A clause with *dass* where *sich* stands right behind it, which is as good.

    >>> sich_first("dass der Fall sich nicht wiederholen dürfe")
    'dass sich der Fall nicht wiederholen dürfe'
    """
    main, comma, rest = clause.partition(",")
    dass, *words = main.split(" ")
    if words.count("sich") != 1:
        return clause
    return " ".join([dass, "sich", *(word for word in words if word != "sich")]) + comma + rest


def _in_order(places: list[int], tokens: list[Token], verb: int) -> list[int]:
    """The words before the verb goes to the end: *man* and *es* first; empty if the subject is not sure."""
    after = next((n for n in places if n > verb), verb)
    if tokens[after].form in PRONOUNS:
        return [after, *(n for n in places if n != after)]
    first = tokens[0]
    may_be_subject = (
        first.tag in ("NN", "NE", "CARD", "PIAT", "PIS", "ADJA") or first.form.lower() in NOMINATIVE
    )
    return places if may_be_subject and tokens[after].form != "der" else []


def _tokens(sentence: Sentence, span: Span) -> list[Token]:
    """The tokens of the speech, without a full stop at its end."""
    found = [token for token in sentence.tokens if span.start <= token.start < span.end]
    return found[:-1] if found[-1].form in (".", ",", "!") else found


def _small(token: Token, form: str) -> str:
    """The first word within a sentence: only nouns and names keep their capital letter."""
    return form if token.tag in ("NN", "NE") else form[:1].lower() + form[1:]


def _listed(verbs: list[tuple[str, str]], *, back: bool = False) -> str:
    """What becomes of each verb."""
    pairs = [(other, one) if back else (one, other) for one, other in verbs]
    return ", ".join(f"aus „{one.lower()}“ wird „{other.lower()}“" for one, other in dict.fromkeys(pairs))


MAKERS = (turned_items,)
