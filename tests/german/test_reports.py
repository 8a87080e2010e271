"""Who says what in short news reports: after colons, in Konjunktiv, through an agency, and not at all."""

import pytest
from cases import for_each

from lessons.german import analyse

# Each report, and all that is said in it: the speaker, the verb, the kind, the words.
COLONS = (
    "Die Stadt Neuberg will drei Schulen schließen. Bürgermeisterin Petra Hollmann sagt: Es gibt zu wenige "
    "Kinder, und das Geld fehlt. Sie hat auch die Eltern gewarnt: Ab August fahren mehr Busse. Der Lehrer "
    "Jonas Reuter schrieb im Internet: „Bewusst“ hat niemand uns gefragt!\n\n"
    "Er fragte: Wer hilft den Kindern? Viele antworteten: Wir.",
    [
        ("Petra Hollmann", "sagen", "reported", "Es gibt zu wenige Kinder, und das Geld fehlt"),
        ("Petra Hollmann", "warnen", "reported", "Ab August fahren mehr Busse"),
        ("Jonas Reuter", "schreiben", "reported", "„Bewusst“ hat niemand uns gefragt"),
        ("Jonas Reuter", "fragen", "reported", "Wer hilft den Kindern"),
        ("viele", "antworten", "reported", "Wir"),
    ],
)
INDIRECT = (
    "Ministerin Clara Voss stellte am Montag ihren Plan vor. Sie wies die Kritik zurück und betonte, "
    "der Plan koste wenig. Man habe lange gerechnet. Ihr Kollege Martin Selb äußerte sich vorsichtig. "
    "Er wisse noch nicht, ob das reiche.\n\n"
    "Der Chef der Bahn begrüßte den Plan. „Endlich“, sagte er. Wenn der Schnee kommt, wird es schwierig, "
    "machte er klar.",
    [
        ("Clara Voss", "betonen", "reported", "der Plan koste wenig"),
        ("Clara Voss", "betonen", "reported", "Man habe lange gerechnet"),
        ("Martin Selb", "äußern", "reported", "Er wisse noch nicht, ob das reiche"),
        ("der Chef der Bahn", "sagen", "direct", "Endlich"),
        ("der Chef der Bahn", "klarmachen", "reported", "Wenn der Schnee kommt, wird es schwierig"),
    ],
)
AGENCY = (
    "Altstadt (dpa) – Der Brand im Hafen sei gelöscht, teilte die Feuerwehr am Abend mit. Nach Angaben der "
    "Polizei wurde niemand verletzt. Ein Sprecher der Reederei bat um Geduld. „Wir prüfen alles“, sagte er. "
    "Der Schaden sei groß, hieß es aus dem Rathaus. In einem Brief an die Mieter heißt es: Alle Wohnungen "
    "sind sicher. Die Sorge, dass Öl ins Wasser läuft, bleibt.",
    [
        ("die Feuerwehr", "mitteilen", "reported", "Der Brand im Hafen sei gelöscht"),
        ("die Polizei", "nach Angaben", "reported", "wurde niemand verletzt"),
        ("ein Sprecher der Reederei", "sagen", "direct", "Wir prüfen alles"),
        ("das Rathaus", "heißen", "reported", "Der Schaden sei groß"),
        ("ein Brief", "heißen", "reported", "Alle Wohnungen sind sicher"),
        ("", "Sorge", "reported", "dass Öl ins Wasser läuft"),
    ],
)
NO_SPEECH = (
    "Im Rat ging es um drei Themen: Verkehr, Wohnen und Sport. Das Ergebnis steht fest: Die Halle wird "
    "gebaut. Karin Thoma schrieb ein Buch darüber: Es wurde ein Erfolg. Sie erwähnte vier Orte: "
    "Bonn, Ulm, Kiel und Jena. Das heißt: Die Arbeit war nicht umsonst. Niemand sagt: Das Buch ist "
    "schlecht. Es besteht kein Zweifel, dass es Leser findet.",
    [],
)


