"""Speech as newspapers give it: appositions, sources, quotation marks, interviews, and what is no speech."""

import pytest
from cases import for_each

from lessons.german import analyse


def said(text: str) -> list[tuple[str, str, str]]:
    doc = analyse(text, engine="built-in")
    return [(span._.speaker, span._.speech_kind, span.text) for span in doc.spans["speech"]]


@for_each(
    ("text", "speaker"),
    [
        ("Landrätin Eva Lindner (ÖDP) mahnte, die Brücke sei alt.", "Eva Lindner"),
        ("Otto Keil, der Leiter der Schule, mahnte, die Brücke sei alt.", "Otto Keil"),
        ("Der Leiter der Schule, Otto Keil, mahnte, die Brücke sei alt.", "Otto Keil"),
        ("Der Leiter der Schule in Bad Tölz, Otto Keil (ÖDP), mahnte, die Brücke sei alt.", "Otto Keil"),
        ("Otto Keil, 61, mahnte, die Brücke sei alt.", "Otto Keil"),
        ("Otto Keil, Vater von drei Kindern, mahnte, die Brücke sei alt.", "Otto Keil"),
        ("Otto Keil, Leiter der Schule, der gezögert hatte, mahnte, die Brücke sei alt.", "Otto Keil"),
        ("Otto Keil, ein guter Schwimmer, mahnte, die Brücke sei alt.", "Otto Keil"),
        ("Gestern mahnte Otto Keil, Vater von drei Kindern, die Brücke sei alt.", "Otto Keil"),
        ("Gestern mahnte Eva Lindner, Sprecherin der Bahn, die Brücke sei alt.", "Eva Lindner"),
        ("Gestern mahnte Eva Lindner, die lange gezögert hatte, die Brücke sei alt.", "Eva Lindner"),
        ("Jetzt gab der Leiter der Schule, Otto Keil, bekannt, die Brücke sei alt.", "Otto Keil"),
    ],
)
def test_an_apposition_belongs_to_its_speaker(text, speaker):
    """Neither the brackets nor the words between commas cut the speaker off, and none of them is said."""
    assert said(text) == [(speaker, "reported", "die Brücke sei alt")]


@for_each(
    ("text", "speaker"),
    [
        ("Nach Polizeiangaben war die Straße nass.", "die Polizei"),
        ("Nach Auffassung der Richterin war die Straße nass.", "die Richterin"),
        ("Nach Ansicht vieler Experten war die Straße nass.", "viele Experten"),
        ("Nach Recherchen des Senders war die Straße nass.", "der Sender"),
        ("Laut neuer Studie war die Straße nass.", "neue Studie"),
        ("Nach den Worten der Chefin des Amtes, Eva Lindner, sei die Straße nass.", "Eva Lindner"),
        ("Zeugenaussagen zufolge war die Straße nass.", "Zeugenaussagen"),
        ("Laut einem neuen Bericht der Stadt war die Straße nass.", "ein neuer Bericht der Stadt"),
        ("Der Fahrer Otto Keil kam. Seiner Meinung nach war die Straße nass.", "Otto Keil"),
        ("Wie eine Umfrage ergab, war die Straße nass.", "eine Umfrage"),
        ("Denn wie die Polizei mitteilte, war die Straße nass.", "die Polizei"),
        ("Wie aus einem Bericht der Ärzte hervorgeht, war die Straße nass.", "die Ärzte"),
        ("Gemäß einem Sprecher der Stadt war die Straße nass.", "ein Sprecher der Stadt"),
        ("Aus Sicht der Stadt war die Straße nass.", "die Stadt"),
    ],
)
def test_a_source_is_named_by_whose_words_they_are(text, speaker):
    """Compounds, opinions and reports, whatever case they stand in."""
    assert [(who, words.split(" ", 1)[1]) for who, _, words in said(text)] == [(speaker, "die Straße nass")]


