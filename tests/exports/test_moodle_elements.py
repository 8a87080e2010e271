"""Questions for Moodle have the elements, values and fractions that Moodle's own files have."""

from __future__ import annotations

import pytest
from moodle_file import banked, read

from lessons.content.german_faults import has_german
from lessons.exercises.moodle import DragWords, Judgement, NoCounterpartError, fraction_text, shares
from lessons.exports.moodle.bank import Banked, question_bank
from lessons.markup.elements import Markup

# The elements of each type in their order, those of an answer, and the attributes, as in the files with which
# Moodle tests itself (question/type/*/tests/fixtures, question/format/xml/tests/fixtures).
COMMON = ["name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden", "idnumber"]
VERDICTS = ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback", "shownumcorrect"]
ELEMENTS = {
    "multichoice": [
        "single", "shuffleanswers", "answernumbering", "showstandardinstruction", *VERDICTS, "answer",
    ],
    "truefalse": ["answer"],
    "shortanswer": ["usecase", "answer"],
    "matching": ["shuffleanswers", *VERDICTS, "subquestion"],
    "ddwtos": ["shuffleanswers", *VERDICTS, "dragbox"],
    "gapselect": ["shuffleanswers", *VERDICTS, "selectoption"],
    "ordering": [
        "layouttype", "selecttype", "selectcount", "gradingtype", "showgrading", "numberingstyle", *VERDICTS,
        "answer",
    ],
    "essay": [
        "responseformat", "responserequired", "responsefieldlines", "minwordlimit", "maxwordlimit",
        "attachments", "attachmentsrequired", "maxbytes", "filetypeslist", "graderinfo", "responsetemplate",
    ],
    "description": [],
    "cloze": [],
}  # fmt: skip
WITHIN = {
    "answer": ["text", "feedback"],
    "subquestion": ["text", "answer"],
    "dragbox": ["text", "group"],
    "selectoption": ["text", "group"],
}
FORMATS = {"multichoice": "html", "ordering": "html", "truefalse": "moodle_auto_format"}
FORMATS["shortanswer"] = "moodle_auto_format"
VALUES = {
    "layouttype": {"VERTICAL", "HORIZONTAL"},
    "selecttype": {"ALL", "RANDOM", "CONTIGUOUS"},
    "gradingtype": {"RELATIVE_NEXT_EXCLUDE_LAST"},
    "showgrading": {"SHOW", "HIDE"},
    "single": {"true", "false"},
    "usecase": {"0", "1"},
    "hidden": {"0"},
    "penalty": {"0", "0.3333333", "1"},
}
# What Moodle's form for a question offers (question_bank::fraction_options_full); others it refuses.
FRACTIONS = {
    0, 100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5,
    11.11111, 10, 5,
}  # fmt: skip
JUDGED = Judgement(Markup(), right=False, said_to_true="nein", said_to_false="ja")
CHOSEN = DragWords(Markup(), ["x ", 1, 2], ["sagt", "sagt", "lobt"])


def test_every_question_has_the_elements_of_its_type_in_moodles_order(geneva):
    found = [each for each in question_bank(geneva) if isinstance(each, Banked)]
    questions = read([*found, banked(JUDGED), banked(CHOSEN)])
    assert {each.get("type") for each in questions} == set(ELEMENTS)
    for question in questions:
        kind = question.get("type")
        common = [name for name in COMMON if (kind, name) != ("cloze", "defaultgrade")]
        assert list(dict.fromkeys(each.tag for each in question)) == [*common, *ELEMENTS[kind], "tags"]
        for each in question:
            assert each.text.strip() in VALUES.get(each.tag, {each.text.strip()}) if each.text else True
            if each.tag in WITHIN:
                wanted = WITHIN[each.tag][: 1 if kind == "ordering" else None]
                assert [part.tag for part in each] == wanted
            elif each.tag not in ("tags", "questiontext"):
                assert len(question.findall(each.tag)) == 1
                assert [part.tag for part in each] == (["text"] if each.get("format") or len(each) else [])
        for answer in question.findall("answer"):
            assert (answer.get("format"), list(answer.attrib)) == (FORMATS[kind], ["fraction", "format"])


def test_points_make_up_a_whole(geneva):
    """Right options are worth 100 together, and what Moodle knows as a fraction."""
    for question in read([each for each in question_bank(geneva) if isinstance(each, Banked)]):
        if question.get("type") == "multichoice":
            worth = [float(answer.get("fraction")) for answer in question.iter("answer")]
            assert sum(part for part in worth if part > 0) == pytest.approx(100, abs=0.01)
            assert {abs(part) for part in worth} <= FRACTIONS


def test_parts_of_a_whole_are_those_that_moodle_offers():
    for count in range(1, 11):
        assert {abs(float(fraction_text(part))) for part in shares([True] * count + [False])} <= FRACTIONS
    with pytest.raises(NoCounterpartError, match="has 11 right options") as refusal:
        shares([True] * 11)
    assert has_german(str(refusal.value))
