"""Separable verbs as one unit: "kündigte ... an" is "ankündigen".

A particle looks for its verb: the nearest finite one on its left with which it makes a verb that exists, or
right behind it where it opens the clause ("Fest steht, dass ...").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Token

from lessons import lexicon
from lessons.german.clauses import clauses, is_finite, is_subordinate
from lessons.german.wordlists import groups, words
from lessons.language.reporting import forces
from lessons.language.verbs import UNSTRESSED

OPENS_PHRASE = {
    "ART",
    "PPOSAT",
    "PIAT",
    "PDAT",
    "ADJA",
    "NN",
    "NE",
    "CARD",
    "PWAT",
    "PPER",
    "XY",
    "FM",
    "PRF",
}
QUOTES = set("\"„“”«»'‚‘’") | {"''", "``"}
BUT = {"doch", "aber"}
ARTICLE = "ein"  # a particle, too
COMPARED = {
    "weiter",
    "näher",
    "höher",
    "tiefer",
    "besser",
    "länger",
}  # with "als" no particles: "fliegt weiter als"

PREPOSITIONS = groups("particle_kinds.tsv")["preposition"]
PRODUCTIVE = groups("particle_kinds.tsv")["joins any verb"]
ADVERBS = groups("particle_kinds.tsv")["mostly adverb"]
ADJECTIVES = groups("particle_kinds.tsv")["adjective"]
SAYING = forces()
NOTHING_ELSE = groups("particle_kinds.tsv")["nothing else"]
NOT_IN_FRONT = groups("particle_kinds.tsv")["adverb in front"]


@Language.component("german_separable")
def join(doc: Doc) -> Doc:
    """Tie each separated particle to its verb."""
    doc._.engine["separable"] = "rules"
    for sentence in doc.sents:
        tokens = [token for token in sentence if not token.is_space]
        for particle, verb in pairs(tokens):
            verb.lemma_ = _commonest(particle, verb)
            particle._.verb_index, verb._.particle_index = verb.i, particle.i
    return doc


def _commonest(particle: Token, verb: Token) -> str:
    """The verb's lemma; of two with one form that with which the particle is commoner: "wog ... ab"."""
    if verb.tag_ != "VVFIN":
        return verb.lemma_
    lemmas = [verb.lemma_, *lexicon.verb_lemmas(verb.lower_)]
    return max(lemmas, key=lambda lemma: lexicon.zipf(particle.lower_ + lemma))


