"""The vocabulary as a file for Anki: read back as Anki reads it."""

from __future__ import annotations

import csv
from io import StringIO

import every_item
import pytest
from every_item import LESSONS

from lessons.commands.cli import main
from lessons.exports.anki import COLUMNS, anki_file, quoted_field


def read(content: str) -> tuple[dict[str, str], list[dict[str, str]]]:
    """The header lines and the notes of a file: lines that begin with # are no notes."""
    lines = content.splitlines()
    headers = dict(line[1:].split(":", 1) for line in lines if line.startswith("#"))
    rows = StringIO("\n".join(line for line in lines if not line.startswith("#")))
    notes = csv.reader(rows, delimiter="\t", quotechar='"', doublequote=True)
    return headers, [dict(zip(headers["columns"].split("\t"), note, strict=True)) for note in notes]


@pytest.mark.parametrize("name", LESSONS)
def test_every_word_comes_back_in_the_order_of_the_vocabulary(name):
    lesson = every_item.lesson(name)
    _, notes = read(anki_file(lesson))
    assert [note["Front"] for note in notes] == [word.headword for word in lesson.words]
    for note, word in zip(notes, lesson.words, strict=True):
        back = (note["Back"], note["Erklärung"], note["Beispiel"], note["Gebrauch"], note["Stufe"])
        assert back == (word.gloss, word.definition, word.example, word.government, word.level)
        assert note["Deck"] == lesson.info.title
        assert note["Tags"] == f"{lesson.name}::{word.topic}"


def test_the_headers_are_those_that_anki_knows(geneva):
    headers, _ = read(anki_file(geneva))
    assert headers == {
        "separator": "tab",
        "html": "false",
        "notetype": "Basic",
        "deck column": "7",
        "tags column": "8",
        "columns": "\t".join(COLUMNS),
    }


def test_the_separator_is_named_before_the_columns_use_it(geneva):
    lines = anki_file(geneva).splitlines()
    assert lines[0] == "#separator:tab" and lines[5].startswith("#columns:Front\tBack\t")


def test_nouns_have_article_and_plural_and_verbs_their_principal_parts(geneva):
    fronts = {word.lemma: word.headword for word in geneva.words}
    assert fronts["Unterredung"] == "die Unterredung, die Unterredungen"
    assert fronts["Entspannung"] == "die Entspannung (kein Plural)"
    assert fronts["Koma"] == "das Koma, die Komas / Komata"
    assert fronts["ankündigen"] == "ankündigen (kündigt an, kündigte an, hat angekündigt)"
    assert fronts["verheerend"] == "verheerend"


def test_no_two_words_begin_alike(geneva):
    """Anki knows a note by its first field."""
    fronts = [word.headword for word in geneva.words]
    assert len(set(fronts)) == len(fronts)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("Tab\there", "Tab here"),
        ("Zeile\r\nnoch eine", "Zeile noch eine"),
        ("# eins", '"# eins"'),
        ('sagt "ja"', '"sagt ""ja"""'),
        ("<b> & $x$", "<b> & $x$"),
    ],
)
def test_what_anki_would_misread_is_made_safe(text, safe):
    assert quoted_field(text) == safe


def test_a_field_full_of_traps_comes_back_as_one_note(change, tmp_path):
    folder = change(
        "vocabulary.yaml", "gloss:\n    en: ", 'gloss:\n    en: "one\\ttwo\\nthree \\"four\\" # " #'
    )
    assert main(["export", "anki", str(folder), "-o", str(tmp_path / "words.txt")]) == 0
    _, notes = read((tmp_path / "words.txt").read_text(encoding="utf-8"))
    assert len(notes) == 5
    assert 'one two three "four" #' in [note["Back"] for note in notes]


def test_a_title_makes_no_deck_within_a_deck(change):
    from lessons.content import load_lesson

    folder = change("lesson.yaml", "  de: Eine Bibliothek der Dinge", "  de: Teil 1::Anfang")
    _, notes = read(anki_file(load_lesson(folder)))
    assert {note["Deck"] for note in notes} == {"Teil 1:Anfang"}


def test_one_line_says_what_was_written(tmp_path, capsys):
    file = tmp_path / "new" / "words.txt"
    assert main(["export", "anki", "geneva_2021", "-o", str(file)]) == 0
    assert capsys.readouterr().out == f"123 words for Anki in {file}.\n"
    assert b"\r" not in file.read_bytes()


def test_a_lesson_without_words_is_told(template, tmp_path, capsys):
    (template / "vocabulary.yaml").unlink()
    assert main(["export", "anki", str(template), "-o", str(tmp_path / "words.txt")]) == 2
    said = "The lesson lesson has no words: vocabulary.yaml is missing or empty.\n"
    assert capsys.readouterr().err == said
    assert not (tmp_path / "words.txt").exists()


def test_a_folder_in_the_way_is_told_and_nothing_is_left(tmp_path, capsys):
    (tmp_path / "words.txt" / "full").mkdir(parents=True)
    assert main(["export", "anki", "_template", "-o", str(tmp_path / "words.txt")]) == 2
    assert capsys.readouterr().err.startswith(f"{tmp_path / 'words.txt'}: cannot be written (")
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == []
