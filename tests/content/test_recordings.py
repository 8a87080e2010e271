"""A teacher's recording of a text and its marks: what is told of them when something does not fit."""

import re
import shutil
from pathlib import Path

import pytest
from market import market_lesson, record

from lessons.authoring.recording import Tapping
from lessons.classroom.edition import Handout, edition_files
from lessons.content import LessonError, load_lesson
from lessons.content.check import check_lesson
from lessons.content.checks.recordings import recordings, without_marks
from lessons.content.checks.survey import take
from lessons.content.edition import Edition
from lessons.content.german_faults import german, has_german
from lessons.content.time_marks import recorded, sound_of
from lessons.learner.fingerprints import Fingerprints
from lessons.widgets.recording import RecordingForm


@pytest.fixture(scope="module")
def master(tmp_path_factory):
    return market_lesson(tmp_path_factory.mktemp("master"))


@pytest.fixture
def folder(master, tmp_path):
    return Path(shutil.copytree(master, tmp_path / "lesson"))


def faults(folder):
    return list(recordings(take(folder)))


def test_a_recording_is_found_with_a_part_for_each_sentence(folder):
    lesson = load_lesson(folder)
    assert check_lesson(folder) == []
    sound = recorded(lesson, "b1")
    assert (sound.recording.kind, recorded(lesson, "b2")) == ("audio/wav", None)
    spans = [(each.number, start) for each in lesson.text("b1").paragraphs for start, _ in each.spans]
    assert list(sound.clips) == spans
    assert list(sound.clips.values())[:2] == [(0, 0.5), (0.5, 1)]


WAV, MARKS, TEXT = "texts/b1.wav", "texts/b1.marks.yaml", "texts/b1.md"
CHANGES = {
    "text": (TEXT, "trocken und hell", "hell", f"{MARKS}, line 10, marks[3].says: is “Die"),
    "sentence": (TEXT, " Eine Heizung gibt es noch nicht.", "", "there; the text has changed since: set"),
    "order": (MARKS, "at: 0.50", "at: 0.00", "line 7, marks[2].at: is 0, not after the mark before (0)."),
    "duration": (MARKS, "seconds: 3.00", "seconds: 2.50", "is 2.5; the recording ends at 2.5."),
    "number": (MARKS, "at: 1.00", "at: eins", "marks[3].at: is “eins”; expected a number."),
}


@pytest.mark.parametrize("change", CHANGES)
def test_marks_that_do_not_fit_are_told(folder, change):
    name, there, instead, said = CHANGES[change]
    file = folder / name
    file.write_text(file.read_text(encoding="utf-8").replace(there, instead), encoding="utf-8")
    found = faults(folder)
    assert said in str(found[0])
    assert all(has_german(part) for fault in found for part in (fault.found, fault.expected) if part)
    assert sound_of(load_lesson(folder), "b1") is None  # a learner hears the voice, or nothing


def test_marks_are_counted(folder):
    file = folder / MARKS
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(lines[:-4]), encoding="utf-8")
    (fault,) = faults(folder)
    assert (
        str(fault)
        == f"{MARKS}, line 4, marks: has no marks for the last 2 of 6 sentences; set the marks anew."
    )


RECORDINGS = {
    "web page": (
        WAV,
        b"<!doctype html>",
        "is no recording, though its name says so; expected .mp3, .ogg, .m4a or",
    ),
    "other kind": (WAV, b"ID3\x04", "is named .wav, but is .mp3"),
    "two": ("texts/b1.mp3", b"ID3", "texts/b1.mp3: is not the only recording: there is b1.wav; keep one."),
    "no text": ("texts/b9.mp3", b"ID3", "texts/b9.mp3: belongs to no text; name it like its text, such as"),
    "capitals": ("texts/b2.MP3", b"ID3", "texts/b2.MP3: belongs to no text; name it like its text, such as"),
    "too large": (
        WAV,
        b"RIFF" + bytes(15_000_000),
        "has 15,000,004 bytes; a recording may have 15,000,000; save it",
    ),
    "another": (
        WAV,
        b"RIFF....WAVE",
        "line 2, recording: belongs to another recording than texts/b1.wav; set the",
    ),
}


@pytest.mark.parametrize("what", RECORDINGS)
def test_a_recording_that_cannot_be_played_is_told(folder, what):
    name, content, said = RECORDINGS[what]
    (folder / name).write_bytes(content)
    (fault,) = faults(folder)
    assert said in str(fault)
    assert has_german(fault.found) and has_german(fault.expected or "is missing")


