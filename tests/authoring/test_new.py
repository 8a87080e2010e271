"""`lessons new`: a copy of the template, whole or not at all."""

from __future__ import annotations

import pytest

from lessons.commands.cli import main
from lessons.content import load_lesson
from lessons.content.check import check_lesson


@pytest.fixture
def data(tmp_path, monkeypatch):
    """A folder for lessons of one's own."""
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.setenv("LESSONS_DATA", str(folder))
    return folder


def test_a_new_lesson_is_complete(data, capsys):
    """The copy is a lesson without faults; what to do next is told in the language that is asked for."""
    assert main(["new", "my_article", "--language", "de"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert (
        told[0]
        == f"{data / 'my_article'} ist da: eine kleine, vollständige Lektion, aus der Sie Ihre eigene machen."
    )
    assert [line[:2] for line in told[1:]] == ["1.", "2.", "3.", "4.", "5."]
    assert check_lesson(data / "my_article") == []


def test_in_the_end_it_gets_its_notebooks_once(data, capsys):
    """One for each that lesson.yaml names; what stands in them is never replaced."""
    assert main(["new", "my_article"]) == main(["new", "my_article", "--notebooks"]) == 0
    made = data.parent / "notebooks" / "my_article"
    assert capsys.readouterr().out.endswith(f"{made} has its notebooks.\n")
    assert [file.stem for file in sorted(made.iterdir())] == ["01_reading", "02_vocabulary"]
    assert check_lesson(data / "my_article") == []
    assert main(["new", "my_article", "--notebooks", "--language", "de"]) == 2
    assert capsys.readouterr().err == f"{made} gibt es schon; Notebooks werden nie ersetzt.\n"


def test_it_begins_with_ones_own_text(data, tmp_path):
    """The given text becomes the first text, its first line the headline."""
    text = tmp_path / "text.txt"
    text.write_text("Die Überschrift\nDer erste Absatz.\nDer zweite Absatz.\n", encoding="utf-8")
    assert main(["new", "my_article", "--text", str(text)]) == 0
    first = next(iter(load_lesson(data / "my_article").texts.values()))
    assert (first.headline, len(first.paragraphs)) == ("Die Überschrift", 2)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["My Article"], "“My Article” cannot be a lesson's name; use small letters, digits and _"),
        (["../evil"], "“../evil” cannot be a lesson's name"),
        (["taken"], "is there already; choose another name."),
        (["good", "--text", "nowhere.txt"], "nowhere.txt: is missing; it was looked for in "),
        (["good", "--text", "headline.md"], "headline.md: has no paragraph; expected a headline and"),
    ],
)
def test_what_cannot_be_made_is_told(data, capsys, words, sentence):
    """One sentence, and nothing new in the folder."""
    (data / "taken").mkdir()
    (data.parent / "headline.md").write_text("# Nur die Überschrift", encoding="utf-8")
    words = [str(data.parent / word) if word == "headline.md" else word for word in words]
    assert main(["new", *words]) == 2
    assert sentence in capsys.readouterr().err
    assert [path.name for path in data.iterdir()] == ["taken"]


def test_a_text_that_was_wrapped_by_hand_keeps_its_paragraphs(data, tmp_path):
    """Lines of one paragraph are put together, headings found, as where the reader reads a report."""
    text = tmp_path / "text.txt"
    text.write_text(
        "Kurse im Freibad\n\nDie Stadt bietet kosten\u00adlose\nKurse an. Das gab sie am Montag\nbekannt.\n\n"
        "Wer unterrichtet?\n\nNoch fehlen Lehrer, sagte der\nVorsitzende des Vereins.\n",
        encoding="utf-8",
    )
    assert main(["new", "my_article", "--text", str(text)]) == 0
    stored = (data / "my_article" / "texts" / "b1.md").read_text(encoding="utf-8")
    assert stored == (
        "# Kurse im Freibad\n\nDie Stadt bietet kostenlose Kurse an. Das gab sie am Montag bekannt.\n\n"
        "## Wer unterrichtet?\n\nNoch fehlen Lehrer, sagte der Vorsitzende des Vereins.\n"
    )
