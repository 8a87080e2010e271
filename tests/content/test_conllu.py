"""The stored analysis as a file: what is written is read again, and a damaged file is told in a sentence."""

from __future__ import annotations

import every_item
import pytest

from lessons.content.conllu import AnalysisError, format_conllu, parse_conllu
from lessons.content.stored import analysis_file

SENTENCE = """# par = 5
# text = Dies geschehe bald, kündigte Peskow an.
# time = bald | DATE | FUTURE_REF | _
# name = Peskow | PER | Dmitri Peskow
1\tDies\tdies\tPRON\tPDS\t_\t_\t_\t_\t_
2\tgeschehe\tgeschehen\tVERB\tVVFIN\t_\t_\t_\t_\tKonj=I|KonjKind=true
3\tbald\tbald\tADV\tADV\t_\t_\t_\t_\tSpaceAfter=No
4\t,\t,\tPUNCT\t$,\t_\t_\t_\t_\t_
5\tkündigte\tkündigen\tVERB\tVVFIN\t_\t_\t_\t_\tUnit=ankündigen
6\tPeskow\tPeskow\tPROPN\tNE\t_\t_\t_\t_\t_
7\tan\tan\tADP\tPTKVZ\t_\t_\t_\t_\tSpaceAfter=No|Unit=ankündigen
8\t.\t.\tPUNCT\t$.\t_\t_\t_\t_\t_

"""


def test_what_is_written_is_read_again():
    """Reading and writing give the same file."""
    assert format_conllu(parse_conllu(SENTENCE)) == SENTENCE


def test_tokens_know_their_place():
    """Offsets are found from the words, Konjunktiv and units from the last column."""
    [sentence] = parse_conllu(SENTENCE).sentences
    assert [sentence.text[t.start : t.end] for t in sentence.tokens] == [t.form for t in sentence.tokens]
    assert sentence.tokens[1].konjunktiv == "I"
    assert {sentence.tokens[4].unit, sentence.tokens[6].unit} == {"ankündigen"}
    assert sentence.spans_of("time")[0].values == ("DATE", "FUTURE_REF", "")


def test_words_are_found_as_words_not_as_parts_of_others():
    """“Peskow” is the second word, not the beginning of the first."""
    source = SENTENCE.replace("text = Dies", "text = Peskows").replace("Dies\tdies", "Peskows\tPeskow")
    [sentence] = parse_conllu(source).sentences
    assert [span.start for span in sentence.spans_of("name")] == [sentence.text.index("Peskow an")]


@pytest.mark.parametrize("text", ["b2", "b1", "a2"])
def test_shipped_files_are_in_their_own_form(text):
    """A shipped analysis is exactly what the program would write, so that differences are small."""
    file = analysis_file(every_item.lesson("geneva_2021"), text)
    source = file.read_text(encoding="utf-8")
    assert format_conllu(parse_conllu(source)) == source


@pytest.mark.parametrize(
    ("old", "new"), [("# par = 5", "# par = five"), ("# text = Dies", "# text = Das"), ("\tPRON\tPDS", "")]
)
def test_a_damaged_file_is_told_in_one_sentence(old, new):
    """The sentence names file and line, and says what to do."""
    with pytest.raises(AnalysisError, match=r"^b2, line 1: this sentence cannot be read .*lessons annotate"):
        parse_conllu(SENTENCE.replace(old, new), "b2")
