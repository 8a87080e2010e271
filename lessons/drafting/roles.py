"""What a text says that somebody is: "Bürgermeisterin Anna Berger", "Leiterin des Amtes", "Bezirk Graz"."""

from __future__ import annotations

import re
from itertools import takewhile

from lessons.content.analysis import Sentence, Span, Token
from lessons.lexicon.tables import glosses, nouns

# How nouns end that say what a person does; *-in* stands for all women.
TITLES = (
    *(
        "in",
        "er",
        "ist",
        "ent",
        "ant",
        "or",
        "eur",
        "är",
        "oge",
        "nom",
        "graf",
        "wirt",
        "arzt",
        "pilot",
        "itän",
    ),
    *("chef", "rat", "frau", "mann", "vorstand", "bischof", "kanzler", "ende", "nete", "kraft"),
    *("anwalt", "experte", "kollege", "star", "profi", "coach", "general", "offizier", "notar", "senator"),
    *("herr", "vize", "hebamme", "schwester", "pate"),
)
MASCULINE = ("der", "dem", "den", "des", "vom", "beim", "zum")
FEMININE = ("in", "frau", "kraft")
# Who is called so has the office no more, or not yet: the role says it.
DEGREES = ("Dr.", "Prof.", "Professor", "Professorin", "Dipl.-Ing.", "med.")
DECLINED = (
    "abgeordnete",
    "angestellte",
    "beamte",
    "beauftragte",
    "beigeordnete",
    "delegierte",
    "verständige",
    "vorsitzende",
)
# Adjectives that say for what somebody is responsible, beside those on *-isch*.
RELATING = ("stellvertretend", "leitend", "geschäftsführend")
BY_ENDING = ("bach", "see", "berg", "tal", "wald", "park", "platz", "straße", "brücke", "insel")
NO_LONGER = ("früher", "ehemalig", "damalig", "künftig", "designiert")
PEOPLE = ("Staatsbürger", "Einwohner", "Bewohner", "Angehöriger")  # what a nationality is explained with
# How nouns end that say what a place is: "Bezirk Graz", but "Stadttheater Ellwangen" is no place.
PLACES = (
    *("stadt", "gemeinde", "dorf", "ort", "bezirk", "kreis", "land", "kanton", "region", "provinz", "insel"),
    *("fluss", "see", "tal", "berg", "hafen", "bahnhof", "viertel"),
)
# How nouns end that say what an organisation is: "Betreiber Lautertalbahn".
BODIES = (
    *("verband", "verein", "klub", "club", "konzern", "firma", "unternehmen", "hersteller", "betreiber"),
    *("anbieter", "magazin", "zeitung", "zeitschrift", "sender", "dienst", "agentur", "organisation"),
    *("initiative", "stiftung", "partei", "genossenschaft", "verlag", "plattform", "kette", "versicherer"),
)
INSIDE = ("ART", "NN", "NE", "ADJA", "APPRART", "APPR", "CARD")  # tags within an apposition
LONGEST = 7  # words of an apposition


def role_of(sentence: Sentence, span: Span) -> str:
    """What the sentence says that a person is, or what a place is called; "" if it does not say."""
    before = [token for token in sentence.tokens if token.end <= span.start]
    while before and before[-1].form in DEGREES:
        before.pop()
    after = [token for token in sentence.tokens if token.start >= span.end]
    if span.what.label == "LOC":
        return _kind_of_place(before) or _kind_by_article(before, span.words)
    if span.what.label != "PER":
        return _kind_of_body(before)
    told = _title_before(before) or _apposition_before(before) or _apposition_after(after)
    return told or _people_before(before)


def _title_before(before: list[Token]) -> str:
    """The title right before a name: in the nominative, or after *des* in the genitive."""
    if not before or not _is_title(before[-1]):
        return ""
    article = next((token.form.lower() for token in reversed(before[:-1]) if token.tag != "ADJA"), "")
    title = before[-1].form
    if _is_declined(title):
        title = _as_adjective(title, article)
    elif article == "des" and title.endswith("s"):
        title = title.removesuffix("es" if title.endswith("tes") else "s")
    elif title != before[-1].lemma and not title.endswith(("ender", "ter")):
        return ""  # a plural, or another case
    adjective = before[-2] if len(before) > 1 and before[-2].tag == "ADJA" else None
    return _with_adjective(adjective, title)


