"""Parts of speech: STTS in `token.tag_`, universal ones in `token.pos_`, a first lemma in `token.lemma_`.

The built-in engine is HanTa, a morphological tagger; those of its slips that a rule can see are put right
here, clause by clause.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc, Token

from lessons import lexicon
from lessons.german.clauses import OPENS_SUBCLAUSE, clauses, is_finite
from lessons.german.morphology import analyses, lemma_as
from lessons.german.predicates import tell_predicates
from lessons.german.spelling import standard
from lessons.german.wordlists import mapping

NAMELIKE = {"NE", "NN", "FM", "XY"}
AFTER_VERB = {"ART", "PPER", "PRF", "PPOSAT", "PDAT", "PIAT", "APPRART", "PTKNEG", "$.", "$,"}


@Language.factory("german_tags")
def create_tagger(nlp: Language, name: str) -> Tagger:  # noqa: ARG001 (spaCy gives every factory a name)
    """The component; it leaves the tags of an official model, where one runs before it, as they are."""
    return Tagger(official_name(nlp))


def official_name(nlp: Language) -> str:
    """The official model's name and version, "de_core_news_sm 3.8.0"; "" for the built-in pipeline."""
    meta = nlp.meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}" if "tagger" in nlp.pipe_names else ""


class Tagger:
    """Tags every sentence with HanTa, then repairs what its clauses show to be wrong."""

    def __init__(self, official: str = ""):
        self.official = official

    def __call__(self, doc: Doc) -> Doc:
        """Fill `token.tag_`, `token.pos_` and a first `token.lemma_`."""
        doc._.engine["tags"] = self.official or "built-in"
        if not self.official:
            for sentence in doc.sents:
                _tag([token for token in sentence if not token.is_space])
        return doc


def _tag(tokens: Sequence[Token]) -> None:
    _tag_sentence(tokens)
    parts = list(clauses(tokens))
    for clause in parts:
        _repair_verbs(clause)
        tell_predicates(clause)
    for token in tokens:
        token.pos_ = mapping("tags.tsv").get(token.tag_, "X")
    for clause in parts:
        _mark_main_verbs(clause)


def _tag_sentence(tokens: Sequence[Token]) -> None:
    readings = analyses([standard(token.text) for token in tokens])
    for token, (lemma, tag_) in zip(tokens, readings, strict=True):
        token.tag_ = _likely_tag(token, tag_)
        token.lemma_ = lemma if token.tag_ == tag_ else lemma_as(standard(token.text), token.tag_)


def _likely_tag(token: Token, tag_: str) -> str:
    """The tag, unless the word cannot be of that kind: names are capital, marks of Markdown are no words."""
    word = token.text
    if not any(character.isalnum() for character in word):
        return tag_ if tag_.startswith("$") else "$("
    if word.islower() and tag_ in NAMELIKE and len(word) > 2:
        return _small_word_tag(word, tag_)
    if tag_ in {"NE", "FM"} and _is_common_noun(word):
        return "NN"
    if tag_ in {"VVIMP", "VVFIN", "VVINF"} and word[0].isupper() and _is_inside(token):
        return "NN" if lexicon.noun_lemmas(word) or word.endswith("n") else "NE"
    return tag_


def _is_inside(token: Token) -> bool:
    """Whether the word stands inside its sentence, where a capital letter means a noun or a name."""
    return not token.is_sent_start and not token.nbor(-1).is_punct and not token.nbor(-1).is_space


def _is_common_noun(word: str) -> bool:
    """Whether the word is a form of common nouns only, of no name: "Boni", not "Berlin"."""
    lemmas = lexicon.noun_lemmas(word) if word[0].isupper() and not word.isupper() else {}
    return bool(lemmas) and all(
        noun.gender and not noun.kind for lemma in lemmas for noun in lexicon.nouns(lemma)
    )


def _small_word_tag(word: str, tag_: str) -> str:
    """What a word in small letters is that was taken for a name: a verb ("twitterte") or an adjective."""
    if word.endswith(("te", "ten", "t")) and (lexicon.verb_lemmas(word) or word.endswith(("te", "ten"))):
        return "VVFIN"
    if lexicon.verb_lemmas(word):
        return "VVINF" if word in lexicon.verb_lemmas(word) else "VVPP"
    return "ADJD" if lexicon.is_word(word) else tag_


