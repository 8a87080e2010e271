"""A student edition: no key in it, in no encoding; the same package and notebooks; answers stay."""

from __future__ import annotations

import hashlib
import io
import json
import random
import re
import shutil
import subprocess
import sys
import zipfile

import every_item
import pytest
from hidden_keys import encodings, own_files, secrets, texts_in
from market import market

from lessons.classroom.edition import Handout, edition_files, to_be_heard
from lessons.classroom.handed_out import handed_out, keep_handed_out
from lessons.classroom.package import PROJECT, student_zip
from lessons.classroom.results import mark_folder
from lessons.content import LessonError, load_lesson
from lessons.exercises.keyless import Keyless
from lessons.fields import as_data
from lessons.learner import Learner, Store
from lessons.learner.fingerprints import Fingerprints
from lessons.learner.own_tasks import own_items
from lessons.learner.text_sitting import TextSitting
from lessons.notebook import Notebook

SEED = "0123456789abcdef0123456789abcdef"
NOTEBOOKS = PROJECT / "notebooks" / "geneva_2021"


@pytest.fixture(scope="module")
def lesson():
    return every_item.lesson("geneva_2021")


def unpacked(lesson, handout, folder, package=False):
    """A student's folder; with the `package` it can be run by itself."""
    made = student_zip(lesson, handout, SEED, NOTEBOOKS, package)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        archive.extractall(folder)
    return folder / "geneva_2021-student"


@pytest.fixture(scope="module")
def closed(lesson, tmp_path_factory):
    return unpacked(lesson, Handout(), tmp_path_factory.mktemp("closed"), package=True)


@pytest.fixture(scope="module")
def opened(lesson, tmp_path_factory):
    return unpacked(lesson, Handout(open_book=True), tmp_path_factory.mktemp("opened"))


@pytest.fixture(scope="module")
def handed(closed):
    """The lesson as a student's computer reads it."""
    return load_lesson(closed / "data" / "geneva_2021")


def test_no_key_in_any_encoding(lesson, closed):
    """Every answer, reason, model answer that is no part of a question: nowhere in what is handed out."""
    content = "\n".join(own_files(closed).values())
    hidden = secrets(lesson)
    assert len(hidden) > 1000
    found = [text for text in hidden if any(way in content for way in encodings(text))]
    assert found == []


def test_a_keyless_item_says_what_it_shows_and_nothing_else(lesson, handed):
    for item in lesson.all_items():
        there = handed.item(item.id)
        assert isinstance(there, Keyless)
        mixed = item.mixed_by(SEED)
        allowed = texts_in([as_data(mixed.public()), as_data(mixed.asked()), item.section])
        allowed |= {"section", *Keyless.model_fields}
        assert texts_in(there.model_dump(mode="json", exclude_unset=True)) <= allowed
        assert as_data(there.public()) == as_data(mixed.public())


def test_no_hash_can_be_tried_out(lesson, closed):
    """What looks like a sum is none of an answer, alone or with its item, nor of the item with its key."""
    content = "\n".join(own_files(closed).values())
    sums = set(re.findall(r"\b[0-9a-f]{8,128}\b", content))
    tried = set()
    for item in lesson.all_items():
        for each in (item, item.mixed_by(SEED)):
            tried |= {Fingerprints(each).older, Fingerprints(each).key}
            written = json.dumps(as_data(each.solution()), ensure_ascii=False)
            for text in {written, item.id + written, *texts_in(as_data(each.solution()))}:
                tried |= {
                    hashlib.new(kind, text.encode()).hexdigest()
                    for kind in ("md5", "sha1", "sha256", "sha512")
                }
    assert not sums & tried
    assert not [each for each in sums if any(sum.startswith(each) for sum in tried)]
    assert SEED not in content


def test_the_order_shown_cannot_be_turned_back(lesson, handed):
    """Undoing the shuffle that everybody can read in the package tells no more than chance would."""

    def undone(shown, id):
        places = list(range(len(shown)))
        random.Random(f"{id}/").shuffle(places)
        return [text for _, text in sorted(zip(places, shown, strict=True))]

    choices = [item for item in lesson.all_items() if item.type == "single_choice"]
    told = 0
    for item in choices:
        texts = [option.text for option in item.options]
        plain = undone([each["text"] for each in item.public()["options"]], item.id)
        assert plain == texts or {*texts} == {"der", "die", "das"}  # so it is where the key lies beside it
        shown = [next(iter(each["text"].values())) for each in handed.item(item.id).public()["options"]]
        told += undone(shown, item.id) == texts
    assert told < len(choices) / 3


