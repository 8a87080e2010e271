"""The German words of which time expressions are made, and what each of them stands for.

Everything is in lower case, because the text is matched in lower case.  Stems that take endings say so.
"""

from __future__ import annotations

WEEKDAYS = {
    "montag": 0,
    "dienstag": 1,
    "mittwoch": 2,
    "donnerstag": 3,
    "freitag": 4,
    "samstag": 5,
    "sonnabend": 5,
    "sonntag": 6,
}

MONTHS = {
    "januar": 1,
    "jänner": 1,
    "februar": 2,
    "feber": 2,
    "märz": 3,
    "april": 4,
    "mai": 5,
    "juni": 6,
    "juli": 7,
    "august": 8,
    "september": 9,
    "oktober": 10,
    "november": 11,
    "dezember": 12,
}

MONTH_SHORT = {
    "jan": 1,
    "feb": 2,
    "mrz": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sept": 9,
    "sep": 9,
    "okt": 10,
    "nov": 11,
    "dez": 12,
}

# The TIMEX3 letters of a season and the month in which it begins.
SEASONS = {"frühjahr": "SP", "frühling": "SP", "sommer": "SU", "herbst": "FA", "winter": "WI"}
SEASON_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}

# Forms of a unit's noun and its TIMEX3 letters; T units are parts of a day and follow the T of a duration.
PLURAL_UNITS = {
    "sekunden": "TS",
    "minuten": "TM",
    "stunden": "TH",
    "tage": "D",
    "tagen": "D",
    "wochen": "W",
    "wochenenden": "WE",
    "monate": "M",
    "monaten": "M",
    "quartale": "Q",
    "quartalen": "Q",
    "jahre": "Y",
    "jahren": "Y",
    "jahrzehnte": "DE",
    "jahrzehnten": "DE",
    "jahrhunderte": "CE",
    "jahrhunderten": "CE",
    "jahrtausende": "ML",
    "jahrtausenden": "ML",
}
SINGULAR_UNITS = {
    "sekunde": "TS",
    "minute": "TM",
    "stunde": "TH",
    "tag": "D",
    "tages": "D",
    "tags": "D",
    "woche": "W",
    "wochenende": "WE",
    "wochenendes": "WE",
    "monat": "M",
    "monats": "M",
    "quartal": "Q",
    "quartals": "Q",
    "jahr": "Y",
    "jahres": "Y",
    "jahrzehnt": "DE",
    "jahrzehnts": "DE",
    "jahrhundert": "CE",
    "jahrhunderts": "CE",
    "jahrtausend": "ML",
    "jahrtausends": "ML",
}
# Adjectives and adverbs of length are built on these stems: "dreitägig", "tagelang", "täglich".
UNIT_ADJECTIVES = {
    "sekündig": "TS",
    "minütig": "TM",
    "stündig": "TH",
    "tägig": "D",
    "wöchig": "W",
    "monatig": "M",
    "jährig": "Y",
}
UNIT_ADVERBS = {
    "sekundenlang": "TS",
    "minutenlang": "TM",
    "stundenlang": "TH",
    "tagelang": "D",
    "wochenlang": "W",
    "monatelang": "M",
    "jahrelang": "Y",
    "jahrzehntelang": "DE",
    "jahrhundertelang": "CE",
}
FREQUENCIES = {
    "stündlich": "TH",
    "täglich": "D",
    "tagtäglich": "D",
    "alltäglich": "",
    "wöchentlich": "W",
    "allwöchentlich": "W",
    "monatlich": "M",
    "allmonatlich": "M",
    "vierteljährlich": "Q",
    "alljährlich": "Y",
    "jährlich": "Y",
}

# What stands before "Jahre" in the name of a decade, and its place in the century.
DECADE_WORDS = {
    "nuller": 0,
    "zehner": 1,
    "zwanziger": 2,
    "dreißiger": 3,
    "vierziger": 4,
    "fünfziger": 5,
    "sechziger": 6,
    "siebziger": 7,
    "achtziger": 8,
    "neunziger": 9,
}

