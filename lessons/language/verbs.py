"""Verbs and their forms, from two short tables: irregular verbs by principal parts, regular ones by name.

Enough to tell moods and persons apart in a learner's answer; it needs no installed conjugator.  Prefixes come
off a form before it is looked up, so `entspreche` is known by `sprechen`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from lessons.language.wordlists import rows

PRESENT, PRETERITE = "present", "preterite"
FIRST, SECOND = "first", "second"  # Konjunktiv I and II
THIRD = (2, 5)  # er and sie, among the six persons
SEPARABLE = tuple(
    """
    auseinander entgegen zurück zusammen zustande zutage heraus hinaus hinzu herein hinein herbei voraus voran
    hervor fest fort vorbei nieder statt wieder klar teil bekannt ab an auf aus bei da dar ein her hin los mit
    nach um vor weg zu
    """.split()  # noqa: SIM905 -- read as lines
)
INSEPARABLE = tuple(
    "miss wider hinter über unter um durch voll zer ver ent emp er be ge".split()  # noqa: SIM905
)
PREFIXES = (*SEPARABLE, *INSEPARABLE)
UNSTRESSED = ("be", "ent", "er", "miss", "ver", "zer")  # prefixes that never stand apart
MODALS = frozenset({"dürfen", "können", "mögen", "müssen", "sollen", "wollen"})
HELPING = MODALS | {"haben", "sein", "werden", "lassen"}
LIKE_KNOWING = MODALS | {"wissen"}  # preterites long ago that are presents now: ich kann, er kann
OWN_PRESENT = {
    "sein": ("bin", "bist", "ist", "sind", "seid", "sind"),
    "haben": ("habe", "hast", "hat", "haben", "habt", "haben"),
    "werden": ("werde", "wirst", "wird", "werden", "werdet", "werden"),
}
ONLY_LIKE_PREFIXED = frozenset({"bessern", "beten", "beugen", "erben", "ernten", "zerren"})
NEEDS_E = re.compile(r"(?:[td]|(?:[^aeiouäöülrhmn]|ch)[mn])$")  # du arbeit-e-st, er öffn-e-t


class Reading(NamedTuple):
    """What a form may be: of which verb, in which tense or mood, in which person (0 to 5: ich … sie)."""

    infinitive: str
    tense: str
    person: int


@dataclass(frozen=True)
class Verb:
    """A verb by the third person singular of its tenses; of several forms the usual one is first."""

    infinitive: str
    present: tuple[str, ...]
    preterite: tuple[str, ...]
    second: tuple[str, ...]
    participles: tuple[str, ...]

    @property
    def stem(self) -> str:
        """The infinitive without its ending."""
        short = self.infinitive.endswith(("eln", "ern")) or self.infinitive == "tun"
        return self.infinitive[: -1 if short else -2]

    def persons(self, tense: str) -> list[tuple[str, ...]]:
        """The forms of a tense for each of the six persons, without pronoun and particle."""
        if tense == PRESENT:
            return self._presents()
        if tense == FIRST:
            bases = ("sei",) if self.infinitive == "sein" else self._first()
        else:
            bases = self.preterite if tense == PRETERITE else self.second
        tables = [_past(base) for base in bases]
        found = [tuple(form for table in tables for form in table[person]) for person in range(6)]
        if tense == FIRST and self.infinitive != "sein":
            found[3] = found[5] = (self.infinitive,)
        return found

    def _first(self) -> tuple[str, ...]:
        short = self.stem[:-2] + self.stem[-1]  # handle beside handele
        return (f"{short}e", f"{self.stem}e") if self.stem.endswith("el") else (f"{self.stem}e",)

    def _presents(self) -> list[tuple[str, ...]]:
        if self.infinitive in OWN_PRESENT:
            return [(form,) for form in OWN_PRESENT[self.infinitive]]
        first = self.present if self.infinitive in LIKE_KNOWING else self._first()
        you = f"{self.stem}{'e' if NEEDS_E.search(self.stem) else ''}t"
        plural = (self.infinitive,)
        return [first, tuple(map(self._thou, self.present)), self.present, plural, (you,), plural]

    def _thou(self, third: str) -> str:
        """The second person to a third: nimmst, hältst, lässt, kannst."""
        whole = self.infinitive in LIKE_KNOWING or (self.stem.endswith("t") and not third.endswith("et"))
        base = third if whole else third[:-1]
        return base + ("t" if base.endswith(("s", "ß", "z", "x")) else "st")

    def readings(self) -> Iterator[tuple[str, Reading]]:
        """Every finite form with what it is."""
        for tense in (PRESENT, PRETERITE, FIRST, SECOND):
            for person, forms in enumerate(self.persons(tense)):
                for form in forms:
                    yield form, Reading(self.infinitive, tense, person)


def _past(base: str) -> list[tuple[str, ...]]:
    """The six persons of a preterite or a Konjunktiv: kam, käme, sagte, sei."""
    if base.endswith("e"):
        short = () if NEEDS_E.search(base[:-1]) or base.endswith("te") else (f"{base[:-1]}st",)
        return [(base,), (f"{base}st", *short), (base,), (f"{base}n",), (f"{base}t",), (f"{base}n",)]
    plural, insert = f"{base}en", "e" if base.endswith(("t", "d")) else ""
    thou = dict.fromkeys((f"{base}{insert}st", f"{base}est"))  # lasest is as good as last
    return [(base,), tuple(thou), (base,), (plural,), (f"{base}{insert}t", f"{base}et"), (plural,)]


@cache
def verbs() -> dict[str, Verb]:
    """All verbs of the tables, by their infinitives."""
    known = [regular(name) for (name,) in rows("regular_verbs.txt")]
    for name, *parts in rows("irregular_verbs.tsv"):
        known.append(Verb(name, *(tuple(part.split("/")) for part in parts)))
    return {verb.infinitive: verb for verb in known}


def regular(infinitive: str) -> Verb:
    """A regular verb by its infinitive.

    >>> regular("arbeiten").present, regular("fordern").persons("first")[2], regular("rechnen").preterite
    (('arbeitet',), ('fordere',), ('rechnete',))
    """
    bare = Verb(infinitive, (), (), (), ())
    stem = bare.stem + ("e" if NEEDS_E.search(bare.stem) else "")
    prefixed = infinitive.startswith(INSEPARABLE) and infinitive not in ONLY_LIKE_PREFIXED
    ge = "" if prefixed or infinitive.endswith("ieren") else "ge"
    return Verb(infinitive, (f"{stem}t",), (f"{stem}te",), (f"{stem}te",), (f"{ge}{stem}t",))


def split_verb(infinitive: str) -> tuple[str, Verb]:
    """A separable verb's particle, if it has one, and the verb without it; an unknown verb is regular.

    >>> split_verb("zugestehen")[0], split_verb("zugestehen")[1].preterite, split_verb("antworten")[0]
    ('zu', ('gestand',), '')
    """
    cuts = [(each, infinitive[len(each) :]) for each in SEPARABLE if infinitive.startswith(each)]
    for particle, rest in [("", infinitive), *cuts]:
        if verb := _known(rest):
            return particle, verb
    return "", regular(infinitive)


def _known(infinitive: str) -> Verb | None:
    """A verb of the tables, or one of them with a prefix that stays on."""
    if infinitive in verbs():
        return verbs()[infinitive]
    for prefix in INSEPARABLE:
        base = verbs().get(infinitive.removeprefix(prefix)) if infinitive.startswith(prefix) else None
        if base:
            return _prefixed(prefix, infinitive, base)
    return None


def _prefixed(prefix: str, infinitive: str, base: Verb) -> Verb:
    """A verb with a prefix that stays on: its participle has no other *ge*."""
    tenses = (base.present, base.preterite, base.second)
    participles = [form if form == base.infinitive else form.removeprefix("ge") for form in base.participles]
    joined = [tuple(prefix + form for form in forms) for forms in (*tenses, participles)]
    return Verb(infinitive, *joined)


@cache
def _index() -> dict[str, list[Reading]]:
    found: dict[str, list[Reading]] = defaultdict(list)
    for verb in verbs().values():
        for form, reading in verb.readings():
            found[form].append(reading)
    return found


@lru_cache(maxsize=4096)
def readings(form: str) -> tuple[Reading, ...]:
    """What a finite form may be, with or without a prefix; nothing for an unknown one.

    >>> readings("entspreche")[1]
    Reading(infinitive='entsprechen', tense='first', person=0)
    >>> sorted({reading.tense for reading in readings("sagte")}), readings("Haus")
    (['preterite', 'second'], ())
    """
    direct = _index().get(form, [])
    if direct or form in _by_participle():
        return tuple(direct)
    cut = [(prefix, form[len(prefix) :]) for prefix in PREFIXES if form.startswith(prefix)]
    return tuple(
        reading._replace(infinitive=prefix + reading.infinitive)
        for prefix, rest in cut
        for reading in _index().get(rest, [])
    )


@cache
def helping_forms() -> frozenset[str]:
    """All finite forms and infinitives of the verbs that help another verb."""
    finite = {form for form, found in _index().items() if any(each.infinitive in HELPING for each in found)}
    return frozenset(finite | HELPING)


@lru_cache(maxsize=4096)
def words_of_verb(form: str) -> frozenset[str]:
    """The infinitives that a form may belong to: finite, infinitive or participle."""
    found = {reading.infinitive for reading in readings(form)}
    if form in verbs():
        found.add(form)
    return frozenset(found | _by_participle().get(form, set()))


@cache
def _by_participle() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for verb in verbs().values():
        for participle in verb.participles:
            found[participle].add(verb.infinitive)
    return found
