"""A word of the vocabulary in other spellings of a text, and words that only look like it."""

from cases import for_each

from lessons.authoring.analyse import analysis_of_doc, lines_of
from lessons.content.model import Word
from lessons.content.ties.words import tie_words
from lessons.german import analyse


def attaches(text: str, lemma: str, pos: str, **fields: str) -> bool:
    word = Word.model_construct(lemma=lemma, pos=pos, also=[], plural="", forms="").model_copy(update=fields)
    doc = analyse(text, engine="built-in")
    return bool(tie_words([word], analysis_of_doc(doc, lines_of(text), {}))[lemma])


@for_each(
    ("text", "lemma", "plural"),
    [
        ("Die Bäcker:innen öffnen früh.", "Bäcker", "Bäcker"),
        ("Die Bäcker*innen öffnen früh.", "Bäckerin", "Bäckerinnen"),
        ("Eine Köch:in fehlt.", "Köchin", "Köchinnen"),
        ("Alle Strassen sind nass.", "Straße", "Straßen"),
        ("Die Grösse zählt nicht.", "Grösse", "Grössen"),
        ("Der Mit·arbeiter grüßt.", "Mitarbeiter", "Mitarbeiter"),
        ("Der Bundes-Kanzler spricht.", "Bundeskanzler", "Bundeskanzler"),
        ("Der Ge\u00adwinn steigt.", "Gewinn", "Gewinne"),
    ],
)
def test_a_noun_attaches_in_every_spelling(text, lemma, plural):
    assert attaches(text, lemma, "noun", plural=plural)


@for_each(
    ("text", "lemma", "pos", "fields"),
    [
        ("Das Mit·arbeiter-Fest beginnt.", "Arbeiter", "noun", {"plural": "Arbeiter"}),
        ("Reden wir offen!", "Rede", "noun", {"plural": "Reden"}),
        ("Der Garten hat den Gästen gefallen.", "fallen", "verb", {"forms": "fällt, fiel, ist gefallen"}),
        ("Laut Polizei blieb es ruhig.", "laut", "adjective", {}),
        ("Das Essen ist kalt.", "essen", "verb", {"forms": "isst, aß, hat gegessen"}),
        ("Die Bäckerinnen öffnen früh.", "Bäcker", "noun", {"plural": "Bäcker"}),
    ],
)
def test_a_word_does_not_attach_where_its_part_of_speech_or_its_lemma_is_another(text, lemma, pos, fields):
    assert not attaches(text, lemma, pos, **fields)
