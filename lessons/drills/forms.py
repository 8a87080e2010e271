"""Where a word stands in a sentence that is not analysed, such as its example in vocabulary.yaml.

The forms are built from what vocabulary.yaml says of the word (plural, principal parts), so nothing is
guessed; a sentence with a form that cannot be built is simply not used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lessons.content.model import Word
from lessons.content.ties.stems import content_words, stem
from lessons.content.ties.words import ADJECTIVE_ENDINGS

TOKEN = re.compile(r"\w+(?:-\w+)*")
AUXILIARIES = frozenset({"hat", "ist", "sich"})
NOUN_ENDINGS = ("", "s", "es", "n", "en")

Span = tuple[int, int]


@dataclass(frozen=True)
class VerbForms:
    """The forms of a verb that can be told from its three principal parts.

    `present` and `preterite` hold the finite forms of the third person without a particle.
    """

    infinitive: str
    particle: str
    present: tuple[str, ...]
    preterite: tuple[str, ...]
    participle: str
    perfect: str

    @property
    def separable(self) -> bool:
        """Whether the verb comes apart."""
        return bool(self.particle)

    @property
    def bare(self) -> str:
        """The infinitive without the particle."""
        return self.infinitive.removeprefix(self.particle)

    def tense(self, finite: str) -> str:
        """`Präsens` or `Präteritum` for a finite form; empty where both could be meant."""
        now, past = finite.lower() in self.present, finite.lower() in self.preterite
        return "" if now == past else "Präsens" if now else "Präteritum"


def verb_forms(word: Word) -> VerbForms | None:
    """The forms of a verb of one word; None for other words, and for verbs that need another verb.

    >>> from lessons.content import find_lesson, load_lesson
    >>> verb_forms(load_lesson(find_lesson("_template")).words[2]).preterite
    ('lieh', 'liehen')
    """
    principal = [_words(part) for part in word.forms.split(",")]
    infinitive = [part for part in word.lemma.split() if part != "sich"]
    if word.pos != "verb" or len(principal) != 3 or len(infinitive) != 1 or not all(principal):
        return None
    (present, *rest), (preterite, *_), perfect = principal
    particle = rest[0] if rest and infinitive[0].startswith(rest[0]) else ""
    bare = infinitive[0].removeprefix(particle)
    plural = preterite + ("n" if preterite.endswith("e") else "en")
    spoken = word.forms.split(",")[2].strip()
    return VerbForms(infinitive[0], particle, (present, bare), (preterite, plural), perfect[-1], spoken)


def places(word: Word, sentence: str) -> list[Span]:
    """Where a word stands in a sentence: one place, two for a separated verb, none if it is not found."""
    verb = verb_forms(word)
    if word.pos == "verb":
        return _verb_places(verb, sentence) if verb else []
    found = [span for span in map(re.Match.span, TOKEN.finditer(sentence)) if _is(word, sentence, span)]
    return found[:1]


def phrase_place(word: Word, sentence: str) -> Span | None:
    """Where the word of an expression that carries its meaning stands: its last noun, or what there is."""
    content = content_words(word.lemma)
    nouns = [part for part in content if part[0].isupper()]
    for part in [*reversed(nouns), *content]:
        for token in TOKEN.finditer(sentence):
            if stem(token[0]) == stem(part) and token[0][0].isupper() == part[0].isupper():
                return token.span()
    return None


def gapped(sentence: str, spans: list[Span]) -> str:
    """The sentence with numbered gaps in these places.

    >>> gapped("Er kommt heute an.", [(3, 8), (15, 17)])
    'Er {1} heute {2}.'
    """
    cut, end = [], 0
    for number, (start, stop) in enumerate(spans, start=1):
        cut += [sentence[end:start], f"{{{number}}}"]
        end = stop
    return "".join([*cut, sentence[end:]])


def _is(word: Word, sentence: str, span: Span) -> bool:
    token = sentence[slice(*span)]
    if word.pos == "noun":
        plurals = {word.plural, f"{word.plural}n"} if word.plural.isalpha() else set()
        return token in plurals | {word.lemma + ending for ending in NOUN_ENDINGS}
    if word.pos in ("adjective", "adverb"):
        return token.lower() in {word.lemma + ending for ending in ADJECTIVE_ENDINGS}
    return token.lower() == word.lemma


def _verb_places(verb: VerbForms, sentence: str) -> list[Span]:
    """The verb as one word, or its two halves."""
    tokens = list(TOKEN.finditer(sentence))
    finite = {*verb.present, *verb.preterite}
    whole = {verb.participle, verb.infinitive, *(verb.particle + form for form in finite)}
    for token in tokens:
        if token[0].lower() in whole:
            return [token.span()]
    for place, token in enumerate(tokens):
        if verb.separable and token[0].lower() in finite:
            particles = [later for later in tokens[place + 1 :] if later[0] == verb.particle]
            return [token.span(), particles[-1].span()] if particles else []
    return []


def _words(form: str) -> list[str]:
    """The words of a principal part, without auxiliary and pronoun."""
    return [part for part in form.split() if part not in AUXILIARIES]
