"""Who said what, with which verb."""

from pathlib import Path

import pytest
from cases import for_each

from lessons.authoring.analyse import named_actors
from lessons.content import load_lesson
from lessons.german import analyse
from lessons.german.reporting import force
from lessons.language.reporting import forces

LESSON = Path(__file__).parents[2] / "data" / "geneva_2021"


def said(text: str, names=()) -> list[tuple[str, str, str, str]]:
    doc = analyse(text, engine="built-in", names=names)
    return [(span._.speaker, span._.verb, span._.speech_kind, span.text) for span in doc.spans["speech"]]


@for_each(
    ("text", "expected"),
    [
        ("Präsident Joe Biden sagte, es gebe Fortschritte.",
         ("Joe Biden", "sagen", "reported", "es gebe Fortschritte")),
        ("Es gebe Fortschritte, sagte Präsident Joe Biden.",
         ("Joe Biden", "sagen", "reported", "Es gebe Fortschritte")),
        ("Die Lehrerin kündigte an, dass sie gehe.",
         ("die Lehrerin", "ankündigen", "reported", "dass sie gehe")),
        ("Laut Angela Merkel ist die Lage ernst.",
         ("Angela Merkel", "laut", "reported", "ist die Lage ernst")),
        ("Nach Angaben der Polizei kam niemand zu Schaden.",
         ("die Polizei", "nach Angaben", "reported", "kam niemand zu Schaden")),
        ("Die Lage sei ernst, so Angela Merkel.", ("Angela Merkel", "so", "reported", "Die Lage sei ernst")),
        ("Medienberichten zufolge wird er entlassen.",
         ("Medienberichte", "zufolge", "reported", "wird er entlassen")),
        ("Wie die Polizei mitteilte, wurde der Mann gefasst.",
         ("die Polizei", "mitteilen", "reported", "wurde der Mann gefasst")),
        ("Die Behauptung, er sei krank, ist falsch.", ("", "Behauptung", "reported", "er sei krank")),
        ("„Wir werden handeln“, sagte Joe Biden.", ("Joe Biden", "sagen", "direct", "Wir werden handeln")),
        ("Joe Biden antwortete: „Das ist gut.“", ("Joe Biden", "antworten", "direct", "Das ist gut.")),
        ('"Was soll das?", fragte die Lehrerin.', ("die Lehrerin", "fragen", "direct", "Was soll das?")),
    ],
)  # fmt: skip
def test_what_is_said_has_its_speaker_and_verb(text, expected):
    assert said(text) == [expected]


@for_each(
    "text",
    [
        "Das wäre schön.",
        "Er tut so, als sei er krank.",
        "Wenn ich Zeit hätte, käme ich.",
        "Sie sprach von einem „Pluszeichen“ und ging.",
        "Die Regierung erhob Vorwürfe; der Minister tat die Kritik ab.",
    ],
)
def test_nothing_is_said_where_nobody_speaks(text):
    assert said(text) == []


def test_an_inserted_frame_parts_what_is_said():
    parts = said("Das Treffen sei, sagte Wladimir Putin, gut verlaufen.")
    assert [part[0] for part in parts][:1] == ["Wladimir Putin"]
    assert parts[0][3] == "Das Treffen sei"


def test_a_speaker_goes_on_in_the_next_sentences():
    text = "Angela Merkel betonte, man müsse helfen. Es fehle an Geld. Niemand habe Zeit. Draußen regnete es."
    assert [speaker for speaker, *_ in said(text)] == ["Angela Merkel"] * 3


def test_a_pronoun_and_a_role_lead_to_the_person():
    text = (
        "Der russische Präsident Wladimir Putin kam spät. Er sagte, er sei bereit. "
        "Man habe Zeit, erklärte der russische Präsident."
    )
    assert [speaker for speaker, *_ in said(text)] == ["Wladimir Putin", "Wladimir Putin"]


def test_the_minister_is_the_one_whose_office_the_text_names():
    """By a noun in which the name's own ends, if that is one person's alone; a woman is not every "-frau"."""
    text = "Umweltministerin Julia Berg kam spät. Man habe Zeit, sagte die Ministerin."
    assert said(text)[0][0] == "Julia Berg"
    other = "Bauministerin Anna Wolff blieb. " + text
    assert said(other)[0][0] == "die Ministerin"
    assert said("Kauffrau Julia Berg kam spät. Man habe Zeit, sagte die Frau.")[0][0] == "die Frau"


def test_two_can_say_the_same():
    assert said("Die USA und Russland erklärten, man sei bereit.")[0][0] == "die USA und Russland"


