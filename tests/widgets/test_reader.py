"""The reader, without a browser: segments of a text, levels, glosses."""

import json
import shutil
import time

import pytest

from lessons.content import LessonError, find_lesson, load_lesson
from lessons.content.texts import Paragraph
from lessons.progress import Store, StoreError
from lessons.progress.review import Deck
from lessons.widgets.compare import compare_page
from lessons.widgets.lookup import meanings
from lessons.widgets.reader import ReaderWidget
from lessons.widgets.reading import Layer, analysis_of, readable, segments


@pytest.fixture
def make(lesson, store):
    """Make a reader; its replies to the browser are collected in `.sent`."""

    def make(text="b2", lesson=lesson, store=store):
        widget = ReaderWidget(lesson, store, text)
        widget.sent = []
        widget.send = lambda content: widget.sent.append(content)
        widget.say = lambda **message: widget.receive(widget, message, [])
        return widget

    return make


@pytest.fixture
def reader(make):
    return make()


@pytest.fixture
def plain_lesson(lesson, tmp_path):
    """The lesson, with `glosses: plain` in its lesson.yaml."""
    folder = shutil.copytree(lesson.folder, tmp_path / "plain")
    info = folder / "lesson.yaml"
    info.write_text(info.read_text(encoding="utf-8") + "\nglosses: plain\n", encoding="utf-8")
    return load_lesson(folder)


@pytest.fixture(scope="module")
def geneva():
    return load_lesson(find_lesson("geneva_2021"))


def number(reader, kind, *values):
    """The number of the first place of this kind with these values."""
    found = reader.desk.reading.index.values()
    return next(each.number for each in found if each.kind == kind and each.values[: len(values)] == values)


def test_the_segments_of_a_paragraph_are_its_text(geneva):
    """Whatever is found, not one letter is lost or doubled."""
    for text in geneva.texts.values():
        shown = readable(geneva, text).shown
        for paragraph, original in zip(shown["paragraphs"], text.paragraphs, strict=True):
            assert "".join(segment["text"] for segment in paragraph["segments"]) == original.text
            assert (paragraph["number"], paragraph["heading"]) == (original.number, original.heading)


def test_words_and_actors_are_found(lesson):
    reading = readable(lesson, lesson.texts["b2"])
    found = [
        (segment["text"], *reading.index[segment.get("word") or segment["actor"]].values)
        for paragraph in reading.shown["paragraphs"]
        for segment in paragraph["segments"]
        if "word" in segment or "actor" in segment
    ]
    assert found == [
        ("Mieten", "Miete"),
        ("Anna Weber", "anna_weber"),
        ("Jonas Brandt", "jonas_brandt"),
        ("spöttisch", "spöttisch"),
    ]


def test_layers_may_overlap():
    layers = [Layer("speech", "1", ("x",), 1, 0, 10), Layer("word", "2", ("das",), 1, 6, 14)]
    assert segments(Paragraph(1, "Er sagt das Wort."), layers) == [
        {"text": "Er sag", "speech": "1"},
        {"text": "t da", "speech": "1", "word": "2"},
        {"text": "s Wo", "word": "2"},
        {"text": "rt."},
    ]


def test_of_two_words_at_one_place_the_shorter_one_stands():
    layers = [Layer("word", "1", ("Rote Linie",), 1, 0, 10), Layer("word", "2", ("Linie",), 1, 5, 10)]
    found = [(each["text"], each["word"]) for each in segments(Paragraph(1, "Rote Linie"), layers)]
    assert found == [("Rote ", "1"), ("Linie", "2")]


def test_no_meaning_is_in_the_page_before_a_choice(make, geneva):
    """Neither glosses nor definitions are in any trait, so not in a saved notebook either."""
    reader = make(lesson=geneva)
    traits = {
        name: value for name, value in reader.get_state().items() if name not in ("words", "_esm", "_css")
    }
    state = json.dumps(traits, ensure_ascii=False, default=str)
    words = [word for word in geneva.words if word.lemma in reader.desk.reading.lemmas]
    assert len(words) > 50
    assert [word.lemma for word in words if word.definition in state or word.example in state] == []
    assert [word.gloss for word in words if len(word.gloss) > 9 and word.gloss in state] == []


