"""What nobody has reviewed is marked wherever learners meet it, or left out; it can be kept from them."""

from __future__ import annotations

import json
from random import Random

import pytest
import yaml

from lessons.authoring import saving
from lessons.authoring.proposals import hide_unreviewed, queue
from lessons.classroom.edition import Handout, edition_files
from lessons.content.check import check_lesson
from lessons.content.fault import LessonError
from lessons.content.load import load_lesson
from lessons.drills.material import Material
from lessons.exports.moodle.bank import LeftOut, question_bank
from lessons.exports.paper.sheet import Worksheet
from lessons.learner.about import about
from lessons.learner.deck import cards_of
from lessons.learner.readable import readable
from lessons.notebook import Notebook


def test_what_is_not_reviewed_is_marked_and_can_be_kept_from_learners(proposals, folder):
    chosen = queue(proposals.all(), "02-forms")[:2] + queue(proposals.all(), "word")[:1]
    proposals.accept(chosen)
    lesson = load_lesson(folder)
    whole = len(lesson.all_items())
    others = [each.entry for each in queue(proposals.all(), "02-forms")]
    ask = Notebook(str(folder)).ask
    assert [ask(id).unreviewed for id in (chosen[0].entry, others[0])] == [False, True]
    words = Notebook(str(folder)).words().entries
    assert sum(word["unreviewed"] for word in words) == len(words) - 1
    draft = saving.current_text(folder, "draft.yaml")
    (folder / "draft.yaml").write_text("- nothing\n", "utf-8")
    assert not load_lesson(folder).is_unreviewed(others[0]) and check_lesson(folder)[0].file == "draft.yaml"
    hide_unreviewed(folder, True)
    with pytest.raises(LessonError, match="draft"):
        load_lesson(folder).all_items()
    (folder / "draft.yaml").write_text(draft, "utf-8")
    lesson = load_lesson(folder)
    assert [item.id for item in lesson.all_items()] == [each.entry for each in chosen[:2]] and whole > 40
    assert [word.lemma for word in lesson.words] == [chosen[2].entry] and lesson.statements == []
    edition = dict(edition_files(lesson, Handout(open_book=True), "seed"))
    assert "draft.yaml" not in edition
    handed = json.loads(edition["edition.json"])["notebooks"].values()
    assert [item["id"] for items in handed for item in items] == [each.entry for each in chosen[:2]]
    hide_unreviewed(folder, False)
    assert len(load_lesson(folder).all_items()) == whole and check_lesson(folder) == []


def test_wherever_proposals_are_met_they_are_marked_or_left_out(proposals, folder):
    word, event = queue(proposals.all(), "word")[0], queue(proposals.all(), "event")[0]
    proposals.accept([word, event])
    lesson, notebook = load_lesson(folder), Notebook(str(folder))
    shown = readable(lesson, lesson.text("b1"))
    marks = {each.entry: about(lesson, each).get("draft") for each in shown.layers if each.kind == "word"}
    assert not marks.pop(word.entry) and marks and all(marks.values())
    rows = notebook.timeline().picture["table"]["rows"]
    assert len(rows) > 1 and sum("(Entwurf)" not in " ".join(row) for row in rows) == 1
    assert {*cards_of(lesson.reviewed)} == {f"word:{word.entry}"}
    assert [each.lemma for each in Material(lesson.reviewed, "b1", Random(1)).lesson.words] == [word.entry]
    page = Worksheet(lesson, lesson.info.notebooks[0], lesson.text("b1")).tasks()
    assert page.count("(Entwurf)") > len(lesson.items("01_reading")) / 2
    assert all(
        "nobody has reviewed" in each.why for each in question_bank(lesson) if isinstance(each, LeftOut)
    )
    marks_of = yaml.safe_load(dict(edition_files(lesson, Handout(), "seed"))["draft.yaml"])
    assert {each["found"] for each in marks_of} == {"Entwurf"}
    assert {each["entry"] for each in marks_of} == {item.id for item in lesson.all_items()}
