"""Every form that is right is accepted, and what is said of the others is true."""

import pytest
from cases import for_each

from lessons.content import load_lesson
from lessons.content.alternatives import alternative_parts, alternatives
from lessons.drills import make_drill
from lessons.drills.articles import gender_rule
from lessons.drills.forms import places, verb_forms
from lessons.drills.plurals import other_forms, plural_change


def item_of(items, *words):
    return next(item for prompt, item in items.items() if all(word in prompt for word in words))


def word_of(lesson, lemma):
    return next(word for word in lesson.words if word.lemma == lemma)


def test_a_remark_in_square_brackets_is_no_form():
    assert alternatives("Kommandos / Kommanden [österr.]") == ["Kommandos", "Kommanden"]
    assert alternatives("–") == alternatives("") == []
    assert alternative_parts("liegt, lag, hat gelegen / ist gelegen [südd., österr., schweiz.]") == [
        ["liegt"],
        ["lag"],
        ["hat gelegen", "ist gelegen"],
    ]


@for_each(
    ("verb", "typed"),
    [
        ("aussenden", "hat ausgesandt"),
        ("aussenden", "hat ausgesendet"),
        ("auseinanderliegen", "hat auseinandergelegen"),
        ("auseinanderliegen", "ist auseinandergelegen"),
        ("fortsetzen", "hat sich fortgesetzt"),
    ],
)
def test_every_perfect_is_right(asked, verb, typed):
    assert item_of(asked("separable"), f"Perfekt von „{verb}“").mark({"1": typed}).score == 1


@pytest.mark.parametrize(
    ("fields", "right"),
    [
        (
            {
                "lemma": "verlorengehen",
                "forms": "geht verloren, ging verloren, ist verlorengegangen",
                "definition": "nicht mehr da sein",
                "example": "Viel Wasser geht in alten Leitungen verloren.",
            },
            {"ist verloren gegangen", "ist verlorengegangen", "verloren gehen", "verlorengehen"},
        ),
        (
            {
                "lemma": "anpassen",
                "forms": "passt an, passte an, hat angepasst",
                "definition": "reflexiv: sich nach etwas richten",
                "example": "Die Stadt passt sich dem Klima an.",
            },
            {"hat angepasst", "hat sich angepasst", "anpassen"},
        ),
    ],
)
def test_both_spellings_and_both_uses_of_a_verb_are_right(geneva, fields, right):
    word = word_of(geneva, "fortsetzen").model_copy(update={"also": [], "near": [], **fields})
    lesson = load_lesson(geneva.folder)
    lesson.words = [word.model_copy(update={"id": name}) for name in ("one", "two", "three")]
    items = make_drill(lesson, "separable", 3, 1).items
    answers = {answer for item in items for gap in getattr(item, "gaps", [item]) for answer in gap.answers}
    assert right <= answers


def test_the_auxiliary_is_judged_in_this_meaning_only(asked):
    """Die Truppen sind abgezogen: right, but not what is asked."""
    item = item_of(asked("separable"), "Perfekt von „abziehen“", "von dort wegholen")
    said = item.mark({"1": "ist abgezogen"}).parts["1"].feedback
    assert said == "In dieser Bedeutung bildet das Verb das Perfekt mit „haben“."


def test_the_row_of_a_verb_shows_all_forms_and_names_the_other_right_ones(asked):
    item = item_of(asked("separable"), "Perfekt von „aussenden“")
    assert item.text == "es sendet aus – es sandte aus / sendete aus – es {1}"
    assert item.gaps[0].feedback == (
        "Perfekt: hat ausgesandt. „ge“ steht zwischen „aus“ und dem Verb; das Hilfsverb ist „haben“. "
        "Auch richtig: hat ausgesendet."
    )


def test_both_preterites_are_found_in_a_sentence(geneva):
    word = word_of(geneva, "aussenden")
    for form in ("sandte", "sendete", "sandten", "sendeten"):
        assert places(word, f"Damals {form} er es aus.")[0] == (7, 7 + len(form))
    assert verb_forms(word).in_tense("sendet", "Präteritum") == ["sandte", "sendete"]


@pytest.mark.parametrize("typed", ["Komas", "Komata", "die Komata"])
def test_both_plurals_of_koma_are_right(asked, typed):
    item = item_of(asked("plural"), "„das Koma“")
    assert item.mark(typed).score == 1
    assert item.feedback == (
        "das Koma, die Komas. Im Plural bekommt das Wort die Endung -s. Auch richtig: die Komata."
    )
    assert item.mark("den Komata").parts["answer"].feedback.endswith("die Endung -ta.")  # not -s


