"""What German words name as a time, and its value for a report of Thursday, 17 June 2021."""

from __future__ import annotations

import datetime

import edtf
import pytest

from lessons.dates import read_date
from lessons.german.times.templates import RULES
from lessons.german.times.timex import edtf_of

PUBLISHED = datetime.date(2021, 6, 17)

# A sentence, the words that are marked in it, their type and value.
EXAMPLES = [
    # days
    ("Am 2021-06-16 war es so weit.", "2021-06-16", "DATE", "2021-06-16"),
    ("Er kam am 16.6.2021 an.", "16.6.2021", "DATE", "2021-06-16"),
    ("Er kam am Mittwoch, den 16.06.21 an.", "Mittwoch, den 16.06.21", "DATE", "2021-06-16"),
    ("Am 9.11.89 fiel die Mauer.", "9.11.89", "DATE", "1989-11-09"),
    ("Er kam am 16.6. an.", "16.6.", "DATE", "2021-06-16"),
    ("Beginn ist am Donnerstag, 1. Juli, im Saal.", "Donnerstag, 1. Juli", "DATE", "2021-07-01"),
    ("Am 3. Oktober 1990 trat sie bei.", "3. Oktober 1990", "DATE", "1990-10-03"),
    ("Am 3. Okt. 1990 trat sie bei.", "3. Okt. 1990", "DATE", "1990-10-03"),
    ("Am dritten Oktober 1990 trat sie bei.", "dritten Oktober 1990", "DATE", "1990-10-03"),
    ("Vom 3. bis 5. März 2020 tagte man.", "3.", "DATE", "2020-03-03"),
    ("Vom 3. bis 5. März 2020 tagte man.", "5. März 2020", "DATE", "2020-03-05"),
    ("Der Ball ist am Samstag, den 26., im Saal.", "Samstag, den 26.", "DATE", "2021-06-26"),
    ("Konzert: Fr., 25.6., im Dom.", "Fr., 25.6.", "DATE", "2021-06-25"),
    ("Die Messe (25.6.) ist ausverkauft.", "25.6.", "DATE", "2021-06-25"),
    ("Am Do. gibt es Fisch.", "Do.", "DATE", "2021-06-17"),
    ("Vom 22. bis 25.6. ist Messe.", "22.", "DATE", "2021-06-22"),
    ("Die Messe vom 22.-25.6.2019 war gut besucht.", "22.-25.6.2019", "DATE", "2019-06-22/2019-06-25"),
    ("Am 4. und am 6. Mai 1955 wurde verhandelt.", "4.", "DATE", "1955-05-04"),
    ("Die Frist endet am 1. Juli. Dann ist Schluss.", "1. Juli", "DATE", "2021-07-01"),
    ("Vom 9.11. bis 2.2.1948 war es kalt.", "9.11.", "DATE", "1947-11-09"),
    ("Vom 26. Mai bis zum 2. Juni 1940 fuhren Schiffe.", "26. Mai", "DATE", "1940-05-26"),
    ("Vom 29. November bis 5. Februar 1963 fror der See zu.", "29. November", "DATE", "1962-11-29"),
    ("In der Nacht vom 12. auf den 13. August 1961 kamen Soldaten.", "12.", "DATE", "1961-08-12"),
    ("Am 4. Mai spielt der Chor, den es seit 1955 gibt.", "4. Mai", "DATE", "2022-05-04"),
    ("Vom 4. Mai bis 8. August zeigt das Museum Bilder.", "4. Mai", "DATE", "2021-05-04"),
    # months, seasons, parts of a year
    ("Im Sommer und Herbst 1932 wurde zweimal gewählt.", "Sommer", "DATE", "1932-SU"),
    ("Im Mai und Juni 1953 wuchs der Ärger.", "Mai", "DATE", "1953-05"),
    ("Im März sagte er das.", "März", "DATE", "2021-03"),
    ("Im August wird gewählt.", "August", "DATE", "2021-08"),
    ("Im Dezember war er in Berlin.", "Dezember", "DATE", "2020-12"),
    ("Ende Dezember war er in Berlin.", "Ende Dezember", "DATE", "2020-12"),
    ("Ab Juli dieses Jahres gilt das.", "Juli dieses Jahres", "DATE", "2021-07"),
    ("Er kam im Sommer des Vorjahres.", "Sommer des Vorjahres", "DATE", "2020-SU"),
    ("Im August des Vorjahrs lag er im Koma.", "August des Vorjahrs", "DATE", "2020-08"),
    ("Im November 1970 entstand er.", "November 1970", "DATE", "1970-11"),
    ("Von Oktober bis März 2020 blieb er.", "Oktober", "DATE", "2019-10"),
    ("Im vergangenen März war er da.", "vergangenen März", "DATE", "2021-03"),
    ("Im kommenden Mai kommt er.", "kommenden Mai", "DATE", "2022-05"),
    ("Im Sommer 2020 flog er nach Berlin.", "Sommer 2020", "DATE", "2020-SU"),
    ("Im Frühjahr zogen sie ab.", "Frühjahr", "DATE", "2021-SP"),
    ("Im vergangenen Herbst zogen sie ab.", "vergangenen Herbst", "DATE", "2020-FA"),
    ("Im zweiten Quartal 2014 sank es.", "zweiten Quartal 2014", "DATE", "2014-Q2"),
    ("Im ersten Halbjahr stieg es.", "ersten Halbjahr", "DATE", "2021-H1"),
    ("Zum Jahreswechsel 2010/11 stieg es.", "Jahreswechsel 2010/11", "DATE", "2010"),
    # years and more
    ("Die Krim wurde im Jahr 2014 annektiert.", "Jahr 2014", "DATE", "2014"),
    ("Das war 2008 versprochen worden.", "2008", "DATE", "2008"),
    ("Ende 2013 war es vorbei.", "Ende 2013", "DATE", "2013"),
    ("In der Saison 2014/15 gewann er.", "2014/15", "DATE", "2014/2015"),
    ("Cäsar starb 44 v. Chr. in Rom.", "44 v. Chr.", "DATE", "BC0044"),
    ("In den 90er-Jahren war das anders.", "den 90er-Jahren", "DATE", "199"),
    ("Anfang der 1980er Jahre war das anders.", "Anfang der 1980er Jahre", "DATE", "198"),
    ("Die sechziger Jahre waren anders.", "Die sechziger Jahre", "DATE", "196"),
    ("Ende der Neunziger war das anders.", "Ende der Neunziger", "DATE", "199"),
    ("Im 19. Jahrhundert war das anders.", "19. Jahrhundert", "DATE", "18"),
    ("Aus dem 2. und 3. Jahrhundert stammt das.", "dem 2.", "DATE", "01"),
    ("Ende vergangenen Jahres war das anders.", "Ende vergangenen Jahres", "DATE", "2020"),
    ("Am Anfang des Jahrhunderts war das anders.", "Anfang des Jahrhunderts", "DATE", "20"),
    ("Die Besatzung (1945–49) war lang.", "1945–49", "DATE", "1945/1949"),
    ("In den 70ern trug man Schlaghosen.", "den 70ern", "DATE", "197"),
    ("Die Musik der 2010er ist schnell.", "der 2010er", "DATE", "201"),
    ("Die goldenen Zwanziger waren kurz.", "Die goldenen Zwanziger", "DATE", "192"),
    ("Die Kirche stammt aus dem 12. Jhd. und ist klein.", "dem 12. Jhd.", "DATE", "11"),
    ("Im XVIII. Jahrhundert war das Mode.", "XVIII. Jahrhundert", "DATE", "17"),
    ("Im 3. Jh. v. Chr. entstand der Tempel.", "3. Jh. v. Chr.", "DATE", "BC02"),
    # holidays
    ("Zu Ostern war er da.", "Ostern", "DATE", "2021-04-04"),
    ("Silvester 2014 war er da.", "Silvester 2014", "DATE", "2014-12-31"),
    ("Am zweiten Weihnachtstag wird er da sein.", "zweiten Weihnachtstag", "DATE", "2021-12-26"),
    # counted from today, or from the date told last
    ("Das sagte er gestern.", "gestern", "DATE", "2021-06-16"),
    ("Das sagt er morgen früh.", "morgen früh", "TIME", "2021-06-18TMO"),
    ("Das Ergebnis stand gestern Abend aus.", "gestern Abend", "TIME", "2021-06-16TEV"),
    ("Er kommt nächstes Jahr.", "nächstes Jahr", "DATE", "2022"),
    ("In der vergangenen Woche kam er.", "der vergangenen Woche", "DATE", "2021-W23"),
    ("Am kommenden Wochenende kommt er.", "kommenden Wochenende", "DATE", "2021-W25-WE"),
    ("Am Wochenende war er da.", "Wochenende", "DATE", "2021-W23-WE"),
    ("Im Vorjahr ignorierte er die Pflichten.", "Vorjahr", "DATE", "2020"),
    ("Ende der Woche kommt er.", "Ende der Woche", "DATE", "2021-W24"),
    ("Zum Jahresende kommt er.", "Jahresende", "DATE", "2021"),
    (
        "Am 1. Juli 2013 begann es. In der Woche darauf ging es weiter.",
        "der Woche darauf",
        "DATE",
        "2013-W28",
    ),
    ("Am 1. Juli 2013 begann es. In der dritten Woche regnete es.", "der dritten Woche", "DATE", "2013-W29"),
    ("Er ging 1939 fort. Zwei Jahre später kam er zurück.", "Zwei Jahre später", "DATE", "1941"),
    ("Er kam 1939. Im selben Jahr ging er.", "selben Jahr", "DATE", "1939"),
    # weekdays and parts of days
    ("Am Mittwoch trafen sie sich.", "Mittwoch", "DATE", "2021-06-16"),
    ("Am Donnerstag setzte es sich fort.", "Donnerstag", "DATE", "2021-06-17"),
    ("Am Freitag wird er sprechen.", "Freitag", "DATE", "2021-06-18"),
    ("Am vergangenen Freitag sprach er.", "vergangenen Freitag", "DATE", "2021-06-11"),
    ("Der Rat tagte am Dienstagabend.", "Dienstagabend", "TIME", "2021-06-15TEV"),
    ("Am heutigen Donnerstag beginnt es.", "Donnerstag", "DATE", "2021-06-17"),
    ("Er kam am Montag dieser Woche.", "Montag dieser Woche", "DATE", "2021-06-14"),
    ("In der Nacht zum Mittwoch brannte es.", "der Nacht zum Mittwoch", "TIME", "2021-06-16TNI"),
    ("An einem Freitag kam er an.", "Freitag", "DATE", "XXXX-WXX-5"),
    ("Am Vormittag sprach er.", "Vormittag", "TIME", "2021-06-17TMO"),
    # the clock
    ("Beginn ist heute um 20.30 Uhr.", "20.30 Uhr", "TIME", "2021-06-17T20:30"),
    ("Geöffnet ist von 9 bis 11 Uhr.", "9", "TIME", "2021-06-17T09:00"),
    ("Beginn ist um acht Uhr.", "acht Uhr", "TIME", "2021-06-17T08:00"),
    ("Beginn ist um halb neun.", "halb neun", "TIME", "2021-06-17T08:30"),
    ("Um Mitternacht war es still.", "Mitternacht", "TIME", "2021-06-17T24:00"),
    ("Die Uhr blieb um 8:05:30 Uhr stehen.", "8:05:30 Uhr", "TIME", "2021-06-17T08:05:30"),
    ("Um acht Uhr abends schloss das Tor.", "acht Uhr abends", "TIME", "2021-06-17T20:00"),
    ("Gestern Nachmittag um 4 Uhr schloss das Tor.", "4 Uhr", "TIME", "2021-06-16T16:00"),
    ("Um elf Uhr nachts schloss das Tor.", "elf Uhr nachts", "TIME", "2021-06-17T23:00"),
    ("Um 20:15 läuft ein Krimi.", "20:15", "TIME", "2021-06-17T20:15"),
    ("Um viertel sechs klingelte es.", "viertel sechs", "TIME", "2021-06-17T05:15"),
    ("Um zehn vor dreiviertel acht klingelte es.", "zehn vor dreiviertel acht", "TIME", "2021-06-17T07:35"),
    ("Um halb eins gibt es Essen.", "halb eins", "TIME", "2021-06-17T12:30"),
    ("+++ 17.40 Brücke gesperrt +++", "17.40", "TIME", "2021-06-17T17:40"),
    ("Zug entgleist\n06:12 Erste Bilder vom Unfallort", "06:12", "TIME", "2021-06-17T06:12"),
    ("Es war kurz nach elf.", "kurz nach elf", "TIME", "2021-06-17T11:00"),
    ("Es ist halb drei nachmittags.", "halb drei nachmittags", "TIME", "2021-06-17T14:30"),
    # durations
    ("Sie wartete eine Dreiviertelstunde.", "Dreiviertelstunde", "DURATION", "PT45M"),
    ("Das Projekt lief ein Dreivierteljahr.", "Dreivierteljahr", "DURATION", "P9M"),
    ("Seit drei Jahren arbeitet sie hier.", "drei Jahren", "DURATION", "P3Y"),
    ("Vor einer Woche kam er.", "einer Woche", "DURATION", "P1W"),
    ("Es dauerte zweieinhalb Stunden.", "zweieinhalb Stunden", "DURATION", "PT2.5H"),
    ("Es dauerte eine halbe Stunde.", "eine halbe Stunde", "DURATION", "PT30M"),
    ("Es dauerte einige Tage.", "einige Tage", "DURATION", "PXD"),
    ("Es dauerte zwei bis drei Jahre.", "zwei bis drei Jahre", "DURATION", "PXY"),
    ("Er will 50 statt 30 Jahre.", "50", "DURATION", "P50Y"),
    ("Seit Jahren arbeitet sie hier.", "Jahren", "DURATION", "PXY"),
    ("In den letzten 50 Jahren war es so.", "den letzten 50 Jahren", "DURATION", "P50Y"),
    ("In den kommenden Tagen kommt er.", "den kommenden Tagen", "DURATION", "PXD"),
    ("Er arbeitete den ganzen Tag.", "den ganzen Tag", "DURATION", "P1D"),
    ("Nach dem dreitägigen Treffen fuhr er.", "dreitägigen", "DURATION", "P3D"),
    ("Die 14-Tage-Frist läuft ab.", "14-Tage", "DURATION", "P14D"),
    ("Er wartete jahrelang.", "jahrelang", "DURATION", "PXY"),
    # what comes again
    ("Er kommt jeden Dienstag.", "jeden Dienstag", "SET", "XXXX-WXX-2"),
    ("Er kommt montags.", "montags", "SET", "XXXX-WXX-1"),
    ("Er kommt jedes Jahr.", "jedes Jahr", "SET", "P1Y"),
    ("Er kommt alle zwei Jahre.", "alle zwei Jahre", "SET", "P2Y"),
    ("Er kommt zweimal im Monat.", "Monat", "SET", "P1M"),
    ("Er kommt jeden ersten Sonntag im Monat.", "jeden ersten Sonntag im Monat", "SET", "P1M"),
    ("Das kostet jährlich zwei Millionen.", "jährlich", "SET", "P1Y"),
    ("Er arbeitet nachts.", "nachts", "SET", "XXXX-XX-XXTNI"),
    ("Tag für Tag wartete er.", "Tag für Tag", "SET", "P1D"),
    ("Der Chor probt dienstagabends.", "dienstagabends", "SET", "XXXX-WXX-2TEV"),
    # pointers
    ("Damals war er krank.", "Damals", "DATE", "PAST_REF"),
    ("Der ehemalige Präsident kam.", "ehemalige", "DATE", "PAST_REF"),
    ("Früher war das anders.", "Früher", "DATE", "PAST_REF"),
    ("In der Vergangenheit war das anders.", "der Vergangenheit", "DATE", "PAST_REF"),
    ("Jetzt habe er es gesagt.", "Jetzt", "DATE", "PRESENT_REF"),
    ("Das gilt bis heute.", "heute", "DATE", "PRESENT_REF"),
    ("Künftig soll er kommen.", "Künftig", "DATE", "FUTURE_REF"),
    ("In Zukunft soll er kommen.", "Zukunft", "DATE", "FUTURE_REF"),
    ("Eines Tages kam er.", "Eines Tages", "DATE", "XXXX-XX-XX"),
    ("Heuer kommt er nicht.", "Heuer", "DATE", "2021"),
]

