"""A text in several languages, German first: what is said to a learner, and how it goes to the browser."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

GERMAN = "de"


class Phrase(str):
    """A German text that has itself also in languages of help: wherever a text is wanted, it is the German.

    Where there is no German (what a word means in English), it is the text in the first language.

    >>> question = Phrase({"de": "Wer spricht?", "en": "Who speaks?"})
    >>> question, question.help("en"), question.help("fr")
    ('Wer spricht?', 'Who speaks?', '')
    """

    languages: dict[str, str]

    def __new__(cls, texts: str | Mapping[str, str] = "") -> Phrase:
        """Take a German text, or texts by language."""
        languages = {GERMAN: texts} if isinstance(texts, str) else dict(texts)
        phrase = super().__new__(cls, languages.get(GERMAN) or next(iter(languages.values()), ""))
        phrase.languages = languages
        return phrase

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, handler: Any) -> Any:
        """A default value is written as text in a schema."""
        return handler(str)

    def __getnewargs__(self) -> tuple[dict[str, str]]:
        return (self.languages,)  # copies keep all languages

    def help(self, language: str) -> str:
        """The text in a language of help, or nothing: German needs no help."""
        return "" if language == GERMAN else self.languages.get(language, "")

    def meaning(self, language: str) -> tuple[str, str]:
        """The text in the language of help, else in the first that is not German; and which one it is.

        >>> Phrase({"en": "talk", "fr": "entretien"}).meaning("de")
        ('talk', 'en')
        """
        others = [name for name in self.languages if name != GERMAN]
        chosen = language if language in others else next(iter(others), GERMAN)
        return self.languages.get(chosen, str(self)), chosen


def as_data(value: Any) -> Any:
    """Data for the browser: every phrase in all its languages, `{de: …, en: …}`.

    >>> as_data({"prompt": Phrase({"de": "Wer?", "en": "Who?"}), "level": "B1"})
    {'prompt': {'de': 'Wer?', 'en': 'Who?'}, 'level': 'B1'}
    """
    if isinstance(value, Phrase):
        return value.languages
    if isinstance(value, dict):
        return {key: as_data(part) for key, part in value.items()}
    return [as_data(part) for part in value] if isinstance(value, list | tuple) else value
