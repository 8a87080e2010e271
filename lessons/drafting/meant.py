"""Which meaning of a common word is meant, of those that are explained for learners.

The usual one is meant unless the sentence tells another: by words that stand beside it ("Stimme" and "Wahl";
that meanings show so is Firth's, 1957), by the preposition, by *sich* or an object.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.drafting.around import Around, as_cue
from lessons.drafting.senses import Chosen
from lessons.language.explained import Explained, explained
from lessons.language.stems import stem
from lessons.lexicon.tables import glosses
from lessons.lexicon.verbs import principal_parts_line

SICH, NO_PLURAL = "sich", "sg"
FORM = re.compile(r"\w+")
# What a cue says for its meaning: in the sentence, in the text; a preposition; an object or none.
HERE, IN_TEXT, PREPOSITION, OF_FORM = 2.0, 0.8, 3.0, 1.2
NOT_THERE = 1.5  # what it says against a meaning that none of its words stands there
MOST = 3  # cues that count
LATER = 0.7  # each meaning is so much less likely than the one before


def meant_sense(lemma: str, kind: str, around: Around) -> Chosen | None:
    """The explained meaning that is meant; None where the word is not explained, or not so as it is used."""
    known = explained(lemma, kind)
    possible = [(place, each) for place, each in enumerate(known) if _may_be(each, around)]
    if not possible:
        return None
    usual = principal_parts_line(lemma) if kind == "verb" else ""
    found = {place: [*_reasons(each, around), *_of_forms(each, usual, around)] for place, each in possible}
    scores = {place: sum(weight for weight, _ in reasons) - LATER * place for place, reasons in found.items()}
    best = max(scores, key=lambda place: scores[place])
    weight, why = max(found[best], default=(0.0, ""))
    count = max(len(known), len(glosses(lemma)))
    told, sense = why if weight > IN_TEXT else "", known[best]
    return Chosen(sense.meaning, best, count, told, sense.level, NO_PLURAL in sense.cues, sense.forms)


def _may_be(sense: Explained, around: Around) -> bool:
    """Whether *sich* is there if the meaning needs it, and only then."""
    return (SICH in sense.cues) == around.reflexive


def _of_forms(sense: Explained, usual: str, around: Around) -> Iterator[tuple[float, str]]:
    """What the verb's form says, where it depends on the meaning: "geschaffen" is of *schuf*."""
    own, other = (FORM.findall(forms) for forms in (sense.forms or usual, usual))
    if sense.forms and (around.form in own) != (around.form in other):
        yield (PREPOSITION if around.form in own else -PREPOSITION), ""


def _reasons(sense: Explained, around: Around) -> Iterator[tuple[float, str]]:
    """What speaks for a meaning or against it, each with the word that says so."""
    forms = _forms(around)
    yield from ((OF_FORM if is_so else -OF_FORM, "") for cue, is_so in forms.items() if cue in sense.cues)
    beside = [cue for cue in sense.cues if cue not in (SICH, NO_PLURAL, *forms)]
    found = list(_found(beside, around))
    yield from found
    if beside and not any(weight > IN_TEXT for weight, _ in found):
        yield -NOT_THERE, ""


def _forms(around: Around) -> dict[str, bool]:
    """The cues about the form of the word and its sentence, and whether it is so there."""
    return {
        "obj": not around.no_object,
        "noobj": around.no_object,
        "pl": around.plural,
        "name": around.named,
    }


def _found(cues: list[str], around: Around) -> Iterator[tuple[float, str]]:
    """Which of a meaning's cues stand beside the word: prepositions, what is said with it, other words."""
    governed = [cue[1:] for cue in cues if cue.startswith("+") and cue[1:] in around.beside]
    yield from ((PREPOSITION, each) for each in governed[:1])
    said = {"dass": around.with_dass, "says": around.speaks}
    yield from ((HERE, "") for cue in cues if said.get(cue))
    words = [cue for cue in cues if not cue.startswith("+") and cue not in said]
    here = [word for word in words if as_cue(word) in around.cues][:MOST]
    text = [word for word in words if word[0].isupper() and word not in here and stem(word) in around.text]
    yield from ((HERE, word) for word in here)
    yield from ((IN_TEXT, word) for word in text[:MOST])