def test_a_recording_without_marks_is_a_remark(folder):
    (folder / MARKS).unlink()
    assert faults(folder) == []
    (remark,) = without_marks(take(folder))
    assert str(remark) == f"{WAV}: has no marks yet and is not played; set them with instructor.recording."
    assert re.match("hat noch keine Zeitmarken", german(remark.found))


def test_headline_and_headings_have_a_mark_only_where_they_are_read(folder):
    file = folder / MARKS
    text = file.read_text(encoding="utf-8")
    read = text.replace("marks:\n", 'marks:\n- at: 0.00\n  says: "Der Markt am See zieht um"\n').replace(
        '- at: 0.00\n  says: "Am', '- at: 0.25\n  says: "Am'
    )
    file.write_text(read, encoding="utf-8")
    assert faults(folder) == []
    assert next(iter(recorded(load_lesson(folder), "b1").clips.values())) == (0.25, 0.5)
    record(load_lesson(folder), "b1")
    assert file.read_text(encoding="utf-8") == text


def test_marks_are_begun_with_those_that_are_there_and_saved_with_the_version_before(folder):
    form = RecordingForm(Tapping(load_lesson(folder)), "de")
    assert (form.name, form.times[:3]) == (WAV, [None, 0, 0.5])
    assert form.lines[0] == {"text": "Der Markt am See zieht um", "optional": True}
    times = [0.1, *form.times[1:]]
    times[1] = 0.3
    assert form.save({"times": times, "seconds": 3}) == f"Gespeichert in {MARKS}."
    assert recorded(load_lesson(folder), "b1").times == times
    assert len(list((folder / ".versions" / MARKS).iterdir())) == 1


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ({"times": [1.0], "seconds": 3}, "has 7 lines to be read, not 1"),
        ({"times": [None, *[1.0] * 6], "seconds": 3}, "is 1, not after the mark before (1)"),
        ({"times": [None, 0, 1, 2, 3, 4, None], "seconds": 9}, "has no marks for the last 1 of 6 sentences"),
        ({"times": [None, 0, 1, 2, 3, 4, float("nan")], "seconds": 9}, "marks[6].at: is “nan”"),
        ({"times": "x"}, "Not saved"),
        ({}, "Not saved"),
    ],
)
def test_marks_that_do_not_fit_are_not_saved(folder, message, said):
    before = (folder / MARKS).read_bytes()
    assert said in RecordingForm(Tapping(load_lesson(folder)), "en").save(message)
    assert (folder / MARKS).read_bytes() == before


def test_marks_that_somebody_else_changed_meanwhile_are_not_overwritten(folder):
    form = RecordingForm(Tapping(load_lesson(folder)), "en")
    with (folder / MARKS).open("a", encoding="utf-8") as marks:
        marks.write("# by hand\n")
    assert "was changed meanwhile" in form.save({"times": form.times, "seconds": 3})


def test_the_form_begins_with_nothing_where_marks_fit_no_more_and_needs_a_recording(folder):
    (folder / MARKS).write_text("recording: another\nseconds: 1\nmarks: []\n", encoding="utf-8")
    lesson = load_lesson(folder)
    assert Tapping(lesson).times == []
    with pytest.raises(LessonError, match=r"The text b2 has no recording; put it beside the text: .*b2\.mp3"):
        Tapping(lesson, "b2")


def test_a_recording_is_handed_out_with_its_marks_and_a_dictation_can_be_heard(folder, tmp_path):
    """Its sentence lies in the file, for a voice has to say it."""
    files = dict(edition_files(load_lesson(folder), Handout(), "seed"))
    for name in ("texts/b1.wav", "texts/b1.marks.yaml"):
        content = files[name]
        there = (folder / name).read_bytes()
        assert there == (content if isinstance(content, bytes) else content.encode())
    (tmp_path / "edition.json").write_text(files["edition.json"], encoding="utf-8")
    handed = {item.id: item for item in Edition(tmp_path / "edition.json").items("01_tasks")}
    whole = load_lesson(folder).item("01-dictation")
    assert handed["01-dictation"].heard == whole.sentence
    assert Fingerprints(handed["01-dictation"]).asked == Fingerprints(whole).asked
