"""The item: its fields, what is shown, how it is marked."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import Literal

from pydantic import Field

from lessons.exercises.answers import text_answer
from lessons.exercises.expected import Expected, Near, kept_back
from lessons.exercises.item import WORTH, Answer, Fault, FieldPath, Item, Mark, PartMark, Status
from lessons.exercises.shown import Heading
from lessons.fields import NOTHING, Line, Phrase, Remark, Said
from lessons.language.in_sentence import TURNS
from lessons.language.moods import INDICATIVE, direct_error, is_konjunktiv, reported_error
from lessons.language.segmentation import words_of
from lessons.language.slips import word_kind
from lessons.language.spelling import caseless, exact, folded
from lessons.language.stems import content_words, stem
from lessons.language.typed import SUBORDINATORS, is_near, order_kind
from lessons.language.verbs import helping_forms, readings

# The mistakes that are looked for, the one that matters most first.
ERRORS = (
    "indicative_kept",
    "konjunktiv_kept",
    "konjunktiv_stem",
    "agreement",
    "konjunktiv_2",
    "wrong_person",
    "konjunktiv_1",
    "verb_last",
    "word_order",
    "das_dass",
    "preposition_case",
    "wrong_case",
    "umlaut",
    "sharp_s",
    "one_letter",
    "spelling",
)


FIRST_PERSON = frozenset("ich mich mir wir uns mein meine meinen unser unsere unseren".split())  # noqa: SIM905


class Public(Heading):
    """What the browser is shown."""

    source: str
    direction: str
    start: str
    hint: Phrase


class Transform(Item):
    """Type a sentence anew.  The answer is the text; its one part has the key `answer`.

    `start` is how the new sentence begins (`Peskow sagte,`); it is given, and learners and teachers may write
    it again or not.  Mistakes of mood and person are found by comparison with the accepted answers; others a
    teacher lists in `near`.
    """

    type: Literal["transform"]
    direction: Literal["to_reported", "to_direct"]
    source: Line
    start: str = ""
    answers: list[Line] = Field(min_length=1)
    feedback: Said
    hint: Remark = NOTHING
    near: list[Near] = Field(default=[])
    also: list[Line] = Field(default=[])

    @cached_property
    def expected(self) -> Expected:
        """What should be typed, without the beginning that is given."""
        answers = [self.without_start(answer) for answer in self.answers]
        near = [
            foreseen.model_copy(update={"answer": self.without_start(foreseen.answer)})
            for foreseen in self.near
        ]
        also = [self.without_start(pattern) for pattern in self.also]
        return Expected(answers=answers, feedback=self.feedback, hint=self.hint, near=near, also=also)

    def public(self) -> Public:
        """Heading, the sentence, how the new one begins, and a hint."""
        start = {"source": self.source, "direction": self.direction, "start": self.start}
        return {**self.heading(), **start, "hint": self.hint}

    def mark(self, answer: Answer) -> Mark:
        """Full score for an accepted sentence, half for one with a mistake that can be named.

        None for one in which the mood that is practised is still missing, however many letters agree.
        """
        given = self.without_start(text_answer(self, answer))
        part = self.expected.mark(given, sentence=True)
        if part.status != "right" and not self.expected.foreseen(given):
            part = self.explained(given) or (self.reworded(given) if part.status == "wrong" else None) or part
        return Mark(WORTH[part.status], {"answer": part})

    def explained(self, given: str) -> PartMark | None:
        """The mark for a sentence whose mistakes can all be named; nothing if they cannot."""
        found = {answer: slips for answer in self.expected.accepted if (slips := self.slips(given, answer))}
        if not found:
            return None
        answer, slips = min(found.items(), key=lambda each: len(each[1]))
        if {kind for kind, _word in slips} == {"indicative_kept"} and self.allows_indicative(given):
            return PartMark("right", self.feedback, "indicative_right")
        kind, word = min(slips, key=lambda slip: ERRORS.index(slip[0]))
        status = self.status_of(given, {kind for kind, _word in slips})
        nearly = len(slips) == 1 and is_near(kind, given, answer)
        return PartMark(status, f"„{word}“:" if word else "", kind, nearly)

    def status_of(self, given: str, kinds: set[str]) -> Status:
        """What a sentence with these mistakes is: almost right, or not yet what is asked for.

        Good German in the indicative is open yet, never wrong; the source as it stands is no answer.
        """
        words = words_of(caseless(given))
        kept = "indicative_kept" in kinds and not any(map(is_konjunktiv, words))
        if kept and len(kinds) == 1:
            return "open"
        copied = f" {' '.join(words)} " in f" {' '.join(words_of(caseless(self.source)))} "
        return "wrong" if kept or (copied and "konjunktiv_1" not in kinds) else "almost"

    def allows_indicative(self, given: str) -> bool:
        """Whether the indicative is right here: after *dass* and the like, unless the mood is asked for."""
        asked = any("konjunktiv" in said.casefold() for said in self.prompt.languages.values())
        return not asked and given.split()[0].lower() in SUBORDINATORS

    def slips(self, given: str, answer: str) -> list[tuple[str, str]]:
        """The mistakes by which two texts differ, each with its word; nothing if there are others too."""
        typed, wanted = words_of(exact(given)), words_of(exact(answer))
        if len(typed) != len(wanted):
            return []
        pairs = [(one, two) for one, two in zip(typed, wanted, strict=True) if caseless(one) != caseless(two)]
        found = [(self.slip(*pair), pair[0]) for pair in pairs]
        if all(kind for kind, _word in found):
            return found
        order = (order_kind(typed, wanted), "")
        moved, missed = left_over(typed, wanted), left_over(wanted, typed)
        if not moved:
            return [order]
        if len(moved) != 1 or not (kind := self.slip(moved[0], missed[0])):
            return []
        return [(kind, moved[0]), order]

    def slip(self, given: str, wanted: str) -> str:
        """The mistake in one word; nothing if it has no name here."""
        find = reported_error if self.direction == "to_reported" else direct_error
        kind = find(given, wanted) or word_kind(given, wanted)
        return kind if kind in ERRORS else ""

    def reworded(self, given: str) -> PartMark | None:
        """The mark for a sentence in words of one's own: what can be said of its verb, person and order."""
        words = words_of(exact(given).lower())
        accepted = [words_of(exact(answer).lower()) for answer in self.expected.accepted]
        note = self.remark(words, accepted) if self.direction == "to_reported" else ""
        close = any(says_much_the_same(words, wanted) for wanted in accepted)
        if note == "indicative_kept":
            return PartMark("open", note=note) if close else None
        return PartMark("almost" if close or note == "wuerde_form" else "wrong", note=note) if note else None

    def remark(self, words: list[str], accepted: list[list[str]]) -> str:
        """The name of what can be said of a sentence in other words than the accepted ones, if anything."""
        known = {word for wanted in accepted for word in wanted}
        verbs = {word for word in known if is_konjunktiv(word)}
        infinitives = {each.infinitive for verb in verbs for each in readings(verb)}
        if FIRST_PERSON & {*words} - known:
            return "wrong_person"
        if {"würde", "würden"} & {*words} - known and infinitives & {*words}:
            return "wuerde_form"
        if verb_stands_early(words):
            return "verb_last"
        if words[:1] == ["das"] and "dass" in known and is_konjunktiv(words[-1]):
            return "das_dass"
        if verbs & {*words}:
            return "stay_close"
        told = any(each.tense in INDICATIVE for word in words for each in readings(word))
        return "indicative_kept" if told and not any(map(is_konjunktiv, words)) else ""

    def without_start(self, given: str) -> str:
        """The typed text without the beginning that is given anyway, if there is anything else."""
        start = words_of(folded(self.start).casefold())
        if not start or words_of(folded(given).casefold())[: len(start)] != start:
            return given
        return " ".join(exact(given).split()[len(exact(self.start).split()) :]) or given

    def kept_back(self, mark: Mark) -> Mark:
        """Without what gives a right answer away."""
        return kept_back(mark, {"answer": self.expected})

    def typed(self) -> dict[str, FieldPath]:
        """Its one part."""
        return {"answer": ("also",)}

    def solution(self) -> str:
        """The model answer."""
        return self.answers[0]

    def faults(self) -> list[Fault]:
        """No answer may be accepted and foreseen as wrong at once, and none may be the source itself."""
        same = [
            (("answers", place), "is the source sentence; expected what becomes of it")
            for place, answer in enumerate(self.answers)
            if folded(answer) == folded(self.source)
        ]
        return self.expected.faults() + same


def left_over(words: list[str], others: list[str]) -> list[str]:
    """The words that the other list does not have, each as often as it is missing there."""
    there = Counter(map(caseless, others))
    missing = Counter(map(caseless, words)) - there
    return [word for word in words if missing[caseless(word)]]


def says_much_the_same(words: list[str], wanted: list[str]) -> bool:
    """Whether a text has half of the words that carry meaning, is not much longer, and denies as often."""
    there = set(map(stem, words))
    content = [stem(word) for word in content_words(" ".join(wanted))]
    shared = sum(part in there for part in content)
    denials = [sum(word in TURNS or word.startswith("kein") for word in each) for each in (words, wanted)]
    return 2 * shared >= len(content) and 2 * len(words) <= 3 * len(wanted) and denials[0] == denials[1]


def verb_stands_early(words: list[str]) -> bool:
    """Whether a clause with *dass* or the like has its finite verb near its start and not at its end."""
    if not SUBORDINATORS.intersection(words[:1]):
        return False
    early, helping = words[2:4], helping_forms()
    helped = helping.intersection(early) and words[-1] not in helping
    return bool(helped) or (not readings(words[-1]) and any(map(readings, early)))
