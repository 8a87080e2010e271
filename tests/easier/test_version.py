"""A simpler version: the teacher's decisions are kept beside the text, and the draft follows them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lessons.commands.cli import main
from lessons.content.fault import LessonError
from lessons.content.load import find_lesson, load_lesson
from lessons.easier.meanings import meanings_above
from lessons.easier.version import EasierVersion
from lessons.widgets.easier import EasierWidget


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The lesson, in a folder of the test's own."""
    return Path(shutil.copytree(find_lesson("geneva_2021"), tmp_path / "geneva_2021"))


def test_decisions_are_kept_and_followed(folder: Path):
    """An unwanted change is undone, a wanted one is made, also after reading the file again."""
    version = EasierVersion(load_lesson(folder), "b2", "b1")
    sentence = next(each for each in version.sentences if each.made())
    place = sentence.made()[0]
    sentence.decide(place, False)
    doubtful = next(each for each in version.sentences if any(not change.sure for change in each.changes))
    doubtful.decide(next(n for n, change in enumerate(doubtful.changes) if not change.sure), True)
    version.save()
    again = EasierVersion(load_lesson(folder), "b2", "b1")
    assert again.as_text() == version.as_text()
    assert sentence.alone(place) not in again.as_text()
    assert doubtful.text in again.as_text()
    assert doubtful.text != doubtful.original
    assert version.file.name == "b2.easier.yaml"


def test_the_draft_is_easier_and_keeps_the_paragraphs(folder: Path):
    """By the lesson's own figure; no paragraph and no heading is lost."""
    version = EasierVersion(load_lesson(folder), "b2", "b1")
    before, after = version.scores()
    assert after < before
    blocks = version.as_text().split("\n\n")
    headings = sum(bool(paragraph.heading) for paragraph in version.source.paragraphs)
    assert len(blocks) == 1 + headings + len(version.source.paragraphs)


def test_a_text_of_the_lesson_is_never_replaced(folder: Path):
    """The lesson has a text at B1."""
    with pytest.raises(LessonError, match="is there already"):
        EasierVersion(load_lesson(folder), "b2", "b1").write()


def test_decisions_that_cannot_be_read_are_told(folder: Path):
    """One sentence, with the file and the entry."""
    (folder / "texts/b2.easier.yaml").write_text("- satz: x\n", encoding="utf-8")
    with pytest.raises(LessonError, match=r"b2\.easier\.yaml, entry 0"):
        EasierVersion(load_lesson(folder), "b2", "b1")


def test_the_command_lists_reasons_and_writes_the_draft(folder: Path, tmp_path: Path, capsys):
    """Without a file it says what is proposed and why; with one it writes the text."""
    assert main(["easier", str(folder), "--language=de"]) == 0
    said = capsys.readouterr().out
    assert "Das Semikolon trennt zwei Sätze" in said
    assert "bitte prüfen" in said
    assert main(["easier", str(folder), "-o", str(tmp_path / "b1.md"), "--language=en"]) == 0
    assert (tmp_path / "b1.md").read_text(encoding="utf-8").startswith("# Nach dem Gipfel")
    assert "still to be checked" in capsys.readouterr().out


def test_in_the_form_each_decision_is_one_message_and_undo_takes_it_back(folder: Path):
    """What is decided is in the file at once; a sentence of the teacher's own stands in the draft."""
    form = EasierWidget(EasierVersion(load_lesson(folder), "b2", "b1"), "en")
    begin = form.version.as_text()
    form.receive(form, {"do": "reject" if form.shown["state"] == "sure" else "accept"}, None)
    decided = form.version.as_text()
    assert decided != begin
    assert form.shown["number"] == 2
    assert EasierVersion(load_lesson(folder), "b2", "b1").as_text() == decided
    form.receive(form, {"do": "undo"}, None)
    assert (form.shown["number"], form.version.as_text()) == (1, begin)
    form.receive(form, {"do": "own", "text": "Ein Satz  von mir."}, None)
    assert form.shown["now"] == "Ein Satz von mir."
    assert "Ein Satz von mir." in EasierVersion(load_lesson(folder), "b2", "b1").as_text()
    form.receive(form, {"do": "nothing that is known"}, None)


def test_a_noun_that_the_lesson_does_not_teach_is_explained_if_it_has_one_meaning(folder: Path):
    lesson = load_lesson(folder)
    taught = next(word for word in lesson.words if word.pos == "noun" and word.level == "B2")
    found = meanings_above({"Aufsichtsrat", "Leitung", "Haus", taught.lemma}, lesson, "B1")
    assert found["Aufsichtsrat"].rule == "explained_here"
    assert found[taught.lemma] == (str(taught.definition), "B2", "explained")
    assert not {"Leitung", "Haus"} & found.keys()  # of several meanings; no hard word


def test_a_meaning_in_doubt_is_not_told(folder: Path):
    """A word whose meaning the draft doubts is explained once it has been reviewed."""
    explained = [
        change.about
        for sentence in EasierVersion(load_lesson(folder), "b2", "b1").sentences
        for change in sentence.changes
        if change.kind == "explained"
    ]
    draft = "- {file: vocabulary.yaml, entry: %s, found: Wiktionary, sure: doubtful, state: %s}\n"
    told = []
    assert explained
    for state in ("open", "accepted"):
        (folder / "draft.yaml").write_text(draft % (explained[0], state), encoding="utf-8")
        sentences = EasierVersion(load_lesson(folder), "b2", "b1").sentences
        told.append(any(change.about == explained[0] for each in sentences for change in each.changes))
    assert told == [False, True]