def test_a_closed_edition_holds_no_aids_and_no_other_lesson(closed):
    data = closed / "data"
    assert sorted(path.name for path in data.iterdir()) == ["check.yaml", "geneva_2021", "interface.yaml"]
    assert sorted(path.name for path in (data / "geneva_2021").iterdir()) == [
        "edition.json",
        "lesson.yaml",
        "texts",
    ]
    assert {path.suffix for path in (data / "geneva_2021" / "texts").iterdir()} == {".md"}
    assert not list(closed.rglob("example.yaml"))
    assert not (closed / "tests").exists()


def test_an_open_book_has_what_can_be_looked_up_and_still_no_key(lesson, opened):
    book = load_lesson(opened / "data" / "geneva_2021")
    assert [word.lemma for word in book.words] == [word.lemma for word in lesson.words]
    assert (len(book.events), len(book.statements)) == (len(lesson.events), len(lesson.statements))
    assert all(isinstance(item, Keyless) for item in book.all_items())
    assert "#" not in (opened / "data" / "geneva_2021" / "vocabulary.yaml").read_text(encoding="utf-8")


def test_practice_keeps_its_feedback_and_the_rest_does_not(lesson, tmp_path):
    handout = Handout(("01_reading", "02_vocabulary"), ("01-headline", "02_vocabulary/compounds"))
    handed = load_lesson(unpacked(lesson, handout, tmp_path) / "data" / "geneva_2021")
    whole = {item.id for item in handed.all_items() if not isinstance(item, Keyless)}
    assert whole == {
        "01-headline",
        *(item.id for item in lesson.items("02_vocabulary") if item.section == "compounds"),
    }
    item, recorded = handed.item("01-headline"), lesson.item("01-headline").mixed_by(SEED)
    assert Fingerprints(item).asked == Fingerprints(recorded).asked  # an answer from before is still there
    assert item.mark(item.solution()).status == "right"
    assert [info.id for info in handed.info.notebooks] == ["01_reading", "02_vocabulary"]


def test_a_class_that_reads_one_text_gets_the_tasks_for_it(lesson, tmp_path):
    """Sections without a task say so, and what is marked has the numbers that students see."""
    name = "05_reported_speech"
    handout = Handout((name,), text="a2")
    folder = unpacked(lesson, handout, tmp_path) / "data" / "geneva_2021"
    edition = load_lesson(folder)
    ids = [item.id for item in edition.items(name)]
    assert ids == [item.id for item in own_items(lesson, name, "a2")]
    assert len(ids) < len(lesson.items(name))
    quiz = Notebook(str(folder), Learner(Store(tmp_path / "answers"))).quiz(name, "form")
    assert "keine Aufgaben" in repr(quiz)
    own = tmp_path / "own"
    shutil.copytree(lesson.folder, own)
    keep_handed_out(load_lesson(own), handout, SEED)
    handed = handed_out(load_lesson(own))
    assert [item.id for item in handed.items(load_lesson(own), name)] == ids
    with pytest.raises(LessonError, match="has no text 'a3'"):
        list(edition_files(lesson, Handout(text="a3"), SEED))


def test_tasks_by_ear_are_named_for_their_sentence_goes_along():
    small = load_lesson(market())
    heard = to_be_heard(small, Handout(practice=("01_tasks",))), to_be_heard(small, Handout())
    assert heard[0] == [] and {small.item(id).type for id in heard[1]} == {"dictation", "listening_choice"}


@pytest.mark.parametrize("handout", [Handout(("01_redaing",)), Handout((), ("01-nothing",))])
def test_unknown_names_are_told(lesson, handout):
    with pytest.raises(LessonError, match=r"did you mean|nearest"):
        list(edition_files(lesson, handout, SEED))


def test_answers_of_an_edition_are_known_where_the_key_is(lesson, handed):
    for item in lesson.all_items():
        assert Fingerprints(handed.item(item.id)).names == (Fingerprints(item.mixed_by(SEED)).asked,)


def test_a_corrected_key_makes_no_other_question(lesson):
    """Things may then be shown in another order; the answers stay."""
    said = next(item for item in lesson.all_items() if item.type == "who_said")
    ids = [speaker.id for speaker in said.speakers]
    for place, _ in enumerate(said.statements):
        statements = [
            each.model_copy(update={"speakers": [ids[0]]}) if number == place else each
            for number, each in enumerate(said.statements)
        ]
        other = type(said).model_construct(**{**dict(said), "statements": statements})
        assert Fingerprints(other).asked == Fingerprints(said).asked


