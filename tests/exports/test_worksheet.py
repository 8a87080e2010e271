"""The sheets of whole notebooks, and the command that writes them."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from attacks import attacked_lesson, not_in, read_page
from every_item import LESSONS, lesson

from lessons.charts.timeline import timeline
from lessons.commands.cli import main
from lessons.content import Lesson, load_lesson
from lessons.exports.paper.reading import MOST_WORDS, glossary_words
from lessons.exports.paper.sheet import Worksheet

ALLOWED = set(re.findall(r"\w+", """
    html head meta title style body main header footer section article div span p b i u sup
    h1 h2 h3 ul li dl dt dd table thead tbody tr th td s img svg line text
"""))  # fmt: skip


class Tags(HTMLParser):
    """Notes the names of all elements and attributes, and whether each element ends where it should."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in ("meta", "img", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def sheet_of(lesson: Lesson, notebook: str, text: str = "", language: str = "de") -> Worksheet:
    """The sheet of a notebook, with the lesson's first text unless one is named."""
    return Worksheet(
        lesson, lesson.notebook(notebook), lesson.text(text or lesson.info.texts[0].id), language
    )


def sheets(language: str = "de") -> list[Worksheet]:
    """The sheets of all notebooks of all lessons."""
    taught = map(lesson, LESSONS)
    return [sheet_of(each, info.id, language=language) for each in taught for info in each.info.notebooks]


def words(html: str) -> str:
    """The words of a page, without markup, each run of blanks as one."""
    body = html[html.index("<body") :]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def test_the_grammar_pages_of_the_items_stand_after_the_solutions_once():
    sheet = sheet_of(lesson("geneva_2021"), "05_reported_speech", language="en")
    named = {id for item in sheet.items for id in item.grammar}
    page = sheet.solutions()
    assert len(named) >= 5 and page.count('class="grammar"') == len(named)
    assert page.rindex('class="item') < page.index('class="grammar"')
    assert "Common mistakes" in page and 'class="grammar"' not in sheet.tasks()


def test_every_item_of_a_notebook_is_on_its_sheet_and_on_its_solutions():
    for sheet in sheets():
        for html in (sheet.tasks(), sheet.solutions()):
            page = words(html)
            assert html.count('<section class="item') == len(sheet.items)
            assert [item.id for item in sheet.items if " ".join(item.prompt.split()) not in page] == []
            numbers = re.findall(r'<section class="item[^>]*><span class="number">(\d+)<', html)
            assert numbers == [str(n) for n in range(1, len(sheet.items) + 1)]


def test_a_page_is_sound_html_that_fetches_and_runs_nothing():
    for sheet in sheets("en"):
        for html in (sheet.tasks(), sheet.solutions()):
            tags = Tags(html)
            assert tags.open == [], sheet.notebook.id
            assert tags.names <= ALLOWED, sheet.notebook.id
            assert not {"href", "onclick", "onload", "style"} & tags.attributes
            assert not re.search(r"url\(|@import|src=\"(?!data:image/svg)", html)


def test_help_is_only_there_when_it_is_wanted():
    for german, both in zip(sheets(), sheets("en"), strict=True):
        first = german.items[0]
        assert 'class="help"' not in german.tasks()
        assert first.prompt.help("en") in unescape(both.tasks()) and first.prompt in unescape(both.tasks())


def test_the_text_stands_on_the_sheet_about_reading_at_the_chosen_level(geneva):
    for name, text in geneva.texts.items():
        page = words(sheet_of(geneva, "01_reading", name).tasks())
        assert all(paragraph.text in page for paragraph in text.paragraphs)
        assert text.headline in page
    assert geneva.text("b2").paragraphs[0].text not in words(sheet_of(geneva, "02_vocabulary").tasks())


def test_paragraphs_have_their_numbers(geneva):
    html = sheet_of(geneva, "01_reading", "b1").tasks()
    article = html[html.index("<article") : html.index("</article>")]
    assert re.findall(r'<span class="number">(\d+)</span>', article) == [str(n) for n in range(1, 10)]


@pytest.mark.parametrize("text", ["b2", "b1", "a2"])
def test_a_glossary_is_small_and_in_the_order_of_the_text(geneva, text):
    chosen = glossary_words(geneva, geneva.text(text))
    page = words(sheet_of(geneva, "01_reading", text).tasks())
    assert 10 < len(chosen) <= MOST_WORDS
    assert all(word.definition in page for word in chosen)


def test_a_small_glossary_keeps_the_hardest_words(geneva):
    chosen = {word.lemma for word in glossary_words(geneva, geneva.text("b2"))}
    assert {word.level for word in geneva.words if word.lemma in chosen} == {"C1"}


def test_the_timeline_is_drawn_by_the_learner_and_shown_among_the_solutions(geneva):
    sheet = sheet_of(geneva, "04_timeline")
    tasks, solutions = sheet.tasks(), sheet.solutions()
    assert tasks.count("<svg") == 2 and "<img" not in tasks
    assert ">2008</text>" in tasks and ">Juni 2021</text>" in tasks
    assert "data:image/svg+xml" in solutions
    assert timeline(geneva, width=760).alt in unescape(solutions)
    assert "<svg" not in sheet_of(geneva, "02_vocabulary").tasks()


def test_what_another_text_says_is_marked(geneva):
    """Item 02-adjective is about the text b2 alone."""
    assert "(Text B2)" not in sheet_of(geneva, "02_vocabulary", "b2").tasks()
    assert "(Text B2)" in sheet_of(geneva, "02_vocabulary", "b1").tasks()


def test_evidence_names_the_chosen_text_and_its_paragraph(geneva):
    assert "Beleg: Text B1, Absatz 1:" in unescape(sheet_of(geneva, "01_reading", "b1").solutions())


