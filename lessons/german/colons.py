"""Speech after a colon without quotation marks: "Sie warnt: Die Zeit ist knapp."

A verb of saying opens it if nothing in its clause yet tells what is said: "Er schrieb ein Buch: ..." and
"Das heißt: ..." open nothing, nor does a colon before a list or an explanation.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import takewhile

from spacy.tokens import Span, Token

from lessons.german import speakers
from lessons.german.clauses import is_finite
from lessons.german.people import People
from lessons.german.phrases import noun_phrases
from lessons.german.quotations import MARKS
from lessons.german.reporting import is_noun_of_saying
from lessons.german.wordlists import groups

WORDS = groups("speech_words.tsv")
NO_SAYING, NO_SPEAKERS = WORDS["says nothing"], WORDS["nobody"]
ADDRESSING = WORDS["addresses"]  # the accusative is the person spoken to: "Sie fragte die Kinder: ..."


def opens(clause: Sequence[Token], verb: Token, subject: Span | None, dated: set[int]) -> bool:
    """Whether what follows a colon after this clause of a verb of saying is said by its subject.

    Without a subject there may be one before the clause, or it is the "es" of "In dem Brief heißt es: ...".
    """
    words = {token.lower_ for token in clause}
    if words & NO_SAYING or clause[0].lower_ in NO_SPEAKERS:
        return False
    if verb._.lemma_unit == "heißen":
        return "es" in words
    return verb._.lemma_unit in ADDRESSING or not any(map(_tells_what, _objects(clause, subject, dated)))


def _objects(clause: Sequence[Token], subject: Span | None, dated: set[int]) -> list[Span]:
    """The phrases after the last finite verb, without the subject and without times ("letzte Woche")."""
    place = max(number for number, token in enumerate(clause) if is_finite(token))
    known = {token.i for token in subject or ()}
    phrases = noun_phrases(clause[place + 1 :])
    return [phrase for phrase in phrases if phrase.start not in dated and phrase.start not in known]


def _tells_what(phrase: Span) -> bool:
    """Whether the phrase can be what is said: a thing in the accusative, and no noun of saying itself."""
    nouns = [token for token in phrase if token.tag_ == "NN"]
    if not nouns or any(map(is_noun_of_saying, nouns)):
        return False
    return not _is_dative(phrase[0], nouns[0])


def _is_dative(article: Token, noun: Token) -> bool:
    """Whether somebody is spoken to: "dem Sender", "seiner Frau", "den Gästen"."""
    if article.lower_ == "den":
        return noun.text.endswith("n") and noun.text != noun.lemma_
    return article.tag_ in {"ART", "PPOSAT", "PDAT", "PIAT"} and article.lower_.endswith(("em", "er"))


def named_before(clause: Sequence[Token], people: People) -> str:
    """Who speaks after a colon without a verb of saying: "Meier: „...“", "Meier zeigt sich froh: „...“".

    A person, an organisation or a role; "" where the clause before the colon names none of these.
    """
    phrase = speakers.subject(clause, people) if clause else None
    if phrase is None or not (speakers.speaks(phrase, people) or phrase[0].tag_ == "PPER"):
        return speakers.agent(clause, people) if clause and not any(map(is_finite, clause)) else ""
    return speakers.of_clause(clause, people)


def said_after(colon: Token, last: Token, quoted: Collection[int]) -> list[Token]:
    """What stands after a colon, up to the sentence's last token or to a quotation that is marked as one."""
    said = list(takewhile(lambda token: token.i not in quoted, colon.doc[colon.i + 1 : last.i + 1]))
    marks = [token for token in said if token.text in MARKS]
    forgotten = len(marks) == 1 and marks[0] is said[0]  # a mark that is never closed
    return said[1:] if forgotten else said