# Parts of a day in TIMEX3 letters; after a weekday or "gestern" they name that part of it.
DAY_PARTS = {
    "morgen": "MO",
    "früh": "MO",
    "vormittag": "MO",
    "mittag": "MI",
    "nachmittag": "AF",
    "abend": "EV",
    "nacht": "NI",
}
DAY_PART_ADVERBS = {
    "morgens": "MO",
    "frühmorgens": "MO",
    "vormittags": "MO",
    "mittags": "MI",
    "nachmittags": "AF",
    "abends": "EV",
    "nachts": "NI",
}

RELATIVE_DAYS = {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2}

TODAY_ADJECTIVES = {"gestrig": -1, "heutig": 0, "morgig": 1}

# Stems of adjectives that count from the date of publication (they take -e, -en, -em, -er, -es).
DIRECTIONS = {
    "vorvergangen": -2,
    "vorvorig": -2,
    "vorletzt": -2,
    "vergangen": -1,
    "verflossen": -1,
    "abgelaufen": -1,
    "zurückliegend": -1,
    "letzt": -1,
    "vorig": -1,
    "laufend": 0,
    "dies": 0,
    "kommend": 1,
    "nächst": 1,
    "bevorstehend": 1,
    "übernächst": 2,
}
# ... and of those that count from the date the text spoke of last.
NARRATIVE_DIRECTIONS = {
    "vorangegangen": -1,
    "vorhergehend": -1,
    "vorherig": -1,
    "selb": 0,
    "gleich": 0,
    "folgend": 1,
    "darauffolgend": 1,
}

# Words that name a neighbour: unit and distance.
NEIGHBOURS = {
    "vortag": ("D", -1),
    "folgetag": ("D", 1),
    "vorwoche": ("W", -1),
    "folgewoche": ("W", 1),
    "vormonat": ("M", -1),
    "folgemonat": ("M", 1),
    "vorjahr": ("Y", -1),
    "folgejahr": ("Y", 1),
}

# "zwei Jahre später", "am Tag davor": after (1) or before (-1) the date the text spoke of last.
AFTERWARDS = {
    "später": 1,
    "danach": 1,
    "darauf": 1,
    "drauf": 1,
    "hernach": 1,
    "zuvor": -1,
    "davor": -1,
    "vorher": -1,
    "früher": -1,
}

PORTIONS = {"anfang": "START", "beginn": "START", "mitte": "MID", "ende": "END"}
# Stems: "der frühen sechziger Jahre".
EDGES = {"früh": "START", "spät": "END", "ausgehend": "END"}
PORTION_NOUNS = {
    "jahresbeginn": ("Y", "START"),
    "jahresanfang": ("Y", "START"),
    "jahresmitte": ("Y", "MID"),
    "jahresende": ("Y", "END"),
    "monatsbeginn": ("M", "START"),
    "monatsanfang": ("M", "START"),
    "monatsende": ("M", "END"),
    "wochenbeginn": ("W", "START"),
    "wochenanfang": ("W", "START"),
}

# Stems of words for a number that is left open.
VAGUE_COUNTS = ("mehrere", "einige", "wenige", "etliche", "viele", "zahlreiche", "ein paar", "paar")

# Adjectives between a number and its unit.
BETWEEN = ("weiter", "ganz", "voll", "lang", "zusätzlich", "gut", "aufeinanderfolgend")

APPROXIMATE = ("rund", "etwa", "circa", "ca.", "ungefähr", "knapp", "fast", "gut", "beinahe", "gegen")

