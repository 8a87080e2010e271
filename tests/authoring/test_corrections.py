"""Corrections by hand: they name words, survive the next run, and are reported when they no longer apply."""

from __future__ import annotations

import pytest

from lessons.authoring.corrections import apply
from lessons.content import LessonError
from lessons.content.conllu import parse_conllu
from lessons.content.corrections import Correction, corrections_file, read_corrections

ANALYSIS = parse_conllu(
    """# par = 1
# text = Am Montag kam Peskow an.
# time = Montag | DATE | 2021-06-14 | 2021-06-14
# name = Peskow | ORG | Peskow
1\tAm\tan\tADP\tAPPRART\t_\t_\t_\t_\t_
2\tMontag\tMontag\tNOUN\tNN\t_\t_\t_\t_\t_
3\tkam\tkommen\tVERB\tVVFIN\t_\t_\t_\t_\tUnit=ankommen
4\tPeskow\tPesko\tPROPN\tNE\t_\t_\t_\t_\t_
5\tan\tan\tADP\tPTKVZ\t_\t_\t_\t_\tSpaceAfter=No|Unit=ankommen
6\t.\t.\tPUNCT\t$.\t_\t_\t_\t_\t_

"""
)


def corrected(**fields):
    """The analysis after one correction, and what it complained about."""
    return apply([Correction(sentence="Am Montag", **fields)], ANALYSIS)


def test_a_token_is_corrected():
    """A new lemma is also the new unit, if the word is no separated verb."""
    analysis, complaints = corrected(words="Peskow", lemma="Peskow")
    assert (analysis.sentences[0].tokens[3].lemma, analysis.sentences[0].tokens[3].unit) == (
        "Peskow",
        "Peskow",
    )
    assert complaints == []


def test_a_span_is_replaced():
    """The span on these words gets the new values; others stay."""
    analysis, _ = corrected(words="Peskow", name="PER | Dmitri Peskow")
    assert [span.values for span in analysis.sentences[0].spans] == [
        ("DATE", "2021-06-14", "2021-06-14"),
        ("PER", "Dmitri Peskow"),
    ]


def test_a_span_is_added_and_one_removed():
    """`remove` takes a span away; a span field adds one where there was none."""
    analysis, _ = corrected(words="Montag", remove="time")
    assert [span.kind for span in analysis.sentences[0].spans] == ["name"]
    analysis, _ = corrected(words="kam", speech="Peskow | sagen | reported")
    assert "speech" in [span.kind for span in analysis.sentences[0].spans]


@pytest.mark.parametrize(
    ("sentence", "words", "complaint"),
    [
        ("Am Dienstag", "kam", "“kam” in “Am Dienstag …”: stands in no sentence of the text any more."),
        ("Am Montag", "ging", "“ging” in “Am Montag …”: stands in no sentence of the text any more."),
        ("Am Montag", "kam", "“kam” in “Am Montag …”: is right without it."),
    ],
)
def test_a_correction_that_changes_nothing_is_reported(sentence, words, complaint):
    """The sentence says which correction, and why it has no effect."""
    _, complaints = apply([Correction(sentence=sentence, words=words, lemma="kommen")], ANALYSIS)
    assert complaints == [complaint]


def test_the_file_of_corrections_is_checked(tmp_path):
    """A typo in the file is told with file, line and field; no file means no corrections."""
    file = corrections_file(tmp_path / "b2.md")
    assert read_corrections(file) == []
    file.write_text("- sentence: Am Montag\n  words: kam\n  lema: kommen\n", encoding="utf-8")
    with pytest.raises(LessonError, match=r"^b2\.corrections\.yaml, line 3, lema: .*did you mean lemma"):
        read_corrections(file)