NO_TIMES = [
    "Er zahlte 2000 Euro.",
    "Rund 1500 Menschen kamen.",
    "Von den 1700 Toten waren 1415 Soldaten.",
    "Die Nummer ist 07134/1990.",
    "Guten Morgen!",
    "Nicht zuletzt deshalb kam er.",
    "Theo Mai und August Bebel kamen.",
    "Der Dreißigjährige Krieg verheerte das Land.",
    "Der Sommer liebt die Berge.",
    "Das Thema war „Weihnachten“.",
    "Hr. Lang und Fr. Berg kamen mit Mi. Stein.",
    "Sie ist Ende 50 und fährt den 80er Bus.",
    "In der 30er-Zone gilt Schritttempo.",
    "Das 18. Kapitel ist lang.",
    "Das Heimteam siegte 24:19 und lag um drei Tore vor acht Gegnern.",
    "21:17 siegten die Gäste.",
    "12.50 Euro kostet das Menü.",
    "Kurz vor elf kleinen Dörfern liegt ein halb leeres Haus.",
    "Das sei nun mal so.",
    "Der Bundestag stimmte der Montage zu.",
    "",
]


@pytest.mark.parametrize(("sentence", "words", "kind", "value"), EXAMPLES)
def test_an_expression_is_found_with_its_extent_type_and_value(sentence, words, kind, value, times_of):
    found = [(sentence[t.start : t.end], t.type, t.value) for t in times_of(sentence)]
    assert (words, kind, value) in found