def test_a_word_offers_three_meanings_in_a_fixed_order(reader, lesson):
    of = number(reader, "word", "Miete")
    reader.say(do="open", layer="word", of=of, nonce=1)
    reader.say(do="open", layer="word", of=of, nonce=2)
    first, second = (reply["guess"] for reply in reader.sent)
    assert first == second
    assert sorted(first["meanings"]) == ["meadow", "meeting", "rent"]
    assert first.keys() == {"lemma", "level", "meanings"}


def test_the_right_meaning_does_not_stand_at_one_place(geneva):
    places = [meanings(word).index(word.gloss) for word in geneva.words]
    assert all(places.count(place) > len(places) / 5 for place in range(3))


@pytest.mark.parametrize(("meaning", "status"), [("rent", "right"), ("meadow", "wrong")])
def test_a_guess_is_kept_and_answered_with_the_card(reader, meaning, status):
    of = number(reader, "word", "Miete")
    reader.say(do="guess", of=of, meaning=meaning, nonce=7)
    (reply,) = reader.sent
    assert (reply["did"], reply["nonce"], reply["status"], reply["problem"]) == ("guess", 7, status, "")
    assert (reply["card"]["article"], reply["card"]["gloss"]) == ("die", "rent")
    assert reader.desk.log.guesses() == {"Miete": status}


def test_what_was_guessed_once_is_shown_from_then_on(reader, make):
    of = number(reader, "word", "Miete")
    reader.say(do="gloss", of=of, nonce=1)
    again = make()
    again.say(do="open", layer="word", of=of, nonce=2)
    assert again.sent[0]["card"]["gloss"] == "rent"
    assert reader.desk.log.guesses() == {"Miete": "shown"}


def test_a_word_guessed_wrong_comes_first_in_review(make, geneva, store):
    reader = make(lesson=geneva)
    last = max(geneva.words, key=lambda word: (word.level, word.lemma in reader.desk.reading.lemmas)).lemma
    deck = Deck(geneva, store)
    assert f"word:{last}" != deck.next()
    wrong = next(word for word in geneva.words if word.lemma == last).wrong_glosses[0]
    reader.say(do="guess", of=number(reader, "word", last), meaning=wrong, nonce=1)
    assert deck.next() == f"word:{last}"


def test_a_known_word_is_not_asked_in_review(make, geneva, store):
    reader, deck = make("a2", lesson=geneva), Deck(geneva, store)
    first = deck.next().removeprefix("word:")
    reader.desk.log.know(first, True)
    assert deck.next() != f"word:{first}"


@pytest.mark.parametrize(
    "message",
    [
        {"do": "guess", "of": "1", "meaning": "something else"},
        {"do": "guess", "of": "99", "meaning": "rent"},
        {"do": "guess"},
        {"do": "gloss", "of": None},
        {"do": "open", "layer": "actor", "of": "1"},
        {"do": "open", "layer": ["word"], "of": "1"},
        {"do": "know", "word": "Unsinn", "known": True},
        {"do": "know", "word": ["Miete"], "known": True},
        {"do": "note", "text": "c2", "paragraph": 1, "note": "x", "before": ""},
        {"do": "note", "text": "b2", "paragraph": 9, "note": "x", "before": ""},
        {"do": "note", "text": "b2", "paragraph": "1", "note": "x", "before": ""},
        {"do": "note", "text": ["b2"], "paragraph": 1, "note": "x", "before": ""},
        {"do": "note", "text": "b2", "paragraph": 1, "note": None, "before": ""},
        {"do": ["open"]},
        {},
    ],
)
def test_a_message_that_asks_for_nothing_there_is_is_ignored(reader, message):
    reader.say(**message, nonce=1)
    assert reader.sent == []
    assert not reader.store.path.exists()


def test_glosses_are_shown_at_once_where_the_lesson_says_so(make, plain_lesson):
    reader = make(lesson=plain_lesson)
    reader.say(do="open", layer="word", of=number(reader, "word", "Miete"), nonce=1)
    assert reader.sent[0]["card"]["gloss"] == "rent"


