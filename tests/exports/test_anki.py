"""Cards for Anki: what a package holds, and what Anki itself makes of it, twice."""

from __future__ import annotations

import hashlib
import html
import importlib
import os
import re
import shutil
import sqlite3
from contextlib import closing
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from zipfile import ZipFile

import every_item
import numpy
import pytest
import soundfile
from attacks import ATTACKS, attacked_lesson, read_page, squeezed
from every_item import LESSONS
from market import market_lesson

from lessons.commands.cli import main
from lessons.content import load_lesson
from lessons.content.time_marks import sound_of
from lessons.exports.anki.note_types import WORD_FIELDS, gap_type, word_type
from lessons.exports.anki.package import anki_decks, packed
from lessons.exports.anki.sound import Clips, cut
from lessons.learner.own_words import OwnWord

LATER = 60  # seconds, after which something was corrected


def read(package: bytes) -> list[dict]:
    """The notes of a package: key, tags, fields, number of cards."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(ZipFile(BytesIO(package)).read("collection.anki2"))
        rows = connection.execute(
            "SELECT guid, tags, flds, (SELECT count() FROM cards WHERE nid = notes.id) FROM notes ORDER BY id"
        )
        return [
            {"key": key, "tags": tags.split(), "fields": flds.split("\x1f"), "cards": cards}
            for key, tags, flds, cards in rows
        ]


def words_of(package: bytes) -> dict[str, dict[str, str]]:
    """The fields of the notes of words, by the word, as Anki shows them."""
    notes = [note["fields"] for note in read(package) if len(note["fields"]) == len(WORD_FIELDS)]
    return {fields[0]: dict(zip(WORD_FIELDS, map(html.unescape, fields), strict=True)) for fields in notes}


@pytest.mark.parametrize("name", LESSONS)
def test_every_word_is_a_note_with_all_that_the_lesson_says_of_it(name):
    lesson = every_item.lesson(name)
    notes = words_of(packed(anki_decks(lesson, "en")))
    assert list(notes) == [word.lemma for word in lesson.words]
    for word in lesson.words:
        note = notes[word.lemma]
        assert (note["Artikel"], note["Stammformen"], note["Stufe"]) == (word.article, word.forms, word.level)
        assert (note["Bedeutung"], note["Erklärung"]) == (word.gloss, word.definition)
        assert (note["Beispiel"], note["Übersetzung"]) == (word.example, word.example.help("en"))
        assert note["Plural"] == (word.plural if word.plurals else "")


def test_a_word_has_the_cards_that_it_can_have(geneva):
    notes = {note["fields"][0]: note["cards"] for note in read(packed(anki_decks(geneva, "en")))}
    assert notes["Unterredung"] == 4  # both ways, article, plural
    assert notes["Entspannung"] == 3  # it has no plural
    assert notes["ankündigen"] == 3  # both ways, principal parts
    assert notes["verheerend"] == 2


def test_both_halves_of_a_separated_verb_are_one_gap(geneva):
    sentences = [note["fields"][0] for note in read(packed(anki_decks(geneva, "en")))]
    [found] = [said for said in sentences if "{{c1::sandten::" in said]
    assert "{{c1::aus::to send out}}" in found and "c2::" not in found


def test_sentences_come_from_the_text_that_is_chosen(geneva):
    whole = " ".join(paragraph.text for paragraph in geneva.text("a2").paragraphs)
    decks = {deck.name.split("::")[-1]: deck for deck in anki_decks(geneva, "en", "a2")}
    notes = decks["Sätze aus dem Text"].notes
    assert len(notes) > 10
    for note in notes:
        assert html.unescape(note.fields[0].split("{{")[0]) in whole


def test_german_alone_means_the_explanation(geneva):
    notes = words_of(packed(anki_decks(geneva, "de")))
    assert {note["Bedeutung"] for note in notes.values()} == {""}
    assert notes["Unterredung"]["Erklärung"].startswith("ein ernstes")
    assert {note["Übersetzung"] for note in notes.values()} == {""}


def test_note_types_keep_their_numbers():
    """Whoever has imported them already would get a second set with others."""
    assert (word_type().model_id, gap_type().model_id) == (1194792983695818, 2176618222194356)


@pytest.fixture(scope="module")
def recorded_lesson(tmp_path_factory):
    """A small lesson whose text is recorded: a tone of its own for each sentence."""
    return load_lesson(market_lesson(tmp_path_factory.mktemp("market")))


@pytest.mark.parametrize("form", ["WAV", "MP3", "OGG"])
def test_a_sentence_is_cut_out_of_the_recording(recorded_lesson, form):
    """The tone of the sixth sentence, for as long as it takes, whatever the kind of the recording."""
    recording = sound_of(recorded_lesson, "b1").recording.content
    wave, rate = soundfile.read(BytesIO(recording))
    written = BytesIO()
    soundfile.write(written, wave, rate, format=form)
    heard, rate = soundfile.read(BytesIO(cut(written.getvalue(), 2.5, 3.0)))
    assert len(heard) / rate == pytest.approx(0.5, abs=0.06)  # an MP3 is made of pieces of a twentieth
    assert loudest(heard, rate) == pytest.approx(
        loudest(wave[int(2.6 * rate) : int(2.9 * rate)], rate), abs=8
    )
    assert loudest(heard, rate) != pytest.approx(loudest(wave[: int(0.4 * rate)], rate), abs=8)


def loudest(wave, rate):
    """The pitch that is heard, in hertz."""
    return numpy.abs(numpy.fft.rfft(wave, 8 * len(wave))).argmax() * rate / (8 * len(wave))


def test_what_was_recorded_is_heard_in_anki(collection, recorded_lesson, tmp_path):
    clips = Clips(recorded_lesson, "b1")
    decks = anki_decks(recorded_lesson, "en", "b1", clips=clips)
    brought_in(collection, tmp_path, packed(decks, sounds=clips.files))
    [number] = collection.find_notes('"Satz:*spöttisch*"')
    [card] = collection.get_note(number).cards()
    [played] = card.answer_av_tags()
    assert not card.question_av_tags()
    assert (Path(collection.media.dir()) / played.filename).read_bytes() == clips.files[played.filename]


def test_what_cannot_be_cut_is_told_and_the_cards_are_there(recorded_lesson, tmp_path, capsys):
    folder = Path(shutil.copytree(recorded_lesson.folder, tmp_path / "lesson"))
    [file] = folder.glob("texts/*.wav")
    file.write_bytes(file.read_bytes()[:20])  # a beginning only
    content = file.read_bytes()
    marks = file.with_suffix(".marks.yaml")
    sum_before = sound_of(recorded_lesson, "b1").recording.sum
    now = hashlib.sha256(content).hexdigest()[:12]
    marks.write_text(marks.read_text(encoding="utf-8").replace(sum_before, now), encoding="utf-8")
    assert main(["export", "anki", str(folder), "-o", str(tmp_path / "a.apkg"), "--text", "b1"]) == 0
    assert "No card has sound: the recording cannot be cut" in capsys.readouterr().out
    assert len(read((tmp_path / "a.apkg").read_bytes())) > 3


def test_one_line_says_what_was_written(tmp_path, capsys):
    file = tmp_path / "new" / "words.apkg"
    assert main(["export", "anki", "geneva_2021", "-o", str(file)]) == 0
    assert capsys.readouterr().out == (
        f"For Anki in {file}: words: 123; further sentences from the text: 123.\n"
    )
    assert words_of(file.read_bytes())["Unterredung"]["Bedeutung"] == "talk, discussion"


def test_a_lesson_without_words_is_told(template, tmp_path, capsys):
    (template / "vocabulary.yaml").unlink()
    assert main(["export", "anki", str(template), "-o", str(tmp_path / "words.apkg")]) == 2
    said = "The lesson lesson has no words: vocabulary.yaml is missing or empty.\n"
    assert capsys.readouterr().err == said
    assert not (tmp_path / "words.apkg").exists()


def test_a_folder_in_the_way_is_told_and_nothing_is_left(tmp_path, capsys):
    (tmp_path / "words.apkg" / "full").mkdir(parents=True)
    assert main(["export", "anki", "_template", "-o", str(tmp_path / "words.apkg")]) == 2
    assert capsys.readouterr().err.startswith(f"{tmp_path / 'words.apkg'}: is a folder; expected a file")
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == []


# --- Anki itself (the package `anki`, AGPL: for tests alone) ---


@pytest.fixture
def collection(tmp_path):
    """An empty collection of Anki."""
    try:
        anki = importlib.import_module("anki.collection")
    except ImportError:
        reason = "the package anki is not installed: pip install anki==26.9.3"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    opened = anki.Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def brought_in(collection, folder: Path, package: bytes) -> SimpleNamespace:
    """How many notes an import made, and how many it changed."""
    anki = importlib.import_module("anki.collection")
    file = folder / "words.apkg"
    file.write_bytes(package)
    options = anki.ImportAnkiPackageOptions(merge_notetypes=True, with_scheduling=False)
    request = anki.ImportAnkiPackageRequest(package_path=str(file), options=options)
    log = collection.import_anki_package(request).log
    return SimpleNamespace(new=len(log.new), updated=len(log.updated), same=len(log.duplicate))


def reviewed(collection) -> list[int]:
    """How often each card was reviewed."""
    return [collection.get_card(number).reps for number in collection.find_cards("")]


def test_a_second_import_corrects_and_never_doubles(collection, change, tmp_path):
    """A gloss is corrected between, and a card was learnt: it is the same note, and its card stays learnt."""
    folder = change("vocabulary.yaml", "example", "example")
    decks = anki_decks(load_lesson(folder), "en")
    written = [note for deck in decks for note in deck.notes]
    notes, cards = len(written), sum(len(note.cards) for note in written)
    first = brought_in(collection, tmp_path, packed(decks, now=1_700_000_000))
    assert (first.new, first.updated) == (notes, 0)
    assert (collection.note_count(), collection.card_count()) == (notes, cards)
    learn_one(collection, decks[0].name)

    vocabulary = folder / "vocabulary.yaml"
    gloss = load_lesson(folder).words[0].gloss
    vocabulary.write_text(
        vocabulary.read_text(encoding="utf-8").replace(f"en: {gloss}", "en: corrected", 1), encoding="utf-8"
    )
    second = brought_in(
        collection, tmp_path, packed(anki_decks(load_lesson(folder), "en"), now=1_700_000_000 + LATER)
    )
    assert second.new == 0
    assert (collection.note_count(), collection.card_count()) == (notes, cards)
    assert len(collection.find_notes("Bedeutung:corrected Artikel:*")) == 1
    assert not collection.find_notes(f'"Bedeutung:{gloss}"')
    assert sum(reviewed(collection)) == 1


def learn_one(collection, deck: str) -> None:
    """Review the first card of a deck."""
    collection.decks.select(collection.decks.id_for_name(deck))
    card = collection.sched.getCard()
    card.start_timer()
    collection.sched.answerCard(card, 3)


def test_anki_shows_what_stands_in_the_lesson(collection, geneva, tmp_path):
    brought_in(collection, tmp_path, packed(anki_decks(geneva, "en")))
    [number] = collection.find_notes("Wort:aussenden Stammformen:*")
    cards = {card.template()["name"]: card for card in collection.get_note(number).cards()}
    assert list(cards) == ["Wort – Bedeutung", "Bedeutung – Wort", "Stammformen"]
    assert "to send out" in cards["Wort – Bedeutung"].answer()
    assert "to send out" not in cards["Wort – Bedeutung"].question()
    assert "aussenden" not in cards["Bedeutung – Wort"].question()
    assert "ausgesandt" in cards["Stammformen"].answer()
    [number] = collection.find_notes('"Satz:*c1::sandten*"')
    [gap] = collection.get_note(number).cards()
    shown = re.sub(r"<[^>]*>", "", gap.question())
    assert "Beide [to send out] Signale der Entspannung [to send out]," in shown
    assert "sandten" in gap.answer()


def test_nothing_that_stands_in_a_lesson_does_anything_in_anki(collection, tmp_path):
    """No card runs, fetches, plays or hides anything, and all that was written is read."""
    lesson = load_lesson(attacked_lesson())
    own = [OwnWord(attack, "", attack, ()) for attack in ATTACKS]
    brought_in(collection, tmp_path, packed(anki_decks(lesson, "en", own=own)))
    cards = [collection.get_card(number) for number in collection.find_cards("")]
    pages = [page for card in cards for page in (card.question(), card.answer())]
    assert [danger for page in pages for danger in read_page(page)[0]] == []
    assert [tag for card in cards for tag in (*card.question_av_tags(), *card.answer_av_tags())] == []
    shown = "".join(read_page(page)[1] for page in pages)
    words = lesson.reviewed.words
    said = [*(word.definition for word in words), *(word.gloss.help("en") for word in words)]
    assert [text for text in (*said, *(word.lemma for word in own)) if squeezed(text) not in shown] == []
    assert {each.name.count("::") for each in collection.decks.all_names_and_ids()} == {0, 1}
