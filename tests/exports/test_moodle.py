"""Questions for Moodle: each type has one or says why not, and every sign comes through."""

from __future__ import annotations

import base64
import html
import importlib
import os
import re
from contextlib import redirect_stdout
from io import StringIO
from xml.etree import ElementTree

import pytest
from attacks import attacked_lesson, not_in, read_page
from cases import for_each
from every_item import example_items, lesson
from moodle_file import TRAP, banked, read, shown, texts

from lessons.commands.cli import main
from lessons.content import load_lesson
from lessons.content.german_faults import has_german
from lessons.content.interface import phrasebook
from lessons.exercises.moodle import (
    Answer,
    Cloze,
    DragWords,
    Essay,
    Field,
    Judgement,
    MultiChoice,
    NoCounterpartError,
    Order,
    Pairs,
    TypedText,
)
from lessons.exercises.registry import moodle, type_names
from lessons.exports.moodle.bank import Banked, LeftOut, question_bank
from lessons.exports.moodle.gift import gift
from lessons.exports.moodle.xml import moodle_xml
from lessons.markup.elements import Markup, element

# How Moodle takes a field of a cloze apart (question/type/multianswer/questiontype.php, in its own words).
FIELD = re.compile(r"\{1:(SAC?|MC|MRH):((?:[^}\\]|\\.)*)\}")
ALTERNATIVE = re.compile(
    r"(=|%-?[0-9]+(?:\.[0-9]+)?%)(.+?(?<!\\)(?<!&)(?<!&amp;))(?=[~#}]|$)(?:#(.*?))?(?=~|$)"
)


def test_a_statement_with_two_verdicts_is_truefalse_and_one_with_three_a_choice():
    said = {"true": "Nein.", "false": "Genau: Es gibt keine Heizung."}
    item = next(item for item in example_items("true_false") if item.answer == "false")
    two = item.model_copy(update={"feedback": type(item.feedback).model_validate(said)})
    judged, chosen = read(
        [banked(moodle("true_false").question(each, phrasebook("labels"))) for each in (two, item)]
    )
    assert (judged.get("type"), chosen.get("type")) == ("truefalse", "multichoice")
    assert [(each.get("fraction"), each.findtext("text")) for each in judged.iter("answer")] == [
        ("0", "true"),
        ("100", "false"),
    ]
    assert [shown(text) for text in texts(judged, "answer/feedback")] == list(said.values())
    assert judged.findtext("penalty") == "1" and len(chosen.findall("answer")) == 3
    assert "{\nFALSE#[html]Nein.#[html]Genau\\:" in gift([banked(moodle("true_false").question(two, None))])


@for_each("name", type_names())
def test_every_type_has_a_question_or_says_why_not(name):
    say = phrasebook("labels", "paper")
    for item in example_items(name):
        free_order = name == "ordering" and len(set(item.steps)) < len(item.steps)
        heard = bool(item.heard)
        if name == "mark_words" or free_order or heard:
            with pytest.raises(NoCounterpartError, match=r"words to mark|things in any order|to be heard"):
                moodle(name).question(item, say)
        else:
            assert read([banked(moodle(name).question(item, say))])


def test_every_sign_comes_through_in_xml():
    answer = Answer(TRAP, 100, TRAP)
    choice, typed, pairs, order, essay, judged, gaps = read(
        [
            banked(MultiChoice(element("p", TRAP), [answer])),
            banked(TypedText(Markup(), [answer])),
            banked(Pairs(Markup(), [(TRAP, TRAP)], [TRAP], [TRAP])),
            banked(Order(Markup(), [TRAP, "b"], [TRAP])),
            banked(Essay(Markup(), 1, 2, TRAP)),
            banked(Judgement(element("p", TRAP), right=True, said_to_true=TRAP, said_to_false=TRAP)),
            banked(DragWords(Markup(), ["x ", 1, 2], [TRAP, TRAP, "b"])),
        ]
    )
    for path in ("questiontext", "generalfeedback", "answer", "answer/feedback", "correctfeedback"):
        for said in texts(choice, path):
            assert TRAP in shown(said) and "<script" not in said
    assert texts(typed, "answer") == [TRAP]  # plain text, as Moodle compares it
    assert [shown(said) for said in texts(pairs, "subquestion")] == [TRAP, ""]
    assert texts(pairs, "subquestion/answer") == [TRAP, TRAP]
    assert [shown(said) for said in texts(order, "answer")] == [TRAP, "b"]
    assert shown(texts(order, "generalfeedback")[0]).count(TRAP) == 2  # the reasons, and why
    assert shown(texts(essay, "graderinfo")[0]) == TRAP
    assert [shown(said) for said in texts(judged, "answer/feedback")] == [TRAP, TRAP]
    assert shown(texts(judged, "questiontext")[0]).count(TRAP) == 2
    assert [shown(word) for word in texts(gaps, "selectoption")] == [TRAP, "b"]
    assert "<script" not in texts(gaps, "selectoption")[0]