@for_each(
    "text",
    [
        "Nach dem Bericht im Radio ging Eva Lindner nach Hause.",
        "Die Suche nach Informationen dauert an.",
        "Laut und lange bellte der Hund.",
        "Nach der Schätzung begann die Pause.",
        "Gemäß dem Gesetz ist das Bad geschlossen.",
        "Die Politik aus Sicht Chinas ist ein großes Thema.",
        "Warum der Zug hielt, erklärte niemand.",
        "Nach Angabe der Nummer öffnet sich das Fach.",
        "Der Verein begrüßte den Beschluss, forderte aber Änderungen.",
        "Der Kreml verteidigte die Verhaftung Keils.",
        "Heute im Theater: „Der Mann kommt nicht“",
        "Das Stück „Wir bleiben hier“ läuft bis Mai.",
        "Das Lied heißt „Wir bleiben hier“.",
        "Regie: Eva Lindner\n\nTon: Otto Keil",
        "Wenn er käme, drohte ihm eine Strafe.",
        "So die Lage am Abend: Alle Wege sind frei.",
        "Drei Städte haben sich gemeldet, um zu helfen.",
    ],
)
def test_without_a_sign_of_speech_nothing_is_said(text):
    """What only looks like a source, a frame or a quotation."""
    assert said(text) == []


MARKS = ["„ “", "» «", "« »", "“ ”", '" "', "‚ ‘", "› ‹", "‹ ›", "' '", "'' ''", ",, ''", ">> <<", "<< >>"]


@pytest.mark.parametrize(
    "text", ["„Es reicht“, so Otto Keil (GLP/BE).", "Lehrer Otto Keil (54): „Es reicht.“"]
)
def test_a_short_quotation_is_said_by_who_stands_beside_it(text):
    assert [(speaker, kind) for speaker, kind, _ in said(text)] == [("Otto Keil", "direct")]


@for_each("marks", MARKS)
def test_all_quotation_marks_are_read(marks):
    """Whatever the marks, the words between them are direct speech, without the marks."""
    opening, closing = marks.split()
    assert said(f"{opening}Der Weg ist frei{closing}, rief Eva Lindner.") == [
        ("Eva Lindner", "direct", "Der Weg ist frei")
    ]


@for_each(
    ("text", "speaker", "sentences"),
    [
        ("„Es eilt. Wir helfen. Alle kommen“, sagte Otto Keil.", "Otto Keil", 3),
        ("Otto Keil sagte: „Es eilt. Wir helfen.“", "Otto Keil", 2),
        ("Trainer Otto Keil: „Es eilt. Wir helfen.“", "Otto Keil", 2),
        ("Otto Keil zeigte sich besorgt: „Es eilt sehr.“", "Otto Keil", 1),
        ("« Es eilt sehr », sagte Otto Keil.", "Otto Keil", 1),
        ("„Es eilt. Wir helfen“, freute sich Otto Keil.", "Otto Keil", 2),
        ("„Es eilt sehr“, seufzte die Bäckerin.", "die Bäckerin", 1),
        ("„Ich rief: »Halt!« Da stand er“, sagte Otto Keil.", "Otto Keil", 2),
        ("„Es eilt sehr“, so Kreis- und Stadtverwaltung.", "Kreis- und Stadtverwaltung", 1),
        ("„Es eilt sehr“, murmelte der Alte.", "der Alte", 1),
        ("„Es eilt. Wir helfen“, zog die Ärztin Bilanz.", "die Ärztin", 2),
        ("„Es eilt sehr“, musste die Bäckerin zugeben.", "die Bäckerin", 1),
        ("„Wer kommt? Wer hilft?“, wollte Otto Keil wissen.", "Otto Keil", 2),
        ("Es eilt sehr“, sagte Otto Keil.", "Otto Keil", 1),
        ("„Es eilt“, sagte Otto Keil, „und wir helfen.“", "Otto Keil", 2),
    ],
)
def test_a_quotation_of_several_sentences_has_one_speaker(text, speaker, sentences):
    """Each sentence is a span of its own, so that a text can be stored sentence by sentence."""
    found = said(text)
    assert [(who, kind) for who, kind, _ in found] == [(speaker, "direct")] * sentences


