"""`lessons analyse`: every format, folders, and one clear sentence for what cannot be analysed."""

from __future__ import annotations

import json
from textwrap import fill

import pytest

from lessons.commands.cli import main
from lessons.content.conllu import parse_conllu
from lessons.german.times import read_timeml

TEXT = "Besuch am Mittwoch\n\nMinister Kurt Weber sagte am Montag, er habe keine Zeit. Danach reiste er ab.\n"
DATE = ["--published", "2021-06-17"]
ALONE = "save its text alone, as plain text in UTF-8"


@pytest.fixture
def file(tmp_path):
    """A German text."""
    path = tmp_path / "text.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def output(capsys, *words):
    """What a call prints; it must succeed."""
    assert main(["analyse", *map(str, words)]) == 0
    return capsys.readouterr().out


def test_the_table(file, capsys):
    """A teacher sees times with dates, names, who said what, the Konjunktiv, separated verbs."""
    shown = output(capsys, file, *DATE)
    for line in ("Montag    DATE  2021-06-14", "Kurt Weber  PER", "habe", "abreisen"):
        assert line in shown
    assert "er habe keine Zeit" in shown


def test_json(file, capsys):
    """Everything, as data."""
    data = json.loads(output(capsys, file, *DATE, "--format", "json"))
    assert data["meta"]["published"] == "2021-06-17"
    assert [sentence["paragraph"] for sentence in data["sentences"]] == [1, 2, 2]


def test_conllu(file, capsys):
    """The stored form, which can be read again."""
    analysis = parse_conllu(output(capsys, file, *DATE, "--format", "conllu"))
    assert [span.values[1] for _, span in analysis.spans("time")][:2] == ["2021-06-16", "2021-06-14"]


def test_timeml_keeps_the_text(file, tmp_path, capsys):
    """The text is unchanged, and its times are marked; the result is accepted as input, with its own date."""
    written = output(capsys, file, *DATE, "--format", "timeml")
    document = read_timeml(written)
    assert document.text == TEXT
    assert [time.value for time in document.times] == ["2021-06-16", "2021-06-14"]
    again = tmp_path / "again.tml"
    again.write_text(written, encoding="utf-8")
    assert read_timeml(output(capsys, again, "--format", "timeml")).times == document.times


def test_a_folder_is_written_file_by_file(file, tmp_path, capsys):
    """Good texts are written; a bad one is told in a sentence, and the exit status says so."""
    (tmp_path / "bad.txt").write_bytes(b"\xe4\xf6")
    assert main(["analyse", str(tmp_path), *DATE, "--format", "conllu", "-o", str(tmp_path / "out")]) == 2
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["text.conllu"]
    assert "bad.txt, line 1: is not saved as UTF-8" in capsys.readouterr().err


def test_several_processes_give_the_same(file, tmp_path):
    """With --jobs the work is shared, and the result is the same."""
    file.with_name("more.txt").write_text(TEXT, encoding="utf-8")
    for jobs in ("1", "2"):
        words = [
            "analyse",
            str(tmp_path),
            *DATE,
            "--format",
            "json",
            "-o",
            str(tmp_path / jobs),
            "--jobs",
            jobs,
        ]
        assert main(words) == 0
    assert (tmp_path / "1" / "text.json").read_bytes() == (tmp_path / "2" / "text.json").read_bytes()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "text.txt: is empty; expected a German text.\n"),
        (b" \n\n 123 \n", "text.txt: is empty; expected a German text.\n"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "text.txt: is not a text file.\n"),
        (b"%PDF-1.7 \x00", f"text.txt: is a PDF; {ALONE}.\n"),
        (b"{\\rtf1\\ansi Ein Text}", f"text.txt: is an RTF file; {ALONE}.\n"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><p>Ein Text.", f"text.txt: is a web page; {ALONE}.\n"),
        (
            "Schöne Grüße".encode("latin-1"),
            "text.txt, line 1: is not saved as UTF-8; choose UTF-8 when saving it.\n",
        ),
        (
            b"wort " * 30_000,
            "text.txt: has a line of 150,000 characters; expected paragraphs of at most 100,000.\n",
        ),
        (b"Ein Wort.\n" * 110_000, "text.txt: has 1,100,000 characters; expected at most 1,000,000.\n"),
        (b"wort " * 1_000_000, "text.txt: has 5,000,000 bytes; at most 2,000,000 are read.\n"),
        (
            b"The president of the USA said that it is on the way to the summit and with this list.",
            "text.txt: looks like English; expected a German text.\n",
        ),
    ],
)
def test_odd_input_gets_one_sentence(tmp_path, capsys, content, sentence):
    """Exit status 2, one sentence, nothing printed as a result."""
    path = tmp_path / "text.txt"
    path.write_bytes(content)
    assert main(["analyse", str(path), *DATE]) == 2
    assert capsys.readouterr() == ("", sentence)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "which “gestern” is counted from; give it as --published 2021-06-17, in a notebook"),
        (["--published", "17.6.2021"], "--published: is “17.6.2021”; did you mean 2021-06-17?"),
        (["--published", "gestern"], "--published: is “gestern”; expected a day such as 2021-06-17."),
        ([*DATE, "--engine", "official"], "official"),
    ],
)
def test_a_wrong_call_gets_one_sentence(file, capsys, words, sentence):
    """A missing or wrong date, or a model that is not installed."""
    assert main(["analyse", str(file), *words]) == 2
    assert sentence in capsys.readouterr().err


def test_lines_broken_at_some_width_are_read_as_paragraphs(tmp_path, capsys):
    """The same is found as where each paragraph is one line, and no cell of the table has two lines."""
    paragraphs = [
        "Neustadt bekommt neue Kurse",
        "Jedes Kind solle schwimmen können, sagte die Leiterin der Schule, Petra Maier, am Dienstag.",
        "Nach Angaben der Stadt könne jedes vierte Kind nicht sicher schwimmen. „Wir haben das Becken, aber"
        " niemanden, der unterrichtet“, sagte der Vorsitzende Jörg Weiß.",
    ]
    said = []
    for folder, lines in (("long", paragraphs), ("short", [fill(each, 34) for each in paragraphs])):
        text = tmp_path / folder / "text.txt"
        text.parent.mkdir()
        text.write_text("\n\n".join(lines), encoding="utf-8")
        assert main(["analyse", str(text), *DATE]) == 0
        said.append(capsys.readouterr().out)
    assert said[0] == said[1]
