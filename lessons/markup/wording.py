"""What is said besides the words of a lesson: in German, with help in another language beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lessons.markup.elements import Markup, element, together


@dataclass(frozen=True)
class Wording:
    """Phrases by their names, each with its languages, and the language that helps: `de` for none.

    >>> say = Wording({"count": {"de": "{most} Wörter", "en": "{most} words"}}, "en")
    >>> say.german("count", most=130), str(say.said("count", most=130))
    ('130 Wörter', '130 Wörter<span class="en" lang="en">130 words</span>')
    """

    phrases: Mapping[str, Mapping[str, str]]
    language: str = "de"

    def german(self, name: str, **values: object) -> str:
        """A phrase in German.  Raises KeyError for a name that has none."""
        return self.phrases[name]["de"].format(**values)

    def help(self, text: str) -> Markup:
        """A text in the language that helps, small under the German one; nothing where there is none."""
        return element("span", text, class_="en", lang="en") if self.language == "en" and text else Markup()

    def said(self, name: str, **values: object) -> Markup:
        """A phrase in German, with help beside it where that is wanted."""
        return together(self.german(name, **values), self.help(self.phrases[name]["en"].format(**values)))
