"""Items about the forms that a noun asks for: the endings of adjectives, the article after a preposition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from lessons.content.analysis import Sentence, Token
from lessons.drafting.item_parts import GapSpan, can_have_gaps, gap_item, gap_of
from lessons.drafting.proposal import Findings, Proposal
from lessons.language.declension import ADJECTIVE_ENDINGS
from lessons.language.genders import LIKE_ITS_PLURAL, noun_genders
from lessons.language.pronouns import CELLS, WITH_ACCUSATIVE, WITH_DATIVE
from lessons.lexicon.tables import noun_cases

LONGEST, MOST, MOST_GAPS = 28, 6, 3  # words; items of a kind; gaps of a sentence
# What stands between an adjective and the article that decides its ending.
BETWEEN = ("ADJA", "ADV", "ADJD", "CARD", "$,", "$(", "KON")
ARTICLES = ("ART", "PPOSAT", "PDAT", "PIAT", "APPRART")
OPENERS = (
    "APPR",
    "APPRART",
    "PRF",
    "PPER",
    "PAV",
    "PROAV",
)  # after an article: "das im Jahr 2021 gebaute Haus"
UNQUOTED = str.maketrans("", "", "„“”»«")  # a phrase that is told stands in quotation marks of its own
NO_ARTICLE = "Hier steht kein Artikel; deshalb zeigt das Adjektiv den Kasus:"
SHORTEST = 2  # letters that are no word
LIKE_ARTICLES = ("jed", "kein", "all", "dies", "jen", "welch")  # of the words tagged as PIAT
BARE = ("ein", "kein", "mein", "dein", "sein", "ihr", "unser", "euer")  # no ending that tells the gender
CASES = {"Dativ": (WITH_DATIVE, ("dem", "der", "den")), "Akkusativ": (WITH_ACCUSATIVE, ("den", "die", "das"))}


def endings_missing(material: Findings) -> Iterator[Proposal]:
    """The endings of the adjectives before a noun, where an article or its lack decides them."""
    made = (_endings(material, each) for each in material.sentences if can_have_gaps(material, each, LONGEST))
    yield from islice(filter(None, made), MOST)


def _endings(material: Findings, sentence: Sentence) -> Proposal | None:
    places = [place for place, token in enumerate(sentence.tokens) if token.tag == "ADJA"]
    gaps = list(filter(None, (_ending_gap(sentence, place) for place in places)))
    if not gaps or len(gaps) < len(places) or len(gaps) > MOST_GAPS or _has_long_attribute(sentence):
        return None
    prompt = ("Ergänzen Sie die Endungen der Adjektive.", "Add the endings of the adjectives.")
    found = "Adjektive vor ihrem Nomen, Schlüssel wörtlich aus dem Text."
    return gap_item(material, "06-endings", "endings", prompt, sentence, gaps, found)


def _has_long_attribute(sentence: Sentence) -> bool:
    """Whether other words stand between an article and the adjective that it decides."""
    return any(one.tag in ARTICLES and other.tag in OPENERS for one, other in pairwise(sentence.tokens))


def _ending_gap(sentence: Sentence, place: int) -> GapSpan | None:
    """A gap in place of an ending; None where the adjective has none, or it is not sure what decides it."""
    tokens = sentence.tokens
    token = tokens[place]
    ending = next((each for each in ADJECTIVE_ENDINGS if token.form.endswith(each)), "")
    after = list(_until_noun(tokens[place:]))
    before = next((each for each in reversed(tokens[:place]) if each.tag not in BETWEEN), None)
    reason = _why(before, ending) if after else ""
    if reason == NO_ARTICLE and _may_be_several(after[-1], "Nominativ", *CASES):
        return None
    if not reason or not ending or not token.form.islower():
        return None
    begin = before.start if before and before.tag in ARTICLES else token.start
    phrase = sentence.text[begin - sentence.start : after[-1].end - sentence.start].translate(UNQUOTED)
    end = token.end - sentence.start
    return GapSpan(end - len(ending), end, f"{reason} „{phrase}“.", (token.form,))


def _until_noun(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens up to the noun that an adjective stands before; nothing if something else comes first."""
    for place, token in enumerate(tokens):
        if token.tag == "NN":
            yield from tokens[: place + 1]
        if token.tag not in BETWEEN:
            return