@pytest.mark.parametrize(("text", "expected"), [COLONS, INDIRECT, AGENCY, NO_SPEECH])
def test_a_report_is_said_by_the_right_persons(text, expected):
    """Every statement of a report is found from its first to its last word, and nothing else."""
    doc = analyse(text, engine="built-in")
    found = [(span._.speaker, span._.verb, span._.speech_kind, span.text) for span in doc.spans["speech"]]
    assert found == expected


def speakers(text: str) -> list[str]:
    doc = analyse(text, engine="built-in")
    return [span._.speaker for span in doc.spans["speech"]]


@for_each(
    ("text", "expected"),
    [
        # By the first name, by the role, and in the plural.
        ("Karl Meier kam. Anna Schulz ging. „Das war gut“, sagte er.", ["Karl Meier"]),
        ("Direktorin Robin Berg traf Direktor Luca Wald. Das sei gut, sagte sie.", ["Robin Berg"]),
        ("Anna Schulz blieb. Das sei falsch, sagten sie.", ["sie"]),
        # In a new paragraph, after a role without a name.
        ("Karl Meier kam. Der Richter lobte ihn.\n\n„Das war gut“, sagte er.", ["der Richter"]),
        ("Karl Meier kam. Ein Chor sang.\n\n„Das war gut“, sagte er.", ["Karl Meier"]),
        # "Der" before a man's name shows the subject, though another name follows.
        ("Der Trainer Karl Meier empfing Hans Huber. Man sei froh, sagte er.", ["Karl Meier"]),
    ],
)
def test_a_pronoun_means_who_was_the_subject_and_fits(text, expected):
    """ "Er" and "sie" lead to the last subject of that sex, also over a paragraph's end."""
    assert speakers(text) == expected


@for_each(
    ("text", "expected"),
    [
        ("Polen hilft der Ukraine. Deren Präsident sagte, das reiche nicht.", "deren Präsident"),
        ("Präsident Karl Meier kam. Deren Präsident sagte, das reiche nicht.", "deren Präsident"),
        (
            "Präsident Karl Meier kam. Der Präsident der Ukraine sagte, das reiche.",
            "der Präsident der Ukraine",
        ),
        ("Sprecher Karl Meier kam. Ein Sprecher sagte, das reiche.", "ein Sprecher"),
        ("Sprecher Karl Meier kam. Der Sprecher sagte, das reiche.", "Karl Meier"),
        ("Der Sprecher der Regierung Karl Meier kam. Die Regierung sagte, das reiche.", "die Regierung"),
        ("Auch seine Frau Anna Schulz zeigt ein Foto und schreibt: Das reicht.", "Anna Schulz"),
    ],
)
def test_a_role_is_nobody_elses(text, expected):
    """Only "der Sprecher" alone is the spokesman who was named; another's spokesman is another."""
    assert speakers(text) == [expected]


@for_each(
    ("text", "expected"),
    [
        ("Anna Schulz sagte: „Wir kommen“, und ging.", ["Wir kommen"]),
        ("Anna Schulz schrieb: Er hat gesagt: „Wir kommen jetzt.“", ["Er hat gesagt", "Wir kommen jetzt."]),
        ("Anna Schulz fragt: „Wer kommt mit?", ["Wer kommt mit?"]),
        ("Anna Schulz, die lange schwieg, warnt: Es eilt; wir müssen los.", ["Es eilt; wir müssen los"]),
        ("Anna Schulz sagte letzte Woche: Karl Meier meint, das reicht.", ["Karl Meier meint, das reicht"]),
    ],
)
def test_a_colon_and_quotation_marks(text, expected):
    """What is quoted after a colon stays a quotation; the rest goes on to the sentence's end."""
    doc = analyse(text, engine="built-in")
    assert [span.text for span in doc.spans["speech"]] == expected
