"""What the review tells of a proposal: which meaning, which plural, which sentence, and no more."""

from __future__ import annotations

import re

from reviewing import do, seek

from lessons.authoring.asking import asked_for
from lessons.authoring.proposal_sentence import context_sentences
from lessons.authoring.proposals import Proposals, has_dictionary
from lessons.content.load import load_lesson
from lessons.drafting.kinds.words import _second_plurals
from lessons.drafting.vocabulary import word_meanings


def test_meanings_are_counted_as_they_are_shown(draft_of):
    counted = 0
    words = [each for each in draft_of("press_release").proposals if each.file == "vocabulary.yaml"]
    for word in words:
        shown = word_meanings(word.key, word.entry["pos"])
        assert "Übersetzung" not in word.found  # there is no dictionary: the queue says it once
        if told := re.match(r"Bedeutung (\d+) von (\d+)", word.found):
            place, count = map(int, told.groups())
            assert (len(shown), shown[place - 1]) == (count, word.entry["definition"]) and count > 1
            counted += 1
    assert counted > 10


def test_a_second_plural_is_told_where_the_tables_have_one():
    nouns = [{"lemma": "Risiko", "plural": "Risiken"}, {"lemma": "Warnung", "plural": "Warnungen"}]
    assert _second_plurals(nouns).endswith("möglich bei Risiko")
    assert _second_plurals(nouns[1:]) == ""


def test_a_task_without_evidence_has_the_sentences_of_what_it_asks_for(draft_of):
    """A word that only stands in a heading or a model answer is not marked."""
    asked, silent = set(), set()
    draft = draft_of("press_release")
    lesson, proposals = load_lesson(draft.folder), Proposals(draft.folder)
    for each in proposals.all():
        raw = proposals.raw(each)
        if "type" in raw and not raw["evidence"]:
            sentences = context_sentences(lesson, raw)
            (asked if sentences else silent).add(each.entry.rpartition("-")[0])
            known = {word.lemma for word in lesson.words} & set(asked_for(raw))
            assert len(sentences) >= min(len(known), 1)
    assert {"02-articles", "02-compounds", "02-forms", "02-meanings", "02-plurals", "04-order"} <= asked
    assert {"07-summary", "07-events"} <= silent and not asked & silent


def test_the_queue_tells_level_and_kind_the_meaning_that_stands_there_and_that_no_dictionary_is_there(form):
    do(form, "kind", kind="word")
    assert form.shown["facts"] == [f"Stufe {form.raw['level']}"]
    assert form.shown["meaning"] == form.raw["definition"] in form.shown["senses"]
    seek(form, "statement", "worry")
    assert form.shown["facts"] == ["Einschätzung"]
    assert "lessons dictionary add" in form.progress["note"]
    words = [each.model_copy(update={"offered": {"gloss.fr": ["réseau"]}}) for each in form.proposals.all()]
    assert has_dictionary(words) and has_dictionary([])
