"""Words that stand beside a number, a name or a date and decide whether it is a time at all, and which."""

from __future__ import annotations

from lessons.german.times.tables import listed

# Nouns that a number before them counts: "2000 Euro" is no year.
QUANTITIES = listed(
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
    *listed(
        "rund etwa über knapp fast gut ca. circa insgesamt höchstens weitere nr. nummer artikel paragraf"
    ),
    *listed("davon darunter § seite euro € $ +"),
    "mehr als",
    "weniger als",
    "bis zu",
)
DATERS = listed("jahr jahre jahres seit bis ab nach anno anfang mitte ende herbst sommer winter frühling (")

# Months whose names are also names of persons, and what stands before them as months.
AMBIGUOUS_MONTHS = listed("mai august märz april juni juli januar")
MONTH_PREPOSITIONS = listed(
    """
    im seit bis ab vom zum von nach vor in dem den der des und oder für zwischen spätestens auf um monat
    monats
    """
)
# Where the article is part of the preposition, no name of a person follows.
CONTRACTED = listed("im vom zum")

# Between a number and its unit (stems), and before a number.
BETWEEN = listed("weiter ganz voll lang zusätzlich gut aufeinanderfolgend")
APPROXIMATE = listed("rund etwa circa ca. ungefähr knapp fast gut beinahe gegen")

# What may last twenty years: ends of the nouns after "20-jährige" where no age is meant.
LASTING_NOUNS = listed(
    """
    zeit dauer frist haft strafe vertrag jubiläum bestehen geschichte ehe krieg kampf herrschaft garantie
    erfahrung pause verhandlung planung arbeit suche phase periode laufbahn karriere gefängnis mitgliedschaft
    tradition beziehung freundschaft problem projekt plan programm studie studium ausbildung regierung
    präsidentschaft regentschaft diktatur besatzung besetzung abkommen kontrakt jahrestag exil
    """
)

# What makes a comparison of "früher": "etwas früher", "je früher".
COMPARING = listed("etwas viel noch eher je so umso desto deutlich wesentlich einmal")

# Verbs of an event itself: what was planned "für Sonntag" is over, if it ...
TAKES_PLACE = set(
    listed(
        """
        stattfinden ausfallen beginnen anfangen starten enden laufen verlaufen dauern gehen kommen bleiben
        platzen scheitern fallen gelingen misslingen entfallen ziehen locken
        """
    )
)
# ... and those that in a past tense do not make "für Sonntag" a plan: states, and what was recorded.
STATES_AND_RECORDS = TAKES_PLACE | set(
    listed(
        """
        sein haben gelten stehen bestehen liegen melden vermelden verzeichnen registrieren ausweisen ermitteln
        errechnen angeben berichten
        """
    )
)
# What goes on "bis Sonntag" though it was decided in the past, and what is put off "auf Sonntag".
EXTENDS = set(
    listed(
        """
        verlängern verschieben vertagen verlegen aufschieben hinausschieben hinauszögern unterbrechen
        aussetzen befristen begrenzen geben gewähren einräumen
        """
    )
)
PUTS_OFF = set(
    listed(
        """
        verschieben vertagen verlegen aufschieben hinausschieben ansetzen anberaumen terminieren festsetzen
        festlegen vorziehen vorverlegen umbuchen
        """
    )
)
# How the participles of "die am Sonntag geplante Feier" begin; others are over ("begonnene").
PLANNED = listed(
    """
    geplant angekündigt angesetzt anberaumt vorgesehen erwartet einberufen terminiert vereinbart angemeldet
    vorgeschlagen angedroht versprochen zugesagt anvisiert beantragt verabredet
    """
)
