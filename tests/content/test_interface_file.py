"""The sentences of the interface, in both languages."""

import pytest

from lessons.content.fault import LessonError
from lessons.content.interface import interface, interface_file
from lessons.content.interface_file import read_interface


def test_every_sentence_of_the_interface_is_there_in_both_languages():
    assert read_interface(interface_file()).faults == []
    spoken = [texts for block in interface().values() for texts in block.values()]
    assert all(texts.keys() >= {"de", "en"} for texts in spoken)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("notes:\n  a: {en: Yes}\n", "x.yaml, line 2, notes.a.de: is missing; every sentence needs it."),
        ("notes:\n  a: {de: Ja, English: Yes}\n", "x.yaml, line 2, notes.a: “English” is no code of a "
         "language; expected de, en, fr …"),
        ("notes:\n  a: {de: Ja, en: }\n", "x.yaml, line 2, notes.a.en: is empty; expected some text."),
        ("notes:\n  a: {de: Ja, en: Yes}\n  a: {de: Ja, en: Yes}\n", "x.yaml, line 3, notes.a: stands twice "
         "(first in line 2); each field may stand once."),
        ("notes: Ja\n", "x.yaml, line 1, notes: is “Ja”; expected names with their sentences."),
        ("notes:\n  a: Ja\n", 'x.yaml, line 2, notes.a: is “Ja”; expected a sentence: lines of the form '
         '"name: value".'),
    ],
)  # fmt: skip
def test_a_fault_is_one_sentence(text, sentence, tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text(text, encoding="utf-8")
    assert [str(fault) for fault in read_interface(path).faults] == [sentence]


def test_a_list_is_no_interface(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text("- notes\n", encoding="utf-8")
    with pytest.raises(LessonError, match="expected blocks of sentences, such as notes: and labels:"):
        read_interface(path)
