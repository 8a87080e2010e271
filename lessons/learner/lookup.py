"""What the project's own explanations, the word tables and the added dictionaries say about any word.

It is plain data for the browser.  Nothing of it belongs to the lesson: it is looked up on this computer, and
each source is named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from threading import Thread
from typing import Any

from lessons.language.explained import Explained
from lessons.language.genders import ARTICLE_OF
from lessons.learner.database import home
from lessons.learner.explanations import explanations
from lessons.lexicon.dictionaries import translations
from lessons.lexicon.formats.copy import Translation
from lessons.lexicon.headword import Headword, headword
from lessons.lexicon.tables import Noun, is_ready, zipf

About = dict[str, Any]

SENSES, READINGS = 3, 3  # the most that are shown
LONGEST = 160  # letters of a definition
# From which Zipf frequency on a word is what; the names are those of interface.yaml.
FREQUENCIES = ((5.0, "very_frequent"), (4.0, "frequent"), (3.0, "less_frequent"), (0.01, "rare"))
WIKTIONARY, WORDFREQ = "Wiktionary (CC BY-SA 4.0)", "wordfreq (CC BY-SA 4.0)"


def dictionaries_folder() -> Path:
    """Where the dictionaries lie that were added on this computer."""
    return home() / "dictionaries"


def look_up(lemma: str, kind: str = "", explained: Sequence[Explained] | None = None) -> About:
    """All that is said of a word; `kind` is its part of speech, as Universal Dependencies name it.

    Its meanings are those that are `explained` where it stands, by default all of the project's own, else
    those of the word tables; `own` says which.  Where the tables are not there yet, they are begun, and
    `waiting` says so.
    """
    if not is_ready():
        _prepare()
        return {"lemma": lemma, "waiting": True}
    word = headword(lemma, kind)
    own = explanations(lemma, kind) if explained is None else explained
    of = "" if own or word.senses else word.base
    senses = [each.meaning for each in own] or word.senses or headword(of).senses
    return {
        "lemma": lemma,
        "nouns": [_reading(noun) for noun in word.nouns[:READINGS]],
        "forms": next((each.forms for each in own[:1] if each.forms), word.forms),
        "parts": list(word.parts),
        "frequency": frequency(word.zipf),
        "senses": [shortened(sense) for sense in senses[:SENSES]],
        "of": of,
        "own": bool(own),
        "translations": list(_translations([lemma, of] if of else [lemma])),
        "sources": list(_sources(word, bool(senses) and not own)),
    }


def named(about: About) -> str:
    """A word as it is learnt: with its article, if it is a noun.

    >>> named({"lemma": "Zusage", "nouns": [{"article": "die", "plural": "Zusagen"}]})
    'die Zusage'
    """
    articles = [noun["article"] for noun in about.get("nouns", ())]
    return " ".join(filter(None, ["/".join(dict.fromkeys(articles)), about["lemma"]]))


def frequency(value: float) -> str:
    """How frequent a word is, by name; "" for one that is not known.

    >>> frequency(4.3), frequency(0.0)
    ('frequent', '')
    """
    return next((name for least, name in FREQUENCIES if value >= least), "")


def shortened(sense: str) -> str:
    """A definition without what comes after a semicolon, if it is long, and never longer than a few lines.

    >>> shortened("kurz; gut"), len(shortened("sehr " * 90)) <= LONGEST + 2
    ('kurz; gut', True)
    """
    if len(sense) <= LONGEST:
        return sense
    whole = sense.split(";")[0]
    return whole if len(whole) <= LONGEST else f"{whole[:LONGEST].rsplit(' ', 1)[0]} …"


def _reading(noun: Noun) -> dict[str, str]:
    article = ARTICLE_OF.get(noun.gender, "die")  # without a gender there is a plural only
    return {"article": article, "plural": noun.plural, "only_plural": not noun.gender}


def _translations(words: list[str]) -> Iterator[About]:
    for dictionary, texts in translations(dictionaries_folder(), words):
        yield {
            "language": dictionary.language,
            "source": ", ".join(filter(None, [dictionary.title, dictionary.licence])),
            "texts": [_text(each, words[0]) for each in texts],
        }


def _text(translation: Translation, lemma: str) -> dict[str, str]:
    of = "" if translation.word == lemma else translation.word
    return {"text": translation.text, "sense": shortened(translation.sense), "of": of}


def _sources(word: Headword, has_senses: bool) -> Iterator[str]:
    """Whose work it is that is shown of the tables."""
    if word.nouns or word.forms or word.parts or has_senses:
        yield WIKTIONARY
    if word.zipf:
        yield WORDFREQ


@cache
def _prepare() -> None:
    """Have the word tables built beside, once; the kernel goes on answering."""
    Thread(target=zipf, args=("und",), daemon=True).start()
