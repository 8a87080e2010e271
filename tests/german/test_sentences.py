"""Where sentences start and end."""

from cases import for_each

from lessons.german import analyse


def sentences(text: str) -> list[str]:
    return [sentence.text.strip() for sentence in analyse(text, engine="built-in").sents]


@for_each(
    "expected",
    [
        ["Er fragte: „Kommst du mit?“, und ging.", "Niemand antwortete."],
        ["„Nein.", "Nie.“", "Das war alles."],
        ['"Ja!"', "Das sagte sie."],
        ["Am 16. Juni kam er.", "Am 3. Mai ging er."],
        ["Er nahm z.B. Brot, Käse usw. mit.", "Das kostet 5 Mio. Euro."],
        ["Dr. Weber wohnt in St. Gallen.", "J. F. Meier auch."],
        ["Der Bau kostet 3 Mrd.", "Die Stadt zahlt."],
        ["Friedrich II. von Preußen regierte lange.", "Er schrieb viel."],
        ["Das stimmt (siehe Seite 5).", "(Oder auch nicht.)", "Wer weiß …", "Und dann?"],
        ["Er kam 1992.", "Thailand war sein Ziel."],
        ["Im besten Jahr waren es 64.000.", "Der Direktor ist zufrieden."],
        ["»So«, sagte sie.", "»Gut.«", "Bald kam er."],
        ["Der Hinweis (Az. 12 B 7/19) kam von Hptm. Lang.", "Er schwieg."],
        ["Laut Ziff. 9 und Rn. 14 ff. BGB gilt das lfd. Jahr.", "Siehe Kap. 2 im Anhang."],
        ["Der Bau kostet 5 Mrd.", "Niemand weiß, warum."],
        ["Das Schiff umfuhr das Kap.", "Dort ist Wind."],
        ["Er feierte seinen 100. Geburtstag.", "Alle kamen."],
        ["Das Geschenk ist von Dir.", "Hast Du es gesehen?"],
        ["Sie verkauft Obst.", "Peter kauft Brot, Eier usw.", "Die Kasse schließt."],
        ["Vgl. Kap. 3 im Anhang.", "Er wohnt in der Goethestr. 5 in Ulm."],
        ["Prof. em. Lang las über griech. Recht.", "Der Weg führt ins südl. Tal."],
        ["Siehe Abs. 3 und Art. 5 des Gesetzes.", "Mehr steht dort nicht."],
    ],
)
def test_sentences_end_where_a_reader_sees_their_end(expected):
    assert sentences(" ".join(expected)) == expected


def test_a_heading_is_a_sentence_of_its_own():
    text = "# Der Gipfel\n\nBeide kamen.\n\n## Ein Streit um Worte\nNiemand gab nach."
    assert sentences(text) == ["# Der Gipfel", "Beide kamen.", "## Ein Streit um Worte", "Niemand gab nach."]


def test_a_heading_without_marks_ends_at_its_line():
    text = "Streit um Nawalny\n\nBeide kamen.\nNoch ein Titel\nNiemand gab nach, und das blieb lange Zeit so."
    expected = ["Streit um Nawalny", "Beide kamen.", "Noch ein Titel"]
    assert sentences(text)[:3] == expected


def test_an_agency_line_is_a_sentence_of_its_own():
    assert sentences("Beide gingen. (apa/reu/dpa)\n\nMehr folgt.") == [
        "Beide gingen.",
        "(apa/reu/dpa)",
        "Mehr folgt.",
    ]


def test_wrapped_lines_do_not_cut_a_sentence():
    text = (
        "Die beiden Präsidenten sprachen am Mittwoch lange miteinander und gingen dann\n"
        "Seite an Seite durch den Park der Villa, in der sie sich getroffen hatten. Am\n"
        "Abend flogen sie ab."
    )
    assert len(sentences(text)) == 2


def test_each_line_of_a_ticker_is_a_sentence():
    text = "Der Sturm im Norden wird am Abend noch stärker\n+++ 08:15 Fähren bleiben im Hafen +++\n08:40 Halt"
    assert len(sentences(text)) == 3


def test_quotes_stay_with_their_sentences():
    assert sentences("Sie rief: „Halt!“ „Warum?“, fragte er.") == [
        "Sie rief: „Halt!“",
        "„Warum?“, fragte er.",
    ]


def test_an_empty_text_has_no_sentences():
    assert sentences("") == []
