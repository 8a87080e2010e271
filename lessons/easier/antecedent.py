"""What a relative pronoun stands for, and the words that take its place in a sentence of its own."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from lessons.easier.change import Pieces
from lessons.easier.clause import in_preterite
from lessons.easier.nominal import LIKE_EIN, cells, declined, determiner_before
from lessons.german.clauses import is_finite
from lessons.german.people import People
from lessons.german.pronouns import sex

# What a relative pronoun can stand for, in the cells of CELLS.
PRONOUN_CELLS = {
    "der": "mn fd",
    "die": "fn fa pn pa",
    "das": "nn na",
    "den": "ma",
    "dem": "md nd",
    "denen": "pd",
}
THIS = {"der": "dieser", "die": "diese", "das": "dieses", "den": "diesen", "dem": "diesem", "denen": "diesen"}
# Before these the clause says which one is meant, and cannot be left out.
CHOOSING = tuple(
    """
    kein niemand jed all wenig viel einzig erst letzt jen solch welch derjenig diejenig dasjenig best größt
    höchst manch nicht nur
    """.split()  # noqa: SIM905 -- read as lines
)
WANTS = frozenset(
    """
    brauchen benötigen suchen wünschen fordern verlangen vorschlagen planen erwarten hoffen bedürfen fehlen
    müssen können dürfen mögen wollen
    """.split()  # noqa: SIM905 -- read as lines
)
GROUPS = frozenset("Familie Ehepaar Geschwister Gebrüder Firma Partei Regierung Kabinett".split())  # noqa: SIM905
UNITS = frozenset(
    "Million Milliarde Euro Prozent Dollar Kilometer Meter Minute Stunde Tag Woche Monat Jahr".split()  # noqa: SIM905
)
PRONOUNS_OF_PERSON = {"m": {"der", "den", "dem"}, "f": {"die", "der"}, "": {"der", "die", "den", "dem"}}
TITLES = {"herr": "Herr", "herrn": "Herr", "frau": "Frau"}
DEFINITE_FORMS = {"der", "die", "das", "den", "dem", "des", "im", "am", "zum", "zur", "vom", "beim"}
ARTICLES = {*DEFINITE_FORMS, "ein", "eine", "einen", "einem", "einer"}
JOINED = {"und", "oder", "sowie", "noch"}


def antecedent(tokens: Sequence[Token], comma: int, pronoun: str) -> tuple[Pieces, bool] | None:
    """What the pronoun stands for, in its case, and whether that is sure; None where it is not to be said.

    A person's name needs no clause to say who is meant; of another noun only a teacher can tell.
    """
    if name := person_before(tokens, comma):
        return _person(name, pronoun, tokens[0].doc)
    nouns = _nouns_before(tokens, comma)[:2]
    fitting = [(noun, cell) for noun in nouns if (cell := _common(noun, pronoun))]
    if not fitting or _is_chosen(tokens, fitting[0][0]) or any(_is_joined(tokens, noun) for noun in nouns):
        return None
    noun, cell = fitting[0]
    if len(fitting) == 1 and (named := _named(tokens, comma, noun)):
        return (pronoun, declined(noun.lemma_, cell), *named), False
    form = declined(noun.lemma_, cell)
    if not _is_form_of(form, noun, cell) or noun.lemma_ in UNITS or _is_definite(noun):
        return None
    return (_this(noun, pronoun, cell), form), False


def _named(tokens: Sequence[Token], comma: int, noun: Token) -> list[str]:
    """The name behind a noun: "die Firma Norchem" needs no clause to say which one it is."""
    name = tokens[noun.i - tokens[0].i + 1 : comma]
    only_names = bool(name) and all(token.tag_ == "NE" for token in name)
    return [token.text for token in name] if only_names and _is_definite(noun) else []


def _this(noun: Token, pronoun: str, cell: str) -> str:
    """What stands before the noun: "dieser", or whose it is, as the text says it ("ihr Vater")."""
    whose = determiner_before(noun)
    if whose is None or whose.tag_ != "PPOSAT":
        return THIS[pronoun]
    stem = next(stem for stem in LIKE_EIN if whose.lower_.startswith(stem))
    return stem if cell in {"mn", "nn", "na"} else stem + THIS[pronoun].removeprefix("dies")


def _is_form_of(form: str, noun: Token, cell: str) -> bool:
    """Whether the form belongs to the word that stands there: "Posts" are no "Post"."""
    return bool(form) and (cell[0] != "p" or form.removesuffix("n") == noun.text.removesuffix("n"))


def _person(name: str, pronoun: str, doc: Doc) -> tuple[Pieces, bool] | None:
    """The name again, if the pronoun can stand for such a person; sure of a known man or woman."""
    known = sex(name, People(doc))
    return ((name,), bool(known)) if pronoun in PRONOUNS_OF_PERSON.get(known, ()) else None


def person_before(tokens: Sequence[Token], comma: int) -> str:
    """The person whose name stands just before a comma; "" where it is no person's, or one of several."""
    last = tokens[comma - 1]
    for name in last.doc.spans.get("names", []):
        if name.label_ == "PER" and name.end == last.i + 1:
            said, before = name._.canonical or name.text, _word_before(name)
            group = name.start and name.doc[name.start - 1].lemma_ in GROUPS
            whose = before == "von" and name.start > 1 and name.doc[name.start - 2].tag_ in {"NN", "NE"}
            thing = len(name) == 1 and before in ARTICLES
            if group or whose or thing or before in JOINED or not said.endswith(last.text):
                return ""  # several, or perhaps not the one: "das Buch von Berger", "Bergers", "der Nagel"
            return f"{TITLES[before]} {said}" if before in TITLES else said
    return ""


