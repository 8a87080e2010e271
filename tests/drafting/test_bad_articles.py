"""What is no article is told in one sentence, and leaves nothing behind."""

from __future__ import annotations

import datetime
import zipfile
from pathlib import Path

import docx
import odfdo
import pytest

from lessons.commands.cli import STOPPED, main
from lessons.content.fault import LessonError
from lessons.drafting.article import read_article
from lessons.drafting.formats import LARGEST
from lessons.drafting.write import draft_lesson

DAY = datetime.date(2026, 5, 4)
RELEASE = Path(__file__).parent / "articles" / "press_release.txt"
SENTENCE = "Die Stadt baut an der Straße ein neues Haus für die Kinder und die Eltern. "
LIST = "<html><body><article>" + "".join(f"<p>Thema {n}</p>" for n in range(90)) + "</article></body></html>"
DUTCH = "De gemeenteraad heeft dinsdag besloten om drie van de zeven bibliotheken in de stad te sluiten. "
ENGLISH = "The town will build a new house for the children and the parents on that street. "


@pytest.fixture
def data(tmp_path, monkeypatch) -> Path:
    """An empty folder for lessons."""
    monkeypatch.setenv("LESSONS_DATA", str(tmp_path / "data"))
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "empty"),
        ("three.txt", "Nur drei Wörter".encode(), "words"),
        ("long.txt", (SENTENCE * 4000).encode(), "line"),
        ("novel.txt", ((SENTENCE * 10 + "\n\n") * 400).encode(), "words"),
        ("english.txt", ((ENGLISH * 8 + "\n\n") * 3).encode(), "English"),
        ("dutch.txt", ((DUTCH * 3 + "\n\n") * 3).encode(), "German"),
        ("word.txt", (SENTENCE * 9 + "Donau" * 900).encode(), "a word of 4,500"),
        ("binary.txt", bytes(range(256)) * 50, "binary.txt"),
        ("broken.docx", b"PK\x03\x04 and no more", "Word document"),
        ("broken.pdf", b"%PDF-1.7 and no more", "PDF"),
        ("broken.odt", b"no archive\0\0", "OpenDocument"),
        (
            "menu.html",
            b"<html><body><nav><a href='/'>Start</a><a href='/x'>Sport</a></nav></body></html>",
            "article",
        ),
        ("list.html", LIST.encode(), "sentence"),
    ],
)
def test_one_sentence_and_nothing_left(data, tmp_path, name, content, said):
    """Each is refused, and neither a folder nor half of one is there."""
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(LessonError, match=said):
        draft_lesson(file, DAY)
    assert list(data.iterdir()) == []


def test_a_file_is_read_as_what_it_is(tmp_path):
    """A Word file named .txt, a page named .txt and a text named .docx are the same article."""
    paragraphs = RELEASE.read_text("utf-8").split("\n\n")
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(str(tmp_path / "word.txt"))
    page = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    (tmp_path / "page.txt").write_text(f"<html><body><article>{page}</article></body></html>", "utf-8")
    (tmp_path / "text.docx").write_text(RELEASE.read_text("utf-8"), "utf-8")
    for name in ("word.txt", "page.txt", "text.docx"):
        text = read_article(tmp_path / name, "b1", "B1").text
        assert any("beschäftigt 310 Mitarbeiterinnen" in each.text for each in text.paragraphs)


def test_another_day_than_the_articles_own_is_told(draft_of, data, capsys, monkeypatch):
    """The draft is made all the same: a date line may be that of a picture."""
    made = draft_of("press_release")
    assert made.day == DAY
    monkeypatch.setattr("lessons.drafting.write.draft_lesson", lambda *_, **_others: made)
    words = ["draft", str(RELEASE), "--language", "de", "--published"]
    assert main([*words, "2025-05-04"]) == 0
    assert "nennt selbst einen anderen Tag: 4. Mai 2026" in capsys.readouterr().out
    assert main([*words, "2026-05-05"]) == 0
    assert "anderen Tag" not in capsys.readouterr().out


def test_a_name_that_cannot_be_one_is_told_with_one_that_can(data):
    with pytest.raises(LessonError, match="such as meine_buecherei"):
        draft_lesson(RELEASE, DAY, "Meine Bücherei")


