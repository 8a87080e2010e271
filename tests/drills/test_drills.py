"""What holds for every drill, whatever its seed; and what each kind makes of the lesson's facts."""

import re
import subprocess
import sys

import pytest
from cases import for_each

from lessons.content import LessonError
from lessons.content.stored import ties_of
from lessons.drills import KINDS, make_drill
from lessons.drills.events import before
from lessons.drills.forms import places, verb_forms
from lessons.drills.likeness import Likeness
from lessons.drills.wording import inner

SEEDS = range(16)


@pytest.fixture(params=KINDS)
def drills(request, made):
    """Drills of one kind with many seeds."""
    return [made(request.param, 8, seed) for seed in SEEDS]


def test_every_item_is_sound_and_its_solution_has_full_score(drills):
    for drill in drills:
        assert drill.items
        for item in drill.items:
            assert item.faults() == []
            assert item.mark(item.solution()).score == 1


def test_ids_say_kind_and_seed(drills):
    for drill in drills:
        ids = [item.id for item in drill.items]
        assert ids == [f"drill-{drill.kind}-{drill.seed}-{place}" for place in range(1, len(ids) + 1)]


def test_everything_that_can_be_chosen_has_its_sentence(drills):
    """It begins and ends like a sentence; nothing is left of a template, and no space stands double."""
    for drill in drills:
        for item in drill.items:
            for part in item.reveal().values():
                assert re.fullmatch(r"[A-ZÄÖÜ„(a-z].*[.“?)]", part.feedback) or part.feedback == item.gloss
                assert "  " not in part.feedback
                assert "{" not in part.feedback


def test_evidence_stands_in_its_text(drills, geneva):
    for drill in drills:
        for item in drill.items:
            for text, quotation in item.evidence.items():
                assert geneva.text(text).find(quotation), (item.id, quotation)


def test_different_seeds_make_different_drills(drills):
    asked = {repr([item.model_dump(exclude={"id"}) for item in drill.items]) for drill in drills}
    assert len(asked) > len(drills) / 2


def test_a_seed_repeats_each_drill_in_another_process(geneva):
    """Also where Python shuffles its sets in another way."""
    script = (
        "from lessons.content import find_lesson, load_lesson\n"
        "from lessons.drills import KINDS, make_drill\n"
        "lesson = load_lesson(find_lesson('geneva_2021'))\n"
        "for kind in sorted(KINDS):\n"
        "    print([item.model_dump() for item in make_drill(lesson, kind, 6, 4711).items])"
    )
    there = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", script], capture_output=True, encoding="utf-8", check=True
    ).stdout
    here = [[item.model_dump() for item in make_drill(geneva, kind, 6, 4711).items] for kind in sorted(KINDS)]
    assert there.splitlines() == [repr(items) for items in here]


def words_by_text(geneva, field):
    return {getattr(word, field): word for word in geneva.words}


@pytest.mark.parametrize(("kind", "field"), [("gloss", "gloss"), ("definition", "definition")])
def test_no_wrong_match_is_nearly_right(geneva, kind, field, made):
    likeness, word_of = Likeness(geneva.words), words_by_text(geneva, field)
    for seed in SEEDS:
        for item in made(kind, 12, seed).items:
            words = [word_of[thing.right] for thing in [*item.pairs, *item.extra]]
            pairs = [(one, two) for one in words for two in words if one is not two]
            assert not [(a.lemma, b.lemma) for a, b in pairs if likeness.alike(a, b)]


def test_words_named_as_similar_never_distract_each_other(geneva, made):
    """Read from vocabulary.yaml itself, at either of the two words."""
    word_of = words_by_text(geneva, "gloss")
    named = {(word.lemma, other) for word in geneva.words for other in word.similar}
    assert {
        ("betonen", "hervorheben"),
        ("daraufhin", "aussprechen"),
        ("Differenz", "Meinungsverschiedenheit"),
    } <= named
    for seed in range(20):
        for item in made("gloss", 12, seed).items:
            lemmas = [word_of[thing.right].lemma for thing in [*item.pairs, *item.extra]]
            assert not named & {(one, two) for one in lemmas for two in lemmas}


