"""Where the vocabulary stands in a text: by lemma, by a known form, or by the words of an expression."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from lessons.content.analysis import Analysis, Sentence, Token
from lessons.content.model import Word
from lessons.content.ties.tie import Tie
from lessons.language.declension import ADJECTIVE_ENDINGS
from lessons.language.marks import unmarked
from lessons.language.stems import content_words, stem

LEMMATISED = {"NOUN", "VERB", "AUX"}
REFLEXIVE_PRONOUNS = frozenset(["sich", "mich", "dich", "uns", "euch", "mir", "dir"])
# The universal parts of speech that a tagger gives a word: participles can be adjectives, adjectives adverbs.
PARTS_OF_SPEECH = {
    "noun": {"NOUN", "PROPN", "ADJ", "X"},
    "verb": {"VERB", "AUX", "ADJ", "ADV"},
    "adjective": {"ADJ", "ADV", "VERB", "AUX"},
    "adverb": {"ADV", "ADJ", "PART", "PRON", "ADP"},
    "preposition": {"ADP"},
    "conjunction": {"SCONJ", "CCONJ", "ADV"},
}


def tie_words(vocabulary: Sequence[Word], analysis: Analysis) -> dict[str, list[Tie]]:
    """The places of each word, by its lemma."""
    known = VocabularyIndex(vocabulary)
    places: dict[str, list[Tie]] = {word.lemma: [] for word in vocabulary}
    for sentence, token in analysis.tokens():
        for word in known.words_of(token):
            if word.lemma.startswith("sich ") and not _is_reflexive(sentence):
                continue  # *etwas für möglich halten* is not *sich halten*
            places[word.lemma].append(_tie(word, sentence, _halves(sentence, token)))
    for word in vocabulary:
        places[word.lemma] += _phrase_ties(word, _phrases(word), analysis)
    return {lemma: _unique(ties) for lemma, ties in places.items()}


class VocabularyIndex:
    """The words of a vocabulary by their lemmas, however those are spelt, and by their forms."""

    def __init__(self, vocabulary: Iterable[Word]):
        self.by_lemma: dict[str, list[Word]] = defaultdict(list)
        self.by_form: dict[str, list[Word]] = defaultdict(list)
        for word in vocabulary:
            for name in _names(word):
                self.by_lemma[_spelt(name)].append(word)
                for form in {form.lower() for form in _forms(word, name)}:
                    self.by_form[form].append(word)

    def words_of(self, token: Token) -> list[Word]:
        """The words that a token may be; *kündigen* is none of them where the text has *kündigte … an*."""
        lemmas = (word for name in (token.unit, token.lemma) for word in self.by_lemma.get(_spelt(name), []))
        formed = self.by_form.get(unmarked(token.form).lower(), [])
        forms = (word for word in formed if not _has_lemma(word, token))
        found = {word.lemma: word for word in (*lemmas, *forms) if _can_be(word, token)}
        return [word for word in found.values() if not _is_half(token, word)]


def _spelt(name: str) -> str:
    """A lemma whatever its spelling: Rat-Haus as Rathaus, Massnahme as Maßnahme."""
    return unmarked(name).replace("-", "").replace("ß", "ss").lower()


def _has_lemma(word: Word, token: Token) -> bool:
    """Whether the token's lemma alone says if it is the word: not of participles and gendered nouns."""
    lemmatised = token.upos in LEMMATISED and unmarked(token.form) == token.form
    return lemmatised and word.pos in ("noun", "verb")


def _can_be(word: Word, token: Token) -> bool:
    """Whether a token's part of speech is one that the word can have; a noun has a capital letter."""
    if word.pos == "noun" and token.form[0].islower():
        return False
    separated = token.unit != token.lemma  # then a particle says of itself only that it is one
    return not token.upos or separated or token.upos in PARTS_OF_SPEECH.get(word.pos, {token.upos})


def _names(word: Word) -> list[str]:
    """The word's names that are one word once *sich*, *etwas* and the like are left out."""
    contents = [content_words(name) for name in (word.lemma, *word.also)]
    return [content[0] for content in contents if len(content) == 1]


def _phrases(word: Word) -> list[list[str]]:
    """The word's names that are several words, as stems."""
    contents = [content_words(name) for name in (word.lemma, *word.also)]
    return [[stem(part) for part in content] for content in contents if len(content) > 1]


def _forms(word: Word, name: str) -> Iterator[str]:
    """The lemma, and forms at which a lemmatiser may stop: plural, participle, adjective endings."""
    yield name
    if word.pos == "noun":
        yield from (f"{name}s", f"{name}es")
        yield from (plural + ending for plural in word.plurals for ending in ("", "n"))
    elif word.pos == "verb":
        stems = {f"{name}d", *_participles(word)}
        yield from (stem + ending for stem in stems for ending in ("", *ADJECTIVE_ENDINGS))
    elif word.pos in ("adjective", "adverb"):
        yield from (name + ending for ending in ADJECTIVE_ENDINGS)


def _participles(word: Word) -> list[str]:
    """The last words of a verb's perfects; none that is another verb ("hat sich behandeln lassen")."""
    perfects = word.principal_parts[-1] if word.forms else []
    participles = [perfect.split(" ")[-1] for perfect in perfects]
    return [participle for participle in participles if not word.lemma.endswith(f" {participle}")]


def _is_reflexive(sentence: Sentence) -> bool:
    """Whether a verb of the sentence may be reflexive: one of the pronouns stands in it."""
    return not REFLEXIVE_PRONOUNS.isdisjoint(token.form.lower() for token in sentence.tokens)


def _is_half(token: Token, word: Word) -> bool:
    separated = token.unit.lower() != token.lemma.lower() and token.unit.lower().endswith(token.lemma.lower())
    return separated and word.pos == "verb" and word.lemma.lower() == token.lemma.lower()


def _halves(sentence: Sentence, token: Token) -> list[Token]:
    """The token, with the other half of its verb if that is separated."""
    if token.unit == token.lemma:
        return [token]
    return [other for other in sentence.tokens if other.unit == token.unit] or [token]


def _phrase_ties(word: Word, phrases: list[list[str]], analysis: Analysis) -> Iterator[Tie]:
    """The sentences that hold all words of a phrase, in whatever order; the first phrase found counts."""
    for sentence in analysis.sentences:
        found = ([_first(sentence, part) for part in phrase] for phrase in phrases)
        tokens = next(filter(all, found), [])
        halves = {half.start: half for token in tokens for half in _halves(sentence, token)}
        if halves:
            yield _tie(word, sentence, [halves[start] for start in sorted(halves)], "words")


def _first(sentence: Sentence, part: str) -> Token | None:
    """The first token of a sentence with this stem."""
    for token in sentence.tokens:
        if part in (stem(token.form), stem(token.lemma), stem(token.unit)):
            return token
    return None


def _tie(word: Word, sentence: Sentence, tokens: list[Token], how: str = "lemma") -> Tie:
    first, *others = tokens
    also = tuple((token.start, token.end) for token in others)
    return Tie(word.lemma, sentence.paragraph, first.start, first.end, sentence.text, how, also)


def _unique(ties: list[Tie]) -> list[Tie]:
    """The ties in the order of the text, each place once (the halves of a verb found it twice)."""
    places = {(tie.paragraph, tie.start): tie for tie in reversed(ties)}
    return [places[key] for key in sorted(places)]