def test_nothing_that_stands_in_a_lesson_does_anything_in_moodle():
    """What Moodle shows as HTML is text alone, and nothing of the lesson is lost on the way."""
    found = [each for each in question_bank(load_lesson(attacked_lesson())) if isinstance(each, Banked)]
    html_texts = [
        each.findtext("text")
        for question in read(found)
        for each in question.iterfind(".//*[@format='html']")
    ]
    dangers, shown_text = read_page(" ".join(filter(None, html_texts)))
    assert (dangers, not_in(shown_text)) == ([], [])


def test_every_sign_comes_through_a_field_in_a_text():
    fields = [
        Field([Answer(f"{TRAP} &", 100, TRAP), Answer("*", 0, TRAP)], case=True),
        Field([Answer(TRAP, 50, TRAP), Answer("b", -50)], choose=True, several=True),
    ]
    [question] = read([banked(Cloze(Markup(), [[TRAP, *fields]]))])
    text = texts(question, "questiontext")[0]
    (kind, typed), (boxes, chosen) = FIELD.findall(text)
    assert (kind, boxes) == ("SAC", "MRH")
    first, other = ALTERNATIVE.findall(typed)
    assert (first[0], html.unescape(first[1]), other[:2]) == ("=", f"{TRAP} &", ("%0%", "*"))
    assert shown(html.unescape(first[2])) == TRAP and "<script" not in html.unescape(first[2])
    first, other = ALTERNATIVE.findall(chosen)
    assert (first[0], shown(html.unescape(first[1])), other[:2]) == ("%50%", TRAP, ("%-50%", "b"))
    assert shown(FIELD.sub("", text)).count(TRAP) == 2 and "<script" not in text
    [odd] = read([banked(Cloze(Markup(), [["a"]]), asked="{1:SA:=b}")])
    assert not FIELD.findall(texts(odd, "questiontext")[0])


def test_words_for_gaps_are_dragged_or_chosen_where_one_stands_twice():
    drag, choose = read(
        [
            banked(DragWords(Markup(), [TRAP, 1, " und ", 2], [TRAP, "b", "c"])),
            banked(DragWords(Markup(), ["x ", 1, 2, 3], ["sagt", "lobt", "sagt", "d"])),
        ]
    )
    assert (drag.get("type"), choose.get("type")) == ("ddwtos", "gapselect")
    said = texts(drag, "questiontext")[0]
    assert re.findall(r"\[\[\d\]\]", said) == ["[[1]]", "[[2]]"]  # and none in what is asked
    assert [shown(word) for word in texts(drag, "dragbox")] == [TRAP, "b", "c"]
    assert "x [[1]][[2]][[1]]" in texts(choose, "questiontext")[0]
    assert texts(choose, "selectoption") == ["sagt", "lobt", "d"]
    assert [question.find("defaultgrade").text for question in (drag, choose)] == ["2", "3"]


def test_a_slash_in_a_title_makes_no_category():
    root = ElementTree.fromstring(moodle_xml([banked(TypedText(Markup(), [Answer("a", 100)]))]))
    assert root.find("question/category/text").text.startswith("$course$/top/A//B/")


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """The file of a small lesson, written by the command, and what was said."""
    file, said = tmp_path_factory.mktemp("moodle") / "new" / "template.xml", StringIO()
    with redirect_stdout(said):
        assert main(["export", "moodle", "_template", "-o", str(file)]) == 0
    return file, said.getvalue().splitlines()


