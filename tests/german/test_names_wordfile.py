"""Word tables that are searched where they lie."""

from lessons.german.names.wordfile import WordFile, write_table


def test_every_word_is_found_and_no_other(tmp_path):
    words = {
        word: str(number)
        for number, word in enumerate(["Zug", "Äpfel", "A", "Ab", "Abend", "zu", "ß", "Œuvre"])
    }
    write_table(tmp_path / "words.tsv", "Two lines\nof heading.", words)
    table = WordFile(tmp_path / "words.tsv")
    assert {word: table.value(word) for word in words} == words
    assert [table.value(word) for word in ("", "Aa", "Abende", "Zz", "Two", "öde")] == [""] * 6


def test_a_file_with_windows_line_ends_is_read_too(tmp_path):
    (tmp_path / "words.tsv").write_bytes(b"# heading\r\nBonn\tP\r\nUlm\tPS\r\n")
    table = WordFile(tmp_path / "words.tsv")
    assert (table.value("Bonn"), table.value("Ulm"), table.value("Köln")) == ("P", "PS", "")
