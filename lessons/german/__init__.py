"""German grammar: one spaCy pipeline that finds words, names, dates and reported speech in any text.

Two strengths stand behind one function: `built-in` (a blank German pipeline, HanTa and rules, all from
PyPI) and `official` (a de_core_news model, where one is installed, below the same rules).  The spaCy
extensions that the layers fill are listed in `extensions.py`.
"""

from __future__ import annotations

import datetime
import importlib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Literal, get_args

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from lessons.german import extensions  # noqa: F401  (registers Doc._, Span._ and Token._)
from lessons.german.quotations import cut_off_marks
from lessons.german.tokens import keep_words_whole

Engine = Literal["auto", "built-in", "official"]
OFFICIAL_MODELS = ("de_core_news_lg", "de_core_news_md", "de_core_news_sm")

# Each component and the module that registers it, in the order in which they run.
LAYERS = {
    "german_sentences": "lessons.german.sentences",
    "german_tags": "lessons.german.tags",
    "german_lemmas": "lessons.german.lemmas",
    "german_separable": "lessons.german.separable",
    "german_konjunktiv": "lessons.german.konjunktiv",
    "german_names": "lessons.german.names",
    "german_times": "lessons.german.times",
    "german_speech": "lessons.german.speech",
    "german_difficulty": "lessons.german.difficulty",
}


@cache
def pipeline(engine: Engine = "auto") -> Language:
    """The pipeline, loaded once: the official model where it is installed, else the built-in engine.

    Raises `ValueError` for an unknown engine and `LookupError` if `official` is asked for but no official
    model is installed.
    """
    nlp = _base(engine)
    for name, module in LAYERS.items():
        importlib.import_module(module)
        # Sentences come first, so that the official parser keeps to them.
        nlp.add_pipe(name, first=True if name == "german_sentences" else None)
    return nlp


def _base(engine: str) -> Language:
    """What runs below our layers: the best official model that is installed, or nothing but a tokenizer."""
    if engine not in get_args(Engine):
        raise ValueError(f'Engine "{engine}" is not known; expected "auto", "built-in" or "official".')
    installed = next((model for model in OFFICIAL_MODELS if spacy.util.is_package(model)), None)
    if engine == "official" and installed is None:
        raise LookupError(
            "No official German model is installed; run `python3 start.py --official-model`, "
            'or use the engine "built-in".'
        )
    nlp = spacy.load(installed) if installed and engine != "built-in" else spacy.blank("de")
    cut_off_marks(nlp)
    keep_words_whole(nlp.tokenizer)
    return nlp


def analyse(
    text: str,
    published: datetime.date | None = None,
    engine: Engine = "auto",
    names: Sequence[Mapping[str, Any]] = (),
) -> Doc:
    """The text with everything that the layers found in it.

    `published` is the date against which "am Mittwoch" is resolved; `names` are a lesson's actors, with
    `id`, `name`, `kind` and `aliases`.
    """
    nlp = pipeline(engine)
    return nlp(prepare(nlp, text, published, names))


def prepare(
    nlp: Language,
    text: str,
    published: datetime.date | None = None,
    names: Sequence[Mapping[str, Any]] = (),
) -> Doc:
    """The text as tokens that know their date and the lesson's actors, ready for `nlp(doc)` or `nlp.pipe`."""
    doc = nlp.make_doc(text)
    doc._.published = published
    doc._.actors = tuple(names)
    return doc
