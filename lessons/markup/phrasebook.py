"""Sentences in German, with the language of help beside them, as elements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lessons.fields import GERMAN, Phrase
from lessons.markup.elements import Markup, element, together


@dataclass(frozen=True)
class Phrasebook:
    """Sentences by name, each by language; `language` is that of help, `de` for none.

    >>> say = Phrasebook({"count": {"de": "{most} Wörter", "en": "{most} words"}}, "en")
    >>> say.german("count", most=130), str(say.said("count", most=130))
    ('130 Wörter', '130 Wörter<span class="help" lang="en">130 words</span>')
    """

    phrases: Mapping[str, Mapping[str, str]]
    language: str = GERMAN

    def phrase(self, name: str, **values: object) -> Phrase:
        """A sentence in all its languages, with what stands for {name} in it."""
        return Phrase({language: said.format(**values) for language, said in self.phrases[name].items()})

    def german(self, name: str, **values: object) -> str:
        """A sentence in German."""
        return str(self.phrase(name, **values))

    def help(self, *phrases: Phrase) -> Markup:
        """What helps with phrases, small beside the German; nothing where it is not there or not wanted."""
        texts = [text for text in (phrase.help(self.language) for phrase in phrases) if text]
        return element("span", " ".join(texts), class_="help", lang=self.language) if texts else Markup()

    def said(self, name: str, **values: object) -> Markup:
        """A sentence in German, with help beside it."""
        phrase = self.phrase(name, **values)
        return together(str(phrase), self.help(phrase))
