"""Nouns with their articles: which gender, number and case they can be, and how they are declined."""

from __future__ import annotations

from spacy.tokens import Token

from lessons import lexicon
from lessons.german import nouns
from lessons.language.declension import dative_plural
from lessons.language.pronouns import CELLS, CONTRACTED

# Cells are written as in CELLS: gender or p for the plural, then case.
CASES = "nadg"
DETERMINERS = {"ART", "APPRART", "PPOSAT", "PDAT", "PIAT", "CARD"}
LIKE_DER = ("dies", "jen", "jed", "welch", "manch", "solch")
LIKE_EIN = ("mein", "dein", "sein", "ihr", "unser", "euer", "eur", "kein")
ENDINGS_OF_DER = {"er": "der", "e": "die", "es": "das", "en": "den", "em": "dem"}


def cells_of_determiner(word: str) -> set[str]:
    """The cells that an article or a word like it can stand for; empty where it does not tell.

    >>> sorted(cells_of_determiner("dem")), sorted(cells_of_determiner("ihrem")), cells_of_determiner("drei")
    (['md', 'nd'], ['md', 'nd'], set())
    """
    _, small = CONTRACTED.get(word.lower(), ("", word.lower()))
    if small in CELLS:
        return _all_of(small)
    for stem in LIKE_DER:
        if small.startswith(stem) and small[len(stem) :] in ENDINGS_OF_DER:
            return _all_of(ENDINGS_OF_DER[small[len(stem) :]]) | ({"ng"} if small.endswith("es") else set())
    for stem in LIKE_EIN:
        if small.startswith(stem) and f"ein{small[len(stem) :]}" in CELLS:
            return _all_of(f"ein{small[len(stem) :]}") | _plural_like_der(small[len(stem) :])
    return set()


def _all_of(article: str) -> set[str]:
    return set(CELLS[article].split()) | ({"mg"} if article == "des" else set())


def _plural_like_der(ending: str) -> set[str]:
    return {"e": {"pn", "pa"}, "er": {"pg"}, "en": {"pd"}}.get(ending, set())


def determiner_before(noun: Token) -> Token | None:
    """The article or word like it of a noun, over its adjectives; None if there is none."""
    for place in range(noun.i - 1, max(noun.sent.start, noun.i - 6) - 1, -1):
        token = noun.doc[place]
        if token.tag_ in DETERMINERS:
            return token
        if token.tag_ not in {"ADJA", "ADJD", "ADV", "CARD", "TRUNC"}:
            return None
    return None


def cells(noun: Token) -> set[str]:
    """The cells that a noun can stand in here, by its form and by its article."""
    return cells_of_form(noun.text, noun.lemma_, determiner_before(noun))


def cells_of_form(form: str, lemma: str, determiner: Token | None) -> set[str]:
    """The cells of a noun's form; those that its determiner leaves, where it leaves any."""
    own = _cells_of_form(form, lemma)
    if determiner is None:
        return own
    shown = cells_of_determiner(determiner.text)
    if determiner.tag_ == "CARD" and determiner.lower_ not in {"eine", "ein", "einer", "einen", "einem"}:
        return {cell for cell in own if cell[0] == "p"} or own
    return own & shown if shown else own


def is_like_adjective(lemma: str) -> bool:
    """Whether a noun is declined as an adjective: "die Abgeordneten", but "Abgeordnete" alone.

    >>> is_like_adjective("Abgeordnete"), is_like_adjective("Behörde")
    (True, False)
    """
    readings = (*lexicon.nouns(lemma), *lexicon.nouns(f"{lemma}r"))
    return any(reading.kind == "adjective" for reading in readings)


def _cells_of_form(form: str, lemma: str) -> set[str]:
    found: set[str] = set()
    if is_like_adjective(lemma):
        return found
    for reading in nouns.noun_readings(lemma):
        if reading.gender and reading.kind != "adjective":
            found |= {reading.gender + case for case in _singular_cases(form, lemma, reading.gender)}
        if reading.plural and form in (reading.plural, f"{reading.plural}n"):
            found |= {f"p{case}" for case in ("nag" if form == reading.plural else "") + "d"}
    return found


def _singular_cases(form: str, lemma: str, gender: str) -> str:
    listed = lexicon.noun_cases(form).get(lemma)
    if listed is not None:
        return "".join(case for case in CASES if f"{case}s" in listed)
    if form == lemma:
        return "nadg" if gender == "f" else "nad"
    return "g" if gender != "f" and form in (f"{lemma}s", f"{lemma}es") else ""


def declined(lemma: str, cell: str) -> str:
    """A noun in a cell, "" where its form is not known.

    >>> declined("Soldat", "ma"), declined("Stelle", "fd"), declined("Gast", "pd"), declined("Spieler", "pd")
    ('Soldaten', 'Stelle', 'Gästen', 'Spielern')
    """
    if cell[0] == "p":
        plural = nouns.plural_of(lemma)
        return dative_plural(plural) if cell[1] == "d" else plural
    candidates = (lemma, f"{lemma}s", f"{lemma}es", f"{lemma}n", f"{lemma}en", f"{lemma}ns", f"{lemma}ens")
    if not lexicon.noun_cases(lemma).get(lemma):
        return lemma if cell[1] != "g" or cell[0] == "f" else ""
    return next((form for form in candidates if f"{cell[1]}s" in lexicon.noun_cases(form).get(lemma, ())), "")
