"""The item: its fields, what is shown, how it is marked."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from pydantic import Field

from lessons.exercises.alike import alike
from lessons.exercises.answers import one_key
from lessons.exercises.item import Answer, Fault, Item, Mark, PartMark, keyed
from lessons.exercises.shown import Heading, KeyedText, keyed_texts
from lessons.fields import Entry, Line, Said


class OneWord(Entry):
    """One word, and the sentence that says why it belongs to the others or not."""

    text: Line
    odd: bool = False
    feedback: Said


class Public(Heading):
    """What the browser is shown."""

    words: list[KeyedText]


class OddOneOut(Item):
    """Find the word that does not belong to the others.  The answer is its key, such as `"b"`."""

    type: Literal["_template"]
    words: list[OneWord] = Field(min_length=3, max_length=8)

    @cached_property
    def keyed_words(self) -> dict[str, OneWord]:
        """The words under the keys that the browser sees, in the order it shows them."""
        return keyed(self.shuffled(self.words))

    def public(self) -> Public:
        """Heading and the words, without saying which is the odd one."""
        texts = {key: word.text for key, word in self.keyed_words.items()}
        return {**self.heading(), "words": keyed_texts(texts)}

    def mark(self, answer: Answer) -> Mark:
        """Full score for the odd word, none for another; the chosen word says why."""
        key = one_key(self, answer, self.keyed_words)
        return Mark(float(self.keyed_words[key].odd), {key: self.marked(key)})

    def marked(self, key: str) -> PartMark:
        """What there is to say about a word."""
        word = self.keyed_words[key]
        return PartMark("right" if word.odd else "wrong", word.feedback)

    def solution(self) -> str:
        """The key of the odd word."""
        return next(key for key, word in self.keyed_words.items() if word.odd)

    def reveal(self) -> dict[str, PartMark]:
        """All words, each with its reason."""
        return {key: self.marked(key) for key in self.keyed_words}

    def faults(self) -> list[Fault]:
        """Exactly one word must be odd, and no two may be alike."""
        found = alike([word.text for word in self.words], ("words",))
        count = sum(word.odd for word in self.words)
        if count != 1:
            found.append((("words",), f"has {count} words marked `odd: yes`; expected exactly one"))
        return found
