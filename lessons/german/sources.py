"""Phrases that name a source: "laut Peskow", "nach Angaben der Polizei", "X zufolge", "so Peskow"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from spacy.tokens import Span, Token

from lessons.german import nouns, phrases, pronouns, speakers
from lessons.german.clauses import is_finite
from lessons.german.people import People, can_speak
from lessons.german.quotations import MARKS
from lessons.german.wordlists import groups

WORDS = groups("speech_words.tsv")
ALWAYS, WITHOUT_ARTICLE = WORDS["source"], WORDS["source without article"]
DEFINITE = {"m": "der ", "f": "die ", "n": "das "}
WHERE = {"auf", "aus", "bei", "beim", "im", "in"}
ACCORDING = {"gemäß", "gemäss"}  # "gemäß dem Gesetz" names no source
CHAIN = phrases.BEFORE_NOUN | {"NN", "NE", "FM", "XY"}


class Source(NamedTuple):
    """Who is named, by which words, and the tokens from `start` to `end` that do it."""

    start: int
    end: int
    speaker: str
    words: str


def source(clause: Sequence[Token], people: People) -> Source | None:
    """The first source that the clause names."""
    clause = [token for token in clause if token.text not in MARKS]
    pointing = _pointing_back(clause) if clause else None
    if pointing:
        return pointing
    for place in range(len(clause)):
        named = (
            _laut(clause, place, people)
            or _zufolge(clause, place, people)
            or _so(clause, place, people)
            or _nach(clause, place, people)
            or _from_view(clause, place, people)
        )
        if named:
            return named
    return None


def _pointing_back(clause: Sequence[Token]) -> Source | None:
    """What points back at a source from the beginning: "demnach", "..., wonach er krank ist"."""
    first = clause[0]
    told = is_finite(clause[-1]) and not any(map(_is_asking, clause))  # no "wonach er sucht"
    if first.lower_ == "demnach" or (first.lower_ == "wonach" and told):
        return Source(first.i, first.i + 1, "", first.lower_)
    return None


def _laut(clause: Sequence[Token], place: int, people: People) -> Source | None:
    """ "Laut Peskow"; in "Laut war es" and "er sprach laut" no phrase follows; "gemäß" needs a speaker."""
    token, rest = clause[place], clause[place + 1 :]
    if token.lower_ not in {"laut", *ACCORDING} or not rest or (token.tag_ != "APPR" and place):
        return None
    who = _phrase_at(rest)
    if token.lower_ in ACCORDING:
        says = who is not None and (speakers.speaks(who, people) or _head(phrases.head(who)))
        return Source(token.i, who.end, _whose(who, people), token.lower_) if says else None
    if who is None:
        return Source(token.i, rest[0].i + 1, rest[0].text, "laut") if rest[0].like_url else None
    return Source(token.i, who.end, _whose(who, people), "laut")


def _zufolge(clause: Sequence[Token], place: int, people: People) -> Source | None:
    """ "Medienberichten zufolge", and as two words "Gerüchten zu Folge"."""
    token = clause[place]
    apart = token.lower_ == "zu" and place + 1 < len(clause) and clause[place + 1].text == "Folge"
    if not place or not (token.lower_ == "zufolge" or apart):
        return None
    start = place
    while start and clause[start - 1].tag_ in CHAIN:
        start -= 1
    if all(other.tag_ in CHAIN | {"APPR", "APPRART"} for other in clause[:place]) and clause[0].tag_ in CHAIN:
        start = 0  # "Den Behörden in Bonn zufolge"
    if start == place:
        return None
    who = phrases.phrase_end(clause[start:place], 0)
    phrase = token.doc[clause[start].i : clause[start + max(who, 1) - 1].i + 1]
    return Source(phrase.start, token.i + 1 + apart, _whose(phrase, people), "zufolge")


def _so(clause: Sequence[Token], place: int, people: People) -> Source | None:
    """ "..., so Peskow am Montag": the whole of a clause that has no verb."""
    rest = clause[1:]
    if (
        place
        or clause[0].lower_ != "so"
        or clause[0].is_sent_start
        or not rest
        or any(map(is_finite, clause))
    ):
        return None
    who = _phrase_at(rest)
    if who is None or not (people.speaking_in(who) or any(token.tag_ == "NN" for token in who)):
        return None  # "einige Länder, so Finnland"
    return Source(clause[0].i, clause[-1].i + 1, speakers.of_clause(rest, people), "so")


def where_it_says(clause: Sequence[Token], people: People) -> str:
    """Who is behind "heißt es" and "geht hervor": "bei der Bahn", "im Brief von Meier"; else the text."""
    for place, token in enumerate(clause[:-1]):
        found = _phrase_at(clause[place + 1 :]) if token.lower_ in WHERE else None
        noun = found and phrases.head(found)
        if noun is None or not (
            speakers.speaks(found, people) or noun.lemma_.lower().endswith(_nouns_of_texts())
        ):
            continue
        owner = found[noun.i + 1 - found.start :]
        if len(owner) and speakers.speaks(owner, people):
            return speakers.named_beside(owner, clause, people, oblique=True)
        with_article = token.tag_ == "APPRART" and noun.tag_ == "NN"
        article = DEFINITE.get(nouns.gender_of(noun), "") if with_article else ""
        return speakers.agent(clause, people) or article + _whose(found, people)
    return speakers.agent(clause, people)


@cache
def _nouns_of_texts() -> tuple[str, ...]:
    """The endings of nouns for what is written or read out."""
    return tuple(word.lower() for word in WORDS["text"] | WITHOUT_ARTICLE)


def _nach(clause: Sequence[Token], place: int, people: People) -> Source | None:
    """ "Nach Angaben der Polizei", "nach Polizeiangaben", "seiner Meinung nach"."""
    if clause[place].lower_ != "nach" or _asks_after(clause, place):
        return None
    noun = place + 1
    while noun < len(clause) and clause[noun].tag_ in phrases.BEFORE_NOUN:
        noun += 1
    if noun < len(clause) and _is_source_noun(clause, place, noun, people):
        return _after_nach(clause, place, noun, people)
    behind = place and clause[place - 1].tag_ == "NN" and clause[place - 1].lemma_ in ALWAYS
    if not behind:
        return None
    start = place - 1
    while start and clause[start - 1].tag_ in CHAIN:
        start -= 1
    owner = clause[start]
    who = pronouns.owner(owner, people) if owner.tag_ == "PPOSAT" else ""
    return Source(owner.i, clause[place].i + 1, who, f"nach {clause[place - 1].text}")


def _from_view(clause: Sequence[Token], place: int, people: People) -> Source | None:
    """ "Aus Sicht der Polizei", "aus ihrer Sicht"; not "aus heutiger Sicht", which is nobody's."""
    noun = place + 1
    while noun < len(clause) and clause[noun].tag_ in {"PPOSAT", "ART"}:
        noun += 1
    if clause[place].lower_ != "aus" or noun == len(clause) or clause[noun].text != "Sicht":
        return None
    if place and clause[place - 1].tag_ in {"NN", "NE"}:
        return None  # "die Politik aus Sicht Chinas"
    found = _after_nach(clause, place, noun, people)
    return found if found is not None and found.speaker else None