def test_the_time_of_an_event_has_something_to_go_by(geneva, made):
    """A bare *zuvor* or *jüngst* says nothing; what has no date is put between its neighbours."""
    said = {
        thing.text: thing.feedback
        for seed in SEEDS
        for item in made("order", 8, seed, "b2").items
        for thing in item.things
    }
    assert (
        said["Nawalny wird mit Nowitschok vergiftet"] == "Im Text: „zuvor“, also spätestens im Sommer 2020."
    )
    assert "„jüngst“, also spätestens am 16." in said["Selenskij fordert von Biden eine klare Position"]
    assert "also ab dem 18. Juni 2021." in said["Die Botschafter kehren zurück"]
    arrested = said["Nawalny wird festgenommen"]
    assert arrested.startswith(
        "Der Text nennt kein Datum. Aus dem Text ergibt sich: Es liegt zeitlich nach „Nawalny"
    )


def test_order_asks_only_for_what_the_article_orders(geneva, made):
    by_title = {event.title: event for event in geneva.events}
    for seed in range(20):
        for item in made("order", 8, seed).items:
            events = [by_title[thing.text] for thing in item.things]
            assert all(event.source == "article" for event in events)
            for place, event in enumerate(events):
                assert all(before(geneva, event, later) for later in events[place + 1 :])
                assert not any(before(geneva, later, event) for later in events[place + 1 :])


def test_an_order_that_only_words_tell_is_asked_where_the_text_has_the_words(geneva, made):
    """*Jüngst*, before the summit, stands in B2; what stands in the others may have been after it."""
    demand = next(event.title for event in geneva.events if event.id == "selenskij-demands")
    asked = {
        text: {
            thing.text
            for seed in range(20)
            for item in made("order", 8, seed, text).items
            for thing in item.things
        }
        for text in ("b2", "b1", "a2")
    }
    assert [text for text, titles in asked.items() if demand in titles] == ["b2"]


@pytest.mark.parametrize("text", ["b2", "b1", "a2"])
def test_only_the_learners_text_is_quoted(geneva, made, text):
    """Events, wordings and quotations stand in the text that the learner reads; speakers are named there."""
    named = {actor for actor, ties in ties_of(geneva, text).places["actors"].items() if ties}
    whole = inner(" ".join(paragraph.text for paragraph in geneva.text(text).paragraphs))
    told = {
        event.title for event in geneva.events if any(tie.paragraph for tie in places_of(geneva, text, event))
    }
    for seed in SEEDS:
        for item in made("order", 8, seed, text).items:
            assert {thing.text for thing in item.things} <= told
            wordings = [re.findall("Im Text: „(.+?)“", thing.feedback) for thing in item.things]
            assert not [words for found in wordings for words in found if words not in whole]
        for item in made("who", 12, seed, text).items:
            assert {speaker.id for speaker in item.speakers} <= named
            quoted = [re.findall(r"Absatz \d+: „([^“]+)“", each.feedback) for each in item.statements]
            assert all(quoted) and not [words for found in quoted for words in found if words not in whole]


def places_of(geneva, text, event):
    return ties_of(geneva, text).places["events"].get(event.id, [])


def test_every_word_but_one_is_found_in_its_example(geneva):
    """Of this one the forms need another verb: ließ sie sich behandeln."""
    there = [word for word in geneva.words if word.pos != "expression"]
    assert [word.lemma for word in there if not places(word, word.example)] == ["sich behandeln lassen"]


def test_separated_verbs_are_found_in_two_halves(geneva):
    halves = {
        word.lemma: [word.example[slice(*span)] for span in places(word, word.example)]
        for word in geneva.words
        if (forms := verb_forms(word)) and forms.separable
    }
    assert halves["ankündigen"] == ["kündigt", "an"]
    assert halves["hervorheben"] == ["hob", "hervor"]
    assert all(len(spans) == 2 for spans in halves.values())


def test_words_without_a_plural_are_not_asked_for_one(geneva, made):
    nouns = sum(word.pos == "noun" for word in geneva.words)
    asked = {item.answers[0] for item in made("plural", 60, 1).items}
    assert len(asked) == nouns - sum(word.plural == "–" for word in geneva.words)
    assert "–" not in asked