def test_every_verb_of_saying_has_a_force():
    assert set(forces().values()) == {"neutral", "strong", "doubting", "demanding"}
    assert (force("behaupten"), force("fordern"), force("laufen")) == ("doubting", "demanding", "")


@pytest.fixture(scope="module")
def geneva():
    actors = named_actors(load_lesson(LESSON))
    return analyse((LESSON / "texts" / "b2.md").read_text(encoding="utf-8"), engine="built-in", names=actors)


# The lesson's sentences in Konjunktiv: how each begins, and who says it.
SPEAKERS = [
    ("Vor überzogenen Erwartungen an", "Dmitri Peskow"),
    ("Nach der Einschätzung des", "Dmitri Peskow"),
    ("sie sei ebenso groß", "Wladimir Putin"),
    ("Dass mit Biden Vereinbarungen", "Wladimir Putin"),
    ("Beiden Seiten sei an", "Wladimir Putin"),
    ("der Ton sei geschäftsmäßig", "Joe Biden"),
    ("Niemand habe Drohungen ausgesprochen", "Joe Biden"),
    ("An einer Neuauflage des", "Joe Biden"),
    ("Putin habe er gesagt", "Joe Biden"),
    ("Dass er, Biden, handeln", "Joe Biden"),
    ("Beide Staaten seien bereit", "Washington und Moskau"),
    ("Auf russischer Seite werde", "Dmitri Peskow"),
    ("Meldepflichten gegenüber der russischen", "Wladimir Putin"),
    ("Sollte Nawalny sterben, wären", "Joe Biden"),
    ("ob der Flug zur", "Kira Jarmysch"),
    ("Sie habe es als", "Julia Nawalnaja"),
    ("Schließlich habe ihr Mann", "Julia Nawalnaja"),
    ("Dazu müsse sich Biden", "Wolodymyr Selenskij"),
    ("Moskau hingegen sehe in", "Dmitri Peskow"),
    ("Differenzen seien auch zutage", "Dmitri Peskow"),
    ("Von den Hackerangriffen, zu", "Wladimir Putin"),
    ("wie wichtig die Sicherheit", "Joe Biden"),
    ("Auf einer Liste, die", "Joe Biden"),
]


@for_each(("beginning", "speaker"), SPEAKERS)
def test_the_lesson_text_is_said_by_the_right_persons(geneva, beginning, speaker):
    spans = [span for span in geneva.spans["speech"] if span.text.startswith(beginning)]
    assert [span._.speaker for span in spans] == [speaker]


def test_every_konjunktiv_of_the_lesson_text_is_reported_by_somebody(geneva):
    inside = {index for span in geneva.spans["speech"] for index in range(span.start, span.end)}
    assert [token.text for token in geneva if token._.konjunktiv and token.i not in inside] == []


def test_the_lesson_text_has_its_known_konjunktiv_forms(geneva):
    found = [token.text for token in geneva if token._.konjunktiv]
    expected = (
        "habe sei verdiene sei kämen halte sei hätten sei habe hätten habe habe müsse müssten werde wisse "
        "seien werde habe Sollte wären sei habe habe müsse sehe seien sei seien komme gingen sei "
        "habe seien hätten"
    )
    assert found == expected.split()


@for_each(
    ("text", "speaker"),
    [
        ("Der Anwalt, der lange schwieg, sagte, er sei zufrieden.", "der Anwalt"),
        ("Die Firma teilte der Zeitung mit, sie habe Zeit.", "die Firma"),
        ("Das sei falsch, sagte die Sprecherin der Regierung.", "die Sprecherin der Regierung"),
        ("Der örtlichen Behörde zufolge kam niemand.", "die örtliche Behörde"),
        ("Der Zug fuhr laut dem zuständigen Minister zu schnell.", "der zuständige Minister"),
    ],
)
def test_the_subject_speaks_and_a_source_is_named_in_the_nominative(text, speaker):
    assert [found[0] for found in said(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Einige Länder wurden unabhängig, so Finnland, Polen und Estland.",
        "Er erklärte sich zum Sieger, was alle verwirrte.",
        "In seiner Rede, kurz nachdem er gekommen war, beschuldigte er alle.",
    ],
)
def test_what_only_looks_like_a_frame_reports_nothing(text):
    assert said(text) == []


def test_a_sentence_in_konjunktiv_is_said_by_the_subject_of_the_one_before():
    text = "Joe Biden nannte das Gespräch sachlich. Niemand habe übertrieben. Jetzt sagte er, es sei gut."
    assert [found[0] for found in said(text)] == ["Joe Biden", "Joe Biden"]