def pairs(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """Each particle of a sentence with its verb; no verb gets two particles."""
    parts = list(clauses(tokens))
    in_front = dict(filter(None, map(_in_front, parts)))
    yield from in_front.items()
    taken = {verb.i for verb in in_front.values()}
    # The verb of a subordinate clause stands at its end and keeps its particle.
    whole = {clause[-1].i for clause in parts if is_subordinate(clause)}
    for position, token in enumerate(tokens):
        if token in in_front or not _may_be_particle(tokens, position):
            continue
        verb = _verb_of(tokens, position, taken | (whole - {token.i - 1}))
        if verb is not None:
            taken.add(verb.i)
            yield token, verb


def _in_front(clause: Sequence[Token]) -> tuple[Token, Token] | None:
    """The particle that opens a main clause with the verb behind it: "(Doch) fest steht nur das Datum"."""
    skip = clause[0].tag_ == "KON" or clause[0].lower_ in BUT
    opening = clause[skip : skip + 2]
    if len(opening) < 2 or not is_finite(opening[1]):
        return None
    particle, verb = opening
    listed = particle.lower_ in words("particles.txt") - NOT_IN_FRONT
    sure = particle.lower_ in NOTHING_ELSE and verb.tag_ == "VVFIN"
    return (particle, verb) if sure or (listed and _makes_a_verb(particle, verb)) else None


def _makes_a_verb(particle: Token, verb: Token) -> bool:
    """Whether both make a verb that exists; the conjugator does not know all first parts, as in "leidtun"."""
    infinitive = particle.lower_ + verb.lemma_
    if verb.lemma_ == "sein":
        return False
    return lexicon.is_verb(infinitive) or (lexicon.is_word(infinitive) and lexicon.is_verb(verb.lemma_))


def _may_be_particle(tokens: Sequence[Token], position: int) -> bool:
    """A particle closes its clause; a sure one may also stand before its end, if it opens no phrase there."""
    token = tokens[position]
    listed = token.tag_ == "PTKVZ" or token.lower_ in words("particles.txt")
    if not token.text.islower() or not listed or _is_circumposition(tokens, position):
        return False
    after, second = (
        tokens[position + offset] if position + offset < len(tokens) else None for offset in (1, 2)
    )
    if after is not None and after.lower_ == "als" and token.lower_ in COMPARED:
        return False
    homograph = token.lower_ in PREPOSITIONS
    if after is None or after.tag_ in {"$,", "$.", "KOKOM"}:
        return after is None or after.tag_ != "KOKOM" or token.tag_ != "ADJD"
    if after.tag_ in {"$(", "KON"}:
        opens = {"$(": OPENS_PHRASE if after.text in QUOTES else set(), "KON": {"APPR"}}[after.tag_]
        homograph = homograph or (token.lower_ == ARTICLE and after.tag_ == "$(")  # ein „Ja“
        return not (homograph and second is not None and second.tag_ in opens)
    if after.tag_ == "APPR" and token.lower_ in ADJECTIVES:
        return any(other.lemma_ == "tun" for other in tokens[:position])  # "Es tut mir leid um ihn"
    return token.tag_ == "PTKVZ" and not (homograph and after.tag_ in OPENS_PHRASE)


def _is_circumposition(tokens: Sequence[Token], position: int) -> bool:
    """Whether the word belongs to a phrase: "von Anfang an", "von klein auf", "nach wie vor"."""
    token, before = tokens[position], tokens[max(0, position - 3) : position]
    if token.lower_ in {"an", "auf"}:
        return any(other.lower_ in {"von", "vom"} for other in before)
    around = [other.lower_ for other in tokens[max(0, position - 2) : position + 3]]
    return token.lower_ in {"nach", "vor"} and "nach wie vor" in " ".join(around)


def _verb_of(tokens: Sequence[Token], position: int, taken: set[int]) -> Token | None:
    """The nearest verb that makes a known one with the particle; else, for a sure particle, its clause's."""
    particle, after = tokens[position], "".join(token.text for token in tokens[position + 1 : position + 2])
    candidates = [verb for verb in _verbs_before(tokens, position) if verb.i not in taken]
    candidates = [verb for verb in candidates if not _is_auxiliary(verb, particle, tokens)]
    if particle.lower_ == "weiter" and after in {",", ":"} and candidates and candidates[0].lemma_ in SAYING:
        return None  # "Sie sagte weiter, ..."
    for verb in candidates:
        if _makes_a_verb(particle, verb):
            return verb
    if particle.tag_ != "PTKVZ" or particle.lower_ not in words("particles.txt") - ADVERBS:
        return None
    near = [
        verb for verb in candidates if all(token.tag_ != "$," for token in particle.doc[verb.i : particle.i])
    ]
    productive = particle.lower_ in PRODUCTIVE
    return next((verb for verb in near if productive or not verb.lemma_.startswith(UNSTRESSED)), None)


def _verbs_before(tokens: Sequence[Token], position: int) -> Iterator[Token]:
    """The finite verbs on the left, nearest first, as far as a semicolon or colon.

    A clause with a finite verb of its own is searched alone: in "sie erklärten, man sei bereit" no further.
    """
    own_clause, has_verb = True, False
    for token in reversed(tokens[:position]):
        own_clause = own_clause and token.tag_ != "$,"
        has_verb = has_verb or (own_clause and is_finite(token))
        if token.text in {";", ":"} or (has_verb and not own_clause):
            return
        if is_finite(token) and token.lemma_ != "sein" and token.tag_ != "VMFIN":
            yield token


def _is_auxiliary(verb: Token, particle: Token, tokens: Sequence[Token]) -> bool:
    """Whether "haben" or "werden" has a verb of its own already, or an adjective: "wurde bekannt"."""
    if verb.tag_ != "VAFIN":
        return False
    served = any(token.tag_ in {"VVPP", "VVINF"} for token in tokens if token.i > verb.i)
    return served or (verb.lemma_ == "werden" and particle.lower_ in ADJECTIVES)