def _after_nach(clause: Sequence[Token], place: int, noun: int, people: People) -> Source | None:
    token, rest = clause[noun], clause[noun + 1 :]
    if rest and rest[0].tag_ == "VVPP":
        return None  # "Nach seiner Meinung gefragt, ..."
    words = f"{clause[place].lower_} {token.text}"
    of = bool(rest) and rest[0].lower_ in {"von", "vom"}
    who = _phrase_at(rest[of:]) if rest else None
    genitive = who is not None and (of or who[0].tag_ not in {"PPER", "PIS"}) and _is_genitive(who, of)
    if genitive:
        speaker = speakers.named_beside(who, clause, people, oblique=True)
        return Source(clause[place].i, who.end, speaker, words)
    speaker = _in_compound(token) or _before(clause, place, noun, people)
    return Source(clause[place].i, token.i + 1, speaker, words)


def _is_genitive(phrase: Span, of: bool) -> bool:
    """Whether the phrase says whose the noun before it is: "der Polizei", "Putins", "von Putin"."""
    first = phrase[0]
    return of or first.lower_ in {"der", "des", "eines", "einer"} or first.lower_.endswith(("er", "es", "s"))


def _before(clause: Sequence[Token], place: int, noun: int, people: People) -> str:
    """Whose the words are by what stands before them: "eigenen Angaben", "ihrer Meinung", "Putins Worten"."""
    for token in clause[place + 1 : noun]:
        if token.tag_ == "PPOSAT":
            return pronouns.owner(token, people)
        if token.lower_ in {"eigenem", "eigenen", "eigener"}:
            return speakers.of_clause(clause, people)
    return speakers.possessor(clause[place + 1 : noun], people) if noun > place + 1 else ""