def test_the_turns_of_an_interview_are_said_by_who_stands_before_them():
    """Questions and answers; the last name alone is the person named before."""
    text = (
        "TAGBLATT: Frau Lindner, wann fährt der Zug?\n\n"
        "Eva Lindner: Im Mai. Das Gleis ist fertig.\n\n"
        "TAGBLATT: Was kostet das?\n\n"
        "Lindner: Viel."
    )
    assert [speaker for speaker, *_ in said(text)] == [
        "TAGBLATT",
        *["Eva Lindner"] * 2,
        "TAGBLATT",
        "Eva Lindner",
    ]


@for_each(
    ("text", "expected"),
    [
        (
            "Otto Keil (SPÖ) und Eva Lindner (ÖVP) sagten, es fehle Geld.",
            ("Otto Keil und Eva Lindner", "es fehle Geld"),
        ),
        ("Die Polizei rief alle auf, zu Hause zu bleiben.", ("die Polizei", "zu Hause zu bleiben")),
        ("Als Eva Lindner sagte, der Zug komme, lachte das Kind.", ("Eva Lindner", "der Zug komme")),
        ("Es wurde von Eva Lindner versichert, dass der Zug kommt.", ("Eva Lindner", "dass der Zug kommt")),
        ("Der Vorwurf der Opposition, es fehle Geld, ist alt.", ("die Opposition", "es fehle Geld")),
        ("Die Stadt geht davon aus, dass der Zug kommt.", ("die Stadt", "dass der Zug kommt")),
        (
            "Dem Ort droht laut Experten der Einsturz.",
            ("Experten", "Dem Ort droht laut Experten der Einsturz"),
        ),
        ("Dass der Zug kommt, versprach Eva Lindner.", ("Eva Lindner", "Dass der Zug kommt")),
        (
            "Zuletzt ging Eva Lindner, die Chefin der Bahn, noch davon aus, dass der Zug kommt.",
            ("Eva Lindner", "dass der Zug kommt"),
        ),
        ("Die Forscher vermuten, dass der Zug kommt.", ("die Forscher", "dass der Zug kommt")),
        ("Einer der Gäste sagte, der Zug komme.", ("einer der Gäste", "der Zug komme")),
        ("Im Brief der Polizei heißt es, der Zug komme.", ("die Polizei", "der Zug komme")),
        ("Beim Ministerium heißt es, der Zug komme.", ("das Ministerium", "der Zug komme")),
        ("In einem Brief, der gestern kam, heißt es, der Zug komme.", ("ein Brief", "der Zug komme")),
        ("Der Wirt konnte Berichte nicht prüfen, wonach der Zug kommt.", ("", "der Zug kommt")),
        (
            "Alle baten um Hilfe, weil nach Angaben der Stadt kein Zug kommt.",
            ("die Stadt", "weil nach Angaben der Stadt kein Zug kommt"),
        ),
        (
            "Otto Keil sagte, nach ersten Angaben sei der Zug voll.",
            ("Otto Keil", "nach ersten Angaben sei der Zug voll"),
        ),
        ("Außerdem warf die Stadt dem Wirt vor, er zahle nicht.", ("die Stadt", "er zahle nicht")),
    ],
)
def test_what_is_said_hangs_on_many_kinds_of_clauses(text, expected):
    """Infinitives, clauses behind a subordinate clause of saying, passives, nouns; the subject speaks."""
    assert [(speaker, words) for speaker, _, words in said(text)] == [expected]


def test_in_easy_german_the_next_line_is_what_somebody_has_said():
    """A colon at the end of a line opens the sentence in the next one."""
    assert said("Eva Lindner hat gesagt:\nDer Zug fährt im Mai.") == [
        ("Eva Lindner", "reported", "Der Zug fährt im Mai")
    ]
