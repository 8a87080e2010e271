"""Every extension of `Doc`, `Span` and `Token` that the German layers fill, in one place.

| extension | what it holds |
|---|---|
| `Doc._.published` | the date of publication, or None |
| `Doc._.actors` | the lesson's actors as given to `analyse`: `id`, `name`, `kind`, `aliases` |
| `Doc._.engine` | which engine filled which layer: "built-in", "rules" or a model with its version |
| `Token._.lemma_unit` | the lemma with its separated particle: both parts of "kündigte an": "ankündigen" |
| `Token._.particle`, `Token._.particle_of` | the other half of a separated verb, or None |
| `Token._.konjunktiv` | "I", "II" or "" |
| `Token._.konjunktiv_kind` | "true", "replacement", "conditional" or "" |
| `Token._.gender`, `Token._.plural`, `Token._.parts` | of a noun, looked up when asked for |
| `Token._.principal_parts` | of a verb: present, preterite, perfect, worked out when asked for |
| `Span._.canonical` | of the spans in `doc.spans["names"]`: one name per person, place and organisation |
| `Token._.zipf` | how frequent the word is: 7 very, below 3 rare; compounds by their parts |
| `Span._.difficulty` | of a sentence: from 1 (very easy) to 7 (very hard) |
| `Span._.speaker`, `Span._.verb`, `Span._.speech_kind` | of the spans in `doc.spans["speech"]` |
| `Span._.timex` | of the spans in `doc.spans["times"]`: a `Timex` with type, value and EDTF date |
"""

from __future__ import annotations

import datetime
from dataclasses import asdict

from spacy.tokens import Doc, Span, Token

from lessons.german import compounds, difficulty, nouns, verbs
from lessons.german.times.timex import Timex


def _published(doc: Doc) -> datetime.date | None:
    """The date, which is stored as text so that documents can travel between processes."""
    text = doc.user_data.get("published")
    return datetime.date.fromisoformat(text) if text else None


def _set_published(doc: Doc, date: datetime.date | None) -> None:
    doc.user_data["published"] = date.isoformat() if date else ""


def _particle(token: Token) -> Token | None:
    index = token._.particle_index
    return None if index is None else token.doc[index]


def _particle_of(token: Token) -> Token | None:
    index = token._.verb_index
    return None if index is None else token.doc[index]


def _lemma_unit(token: Token) -> str:
    """The lemma of the whole verb if the token is half of one, else the token's own lemma."""
    verb = token._.particle_of or token
    particle = verb._.particle
    return particle.lower_ + verb.lemma_ if particle is not None else token.lemma_


def _plural(token: Token) -> str:
    return nouns.plural_of(token.lemma_, nouns.gender_of(token)) if token.tag_ == "NN" else ""


def _parts(token: Token) -> tuple[str, ...]:
    return compounds.part_lemmas(token.lemma_) if token.tag_ == "NN" else ()


def _principal_parts(token: Token) -> tuple[str, str, str] | None:
    return verbs.principal_parts(token._.lemma_unit) if token.tag_.startswith("V") else None


def _zipf(token: Token) -> float:
    """The frequency of the whole verb for both halves of a separated one, else that of the word."""
    if token._.lemma_unit != token.lemma_:
        return difficulty.difficulty_zipf(token._.lemma_unit)
    return difficulty.difficulty_zipf(token.lemma_, token.text, token.tag_ == "NN")


def _timex(span: Span) -> Timex | None:
    """The time expression of a span, which is stored as plain data for the same reason."""
    data = span.doc.user_data.get(("timex", span.start_char, span.end_char))
    return Timex(**data) if data else None


def _set_timex(span: Span, timex: Timex) -> None:
    span.doc.user_data["timex", span.start_char, span.end_char] = asdict(timex)


# --- words, verbs, speech -------------------------------------------------------------------------------
Doc.set_extension("published", getter=_published, setter=_set_published, force=True)
Doc.set_extension("actors", default=(), force=True)
Doc.set_extension("engine", default={}, force=True)
Token.set_extension("lemma_unit", getter=_lemma_unit, force=True)
Token.set_extension("particle_index", default=None, force=True)
Token.set_extension("verb_index", default=None, force=True)
Token.set_extension("particle", getter=_particle, force=True)
Token.set_extension("particle_of", getter=_particle_of, force=True)
Token.set_extension("konjunktiv", default="", force=True)
Token.set_extension("konjunktiv_kind", default="", force=True)
Token.set_extension("gender", getter=nouns.gender_of, force=True)
Token.set_extension("plural", getter=_plural, force=True)
Token.set_extension("parts", getter=_parts, force=True)
Token.set_extension("principal_parts", getter=_principal_parts, force=True)
Span.set_extension("speaker", default="", force=True)
Span.set_extension("verb", default="", force=True)
Span.set_extension("speech_kind", default="", force=True)

# --- time expressions -----------------------------------------------------------------------------------
Span.set_extension("timex", getter=_timex, setter=_set_timex, force=True)

# --- names ----------------------------------------------------------------------------------------------
Span.set_extension("canonical", default="", force=True)

# --- difficulty -----------------------------------------------------------------------------------------
Token.set_extension("zipf", getter=_zipf, force=True)
Span.set_extension("difficulty", getter=difficulty.difficulty, force=True)
