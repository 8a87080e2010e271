"""Separable verbs: apart in the sentence, together in the infinitive, with *ge* inside in the perfect."""

from __future__ import annotations

from typing import Any

from lessons.content.alternatives import principal, with_remarks
from lessons.content.model import Word
from lessons.drills.forms import VerbForms, places, verb_forms, with_numbered_gaps
from lessons.drills.material import Material, base
from lessons.drills.meanings import written
from lessons.drills.wording import (
    in_tense,
    inner,
    list_of,
    one_after_another,
    other_tense,
    say,
    word_and_definition,
)
from lessons.fields import Phrase
from lessons.language.segmentation import words_of
from lessons.language.verbs import INSEPARABLE, SEPARABLE

HELPERS = {"hat": "haben", "ist": "sein"}
REFLEXIVE = "reflexiv"  # how a definition begins in dictionaries
REFLEXIVE_PRONOUN = "sich"


def separable(material: Material, count: int) -> list[dict[str, Any]]:
    """By turns: both halves into a sentence, the infinitive of two halves, the perfect."""
    verbs = [word for word in material.lesson.words if _separates(word)]
    makers = (_apart, _together, _perfect)
    chosen = material.some_words(verbs, count)
    return [
        makers[place % 3](word, material) or _perfect(word, material) for place, word in enumerate(chosen)
    ]


def _separates(word: Word) -> bool:
    verb = verb_forms(word)
    return verb is not None and verb.separable


def _apart(word: Word, material: Material) -> dict[str, Any] | None:
    """The example sentence without both halves; None if the verb stands in it in one piece."""
    spans = places(word, word.example)
    verb = verb_forms(word)
    if len(spans) != 2 or "{" in word.example:
        return None
    finite = word.example[slice(*spans[0])]
    tense = verb.tense(finite)
    right = list(dict.fromkeys([finite, *verb.in_tense(finite, tense)]))
    return {
        **base(word, material),
        "type": "gap_fill",
        "prompt": say(in_tense("separable_apart", tense), word),
        "text": with_numbered_gaps(word.example, spans),
        "gaps": [
            {
                "answers": right,
                "near": other_tense(verb, finite, tense),
                "feedback": word_and_definition(word),
            },
            {"answers": [verb.particle], "feedback": say("separable_end", particle=verb.particle)},
        ],
        "explanation": word.example,
    }


def _together(word: Word, material: Material) -> dict[str, Any] | None:
    """Two halves, as the text or the example has them, and the infinitive to find."""
    verb = verb_forms(word)
    found = _halves(word, material)
    if found is None:
        return None
    halves, sentence = found
    parts = {"particle": verb.particle, "bare": verb.bare}
    return {
        **base(word, material),
        "type": "short_answer",
        "prompt": say("separable_together", word, halves=halves, sentence=inner(sentence)),
        "answers": [
            *_spellings(verb.infinitive, verb),
            *([f"sich {verb.infinitive}"] if _may_be_reflexive(word) else []),
        ],
        "near": [{"answer": verb.bare, "feedback": say("separable_half", **parts)}],
        "feedback": one_after_another(
            say("separable_one", **parts),
            _also(_spellings(verb.infinitive, verb)[1:]),
            word_and_definition(word),
        ),
    }


def _halves(word: Word, material: Material) -> tuple[str, str] | None:
    """The two halves with dots between, and the sentence they stand in."""
    for tie in material.ties(word):
        if tie.also:
            return written(tie, material.text), tie.sentence
    spans = places(word, word.example)
    if len(spans) != 2:
        return None
    return " … ".join(word.example[slice(*span)] for span in spans), word.example


def _perfect(word: Word, material: Material) -> dict[str, Any]:
    """Present and preterite are given; the perfect is typed.

    The meaning is given too: some verbs form the perfect with *hat* in one meaning and with *ist* in another.
    """
    verb = verb_forms(word)
    present, preterite, _ = principal(word.forms)
    return {
        **base(word, material),
        "type": "gap_fill",
        "prompt": say("perfect_ask", word),
        "text": f"es {present} – es {preterite} – es {{1}}",
        "gaps": [{"answers": _perfects(word), "near": _slips(verb), "feedback": _perfect_rule(word)}],
    }


