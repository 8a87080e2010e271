"""Any word of a text: looked up where it stands, made a card of the learner's own, asked, marked as known."""

import sqlite3
import subprocess
import sys

import pytest
from cases import for_each
from market import market

from lessons.authoring.analyse import analysis_of_doc, lines_of
from lessons.commands.cli import main
from lessons.content import load_lesson
from lessons.content.stored import analysis_of
from lessons.exports.anki.package import anki_decks
from lessons.german import analyse
from lessons.learner import Learner, Store, StoreError, database, layout, lookup
from lessons.learner.deck import OWN, Deck
from lessons.learner.explanations import explanations_at
from lessons.learner.met import met, word_at
from lessons.learner.result_sheet import make_sheet
from lessons.learner.review_sitting import ReviewSitting
from lessons.learner.schedule import EASY
from lessons.learner.text_sitting import TextSitting


@pytest.fixture
def sitting(lesson, learner):
    return TextSitting(lesson, learner, "b2")


def place(lesson, quotation, text="b2", **more):
    """The message that names the place where a quotation begins."""
    found = lesson.texts[text].find(quotation)
    return {"text": text, "paragraph": found.paragraph, "at": found.start, **more}


def look(sitting, quotation, **more):
    return sitting.answer({"do": "look", **place(sitting.lesson, quotation, **more)})


def test_every_word_of_every_text_is_a_word_that_was_met(lesson):
    for text in lesson.texts.values():
        analysis = analysis_of(lesson, text.id)
        words = [each for each in analysis.tokens() if each[0].paragraph and each[1].is_word]
        assert words
        for sentence, token in words:
            assert word_at(text, analysis, sentence.paragraph, False, token.end - 1) == met(sentence, token)


def test_a_word_that_the_lesson_does_not_teach_is_looked_up(sitting):
    reply = look(sitting, "Pressekonferenz")
    about = reply["about"]
    assert (reply["layer"], about["lemma"]) == ("any", "Pressekonferenz")
    assert about["parts"] == ["Presse", "Konferenz"]
    assert about["nouns"] == [{"article": "die", "plural": "Pressekonferenzen", "only_plural": False}]
    assert about["senses"]
    assert about["sources"] == ["Wiktionary (CC BY-SA 4.0)", "wordfreq (CC BY-SA 4.0)"]


def test_a_common_word_is_explained_by_the_project_itself(sitting):
    about = look(sitting, "halte er für möglich")["about"]
    assert about["own"] and about["senses"][0] == "eine bestimmte Meinung von jemandem oder etwas haben"
    assert about["forms"] == "hält, hielt, hat gehalten"
    assert about["sources"] == ["Wiktionary (CC BY-SA 4.0)", "wordfreq (CC BY-SA 4.0)"]
    about = lookup.look_up("geeignet", "ADJ")
    assert about["senses"] == ["gut für einen Zweck, passend"]
    assert about["sources"] == ["wordfreq (CC BY-SA 4.0)"]


@for_each(
    ("sentence", "word", "first"),
    [
        ("Der Zug hält am Bahnhof.", "hält", "stehen bleiben"),
        ("Sie hielt am Abend eine Rede.", "hielt", "vor Publikum sprechen"),
        ("Das Wetter hält sich noch.", "hält", "so bleiben"),
        ("Die Stadt erhebt eine neue Steuer.", "erhebt", "fordern, dass man Geld für etwas zahlt"),
        ("Die Frau erhebt einen Turm aus Stein.", "erhebt", None),
        ("Sie rechnet mit Regen.", "rechnet", "etwas erwarten"),
    ],
)
def test_the_meaning_that_its_sentence_tells_comes_first(sentence, word, first):
    analysis = analysis_of_doc(analyse(sentence, engine="built-in"), list(lines_of(sentence)), {})
    [found] = analysis.sentences
    token = next(each for each in found.tokens if each.form == word)
    meanings = [each.meaning for each in explanations_at(met(found, token), analysis)]
    assert (meanings[0] if meanings else None) == first


def test_both_halves_of_a_verb_are_one_word_whichever_is_tapped(lesson, sitting):
    analysis = analysis_of(lesson, "b2")
    taught = {word.lemma for word in lesson.words}
    sentence, particle = next(
        (each, half)
        for each, half in analysis.tokens()
        if half.tag == "PTKVZ" and half.unit != half.lemma and half.unit not in taught
    )
    word = met(sentence, particle)
    replies = [
        sitting.answer({"do": "look", "text": "b2", "paragraph": sentence.paragraph, "at": start})
        for start, _ in word.places
    ]
    assert len(replies) == 2
    assert replies[0]["about"] == replies[1]["about"]
    assert replies[0]["about"]["forms"].split(",")[0].endswith(f" {particle.form}")


