"""Dictionaries of one's own, in every form: added whole or not at all, asked, listed, removed."""

import gzip
import sqlite3
from contextlib import closing

import pytest

from lessons.commands.cli import main
from lessons.lexicon.dictionaries import add, dictionaries, translations
from lessons.lexicon.formats.copy import DictionaryError

DING = """# Version :: 1.0
# License :: GPL Version 2 or later; GNU General Public License
Mauer {f} (aus Stein; Ziegeln) [constr.]; Wand {f} | Mauern {pl} :: wall <stone> | walls
auf etw. (sehr) hoffen {vi} | hoffend :: to hope for sth.
"""
ENTRIES = {
    "00databaseinfo": "00-database-info\nGerman-French Test Dictionary\n\nAvailability:\n\n"
    "    Licensed under the Creative Commons\n  Attribution-ShareAlike 3.0 Unported\n",
    "mauer": "Mauer /ˈmaʊ̯ɐ/ <n, fem>\n1. mur\nWand aus Steinen\n2. rempart\nBefestigung einer Stadt\n",
    "hoffen": "hoffen /ˈhɔfn̩/ <v>\nespérer <v>\n   Synonyms: {wünschen}\n",
}
TEI = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc><titleStmt><title>Deutsch-Svenska</title></titleStmt>
<publicationStmt><availability><p>Under the GNU General Public License ver. 3.0</p></availability>
</publicationStmt></fileDesc></teiHeader><text><body>
<entry><form><orth>Mauer</orth></form><sense><cit type="trans" xml:lang="sv"><quote>mur</quote></cit>
<cit type="trans"><quote>vägg</quote></cit><sense><def>aus Steinen</def></sense></sense></entry>
</body></text></TEI>
"""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def ding(folder):
    path = folder / "de-en"
    path.write_text(DING, encoding="utf-8")
    return path


def figures(number):
    return LETTERS[number // 64] + LETTERS[number % 64]


def dictd(folder):
    data, lines = b"", []
    for word, entry in ENTRIES.items():
        place, length = (
            LETTERS[number // 64] + LETTERS[number % 64] for number in (len(data), len(entry.encode()))
        )
        lines.append(f"{word}\t{place}\t{length}")
        data += entry.encode()
    (folder / "freedict-deu-fra.dict.dz").write_bytes(gzip.compress(data))
    path = folder / "freedict-deu-fra.index"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def tei(folder):
    path = folder / "deu-swe.tei"
    path.write_text(TEI, encoding="utf-8")
    return path


def wikdict(folder):
    path = folder / "de-es.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        database.execute(
            "CREATE TABLE translation (lexentry, sense_num, sense, written_rep, trans_list, score)"
        )
        row = ("deu/Mauer", "1", "Wand aus Steinen", "Mauer", "muro | pared", 3.0)
        database.execute("INSERT INTO translation VALUES (?, ?, ?, ?, ?, ?)", row)
        database.commit()
    return path


def table(folder):
    path = folder / "wörter-de-tr.tsv"
    path.write_text("# CC BY-SA 4.0\ndie Mauer\tduvar\taus Steinen\nhoffen\tummak\n", encoding="utf-8")
    return path


FORMS = {
    ding: ("en", "GPL Version 2 or later", "wall", "aus Stein; Ziegeln"),
    dictd: ("fr", "Creative Commons Attribution-ShareAlike 3.0", "mur", "Wand aus Steinen"),
    tei: ("sv", "GNU General Public License ver. 3.0", "mur, vägg", "aus Steinen"),
    wikdict: ("es", "CC BY-SA 3.0", "muro, pared", "Wand aus Steinen"),
    table: ("tr", "CC BY-SA 4.0", "duvar", "aus Steinen"),
}


@pytest.mark.parametrize("make", FORMS, ids=lambda make: make.__name__)
def test_each_form_is_read_with_its_language_licence_and_senses(make, tmp_path):
    language, licence, text, sense = FORMS[make]
    added = add(tmp_path / "added", make(tmp_path))
    assert (added.language, added.licence) == (language, licence)
    [(dictionary, [best, *_])] = translations(tmp_path / "added", ["unbekannt", "Mauer"])
    assert (dictionary, best.text, best.sense) == (added, text, sense)


def test_what_a_verb_wants_and_what_is_only_said_of_it_is_not_part_of_the_word(tmp_path):
    for make in (ding, dictd):
        add(tmp_path / "added", make(tmp_path))
    found = {one.language: texts[0].text for one, texts in translations(tmp_path / "added", ["hoffen"])}
    assert found == {"en": "to hope for sth.", "fr": "espérer"}


def test_of_several_meanings_the_first_come_first_and_no_more_than_wanted(tmp_path):
    add(tmp_path / "added", dictd(tmp_path))
    [(_, texts)] = translations(tmp_path / "added", ["Mauer"])
    assert [one.text for one in texts] == ["mur", "rempart"]
    assert len(translations(tmp_path / "added", ["Mauer"], most=1)[0][1]) == 1


def write(path, content):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


BROKEN = {
    "de-en-torn": (DING + "no sign here\n", "line 5: is “no sign here”"),
    "de-tr.tsv": ("Mauer\tduvar\nMauer duvar\n", "line 2: is “Mauer duvar”"),
    "deu-swe.tei": (TEI[:-80], "is no whole XML"),
    "de-fr.sqlite3": (b"SQLite format 3\0" + b"x" * 5000, "damaged"),
    "freedict-deu-fra.index": ("mauer\tA\tB\n", "side by side"),
    "words.tsv": ("Mauer\tduvar\n", "add --language"),
    "eng-deu.tsv": ("wall\tMauer\n", "translates into German"),
    "de-fr.pdf": (b"%PDF-1.7 \xff\xfe", "in no form that is known"),
    "de-fr.txt": ("", "in no form that is known"),
    "de-pl.tsv": (b"Mauer\tmur\nT\xfcr\tdrzwi\n", "UTF-8"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_or_unknown_file_is_told_in_one_sentence_and_leaves_nothing(name, tmp_path):
    content, told = BROKEN[name]
    add(tmp_path / "added", wikdict(tmp_path))
    with pytest.raises(DictionaryError, match=told) as problem:
        add(tmp_path / "added", write(tmp_path / name, content))
    assert str(problem.value).endswith(".") and "\n" not in str(problem.value)
    assert [path.name for path in (tmp_path / "added").iterdir()] == ["de-es.sqlite3"]


def test_a_packed_file_that_is_not_whole_is_refused(tmp_path):
    index = dictd(tmp_path)
    packed = tmp_path / "freedict-deu-fra.dict.dz"
    packed.write_bytes(packed.read_bytes()[:60])
    with pytest.raises(DictionaryError, match="not whole"):
        add(tmp_path / "added", index)


def test_a_damaged_copy_is_passed_over(tmp_path):
    add(tmp_path / "added", table(tmp_path))
    (tmp_path / "added" / "torn.sqlite3").write_bytes(b"nothing")
    assert [one.language for one in dictionaries(tmp_path / "added")] == ["tr"]
    assert len(translations(tmp_path / "added", ["Mauer"])) == 1


def test_the_command_adds_lists_replaces_and_removes(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("lessons.lexicon.dictionaries.INSTALLED", (str(tmp_path / "*.tsv").lstrip("/"),))
    table(tmp_path)
    assert main(["dictionary", "list"]) == 0
    offered = capsys.readouterr().out
    assert "No dictionary" in offered
    assert f"lessons dictionary add {tmp_path / 'wörter-de-tr.tsv'}" in offered
    for _ in range(2):
        assert main(["dictionary", "add", str(table(tmp_path))]) == 0
    capsys.readouterr()
    assert main(["dictionary", "list"]) == 0
    assert (
        capsys.readouterr().out == "wörter-de-tr: wörter-de-tr, German to tr, 2 translations, CC BY-SA 4.0.\n"
    )
    assert main(["dictionary", "remove", "other"]) == 2
    assert "there are wörter-de-tr" in capsys.readouterr().err
    assert main(["dictionary", "remove", "wörter-de-tr"]) == 0
    assert main(["dictionary", "add", str(tmp_path / "none.tsv")]) == 2
    assert "there is no such file" in capsys.readouterr().err