def test_interrupted_it_leaves_nothing(data, monkeypatch, capsys):
    """Whatever stops the work, in the middle of the first files too, no folder stays."""

    def stop(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr("lessons.drafting.write.analyse_text", stop)
    assert main(["draft", str(RELEASE), "--published", "2026-05-04"]) == STOPPED
    assert capsys.readouterr().err.startswith("Stopped.")
    assert list(data.iterdir()) == []
    assert list((data.parent / "notebooks").iterdir()) == []


def test_an_archive_that_grows_is_not_unpacked(tmp_path):
    """A Word file of some kilobytes may hold a text of gigabytes."""
    file = tmp_path / "swollen.docx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(LARGEST + 1))
    with pytest.raises(LessonError, match="MB of text"):
        read_article(file, "b1", "B1")


@pytest.mark.parametrize(
    ("top", "headline", "begins"),
    [
        (
            ["Mehr Zeit", "Anna Berg über Löhne", "Frau Berg, was fehlt Ihnen?"],
            "Mehr Zeit – Anna Berg über Löhne",
            "Frau Berg",
        ),
        (
            ["PRESSEMITTEILUNG", "Nr. 7/2026", "Sperrfrist: 4. Mai, 10 Uhr", "Strom wird billiger"],
            "Strom wird billiger",
            "Die Stadt",
        ),
        (
            ["Hochwasser im Ticker", "+++ 08:12 Pegel steigt +++\nDie Feuerwehr ist da."],
            "Hochwasser im Ticker",
            "Die Feuerwehr",
        ),
    ],
)
def test_the_headline_is_told_from_what_stands_around_it(tmp_path, top, headline, begins):
    """An interview's first question, a press release's labels, a ticker's lines are no headline."""
    file = tmp_path / "article.txt"
    file.write_text("\n\n".join([*top, SENTENCE * 5]), encoding="utf-8")
    text = read_article(file, "b1", "B1").text
    assert text.headline == headline
    assert text.paragraphs[0].text.startswith(begins)


def test_a_lesson_is_never_replaced(data, capsys):
    """A name that is taken is refused by the command in one sentence."""
    (data / "mine").mkdir()
    assert main(["draft", str(RELEASE), "--published", "2026-05-04", "--name", "mine"]) == 2
    assert "is there already" in capsys.readouterr().err


def test_the_date_must_be_one(data, capsys):
    """And so is a date that is none."""
    assert main(["draft", str(RELEASE), "--published", "gestern"]) == 2
    assert "expected a day" in capsys.readouterr().err


def test_address_and_date_of_a_press_release_are_left_out():
    """What stands around the text does not become a part of it."""
    text = read_article(RELEASE, "b1", "B1").text
    assert text.headline == "Stadtwerke Lindenau erneuern das Wassernetz in der Altstadt"
    assert "presse@" not in text.paragraphs[-1].text
    assert [each.heading for each in text.paragraphs if each.heading] == [
        "Kosten und Finanzierung",
        "Weniger Verlust",
    ]


def test_the_same_article_from_other_files(tmp_path):
    """Word, OpenDocument and a web page give the text that the plain file gives."""
    blocks = RELEASE.read_text(encoding="utf-8").split("\n\n")
    wanted = [each.text for each in read_article(RELEASE, "b1", "B1").text.paragraphs]
    for file in (_word(tmp_path, blocks), _open_document(tmp_path, blocks), _page(tmp_path, blocks)):
        article = read_article(file, "b1", "B1")
        assert article.text.headline == blocks[0]
        assert [each.text for each in article.text.paragraphs] == wanted, file.suffix


def test_a_word_file_that_is_laid_out_as_a_table(tmp_path):
    """What stands in its cells is the text."""
    document = docx.Document()
    for number, cell in enumerate(document.add_table(1, 2).rows[0].cells):
        cell.text = SENTENCE * (5 + number)
    document.save(str(tmp_path / "table.docx"))
    assert len(read_article(tmp_path / "table.docx", "b1", "B1").text.paragraphs) == 2


def test_markup_of_a_page_is_no_text(tmp_path):
    """A script of a page is not in the lesson, and what looks like markup in a text is only text."""
    file = tmp_path / "page.html"
    body = "".join(f"<p>{SENTENCE * 5}</p>" for _ in range(4))
    file.write_text(
        f"<html><body><article><h1>Neu</h1><script>alert(1)</script>{body}</article></body></html>",
        encoding="utf-8",
    )
    assert "alert" not in read_article(file, "b1", "B1").source


def _word(folder: Path, blocks: list[str]) -> Path:
    document = docx.Document()
    document.add_heading(blocks[0], 0)
    for block in blocks[1:]:
        document.add_heading(block, 2) if len(
            block
        ) < 40 and "\n" not in block and "," not in block else document.add_paragraph(block)
    document.save(str(folder / "article.docx"))
    return folder / "article.docx"


def _open_document(folder: Path, blocks: list[str]) -> Path:
    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Header(1, blocks[0]))
    for block in blocks[1:]:
        short = len(block) < 40 and "\n" not in block and "," not in block
        document.body.append(odfdo.Header(2, block) if short else odfdo.Paragraph(block))
    document.save(str(folder / "article.odt"))
    return folder / "article.odt"


def _page(folder: Path, blocks: list[str]) -> Path:
    short = [len(block) < 40 and "\n" not in block and "," not in block for block in blocks]
    body = "".join(
        f"<h2>{block}</h2>" if is_short else f"<p>{block}</p>"
        for block, is_short in zip(blocks[1:], short[1:], strict=True)
    )
    file = folder / "article.html"
    head = f"<html><head><title>{blocks[0]}</title></head><body><nav><a href='/'>Start</a></nav>"
    article = f"<article><h1>{blocks[0]}</h1>{body}</article></body></html>"
    file.write_text(head + article, encoding="utf-8")
    return file
