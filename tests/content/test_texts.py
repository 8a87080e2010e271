"""Texts: paragraphs, sentences, and the places of quotations."""

import pytest
from cases import for_each

from lessons.content.load import data_folders
from lessons.content.texts import parse_text
from lessons.language.segmentation import sentence_spans

SOURCE = """# Die Überschrift

Erster Satz. Zweiter „Satz“ – mit Strich.

## Zwischentitel

Am 16. Juni sprach er
z. B. mit J. Biden. Danach ging er.

Ende.
"""


@pytest.fixture
def text():
    return parse_text(SOURCE, "b1", "B1")


def test_paragraphs_are_counted_from_one_and_know_their_heading(text):
    assert text.headline == "Die Überschrift"
    assert [(part.number, part.heading) for part in text.paragraphs] == [
        (1, ""),
        (2, "Zwischentitel"),
        (3, ""),
    ]
    assert text.paragraph(2).text == "Am 16. Juni sprach er z. B. mit J. Biden. Danach ging er."


def test_a_paragraph_that_is_not_there(text):
    with pytest.raises(IndexError, match="Text b1 has no paragraph 4, only 3"):
        text.paragraph(4)


@for_each(
    ("paragraph", "expected"),
    [
        ("Eins. Zwei! Drei? Vier …", ["Eins.", "Zwei!", "Drei?", "Vier …"]),
        ("Er fragte: „Warum?“ Dann ging er.", ["Er fragte: „Warum?“", "Dann ging er."]),
        ("Am 16. Juni 2021 kam er. Am 17. ging er.", ["Am 16. Juni 2021 kam er.", "Am 17. ging er."]),
        ("Er ist der 46. Präsident der USA. Gut.", ["Er ist der 46. Präsident der USA.", "Gut."]),
        ("Er ist 45. Danach schwieg er.", ["Er ist 45.", "Danach schwieg er."]),
        ("Es gab ca. 16 Netze, z. B. Strom, d. h. viel.", ["Es gab ca. 16 Netze, z. B. Strom, d. h. viel."]),
        ("Dr. Müller und J. Biden kamen. Ja.", ["Dr. Müller und J. Biden kamen.", "Ja."]),
        ("Es kostet 1.500 Euro. Viel.", ["Es kostet 1.500 Euro.", "Viel."]),
        ("", []),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_thinks_they_end(paragraph, expected):
    assert [paragraph[start:end] for start, end in sentence_spans(paragraph)] == expected


def test_a_quotation_is_found_with_its_whole_sentence(text):
    place = text.find('Zweiter "Satz" - mit')
    assert (place.text, place.paragraph, place.sentence) == ("b1", 1, "Zweiter „Satz“ – mit Strich.")
    assert text.paragraph(1).text[place.start : place.end] == "Zweiter „Satz“ – mit"


def test_a_quotation_over_two_sentences_shows_both(text):
    assert text.find("Biden. Danach").sentence == text.paragraph(2).text


def test_a_quotation_begins_and_ends_with_whole_words(text):
    assert text.find("rster Satz") is None
    assert text.find("") is None
    assert len(text.places("er")) == 2


def test_decomposed_umlauts_in_a_file_are_found(text):
    assert parse_text("# U\u0308ber\n\nAbru\u0308stung ist gut.", "x").find("Abrüstung ist").start == 0


@pytest.mark.parametrize(
    "path", sorted(data_folders()[-1].glob("*/texts/*.md")), ids=lambda path: path.as_posix()[-25:]
)
def test_every_shipped_text_has_sentences_that_end_like_sentences(path):
    for paragraph in parse_text(path.read_text(encoding="utf-8"), "x").paragraphs:
        for sentence in (paragraph.text[start:end] for start, end in paragraph.spans):
            assert sentence[0] in "„(" or sentence[0].isupper() or sentence[0].isdigit()
            assert sentence.rstrip("“)")[-1] in ".!?:…"