SMALL_NUMBERS = {
    "null": 0,
    "beide": 2,
    "beiden": 2,
    "zwei": 2,
    "zwo": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
    "zehn": 10,
    "elf": 11,
    "zwölf": 12,
    "dreizehn": 13,
    "vierzehn": 14,
    "fünfzehn": 15,
    "sechzehn": 16,
    "siebzehn": 17,
    "achtzehn": 18,
    "neunzehn": 19,
    "hundert": 100,
    "einhundert": 100,
    "zweitausend": 2000,
    "dreitausend": 3000,
    "zehntausend": 10000,
    "tausend": 1000,
    "eintausend": 1000,
}
TENS = {
    "zwanzig": 20,
    "dreißig": 30,
    "dreissig": 30,
    "vierzig": 40,
    "fünfzig": 50,
    "sechzig": 60,
    "siebzig": 70,
    "achtzig": 80,
    "neunzig": 90,
}
HALVES = {"anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5, "viereinhalb": 4.5}
# Stems; they take -e, -en, -er, -es, -em.
ORDINALS = {
    "erst": 1,
    "zweit": 2,
    "dritt": 3,
    "viert": 4,
    "fünft": 5,
    "sechst": 6,
    "siebt": 7,
    "siebent": 7,
    "acht": 8,
    "neunt": 9,
    "zehnt": 10,
    "elft": 11,
    "zwölft": 12,
    "dreizehnt": 13,
    "vierzehnt": 14,
    "fünfzehnt": 15,
    "sechzehnt": 16,
    "siebzehnt": 17,
    "achtzehnt": 18,
    "neunzehnt": 19,
    "zwanzigst": 20,
    "einundzwanzigst": 21,
}

FIXED_HOLIDAYS = {
    "neujahr": (1, 1),
    "neujahrstag": (1, 1),
    "dreikönigstag": (1, 6),
    "valentinstag": (2, 14),
    "mariä himmelfahrt": (8, 15),
    "maria himmelfahrt": (8, 15),
    "allerheiligen": (11, 1),
    "allerseelen": (11, 2),
    "nikolaustag": (12, 6),
    "heiligabend": (12, 24),
    "weihnachten": (12, 25),
    "weihnachtstag": (12, 25),
    "weihnachtsfeiertag": (12, 25),
    "stefanitag": (12, 26),
    "stephanstag": (12, 26),
    "silvester": (12, 31),
}
# Days after Easter Sunday.
EASTER_HOLIDAYS = {
    "rosenmontag": -48,
    "faschingsdienstag": -47,
    "aschermittwoch": -46,
    "palmsonntag": -7,
    "gründonnerstag": -3,
    "karfreitag": -2,
    "karsamstag": -1,
    "ostern": 0,
    "ostersonntag": 0,
    "ostermontag": 1,
    "christi himmelfahrt": 39,
    "pfingsten": 49,
    "pfingstsonntag": 49,
    "pfingstmontag": 50,
    "fronleichnam": 60,
}

# Nouns that a round number before them counts; "2000 Euro" is no year.
QUANTITIES = (
    "euro dollar pfund franken mark rubel lire cent prozent grad meter kilometer quadratmeter kubikmeter "
    "hektar liter tonnen kilo kilogramm gramm kilowattstunden megawatt watt volt stück mal mann menschen "
    "personen leute frauen männer kinder einwohner zuschauer besucher teilnehmer mitarbeiter soldaten "
    "stimmen punkte jahre jahren tage tagen stunden minuten sekunden wochen monate monaten kalorien "
    "millionen milliarden tote opfer flüchtlinge schüler studenten mitglieder seiten exemplare plätze "
    "km kg m cm mm g l ha qm"
).split()

# What stands before a number that counts something, and before one that is a year.
COUNTERS = (
    "rund etwa über knapp fast gut ca. circa insgesamt höchstens weitere nr. nummer artikel "
    "paragraf davon darunter § seite euro € $ +"
).split()
COUNTERS += ["mehr als", "weniger als", "bis zu"]
DATERS = "jahr jahre jahres seit bis ab nach anno anfang mitte ende herbst sommer winter frühling frühjahr (".split()
# What stands before a month whose name may also be a person's, as in "August Mai".
MONTH_PREPOSITIONS = (
    "im seit bis ab vom zum von nach vor in dem den der des und oder für zwischen spätestens auf um monat monats"
).split()
AMBIGUOUS_MONTHS = ("mai", "august", "märz", "april", "juni", "juli", "januar")

# What may last twenty years: heads of the nouns after "20-jährige", where no age is meant.
LASTING_NOUNS = (
    "zeit dauer frist haft strafe vertrag jubiläum bestehen geschichte ehe krieg kampf herrschaft garantie erfahrung "
    "pause verhandlung planung arbeit suche phase periode laufbahn karriere gefängnis mitgliedschaft tradition "
    "beziehung freundschaft problem projekt plan programm studie studium ausbildung regierung präsidentschaft "
    "regentschaft diktatur besatzung besetzung zusammenarbeit abkommen kontrakt amtszeit jahrestag exil"
).split()