@for_each(
    ("noun", "typed", "said"),
    [
        ("Hackerangriff", "Hackerangriffen", "ist der Dativ Plural; gesucht ist der Nominativ."),
        ("Botschafter", "Botschaftern", "ist der Dativ Plural; gesucht ist der Nominativ."),
        ("Botschafter", "den Botschaftern", "ist der Dativ Plural; gesucht ist der Nominativ."),
        ("Gipfel", "Gipfeln", "ist der Dativ Plural; gesucht ist der Nominativ."),
        ("Gesetz", "Gesetzen", "ist der Dativ Plural; gesucht ist der Nominativ."),
        ("Vorwurf", "Vorwürfen", "ist der Dativ Plural; gesucht ist der Nominativ."),
        ("Gesetz", "Gesetzes", "ist der Genitiv Singular; gesucht ist der Nominativ Plural."),
        ("Gipfel", "Gipfels", "ist der Genitiv Singular; gesucht ist der Nominativ Plural."),
        ("Allianz", "Allianze", "ist nicht der Plural."),
        ("Drohung", "der Drohungen", "ist der Genitiv Plural; gesucht ist der Nominativ."),
        ("Drohung", "den Drohungen", "ist der Dativ Plural; gesucht ist der Nominativ."),
        ("Drohung", "der Drohung", "ist Genitiv oder Dativ Singular; gesucht ist der Nominativ Plural."),
        ("Vorwurf", "des Vorwurfs", "ist der Genitiv Singular; gesucht ist der Nominativ Plural."),
        ("Vorwurf", "dem Vorwurf", "ist der Dativ Singular; gesucht ist der Nominativ Plural."),
        ("Vorwurf", "den Vorwurf", "ist der Akkusativ Singular; gesucht ist der Nominativ Plural."),
        ("Gipfel", "der Gipfel", "ist der Singular; im Plural heißt der Artikel „die“."),
    ],
)
def test_another_form_of_a_noun_is_called_by_its_name(asked, noun, typed, said):
    part = item_of(asked("plural"), f" {noun}“").mark(typed).parts["answer"]
    assert part.feedback.startswith(f"„{typed}“ {said}")


def test_weak_nouns_and_feminine_ones_have_no_genitive_of_their_own(geneva):
    assert not {"Separatists", "des Separatists"} & set(other_forms(word_of(geneva, "Separatist")))
    assert not {"Zusammenkunfts", "den Zusammenkunft"} & set(other_forms(word_of(geneva, "Zusammenkunft")))


@for_each(
    ("singular", "plural", "said"),
    [
        ("Bündnis", "Bündnisse", "Im Plural bekommt das Wort die Endung -e; das s wird verdoppelt."),
        ("Lehrerin", "Lehrerinnen", "Im Plural bekommt das Wort die Endung -en; das n wird verdoppelt."),
        ("Bote", "Boten", "Im Plural bekommt das Wort die Endung -n."),
        ("Mutter", "Mütter", "Im Plural bekommt das Wort einen Umlaut."),
        ("Thema", "Themen", "Der Plural ist unregelmäßig: die Themen."),
    ],
)
def test_what_happens_in_the_plural(singular, plural, said):
    assert plural_change(singular, plural) == said


@pytest.mark.parametrize(
    ("noun", "article", "said"),
    [
        ("Botschafter", "die", "„die Botschafter“ ist der Plural; gesucht ist der Nominativ Singular."),
        ("Pluszeichen", "der", "„der Pluszeichen“ ist der Genitiv Plural; gesucht ist der Nominativ"),
        ("Abrüstung", "der", "„der Abrüstung“ ist Genitiv oder Dativ; gesucht ist der Nominativ."),
        ("Vorwurf", "das", "„das Vorwurf“ stimmt nicht."),
    ],
)
def test_an_article_that_is_right_in_another_case_is_not_called_wrong(asked, noun, article, said):
    options = item_of(asked("article"), f"„{noun}“").options
    assert next(option.feedback for option in options if option.text == article).startswith(said)


def test_a_noun_with_two_articles_is_not_asked_for_one(asked):
    """Der Bereich, rarely das Bereich."""
    assert not [prompt for prompt in asked("article") if "„Bereich“" in prompt]


def test_genders_are_called_as_in_the_questions(geneva):
    rules = [gender_rule(word) for word in geneva.words if word.pos == "noun"]
    ends = {rule.split()[-1] for rule in rules if rule.startswith(("Nomen", "Fremdwörter", "Das Nomen"))}
    assert ends == {"feminin.", "maskulin.", "Neutra."}
    assert gender_rule(word_of(geneva, "Allianz")) == "Fremdwörter auf -anz sind feminin."
    woman = {"lemma": "Leiterin", "plural": "Leiterinnen", "parts": "", "family": []}
    alliance = word_of(geneva, "Allianz")
    assert gender_rule(alliance.model_copy(update=woman)).startswith("Nomen auf -in für Frauen")
    assert gender_rule(alliance.model_copy(update={**woman, "plural": "Leiterinen"})) == ""