@pytest.mark.parametrize("sentence", NO_TIMES)
def test_what_only_looks_like_a_time_is_none(sentence, times_of):
    assert [sentence[t.start : t.end] for t in times_of(sentence)] == []


def test_every_rule_reads_some_example(times_of):
    """The examples leave out no rule, so the words that give an expression away cover all rules."""
    read = set()
    for sentence, *_ in EXAMPLES + EXTRA:
        lower = sentence.lower()
        found = [(rule, match) for rule in RULES for match in rule.pattern.finditer(lower)]
        for timex in times_of(sentence):
            read |= {rule.read for rule, match in found if match.span("extent") == (timex.start, timex.end)}
    assert {rule.read.__name__ for rule in RULES if rule.read not in read} == set()


EXTRA = [
    ("Am folgenden Tag kam er.",),
    ("Er ist 45 Jahre alt.",),
    ("Ein Tag später kam er.",),
    ("Nun kam die künftige Ministerin, und die heutige Lage war inzwischen anders als zuvor.",),
]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Auch die Frau des 45-Jährigen kam.", "P45Y"),
        ("Er ist 45 Jahre alt.", "P45Y"),
        ("Mit 16 Jahren ging er.", "P16Y"),
    ],
)
def test_an_age_is_found_but_timeml_leaves_it_out(sentence, value, times_of):
    (age,) = times_of(sentence)
    assert (age.type, age.value, age.markable) == ("DURATION", value, False)


