"""A drafted lesson is whole: no faults, notebooks that run, and nothing in it that the text does not say."""

from __future__ import annotations

import datetime
from functools import partial
from itertools import zip_longest
from pathlib import Path

import nbformat

from lessons.authoring.proposal_words import kind_name, said
from lessons.authoring.proposals import proposal_kind
from lessons.content.check import check_lesson
from lessons.content.drafted import proposals_in
from lessons.content.load import load_lesson
from lessons.content.yaml_file import read_yaml
from lessons.drafting.write import Drafted, draft_lesson
from lessons.language.segmentation import words_of
from lessons.language.stems import plain_stem

QUOTING = Path(__file__).parents[1] / "authoring" / "same_facts" / "three.txt"
QUOTED = (0, 2, 3, 6)  # its headline, and paragraphs enough in which somebody is quoted


def test_check_finds_nothing(drafted: Drafted):
    """Nothing is left for `lessons check`."""
    assert check_lesson(drafted.folder) == []


def test_there_is_enough_to_choose_from(drafted: Drafted):
    """Words, actors or events, and at least 60 items for 600 words, of several types."""
    lesson = load_lesson(drafted.folder)
    words = sum(len(words_of(each.text)) for text in lesson.texts.values() for each in text.paragraphs)
    assert len(lesson.words) >= 25
    assert len(lesson.all_items()) >= words / 10
    assert len({item.type for item in lesson.all_items()}) >= 5


def test_each_kind_of_proposal_has_a_name(drafts: list[Drafted]):
    """The queue says what it shows, in both languages."""
    kinds = {proposal_kind(each) for draft in drafts for each in proposals_in(draft.folder)}
    for language in ("de", "en"):
        names = {kind: kind_name(kind, partial(said, language)) for kind in kinds}
        assert not [kind for kind, name in names.items() if name == said(language, "item", name=kind)]


def test_every_entry_says_how_it_was_found(drafted: Drafted):
    """`draft.yaml` has a line for each entry of each file, and for nothing else."""
    told = read_yaml(drafted.folder / "draft.yaml").data
    entries = {
        (file.relative_to(drafted.folder).as_posix(), entry.get("id") or entry["lemma"])
        for file in drafted.folder.rglob("*.yaml")
        if file.name not in ("lesson.yaml", "draft.yaml")
        for entry in read_yaml(file).data
    }
    assert {(each["file"], each["entry"]) for each in told} == entries
    assert all(each["found"] and each["state"] == "open" for each in told)


def test_a_false_statement_says_what_the_text_does_not(drafted: Drafted):
    """What is to be judged as false stands nowhere in the text, what is true does."""
    lesson = load_lesson(drafted.folder)
    text = next(iter(lesson.texts.values()))
    for item in lesson.all_items():
        if item.type == "true_false":
            assert bool(text.places(item.statement)) == (item.answer == "true")


def test_statements_to_judge_are_of_three_kinds(drafts: list[Drafted]):
    """True, false, not in the text; a false one has one change to a sentence of the text."""
    for drafted in drafts:
        judged = [item for item in load_lesson(drafted.folder).all_items() if item.type == "true_false"]
        assert {item.answer for item in judged} == {"true", "false", "not_in_text"}
        for item in judged:
            if item.answer == "false":
                told, said = (words_of(text) for text in (*item.evidence.values(), item.statement))
                assert sum(a != b for a, b in zip_longest(told, said)) == 1 or abs(len(told) - len(said)) == 1


def test_reported_speech_is_right_with_and_without_dass(drafts: list[Drafted]):
    """Both orders of words earn the full score, the indicative does not."""
    turned = [
        item
        for drafted in drafts
        for item in load_lesson(drafted.folder).all_items()
        if item.type == "transform" and item.direction == "to_reported"
    ]
    assert turned
    for item in turned:
        plain, with_dass, *_others = item.answers
        assert item.mark(plain).score == item.mark(with_dass).score == 1
        assert with_dass.startswith("dass ")
        assert item.mark(item.source.strip("„“.")).score < 1


def test_the_key_of_a_gap_is_the_word_of_the_text(drafted: Drafted):
    """A sentence whose gaps are filled with the key stands in the text, where it comes from there."""
    lesson = load_lesson(drafted.folder)
    text = next(iter(lesson.texts.values()))
    for item in lesson.all_items():
        if item.type == "gap_fill" and item.evidence:
            filled = item.text
            for number, gap in enumerate(item.gaps, 1):
                filled = filled.replace(f"{{{number}}}", gap.answers[0])
            assert text.places(filled), item.id


