"""Items about how a sentence is built: what denies it, and its relative pronouns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from lessons.content.analysis import Sentence, Token
from lessons.drafting.around import PHRASE
from lessons.drafting.item_parts import can_have_gaps, gap_item, gap_of
from lessons.drafting.proposal import Findings, Proposal

LONGEST, MOST = 28, 4  # words; items of a kind
KEIN = ("kein", "keine", "keinen", "keinem", "keiner", "keines")
FEWEST_WORDS = 5  # of a sentence that says enough to tell what is denied in it
NOT = "„Kein“ steht nur vor einem Nomen ohne bestimmten Artikel; hier heißt es „nicht“."
OTHER_PRONOUNS = {
    "der": "welcher",
    "die": "welche",
    "das": "welches",
    "den": "welchen",
    "dem": "welchem",
    "denen": "welchen",
}


def denials_missing(material: Findings) -> Iterator[Proposal]:
    """*nicht* or *kein* in a sentence that has one of them."""
    made = (_denial(material, each) for each in material.sentences if can_have_gaps(material, each, LONGEST))
    yield from islice(filter(None, made), MOST)


def _denial(material: Findings, sentence: Sentence) -> Proposal | None:
    denying = [token for token in sentence.tokens if token.form.lower() in ("nicht", *KEIN)]
    few = len(sentence.text.split()) < FEWEST_WORDS
    if len(denying) != 1 or few or not (reason := _why(sentence, denying[0])):
        return None
    prompt = (
        "Ergänzen Sie „nicht“ oder „kein“ mit der richtigen Endung.",
        "Add “nicht”, or “kein” with the right ending.",
    )
    found = "Verneinung im Satz, Schlüssel wörtlich aus dem Text."
    gaps = [gap_of(denying[0], sentence, reason)]
    return gap_item(material, "06-negation", "negation", prompt, sentence, gaps, found, "likely")


def _why(sentence: Sentence, token: Token) -> str:
    """Why it is *nicht* or *kein*; "" where *kein* stands without its noun."""
    if token.form.lower() == "nicht":
        return NOT if _denies_no_noun(sentence, token) else ""
    after = sentence.tokens[sentence.tokens.index(token) + 1 :]
    noun = next((each for each in after if each.tag not in ("ADJA", "ADV", "ADJD")), None)
    if token.tag != "PIAT" or noun is None or noun.tag != "NN":
        return ""
    phrase = sentence.text[token.start - sentence.start : noun.end - sentence.start]
    return f"Ein Nomen ohne bestimmten Artikel wird mit „kein“ verneint: „{phrase}“."


def _denies_no_noun(sentence: Sentence, token: Token) -> bool:
    """Whether *kein* is wrong: no noun without an article follows, and none begins the sentence.

    "Geld gibt es noch nicht" may also be said with *keins*.
    """
    after = sentence.tokens[sentence.tokens.index(token) + 1 :]
    return sentence.tokens[0].tag != "NN" and bool(after) and after[0].tag not in ("NN", "ADJA")


def relative_pronouns_missing(material: Findings) -> Iterator[Proposal]:
    """The relative pronoun right behind the noun that it stands for."""
    made = (
        _relative(material, each) for each in material.sentences if can_have_gaps(material, each, LONGEST)
    )
    yield from islice(filter(None, made), MOST)


def _relative(material: Findings, sentence: Sentence) -> Proposal | None:
    found = [token for token in sentence.tokens if token.tag == "PRELS" and token.form in OTHER_PRONOUNS]
    noun = _noun_before(sentence, found[0]) if len(found) == 1 else None
    if not noun:
        return None
    pronoun = found[0].form
    gap = gap_of(found[0], sentence, f"Das Relativpronomen „{pronoun}“ steht für „{noun.form}“.")
    prompt = ("Ergänzen Sie das Relativpronomen.", "Add the relative pronoun.")
    gaps = [gap._replace(also=(OTHER_PRONOUNS[pronoun],))]
    how = "Relativpronomen nach seinem Nomen, Schlüssel wörtlich aus dem Text."
    return gap_item(material, "06-relative", "relative", prompt, sentence, gaps, how)


def _noun_before(sentence: Sentence, pronoun: Token) -> Token | None:
    """The noun before the comma that opens the clause, past a preposition of the clause.

    None behind a genitive, as in "die Häuser der Stadt, die": the pronoun may stand for either noun.
    """
    before = sentence.tokens[: sentence.tokens.index(pronoun)]
    if before and before[-1].tag == "APPR":
        before = before[:-1]
    if len(before) < 2 or before[-1].form != "," or before[-2].tag != "NN":
        return None
    return None if _follows_noun(before[:-1]) else before[-2]


def _follows_noun(tokens: Sequence[Token]) -> bool:
    """Whether the phrase that tokens end with follows a noun: "Soldaten des Bundesheeres"."""
    phrase = list(takewhile(lambda token: token.tag in PHRASE, reversed(tokens[:-1])))
    before = tokens[: len(tokens) - 1 - len(phrase)]
    return bool(phrase) and bool(before) and before[-1].tag in ("NN", "NE")


MAKERS = (denials_missing, relative_pronouns_missing)
