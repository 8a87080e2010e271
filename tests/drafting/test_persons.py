"""Who persons are by the words beside their names, and what they said."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

from lessons.authoring.analyse import analysis_of_doc, lines_of
from lessons.drafting.actors import is_credit
from lessons.drafting.antecedents import may_be_another
from lessons.drafting.kinds.moods import _saying
from lessons.drafting.kinds.turned import Turned, _tokens, dass_clause
from lessons.drafting.plain_sentences import may_be_participle
from lessons.drafting.roles import role_of
from lessons.drafting.statements import words_said
from lessons.german import analyse
from tests.cases import for_each

ROLES = {
    "Der Abgeordnete Jonas Wolff fehlte.": "Abgeordneter",
    "Sie traf den FDP-Abgeordneten Jonas Wolff.": "FDP-Abgeordneter",
    "Die Abgeordnete Julia Wolff fehlte.": "Abgeordnete",
    "Der damalige Trainer Jonas Wolff ging.": "damaliger Trainer",
    "Der Klimabeauftragte Jonas Wolff ging.": "Klimabeauftragter",
    "Sein Anwalt Jonas Wolff ging.": "Anwalt",
    "Staatsanwalt Jonas Wolff schwieg.": "Staatsanwalt",
    "Geschäftsführer Dr. Jonas Wolff schwieg.": "Geschäftsführer",
    "Das sagte der Verkehrsexperte Jonas Wolff.": "Verkehrsexperte",
    "Das sagte ihr baupolitischer Sprecher Jonas Wolff.": "baupolitischer Sprecher",
    "Sie traf den Dänen Jonas Wolff.": "Däne",
}
SAID = {
    # a clause before its main clause is whole; "sich" is the same in both moods; "er" may be another person
    "„Wer jetzt wartet, verliert viel Geld“, sagte Anna Berg.": "Wer jetzt wartet, verliert viel Geld.",
    "„Wenn es regnet, fällt das Fest aus“, sagte Anna Berg.": "Wenn es regnet, fällt das Fest aus.",
    "„Weil es heute den ganzen Tag geregnet hat“, sagte Anna Berg.": "",
    "Anna Berg sagte, die Lage habe sich gebessert.": "Die Lage hat sich gebessert.",
    "Anna Berg sagte, er habe die Lage verbessert.": "",
    # "fehlten" may be past or stand for "fehlen"; "dies" points to another sentence
    "Anna Berg sagte, die Stadt plane viel, während überall Leute fehlten.": "",
    "Anna Berg sagte, dies koste die Stadt viel Geld.": "",
}


def sentences(texts):
    text = "\n".join(texts)
    return analysis_of_doc(analyse(text, engine="built-in"), list(lines_of(text)), {}).sentences


def test_an_agency_that_only_signs_is_nobody_of_the_text():
    signed, named = sentences(["WIEN (APA) – Der Zug fiel aus.", "Das meldete die APA."])
    assert [(span.words, is_credit(signed, span)) for span in signed.spans_of("name")] == [
        ("WIEN", False),
        ("APA", True),
    ]
    assert [is_credit(named, span) for span in named.spans_of("name")] == [False]


def test_a_role_is_in_the_nominative_without_an_article():
    found = [role_of(each, each.spans_of("name")[0]) for each in sentences(ROLES)]
    assert found == list(ROLES.values())


def test_what_was_said_is_a_sentence_of_its_own():
    found = [words_said(each, each.spans_of("speech")[0]) for each in sentences(SAID)]
    assert found == list(SAID.values())


@for_each(
    ("before", "expected"),
    [
        ("Jonas Wolff lobte das Team.", False),
        ("Jonas Wolff ging, und der Verband lobte das Team.", True),
        ("Jonas Wolff ging, und die Stadt lobte das Team.", False),
        ("Alle lobten das Team.", True),
    ],
)
def test_a_pronoun_may_be_another_who_was_named_since(before, expected):
    text = f"Jonas Wolff kam aus Bonn.\n{before} Zugleich mahnte er, der Verein dürfe nicht sparen."
    analysis = analysis_of_doc(analyse(text, engine="built-in"), list(lines_of(text)), {})
    last = analysis.sentences[-1]
    span = last.spans_of("speech")[0]
    said = replace(span, what=replace(span.what, speaker="Jonas Wolff"))
    assert may_be_another(SimpleNamespace(sentences=analysis.sentences), last, said) == expected


def test_a_verb_of_saying_is_asked_for_where_it_has_one_form():
    texts = (
        "Anna Berg kündigte an, sie komme.",
        "„Das habe ich schon gesagt“, sagte Anna Berg.",
        "Anna Berg hofft, dass sie gewinnt.",  # thinks so, and says nothing
    )
    found = [[token.form for token in _saying(each)] for each in sentences(texts)]
    assert found == [["kündigte", "an"], [], []]


def test_a_participle_is_no_verb_of_a_person():
    """What was taken for a finite verb may belong to "habe" or "hätten"."""
    (sentence,) = sentences(["Messungen hätten keine hohen Werte ergeben, sagte Anna Berg."])
    last = next(token for token in sentence.tokens if token.form == "ergeben")
    assert may_be_participle(last, sentence)
    assert not may_be_participle(last, sentences(["Die Messungen ergeben hohe Werte."])[0])


def test_an_adjective_after_sein_is_no_part_of_the_verb():
    (sentence,) = sentences(["Anna Berg sagte, die Mauern seien zwei Meter hoch."])
    (span,) = sentence.spans_of("speech")
    tokens = _tokens(sentence, span)
    turned = Turned("", "", span.words, tokens, [token.form for token in tokens])
    assert dass_clause(turned) == "dass die Mauern zwei Meter hoch seien"