def test_name_date_and_licence_are_there(geneva):
    html = sheet_of(geneva, "03_actors").tasks()
    assert html.count('class="blank"') == 2
    assert "Texte und Aufgaben: CC BY-SA 4.0." in html


def test_a_text_that_its_reader_added_is_not_given_away_under_the_licence(change, template):
    (template / "texts" / "original.txt").write_text("# Titel\n\nEin Satz.\n", encoding="utf-8")
    lesson = load_lesson(template)
    foot = "Der Text ist davon ausgenommen; die Rechte liegen beim Verlag."
    assert foot in sheet_of(lesson, "01_reading", "original").tasks()
    assert foot not in sheet_of(lesson, "02_vocabulary", "original").tasks()
    assert foot not in sheet_of(lesson, "01_reading", "b1").tasks()


def test_statements_that_follow_each_other_share_their_question(geneva):
    html = sheet_of(geneva, "01_reading").tasks()
    assert html.count("Richtig, falsch oder steht nicht im Text?") == 1
    assert html.count('class="item follows"') == 5


def test_nothing_that_stands_in_a_lesson_does_anything_on_a_sheet():
    lesson = load_lesson(attacked_lesson())
    for text in ("b2", "b1"):
        sheet = sheet_of(lesson, "01_tasks", text, language="en")
        pages = [sheet.tasks(), sheet.solutions()]
        assert [danger for page in pages for danger in read_page(page)[0]] == []
        assert not_in("".join(read_page(page)[1] for page in pages)) == []
        assert Tags("".join(pages)).names <= ALLOWED


# --- The command ----------------------------------------------------------------------------------------


def export(*arguments):
    """The status of `lessons export worksheet`."""
    return main(["export", "worksheet", *map(str, arguments)])


def test_each_notebook_becomes_two_files(geneva, tmp_path, capsys):
    assert export("geneva_2021", "-o", tmp_path / "out") == 0
    names = [info.id for info in geneva.info.notebooks]
    wanted = {f"{name}{end}.html" for name in names for end in ("", "_solutions")}
    assert {file.name for file in (tmp_path / "out").iterdir()} == wanted
    assert capsys.readouterr().out == (f"Worksheets, each with its solutions, in {tmp_path / 'out'}: 8.\n")


def test_one_notebook_and_one_text_can_be_chosen(tmp_path, capsys):
    chosen = ("--notebook", "01_reading", "--text", "a2", "--language", "en")
    assert export("geneva_2021", "-o", tmp_path, *chosen) == 0
    assert {file.name for file in tmp_path.iterdir()} == {"01_reading.html", "01_reading_solutions.html"}
    assert ">A2</span>" in (tmp_path / "01_reading.html").read_text(encoding="utf-8")
    assert capsys.readouterr().out == f"Worksheets, each with its solutions, in {tmp_path}: 1.\n"


def test_the_template_can_be_printed(tmp_path):
    assert export("_template", "-o", tmp_path) == 0
    assert len(list(tmp_path.iterdir())) == 4


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["geneva"], "There is no lesson 'geneva'; did you mean geneva_2021?"),
        (["_template", "--notebook", "02"], "The lesson _template has no notebook '02'; "
         "there are: 01_reading, 02_vocabulary."),
        (["_template", "--text", "c2"], "The lesson _template has no text 'c2'; there are: b1, a2."),
    ],
)  # fmt: skip
def test_what_is_not_there_is_told_and_nothing_is_written(arguments, sentence, tmp_path, capsys):
    assert export(*arguments, "-o", tmp_path / "out") == 2
    assert capsys.readouterr().err == f"{sentence}\n"
    assert not (tmp_path / "out").exists()


def test_an_item_with_a_fault_is_told(change, tmp_path, capsys):
    folder = change("questions/01_reading.yaml", "correct: yes", "correct: no")
    assert export(folder, "-o", tmp_path / "out") == 2
    assert capsys.readouterr().err == (
        "questions/01_reading.yaml, line 11, options: has 0 options marked `correct: yes`; "
        "expected exactly one.\n"
    )
    assert not (tmp_path / "out").exists()


def test_a_date_that_is_none_is_told(change, tmp_path, capsys):
    folder = change("lesson.yaml", "published: 2024-03-13", "published: gestern")
    assert export(folder, "-o", tmp_path / "out") == 2
    assert capsys.readouterr().err == "The date “gestern” cannot be read; run `lessons check lesson`.\n"


def test_a_notebook_without_items_has_no_sheet(template, tmp_path, capsys):
    for file in (template / "questions").iterdir():
        file.write_text("[]\n", encoding="utf-8")
    assert export(template, "-o", tmp_path / "out", "--notebook", "01_reading") == 2
    said = "The lesson lesson has no items in 01_reading; no sheet is written.\n"
    assert capsys.readouterr().err == said
    assert export(template, "-o", tmp_path / "out") == 2
    assert capsys.readouterr().err == "The lesson lesson has no items; no sheet is written.\n"


def test_a_lesson_without_words_actors_and_events_can_be_printed(template, tmp_path):
    for name in ("vocabulary", "actors", "statements", "timeline"):
        (template / f"{name}.yaml").unlink()
    assert export(template, "-o", tmp_path / "out") == 0
    assert 'glossary"' not in (tmp_path / "out" / "01_reading.html").read_text(encoding="utf-8")


def test_a_file_in_the_way_is_told(tmp_path, capsys):
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert export("_template", "-o", tmp_path / "file" / "in") == 2
    assert capsys.readouterr().err.startswith(f"{tmp_path / 'file' / 'in'}: cannot be made a folder (")
