"""Every extension of `Doc`, `Span` and `Token` that the German layers fill, in one place.

| extension | what it holds |
|---|---|
| `Doc._.published` | the date of publication, or None |
| `Doc._.actors` | the lesson's actors as given to `analyse`: `id`, `name`, `kind`, `aliases` |
| `Doc._.engine` | which engine filled which layer: "built-in", "rules" or a model with its version |
| `Token._.lemma_unit` | the lemma with its separated particle: both halves of "kündigte ... an" say "ankündigen" |
| `Token._.particle`, `Token._.particle_of` | the other half of a separated verb, or None |
| `Token._.konjunktiv` | "I", "II" or "" |
| `Token._.konjunktiv_kind` | "true", "replacement", "conditional" or "" |
| `Token._.gender`, `Token._.plural`, `Token._.parts` | of a noun, looked up when asked for |
| `Token._.principal_parts` | of a verb: present, preterite, perfect, worked out when asked for |
| `Span._.speaker`, `Span._.verb`, `Span._.speech_kind` | of the spans in `doc.spans["speech"]` |
"""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token


def _lemma_unit(token: Token) -> str:
    """The lemma of the whole verb if the token is half of one, else the token's own lemma."""
    return token.doc.user_data.get(("lemma_unit", token.i)) or token.lemma_


# --- words, verbs, speech -------------------------------------------------------------------------------
Doc.set_extension("published", default=None, force=True)
Doc.set_extension("actors", default=(), force=True)
Doc.set_extension("engine", default={}, force=True)
Token.set_extension("lemma_unit", getter=_lemma_unit, force=True)
Token.set_extension("particle", default=None, force=True)
Token.set_extension("particle_of", default=None, force=True)
Token.set_extension("konjunktiv", default="", force=True)
Token.set_extension("konjunktiv_kind", default="", force=True)
Span.set_extension("speaker", default="", force=True)
Span.set_extension("verb", default="", force=True)
Span.set_extension("speech_kind", default="", force=True)

# --- time expressions -----------------------------------------------------------------------------------

# --- names ----------------------------------------------------------------------------------------------

# --- difficulty -----------------------------------------------------------------------------------------