def _people_before(before: list[Token]) -> str:
    """Where a person comes from, if the text says no more: "der Däne" before a name."""
    if len(before) < 2 or before[-1].tag != "NN" or before[-2].tag not in ("ART", "ADJA"):
        return ""
    noun = before[-1].lemma
    return noun if any(sense.startswith(PEOPLE) for sense in glosses(noun)[:1]) else ""


def _is_declined(title: str) -> bool:
    """Whether a noun has the endings of an adjective: "der Abgeordnete", "ein Abgeordneter"."""
    base = re.sub("[nr]$", "", title.rpartition("-")[2])
    known = any(noun.kind == "adjective" for noun in nouns(base[:1].upper() + base[1:]))
    return base.endswith(DECLINED) or (base.endswith("e") and known)


def _as_adjective(title: str, article: str) -> str:
    """Such a noun in the nominative without an article; "" where it may be a woman's or a plural."""
    bare = title.removesuffix("n")
    if article in MASCULINE and not title.endswith("r"):
        return f"{bare}r"
    return title if bare == title else ""


def _with_adjective(adjective: Token | None, title: str) -> str:
    """The title with what says when or for what before it: "früherer Trainer", "baupolitischer Sprecher"."""
    if adjective is None:
        return title
    plain = adjective.lemma if adjective.lemma.endswith(("isch", *RELATING)) else ""
    stem = plain or next((word for word in NO_LONGER if adjective.form.startswith(word)), "")
    return f"{stem}{'e' if title.endswith(FEMININE) else 'er'} {title}" if stem else title


def _apposition_before(before: list[Token]) -> str:
    """ "die Leiterin des Wohnungsamtes, " before a name."""
    if not before or before[-1].form != ",":
        return ""
    words = list(takewhile(lambda token: token.tag in INSIDE, reversed(before[:-1])))[::-1]
    return _from_title(words, with_article=True)


def _apposition_after(after: list[Token]) -> str:
    """ ", Leiterin des Wohnungsamtes," after a name."""
    if not after or after[0].form != ",":
        return ""
    words = list(takewhile(lambda token: token.tag in INSIDE, after[1:]))
    closed = len(after) > len(words) + 1 and after[len(words) + 1].form in (",", ".")
    return _from_title(words, with_article=False) if closed else ""


def _from_title(words: list[Token], with_article: bool) -> str:
    """The words from a title in the nominative on, which is all that may stand before it."""
    place = next((n for n, token in enumerate(words) if _is_title(token) and token.form == token.lemma), -1)
    opens = place >= 0 and all(token.tag in ("ART", "ADJA") for token in words[:place])
    has_article = place > 0 and words[0].form.lower() in ("der", "die")
    if not opens or len(words) > LONGEST or (with_article and not has_article):
        return ""
    return " ".join(token.form for token in words[place:])


def _is_title(token: Token) -> bool:
    """Whether a noun may be a title, and is not where somebody comes from."""
    lemma = token.lemma
    is_title = _is_declined(token.form) or any(word.lower().endswith(TITLES) for word in (lemma, token.form))
    ends = token.tag == "NN" and is_title
    return ends and not any(sense.startswith(PEOPLE) for sense in glosses(lemma)[:1])


def _kind_of_body(before: list[Token]) -> str:
    """The noun right before an organisation that says what it is: "Fanverband", "Betreiber"."""
    last = before[-1] if before else None
    is_kind = last and last.tag == "NN" and last.form == last.lemma and last.form.lower().endswith(BODIES)
    return last.form if last and is_kind else ""


def _kind_by_article(before: list[Token], name: str) -> str:
    """What a place with an article is by how it ends, for towns have none: "der Übelbach" is a *Bach*."""
    has_article = bool(before) and before[-1].tag in ("ART", "APPRART")
    ending = next((each for each in BY_ENDING if has_article and name.lower().endswith(each)), "")
    return ending.capitalize()


def _kind_of_place(before: list[Token]) -> str:
    """The noun right before a place that says what it is: "Bezirk", "Flughafen"."""
    last = before[-1] if before else None
    is_place = last and last.tag == "NN" and last.form == last.lemma and last.form.lower().endswith(PLACES)
    return last.form if last and is_place else ""
