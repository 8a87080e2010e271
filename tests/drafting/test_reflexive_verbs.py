"""A verb that stands with *sich* is learnt with it, asked for with it, and never called wrong with it."""

from __future__ import annotations

from lessons.authoring.analyse import analysis_of_doc, lines_of
from lessons.content.model import Word
from lessons.drafting.around import surroundings
from lessons.drafting.kinds.words import _verb_gaps, agreed_forms
from lessons.drafting.reflexive import as_learnt, without_sich
from lessons.drafting.senses import fitting_sense
from lessons.drills.separable import _perfects
from lessons.exercises.types.gap_fill.item import Gap
from lessons.german import analyse
from tests.cases import for_each

LEARNT = {
    "Die Reise lohnt sich.": "sich lohnen",
    "Es zeigt sich, dass die Idee taugt.": "sich zeigen",
    "Der Plan hat sich bewährt.": "sich bewähren",
    "Wenn sich das herausstellt, bleibt er.": "sich herausstellen",
    "Die Familie freut sich und feiert.": "sich freuen",
    # another verb's, nobody's, or only how it is done
    "Sie schließt die Tür hinter sich ab.": "abschließen",
    "Das Fahrrad lässt sich reparieren.": "",
    "Auf dem Land lebt es sich leichter.": "",
    "Er kauft ein Brot.": "kaufen",
}
MEANT = {
    "Die Reise lohnt sich.": "von Nutzen, Vorteil sein",
    "Das Spiel wiederholt sich.": "erneut geschehen",
    "Die Lage verändert sich.": "in seiner Art oder Erscheinung anders werden",
}


def sentences(texts):
    text = "\n".join(texts)
    return analysis_of_doc(analyse(text, engine="built-in"), list(lines_of(text)), {}).sentences


def first_verb(sentence) -> str:
    verbs = [token for token in sentence.tokens if token.tag.startswith("VV")]
    return as_learnt(sentence, verbs[0])


def test_a_verb_is_learnt_as_the_sentence_has_it():
    found = {each.text: first_verb(each) for each in sentences(LEARNT)}
    assert found == LEARNT


def test_what_becomes_so_by_itself_is_meant_with_sich():
    for sentence in sentences(MEANT):
        lemma = first_verb(sentence)
        sense = fitting_sense(without_sich(lemma), surroundings(sentence, frozenset(), lemma))
        assert sense.text == MEANT[sentence.text]


@for_each(
    ("typed", "told"),
    [("ändert sich", "heißt"), ("sich ändert", "heißt"), ("ändert", "„sich“ gehört dazu"), ("ist", "")],
)
def test_forms_are_right_with_sich_and_without_it_is_said(typed, told):
    forms = agreed_forms("sich ändern", "ändert sich, änderte sich, hat sich geändert")
    gap = Gap.model_validate(next(_verb_gaps([("sich ändern", forms)])))
    mark = gap.mark(typed)
    assert (mark.status == "right") == ("sich" in typed)
    assert told in mark.feedback


def test_a_drill_asks_for_the_perfect_with_sich_once():
    word = Word.model_construct(
        lemma="sich herausstellen",
        pos="verb",
        forms="stellt sich heraus, stellte sich heraus, hat sich herausgestellt",
        example="Es stellt sich heraus, dass er recht hat.",
        definition="zum Schluss deutlich werden",
        also=[],
    )
    assert _perfects(word) == ["hat sich herausgestellt"]