def test_a_student_answers_with_the_same_package(closed, tmp_path):
    """The unpacked folder by itself: an answer is recorded, and is there the next time."""
    code = (
        "import lessons; from lessons import open_lesson; from pathlib import Path;"
        "assert Path(lessons.__file__).is_relative_to(Path.cwd());"
        "lesson = open_lesson('geneva_2021'); card = lesson.ask('01-headline'); before = card.state['mark'];"
        "card.take({'do': 'answer', 'answer': 'b'}) if before is None else None;"
        "card.take({'do': 'reveal'});"
        "print(before and before['status'], card.state['mark']['status'], card.state['solution']);"
        "print(lesson.hand_in().answered, lesson.exam('07_final_quiz', 'mixed').recorded)"
    )
    command = [sys.executable, "-c", code]
    environment = {"LESSONS_HOME": str(tmp_path), "PYTHONPATH": str(closed), "PATH": ""}
    runs = [
        subprocess.run(command, cwd=closed, env=environment, capture_output=True, text=True) for _ in "12"
    ]
    assert [run.stderr for run in runs] == ["", ""]
    assert [run.stdout.split() for run in runs] == [
        ["None", "recorded", "None", "1", "True"],
        ["recorded", "recorded", "None", "1", "True"],
    ]


def test_commands_in_a_students_folder_say_a_sentence(closed, tmp_path):
    """The unpacked folder by itself has what they say, in German too; nothing ends in a traceback."""
    commands = (
        "check",
        "check nothing",
        "ties geneva_2021",
        "new mine",
        "unpack nothing.zip",
        "class mark geneva_2021 x -o y",
    )
    code = (
        "import sys; from lessons.commands.cli import main\n"
        "for language in ('de', 'en'):\n"
        "    for words in sys.argv[1:]:\n"
        "        main(words.split(), spoken=language), sys.stdout.flush()"
    )
    environment = {"LESSONS_HOME": str(tmp_path), "PYTHONPATH": str(closed), "PATH": ""}
    command = [sys.executable, "-c", code, *commands]
    run = subprocess.run(command, cwd=closed, env=environment, capture_output=True, text=True)
    assert run.returncode == 0 and len(run.stderr.splitlines()) == 2 * (len(commands) - 1), run.stderr
    for words in ("eine Ausgabe für die Klasse", "a student edition"):
        assert (run.stdout.count(words), run.stderr.count(words)) == (1, 2), run


def test_no_word_is_looked_up_in_a_closed_edition_and_any_in_an_open_book(lesson, handed, opened, tmp_path):
    """Articles, plurals and meanings answer questions; in a test they are not to be had by a tap."""
    book = load_lesson(opened / "data" / "geneva_2021")
    found = lesson.texts["b2"].find("Pressekonferenz")
    place = {"text": "b2", "paragraph": found.paragraph, "at": found.start}
    learner = Learner(Store(tmp_path))
    closed, opened = (TextSitting(each, learner, "b2") for each in (handed, book))
    assert closed.answer({"do": "look", **place})["about"] == {"lemma": "Pressekonferenz", "withheld": True}
    assert closed.answer({"do": "own", "kept": True, **place}) is None
    assert opened.answer({"do": "look", **place})["about"]["nouns"][0]["article"] == "die"


def test_notebooks_hand_in_and_show_no_output(closed):
    for path in (closed / "notebooks").rglob("*.ipynb"):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        assert cells[-1]["source"] == ["lesson.hand_in()"]
        assert not any(cell.get("outputs") for cell in cells)
        code = "".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
        assert not re.search(r"lesson\.(drill|words|timeline|speakers|voices|review|doc)\(", code)


def test_of_an_edition_there_is_neither_another_nor_a_report(closed, tmp_path):
    with pytest.raises(LessonError, match="is a student edition, which has no answers"):
        mark_folder(load_lesson(closed / "data" / "geneva_2021"), tmp_path)
    with pytest.raises(LessonError, match="is a student edition, which has no answers"):
        list(edition_files(load_lesson(closed / "data" / "geneva_2021"), Handout(), SEED))


def test_a_damaged_edition_is_told_in_a_sentence(closed, tmp_path):
    folder = shutil.copytree(closed / "data" / "geneva_2021", tmp_path / "geneva_2021")
    for content in (
        "",
        "{",
        "[]",
        '{"format": 9}',
        '{"format": 1, "notebooks": {"01_reading": [{"id": 1}]}}',
    ):
        (folder / "edition.json").write_text(content, encoding="utf-8")
        with pytest.raises(LessonError, match=r"damaged|format 9"):
            load_lesson(folder).items("01_reading")