def test_a_class_of_doubtful_proposals_is_marked(drafted: Drafted):
    """A word of several meanings is never sure, and no statement without its speaker's name is."""
    for proposal in drafted.proposals:
        if "Passt sie in den Satz?" in proposal.found or "in einem Satz davor" in proposal.found:
            assert proposal.sure == "doubtful"


def test_no_cell_fails(drafts: list[Drafted], monkeypatch):
    """The notebooks of a draft run from top to bottom; those of all drafts come from one plan."""
    drafted = max(drafts, key=lambda each: len(list(each.notebooks.glob("*.ipynb"))))
    monkeypatch.setenv("LESSONS_DATA", str(drafted.folder.parent))
    monkeypatch.setenv("LESSONS_HOME", str(drafted.folder.parent / "answers"))
    for file in sorted(drafted.notebooks.glob("*.ipynb")):
        names: dict[str, object] = {}
        for cell in nbformat.read(file, 4).cells:
            if cell.cell_type == "code":
                exec(compile(cell.source, f"{file.stem}, {cell.id}", "exec"), names)


def test_a_word_is_explained_as_its_sentence_means_it(drafts: list[Drafted]):
    """By the preposition that the verb has and by the words beside it; in other words than its own."""
    words = {each.key: each.entry for draft in drafts for each in draft.proposals if "lemma" in each.entry}
    assert words["rechnen"]["definition"].startswith("etwas erwarten")
    assert words["rechnen"]["government"] == "rechnen mit + Dat."
    assert (
        words["Haushalt"]["definition"].startswith("alle Menschen")
        and "Firma" in words["Schicht"]["definition"]
    )
    assert words["Nahverkehr"]["plural"] == "–" and words["Lücke"]["plural"] == "Lücken"
    assert not words.keys() & {"Kubikmeter", "zweit", "anderer"}


def test_what_is_told_as_past_happened_before_the_article(drafts: list[Drafted]):
    """A perfect whose participle looks like the infinitive is past; the titles of events are no plans."""
    events = {each.entry["title"]: each for each in drafts[2].proposals if each.file == "timeline.yaml"}
    (meeting,) = [each.entry for title, each in events.items() if "beraten" in title]
    assert meeting["date"] == "2025-12-10"
    assert meeting["title"] == "Der Schulausschuss des Landkreises hat über einen späteren Anfang beraten"


def test_dates_are_no_numbers(drafted: Drafted):
    """A year or a day is never asked for as a number."""
    lesson = load_lesson(drafted.folder)
    asked = [gap.answers[0] for item in lesson.all_items() if item.section == "numbers" for gap in item.gaps]
    assert not {"2023", "2025", "2026", "2027", "1911", "1898"} & set(asked)


def test_a_title_is_the_sentence_without_its_time(drafts: list[Drafted]):
    """Where the time stood first the subject begins the title; an invitation has no date."""
    titles = {each.entry["title"]: each for each in drafts[0].proposals if each.file == "timeline.yaml"}
    assert (
        titles["Die Stadtwerke Lindenau erneuern die Wasserleitungen in der Altstadt"].entry["wording"]
        == "von Juni an"
    )
    assert "Das Unternehmen zählte 63 Rohrbrüche" in titles
    assert not [title for title in titles if "laden" in title]


def test_an_article_with_straight_quotation_marks_can_be_drafted(tmp_path, monkeypatch):
    """Its sentences are quoted in German marks, what they quote in single ones.

    What stands behind “nach Einschätzung des Präsidenten” begins with its verb and is no statement.
    """
    monkeypatch.setenv("LESSONS_DATA", str(tmp_path / "data"))
    (tmp_path / "data").mkdir()
    blocks = QUOTING.read_text(encoding="utf-8").split("\n\n")
    (tmp_path / "quoting.txt").write_text("\n\n".join(blocks[each] for each in QUOTED), encoding="utf-8")
    drafted = draft_lesson(tmp_path / "quoting.txt", datetime.date(2021, 6, 17))
    assert check_lesson(drafted.folder) == []
    said = [statement.says for statement in load_lesson(drafted.folder).statements]
    assert said and not [each for each in said if each.startswith("Ist ")]


def test_what_is_matched_does_not_tell_itself(drafts: list[Drafted]):
    """There are three pairs at least, and words of a paragraph stand in no other in another form."""
    for drafted in drafts:
        lesson = load_lesson(drafted.folder)
        text = next(iter(lesson.texts.values()))
        for item in lesson.all_items():
            assert item.type != "matching" or len(item.pairs) >= 3
            if item.id.startswith("01-paragraphs"):
                for pair in item.pairs:
                    here = int(pair.left.split()[-1])
                    others = [each.text for each in text.paragraphs if each.number != here]
                    known = {plain_stem(word) for other in others for word in words_of(other)}
                    assert not known.intersection(map(plain_stem, pair.right.split(", ")))
