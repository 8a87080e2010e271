"""Separable verbs: apart in the sentence, together in the infinitive, with *ge* inside in the perfect."""

from __future__ import annotations

from typing import Any

from lessons.content.model import Word
from lessons.drills.forms import VerbForms, gapped, places, verb_forms
from lessons.drills.material import Material, base
from lessons.drills.meanings import written
from lessons.drills.wording import meaning


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
    return {
        **base(word, material),
        "type": "gap_fill",
        "prompt": f"Setzen Sie „{word.lemma}“ {f'im {tense} ' if tense else ''}ein: zwei Lücken, zwei Teile.",
        "prompt_en": f"Put in the verb for “{word.gloss}”: two gaps, two parts.",
        "text": gapped(word.example, spans),
        "gaps": [
            {"answers": [finite], "near": _other_tense(verb, finite, tense), "feedback": meaning(word)},
            {
                "answers": [verb.particle],
                "feedback": f"Der trennbare Teil „{verb.particle}“ steht am Ende des Satzteils.",
            },
        ],
        "explanation": word.example,
        "explanation_en": word.example_en,
    }


def _other_tense(verb: VerbForms, finite: str, tense: str) -> list[dict[str, str]]:
    """The form of the other tense, foreseen as a mistake."""
    if not tense:
        return []
    own, other = (verb.present, verb.preterite) if tense == "Präsens" else (verb.preterite, verb.present)
    form = other[own.index(finite.lower())]
    name = "Präteritum" if tense == "Präsens" else "Präsens"
    said = f"„{form}“ ist {name}, verlangt ist das {tense}."
    return [{"answer": form, "feedback": said, "error": "wrong_tense"}]


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
        "prompt": f"Wie heißt der Infinitiv von „{halves}“? „{sentence}“",
        "prompt_en": "What is the infinitive of the verb? Its two halves stand apart in the sentence.",
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
    """Present and preterite are given; the perfect is typed."""
    verb = verb_forms(word)
    present, preterite, _ = (form.strip() for form in word.forms.split(","))
    return {
        **base(word, material),
        "type": "gap_fill",
        "prompt": f"Wie geht die Reihe weiter? Bilden Sie das Perfekt von „{word.lemma}“ (er, sie, es).",
        "prompt_en": f"How does the row go on? Form the perfect of the verb for “{word.gloss}”.",
        "text": f"{present} – {preterite} – {{1}}",
        "gaps": [{"answers": [verb.perfect], "near": _slips(verb), "feedback": _perfect_rule(verb)}],
    }


def _perfect_rule(verb: VerbForms) -> str:
    inner = verb.participle.removeprefix(verb.particle)
    helper = verb.perfect.split()[0]
    if not inner.startswith("ge") or inner == verb.bare:
        return f"Perfekt: {verb.perfect}. Dieses Partizip hat kein „ge“; das Hilfsverb ist „{helper}“."
    return (
        f"Perfekt: {verb.perfect}. „ge“ steht zwischen „{verb.particle}“ und dem Verb; Hilfsverb: „{helper}“."
    )


def _slips(verb: VerbForms) -> list[dict[str, str]]:
    """What learners often write instead of the perfect."""
    helper = verb.perfect.split()[0]
    other = {"hat": "ist", "ist": "hat"}.get(helper, "")
    slips = {verb.participle: "Zum Perfekt gehört noch ein Hilfsverb: „hat“ oder „ist“."}
    if other:
        slips[f"{other} {verb.participle}"] = f"Dieses Verb bildet das Perfekt nicht mit „{other}“."
    inner = verb.participle.removeprefix(verb.particle)
    if inner.startswith("ge"):
        wrong = f"{helper} ge{verb.particle}{inner.removeprefix('ge')}"
        slips[wrong] = f"„ge“ steht nicht am Anfang, sondern nach „{verb.particle}“."
    return [{"answer": answer, "feedback": said} for answer, said in slips.items()]
