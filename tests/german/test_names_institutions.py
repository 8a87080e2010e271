"""Names of institutions are whole, and in the nominative without an article; a company's is no person's."""

from lessons.german import analyse

TEXT = """\
Das Landgericht Celle hat entschieden. Die Zahlen kommen vom Bundesamt für Statistik.
Das teilte der Präsident des Deutschen Ruderverbands mit. Der Deutsche Ruderverband bittet um Rat.
Die Verbraucherzentrale Bayern hilft. Der Sender der Europäischen Union schweigt.
Kalvero Austria baut ein Werk. Die Firma Kalvero Austria und das Planungsbüro Kesselbach warten noch.
Das schreibt die Industrie- und Handelskammer Celle. Die Halle dort ist leer.
In der Fachzeitschrift „Open River Letters“ steht nichts davon.
"""
NAMES = {
    "Landgericht Celle",
    "Bundesamt für Statistik",
    "Deutscher Ruderverband",
    "Verbraucherzentrale Bayern",
    "Europäische Union",
    "Kalvero Austria",
    "Kesselbach",
    "Industrie- und Handelskammer Celle",
    "Open River Letters",
}


def test_institutions_are_whole_and_in_the_nominative():
    spans = [
        span for span in analyse(TEXT, engine="built-in").spans["names"] if span.label_ in ("ORG", "MISC")
    ]
    assert {span._.canonical for span in spans} >= NAMES
    assert [span.text for span in spans if span._.canonical == "Kalvero Austria"] == ["Kalvero Austria"] * 2
    assert "Halle" not in {span.text for span in spans}
    assert [span.text for span in spans if span._.canonical == "Deutscher Ruderverband"] == [
        "Deutschen Ruderverbands",
        "Deutsche Ruderverband",
    ]


def test_a_name_keeps_the_ending_of_a_town_and_loses_that_of_a_case():
    text = (
        "Das schrieb die Elmshagener Zeitung. Er kommt aus den Niederlanden. Die Stadtbücherei Hildenau "
        "schließt. Das sagte Regina-Dolores Stieler."
    )
    names = {span._.canonical for span in analyse(text, engine="built-in").spans["names"]}
    assert names >= {"Elmshagener Zeitung", "Niederlande", "Stadtbücherei Hildenau", "Regina-Dolores Stieler"}


def test_a_hall_is_no_town_and_the_town_of_that_name_is():
    doc = analyse("Die Halle ist alt. Halle und Dach sind undicht. Sie zogen nach Halle.", engine="built-in")
    assert [span.start for span in doc.spans["names"] if span.text == "Halle"] == [14]  # the last word


def test_what_tells_the_kind_once_tells_it_everywhere():
    """The firm's name is never a person's, and a continent is none."""
    text = "Das Start-up Zellwerk wächst. Zellwerk sucht Leute. Das macht Europa ein Stück stärker."
    labels = {span.text: span.label_ for span in analyse(text, engine="built-in").spans["names"]}
    assert labels["Zellwerk"] == "ORG" and labels.get("Europa", "LOC") == "LOC"


def test_what_only_stands_behind_an_institution_is_no_part_of_its_name():
    """A genitive, the adjective of a town, an adjective that opens the sentence."""
    doc = analyse("Der Oberste Gerichtshof Kanadas irrte. Berner Museen warten. Alte Verbände klagen.")
    names = [span.text for span in doc.spans["names"]]
    assert "Oberste Gerichtshof" in names and "Kanadas" in names
    assert not [name for name in names if "Museen" in name or "Alte" in name]
