"""A text without marks: headings and paragraphs are found in whatever somebody pasted."""

import pytest

from lessons.content.pasted import unbroken, with_heading_signs
from lessons.content.texts import parse_text
from lessons.content.yaml_file import read_text

LONG = "Dies ist ein Absatz, der länger als eine Zeile ist und niemals von Hand umbrochen wurde. " * 2

BLANK_LINES = f"Die Überschrift\n\nGenf (apa/dpa) – {LONG}\n\nDer Zwischentitel\n\n{LONG}\n"
NO_BLANK_LINES = f"Die Überschrift\nGenf (apa/dpa) – {LONG}\nDer Zwischentitel\n{LONG}\n"
BROKEN = (
    "Die Überschrift\n\nGenf (apa/dpa) – Sie sprachen über die Rüstungs-\nkontrolle, über Ab- "
    "und\nAufrüstung und über die US-\nRegierung.\n\nDer Zwischentitel\n\nDann ging\ner.\n"
)


def outline(source):
    """Headline, and the sub-heading of each paragraph."""
    text = parse_text(source, "original")
    return text.headline, [paragraph.heading for paragraph in text.paragraphs]


@pytest.mark.parametrize("source", [BLANK_LINES, NO_BLANK_LINES, BROKEN])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_headings_and_paragraphs(source, ends):
    """With or without blank lines, lines broken by hand or not, from any system."""
    assert outline(source.replace("\n", ends)) == ("Die Überschrift", ["", "Der Zwischentitel"])


def test_words_that_a_line_end_broke_are_whole():
    """Rüstungs- and kontrolle are one word; Ab- und stays; US- keeps its hyphen."""
    [first, second] = parse_text(BROKEN, "original").paragraphs
    wanted = "Sie sprachen über die Rüstungskontrolle, über Ab- und Aufrüstung und über die US-Regierung."
    assert first.text == f"Genf (apa/dpa) – {wanted}"
    assert second.text == "Dann ging er."


def test_signs_that_nobody_sees():
    """No-break spaces are spaces; soft hyphens and byte order marks are nothing."""
    source = "\ufeffIm\u00a0Früh\u00adjahr gab es 16\u202fZiele.\n\nEnde."
    assert parse_text(source, "original").paragraph(1).text == "Im Frühjahr gab es 16 Ziele."


@pytest.mark.parametrize("headline", ["Kurz", "# Kurz"])
@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ("Die Ju\u00adlisonne schien.", "Die Julisonne schien."),
        ("Die Ju\u00ad\nlisonne schien.", "Die Julisonne schien."),
        ("Die Tr&auml;ger gr&#252;&szlig;ten &amp; gingen.", "Die Träger grüßten & gingen."),
        ("Die Firma Lang & Berg; so hieß sie.", "Die Firma Lang & Berg; so hieß sie."),
        ("Die Waﬀe ﬂog.", "Die Waffe flog."),
        ("Die TrÃ¤ger sagten: â€žSchÃ¶nâ€œ.", "Die Träger sagten: „Schön“."),
        ("Das CAFÉ–Schild fiel.", "Das CAFÉ–Schild fiel."),
    ],
)
def test_traces_of_page_printer_and_encoding(headline, stored, read):
    """A text is read as it was meant, with marks for its headings or without."""
    assert parse_text(f"{headline}\n\n{stored}", "original").paragraph(1).text == read


def test_pages_of_a_pdf(tmp_path):
    """A form feed between pages ends a line, no more."""
    file = tmp_path / "text.txt"
    file.write_text("Der Zug hielt lange, und\n\fdie Türen blieben zu.\fNiemand rief.", encoding="utf-8")
    assert read_text(file) == "Der Zug hielt lange, und\ndie Türen blieben zu.\nNiemand rief."


def test_lines_of_a_ticker_are_no_headings():
    """Each is a paragraph of its own, also where lines are broken by hand."""
    source = (
        "Sturm im Norden\n\n+++ 08:15 Fähren bleiben im Hafen +++\n\n08:40 Schulen schließen\n\nMehr folgt."
    )
    text = parse_text(source, "original")
    assert text.headline == "Sturm im Norden"
    assert len(text.paragraphs) == 3


def test_without_a_headline():
    """A report may begin at once."""
    assert outline("Er kam.\n\nWarum nur?\n\n„Ich bleibe.“\n\nEr ging.") == ("", ["", "Warum nur?", ""])


def test_several_lines_before_the_text():
    """A line over the headline belongs to it."""
    assert outline("Gipfel\n\nZwei in Genf\n\nEr kam.") == ("Gipfel – Zwei in Genf", [""])


def test_a_line_after_the_text_is_no_heading():
    """Nor is the first of two short lines: nothing of the text is lost."""
    text = parse_text("Er kam.\n\nFoto: privat\n\nIm Streit\n\nSie ging.\n\n(apa/dpa)", "original")
    assert [paragraph.text for paragraph in text.paragraphs] == [
        "Er kam.",
        "Foto: privat",
        "Sie ging.",
        "(apa/dpa)",
    ]
    assert text.paragraph(3).heading == "Im Streit"


@pytest.mark.parametrize("source", ["Hallo", "Hallo\n\nWelt", "", "\n \n"])
def test_nothing_but_short_lines(source):
    """They are the text."""
    assert parse_text(source, "original").headline == ""
    assert [paragraph.text for paragraph in parse_text(source, "original").paragraphs] == source.split()


def test_short_paragraphs_line_by_line_are_paragraphs():
    """No blank line and no long line: each line that ends its sentence is one."""
    lines = ["Gipfel in Genf", "Sie trafen sich am Mittwoch. Es war heiß.", "„Es war gut.“", "Er reiste ab."]
    assert with_heading_signs("\n".join(lines)).split("\n\n") == ["# Gipfel in Genf", *lines[1:]]


def test_lines_that_are_full_are_one_paragraph():
    """One line that happens to end with its sentence changes nothing."""
    lines = [
        "Am Mittwoch trafen sie sich am See.",
        "Sie sprachen lange über",
        "die Ukraine und",
        "reisten ab.",
    ]
    assert with_heading_signs("\n".join(lines)) == " ".join(lines)


def test_one_line_that_is_longer_breaks_nothing():
    """Every other line then has room for a word more; a sentence that goes on is in one paragraph."""
    lines = [
        "Am Mittwoch trafen sie sich",
        "am See, der Präsident der USA und sein Gast,",
        "und sie sprachen lange über",
        "die Ukraine und reisten ab.",
    ]
    assert with_heading_signs(unbroken("\n".join(lines))) == " ".join(lines)