def test_what_the_lesson_says_of_a_word_or_an_actor_comes_first(sitting, lesson, learner):
    learner.choose_glosses("guess")
    layer = next(each for each in sitting.reading.layers if each.kind == "word")
    here = {"do": "look", "text": "b2", "paragraph": layer.paragraph, "at": layer.start}
    reply = sitting.answer(here)
    assert (reply["layer"], reply["guess"]["lemma"]) == ("word", layer.entry)
    assert look(sitting, "Peskow")["about"]["name"]["de"] == "Dmitri Peskow"


def test_headline_and_headings_can_be_looked_up(sitting, lesson):
    text = lesson.texts["b2"]
    at = text.headline.index("Gipfel")
    assert sitting.at_words().met({"text": "b2", "paragraph": 0, "at": at}).lemma == "Gipfel"
    assert sitting.answer({"do": "look", "text": "b2", "paragraph": 0, "at": at})["layer"] == "any"
    number, heading = next((each.number, each.heading) for each in text.paragraphs if each.heading)
    found = sitting.at_words().met({"text": "b2", "paragraph": number, "heading": True, "at": 0})
    assert heading.startswith(found.lemma)


@pytest.mark.parametrize(
    "message",
    [
        {"text": "b2", "paragraph": 99, "at": 0},
        {"text": "b2", "paragraph": -1, "at": 0},
        {"text": "b1", "paragraph": 1, "at": 0},
        {"text": "b2", "paragraph": "1", "at": 0},
        {"text": "b2", "paragraph": 1, "at": 100_000},
        {"text": "b2", "paragraph": 1},
        {},
    ],
)
def test_a_place_that_is_none_is_ignored(sitting, store, message):
    for do in ("look", "own"):
        assert sitting.answer({"do": do, "kept": True, **message}) is None
    assert not store.path.exists()


def test_a_text_without_an_analysis_is_looked_up_by_its_forms(learner):
    lesson = load_lesson(market())
    sitting = TextSitting(lesson, learner, "b2")
    paragraph = lesson.texts["b2"].paragraph(1).text
    word = sitting.at_words().met({"text": "b2", "paragraph": 1, "at": paragraph.index(" ") + 1})
    assert word and word.kind == ""


def test_translations_name_their_dictionary_and_what_they_belong_to(sitting, tmp_path, capsys):
    file = tmp_path / "de-tr.tsv"
    file.write_text("# CC BY-SA 4.0\nKonferenz\tkonferans\tTreffen\n", encoding="utf-8")
    assert main(["dictionary", "add", str(file)]) == 0
    assert lookup.look_up("Konferenz", "NOUN")["translations"] == [
        {
            "language": "tr",
            "source": "de-tr, CC BY-SA 4.0",
            "texts": [{"text": "konferans", "sense": "Treffen", "of": ""}],
        }
    ]


def test_until_the_tables_are_there_the_learner_is_told(monkeypatch):
    begun = []
    monkeypatch.setattr(lookup, "is_ready", lambda: False)
    monkeypatch.setattr(lookup, "_prepare", lambda: begun.append(1))
    assert lookup.look_up("Zusage") == {"lemma": "Zusage", "waiting": True}
    assert begun == [1]


