"""Words that stand beside a number, a name or a date and decide whether it is a time at all, and which."""

from __future__ import annotations

from lessons.german.times.tables import word_list

# Nouns that a number before them counts: "2000 Euro" is no year.
QUANTITIES = word_list(
    """
    euro dollar pfund franken mark rubel lire cent prozent grad meter kilometer quadratmeter kubikmeter hektar
    liter tonnen kilo kilogramm gramm kilowattstunden megawatt watt volt stück mal mann menschen personen
    leute frauen männer kinder einwohner zuschauer besucher teilnehmer mitarbeiter soldaten stimmen punkte
    jahre jahren tage tagen stunden minuten sekunden wochen monate monaten kalorien millionen milliarden tote
    opfer flüchtlinge schüler studenten mitglieder seiten exemplare plätze tore teile km kg m cm mm g l ha qm
    """
)
# What stands before a number that counts something, and before one that is a year.
COUNTERS = (
    *word_list(
        "rund etwa über knapp fast gut ca. circa insgesamt höchstens weitere nr. nummer artikel paragraf"
    ),
    *word_list("davon darunter § seite euro € $ +"),
    "mehr als",
    "weniger als",
    "bis zu",
)
DATERS = word_list(
    "jahr jahre jahres seit bis ab nach anno anfang mitte ende herbst sommer winter frühling ("
)

# Months whose names are also names of persons, and what stands before them as months.
AMBIGUOUS_MONTHS = word_list("mai august märz april juni juli januar")
MONTH_PREPOSITIONS = word_list(
    """
    im seit bis ab vom zum von nach vor in dem den der des und oder für zwischen spätestens auf um monat
    monats
    """
)
# Where the article is part of the preposition, no name of a person follows.
CONTRACTED = word_list("im vom zum")

# Between a number and its unit (stems), and before a number.
BETWEEN = word_list("weiter ganz voll lang zusätzlich gut aufeinanderfolgend")
APPROXIMATE = word_list("rund etwa circa ca. ungefähr knapp fast gut beinahe gegen")

# What may last twenty years: ends of the nouns after "20-jährige" where no age is meant.
LASTING_NOUNS = word_list(
    """
    zeit dauer frist haft strafe vertrag jubiläum bestehen geschichte ehe krieg kampf herrschaft garantie
    erfahrung pause verhandlung planung arbeit suche phase periode laufbahn karriere gefängnis mitgliedschaft
    tradition beziehung freundschaft problem projekt plan programm studie studium ausbildung regierung
    präsidentschaft regentschaft diktatur besatzung besetzung abkommen kontrakt jahrestag exil
    """
)

# What makes a comparison of "früher": "etwas früher", "je früher".
COMPARING = word_list("etwas viel noch eher je so umso desto deutlich wesentlich einmal")

# Verbs of an event itself: what was planned "für Sonntag" is over, if it ...
TAKES_PLACE = set(
    word_list(
        """
        stattfinden ausfallen beginnen anfangen starten enden laufen verlaufen dauern gehen kommen bleiben
        platzen scheitern fallen gelingen misslingen entfallen ziehen locken
        """
    )
)
# ... and those that in a past tense do not make "für Sonntag" a plan: states, and what was recorded.
STATES_AND_RECORDS = TAKES_PLACE | set(
    word_list(
        """
        sein haben gelten stehen bestehen liegen melden vermelden verzeichnen registrieren ausweisen ermitteln
        errechnen angeben berichten
        """
    )
)
# What goes on "bis Sonntag" though it was decided in the past, and what is put off "auf Sonntag".
EXTENDS = set(
    word_list(
        """
        verlängern verschieben vertagen verlegen aufschieben hinausschieben hinauszögern unterbrechen
        aussetzen befristen begrenzen geben gewähren einräumen
        """
    )
)
PUTS_OFF = set(
    word_list(
        """
        verschieben vertagen verlegen aufschieben hinausschieben ansetzen anberaumen terminieren festsetzen
        festlegen vorziehen vorverlegen umbuchen
        """
    )
)
# How the participles of "die am Sonntag geplante Feier" begin; others are over ("begonnene").
PLANNED = word_list(
    """
    geplant angekündigt angesetzt anberaumt vorgesehen erwartet einberufen terminiert vereinbart angemeldet
    vorgeschlagen angedroht versprochen zugesagt anvisiert beantragt verabredet
    """
)