def test_a_vague_expression_stays_vague(times_of):
    (timex,) = times_of("Er forderte das jüngst.")
    assert (timex.value, timex.edtf, timex.vague) == ("PAST_REF", "../2021-06-17", True)


def test_a_stretch_of_open_length_is_an_open_interval(times_of):
    (timex,) = times_of("Er kommt in den kommenden Tagen.")
    assert (timex.value, timex.edtf, timex.vague) == ("PXD", "2021-06-17/..", True)


def test_three_years_ago_is_a_duration_that_comes_to_a_year(times_of):
    (timex,) = times_of("Vor drei Jahren kam er.")
    assert (timex.value, timex.edtf) == ("P3Y", "2018")


def test_a_part_of_a_month_keeps_its_modifier(times_of):
    (timex,) = times_of("Anfang Mai 2010 kam er.")
    assert (timex.value, timex.mod) == ("2010-05", "START")


def test_every_edtf_date_that_is_written_is_valid(times_of):
    sentences = [sentence for sentence, *_ in EXAMPLES + EXTRA + WAYS]
    written = {timex.edtf for sentence in sentences for timex in times_of(sentence)} - {""}
    assert len(written) > 100
    assert {text for text in written if str(edtf.parse_edtf(text)) != text} == set()
    assert all(read_date(text) for text in written)


