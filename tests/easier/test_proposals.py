"""What is proposed for a sentence is right German; what the rules cannot tell is never sure."""

from __future__ import annotations

from cases import for_each

from lessons.easier.change import changed
from lessons.easier.meanings import Meaning
from lessons.easier.proposals import prepared, proposals, tokens_of
from lessons.easier.words import words_explained
from lessons.german import analyse

SURE = {
    "Die Stadt baut Schulen, und das Land zahlt dafür.": "Die Stadt baut Schulen. Das Land zahlt dafür.",
    "Das Museum ist zwar klein, aber es zieht viele Gäste an.": (
        "Das Museum ist klein. Aber es zieht viele Gäste an."
    ),
    "Die Helfer pumpen seit Sonntag Keller aus und räumen Schlamm weg.": (
        "Die Helfer pumpen seit Sonntag Keller aus. Sie räumen Schlamm weg."
    ),
    "Jonas Berger steht auf, nimmt seinen Hut und geht hinaus.": (
        "Jonas Berger steht auf. Er nimmt seinen Hut. Er geht hinaus."
    ),
    "Der Rat tagt am Montag; dort gilt die Zustimmung als sicher.": (
        "Der Rat tagt am Montag. Dort gilt die Zustimmung als sicher."
    ),
    "Anna Berger, die an der Studie mitgearbeitet hat, hält das für richtig.": (
        "Anna Berger hält das für richtig. Anna Berger hat an der Studie mitgearbeitet."
    ),
    "Hätte der Verein sein Angebot nicht erhöht, wäre er geblieben.": (
        "Wenn der Verein sein Angebot nicht erhöht hätte, wäre er geblieben."
    ),
    "Die Brücke wird im Herbst von einer deutschen Firma gebaut.": (
        "Eine deutsche Firma baut die Brücke im Herbst."
    ),
    "Der Minister wurde am Montag von der Polizei befragt.": "Die Polizei befragte den Minister am Montag.",
    "Seine Frau Ilona, die früher die Kasse führte, lebt in Ulm.": (
        "Seine Frau Ilona lebt in Ulm. Ilona führte früher die Kasse."
    ),
    "Rund 40 Leute warteten bereits vor dem Haus.": "Ungefähr 40 Leute warteten schon vor dem Haus.",
}
TO_CHECK = {
    "Die Helfer sprachen mit Soldaten, die dort eine Brücke gebaut haben.": (
        "Die Helfer sprachen mit Soldaten. Diese Soldaten haben dort eine Brücke gebaut."
    ),
    "Die Stadt richtet eine Stelle ein, bei der man Fehler melden kann.": (
        "Die Stadt richtet eine Stelle ein. Bei dieser Stelle kann man Fehler melden."
    ),
    "Weil der Fluss schnell stieg, mussten viele Menschen ihre Häuser verlassen.": (
        "Der Fluss stieg schnell. Deshalb mussten viele Menschen ihre Häuser verlassen."
    ),
    "Das im Jahr 2021 beschlossene Becken fehlt noch immer.": (
        "Das Becken, das im Jahr 2021 beschlossen wurde, fehlt noch immer."
    ),
    "Dort wurde der neue Spieler freundlich empfangen.": "Dort empfing man den neuen Spieler freundlich.",
    "Der von den Forschenden entwickelte Plan ist gut.": (
        "Der Plan, der von den Forschenden entwickelt wurde, ist gut."
    ),
    "Sie hat es von ihrem Vater, der 1974 begann.": "Sie hat es von ihrem Vater. Ihr Vater begann 1974.",
    "Die für die Planung benötigten Unterlagen liegen bereit.": (
        "Die Unterlagen, die für die Planung benötigt werden, liegen bereit."
    ),
    "Die Wahl wurde vorverlegt, damit alle Zeit haben.": "Man verlegte die Wahl vor, damit alle Zeit haben.",
    "Die Familie Haddad, die kaum jemand kannte, wohnt dort.": (
        "Die Familie Haddad wohnt dort. Die Familie Haddad kannte kaum jemand."
    ),
    "Die Karte soll im Frühjahr 2027 gezeigt werden.": "Man will die Karte im Frühjahr 2027 zeigen.",
    "Die Firma errichtete im Mai eine Halle.": "Die Firma baute im Mai eine Halle.",
}
NOTHING = (
    "Es gibt Menschen, die das glauben.",
    "Niemand, der dort war, hat das gesehen.",
    "Nach und nach kamen alle zurück.",
    "Er blieb nur, weil es regnete.",
    "Eine Gewalt provoziert und ergänzt die andere.",
    "Der Antrag soll von den Abgeordneten am Freitag abgelehnt werden.",
    "Drei Personen wurden bei dem Unfall verletzt.",
    "Er nannte einen Grund, der viele überraschte, dass sie lachten.",
    "Eine Stadt, die an Büchern spart, wird arm.",
    "Das Gesetz hilft Familien, die wenig verdienen.",
    "Der Verein sucht einen Trainer, der Geduld hat.",
    "Der von der Firma vorgelegte Plan, das Haus zu verkaufen, liegt im Rathaus.",
    "„Ich habe früh angefangen“, sagt sie und schiebt die Kisten weg.",
    "Er las die Erklärung von Anna Berger, in der der Rat gelobt wurde.",
    "Das Problem wurde erst bekannt, nachdem ein Amt davor gewarnt hatte.",
    "Man hat nur Bücher benutzt, in denen das Wetter verzeichnet ist.",
    "Geplant ist ein Heft, in dem die kaum erforschten Berichte von Seeleuten gedruckt werden.",
    "Es wird vermutet, dass die Spiele dort waren.",
    "Auffällig ist auch, was mit dem Geld geschehen soll.",
    "Er will wissen, was im Gehirn geschieht.",
    "Kinder sollen nicht geschlagen werden.",
    "Die alten Tore blieben erhalten.",
)


