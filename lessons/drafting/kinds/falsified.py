"""A sentence of the text made false: by another number, date or name, or by a *nicht* or *kein*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lessons.content.analysis import Sentence, Span, Token
from lessons.drafting.events import is_bound, is_for_later, is_past
from lessons.drafting.kinds.numbers import counted_numbers, counts_exactly, other_number
from lessons.drafting.kinds.untold import bare_places
from lessons.drafting.plain_sentences import FINITE
from lessons.drafting.proposal import Findings
from lessons.language.date_words import day_names, month_names
from lessons.lexicon.compounds import parts
from lessons.lexicon.tables import glosses

YEAR = re.compile(r"\b(?:19|20)\d\d\b(?![/–-]\d)")  # not of "2025/26"
REGION = re.compile(
    r"\b(?:Bundesland|Bundesstaat|Staat|Land|Kanton|Kontinent|Region|Landschaft|Insel|Kreis|Bezirk)", re.I
)
FAR = 3  # years, months or days between a date and the one in its place
NEGATIONS = frozenset("nicht nie niemals kein keine keinen keinem keiner keines kaum nur noch".split())  # noqa: SIM905
EIN = {"ein": "kein", "eine": "keine", "einen": "keinen"}
# "Kein Drittel", "keine Stunde" denies the amount, and says less than that it is not so.
MEASURES = frozenset(
    """
    Sekunde Minute Stunde Tag Nacht Vormittag Nachmittag Abend Morgen Woche Wochenende Monat Quartal
    Halbjahr Jahr Jahrzehnt Jahrhundert Jahrtausend Saison Weile Zeit Moment Augenblick Mal Hälfte
    Drittel Viertel Fünftel Sechstel Siebtel Achtel Zehntel Hundertstel Teil Bruchteil Anteil Prozent
    Prozentpunkt Dutzend Hundert Tausend Million Milliarde Billion Paar Reihe Menge Masse Anzahl
    Vielzahl Mehrzahl Minderheit Mehrheit Handvoll Haufen Bisschen Stück Maß Gramm Kilo Kilogramm Pfund
    Zentner Tonne Liter Milliliter Hektoliter Meter Zentimeter Millimeter Kilometer Quadratmeter
    Kubikmeter Quadratkilometer Hektar Ar Euro Cent Dollar Franken Grad Watt Kilowatt Kilowattstunde
    Volt
    """.split()  # noqa: SIM905 -- read as lines
)
# After these the number or amount is denied, not the sentence.
AMOUNTS = frozenset("viele alle mehrere zahlreiche einige wenige beide fast rund etwa mehr".split())  # noqa: SIM905


class Falsehood(NamedTuple):
    """A false sentence, the words of the text that were changed, what stands there now, and what it is."""

    statement: str
    was: str
    now: str
    what: str


def number_changed(material: Findings, sentence: Sentence) -> Falsehood | None:
    """Another number, which stands nowhere in the text."""
    exact = [token for token in counted_numbers(sentence) if counts_exactly(sentence, token)]
    other = other_number(exact[0].form) if len(exact) == 1 else ""
    if not other or material.text.places(other):
        return None
    return _put(sentence, exact[0].start, exact[0].form, other, "Zahl")


def date_changed(material: Findings, sentence: Sentence) -> Falsehood | None:
    """Another year, month or day of the week, which the text names nowhere, of what happens once."""
    spans = sentence.spans_of("time")
    if len(spans) != 1 or is_bound(sentence, spans[0]) or is_for_later(sentence, spans[0]):
        return None
    if not (is_past(sentence) or is_definite(sentence)):
        return None
    whole = " ".join([material.text.headline, *(each.text for each in material.text.paragraphs)]).lower()
    earlier = is_past(sentence) or spans[0].what.edtf[:10] <= material.published
    for was, now in _other_dates(spans[0], -1 if earlier else 1):
        if now.lower() not in whole:
            at = spans[0].start + spans[0].words.index(was)
            return _put(sentence, at, was, now, "Zeitangabe")
    return None


def _other_dates(span: Span, way: int) -> Iterator[tuple[str, str]]:
    """Words of a time and what may stand in their place, farther back or farther on."""
    if year := YEAR.search(span.words):
        for far in (FAR, FAR + 2):
            yield year[0], str(int(year[0]) + way * far)
    for names in (month_names(), day_names()):
        found = next((name for name in names if name in span.words), "")
        for far in range(2, len(names) - 2) if found else ():
            yield found, names[(names.index(found) + way * far) % len(names)]


def name_changed(material: Findings, sentence: Sentence) -> Falsehood | None:
    """Another place that the text names, for that of something definite that happened, and only there."""
    spans = [span for span in sentence.spans_of("name") if span.what.label == "LOC"]
    places = bare_places(material)
    if len(spans) != 1 or spans[0].words not in places or not _happened_there(sentence, spans[0]):
        return None
    towns = (name for name in places if not _is_region(name) and name not in sentence.text)
    others = [name for name in towns if not _told_of(material, sentence, name)]
    return _put(sentence, spans[0].start, spans[0].words, others[0], "Name") if others else None


def _happened_there(sentence: Sentence, place: Span) -> bool:
    """Whether something definite happened in a place: not "In Rom regnet es"."""
    before = [token.form for token in sentence.tokens if token.end <= place.start]
    return is_past(sentence) and is_definite(sentence) and before[-1:] in (["in"], ["nach"])


def is_definite(sentence: Sentence) -> bool:
    """Whether a sentence begins with what is known, so that it tells of one thing: "Der Zug", "Anna Berg".

    A plural tells of several, of which something else may be true as well.
    """
    first, *others = (token for token in sentence.tokens if token.is_word)
    noun = next((token for token in others if token.tag in ("NN", "NE")), first)
    named = any(span.start == first.start for span in sentence.spans_of("name"))
    return named or (first.form in ("Der", "Die", "Das") and noun.form == noun.lemma)


def _is_region(name: str) -> bool:
    """Whether other places lie in a place, so that what is true of them may be true of it.

    >>> _is_region("Brandenburg"), _is_region("Leipzig")
    (True, False)
    """
    return any(REGION.search(sense) for sense in glosses(name)[:1])


def _told_of(material: Findings, sentence: Sentence, name: str) -> bool:
    """Whether a sentence with this name has a noun or verb of the sentence too."""
    words = _carrying(sentence)
    return any(name in each.text and words & _carrying(each) for each in material.sentences)


def _carrying(sentence: Sentence) -> set[str]:
    """The nouns, verbs and adjectives of a sentence, as lemmas."""
    return {
        token.unit or token.lemma
        for token in sentence.tokens
        if token.tag in ("NN", "ADJA", "ADJD") or token.tag.startswith("VV")
    }


def denied(_material: Findings, sentence: Sentence) -> Falsehood | None:
    """The sentence with *nicht* taken out or put in, or with *kein* for *ein*."""
    words = [token for token in sentence.tokens if token.is_word]
    negations = [token for token in words if token.form.lower() in NEGATIONS]
    if negations:
        return _affirmed(sentence, words, negations)
    if any(token.form.lower() in AMOUNTS or token.tag == "CARD" for token in words):
        return None
    return _with_kein(sentence, words) or _with_nicht(sentence, words)


def _affirmed(sentence: Sentence, words: list[Token], negations: list[Token]) -> Falsehood | None:
    """The sentence without its one *nicht*, where it denies the whole of it."""
    only = negations[0]
    after = words[words.index(only) + 1 :]
    if len(negations) > 1 or only.form != "nicht" or not after or not _ends_clause(after):
        return None
    start = only.start - sentence.start
    statement = f"{sentence.text[:start]}{sentence.text[start + len('nicht ') :]}"
    return Falsehood(statement, "nicht", "", "Verneinung")


def _with_kein(sentence: Sentence, words: list[Token]) -> Falsehood | None:
    """*kein* for the only *ein* that is an object or a subject, and no measure."""
    found = [token for token in words if token.tag == "ART" and token.form.lower() in EIN]
    if len(found) != 1 or _is_measure(sentence, words, found[0]):
        return None
    place = words.index(found[0])
    verb = next(n for n, token in enumerate(words) if token.tag in FINITE)
    if place < verb or words[place - 1].tag.startswith("APP") or words[place - 1].tag in ("KOKOM", "KON"):
        return None
    return _put(sentence, found[0].start, found[0].form, EIN[found[0].form.lower()], "Verneinung")


def _is_measure(sentence: Sentence, words: list[Token], article: Token) -> bool:
    """Whether *ein* counts time or a quantity ("ein Jahr", "ein Drittel", "ein wenig"), not one thing."""
    after = (token for token in words[words.index(article) + 1 :] if token.tag != "ADJA")
    noun = next(after, None)
    timed = any(span.start <= article.start < span.end for span in sentence.spans_of("time"))
    return timed or noun is None or noun.tag not in ("NN", "NE") or _measures(noun.lemma)


def _measures(noun: str) -> bool:
    """Whether a noun tells how much there is of something, as its last part at least: "Großteil"."""
    return (parts(noun) or (noun,))[-1] in MEASURES


def _with_nicht(sentence: Sentence, words: list[Token]) -> Falsehood | None:
    """*nicht* before the adjective or participle that ends the sentence after *sein* or *werden*."""
    verb = next(token for token in words if token.tag in FINITE)
    last, before = words[-1], words[-2]
    plain = last.tag in ("ADJD", "VVPP") and before.tag in ("NN", "NE", "VAFIN")
    in_phrase = any(token.tag.startswith("APP") for token in words[words.index(verb) + 1 :])
    lasts = any(span.what.type == "DURATION" for span in sentence.spans_of("time"))  # what lasts is denied
    if verb.lemma not in ("sein", "werden") or not plain or in_phrase or lasts:
        return None
    return _put(sentence, last.start, last.form, f"nicht {last.form}", "Verneinung")


def _ends_clause(words: list[Token]) -> bool:
    """Whether only what a *nicht* before it denies as a whole follows."""
    return all(token.tag in ("ADJD", "VVPP", "VVINF", "VVIZU", "VMINF", "VAPP", "VAINF") for token in words)


def _put(sentence: Sentence, at: int, was: str, now: str, what: str) -> Falsehood:
    start = at - sentence.start
    return Falsehood(f"{sentence.text[:start]}{now}{sentence.text[start + len(was) :]}", was, now, what)


CHANGES = (number_changed, date_changed, denied, name_changed)
