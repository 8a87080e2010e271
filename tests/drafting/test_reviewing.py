"""A draft is reviewed: every decision is in its folder at once, is taken back, and hides or shows entries."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
import yaml
from reviewing import do, seek, states

from lessons.authoring import editing, saving
from lessons.authoring.proposal_sentence import context_sentences
from lessons.authoring.proposals import Proposals, queue, tallies
from lessons.commands.cli import main
from lessons.commands.new_article import NewArticle
from lessons.content.check import check_lesson
from lessons.content.fault import LessonError
from lessons.content.load import load_lesson
from lessons.content.yaml_file import read_yaml
from lessons.notebook import Notebook
from lessons.widgets.exercise import ExerciseWidget
from lessons.widgets.proposals import ProposalsWidget

ARTICLES = Path(__file__).parent / "articles"


def marked(sentence):
    """The words of a sentence that are marked."""
    return [each["text"] for each in sentence["pieces"] if each["meant"]]


def ids(folder: Path, file: str) -> list[str]:
    return [entry.get("id") or entry["lemma"] for entry in editing.entries(saving.current_text(folder, file))]


def all_files(folder: Path) -> dict[Path, bytes]:
    """What stands in the files of the lesson, without the versions for undo."""
    there = [path for path in folder.rglob("*.*") if path.is_file() and saving.VERSIONS not in path.parts]
    return {path: path.read_bytes() for path in there}


def test_the_doubtful_come_first_and_every_decision_is_kept(form, folder):
    ranks = [("doubtful", "likely", "sure").index(each.sure) for each in queue(form.proposals.all())]
    assert ranks == sorted(ranks) and form.shown["sure"] == "doubtful"
    first = form.shown["entry"]
    form.time[0] += 12.4
    assert do(form, "accept") == f"Angenommen: {first}"
    second = form.shown["entry"]
    form.time[0] += 8
    do(form, "skip")
    assert form.shown["entry"] not in (first, second)
    third = form.shown["entry"]
    form.time[0] += 4000  # away for lunch
    do(form, "drop")
    assert [states(folder)[each] for each in (first, second, third)] == ["accepted", "open", "dropped"]
    again = ProposalsWidget(folder, "de")  # the kernel was restarted
    assert again.shown["entry"] == second and "4 Minuten" in again.progress["said"]
    assert again.progress["reviewed"] == 2


def test_what_was_seen_is_decided_on_and_nothing_else(form, folder):
    first = form.shown["entry"]
    do(form, "accept")
    form.receive(form, {"do": "drop", "nonce": 2, "entry": first}, [])  # the second half of a double press
    assert list(states(folder).values()).count("dropped") == 0
    current = form.current
    place, raw = form.proposals.place(current), form.proposals.raw(current)
    text = saving.current_text(folder, current.file)
    (folder / current.file).write_text(editing.change_entry(text, place, {**raw, "level": "C2"}), "utf-8")
    assert "inzwischen anders" in do(form, "accept")
    assert form.shown["entry"] == current.entry and form.raw["level"] == "C2"
    assert states(folder)[current.entry] == "open"
    do(form, "accept")
    assert states(folder)[current.entry] == "accepted"


def test_undo_takes_back_what_was_decided_with_all_its_files(form, folder):
    do(form, "kind", kind="actor")
    before, first = all_files(folder), form.shown["entry"]
    assert any(
        each["speaker"] == first for each in editing.entries(saving.current_text(folder, "statements.yaml"))
    )
    assert "was davon abhängt" in do(form, "drop")
    assert first not in ids(folder, "actors.yaml") and first in ids(folder, "off/actors.yaml")
    assert check_lesson(folder) == []
    do(form, "undo")
    assert all_files(folder) == before and form.shown["entry"] == first
    assert do(form, "undo") == "Es gibt nichts zurückzunehmen."


def test_a_proposal_is_changed_in_place(form, folder):
    do(form, "kind", kind="word")
    first = form.shown["entry"]
    do(form, "edit")
    raw = {**form.opened["raw"], "level": "A9"}
    do(form, "check", raw=raw)
    assert [fault["field"] for fault in form.faults] == ["level"]
    do(form, "cancel")
    assert form.opened == {} and form.preview.children and form.shown["entry"] == first
    do(form, "edit")
    assert do(form, "take", raw=form.opened["raw"]) == f"Angenommen: {first}"
    do(form, "undo")
    do(form, "edit")
    do(form, "take", raw={**raw, "level": "A1"})
    assert states(folder)[first] == "changed"
    words = {word.lemma: word.level for word in load_lesson(folder).words}
    assert words[first] == "A1"


def test_another_name_wants_another_analysis(form):
    """The text is marked with the names that it was analysed with: whoever changes one is told what to do."""
    do(form, "kind", kind="actor")
    do(form, "edit")
    said = do(form, "take", raw={**form.raw, "aliases": ["die Stadt an der Rabe"]})
    assert said.startswith("Geändert und angenommen: ") and "„lessons annotate talk“" in said


def test_a_word_is_taken_in_another_sense_by_its_digit(form, folder):
    do(form, "kind", kind="word")
    first, senses = form.shown["entry"], form.shown["senses"]
    assert form.raw["definition"] == senses[0] and len(senses) > 1
    assert marked(form.shown["sentences"][0])
    do(form, "mean", sense=2)
    assert {word.lemma: word.definition for word in load_lesson(folder).words}[first] == senses[1]
    do(form, "undo")
    assert do(form, "mean", sense=1) == f"Angenommen: {first}"
    assert states(folder)[first] == "accepted"


def test_a_correction_is_carried_on_and_taken_back_with_its_tasks(form, folder):
    """Also into a task that was accepted; what asks only for a word that is dropped goes along."""
    file = "questions/02_vocabulary.yaml"
    guesses = [each for each in form.proposals.all() if each.entry.startswith("02-guess")]
    said = " ".join(saving.current_text(folder, file).split())
    first = max(guesses, key=lambda each: said.count(form.proposals.raw(each)["options"][0]["text"]))
    form.proposals.accept([first])
    word = re.search("„(.+?)“", form.proposals.raw(first)["prompt"]["de"])[1]
    with_comment = "# Checked by hand.\n" + saving.current_text(folder, file)
    (folder / file).write_text(with_comment, encoding="utf-8")
    seek(form, "word", word)
    old, before = form.raw["definition"], all_files(folder)
    do(form, "edit")
    said = do(form, "take", raw={**form.raw, "definition": "so heißt das jetzt"})
    assert re.fullmatch(rf"Geändert und angenommen: {word}. \d Aufgaben übernehmen das.", said)
    text = saving.current_text(folder, file)
    assert old not in " ".join(text.split()) and text.count("so heißt das jetzt") > 2
    assert text.startswith("# Checked by hand.") and check_lesson(folder) == []
    do(form, "undo")
    assert all_files(folder) == before and form.shown["entry"] == word
    assert first.entry in do(form, "drop")
    assert first.entry not in ids(folder, file) and states(folder)[first.entry] == "dropped"
    assert check_lesson(folder) == []
    do(form, "undo")
    assert all_files(folder) == before


def test_of_a_separated_verb_both_parts_are_marked_and_of_no_verb_a_noun_like_it(folder):
    lesson = load_lesson(folder)
    verbs = {raw["lemma"]: raw for raw in editing.entries((folder / "vocabulary.yaml").read_text("utf-8"))}
    found = {lemma: marked(context_sentences(lesson, verbs[lemma])[0]) for lemma in ("umbauen", "zustimmen")}
    assert found == {"umbauen": ["baut", "um"], "zustimmen": ["zugestimmt"]}  # not "mit 9 Stimmen"


def test_another_gloss_is_put_in_before_the_word_is_decided_on(form, folder):
    first = read_yaml(folder / "vocabulary.yaml").data[0]["lemma"]
    proposals = Proposals(folder)
    word = next(each for each in proposals.all() if each.entry == first)
    proposals.put(word, {**proposals.raw(word), "gloss": {"fr": "réseau"}})
    draft = folder / "draft.yaml"
    told = yaml.load(draft.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    for each in told:
        each.update({"offered": {"gloss.fr": ["réseau", "filet"]}} if each["entry"] == first else {})
    draft.write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")
    seek(form, "word", first)
    assert form.shown["glosses"] == [{"language": "fr", "values": ["réseau", "filet"], "chosen": "réseau"}]
    do(form, "gloss", language="fr", value="filet")
    assert form.shown["glosses"][0]["chosen"] == "filet" and states(folder)[first] == "open"
    do(form, "gloss", language="fr", value="nowhere")
    assert form.raw["gloss"] == {"fr": "filet"}


def test_each_kind_is_seen_as_learners_see_it_with_its_sentence(form, proposals):
    text = next(iter(load_lesson(proposals.folder).texts.values()))
    for kind in ("word", "actor", "statement", "event", "02-separable"):
        do(form, "kind", kind=kind)
        sentence = form.shown["sentences"][0]
        assert form.preview.children and text.places("".join(each["text"] for each in sentence["pieces"]))
    assert isinstance(form.preview.children[0], ExerciseWidget)
    do(form, "kind", kind="02-plurals")
    assert len(form.shown["sentences"]) > 1
    assert all(word.isalpha() for each in form.shown["sentences"] for word in marked(each))
    do(form, "kind", kind="02-separable")
    do(form, "solve")
    assert form.preview.children[0].state["shown"]
    do(form, "solve")
    assert not form.preview.children[0].state["shown"]
    count = form.shown["alike"]
    do(form, "list_sure")
    assert do(form, "accept_sure") == f"{count} angenommen." and count > 1


def test_an_emptied_section_is_no_fault(proposals, folder, monkeypatch):
    monkeypatch.setenv("LESSONS_DATA", str(folder.parent))
    proposals.drop([each for each in proposals.all() if each.file == "questions/01_reading.yaml"])
    assert ids(folder, "questions/01_reading.yaml") == [] and check_lesson(folder) == []
    page = Notebook("talk").quiz("01_reading", "in-detail")
    assert "keine Aufgaben" in page.plain
    with pytest.raises(LessonError, match="has no items"):
        Notebook("talk").quiz("01_reading", "in-detial")
    proposals.undo()
    assert check_lesson(folder) == [] and Notebook("talk").quiz("01_reading", "in-detail").cards


def test_on_the_command_line(folder, capsys, monkeypatch):
    monkeypatch.setenv("LESSONS_DATA", str(folder.parent))
    word = ids(folder, "vocabulary.yaml")[0]
    assert main(["review", "talk", "--accept", word, "--accept-sure", "02-forms"]) == 0
    out = capsys.readouterr().out
    assert "accepted." in out and f"{len(states(folder))} reviewed" in out
    assert (
        main(["review", "talk", "--drop", f"vocabulary.yaml:{ids(folder, 'vocabulary.yaml')[1]}", "--tally"])
        == 0
    )
    row = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("word")).split()
    assert row[1:] == ["1", "0", "1", "50", "%", "0.0"]
    assert main(["review", "talk", "--accept", "nobody"]) == 2
    assert "Nothing is left to review that is called 'nobody'" in capsys.readouterr().err
    assert main(["review", "talk", "--undo", "--language", "de"]) == 0
    assert "Zurückgenommen." in capsys.readouterr().out
    assert [one.dropped for one in tallies(Proposals(folder).all(), {}) if one.kind == "word"] == [0]


def test_from_an_uploaded_article_to_its_queue(tmp_path, monkeypatch):
    (tmp_path / "data").mkdir()
    monkeypatch.setenv("LESSONS_DATA", str(tmp_path / "data"))
    form = NewArticle("de")
    make = next(each for each in form.box.children if getattr(each, "description", "") == "Entwurf machen")
    make.click()
    assert "wählen Sie den Tag" in form.said.value
    form.day.value = datetime.date(2025, 12, 12)
    form.path.value = str(tmp_path / "nothing.txt")
    make.click()
    assert "nothing.txt" in form.said.value and form.review.children == ()
    content = (ARTICLES / "commentary.txt").read_bytes()
    when = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    sent = {"name": "Mein Artikel.txt", "type": "text/plain", "size": len(content), "content": content}
    steps = []
    form.bar.observe(lambda change: steps.append(change["new"]), "value")
    form.upload.value = ({**sent, "last_modified": when},)
    make.click()
    queue_box = form.review.children[0]
    assert isinstance(queue_box.children[0], ProposalsWidget) and steps == [1, 2, 3, 4]
    begun = NewArticle("en").begun.options
    assert [name for _line, name in begun] == ["mein_artikel"]


def test_two_windows_decide_once(form, folder):
    """What another window decided is not decided again, and it is told."""
    other = ProposalsWidget(folder, "de")
    other.said = []
    other.send = lambda message: other.said.append(message["said"])
    entry = form.shown["entry"]
    do(form, "accept")
    said = do(other, "drop")
    assert "anderswo" in said and entry in said and states(folder)[entry] == "accepted"
    assert other.shown["entry"] == form.shown["entry"]


def test_a_file_broken_by_hand_is_named_and_nothing_is_lost(form, folder):
    """The file and the line; without draft.yaml nothing is taken for decided."""
    file, draft = folder / "vocabulary.yaml", folder / "draft.yaml"
    whole, decided, entry = file.read_text("utf-8"), draft.read_text("utf-8"), form.shown["entry"]
    file.write_text(whole + "- lemma: kaputt\n  pos: [", "utf-8")
    assert do(form, "accept").startswith("vocabulary.yaml, Zeile ")
    file.write_text(whole, "utf-8")
    draft.unlink()
    assert do(form, "accept").startswith("draft.yaml")
    draft.write_text(decided, "utf-8")
    assert do(form, "accept") == f"Angenommen: {entry}"
