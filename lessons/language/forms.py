"""Whether two German words are forms of the same word: a rule of thumb for feedback, not an analysis.

It sees endings, umlaut, ge- and zu inside participles and infinitives, and separable verbs written apart;
families of small words whose forms look nothing alike are listed.
"""

from __future__ import annotations

from functools import lru_cache

from lessons.language.spelling import bare, exact

ENDINGS = """
    e en em er es n s st t et te ten test tet est ete eten end ende enden ender endes endem
    ere eren erer eres erem ste sten ster stes
""".split()  # noqa: SIM905 -- such lists are read as lines, not as columns of quotation marks
NOUN_ENDINGS = ["", "e", "en", "em", "er", "ern", "es", "n", "s", "se", "sen", "ses", "in", "innen"]
PREFIXES = """
    auseinander entgegen zurück zusammen zustande zutage heraus hinaus herein hinein voraus fest fort vorbei
    statt über unter wieder ab an auf aus bei dar ein her hin los mit nach um vor weg zu
""".split()  # noqa: SIM905
FAMILIES = [
    frozenset(line.split())
    for line in """
        der die das den dem des
        ein eine einen einem einer eines
        sein bin bist ist sind seid war warst waren wart sei seist seien wäre wärst wären wärt gewesen
        haben habe hast hat habt hatte hattest hatten hattet hätte hättest hätten hättet habest habet gehabt
        werden werde wirst wird werdet wurde wurden würde würden würdest würdet werdest geworden worden
        können kann kannst könnt konnte konnten könne könnest könnte könnten gekonnt
        müssen muss musst müsst musste mussten müsse müssest müsste müssten gemusst
        dürfen darf darfst dürft durfte durften dürfe dürfest dürfte dürften gedurft
        mögen mag magst mögt mochte mochten möge möchte möchten gemocht
        wollen will willst wollt wollte wollten wolle wollest gewollt
        sollen soll sollst sollt sollte sollten solle sollest gesollt
        wissen weiß weißt wisst wusste wussten wisse wissest wüsste wüssten gewusst
        gehen geht gehst ging gingen gehe ginge gegangen
        kommen kommt kommst kam kamen komme käme kämen gekommen
        geben gibt gibst gab gaben gebe gäbe gäben gegeben
        stehen steht stand standen stehe stünde stünden stände gestanden
        nehmen nimmt nimmst nahm nahmen nehme nähme nähmen genommen
        lassen lässt ließ ließen lasse gelassen
        sprechen spricht sprach sprachen spreche spräche sprächen gesprochen
        treffen trifft traf trafen treffe träfe träfen getroffen
        halten hält hielt hielten halte hielte gehalten
        bleiben bleibt blieb blieben bleibe bliebe geblieben
        tun tut tat taten tue täte getan
    """.strip().splitlines()
]
SHORT_NOUN = 5  # letters: Kind, Kinder and Bild, Bilder, but not Arbeit, Arbeiter


def same_family(given: str, wanted: str) -> bool:
    """Whether both are listed forms of one word.

    >>> same_family("hatte", "hätte"), same_family("der", "ein")
    (True, False)
    """
    return any(exact(given).lower() in words and exact(wanted).lower() in words for words in FAMILIES)


def other_form(given: str, wanted: str) -> bool:
    """Whether two words look like forms of one word.

    >>> other_form("kündigte", "angekündigt"), other_form("kündigte an", "angekündigt")
    (False, True)
    >>> other_form("dem", "den"), other_form("Vertrags", "Vertrag"), other_form("warten", "warnen")
    (True, True, False)
    """
    if same_family(given, wanted):
        return True
    given, wanted = joined(given), joined(wanted)
    noun = wanted[:1].isupper()
    return any(one == other for one in stems(given, noun) for other in stems(wanted, noun))


def joined(verb: str) -> str:
    """A separable verb written together: `kündigt an` becomes `ankündigt`; anything else stays as it is."""
    stem, _, prefix = verb.rpartition(" ")
    return prefix + stem if stem and " " not in stem and prefix in PREFIXES else verb


@lru_cache(maxsize=1000)
def stems(word: str, noun: bool) -> frozenset[str]:
    """What may be left of a word without ending, umlaut, ge- or zu: at least three letters."""
    plain = bare(word)
    bases = {plain} if noun else {plain, *_without_marker(plain)}
    endings = NOUN_ENDINGS if noun else ["", *ENDINGS]
    found = {base.removesuffix(ending) for base in bases for ending in endings}
    if noun and plain.endswith("er") and len(plain) - 2 > SHORT_NOUN:
        found.discard(plain[:-2])
    return frozenset(stem for stem in found if len(stem) >= 3)


def _without_marker(verb: str) -> set[str]:
    """The verb without `ge` at its start, and without `ge` or `zu` after a separable prefix."""
    markers = [("", "ge"), *((prefix, marker) for prefix in map(bare, PREFIXES) for marker in ("ge", "zu"))]
    return {
        prefix + verb[len(prefix + marker) :]
        for prefix, marker in markers
        if verb.startswith(prefix + marker)
    }
