"""Items about the words of a sentence: separated verbs, prepositions, words to put back."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lessons.content.analysis import Sentence, Token
from lessons.drafting.governed import GOVERNED
from lessons.drafting.item_parts import can_have_gaps, gap_item, gap_of, item, with_gaps
from lessons.drafting.plain_sentences import may_be_participle
from lessons.drafting.proposal import Findings, Proposal
from lessons.drafting.vocabulary import common_words
from lessons.language.verbs import SEPARABLE
from lessons.lexicon.tables import is_verb

STAYING = ("bleiben", "sein", "werden")  # with an adjective: "bleiben offen" is no separated verb
LONGEST, MOST_SEPARATED = 28, 8


def separated(material: Findings) -> Iterator[Proposal]:
    """A separated verb in its sentence: both halves are missing, the infinitive is given."""
    made = 0
    for sentence in material.sentences:
        halves = [token for token in sentence.tokens if token.unit not in ("", token.lemma)]
        if len(halves) != 2 or not can_have_gaps(material, sentence, LONGEST) or made >= MOST_SEPARATED:
            continue
        verb, particle = halves
        if (
            verb.tag != "VVFIN"
            or particle.tag != "PTKVZ"
            or verb.unit != particle.unit
            or verb.konjunktiv
            or (verb.lemma in STAYING and particle.form not in SEPARABLE)
            or not is_verb(verb.unit)
        ):
            continue
        made += 1
        feedback = f"Das Verb „{verb.unit}“ ist trennbar. Seine beiden Teile stehen hier getrennt."
        gaps = [gap_of(half, sentence, feedback) for half in (verb, particle)]
        prompt = (
            f"Setzen Sie „{verb.unit}“ ein, so wie es im Text steht.",
            f"Put in “{verb.unit}” as it is in the text.",
        )
        found = "Trennbares Verb im Satz, Schlüssel wörtlich aus dem Text."
        yield gap_item(material, "02-separable", "verbs", prompt, sentence, gaps, found)


def prepositions(material: Findings) -> Iterator[Proposal]:
    """The preposition that a verb of the sentence wants."""
    for sentence in material.sentences:
        units = {token.unit or token.lemma for token in sentence.tokens if token.tag.startswith("VV")}
        wanted = [verb for verb in units if verb in GOVERNED]
        places = [
            t
            for t in sentence.tokens
            if wanted and t.form.lower() == GOVERNED[wanted[0]][0] and t.tag == "APPR"
        ]
        if len(wanted) == 1 and len(places) == 1 and can_have_gaps(material, sentence, LONGEST):
            (verb,), token = wanted, places[0]
            preposition, case = GOVERNED[verb]
            feedback = f"Es heißt „{verb} {preposition}“; danach steht der {case}."
            gaps = [gap_of(token, sentence, feedback)]
            prompt = (f"Welche Präposition gehört zu „{verb}“?", f"Which preposition goes with “{verb}”?")
            found = "Verb mit fester Präposition; ob sie hier zum Verb gehört, bitte prüfen."
            yield gap_item(
                material, "02-prepositions", "prepositions", prompt, sentence, gaps, found, "likely"
            )


def word_bank(material: Findings) -> Iterator[Proposal]:
    """Three words of a sentence to put back: a noun, a verb and an adjective, so that each fits one gap."""
    for sentence in material.sentences:
        common = [token for token in common_words(sentence) if _is_told_by_itself(sentence, token)]
        found = [next((t for t in common if t.tag == tag), None) for tag in ("NN", "VVFIN", "ADJA")]
        spots = sorted((token for token in found if token), key=lambda token: token.start)
        apart = all(one.end + 1 < other.start for one, other in pairwise(spots))
        if (
            len(spots) != 3
            or not apart
            or not can_have_gaps(material, sentence, LONGEST)
            or any(each.konjunktiv or may_be_participle(each, sentence) for each in spots)
        ):
            continue
        text = with_gaps(sentence.text, [gap_of(token, sentence, "") for token in spots])
        gaps = [{"answer": token.form, "feedback": _place(token.tag)} for token in spots]
        prompt = ("Setzen Sie die Wörter ein.", "Put the words in.")
        how = "Nomen, Verb und Adjektiv eines Satzes; jedes passt nur in eine Lücke."
        yield item(
            material, "02-bank", "word_bank", "gaps", prompt, sentence.text, how, "sure", text=text, gaps=gaps
        )


def _is_told_by_itself(sentence: Sentence, token: Token) -> bool:
    """Whether an adjective stands before its noun, and no capital letter tells that a word comes first."""
    if token.tag == "NN":
        return True
    return token.form[0].islower() and (token.tag != "ADJA" or _before_noun(sentence, token))


def _before_noun(sentence: Sentence, token: Token) -> bool:
    """Whether a noun follows at once."""
    return any(other.start == token.end + 1 and other.tag == "NN" for other in sentence.tokens)


def _place(tag: str) -> str:
    return {
        "NN": "Hier fehlt ein Nomen; es beginnt mit einem großen Buchstaben.",
        "VVFIN": "Hier fehlt ein Verb; seine Endung passt zum Subjekt.",
        "ADJA": "Hier fehlt ein Adjektiv; es steht mit seiner Endung vor einem Nomen.",
    }[tag]


MAKERS = (separated, prepositions, word_bank)
