"""Where a word stands in a sentence that is not analysed, such as its example in vocabulary.yaml.

The forms are built from what vocabulary.yaml says of the word (plural, principal parts), so nothing is
guessed; a sentence with a form that cannot be built is simply not used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lessons.content.model import Word
from lessons.language.declension import ADJECTIVE_ENDINGS
from lessons.language.stems import content_words, stem
from lessons.language.verbs import helping_forms

TOKEN = re.compile(r"\w+(?:-\w+)*")
AUXILIARIES = frozenset({"hat", "ist", "sich"})
PRESENT, PRETERITE = "Präsens", "Präteritum"
NOUN_ENDINGS = ("", "s", "es", "n", "en")

Span = tuple[int, int]


@dataclass(frozen=True)
class VerbForms:
    """The forms of a verb that can be told from its three principal parts.

    `present` and `preterite` hold the third person without a particle, singular and plural in turns;
    `perfects` are whole ("hat ausgeliehen").  Where several forms are right, the usual one is first.
    """

    infinitive: str
    particle: str
    present: tuple[str, ...]
    preterite: tuple[str, ...]
    perfects: tuple[str, ...]

    @property
    def separable(self) -> bool:
        """Whether the verb comes apart."""
        return bool(self.particle)

    @property
    def bare(self) -> str:
        """The infinitive without the particle."""
        return self.infinitive.removeprefix(self.particle)

    @property
    def participles(self) -> tuple[str, ...]:
        """The past participles."""
        return tuple(perfect.split()[-1] for perfect in self.perfects)

    @property
    def auxiliaries(self) -> frozenset[str]:
        """What the perfect is formed with: *hat*, *ist* or both."""
        return frozenset(perfect.split()[0] for perfect in self.perfects)

    def tense(self, finite: str) -> str:
        """`Präsens` or `Präteritum` for a finite form; empty where both could be meant."""
        form = self._without_particle(finite)
        now, past = form in self.present, form in self.preterite
        return "" if now == past else PRESENT if now else PRETERITE

    def tense_in(self, sentence: str, span: Span) -> str:
        """The tense of the form at this place; empty where it may be an infinitive or a participle."""
        form = sentence[slice(*span)]
        before = [token[0].lower() for token in TOKEN.finditer(sentence[: span[0]])]
        # With a helping verb in its sentence, what looks finite may be an infinitive or a participle.
        helped = helping_forms().intersection(token[0].lower() for token in TOKEN.finditer(sentence))
        if form.lower() in {self.infinitive, *self.participles} and (helped or before[-1:] == ["zu"]):
            return ""
        return self.tense(form)

    def in_tense(self, finite: str, tense: str) -> list[str]:
        """The forms of the same person in a tense, the usual first; empty if the form's own tense is open."""
        form, own = self._without_particle(finite), self.tense(finite)
        if not own:
            return []
        place = self._forms(own).index(form)
        particle = self.particle if finite.lower() != form else ""
        return [particle + other for other in dict.fromkeys(self._forms(tense)[place % 2 :: 2])]

    def _forms(self, tense: str) -> tuple[str, ...]:
        return self.present if tense == PRESENT else self.preterite

    def _without_particle(self, finite: str) -> str:
        return finite.lower().removeprefix(self.particle)


def verb_forms(word: Word) -> VerbForms | None:
    """The forms of a verb of one word; None for other words, and for verbs that need another verb.

    >>> from lessons.content import find_lesson, load_lesson
    >>> verb_forms(load_lesson(find_lesson("_template")).words[2]).preterite
    ('lieh', 'liehen')
    """
    principal = word.principal_parts
    infinitive = [part for part in word.lemma.split() if part != "sich"]
    if word.pos != "verb" or len(principal) != 3 or len(infinitive) != 1 or not all(principal):
        return None
    presents, preterites, perfects = principal
    rest = _words(presents[0])[1:]
    particle = rest[0] if rest and infinitive[0].startswith(rest[0]) else ""
    bare = infinitive[0].removeprefix(particle)
    present = [form for each in presents for form in (_words(each)[0], bare)]
    preterite = [form for each in preterites for form in _persons(_words(each)[0])]
    return VerbForms(infinitive[0], particle, tuple(present), tuple(preterite), tuple(perfects))


def _persons(preterite: str) -> tuple[str, str]:
    """The third person in the preterite, singular and plural."""
    return preterite, preterite + ("n" if preterite.endswith("e") else "en")


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


def with_numbered_gaps(sentence: str, spans: list[Span]) -> str:
    """The sentence with numbered gaps in these places.

    >>> with_numbered_gaps("Er kommt heute an.", [(3, 8), (15, 17)])
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
        plurals = {plural + ending for plural in word.plurals for ending in ("", "n")}
        return token in plurals | {word.lemma + ending for ending in NOUN_ENDINGS}
    if word.pos in ("adjective", "adverb"):
        return token.lower() in {word.lemma + ending for ending in ("", *ADJECTIVE_ENDINGS)}
    return token.lower() == word.lemma


def _verb_places(verb: VerbForms, sentence: str) -> list[Span]:
    """The verb as one word, or its two halves."""
    tokens = list(TOKEN.finditer(sentence))
    finite = {*verb.present, *verb.preterite}
    whole = {*verb.participles, verb.infinitive, *(verb.particle + form for form in finite)}
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