def test_the_learners_own_choice_comes_before_the_lessons(make, plain_lesson, store):
    store.set("glosses", "guess")
    reader = make(lesson=plain_lesson)
    reader.say(do="open", layer="word", of=number(reader, "word", "Miete"), nonce=1)
    assert "guess" in reader.sent[0]


def test_a_known_word_stays_known_in_every_reader(reader, make):
    other = make("b2")
    of = number(reader, "word", "Miete")
    reader.say(do="know", word="Miete", known=True, nonce=1)
    assert reader.sent == [{"did": "know", "nonce": 1, "problem": ""}]
    assert reader.known == other.known == make().known == ["Miete"]
    other.say(do="open", layer="word", of=of, nonce=2)
    assert "card" in other.sent[0]
    reader.say(do="know", word="Miete", known=False, nonce=3)
    assert reader.known == other.known == []


def test_a_note_is_kept_before_it_is_acknowledged(reader, make, tmp_path):
    def check(reply):
        assert Store(tmp_path).path.exists()
        assert make(store=Store(tmp_path)).notes == {"2": "Wer ist das?"}
        assert reply == {"did": "note", "nonce": 5, "note": "Wer ist das?", "problem": ""}
        checked.append(reply)

    checked = []
    reader.send = check
    reader.say(do="note", text="b2", paragraph=2, note="Wer ist das?", before="", nonce=5)
    assert len(checked) == 1
    reader.receive(reader, {"do": "text", "text": "b1"}, [])
    assert reader.notes == {}


def test_two_notebooks_write_on_one_paragraph_and_both_notes_stay(reader, make):
    other = make()
    reader.say(do="note", text="b2", paragraph=1, note="eins", before="", nonce=1)
    other.say(do="note", text="b2", paragraph=1, note="zwei", before="", nonce=1)
    assert other.sent[0]["note"] == "eins\n\nzwei"
    assert make().notes == {"1": "eins\n\nzwei"}


def test_what_cannot_be_kept_is_said(reader, monkeypatch):
    def refuse(_task):
        raise StoreError("Your answers cannot be kept in X: full.")

    monkeypatch.setattr(reader.store.database, "write", refuse)
    of = number(reader, "word", "Miete")
    reader.say(do="note", text="b2", paragraph=1, note="eins", before="", nonce=1)
    reader.say(do="know", word="Miete", known=True, nonce=2)
    reader.say(do="guess", of=of, meaning="rent", nonce=3)
    assert {reply["problem"] for reply in reader.sent} == {"Your answers cannot be kept in X: full."}
    assert reader.sent[2]["card"]["gloss"] == "rent"


def test_dates_are_said_in_words_and_vague_ones_are_called_vague(make, geneva):
    reader = make(lesson=geneva)
    for values in (("2021-06-16",), ("2020-22",), ("../2021-06-17",)):
        reader.say(do="open", layer="date", of=number(reader, "date", *values), nonce=1)
    assert [(card["de"], card["vague"]) for card in (reply["card"] for reply in reader.sent)] == [
        ("Mittwoch, 16. Juni 2021", False),
        ("Sommer 2020", True),
        ("vor dem Erscheinen des Artikels", True),
    ]


def test_an_age_is_no_date(geneva):
    shown = [
        each.values for each in readable(geneva, geneva.texts["b2"]).index.values() if each.kind == "date"
    ]
    assert len(shown) == 14
    assert "45-Jährigen" not in [words for _, words in shown]


def test_speech_says_who_says_it_and_an_actor_who_it_is(make, geneva):
    reader = make(lesson=geneva)
    of = number(reader, "speech", "Joe Biden", "hervorheben")
    reader.say(do="open", layer="speech", of=of, nonce=1)
    reader.say(do="open", layer="actor", of=number(reader, "actor", "peskow"), nonce=2)
    assert reader.text["speech"][of] == "Joe Biden: hervorheben"
    assert reader.sent[0]["card"] == {"speaker": "Joe Biden", "verb": "hervorheben"}
    actor = reader.sent[1]["card"]
    assert (actor["name"], actor["english"], actor["role"]) == (
        "Dmitri Peskow",
        "Dmitry Peskov",
        "Sprecher des Kremls",
    )


