"""`lessons annotate`: an analysis beside each text, made again only where something changed."""

from __future__ import annotations

import pytest

from lessons.authoring.annotate import annotate
from lessons.commands.cli import main
from lessons.content import load_lesson
from lessons.content.stored import analysis_of, stored_analysis, ties_of


def made(folder):
    """Which texts a run analysed."""
    return {done.file.stem for done in annotate(load_lesson(folder)) if done.made}


def test_only_new_and_changed_texts_are_analysed(folder):
    """The first run analyses all texts, the second none, and then only the one that was changed."""
    assert made(folder) == {"b1", "a2"}
    assert made(folder) == set()
    text = folder / "texts" / "a2.md"
    text.write_text(text.read_text(encoding="utf-8") + "\nDas war am Montag.\n", encoding="utf-8")
    assert made(folder) == {"a2"}


def test_corrections_survive_the_next_run(folder):
    """A correction is applied at once, and again when the text changes."""
    assert made(folder) == {"b1", "a2"}
    sentence = stored_analysis(load_lesson(folder), "b1").sentences[1]
    word = next(token.form for token in sentence.tokens if token.is_word)
    file = folder / "texts" / "b1.corrections.yaml"
    file.write_text(
        f"- sentence: “{sentence.text[:25]}”\n".replace("“", "").replace("”", ""), encoding="utf-8"
    )
    with file.open("a", encoding="utf-8") as more:
        more.write(f"  words: {word}\n  lemma: berichtigt\n")
    assert made(folder) == {"b1"}
    text = folder / "texts" / "b1.md"
    text.write_text(text.read_text(encoding="utf-8") + "\nDas war am Montag.\n", encoding="utf-8")
    assert made(folder) == {"b1"}
    assert "berichtigt" in [t.lemma for _, t in stored_analysis(load_lesson(folder), "b1").tokens()]


def test_an_original_is_one_more_text(folder):
    """Whoever drops original.txt into the folder gets it analysed and tied like the others."""
    source = (folder / "texts" / "b1.md").read_text(encoding="utf-8")
    (folder / "texts" / "original.txt").write_text(source.replace("# ", ""), encoding="utf-8")
    assert "original" in made(folder)
    lesson = load_lesson(folder)
    assert analysis_of(lesson, "original").meta["text_id"] == "original"
    assert ties_of(lesson, "original").attached("vocabulary") == ties_of(lesson, "b1").attached("vocabulary")


def test_a_stale_analysis_is_not_used(folder):
    """Where a text was changed since, words are found by their forms, and offsets still fit."""
    made(folder)
    text = folder / "texts" / "b1.md"
    text.write_text("# Neu\n\nVorangestellt. " + text.read_text(encoding="utf-8"), encoding="utf-8")
    assert analysis_of(load_lesson(folder), "b1").meta["engine"] == "none"


DAMAGED = [
    b"kaputt\n",
    b"\xf2\x00\xff",
    b"# par = 1\n# text = Ja\n# difficulty = x\n1\tJa" + b"\t_" * 8 + b"\n",
]


@pytest.mark.parametrize("content", DAMAGED, ids=["no fields", "no text", "no number"])
def test_a_damaged_analysis_is_told_and_made_again(folder, capsys, content):
    """Other commands say what to do, and doing it helps."""
    file = folder / "texts" / "b1.conllu"
    file.write_bytes(content)
    assert main(["ties", str(folder)]) == 2
    said = capsys.readouterr().err
    assert said.startswith("b1.conllu") and "run `lessons annotate` to make" in said and said.count("\n") == 1
    assert made(folder) == {"b1", "a2"}
    assert main(["ties", str(folder)]) == 0


def test_html_stays_text(folder):
    """What looks like HTML is analysed as the characters it is."""
    text = folder / "texts" / "a2.md"
    text.write_text("# <b>Neu</b>\n\nEr sagte <script>alert(1)</script> zu ihr.\n", encoding="utf-8")
    made(folder)
    words = [token.form for _, token in stored_analysis(load_lesson(folder), "a2").tokens()]
    assert "script" in "".join(words)
    assert "alert(1" in "".join(words)


def test_the_command_says_what_it_did(folder, capsys):
    """One line for each text."""
    assert main(["annotate", str(folder)]) == 0
    assert capsys.readouterr().out.splitlines() == ["b1.conllu: analysed", "a2.conllu: analysed"]
    assert main(["annotate", str(folder)]) == 0
    assert capsys.readouterr().out.splitlines() == ["b1.conllu: up to date", "a2.conllu: up to date"]
    assert main(["ties", str(folder), "--text", "b1", "--language", "de"]) == 0
    assert "Wörter         5 von 5 kommen darin vor" in capsys.readouterr().out