def _perfects(word: Word) -> list[str]:
    """The perfects that are right, with *sich* where the verb is used in that way, too."""
    verb = verb_forms(word)
    perfects = [written for perfect in verb.perfects for written in _spellings(perfect, verb)]
    bare = [perfect for perfect in perfects if REFLEXIVE_PRONOUN not in perfect.split()]
    reflexive = [perfect.replace(" ", " sich ", 1) for perfect in bare if _may_be_reflexive(word)]
    return [*perfects, *reflexive]


def _may_be_reflexive(word: Word) -> bool:
    """Whether the vocabulary says so, or *sich* stands in the example."""
    named = REFLEXIVE_PRONOUN in word.lemma.split() or f"sich {word.lemma}" in word.also
    said = named or word.definition.startswith(REFLEXIVE)
    return said or REFLEXIVE_PRONOUN in words_of(word.example)


def _spellings(form: str, verb: VerbForms) -> list[str]:
    """A form in one word and, where the first part is a verb's own form, in two: *verloren gehen*."""
    in_two = verb.particle.endswith("en") and verb.particle not in SEPARABLE
    return [form, *([form.replace(verb.particle, f"{verb.particle} ", 1)] if in_two else [])]


def _perfect_rule(word: Word) -> Phrase:
    """The perfect, how it is formed, and what else is right, with where that is said."""
    verb = verb_forms(word)
    first, *others = with_remarks(principal(word.forms)[-1])
    others += _spellings(verb.perfects[0], verb)[1:]
    return one_after_another(
        say("perfect_is", perfect=first), _why_formed(verb, verb.perfects[0]), _also(others)
    )


def _also(others: list[str]) -> Phrase | str:
    """The other forms that are right, if there are any."""
    return say("perfect_also", others=list_of(others, "or")) if others else ""


def _why_formed(verb: VerbForms, perfect: str) -> Phrase:
    """Where *ge* stands in the participle, or why there is none."""
    finite, *_, participle = perfect.split()
    inside = participle.removeprefix(verb.particle)
    known = {"helper": HELPERS[finite], "bare": verb.bare, "particle": verb.particle}
    if inside.startswith("ge") and not (verb.bare.startswith("ge") and inside[:4] == verb.bare[:4]):
        return say("perfect_inside", **known)
    if verb.bare.endswith("ieren"):
        return say("perfect_ieren", **known)
    prefix = next((each for each in INSEPARABLE if verb.bare.startswith(each)), "")
    return say("perfect_prefix", prefix=prefix, **known) if prefix else say("perfect_helper", **known)


def _slips(verb: VerbForms) -> list[dict[str, Any]]:
    """What learners often write instead of the perfect."""
    slips: dict[str, Phrase] = {}
    for perfect in verb.perfects:
        slips |= _slips_of(perfect, verb)
    return [{"answer": answer, "feedback": said} for answer, said in slips.items()]


def _slips_of(perfect: str, verb: VerbForms) -> dict[str, Phrase]:
    """Without auxiliary, with the other one, with *ge* at the start; never what is another right perfect."""
    finite, *_, participle = perfect.split()
    slips = {participle: say("perfect_alone")}
    if verb.auxiliaries in ({"hat"}, {"ist"}):
        other = "ist" if finite == "hat" else "hat"
        slips[f"{other} {participle}"] = say("perfect_other", helper=HELPERS[finite])
    inside = participle.removeprefix(verb.particle)
    if inside.startswith("ge"):
        wrong = f"{finite} ge{verb.particle}{inside.removeprefix('ge')}"
        slips[wrong] = say("perfect_ge", particle=verb.particle)
    return slips