def test_the_level_can_be_switched_and_is_kept(reader, store):
    reader.say(do="text", text="b1")
    assert reader.text["id"] == "b1"
    assert reader.desk.reading.lemmas == {"spöttisch"}
    assert store.setting("text") == "b1"


def test_a_text_that_is_not_there_changes_nothing(reader):
    reader.say(do="text", text="c2")
    assert reader.text["id"] == "b2"


def test_a_text_that_is_not_there_is_told_in_one_sentence(lesson, store):
    with pytest.raises(LessonError) as refusal:
        ReaderWidget(lesson, store, "c2")
    assert str(refusal.value) == "The lesson lesson has no text 'c2'; there are: b2, b1."


def test_a_place_can_be_shown_in_another_text_and_twice(reader, lesson):
    quotation = "Eine Heizung gibt es noch nicht"
    place = lesson.texts["b1"].find(quotation)
    reader.show(place)
    assert reader.text["id"] == "b1"
    first = reader.place
    assert lesson.texts["b1"].paragraph(2).text[first["start"] : first["end"]] == quotation
    reader.show(2, place.start, place.end)
    assert reader.place == {**first, "turn": 2}


def test_a_whole_paragraph_can_be_shown_and_one_that_is_not_there_is_told(reader, lesson):
    reader.show(1)
    length = len(lesson.texts["b2"].paragraph(1).text)
    assert reader.place == {"paragraph": 1, "start": 0, "end": length, "turn": 1}
    with pytest.raises(IndexError, match="Text b2 has no paragraph 9, only"):
        reader.show(9)


def test_two_levels_stand_side_by_side(geneva):
    page = compare_page(geneva, "b2", "a2")
    assert page.html.count("le-compare-number") == 9
    assert repr(page).startswith("B2: Biden und Putin in Genf")
    with pytest.raises(LessonError, match="has no text 'c2'"):
        compare_page(geneva, "b2", "c2")


def test_text_is_never_markup(lesson, monkeypatch):
    text = lesson.texts["b2"]
    dangerous = type(text)("b2", "B2", "<b>x", (Paragraph(1, "<script>alert(1)</script>"),))
    monkeypatch.setitem(lesson.texts, "b2", dangerous)
    html = compare_page(lesson, "b2", "b1").html
    assert "<script>" not in html
    assert "<b>" not in html


def test_a_text_opens_quickly_and_its_payload_is_small(geneva, store):
    """Measured: 30 to 100 ms and 24 kB; a fifth of a second would be felt."""
    ReaderWidget(geneva, store, "b2")
    times = []
    for _ in range(3):
        begin = time.perf_counter()
        reader = ReaderWidget(geneva, store, "b2")
        times.append(time.perf_counter() - begin)
    assert min(times) < 0.2
    assert len(json.dumps(reader.text)) < 40_000


STALE = "# par = 1\n# text = Der Markt war schön.\n1\tDer\tder\tDET\tART\t_\t_\t_\t_\t_\n\n"


@pytest.mark.parametrize("stored", [STALE, "# text = no paragraph\n1\tDer\n\n", "{"])
def test_an_analysis_that_does_not_fit_is_not_used(lesson, tmp_path, monkeypatch, stored):
    """The text was edited since, or the file is damaged: words are then found by their forms."""
    text = lesson.texts["b2"]
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "b2.conllu").write_text(stored, encoding="utf-8")
    monkeypatch.setattr(lesson, "folder", tmp_path)
    assert analysis_of(lesson, text).meta["engine"] == "none"


def test_both_halves_of_a_separated_verb_are_one_word(geneva):
    """They have one number, so they light up together and lead to the same gloss."""
    reading = readable(geneva, geneva.texts["b2"])
    pieces = [
        (segment["text"], segment["word"])
        for segment in reading.shown["paragraphs"][3]["segments"]
        if segment.get("word") and reading.index[segment["word"]].values == ("hervorheben",)
    ]
    assert [text for text, _ in pieces] == ["hob", "hervor"]
    assert len({of for _, of in pieces}) == 1
