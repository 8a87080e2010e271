"""The note types: a word with up to five cards, and a sentence of the text with a gap.

What stands here is Anki's own template language (its manual, "Card Templates"): a part between `{{#Field}}`
and `{{/Field}}` is there if the field is, and a card whose front is empty is not made.  Names, fields and the
order of the templates are what Anki knows a note type and its cards by, so they stay as they are.
"""

from __future__ import annotations

from hashlib import sha256

import genanki

WORD_FIELDS = (
    "Wort", "Artikel", "Plural", "Stammformen", "Bedeutung", "Erklärung", "Beispiel", "Übersetzung",
    "Gebrauch", "Stufe",
)  # fmt: skip
GAP_FIELDS = ("Satz", "Wort", "Bedeutung", "Ton")

STYLE = """
.card { font: 20px/1.45 "Noto Sans", "Segoe UI", Arial, sans-serif; text-align: center; }
.card { max-width: 34em; margin: 0 auto; }
.word { font-size: 1.4em; font-weight: bold; }
.ask { font-size: .8em; opacity: .75; }
.more { font-size: .85em; margin-top: .6em; }
.cloze { font-weight: bold; }
"""
WORD = '<div class="word" lang="de">{{#Artikel}}{{Artikel}} {{/Artikel}}{{Wort}}</div>'
FORMS = '<div lang="de">{{#Plural}}die {{Plural}}{{/Plural}}{{Stammformen}}</div>'
USE = '{{#Gebrauch}}<div class="more" lang="de">{{Gebrauch}}</div>{{/Gebrauch}}'
EXAMPLE = (
    '{{#Beispiel}}<div class="more"><i lang="de">{{Beispiel}}</i>'
    "{{#Übersetzung}}<br>{{Übersetzung}}{{/Übersetzung}}</div>{{/Beispiel}}"
)
MEANING = (
    '{{#Bedeutung}}<div>{{Bedeutung}}</div>{{/Bedeutung}}<div class="more" lang="de">{{Erklärung}}</div>'
)
ANSWER = "{{FrontSide}}<hr id=answer>"


def asked(question: str) -> str:
    """What a card asks, above it."""
    return f'<div class="ask" lang="de">{question}</div>'


def only_with(field: str, front: str) -> str:
    """The front of a card that is made only where the word has the field.

    >>> only_with("Plural", "Wie heißt der Plural?")
    '{{#Plural}}Wie heißt der Plural?{{/Plural}}'
    """
    return f"{{{{#{field}}}}}{front}{{{{/{field}}}}}"


def template(name: str, front: str, back: str) -> dict[str, str]:
    """A card: its name, its front, and what its back adds."""
    return {"name": name, "qfmt": front, "afmt": ANSWER + back}


def word_type() -> genanki.Model:
    """A word: its meaning both ways, and its article, plural and principal parts where it has them."""
    article = only_with("Artikel", asked("Welcher Artikel?") + '<div class="word" lang="de">… {{Wort}}</div>')
    plural = only_with("Plural", asked("Wie heißt der Plural?") + WORD)
    parts = only_with("Stammformen", asked("Präsens, Präteritum und Perfekt?") + WORD)
    templates = [
        template("Wort – Bedeutung", WORD, MEANING + FORMS + USE + EXAMPLE),
        template("Bedeutung – Wort", only_with("Erklärung", MEANING), WORD + FORMS + USE + EXAMPLE),
        template("Artikel", article, WORD),
        template("Plural", plural, FORMS),
        template("Stammformen", parts, FORMS + EXAMPLE),
    ]
    return _note_type("Lektion: Wort", WORD_FIELDS, templates)


def gap_type() -> genanki.Model:
    """A sentence of the text in which a word is missing; what it means is the hint in its gap.

    Where the sentence was recorded, it is heard with the answer.
    """
    back = '{{cloze:Satz}} {{Ton}}<div class="more"><b lang="de">{{Wort}}</b><br>{{Bedeutung}}</div>'
    front = '<div lang="de">{{cloze:Satz}}</div>'
    gap = {"name": "Lücke", "qfmt": front, "afmt": back}
    return _note_type("Lektion: Satz mit Lücke", GAP_FIELDS, [gap], genanki.Model.CLOZE)


def _note_type(
    name: str, fields: tuple[str, ...], templates: list[dict[str, str]], kind: int = genanki.Model.FRONT_BACK
) -> genanki.Model:
    named = [{"name": field} for field in fields]
    return genanki.Model(
        number_of(name), name, fields=named, templates=templates, css=STYLE.strip(), model_type=kind
    )


def number_of(*names: str) -> int:
    """The number of a note type or a deck, from its name alone: a large one that JavaScript holds exactly.

    >>> number_of("Lektion: Wort") == number_of("Lektion: Wort") != number_of("Lektion: Satz mit Lücke")
    True
    """
    digest = sha256("\0".join(names).encode()).digest()
    return int.from_bytes(digest[:8]) >> 13 | 1 << 50