def test_reading_begins_without_the_word_tables():
    code = (
        "import sys; from lessons import open_lesson; open_lesson('geneva_2021').read('b2');"
        " print([name for name in ('lessons.lexicon', 'ablaut', 'spacy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def own(sitting, quotation, kept=True):
    return sitting.answer({"do": "own", "kept": kept, **place(sitting.lesson, quotation)})


def test_an_own_word_is_kept_with_its_sentence_and_marked_wherever_it_stands(sitting, lesson, tmp_path):
    assert own(sitting, "Pressekonferenz") == {"problem": None}
    again = TextSitting(lesson, Learner(Store(tmp_path)), "b2")
    word = again.words.all()["Pressekonferenz"]
    assert [word.sentence[start:end] for start, end in word.spans] == ["Pressekonferenz"]
    text = lesson.texts["b2"]
    marked = [text.paragraph(number).text[start:end] for number, start, end in again.own()["Pressekonferenz"]]
    assert marked and set(marked) <= {"Pressekonferenz", "Pressekonferenzen"}
    own(again, "Pressekonferenz", kept=False)
    assert again.own() == {}


def test_a_word_that_the_lesson_teaches_gets_no_second_card(sitting):
    layer = next(each for each in sitting.reading.layers if each.kind == "word" and " " not in each.entry)
    here = {"text": "b2", "paragraph": layer.paragraph, "at": layer.start}
    sitting.answer({"do": "own", "kept": True, **here})
    assert layer.entry not in sitting.words.all()


def test_a_failing_disk_is_told(sitting, monkeypatch):
    full = {"de": "Der Datenträger ist voll.", "en": "The disk is full."}

    def refuse(_task):
        raise StoreError(full)

    monkeypatch.setattr(sitting.learner.store.database, "write", refuse)
    assert own(sitting, "Pressekonferenz") == {"problem": full}


def test_own_words_come_in_review_before_the_words_of_the_lesson(sitting, deck):
    own(sitting, "Pressekonferenz")
    session = ReviewSitting(deck)
    card = session.state()["card"]
    assert (card["id"], card["way"], card["level"]) == (OWN + "Pressekonferenz", "meaning", "")
    assert {"here": "Pressekonferenz"} in card["pieces"]
    answer = session.show(card["id"], "")["answer"]
    assert answer["answer"] == "die Pressekonferenz"
    assert answer["about"]["senses"]
    session.rate(card["id"], 0, EASY)
    assert session.state()["card"]["id"] != card["id"]


def test_a_known_word_is_not_asked_not_even_one_that_was_begun(sitting, deck, clock):
    own(sitting, "Pressekonferenz")
    deck.rate(OWN + "Pressekonferenz", EASY, 0)
    clock.go(days=30)
    assert deck.waiting(deck.kept()) == [OWN + "Pressekonferenz"]
    assert sitting.answer({"do": "know", "word": "Pressekonferenz", "known": True}) == {"problem": None}
    assert deck.waiting(deck.kept()) == []
    sitting.answer({"do": "know", "word": "Pressekonferenz", "known": False})
    own(sitting, "Pressekonferenz", kept=False)
    assert deck.waiting(deck.kept()) == []


def test_own_words_stand_in_the_result_sheet(sitting, deck, lesson, learner, clock):
    own(sitting, "Pressekonferenz")
    assert make_sheet(lesson, learner, clock).own == ("Pressekonferenz",)
    deck.rate(OWN + "Pressekonferenz", EASY, 0)
    assert make_sheet(lesson, learner, clock).learnt == ("Pressekonferenz",)


def test_own_words_go_to_anki(lesson, tmp_path, capsys):
    sitting = TextSitting(lesson, Learner(Store()), "b2")
    own(sitting, "Pressekonferenz")
    file = tmp_path / "words.apkg"
    assert main(["export", "anki", "geneva_2021", "-o", str(file), "--own-words"]) == 0
    assert f"words: {len(lesson.words) + 1};" in capsys.readouterr().out
    deck = anki_decks(lesson, "en", own=list(sitting.words.all().values()))[-1]
    [note] = deck.notes
    assert (deck.name.split("::")[-1], note.fields[:3]) == (
        "Eigene Wörter", ["Pressekonferenz", "die", "Pressekonferenzen"],
    )  # fmt: skip
    assert "Pressekonferenz" in note.fields[6] and [card.ord for card in note.cards] == [0, 1, 2, 3]


def test_a_file_of_the_layout_before_gets_the_table_and_keeps_its_answers(lesson, store, tmp_path):
    kept = store.keep("geneva_2021", "01-ort", ("f1",), "b")
    with sqlite3.connect(tmp_path / database.FILE) as connection:
        connection.execute("UPDATE answers SET key = 'k1', status = 'right'")
        connection.execute("DROP TABLE own_words")
        connection.execute(f"PRAGMA user_version = {layout.VERSION - 1}")
    sitting = TextSitting(lesson, Learner(Store(tmp_path)), "b2")
    own(sitting, "Pressekonferenz")
    assert list(sitting.words.all()) == ["Pressekonferenz"]
    [still] = store.tries("geneva_2021", "01-ort", ("f1",))
    assert (still.row, still.answer, still.key, still.status) == (kept.row, "b", "k1", "right")
    assert list(tmp_path.glob(f"layout-{layout.VERSION - 1}-*.sqlite"))


def test_a_deck_of_another_lesson_does_not_have_the_word(sitting, learner, clock):
    own(sitting, "Pressekonferenz")
    assert not Deck(load_lesson(market()), learner, clock).exists(OWN + "Pressekonferenz")