def test_a_gap_for_a_verb_names_the_tense(asked):
    items = asked("gap")
    item = item_of(items, "etwas öffentlich und deutlich sagen")
    assert item.prompt.startswith("Welches Verb fehlt? Setzen Sie es im Präteritum ein. Es beginnt mit „e“")
    part = item.mark({"1": "erklärt"}).parts["1"]
    assert (part.status, part.feedback) == ("almost", "„erklärt“ ist Präsens, verlangt ist das Präteritum.")
    infinitive = item_of(items, "jemanden mit Gift krank machen")
    assert infinitive.prompt.startswith("Welches Wort fehlt? Es beginnt mit „v“ und bedeutet: ")


@for_each(
    ("sentence", "form", "tense"),
    [
        ("Er erklärt alles.", "erklärt", "Präsens"),
        ("Er hat alles erklärt.", "erklärt", ""),
        ("Sie wollen alles erklären.", "erklären", ""),
        ("Es ist schwer, das zu erklären.", "erklären", ""),
        ("Sie denken, es zu erklären.", "erklären", ""),
        ("Sie erklärten es, weil es wichtig war.", "erklärten", "Präteritum"),
    ],
)
def test_the_tense_is_only_named_where_it_is_sure(geneva, sentence, form, tense):
    start = sentence.index(form)
    verb = verb_forms(word_of(geneva, "erklären"))
    assert verb.tense_in(sentence, (start, start + len(form))) == tense


def test_a_compound_may_be_taken_apart_with_what_joins_its_words(asked):
    items = asked("compound")
    assert item_of(items, "„Nervengift“").mark({"1": "Nerven", "2": "Gift"}).score == 1
    part = item_of(items, "stecken in „Staatschef“").mark({"1": "Staats", "2": "Chef"}).parts["1"]
    assert part.feedback == "„s“ gehört nicht zum Wort; es verbindet nur."
    part = item_of(items, "stecken in „Tiefpunkt“").mark({"1": "Tief", "2": "Punkt"}).parts["1"]
    assert part.feedback == "Wenn „tief“ allein steht, schreibt man es klein."


def test_a_form_of_one_region_is_shown_with_its_mark(asked):
    assert item_of(asked("plural"), "„das Kommando“").feedback.endswith(
        "Auch richtig: die Kommanden [österr.]."
    )
    gap = item_of(asked("separable"), "Perfekt von „auseinanderliegen“").gaps[0]
    said = "Auch richtig: ist auseinandergelegen [südd., österr. und schweiz.]."
    assert gap.feedback.endswith(said)


@pytest.mark.parametrize(("kind", "asks"), [("article", "zu „Koma“?"), ("plural", "von „das Koma“?")])
def test_a_noun_with_another_gender_in_another_sense_is_asked_with_its_sense(asked, kind, asks):
    """Das Koma of a patient, die Koma of a comet; das Nervengift has that of das Gift alone."""
    item = item_of(asked(kind), asks)
    assert "Gemeint ist: ein Zustand wie ein sehr tiefer Schlaf" in item.prompt
    assert "Gemeint ist" not in item_of(asked(kind), "Nervengift“?").prompt


def test_a_wrong_article_is_no_plural(asked):
    item = item_of(asked("plural"), " Gipfel“")
    assert [item.mark(typed).status for typed in ("Gipfel", "die Gipfel", "der Gipfel", "das Gipfel")] == [
        "right",
        "right",
        "almost",
        "almost",
    ]
    assert item_of(asked("plural"), "„das Kommando“").mark("Kommando's").parts["answer"].note == "apostrophe"


def test_the_pronoun_of_the_row_may_be_typed_again(asked):
    item = item_of(asked("separable"), "Perfekt von „ankündigen“")
    assert item.mark({"1": "es hat angekündigt"}).score == 1


def test_a_participle_without_ge_says_why(asked):
    item = item_of(asked("separable"), "Perfekt von „aufbewahren“")
    assert item.gaps[0].feedback == (
        "Perfekt: hat aufbewahrt. Dieses Partizip hat kein „ge“, weil „bewahren“ die untrennbare Vorsilbe "
        "„be-“ hat; das Hilfsverb ist „haben“."
    )


def test_a_weak_noun_has_one_form_for_singular_and_plural(asked):
    item = item_of(asked("plural"), "„der Separatist“")
    said = item.mark("den Separatisten").parts["answer"].feedback
    assert said.startswith("„den Separatisten“ ist der Akkusativ Singular oder der Dativ Plural;")
