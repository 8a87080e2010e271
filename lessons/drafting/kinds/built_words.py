"""Items about how words are built: the parts of compounds to be joined, the infinitives of verb forms."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from lessons.content.analysis import Sentence, Token
from lessons.drafting.item_parts import chunks, item
from lessons.drafting.plain_sentences import may_be_participle
from lessons.drafting.proposal import Findings, Proposal
from lessons.drafting.reflexive import as_learnt
from lessons.drafting.vocabulary import common_words
from lessons.language.verbs import split_verb, words_of_verb
from lessons.lexicon.compounds import LINKS, parts
from lessons.lexicon.tables import is_verb, is_word, zipf

JOINED, FEWEST_JOINED, MOST_JOINED = 6, 4, 2  # compounds of an item; items
ASKED, FEWEST_ASKED, MOST_ASKED = 4, 3, 2  # verb forms of an item; items


ADJECTIVES = ("bekannt", "fest", "klar")  # particles that may be written apart from their verb


class Compound(NamedTuple):
    """A noun of two parts, as it is written before and after the cut, and where it stands."""

    lemma: str
    begin: str
    head: str
    paragraph: int


def compounds_to_join(material: Findings) -> Iterator[Proposal]:
    """Beginnings and ends of compounds, of which no others make a known word."""
    left = list(_compounds(material))
    for _item in range(MOST_JOINED):
        group = _unlike(left)
        if len(group) < FEWEST_JOINED:
            return
        left = [each for each in left if each not in group]
        pairs = [
            {
                "left": f"{each.begin}-",
                "right": f"-{each.head}",
                "feedback": f"In Absatz {each.paragraph} steht „{each.lemma}“.",
            }
            for each in group
        ]
        prompt = (
            "Welche Teile bilden zusammen ein Wort aus dem Text?",
            "Which parts make a word from the text?",
        )
        found = "Zusammengesetzte Nomen des Textes, an der Fuge geteilt; andere Paare kennt kein Wörterbuch."
        yield item(material, "02-joined", "matching", "compounds", prompt, "", found, "likely", pairs=pairs)


def _compounds(material: Findings) -> Iterator[Compound]:
    """The compounds of the text, each where it stands first."""
    seen: set[str] = set()
    for sentence in material.sentences:
        for token in common_words(sentence):
            cut = [part for part in parts(token.lemma) if part not in LINKS] if token.tag == "NN" else []
            head = cut[-1].lower() if len(cut) == 2 else ""
            of_verb = is_verb(f"{token.lemma.lower()}en")  # "Haushalt" is no *Halt*
            if head and token.lemma not in seen and token.lemma.endswith(head) and not of_verb:
                seen.add(token.lemma)
                begin = token.lemma.removesuffix(head)
                yield Compound(token.lemma, begin, head, sentence.paragraph)


def _unlike(compounds: list[Compound]) -> list[Compound]:
    """Compounds of which no beginning makes a word with another's end."""
    kept: list[Compound] = []
    for each in compounds:
        if len(kept) < JOINED and not any(_cross(each, other) for other in kept):
            kept.append(each)
    return kept


def _cross(one: Compound, other: Compound) -> bool:
    """Whether two compounds share a part, or their parts make another word."""
    crossed = (one.begin + other.head, other.begin + one.head)
    shared = one.begin == other.begin or one.head == other.head
    return shared or any(is_word(word) or zipf(word) for word in crossed)


class VerbOfText(NamedTuple):
    """A verb form as it stands in the text, and its infinitive."""

    words: str
    infinitive: str


def infinitives_of_forms(material: Findings) -> Iterator[Proposal]:
    """The infinitives of verb forms that do not look like them."""
    forms = list(dict.fromkeys(form for each in material.sentences for form in _forms(each)))
    single = {form.infinitive: form for form in reversed(forms)}
    for group in islice(chunks(list(reversed(single.values())), ASKED, FEWEST_ASKED), MOST_ASKED):
        lines = [f"„{each.words}“: {{{number}}}" for number, each in enumerate(group, 1)]
        gaps = [
            {
                "answers": [each.infinitive],
                "feedback": f"„{each.words}“ ist eine Form von „{each.infinitive}“.",
            }
            for each in group
        ]
        prompt = (
            "Von welchem Verb kommen diese Formen? Schreiben Sie den Infinitiv.",
            "Which verb do these forms come from? Write the infinitive.",
        )
        found = "Verbformen des Textes, deren Infinitiv die Tabellen eindeutig kennen."
        asked = {"text": "; ".join(lines) + ".", "gaps": gaps}
        yield item(
            material, "02-infinitives", "gap_fill", "verbs", prompt, "", found, "likely", **asked
        )  # fmt: skip


def _forms(sentence: Sentence) -> Iterator[VerbOfText]:
    """The verbs in the indicative that stand apart, or whose vowel is not the infinitive's."""
    for token in sentence.tokens:
        infinitive = token.unit or token.lemma
        usable = token.tag in ("VVFIN", "VVPP") and not token.konjunktiv and is_verb(infinitive)
        if (
            usable
            and token.form.islower()
            and as_learnt(sentence, token) == infinitive
            and not may_be_participle(token, sentence)
        ):
            particle = next(
                (t.form for t in sentence.tokens if t.tag == "PTKVZ" and t.unit == infinitive), ""
            )
            if _is_told(token, infinitive, particle):
                yield VerbOfText(f"{token.form} … {particle}" if particle else token.form, infinitive)


def _is_told(token: Token, infinitive: str, particle: str) -> bool:
    """Whether the tables know the form as one of its verb alone, and it does not show its stem."""
    before, verb = split_verb(infinitive)
    form = token.form if particle else token.form.removeprefix(before)
    known = words_of_verb(form)
    if (before and not particle and token.tag == "VVFIN") or before in ADJECTIVES:
        return False
    whole = verb.infinitive if before else infinitive
    return known == {whole} and not (form.startswith(verb.stem) or form.startswith(f"ge{verb.stem}"))


MAKERS = (compounds_to_join, infinitives_of_forms)