def found(sentence: str) -> list[tuple[str, bool]]:
    """Each proposal for a sentence, and whether it is sure."""
    tokens = tokens_of(next(analyse(sentence).sents))
    return [(changed(tokens, [change]), change.sure) for change in proposals(tokens, {})]


@for_each("sentence", SURE)
def test_the_draft_makes_sure_changes(sentence: str):
    """All sure changes to a sentence, together."""
    tokens = tokens_of(next(analyse(sentence).sents))
    assert changed(tokens, prepared(list(proposals(tokens, {})))) == SURE[sentence]


@for_each("sentence", TO_CHECK)
def test_doubtful_changes_wait_for_the_teacher(sentence: str):
    """They are proposed, and never sure."""
    assert (TO_CHECK[sentence], False) in found(sentence)


def test_what_would_be_wrong_is_not_proposed():
    """A clause that says who is meant, an idiom, a denied reason, an accident, what is right to do."""
    assert {sentence: found(sentence) for sentence in NOTHING} == {sentence: [] for sentence in NOTHING}


def test_a_word_is_exchanged_in_a_clause_that_is_moved():
    """Two changes to one sentence go together where they do not touch the same words."""
    tokens = tokens_of(next(analyse("Anna Berger, die bereits mitgearbeitet hat, wohnt in Wien.").sents))
    made = prepared(list(proposals(tokens, {})))
    assert {change.kind for change in made} == {"relative_clause", "word"}
    assert changed(tokens, made) == "Anna Berger wohnt in Wien. Anna Berger hat schon mitgearbeitet."


def test_a_word_is_explained_once_a_sentence_and_in_easier_words():
    meanings = {
        "Lieferant": Meaning("jemand, der eine Ware bringt", "B2", "explained"),
        "Feuer": Meaning(
            "Flammenbildung bei der Verbrennung unter Abgabe von Wärme und Licht", "B2", "explained"
        ),
    }
    tokens = list(
        analyse("Lieferanten müssen warten, andere Lieferanten löschen das Feuer.", engine="built-in")
    )
    assert [change.about for change in words_explained(tokens, meanings)] == ["Lieferant"]