def _repair_verbs(clause: Sequence[Token]) -> None:
    """A clause has one finite verb: find it where there is none, or turn a second one into what it is."""
    finite = [token for token in clause if is_finite(token)]
    if not finite:
        _find_finite(clause)
    elif len(finite) > 1:
        _make_nonfinite(finite)
    if finite and finite[0].tag_ == "VAFIN":
        _tell_participles(clause, finite[0])
    if finite and clause[0].tag_ == "PRELS" and _is_main_clause(clause, finite[0]):
        clause[0].tag_ = "ART"


def _is_main_clause(clause: Sequence[Token], finite: Token) -> bool:
    """Whether "die meisten Angriffe gingen auf ihn zurück" opens with an article: words follow its verb."""
    rest = [token for token in clause if token.i > finite.i]
    attribute = len(clause) > 1 and clause[1].tag_ in {"PIAT", "ADJA", "NN", "CARD"}
    return attribute and bool(rest) and not any(token.tag_.startswith("V") for token in [*rest, *clause[:1]])


def _find_finite(clause: Sequence[Token]) -> None:
    """Retag the verb of "..., wenn sie sterben" and of "Die Perser eroberten die Stadt"."""
    for token in reversed(clause):
        if _is_hidden_finite(token, clause):
            _retag(token, token.tag_[:2] + "FIN" if token.tag_.startswith("V") else "VVFIN")
            return


def _is_hidden_finite(token: Token, clause: Sequence[Token]) -> bool:
    word, before = token.lower_, token.nbor(-1).tag_ if token.i else ""
    if token.tag_ == "ADJA":
        following = token.nbor().tag_ if token.i + 1 < len(token.doc) else "$."
        return word.endswith(("te", "ten")) and following in AFTER_VERB and bool(lexicon.verb_lemmas(word))
    subordinate = any(other.tag_ in OPENS_SUBCLAUSE for other in clause[:3])
    # "Forscher vermuten, dass ..."
    tells = token.i == clause[-1].i > clause[0].i and _opens_content_behind(token)
    infinite = token.tag_ in {"VVINF", "VVPP", "VAINF", "VMINF"} and before != "PTKZU"
    if not infinite or not (subordinate or tells):
        return False
    return word.endswith(("te", "ten")) or (word.endswith("n") and word in lexicon.verb_lemmas(word))


def _opens_content_behind(token: Token) -> bool:
    """Whether a comma and "dass" or "ob" follow."""
    return [other.lower_ for other in token.doc[token.i + 1 : token.i + 3]] in ([",", "dass"], [",", "ob"])


def _make_nonfinite(finite: Sequence[Token]) -> None:
    """In "würde er sterben" and "hat er gesagt" the last verb is no finite one."""
    first, last = finite[0], finite[-1]
    if last.tag_ != "VVFIN" or first.tag_ == "VVFIN" or last.i - first.i < 2:
        return
    lemmas = lexicon.verb_lemmas(last.lower_)
    if last.lower_ in lemmas and (first.tag_ == "VMFIN" or first.lemma_ == "werden"):
        _retag(last, "VVINF")
    elif last.lower_.startswith("ge") and first.tag_ == "VAFIN" and lemmas:
        _retag(last, "VVPP")


def _tell_participles(clause: Sequence[Token], auxiliary: Token) -> None:
    """After "haben" and "werden" a participle is a verb: "wurde vorhergesagt"; "ist unbeachtet" has none."""
    for token in clause:
        is_adjective = lexicon.is_word(token.lower_)
        if token.tag_ == "ADJD" and auxiliary.lemma_ != "sein" and not is_adjective:
            if lexicon.verb_lemmas(token.lower_):
                _retag(token, "VVPP")
        elif token.tag_ == "VVPP" and is_adjective and not lexicon.verb_lemmas(token.lower_):
            token.tag_, token.lemma_ = "ADJD", token.lower_


def _retag(token: Token, tag_: str) -> None:
    token.tag_ = tag_
    token.lemma_ = lemma_as(standard(token.text), tag_)


def _mark_main_verbs(clause: Sequence[Token]) -> None:
    for token in clause:
        if token.tag_[:2] in {"VA", "VM"} and _is_main_verb(token, clause):
            token.pos_ = "VERB"


def _is_main_verb(token: Token, clause: Sequence[Token]) -> bool:
    """Whether "haben", "werden" or a modal verb stands alone in its clause: "Er hat Interesse."."""
    if token.lemma_ == "sein":
        return False
    others = (other for other in clause if other.i != token.i)
    return not any(other.tag_.startswith("V") and not is_finite(other) for other in others)
