"""Separable verbs: apart in the sentence, together in the infinitive, with *ge* inside in the perfect."""

from __future__ import annotations

from typing import Any

from lessons.content.model import Word
from lessons.drills.forms import VerbForms, gapped, places, verb_forms
from lessons.drills.material import Material, base
from lessons.drills.meanings import written
from lessons.drills.wording import inner, meaning, other_tense


def separable(material: Material, count: int) -> list[dict[str, Any]]:
    """By turns: both halves into a sentence, the infinitive of two halves, the perfect."""
    verbs = [word for word in material.lesson.words if _separates(word)]
    makers = (_apart, _together, _perfect)
    chosen = material.some(verbs, count)
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
        "prompt": {
            "de": f"Setzen Sie „{word.lemma}“ {f'im {tense} ' if tense else ''}ein: zwei Lücken, zwei Teile.",
            "en": f"Put in the verb for “{word.gloss}”: two gaps, two parts.",
        },
        "text": gapped(word.example, spans),
        "gaps": [
            {"answers": right, "near": other_tense(verb, finite, tense), "feedback": meaning(word)},
            {
                "answers": [verb.particle],
                "feedback": f"Der trennbare Teil „{verb.particle}“ steht im Hauptsatz am Ende.",
            },
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
    half = (
        f"„{verb.bare}“ ist nur der hintere Teil. Im Satz steht auch „{verb.particle}“; es gehört zum Verb."
    )
    return {
        **base(word, material),
        "type": "short_answer",
        "prompt": {
            "de": f"Wie heißt der Infinitiv von „{halves}“? „{inner(sentence)}“",
            "en": "What is the infinitive of the verb? Its two halves stand apart in the sentence.",
        },
        "answers": [verb.infinitive],
        "near": [{"answer": verb.bare, "feedback": half}],
        "feedback": f"Im Infinitiv steht alles zusammen: {verb.particle} + {verb.bare}. {meaning(word)}",
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
    present, preterite, _ = (" / ".join(forms) for forms in word.principal_parts)
    return {
        **base(word, material),
        "type": "gap_fill",
        "prompt": {
            "de": f"Wie geht die Reihe weiter? Bilden Sie das Perfekt von „{word.lemma}“. "
            f"Das Verb bedeutet hier: {word.definition}.",
            "en": f"How does the row go on? Form the perfect of the verb for “{word.gloss}”.",
        },
        "text": f"es {present} – es {preterite} – es {{1}}",
        "gaps": [{"answers": _perfects(word), "near": _slips(verb), "feedback": _perfect_rule(verb)}],
    }


def _perfects(word: Word) -> list[str]:
    """The perfects that are right, with *sich* where the verb is used in that way, too."""
    perfects = verb_forms(word).perfects
    reflexive = f"sich {word.lemma}" in word.also
    return [*perfects, *(perfect.replace(" ", " sich ", 1) for perfect in perfects if reflexive)]


def _perfect_rule(verb: VerbForms) -> str:
    """The perfect, how it is formed, and what else is right."""
    first, *others = verb.perfects
    helper, *_, participle = first.split()
    also = f" Auch richtig: {' oder '.join(others)}." if others else ""
    inside = participle.removeprefix(verb.particle)
    if not inside.startswith("ge") or inside == verb.bare:
        return f"Perfekt: {first}. Dieses Partizip hat kein „ge“; das Hilfsverb ist „{helper}“.{also}"
    place = f"„ge“ steht zwischen „{verb.particle}“ und dem Verb"
    return f"Perfekt: {first}. {place}; das Hilfsverb ist „{helper}“.{also}"


def _slips(verb: VerbForms) -> list[dict[str, str]]:
    """What learners often write instead of the perfect."""
    slips: dict[str, str] = {}
    for perfect in verb.perfects:
        slips |= _slips_of(perfect, verb)
    return [{"answer": answer, "feedback": said} for answer, said in slips.items()]


def _slips_of(perfect: str, verb: VerbForms) -> dict[str, str]:
    """Without auxiliary, with the other one, with *ge* at the start; never what is another right perfect."""
    helper, *_, participle = perfect.split()
    slips = {participle: "Zum Perfekt gehört noch ein Hilfsverb: „hat“ oder „ist“."}
    if verb.auxiliaries in ({"hat"}, {"ist"}):
        other = "ist" if helper == "hat" else "hat"
        slips[f"{other} {participle}"] = f"In dieser Bedeutung bildet das Verb das Perfekt mit „{helper}“."
    inside = participle.removeprefix(verb.particle)
    if inside.startswith("ge"):
        wrong = f"{helper} ge{verb.particle}{inside.removeprefix('ge')}"
        slips[wrong] = f"„ge“ steht nicht am Anfang, sondern nach „{verb.particle}“."
    return slips
