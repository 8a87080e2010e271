"""Items about the forms of reported speech: the Konjunktiv, and the verbs of saying."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from lessons.content.analysis import Sentence, Token
from lessons.drafting.item_parts import can_have_gaps, gap_item, gap_of, item
from lessons.drafting.plain_sentences import FINITE, may_be_participle, may_be_second
from lessons.drafting.proposal import Findings, Proposal
from lessons.drafting.reflexive import between
from lessons.language.moods import INDICATIVE
from lessons.language.reporting import forces
from lessons.language.verbs import FIRST, PRETERITE, readings

LONGEST, MOST = 40, 8  # words; items of a kind
THOUGHT = frozenset("hoffen befürchten fürchten glauben denken vermuten erwarten wissen sehen".split())  # noqa: SIM905
NO_KONJUNKTIV = "Das ist keine Verbform im Konjunktiv."
NO_SAYING = "Dieses Wort gibt nicht an, dass jemand spricht."


def marked(material: Findings) -> Iterator[Proposal]:
    """The verbs in the Konjunktiv, marked in a sentence; its other verbs are told to be none."""
    fitting = (each for each in material.sentences if _fits(material, each) and _has_clear_moods(each))
    for sentence in islice(fitting, MOST):
        verbs = [token for token in sentence.tokens if token.tag in FINITE]
        spots = {
            wanted: [
                {"words": token.form, "feedback": _mood(token, token.unit or token.lemma)}
                for token in verbs
                if bool(token.konjunktiv) == wanted and (wanted or _is_indicative(token, sentence))
            ]
            for wanted in (True, False)
        }
        prompt = ("Markieren Sie alle Verbformen im Konjunktiv.", "Mark all verbs in the Konjunktiv.")
        near = [*spots[False], *_belonging(sentence)]
        fields = {"passage": sentence.text, "targets": spots[True], "near": near}
        found = "Formen im Konjunktiv, wie die Analyse sie findet."
        yield item(
            material, "05-mark", "mark_words", "find", prompt, sentence.text, found, "likely",
            **fields, otherwise=NO_KONJUNKTIV,
        )  # fmt: skip


def _belonging(sentence: Sentence) -> Iterator[dict[str, str]]:
    """What belongs to a Konjunktiv without being one: the infinitive with *würde*, a separated prefix."""
    often = Counter(token.form for token in sentence.tokens)
    for part in between(sentence.tokens, "$"):
        for verb in (token for token in part if token.konjunktiv):
            for token in part:
                infinitive = verb.lemma == "werden" and token.tag in ("VVINF", "VAINF")
                prefix = token.tag == "PTKVZ" and token.unit == verb.unit
                if (infinitive or prefix) and often[token.form] == 1:
                    said = f"„{token.form}“ gehört zu „{verb.form}“; im Konjunktiv steht nur „{verb.form}“."
                    yield {"words": token.form, "feedback": said}


def _is_indicative(token: Token, sentence: Sentence) -> bool:
    """Whether a form is known as one of its verb: a participle taken for a verb is none."""
    known = readings(token.form.lower())
    told = any(each.tense in INDICATIVE and each.infinitive == token.lemma for each in known)
    return told and not may_be_participle(token, sentence)


def _is_sure(token: Token) -> bool:
    """Whether a Konjunktiv is no preterite by its form: *sollte* and *lohnten* are both."""
    return all(each.tense != PRETERITE for each in readings(token.form.lower()))


def _has_clear_moods(sentence: Sentence) -> bool:
    """Whether each finite verb stands there once, and what could be a Konjunktiv in speech is told to be one.

    One of them is a Konjunktiv by its form, and *möchte* is one by its form alone.
    """
    verbs = [token for token in sentence.tokens if token.tag in FINITE]
    often = Counter(token.form for token in sentence.tokens)
    speech = [(span.start, span.end) for span in sentence.spans_of("speech")]
    doubtful = any(
        any(start <= verb.start < end for start, end in speech)
        and not verb.konjunktiv
        and (may_be_second(verb) or any(each.tense == FIRST for each in readings(verb.form)))
        for verb in verbs
    )
    wanted = [verb for verb in verbs if verb.konjunktiv]
    sure = any(map(_is_sure, wanted))
    once = all(often[verb.form] == 1 for verb in verbs)
    return sure and once and not doubtful and all(verb.lemma != "mögen" for verb in wanted)


def typed(material: Findings) -> Iterator[Proposal]:
    """One Konjunktiv I of a sentence, typed; the infinitive is given."""
    made = 0
    for sentence in material.sentences:
        verbs = [token for token in sentence.tokens if token.konjunktiv == "I"]
        usable = (
            len(verbs) == 1
            and not _may_be_they(sentence, verbs[0])
            and can_have_gaps(material, sentence, LONGEST)
        )
        if not usable or made >= MOST:
            continue
        made += 1
        token = verbs[0]
        verb = token.unit or token.lemma
        gaps = [gap_of(token, sentence, _mood(token, verb))]
        prompt = (
            f"Ergänzen Sie den Konjunktiv I von „{verb}“.",
            f"Fill in the Konjunktiv I of “{verb}”.",
        )
        found = "Konjunktiv I im Satz, Schlüssel wörtlich aus dem Text."
        yield gap_item(material, "05-form", "form", prompt, sentence, gaps, found)


def second_typed(material: Findings) -> Iterator[Proposal]:
    """The Konjunktiv II of a sentence, typed where its form is no preterite; the infinitives are given."""
    fitting = (each for each in material.sentences if _fits(material, each) and _has_second(each))
    for sentence in islice(fitting, MOST):
        verbs = [token for token in sentence.tokens if token.konjunktiv == "II"]
        names = [verb.unit or verb.lemma for verb in verbs]
        gaps = [gap_of(verb, sentence, _mood(verb, name)) for verb, name in zip(verbs, names, strict=True)]
        asked = [" und ".join(f"{left}{name}{right}" for name in names) for left, right in ("„“", "“”")]
        prompt = (
            f"Ergänzen Sie den Konjunktiv II von {asked[0]}.",
            f"Fill in the Konjunktiv II of {asked[1]}.",
        )
        found = "Konjunktiv II im Satz, Schlüssel wörtlich aus dem Text."
        yield gap_item(material, "05-second", "form", prompt, sentence, gaps, found)


def _has_second(sentence: Sentence) -> bool:
    """Whether each Konjunktiv II of a sentence, one at least, has a form of its own."""
    verbs = [token for token in sentence.tokens if token.konjunktiv == "II"]
    own = all(_is_sure(verb) and verb.lemma != "mögen" for verb in verbs)
    return bool(verbs) and own and not any(_may_be_they(sentence, verb) for verb in verbs)


def _may_be_they(sentence: Sentence, verb: Token) -> bool:
    """Whether *sie* stands with a verb, which may then be that of one person or several, or polite."""
    parts = between(sentence.tokens, "$")
    part = next(part for part in parts if verb in part)
    return any(token.form.lower() == "sie" and token.tag == "PPER" for token in part)


def sayings_to_mark(material: Findings) -> Iterator[Proposal]:
    """The verb with which a sentence reports, to be marked."""
    fitting = (each for each in material.sentences if _fits(material, each) and _saying(each))
    for sentence in islice(fitting, MOST):
        found = _saying(sentence)
        verb, halves = found[0].unit or found[0].lemma, " … ".join(token.form for token in found)
        target = {
            "words": halves,
            "feedback": f"„{halves}“{_from(halves, verb)}: Danach oder davor steht, was jemand sagt.",
        }
        prompt = (
            "Mit welchem Verb gibt der Satz wieder, was jemand sagt?",
            "With which verb does the sentence report what somebody says?",
        )
        yield item(
            material, "05-saying", "mark_words", "find", prompt, sentence.text,
            "Verb des Sagens, wie die Analyse es findet.", "likely",
            passage=sentence.text, targets=[target], otherwise=NO_SAYING,
        )  # fmt: skip


def _from(words: str, verb: str) -> str:
    """From which verb a form comes, where it is another word."""
    return "" if words == verb else f" kommt von „{verb}“"


def _saying(sentence: Sentence) -> list[Token]:
    """The one verb of saying that a sentence has, with its particle, if it opens the speech there."""
    said = forces().keys() - THOUGHT
    found = [token for token in sentence.tokens if (token.unit or token.lemma) in said]
    verbs = {token.unit or token.lemma for token in found}
    told = {span.what.verb for span in sentence.spans_of("speech")}
    finite = [token for token in found if token.tag == "VVFIN" and not token.konjunktiv]
    whole = all(token in finite or token.tag == "PTKVZ" for token in found)  # no other form of it: "gesagt"
    return found if len(finite) == 1 and len(verbs) == 1 and whole and verbs <= told else []


def _mood(token: Token, verb: str) -> str:
    mood = f"im Konjunktiv {token.konjunktiv}" if token.konjunktiv else "im Indikativ"
    if token.form == verb:
        return f"„{verb}“ steht hier {mood}."
    return f"„{token.form}“ ist eine Form von „{verb}“ {mood}."


def _fits(material: Findings, sentence: Sentence) -> bool:
    return can_have_gaps(material, sentence, LONGEST)


MAKERS = (marked, typed, second_typed, sayings_to_mark)
