"""Lemmas: what the tagger proposes, checked against the word tables and a table of corrections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from spacy.language import Language
from spacy.tokens import Doc, Token

from lessons import lexicon
from lessons.german.clauses import clauses
from lessons.german.homographs import fitting_nouns, participle_lemma
from lessons.german.morphology import LONGEST_WORD
from lessons.german.spelling import person_noun, standard
from lessons.german.wordlists import rows
from lessons.language.date_words import day_names
from lessons.language.marks import unmarked
from lessons.lexicon.headword import whose_plural

DECADE = re.compile(r"\d+ern?")
LATIN_ENDINGS = ("ss", "us", "is", "os", "as", "es", "x", "z")
END_IN_E = ("müde", "leise", "weise", "böse", "träge", "spröde", "rüde", "prüde", "feige", "irre", "vage")


@Language.component("german_lemmas")
def lemmatise(doc: Doc) -> Doc:
    """Give every token its lemma; that of the tagger stays where nothing speaks against it."""
    doc._.engine["lemmas"] = doc._.engine.get("tags", "built-in")
    words = {token.text for token in doc}
    for token in doc:
        if not token.is_space:
            token.lemma_ = _lemma(token, words)
    for sentence in doc.sents:
        for clause in clauses(list(sentence)):
            for token in clause:
                if token.tag_ == "VVPP":
                    token.lemma_ = participle_lemma(token, clause)
    return doc


def _lemma(token: Token, words: set[str]) -> str:
    if token.tag_ == "NE":
        return name_lemma(unmarked(token.text), words)
    word, tag, proposed = standard(token.text), token.tag_, token.lemma_
    corrected = lemma_table().get((word.lower(), tag)) or lemma_table().get((word.lower(), tag[:1]))
    if corrected:
        return corrected
    if DECADE.fullmatch(word):
        return word.removesuffix("n")
    if tag == "NN":
        return person_noun(token.text, noun_lemma(word, proposed, fitting_nouns(token, word)))
    if tag.startswith("V"):
        return verb_lemma(word, proposed)
    if tag == "ADJA":
        return adjective_lemma(word, proposed)
    return proposed if tag[:1] in "AKP" and tag != "ART" else word


@cache
def lemma_table() -> dict[tuple[str, str], str]:
    """The table of corrections: (form in small letters, tag) to lemma."""
    return {(form, tag): lemma for form, tag, lemma in rows("lemmas.tsv")}


def noun_lemma(word: str, proposed: str, fitting: Mapping[str, int] | None = None) -> str:
    """The noun's nominative singular: as proposed if that can be, else by the table or the end of a compound.

    `fitting` are the nouns that the form can be of in its sentence, where it can be of several.

    >>> noun_lemma("Falle", "Fall"), noun_lemma("Steißbein", "Steißbei"), noun_lemma("GIFs", "Gifs")
    ('Falle', 'Steißbein', 'GIF')
    """
    if len(word) > LONGEST_WORD:
        return word
    if _is_abbreviation(word):
        return word.removesuffix("s") if not word.isupper() else word
    proposed = recase(word, proposed)
    if _is_nominalised(word, proposed):
        return proposed
    known = fitting or lexicon.noun_lemmas(word)
    if known and fitting is not None and not fitting and _is_infinitive(word):
        return word
    return _best(word, proposed, known) if known else _compound_lemma(word, proposed) or proposed


def _is_abbreviation(word: str) -> bool:
    return sum(character.isupper() for character in word) > 1 and "-" not in word


def _is_nominalised(word: str, proposed: str) -> bool:
    """Whether the noun is made of an adjective, a participle or an infinitive: "Kranke", "Eingreifen"."""
    base = proposed[:-1].lower()
    adjective = proposed.endswith("e") and word in {proposed + ending for ending in ("", "n", "r", "s", "m")}
    if adjective and proposed + "r" in lexicon.noun_lemmas(word):
        return True
    if word == proposed and lexicon.is_verb(word.lower()):
        return True
    return adjective and word != proposed and bool(lexicon.verb_lemmas(base) or lexicon.is_word(base))


def _is_infinitive(word: str) -> bool:
    """Whether a noun that agrees with nothing is an infinitive, alone or with an object: "Fußballspielen"."""
    words = (word, *(tail for _, tail in _tails(word)))
    return word.endswith("n") and any(lexicon.is_verb(each.lower()) for each in words)


def _best(word: str, proposed: str, known: Mapping[str, int]) -> str:
    """The lemma for which the form serves most cases; the proposed one wins unless it is far behind.

    A genitive ("Buchs") or a dative plural ("Fällen") serves one case only, and is common all the same.
    """
    likeliest = max(known, key=known.__getitem__)
    if proposed in day_names() and known.get(word) == known[likeliest]:
        return word  # several of one weekday are rare: "über die Montage der Brücke"
    rare_case = word == likeliest and word[-1] in "ns"
    close = proposed in known and (rare_case or known[proposed] * 2 >= known[likeliest])
    return whose_plural(word, proposed if close else likeliest, known)


@lru_cache(maxsize=20000)
def _compound_lemma(word: str, proposed: str) -> str:
    """The lemma by the longest tail that is a known noun: "Zentralregion" by "Region"; "" without one."""
    for head, tail in _tails(word):
        known = lexicon.noun_lemmas(tail)
        if any(proposed.lower() == (head + lemma).lower() for lemma in known):
            return proposed
        if known:
            best = _best(tail, "", known)
            return head + (best if head.endswith("-") else best.lower())
    return ""


def _tails(word: str) -> Iterator[tuple[str, str]]:
    """The ways to cut a word in two, longest tail first; at a hyphen, the tail after the last one."""
    head, hyphen, tail = word.rpartition("-")
    if hyphen:
        yield head + hyphen, tail
        return
    for cut in range(3, len(word) - 3):
        yield word[:cut], word[cut:].capitalize()


def recase(word: str, lemma: str) -> str:
    """The lemma with its capitals, and its "ss" of today, as the word has them.

    >>> recase("US-Regierungen", "Us-regierung")
    'US-Regierung'
    """
    if "ß" in lemma and "ß" not in word:
        lemma = lemma.replace("ß", "ss")
    swiss = lemma.replace("ss", "ß")
    if swiss != lemma and lexicon.is_word(swiss) and not lexicon.is_word(lemma):
        return swiss
    same = 0
    while same < min(len(word), len(lemma)) and word[same].lower() == lemma[same].lower():
        same += 1
    return word[:same] + lemma[same:]


def name_lemma(word: str, words: set[str]) -> str:
    """The name without its genitive -s: "Putins" is "Putin", but "Belarus" and "Paris" stay whole."""
    bare = word.rstrip("'’").removesuffix("s")
    if not word.endswith("s") or len(word) < 4 or word.isupper():
        return word.rstrip("'’")
    if bare in words or (lexicon.nouns(bare) and not lexicon.nouns(word)):
        return bare
    if lexicon.nouns(word) or word.endswith(LATIN_ENDINGS):
        return word
    return bare


@lru_cache(maxsize=20000)
def verb_lemma(word: str, proposed: str) -> str:
    """The infinitive: as proposed if the verb has such a form, else one that has.

    >>> verb_lemma("gelegen", "legen"), verb_lemma("twitterte", "twittern")
    ('liegen', 'twittern')
    """
    word = word.lower()
    known = lexicon.verb_lemmas(word) or lexicon.verb_lemmas(word.replace("ß", "ss"))
    if not known or proposed in known:
        return proposed
    others = [infinitive for infinitive in known if infinitive != word] or known
    return next((infinitive for infinitive in others if infinitive.endswith(proposed)), others[0])


@lru_cache(maxsize=20000)
def adjective_lemma(word: str, proposed: str) -> str:
    """The adjective's plain form; words made of a town's name, such as "Berliner", do not change.

    >>> adjective_lemma("kriegsmüden", "kriegsmüd"), adjective_lemma("Pariser", "pariser")
    ('kriegsmüde', 'Pariser')
    """
    if word[0].isupper() and word.endswith("er") and proposed.lower() == word.lower():
        return word
    if proposed.endswith("st") and not proposed.endswith("sst") and not lexicon.is_word(proposed):
        return proposed[:-2].removesuffix("e")
    if (proposed + "e").endswith(END_IN_E):
        return proposed + "e"
    return recase(word.lower(), proposed)
