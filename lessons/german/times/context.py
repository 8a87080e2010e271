"""What a rule knows beside the words it matched: the date of publication, and what the text said before."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span

from lessons.german.times import tense
from lessons.german.times.timex import Timex

Day = datetime.date
# Farther back than this, a date is no longer what "um 20 Uhr" or "am Tag danach" refers to.
REACH = 600
# Words; a text without full stops is one sentence.
LONGEST_SENTENCE = 100
# So many sentences on, a story is still at the same date.
STORY_REACH = 2


class UnknownDateError(LookupError):
    """Raised when a rule needs the date of publication and the text has none."""


@dataclass
class Context:
    """A document being read from left to right, with its date of publication and the last date it named."""

    doc: Doc
    start: int = 0
    end: int = 0
    anchor: Day | None = None
    anchor_unit: str = ""
    anchor_end: int = 0
    anchor_has_year: bool = False
    text: str = field(init=False)
    published: Day | None = field(init=False)
    _sentences: list[Span] = field(init=False)

    def __post_init__(self) -> None:
        self.text, self.published, self._sentences = (
            self.doc.text,
            self.doc._.published,
            list(self.doc.sents),
        )

    def go_to(self, start: int, end: int) -> None:
        """Read on to the words that stand there."""
        self.start, self.end = start, end

    @property
    def today(self) -> Day:
        """The date of publication.  Raises `UnknownDateError` if the text has none."""
        if self.published is None:
            raise UnknownDateError
        return self.published

    def narrated(self, reach: int = REACH) -> Day:
        """The date the text spoke of last, or else the date of publication."""
        return self.anchor if self.has_anchor(reach=reach) else self.today

    def has_anchor(self, units: tuple[str, ...] = ("D", "W", "M", "Y"), reach: int = REACH) -> bool:
        """Whether the text named a date not far before, as exact as one of these units."""
        near = self.start - self.anchor_end <= reach
        return self.anchor is not None and near and self.anchor_unit in units

    def day(self) -> Day:
        """The day on which a clock time falls: the one named shortly before, or else that of publication."""
        if not (self.has_anchor(("D",)) and self._told_just_now()):
            return self.today
        is_over = self.published and self.anchor < self.published
        return self.today if is_over and tense.verb_lean(self.sentence(), self.start) > 0 else self.anchor

    def _told_just_now(self) -> bool:
        """Whether the last date stands in this sentence, or shortly before in a text that tells a story.

        What has no verb may be an entry in a list of events, which stands by itself.
        """
        stops = self._number(self.start) - self._number(self.anchor_end)
        return stops == 0 or (stops <= STORY_REACH and tense.has_verb(self.sentence(), self.start))

    def remember(self, timex: Timex) -> None:
        """Let later expressions count from this one, if it names a date."""
        found = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?=$|T|-)", timex.value)
        if timex.type not in ("DATE", "TIME") or not found:
            return
        year, month, day = (int(part) if part else None for part in found.groups())
        self.anchor = Day(year or 1, month or 1, day or 1)
        self.anchor_unit = "D" if day else "M" if month else "Y"
        self.anchor_end = timex.end
        self.anchor_has_year = bool(re.search(r"\d{4}", self.text[timex.start : timex.end]))

    def lean(self) -> int:
        """Where the sentence's tense points: -1 to the past, 1 to the future, 0 if it does not say."""
        return tense.lean(self.sentence(), self.start, self.end)

    def told_year(self) -> Day | None:
        """The date from which a month without year counts: the last, if it named month and another year.

        What is told as over does not go on in a year to come ("zum 1. Mai 2027. Am 2. April hat er ..."),
        nor what is planned in a year past ("im Juni 2025. Am 17. März will der Rat ..."), nor what the
        present says after the past ("Der Bau begann am 3. Februar 2024. Das Bad öffnet am 20. Mai").
        """
        other = self.anchor and (self.published is None or self.anchor.year != self.published.year)
        if not (other and self.anchor_has_year and self.has_anchor(("D", "M")) and self._told_just_now()):
            return None
        to_come = self.published is not None and self.anchor.year > self.published.year
        if to_come:
            return None if self.lean() == tense.PAST else self.anchor
        is_planned = tense.is_planned(self.sentence(), self.start) or self._turns_to_the_present()
        return None if self.published is not None and is_planned else self.anchor

    def _turns_to_the_present(self) -> bool:
        """Whether the last date is told as over, and this one in the present."""
        before = self.anchor_end - 1
        sentence = self._sentences[self._number(before)]
        return tense.verb_lean(sentence, before) == tense.PAST and self.lean() == tense.AHEAD

    def begins_sentence(self, start: int) -> bool:
        """Whether only quotation marks stand between the sentence's beginning and this place."""
        return not any(letter.isalnum() for letter in self.text[self.sentence().start_char : start])

    def sentence(self) -> Span:
        """The sentence that is being read; of a very long one what stands near."""
        sentence = self._sentences[self._number(self.start)]
        if len(sentence) <= LONGEST_SENTENCE:
            return sentence
        here = self.doc.char_span(self.start, self.end, alignment_mode="expand")
        first, last = (
            max(sentence.start, here.start - LONGEST_SENTENCE // 2),
            here.end + LONGEST_SENTENCE // 2,
        )
        return self.doc[first : min(last, sentence.end)]

    def _number(self, place: int) -> int:
        """The number of the sentence in which a letter stands."""
        return bisect_right(self._sentences, place, key=lambda sentence: sentence.start_char) - 1