def _asks_after(clause: Sequence[Token], place: int) -> bool:
    """Whether "nach" belongs to a verb or noun of asking: "die Suche nach Informationen"."""
    asked = bool(place) and clause[place - 1].lemma_ in WORDS["asks after"]
    return asked or any(map(_is_asking, clause))


def _is_asking(token: Token) -> bool:
    return token.lemma_ in WORDS["asks after"] and token.tag_[0] == "V"


def _is_source_noun(clause: Sequence[Token], place: int, noun: int, people: People) -> bool:
    """Whether "nach" and the noun name a source; "nach dem Bericht" and "nach Angabe des Namens" do not."""
    token, before = clause[noun], clause[place + 1 : noun]
    if token.tag_ != "NN":
        return False
    lemma = _head(token)
    definite = any(other.lower_ in {"dem", "den", "der"} or other.tag_ == "PDAT" for other in before)
    if lemma in WITHOUT_ARTICLE:
        return not definite
    who = _phrase_at(clause[noun + 1 :]) if noun + 1 < len(clause) else None
    if lemma != "Angabe":
        # "Nach der Ansicht des Chefs sei ...": somebody else says so, but not with "nach den Worten des
        # Chefs".  "Nach der Schätzung ..." is a time.
        by_others = lemma != "Wort" and any(other._.konjunktiv for other in clause)
        says_so = who is not None and not by_others
        return lemma in ALWAYS and (not definite or says_so)
    return token.text != lemma or (who is not None and speakers.speaks(who, people))


def _head(noun: Token) -> str:
    """The word of saying that the noun is or ends in: "Angabe" of "Polizeiangaben"; "" for another noun."""
    known = ALWAYS | WITHOUT_ARTICLE
    if noun.lemma_ in known:
        return noun.lemma_
    return next((word for word in sorted(known) if noun.lemma_.endswith(word.lower()) and len(word) > 4), "")


def _in_compound(noun: Token) -> str:
    """Who speaks by the first part of a compound: "die Polizei" of "Polizeiangaben", "Zeugen"."""
    word = _head(noun).lower()
    front = noun.lemma_.lower().rpartition(word)[0].strip("-").capitalize() if word else ""
    if not front or not can_speak(front):
        return ""
    lemma = front if nouns.gender(front) else front.removesuffix("s")
    several = front.endswith("n")  # "Zeugen", "Behörden"
    return front if several else DEFINITE.get(nouns.gender(lemma), "") + lemma


def _phrase_at(rest: Sequence[Token]) -> Span | None:
    """The noun phrase that begins right here."""
    who = next(phrases.noun_phrases(rest), None) if rest else None
    return who if who is not None and who.start == rest[0].i and who[0].tag_ != "PIS" else None


def _whose(phrase: Span, people: People) -> str:
    """The speaker of a source: whose words it is, for "Angaben der Polizei", else the source itself."""
    noun = phrases.head(phrase)
    if noun.tag_ == "NN" and _head(noun) in ALWAYS:
        rest = phrase[noun.i + 1 - phrase.start :]
        return speakers.speaker(rest, people, oblique=True) if len(rest) else _in_compound(noun)
    return speakers.speaker(phrase, people, oblique=True)
