"""The stored analysis as a spaCy Doc has what the file has, and nothing is analysed again."""

import every_item
import pytest

from lessons.authoring.doc import stored_doc
from lessons.content import LessonError
from lessons.content.stored import analysis_file, checksum, stored_analysis
from lessons.notebook import Notebook

ANALYSIS = """\
# text_id = b1
# fingerprint = {sum}
# engine = tags: built-in, lemmas: by hand

# par = 0
# text = Kurz
1\tKurz\tkurz\tADJ\tADJD\t_\t_\t_\t_\t_

# par = 1
# text = Peter kündigte Regen an.
# name = Peter | PER | Peter Lustig
1\tPeter\tPeter\tPROPN\tNE\t_\t_\t_\t_\t_
2\tkündigte\tkündigen\tVERB\tVVFIN\t_\t_\t_\t_\tUnit=ankündigen
3\tRegen\tRegen\tNOUN\tNN\t_\t_\t_\t_\t_
4\tan\tan\tADP\tPTKVZ\t_\t_\t_\t_\tSpaceAfter=No|Unit=ankündigen
5\t.\t.\tPUNCT\t$.\t_\t_\t_\t_\t_

# par = 1
# text = Am Montag komme er, sagte er.
# time = Am Montag | DATE | 2024-03-11 | 2024-03-11
# speech = Am Montag komme er | Peter Lustig | sagen | reported
1\tAm\tan\tADP\tAPPRART\t_\t_\t_\t_\t_
2\tMontag\tMontag\tNOUN\tNN\t_\t_\t_\t_\t_
3\tkomme\tkommen\tVERB\tVVFIN\t_\t_\t_\t_\tKonj=I|KonjKind=true
4\ter\ter\tPRON\tPPER\t_\t_\t_\t_\tSpaceAfter=No
5\t,\t,\tPUNCT\t$,\t_\t_\t_\t_\t_
6\tsagte\tsagen\tVERB\tVVFIN\t_\t_\t_\t_\t_
7\ter\ter\tPRON\tPPER\t_\t_\t_\t_\tSpaceAfter=No
8\t.\t.\tPUNCT\t$.\t_\t_\t_\t_\t_

# par = 2
# text = Gut.
1\tGut\tgut\tADJ\tADJD\t_\t_\t_\t_\tSpaceAfter=No
2\t.\t.\tPUNCT\t$.\t_\t_\t_\t_\t_
"""


@pytest.fixture
def doc(folder, lesson):
    text = "# Kurz\n\nPeter kündigte Regen an. Am Montag komme er, sagte er.\n\nGut.\n"
    (folder / "texts" / "b1.md").write_text(text, encoding="utf-8")
    source = ANALYSIS.format(sum=checksum(lesson.text("b1")))
    analysis_file(lesson, "b1").write_text(source, encoding="utf-8")
    return stored_doc(lesson, "b1")


def word(doc, text):
    return next(token for token in doc if token.text == text)


def test_the_text_is_whole_with_its_paragraphs(doc):
    assert doc.text == "Kurz\n\nPeter kündigte Regen an. Am Montag komme er, sagte er.\n\nGut."


def test_sentences_are_those_of_the_file(doc):
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "Kurz",
        "Peter kündigte Regen an.",
        "Am Montag komme er, sagte er.",
        "Gut.",
    ]


def test_lemmas_tags_and_konjunktiv_are_those_of_the_file(doc):
    token = word(doc, "komme")
    assert (token.lemma_, token.tag_, token.pos_) == ("kommen", "VVFIN", "VERB")
    assert (token._.konjunktiv, token._.konjunktiv_kind) == ("I", "true")
    assert [other.text for other in doc if other._.konjunktiv] == ["komme"]


def test_both_halves_of_a_verb_know_each_other(doc):
    verb, particle = word(doc, "kündigte"), word(doc, "an")
    assert verb._.particle == particle
    assert particle._.particle_of == verb
    assert verb._.lemma_unit == particle._.lemma_unit == "ankündigen"


def test_names_times_and_speech_are_spans(doc):
    (name,), (time,), (speech,) = (doc.spans[group] for group in ("names", "times", "speech"))
    assert (name.text, name.label_, name._.canonical) == ("Peter", "PER", "Peter Lustig")
    assert (time.text, time._.timex.type, time._.timex.edtf) == ("Am Montag", "DATE", "2024-03-11")
    assert (speech.text, speech._.speaker, speech._.verb) == ("Am Montag komme er", "Peter Lustig", "sagen")
    assert speech._.speech_kind == "reported"


def test_the_doc_says_its_date_and_its_engines(doc, lesson):
    assert str(doc._.published) == lesson.info.published
    assert doc._.engine == {"tags": "built-in", "lemmas": "by hand"}


def test_a_text_without_analysis_is_told_in_one_sentence(lesson):
    with pytest.raises(LessonError) as refusal:
        stored_doc(lesson, "b1")
    assert str(refusal.value) == (
        "The text 'b1' of small has no stored analysis; run `lessons annotate small` to make one."
    )


def test_a_text_that_is_not_there_is_told_in_one_sentence(lesson):
    with pytest.raises(LessonError, match="The lesson small has no text 'b9'; "):
        stored_doc(lesson, "b9")


def geneva_texts():
    lesson = every_item.lesson("geneva_2021")
    return [(lesson, name) for name in lesson.texts if stored_analysis(lesson, name)]


@pytest.mark.parametrize(("lesson", "name"), geneva_texts(), ids=lambda value: str(value)[:2])
def test_the_docs_of_the_lesson_agree_with_their_files(lesson, name):
    doc, analysis = stored_doc(lesson, name), stored_analysis(lesson, name)
    tokens = [token for token in doc if not token.is_space]
    assert [(token.text, token.lemma_, token._.konjunktiv) for token in tokens] == [
        (token.form, token.lemma, token.konjunktiv) for _, token in analysis.tokens()
    ]
    assert [token._.lemma_unit for token in tokens] == [token.unit for _, token in analysis.tokens()]
    for kind, group in (("time", "times"), ("name", "names"), ("speech", "speech")):
        assert [span.text for span in doc.spans[group]] == [span.words for _, span in analysis.spans(kind)]


def test_a_notebook_asks_for_the_doc_of_the_learners_text():
    doc = Notebook("geneva_2021").doc("b1")
    assert "ankündigen" in {token._.lemma_unit for token in doc}
