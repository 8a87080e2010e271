"""The lexicon's file: built once, whole or not at all."""

import sqlite3
from contextlib import closing
from threading import Thread

import pytest

from lessons import lexicon
from lessons.language.wordlists import rows
from lessons.lexicon import build, conjugator, tables


def test_nouns_come_with_gender_plural_and_kind():
    assert lexicon.nouns("Gipfel")[0] == lexicon.Noun("Gipfel", "m", "Gipfel", "")
    assert "place" in {noun.kind for noun in lexicon.nouns("Genf")}
    assert lexicon.nouns("Xyzabc") == ()


def test_forms_lead_to_their_lemmas():
    assert "Haus" in lexicon.noun_lemmas("Häusern")
    assert lexicon.verb_lemmas("ankündigte") == ("ankündigen",)
    assert lexicon.verb_lemmas("angekündigt") == ("ankündigen",)


def test_only_verbs_are_verbs():
    assert lexicon.is_verb("ankündigen")
    assert not any(
        map(lexicon.is_verb, ("gegen", "offen", "golden", "sieben" + "en", "zufrieden", "zuweilen"))
    )


def test_every_verb_that_is_explained_for_learners_is_one():
    named = {row[0] for table in ("explained_verbs.tsv", "irregular_verbs.tsv") for row in rows(table)}
    assert len(named) > 1000
    assert [verb for verb in sorted(named) if not lexicon.is_verb(verb)] == []
    assert "scheinen" in lexicon.verb_lemmas("schien")
    assert "anstrengen" in lexicon.verb_lemmas("angestrengt")


def test_glosses_are_split_into_senses():
    assert any("Berg" in sense for sense in lexicon.glosses("Gipfel"))
    assert lexicon.glosses("Xyzabc") == ()


def test_a_separable_verb_has_its_forms_written_together():
    forms = build.forms_of(conjugator.conjugated("ankündigen"))
    assert {"ankündigt", "ankündigte", "angekündigt", "anzukündigen", "ankündige"} <= forms


def test_a_build_that_fails_leaves_nothing_behind_that_looks_whole(tmp_path, monkeypatch):
    def broken(database):
        raise OSError("no space left")

    monkeypatch.setattr(build, "_add_verbs", broken)
    monkeypatch.setattr(build, "_add_nouns", lambda _database: None)
    with pytest.raises(OSError, match="no space left"):
        build.build(tmp_path / "lexicon.sqlite3")
    assert not (tmp_path / "lexicon.sqlite3").exists()


def test_two_threads_that_build_at_once_do_not_write_one_file(tmp_path, monkeypatch):
    """One begins while the other is at work, and is done before it."""
    path, threads = tmp_path / "lexicon.sqlite3", []

    def overtaken(_database):
        if not threads:
            threads.append(Thread(target=build.build, args=(path,)))
            threads[0].start()
            threads[0].join()

    for step in ("_add_verbs", "_add_frequencies"):
        monkeypatch.setattr(build, step, lambda _database: None)
    monkeypatch.setattr(build, "_wiktionary", lambda _name: [("Gipfel", "Treffen")])
    monkeypatch.setattr(build, "_add_nouns", overtaken)
    build.build(path)
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT word FROM gloss").fetchall() == [("Gipfel",)]


def test_older_files_are_removed(tmp_path):
    for name in ("lexicon-1.sqlite3", "lexicon-2.sqlite3"):
        (tmp_path / name).touch()
    tables._remove_older(tmp_path / "lexicon-2.sqlite3")
    assert [path.name for path in tmp_path.iterdir()] == ["lexicon-2.sqlite3"]