def test_what_moodle_cannot_express_is_named(exported):
    file, (*left_out, count) = exported
    marks = [item.id for item in lesson("_template").all_items() if item.type == "mark_words"]
    assert marks and [line.removesuffix(".").split(": ")[-1] for line in left_out] == [", ".join(marks)]
    counted = r": \d+ of \d+ questions; texts: 2; pictures: \d\."
    assert re.fullmatch(f"For Moodle in {re.escape(str(file))}{counted}", count)


def test_pictures_lie_in_the_texts_that_show_them(exported):
    root = ElementTree.parse(exported[0]).getroot()
    shown = [each for each in root if each.find("questiontext/file") is not None]
    assert shown and {each.get("type") for each in shown} == {"description"}
    for question in shown:
        file = question.find("questiontext/file")
        assert (file.get("path"), file.get("encoding")) == ("/", "base64")
        text = question.find("questiontext/text").text
        [name, said] = re.search(r'<img src="@@PLUGINFILE@@/([\w.]+)" alt="([^"]+)"', text).groups()
        assert name == file.get("name") and len(said) > 40
        assert base64.b64decode(file.text, validate=True).startswith(b"\x89PNG")


def test_gift_has_what_gift_can(geneva, tmp_path, capsys):
    file = tmp_path / "geneva.gift"
    assert main(["export", "moodle", "geneva_2021", "-o", str(file), "--format", "gift"]) == 0
    out = capsys.readouterr().out
    assert "is a Cloze, which GIFT does not have" in out
    written = file.read_text(encoding="utf-8")
    blocks = written.strip().split("\n\n")
    assert len([block for block in blocks if block.startswith("// [id:geneva_2021-")]) == len(blocks) - 9
    for block in blocks[1:]:  # every brace that is not escaped opens or closes the answers
        assert len(re.findall(r"(?<!\\)[{}]", block)) in (0, 2)


def test_every_sign_is_escaped_in_gift():
    said = gift([banked(MultiChoice(Markup(), [Answer(TRAP, 100, TRAP), Answer("b", 0)]))])
    [answers] = re.findall(r"(?<!\\)\{\n(.*?)\n(?<!\\)\}", said, re.DOTALL)
    first = answers.splitlines()[0]
    text, feedback = re.split(r"(?<!\\)#\[html\]", first.removeprefix("=[html]"))
    for part in (text, feedback):
        assert html.unescape(re.sub(r"\\(.)", r"\1", part)) == TRAP


def test_an_unknown_notebook_is_told(tmp_path, capsys):
    assert main(["export", "moodle", "_template", "-o", str(tmp_path / "a.xml"), "--notebook", "09"]) == 2
    assert "has no notebook" in capsys.readouterr().err


def test_an_item_of_a_type_without_a_counterpart_is_left_out_with_its_reason(geneva):
    found = [each for each in question_bank(geneva) if isinstance(each, LeftOut)]
    assert found and all(has_german(each.why) for each in found)


def test_another_reader_finds_the_same_choices_and_gaps(geneva):
    """moodle-xml-parser reads multichoice and cloze."""
    try:
        parser = importlib.import_module("moodle_xml_parser.parser")
    except ImportError:
        reason = "moodle-xml-parser is not installed: pip install moodle-xml-parser==0.3.1"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    found = [each for each in question_bank(geneva) if isinstance(each, Banked)]
    back = parser.parse_string(moodle_xml(found))
    choices = [each for each in found if isinstance(each.question, MultiChoice)]
    clozes = [each for each in found if isinstance(each.question, Cloze)]
    assert [each.name for each in back["multichoice"]] == [each.name for each in choices]
    for mine, theirs in zip(choices, back["multichoice"], strict=True):
        assert [html.unescape(each.answer) for each in theirs.options] == [
            a.text for a in mine.question.answers
        ]
    for mine, theirs in zip(clozes, back["cloze"], strict=True):
        fields = [piece for line in mine.question.lines for piece in line if isinstance(piece, Field)]
        assert len(theirs.gaps) == len(fields)
        for field, gap in zip(fields, theirs.gaps, strict=True):
            read_back = [html.unescape(html.unescape(option.answer)) for option in gap.options]
            assert read_back == [answer.text for answer in field.answers]


def test_a_lesson_of_ones_own_goes_too(template):
    assert [each for each in question_bank(load_lesson(template)) if isinstance(each, Banked)]