def test_what_was_not_seen_in_thirty_years_has_no_date(times_of):
    (timex,) = times_of("So etwas hat er in dreißig Jahren nicht erlebt.")
    assert (timex.value, timex.edtf) == ("P30Y", "")


def test_a_part_of_the_day_in_the_present_is_of_today(times_of):
    text = "Am Sonntag stieg das Wasser. Seit den Morgenstunden ist die Straße frei."
    assert [timex.value for timex in times_of(text)] == ["2021-06-13", "2021-06-17TMO"]


def test_without_a_date_of_publication_only_absolute_times_are_resolved(times_of):
    found = times_of("Am Mittwoch sprach er über 2014 und den März.", None)
    assert [(t.value, t.edtf) for t in found] == [("XXXX-XX-XX", ""), ("2014", "2014"), ("XXXX-XX", "")]


def test_an_unnamed_year_is_that_of_the_story(times_of):
    text = "Am 12. März 1938 marschierte er ein. Am 10. April stimmte man ab."
    assert [t.value for t in times_of(text)] == ["1938-03-12", "1938-04-10"]


# Behind or ahead: by government, by tense, by a participle before the noun.
WAYS = [
    ("Die Piloten drohten für Sonntag mit einem Ausstand.", "2021-06-20"),
    ("Für Sonntag hatten die Piloten einen Ausstand angedroht.", "2021-06-13"),
    ("Für Sonntag meldete das Amt 80 Fälle.", "2021-06-13"),
    ("Ab Dienstag fahren wieder Züge.", "2021-06-22"),
    ("Ab Dienstag fuhren wieder Züge.", "2021-06-15"),
    ("Seit Dienstag fahren wieder Züge.", "2021-06-15"),
    ("Die Ausgangssperre dauert bis Freitag.", "2021-06-18"),
    ("Die Ausgangssperre dauerte bis Freitag.", "2021-06-11"),
    ("Die Regierung verlängerte die Ausgangssperre bis Freitag.", "2021-06-18"),
    ("Das Gericht vertagte die Verhandlung auf Montag.", "2021-06-21"),
    ("Das Konzert vom Montag bleibt unvergessen.", "2021-06-14"),
    ("Nach dem Sieg am Samstag feiert die Stadt.", "2021-06-12"),
    ("Am Samstag feiert die Stadt ihr Jubiläum.", "2021-06-19"),
    ("Am Samstag hat die Stadt ihr Jubiläum gefeiert.", "2021-06-12"),
    ("Am Samstag sei ein Bild verschwunden, hieß es.", "2021-06-12"),
    ("Am Samstag ist das Museum geschlossen.", "2021-06-19"),
    ("Er dürfte am Samstag abgereist sein.", "2021-06-12"),
    ("Sie hofft, am Samstag das Museum zu besuchen.", "2021-06-19"),
    ("Sie bestritt, am Samstag das Museum besucht zu haben.", "2021-06-12"),
    ("Wie das Museum am Samstag bekanntgibt, fehlt ein Bild.", "2021-06-12"),
    ("Dieb flieht am Samstag aus dem Museum", "2021-06-12"),
    ("Das am Samstag beginnende Turnier ist ausverkauft.", "2021-06-19"),
    ("Das am Samstag begonnene Turnier ist ausverkauft.", "2021-06-12"),
    ("Der Verband sagte das für Samstag angesetzte Turnier ab.", "2021-06-19"),
    ("Das für Samstag angesetzte Turnier fand in der Halle statt.", "2021-06-12"),
    ("Im Februar öffnet das neue Bad.", "2022-02"),
    ("Im Februar öffnete das neue Bad.", "2021-02"),
]