def _word_before(name: Span) -> str:
    """The word before a name, in small letters; no title where it is whose wife: "seine Frau Ilona"."""
    before = name.doc[max(0, name.start - 2) : name.start]
    owned = len(before) == 2 and before[0].tag_ in {"PPOSAT", "ART"}
    return before[-1].lower_ if len(before) and not owned else ""


def _nouns_before(tokens: Sequence[Token], comma: int) -> list[Token]:
    """The nouns that may be meant, nearest first: back to a verb or a mark; no names of places."""
    found, names = [], tokens[0].doc.spans.get("names", [])
    places = {token.i for name in names if name.label_ == "LOC" for token in name}
    for token in reversed(tokens[:comma]):
        if token.tag_.startswith(("V", "$", "KOU")):
            break
        if token.tag_ == "NN" and token.i not in places:
            found.append(token)
    return found


def _common(noun: Token, pronoun: str) -> str:
    """The cell in which the pronoun stands for the noun; "" where it cannot."""
    own = {cell[0] for cell in cells(noun)}
    return next((cell for cell in PRONOUN_CELLS.get(pronoun, "").split() if cell[0] in own), "")


def _is_chosen(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether the noun needs its clause: "kein Mensch, der ...", "das ist ein Mann, der ..."."""
    place = noun.i - tokens[0].i
    around = [token.lower_ for token in tokens[max(0, place - 4) : place]]
    if any(word.startswith(CHOOSING) for word in around):
        return True
    clause = tokens[max((p for p in range(place) if tokens[p].text in {",", ";", ":"}), default=0) : place]
    is_said = any(token.lemma_ in {"sein", "geben"} and token.tag_ in {"VAFIN", "VVFIN"} for token in clause)
    return is_said or _is_of_any(tokens, noun)


def _is_of_any(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether the noun means any of its kind: "eine Stadt, die spart, ist arm", "es hilft Kindern, die ...".

    What is told of the past is told of certain ones.  What is wanted need not be there at all.
    """
    determiner, place = determiner_before(noun), noun.i - tokens[0].i
    if determiner is not None and not determiner.lower_.startswith("ein"):
        return False
    before = [token for token in tokens[:place] if is_finite(token)]
    if not before:
        verbs = [token for token in tokens if is_finite(token)]
        supposed, past = any(verb._.konjunktiv == "II" for verb in verbs), map(in_preterite, verbs)
        return supposed or not (all(past) if determiner is None else any(past))
    if determiner is None:
        return not _tells_of_past(before[-1], tokens)
    direct = tokens[determiner.i - tokens[0].i - 1].tag_ not in {"APPR", "APPRART"}
    return before[-1]._.konjunktiv == "II" or (direct and before[-1]._.lemma_unit in WANTS)


def _tells_of_past(verb: Token, tokens: Sequence[Token]) -> bool:
    helps = verb.tag_ == "VAFIN" and verb.lemma_ in {"haben", "sein"}
    return in_preterite(verb) or (helps and any(t.tag_ in {"VVPP", "VAPP"} for t in tokens if t.i > verb.i))


def _is_joined(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether the noun is one of several that are meant together."""
    place = noun.i - tokens[0].i
    return any(token.lower_ in JOINED for token in tokens[max(0, place - 3) : place])


def _is_definite(noun: Token) -> bool:
    """Whether "der" or "im" stands before the noun, perhaps with a number between."""
    determiner = determiner_before(noun)
    if determiner is not None and determiner.tag_ == "CARD":
        determiner = noun.doc[determiner.i - 1] if determiner.i > noun.sent.start else None
    return determiner is not None and determiner.lower_ in DEFINITE_FORMS