def _why(before: Token | None, ending: str) -> str:
    """The rule that an ending follows; "" where the words before an adjective leave it open."""
    form = before.form.lower() if before else ""
    tag = before.tag if before else ""
    if tag == "PIAT" and not form.startswith(LIKE_ARTICLES):
        return ""  # after *viele* and *manche* endings vary
    if tag in ARTICLES and form not in BARE:
        told = f"Schon „{form}“ zeigt den Kasus; das Adjektiv endet dann auf -e oder -en:"
        return told if ending in ("e", "en") else ""
    if form in BARE and tag in ARTICLES:
        told = f"„{form}“ hat keine Endung; deshalb zeigt das Adjektiv Genus und Kasus:"
        return told if ending in ("er", "es") else ""
    return NO_ARTICLE


def articles_missing(material: Findings) -> Iterator[Proposal]:
    """The definite articles that stand behind prepositions with one case."""
    made = (
        _articles(material, each) for each in material.sentences if can_have_gaps(material, each, LONGEST)
    )
    yield from islice(filter(None, made), MOST)


def _articles(material: Findings, sentence: Sentence) -> Proposal | None:
    tokens = sentence.tokens
    gaps = [
        gap
        for place, token in enumerate(tokens[1:], 1)
        if token.tag == "ART" and (gap := _article_gap(sentence, tokens[place - 1], tokens[place:]))
    ]
    if not gaps:
        return None
    prompt = (
        "Ergänzen Sie den bestimmten Artikel im richtigen Kasus.",
        "Add the definite article in the right case.",
    )
    found = "Artikel nach einer Präposition mit festem Kasus, Schlüssel wörtlich aus dem Text."
    return gap_item(material, "06-cases", "cases", prompt, sentence, gaps[:MOST_GAPS], found)


def _article_gap(sentence: Sentence, before: Token, tokens: Sequence[Token]) -> GapSpan | None:
    preposition, article = before.form.lower(), tokens[0].form
    after = list(_until_noun(tokens[1:]))
    for case, (prepositions, forms) in CASES.items():
        fits = after and before.tag == "APPR" and preposition in prepositions and article in forms
        if fits and _agrees(article, case, after[-1]) and not _may_be_several(after[-1], case):
            phrase = sentence.text[before.start - sentence.start : after[-1].end - sentence.start]
            feedback = f"Nach „{preposition}“ steht der {case}: „{phrase}“."
            return gap_of(tokens[0], sentence, feedback)
    return None


def _agrees(article: str, case: str, noun: Token) -> bool:
    """Whether a noun can have this article in this case; one of which the gender is not known can."""
    cells = [cell for cell in CELLS[article].split() if cell[1] == case[0].lower()]
    known = noun_genders(noun.lemma)
    many = noun.form != noun.lemma or noun.form.endswith(LIKE_ITS_PLURAL)
    return not known or any(cell[0] in known or (cell[0] == "p" and many) for cell in cells)


def _may_be_several(noun: Token, *cases: str) -> bool:
    """Whether a noun is the same for one and for several in a case, so that two articles are right.

    "für das, für die Möbel"; of a compound that no table has its last word tells.
    """
    ends = (noun.form[start:].capitalize() for start in range(max(1, len(noun.form) - SHORTEST)))
    known = next(filter(None, map(noun_cases, ends)), {})
    served = {each for readings in known.values() for each in readings}
    letters = [case[0].lower() for case in cases]
    same = any({f"{letter}s", f"{letter}p"} <= served for letter in letters)
    return same if known else noun.form.endswith(LIKE_ITS_PLURAL)


MAKERS = (endings_missing, articles_missing)
