"""Forms of verbs by mood, and the mistakes that learners make with them in reported speech.

Each line: indicative, Konjunktiv I, Konjunktiv II, of the third person singular or plural.
"""

from __future__ import annotations

ROWS = [
    tuple(line.split())
    for line in """
        ist sei wäre
        sind seien wären
        hat habe hätte
        haben haben hätten
        wird werde würde
        werden werden würden
        kann könne könnte
        können können könnten
        muss müsse müsste
        müssen müssen müssten
        darf dürfe dürfte
        dürfen dürfen dürften
        will wolle wollte
        wollen wollen wollten
        soll solle sollte
        sollen sollen sollten
        mag möge möchte
        mögen mögen möchten
        weiß wisse wüsste
        wissen wissen wüssten
        geht gehe ginge
        gehen gehen gingen
        kommt komme käme
        kommen kommen kämen
        gibt gebe gäbe
        geben geben gäben
        steht stehe stünde
        stehen stehen stünden
        nimmt nehme nähme
        nehmen nehmen nähmen
        hält halte hielte
        halten halten hielten
        lässt lasse ließe
        lassen lassen ließen
        bleibt bleibe bliebe
        bleiben bleiben blieben
        sieht sehe sähe
        sehen sehen sähen
        spricht spreche spräche
        sprechen sprechen sprächen
        trifft treffe träfe
        treffen treffen träfen
        findet finde fände
        finden finden fänden
        liegt liege läge
        liegen liegen lägen
        trägt trage trüge
        tragen tragen trügen
        tritt trete träte
        treten treten träten
        beginnt beginne begänne
        beginnen beginnen begännen
        tut tue täte
    """.strip().splitlines()
]
FIRST_PERSON = [
    ("bin", "sei", "wäre"),
    ("habe", "habe", "hätte"),
    ("werde", "werde", "würde"),
    ("gebe", "gebe", "gäbe"),
    ("gehe", "gehe", "ginge"),
    ("komme", "komme", "käme"),
]
PERSONS = frozenset(
    """
    ich du er sie es wir ihr man mich dich ihn uns euch mir dir ihm ihnen
    mein meine meinen meinem meiner meines dein deine deinen deinem deiner deines
    sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres
    unser unsere unseren unserem unserer unseres euer eure euren eurem eurer eures
    """.split()  # noqa: SIM905 -- read as lines
)
# What shows reported speech, or nearly always does: for a checklist, not for an analysis.
PRETERITE = {"wollte", "wollten", "sollte", "sollten", "hielten", "ließen", "blieben"}
SPEECH_MARKERS = sorted(
    {second for first, second, third in ROWS if first != second}
    | {third for first, second, third in ROWS if third not in PRETERITE}
    | {"laut", "zufolge"}
)


def reported_error(given: str, wanted: str) -> str:
    """The mistake in one word of a reported sentence; nothing if it is no such mistake.

    >>> reported_error("hat", "habe"), reported_error("hätte", "habe"), reported_error("haben", "hätten")
    ('indicative_kept', 'konjunktiv_2', 'konjunktiv_1')
    >>> reported_error("fordert", "fordere"), reported_error("ich", "er"), reported_error("Haus", "Hof")
    ('indicative_kept', 'wrong_person', '')
    >>> reported_error("weiß", "wisse")  # small letters must keep the ß, as the rows do
    'indicative_kept'
    """
    given, wanted = given.lower(), wanted.lower()
    for indicative, first, second in ROWS:
        if wanted in (first, second) and given == indicative:
            return "konjunktiv_1" if first == indicative else "indicative_kept"
        if wanted == first != indicative and given == second:
            return "konjunktiv_2"
    return _regular_error(given, wanted) or _person_error(given, wanted)


def direct_error(given: str, wanted: str) -> str:
    """The mistake in one word of a sentence turned back into direct speech; nothing if it is no such mistake.

    >>> direct_error("sei", "bin"), direct_error("er", "ich"), direct_error("hätte", "habe")
    ('konjunktiv_kept', 'wrong_person', 'konjunktiv_kept')
    """
    given, wanted = given.lower(), wanted.lower()
    rows = [*ROWS, *FIRST_PERSON]
    kept = any(wanted == row[0] and given in row[1:] for row in rows)
    regular = wanted.endswith("t") and given == wanted[:-1] + "e"
    return "konjunktiv_kept" if kept or regular else _person_error(given, wanted)


def _regular_error(given: str, wanted: str) -> str:
    """The same for verbs that are not listed: `fordere` beside `fordert` and `forderte`."""
    stem = wanted.removesuffix("e")
    if stem == wanted:
        return ""
    return {stem + "t": "indicative_kept", stem + "te": "konjunktiv_2"}.get(given, "")


def _person_error(given: str, wanted: str) -> str:
    """Whether one person stands for another."""
    return "wrong_person" if given != wanted and PERSONS.issuperset((given, wanted)) else ""
