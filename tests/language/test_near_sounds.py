"""What can be misheard: where another word is good German, too, and not absurd."""

from cases import for_each

from lessons.language.near_sounds import mishearings


def heard(sentence, kind):
    return [each.made_in(sentence) for each in mishearings(sentence) if each.kind == kind]


@for_each(
    ("sentence", "kind", "others"),
    [
        ("Sie geben keine Antwort.", "denial", ["Sie geben eine Antwort."]),
        ("Sie geben keine Antworten.", "denial", []),
        ("Es gibt keinen Bus.", "denial", ["Es gibt einen Bus."]),
        ("Sie reden mit keinen Zeugen.", "denial", []),
        ("Er zeigt ein Bild.", "denial", ["Er zeigt kein Bild."]),
        ("Er kam mit einem Bild.", "denial", []),
        ("Er zeigt ein Bild, also eine Zeichnung.", "denial", []),
        ("Ein Bild zeigt einen Baum.", "denial", ["Ein Bild zeigt keinen Baum."]),
        ("Es begann 2008.", "number", ["Es begann 2018."]),
        ("Es waren 40 Leute.", "number", ["Es waren 14 Leute.", "Es waren 4 Leute."]),
        ("Damals war er krank.", "verb", []),
        ("Im Jahr 2019 hat er gesungen.", "verb", ["Im Jahr 2019 hatte er gesungen."]),
        ("Wenn er kommt, hat sie Zeit.", "verb", []),
        ("Sollte er kommen, wäre das schön.", "verb", []),
        ("Käme er, so hätte sie Zeit.", "verb", []),
        ("Sollte er kommen?", "verb", ["Soll er kommen?"]),
        ("Er hat gesagt, dass er Zeit hat.", "verb", []),
        ("Das zeigte auch Berlin.", "small", []),
        ("Das zeigte auch der Film.", "small", []),
        ("Sie kommt, auch ohne ihn.", "small", []),
        ("Er kam, nicht sie.", "denial", []),
        ("Das hat Jana nicht gesagt.", "denial", ["Das hat Jana gesagt."]),
        ("Das gab es noch nie.", "denial", []),
        ("Der Film beginnt um 19 Uhr.", "number", ["Der Film beginnt um 9 Uhr."]),
        ("Der Zug fährt um sechs Uhr.", "number", ["Der Zug fährt um sechzehn Uhr."]),
        ("Es ist zehn nach sieben.", "number", []),
        ("Es beginnt am 8. Juni.", "number", ["Es beginnt am 18. Juni."]),
        ("Heute geht viel verloren.", "time", []),
        ("Danach fährt er.", "link", ["Davor fährt er.", "Dabei fährt er."]),
        ("Um sechs Uhr morgens ist es hell.", "number", []),
        ("Um 6 Uhr früh ist es hell.", "number", []),
        ("Es ist zehn nach sechs.", "number", []),
        ("Das muss erst noch wachsen.", "small", []),
        ("Das zeigte auch seine Frau.", "small", []),
        ("Er wartet, bis ein Bus kommt.", "denial", []),
        ("Er zahlt, wenn jemand bleibt.", "denial", []),
        ("Würde ein Teil später fahren, hätten alle Platz.", "denial", []),
        ("Bisher war hier Schluss.", "verb", []),
        (
            "Sie sei dichter und könne wachsen.",
            "verb",
            ["Sie wäre dichter und könne wachsen.", "Sie sei dichter und könnte wachsen."],
        ),
        ("Das zeigte auch ein Bild.", "small", ["Das zeigte noch ein Bild.", "Das zeigte doch ein Bild."]),
    ],
)
def test_a_word_is_misheard_only_where_the_sentence_stays_good(sentence, kind, others):
    assert heard(sentence, kind) == others
