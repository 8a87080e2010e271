"""Worksheets as PDF: what stands on them is read back, and what is chosen is what is printed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import psutil
import pytest
from attacks import attacked_lesson, not_in
from every_item import lesson
from PIL import Image
from pypdf import PdfReader

from lessons.commands.cli import main
from lessons.content import LessonError, load_lesson
from lessons.exercises.item import Item
from lessons.exports.paper.sheet import Worksheet
from lessons.exports.paper.tree import page_tree, text_of
from lessons.exports.paper.typeset import as_pdf, as_pictures
from lessons.exports.worksheets import Wanted, pdf_worksheets, sheets_of

A4, LETTER = (595, 842), (612, 792)
MIXED = "07_final_quiz"  # has tasks of most types
FILLED = 0.6  # the share of a page that is written on; of the last a half


@cache
def text_in(pdf: bytes) -> str:
    """The words of a PDF, each run of blanks as one."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def sheets(**wanted) -> list[Worksheet]:
    """Sheets of the lesson with eight notebooks."""
    return list(sheets_of(lesson("geneva_2021"), Wanted(**wanted)))


def ids(**wanted) -> list[str]:
    return [item.id for sheet in sheets(**wanted) for item in sheet.items]


def words_of(pages: Iterable[str]) -> str:
    """The words of pages as they go into the PDF, from which it takes longer to read them back."""
    return " ".join(" ".join(text_of(page_tree(page)) for page in pages).split())


@cache
def tasks_and_key() -> tuple[str, str]:
    """The words of all worksheets, with points, and those of their keys."""
    made = sheets(points=True)
    return words_of(sheet.tasks() for sheet in made), words_of(sheet.solutions() for sheet in made)


@pytest.fixture(scope="module")
def booklet() -> dict[str, bytes]:
    """A booklet and its key as PDF, with points: of a notebook with tasks of many types."""
    return dict(pdf_worksheets(lesson("geneva_2021"), Wanted(notebook=MIXED, points=True), booklet=True))


def test_all_that_is_asked_stands_on_paper(booklet):
    """Tables, gaps and columns part texts, so what is looked for are the first words of each prompt."""
    assert list(booklet) == ["booklet.pdf", "booklet_solutions.pdf"]
    tasks, key = tasks_and_key()
    for item in lesson("geneva_2021").all_items():
        assert beginning(item) in tasks and beginning(item) in key
    sums = len(lesson("geneva_2021").info.notebooks)
    assert tasks.count("…… /") == len(lesson("geneva_2021").all_items()) + sums
    printed = [text_in(pdf) for pdf in booklet.values()]
    assert all(beginning(item) in pdf for item in lesson("geneva_2021").items(MIXED) for pdf in printed)


def beginning(item: Item) -> str:
    return " ".join(item.prompt.split()[:3])


def test_the_key_explains_and_the_tasks_do_not():
    tasks, key = tasks_and_key()
    reasons = [item.explanation for item in lesson("geneva_2021").all_items() if len(item.explanation) > 40]
    beginnings = [" ".join(reason.split()[:4]) for reason in reasons]
    assert beginnings and all(each in key for each in beginnings)
    assert not [each for each in beginnings if each in tasks]


def test_it_is_tagged_and_says_its_title_and_language(booklet):
    for pdf, kind in zip(booklet.values(), ("", " · Lösungen und Erklärungen"), strict=True):
        root = PdfReader(BytesIO(pdf)).trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"] and root["/Lang"] == "de"
        assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
        assert PdfReader(BytesIO(pdf)).metadata.title == f"Nach dem Gipfel in Genf{kind}"


@pytest.mark.parametrize(
    ("paper", "size", "wanted"), [("a4", A4, {}), ("letter", LETTER, {"notebook": "04_timeline"})]
)
def test_paper_has_its_size_and_no_page_is_half_empty(paper, size, wanted):
    pages = [sheet.tasks() for sheet in sheets(points=True, **wanted)]
    pictures = [Image.open(BytesIO(each)).convert("L") for each in as_pictures("Heft", pages, paper)]
    assert len(pictures) > (2 if wanted else 20)
    for picture in pictures:
        assert picture.size == size
    for number, picture in enumerate(pictures[:-1], start=1):
        assert written_on(picture) > FILLED, f"page {number}"


def written_on(picture: Image.Image) -> float:
    """How far down a page is written on, above its foot: a share of its height."""
    wide, high = picture.size
    return picture.crop((0, 0, wide, high - 60)).point(lambda grey: 255 * (grey < 200)).getbbox()[3] / high


@pytest.mark.parametrize(
    ("pages", "wanted"),
    [
        (2, {"notebook": "03_actors", "text": "b1", "fitting": True}),  # closer: a page is saved
        (3, {"notebook": "04_timeline", "text": "b1", "fitting": True}),  # wider: the last is filled
    ],
)
def test_a_last_page_that_would_hold_a_few_lines_is_saved_or_filled(pages, wanted):
    pictures = as_pictures("Heft", [sheets(**wanted)[-1].tasks()])
    assert len(pictures) == pages
    assert all(written_on(Image.open(BytesIO(each)).convert("L")) > 0.5 for each in pictures)


def test_of_a_sheet_that_was_set_nothing_stays_in_memory():
    page, process = sheets(notebook=MIXED)[0].solutions(), psutil.Process()
    as_pdf("Heft", [page], key=True)  # fonts, and room for one sheet
    before = process.memory_info().rss
    for number in range(2):
        as_pdf(f"Heft {number}", [page], key=True)
    assert process.memory_info().rss - before < 30_000_000  # bytes; kept, it would be twice that