def test_the_article_drill_says_the_rule_and_the_article_with_the_right_one_alone(made):
    said = {}
    for item in made("article", 60, 1).items:
        right = next(option for option in item.options if option.correct)
        others = [str(option.feedback) for option in item.options if not option.correct]
        said[item.prompt] = right.feedback
        assert not [why for why in others if f"„{right.text} " in why], item.prompt
    assert said["Welcher Artikel gehört zu „Rüstungskontrolle“?"] == (
        "Es heißt „die Rüstungskontrolle“. Bei zusammengesetzten Nomen bestimmt das letzte Wort den Artikel: "
        "„die Kontrolle“. Plural: die Rüstungskontrollen."
    )
    assert said["Welcher Artikel gehört zu „Vertrauen“?"] == (
        "Es heißt „das Vertrauen“. Das Nomen ist der Infinitiv „vertrauen“, großgeschrieben; "
        "solche Nomen sind Neutra."
    )


def test_the_plural_drill_names_the_mistake(made):
    item = next(item for item in made("plural", 60, 1).items if "der Vorwurf" in item.prompt)
    assert item.mark("Vorwürfe").status == item.mark("die Vorwürfe").status == "right"
    part = item.mark("Vorwurfe").parts["answer"]
    assert part.feedback == (
        "„Vorwurfe“ ist nicht der Plural. Im Plural bekommt das Wort einen Umlaut und die Endung -e."
    )


def test_the_perfect_of_a_separable_verb_knows_the_usual_slips(made):
    items = [
        item
        for seed in SEEDS
        for item in made("separable", 20, seed).items
        if "Perfekt von „ankündigen“" in item.prompt
    ]
    part = items[0].mark({"1": "hat geankündigt"}).parts["1"]
    assert (part.status, part.feedback) == ("almost", "„ge“ steht nicht am Anfang, sondern nach „an“.")
    assert items[0].mark({"1": "ist angekündigt"}).parts["1"].feedback == (
        "In dieser Bedeutung bildet das Verb das Perfekt mit „haben“."
    )


@for_each("kind", KINDS)
def test_a_small_lesson_has_drills_or_says_that_it_has_none(template, kind):
    try:
        items = make_drill(template, kind, 4, 1).items
    except LessonError as refusal:
        assert str(refusal) == f"The lesson _template has nothing for the drill “{kind}”."
    else:
        assert all(item.faults() == [] for item in items)


def test_the_learners_text_is_the_one_with_gaps(geneva):
    for item in make_drill(geneva, "text", 8, 3, "b1").items:
        number = int(re.search(r"Absatz (\d+)", item.prompt)[1])
        filled = item.text
        for gap, word in item.solution().items():
            filled = filled.replace(f"{{{gap}}}", word)
        assert filled == geneva.text("b1").paragraph(number).text


@pytest.mark.parametrize(
    ("kind", "count", "seed", "sentence"),
    [
        ("artikel", 8, 1, "There is no drill 'artikel'; did you mean article?"),
        ("article", 0, 1, "A drill asks for 1 to 60 things, not 0."),
        ("article", 8, -1, "The seed of a drill is a number from 0 to 999999999, not -1."),
    ],
)
def test_a_wrong_wish_is_told_in_one_sentence(geneva, kind, count, seed, sentence):
    with pytest.raises(LessonError) as refusal:
        make_drill(geneva, kind, count, seed)
    assert str(refusal.value) == sentence


def test_without_a_seed_a_drill_is_new_and_can_be_repeated(geneva):
    drills = [make_drill(geneva, "gap") for _ in range(6)]
    assert len({drill.seed for drill in drills}) > 1
    assert make_drill(geneva, "gap", seed=drills[0].seed) == drills[0]


@pytest.mark.parametrize("kind", ["article", "gap", "guess"])
def test_the_words_of_the_learners_text_come_first(geneva, made, kind):
    """A reader of the text at A2 is not asked words of the text at B2 while there are others."""
    for item in made(kind, 6, 3, "a2").items:
        assert "a2" in item.evidence
