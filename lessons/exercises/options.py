"""The options of a choice, and what single and multiple choice share."""

from __future__ import annotations

from functools import cached_property

from pydantic import Field

from lessons.exercises.alike import alike
from lessons.exercises.item import Fault, Item, PartMark, keyed
from lessons.exercises.shown import Heading, KeyedText, keyed_texts
from lessons.fields import Entry, Said, Wording
from lessons.language.genders import ARTICLE_OF

ARTICLES = tuple(ARTICLE_OF.values())  # everybody says them in this order


class Option(Entry):
    """One option, with the sentence that says why it is right or wrong."""

    text: Wording
    correct: bool = False
    feedback: Said

    def marked(self) -> PartMark:
        """The option's own verdict."""
        return PartMark("right" if self.correct else "wrong", self.feedback)


class PublicChoice(Heading):
    """What the browser is shown."""

    options: list[KeyedText]


class Choice(Item):
    """An item with options; the browser sees them under the keys a, b, c …"""

    options: list[Option] = Field(min_length=3, max_length=8)

    @cached_property
    def keyed_options(self) -> dict[str, Option]:
        """The options under the keys that the browser sees, in the order it shows them."""
        usual = {option.text: option for option in self.options}
        if set(usual) == set(ARTICLES):
            return keyed([usual[article] for article in ARTICLES])
        return keyed(self.shuffled(self.options))

    @property
    def correct_keys(self) -> list[str]:
        """The keys of the right options."""
        return [key for key, option in self.keyed_options.items() if option.correct]

    def public(self) -> PublicChoice:
        """Heading and options, without saying which are right."""
        options = keyed_texts({key: option.text for key, option in self.keyed_options.items()})
        return {**self.heading(), "options": options}

    def reveal(self) -> dict[str, PartMark]:
        """All options with their feedback."""
        return {key: option.marked() for key, option in self.keyed_options.items()}

    def faults(self) -> list[Fault]:
        """No two options may say the same."""
        return alike([option.text for option in self.options], ("options",))