def test_what_is_to_be_matched_is_not_torn_apart():
    """Two columns side by side are as long as the longer one, and short enough for one page."""
    for sheet in sheets():
        for each in nodes(page_tree(sheet.tasks())):
            if "item" in each["classes"] and any("sides" in inner["classes"] for inner in nodes(each)):
                assert not each["long"]


def nodes(node):
    """An element, and all that is in it."""
    yield node
    for kid in node["kids"]:
        if not isinstance(kid, str):
            yield from nodes(kid)


def test_what_is_written_is_never_run():
    """Signs of Typst's own language, and of HTML, come out as they went in; each in one of the two sheets."""
    lesson = load_lesson(attacked_lesson())
    sheet = Worksheet(lesson, lesson.notebook("01_tasks"), lesson.text("b2"), "en")
    printed = text_in(as_pdf("#title", [sheet.tasks()])) + text_in(as_pdf("#title", [sheet.solutions()]))
    left_out = [attack for attack in not_in(printed) if attack.isascii()]  # no font has all other signs
    assert left_out == []


def test_a_character_without_a_letter_form_is_no_end():
    page = sheets(notebook="03_actors")[0].tasks().replace("Joe Biden", "Joe \U000e0001 Biden")
    assert as_pdf("Heft", [page]).startswith(b"%PDF")


def test_an_easy_text_has_what_it_can_answer():
    easy = set(ids(text="a2", fitting=True))
    known = {item.id: item for item in lesson("geneva_2021").all_items()}
    assert 60 < len(easy) < len(known)
    for id in easy:
        assert ("a2" in known[id].evidence or not known[id].evidence) and known[id].level <= "A2"


def test_tasks_sections_and_levels_are_chosen():
    first = sheets(notebook="02_vocabulary")[0].items[0]
    assert ids(only=(first.id,)) == [first.id]
    assert first.id in ids(notebook="02_vocabulary", only=(first.section,))
    known = {item.id: item.level for item in lesson("geneva_2021").all_items()}
    assert {known[id] for id in ids(level="B1")} <= {"A1", "A2", "B1"}
    with pytest.raises(LessonError, match="no item or section"):
        sheets(only=("nothing",))


def test_versions_ask_the_same_in_another_order():
    one, other = (
        [each for each in sheets(versions=2, seed="s") if each.version == letter] for letter in "AB"
    )
    for left, right in zip(one, other, strict=True):
        assert sorted(item.id for item in left.items) == sorted(item.id for item in right.items)
    orders = [[item.id for sheet in sheets for item in sheet.items] for sheets in (one, other)]
    assert orders[0] != orders[1]
    again = [
        item.id for sheet in sheets(versions=2, seed="s") if sheet.version == "A" for item in sheet.items
    ]
    assert orders[0] == again
    choices = [
        [item.public()["options"] for item in sheet.items if item.type == "single_choice"]
        for sheet in (one[1], other[1])
    ]
    assert sorted(map(str, choices[0])) != sorted(map(str, choices[1]))


def test_a_version_and_its_key_agree():
    for sheet in sheets(versions=2, seed="s", notebook="03_actors"):
        assert f"Version {sheet.version}" in sheet.tasks() and f"Version {sheet.version}" in sheet.solutions()
        choice = next(item for item in sheet.items if item.type == "single_choice")
        shown = [option["text"] for option in choice.public()["options"]]
        for page in (sheet.tasks(), sheet.solutions()):
            places = [text_of(page_tree(page)).index(text) for text in shown]
            assert places == sorted(places)


def test_points_are_those_of_the_class(template):
    (template / "classroom.yaml").write_text("seed: 0123456789abcdef\npoints: {single_choice: 2.5}\n")
    made = load_lesson(template)
    pages = [sheet.tasks() for sheet in sheets_of(made, Wanted(points=True))]
    assert any("…… / 2,5" in page for page in pages)
    assert all("Punkte: …………" in page for page in pages)


def test_the_command_writes_sheets_and_keys(tmp_path, capsys):
    order = ["export", "worksheet", "_template", "-o", str(tmp_path), "--format", "pdf", "--versions", "2"]
    assert main([*order, "--seed", "x", "--notebook", "01_reading"]) == 0
    written = sorted(file.name for file in tmp_path.iterdir())
    assert len(written) % 4 == 0 and written[0].endswith("_A.pdf") and written[1].endswith("_A_solutions.pdf")
    key = [page.extract_text() for page in PdfReader(tmp_path / written[1]).pages]
    assert all("Version A · Lösungen und Erklärungen" in page for page in key)  # loose sheets stay apart
    assert "Worksheets, each with its solutions, in" in capsys.readouterr().out
    assert main(["export", "worksheet", "_template", "-o", str(tmp_path), "--booklet"]) == 2
    assert "expected --format pdf" in capsys.readouterr().err


def test_a_student_edition_has_nothing_to_make_a_key_of(template, tmp_path, capsys):
    built = ["class", "build", str(template), "-o", str(tmp_path / "class.zip"), "--lesson-only"]
    assert main(built) == 0
    with ZipFile(tmp_path / "class.zip") as archive:
        archive.extractall(tmp_path / "class")
    edition = next((tmp_path / "class").rglob("lesson/lesson.yaml")).parent
    for kind in ("worksheet", "moodle"):
        assert main(["export", kind, str(edition), "-o", str(tmp_path / "out")]) == 2
        assert "is a student edition, which has no answers" in capsys.readouterr().err