@pytest.mark.parametrize(("sentence", "value"), WAYS)
def test_a_date_lies_behind_or_ahead_as_preposition_and_verb_say(sentence, value, times_of):
    assert [timex.value for timex in times_of(sentence)] == [value]


def test_a_clock_time_falls_on_the_day_told_before(times_of):
    text = "Am Samstag kam es zu einem Unfall. Gegen 14 Uhr stieß ein Auto gegen einen Baum."
    assert [t.value for t in times_of(text)] == ["2021-06-12", "2021-06-12T14:00"]


def test_an_entry_in_a_list_of_events_stands_for_itself(times_of):
    text = "Bozen: Konzert, morgen im Saal. Meran: Theater, im Kultursaal, 20 Uhr."
    assert [t.value for t in times_of(text)] == ["2021-06-18", "2021-06-17T20:00"]


def test_places_stay_the_same_where_lower_case_is_longer(times_of):
    text = "In İzmir war er im März 2010."
    (timex,) = times_of(text)
    assert text[timex.start : timex.end] == "März 2010"


@pytest.mark.parametrize("text", ["Am 31. Februar 2010.", "Am 45.13.2010.", "Um 25.70 Uhr.", "Im Jahr 0000."])
def test_impossible_dates_do_no_harm(text, times_of):
    for timex in times_of(text):
        assert 0 <= timex.start < timex.end <= len(text)


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2021-06-16", "2021-06-16"),
        ("2020-SU", "2020-22"),
        ("2014-Q2", "2014-34"),
        ("2014-H2", "2014-41"),
        ("199", "199X"),
        ("18", "18XX"),
        ("2021-W24", "2021-06-14/2021-06-20"),
        ("2021-W24-WE", "2021-06-19/2021-06-20"),
        ("2021-06-16TEV", "2021-06-16"),
        ("2021-06-16T20:30", "2021-06-16T20:30:00"),
        ("2014/2015", "2014/2015"),
        ("BC0044", "-0043"),
        ("XXXX-WXX-2", ""),
        ("P3Y", ""),
        ("PAST_REF", ""),
    ],
)
def test_a_timex_value_as_edtf(value, date):
    assert edtf_of(value) == date
