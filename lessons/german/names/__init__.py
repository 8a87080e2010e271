"""Names: the persons, places and organisations of a text, each with one canonical name in the whole document.

The component fills `doc.spans["names"]` with spans labelled PER, LOC, ORG or MISC; `span._.canonical` is
"Alexej Nawalny" for "Nawalnys" too, and for "der Kreml-Kritiker" where the lesson's actors say so.
`doc.ents` holds the same spans, of overlapping ones the proper name.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from lessons.german import extensions  # noqa: F401  (registers Span._.canonical)
from lessons.german.names.actors import Actors, merged
from lessons.german.names.canonical import canonical_names
from lessons.german.names.consistency import consistent
from lessons.german.names.datelines import dateline_places, with_places
from lessons.german.names.joined import whole_names
from lessons.german.names.mention import BaseForms, Mention
from lessons.german.names.tagger import KINDS, model, names_in
from lessons.german.spelling import standard
from lessons.german.tags import official_name


@Language.factory("german_names")
def create_name_finder(nlp: Language, name: str) -> NameFinder:
    """The component; it cuts the actors' aliases into words with the pipeline's own tokenizer."""
    return NameFinder(nlp, name)


class NameFinder:
    """Finds names with the model below it or the built-in tagger, and makes a document agree with itself."""

    def __init__(self, nlp: Language, name: str):
        self.tokenizer, self.name = nlp.tokenizer, name
        self.official = official_name(nlp) if nlp.has_pipe("ner") else ""
        if not self.official:
            model()  # read now, so that the first text is not slower than the next

    def __call__(self, doc: Doc) -> Doc:
        """Fill `doc.spans["names"]` and `doc.ents`."""
        datelines = dateline_places(doc)
        forms = BaseForms(doc, datelines)
        mentions = with_places(self._found(doc), datelines)
        found = canonical_names(forms, consistent(forms, mentions, datelines))
        _repair_words(forms, found)
        by_actors = Actors(self.tokenizer, doc._.actors).mentions(doc)
        everything = merged(doc, found, by_actors)
        doc.spans["names"] = [_span(doc, mention) for mention in everything]
        doc.set_ents(_without_overlap(list(doc.spans["names"])), default="outside")
        return doc

    def _found(self, doc: Doc) -> list[Mention]:
        """The names that the official model left in `doc.ents`, or those of the built-in tagger."""
        doc._.engine["names"] = self.official or "built-in"
        if self.official:
            return [Mention(ent.start, ent.end, ent.label_) for ent in doc.ents if ent.label_ in KINDS]
        return [mention for sentence in doc.sents for mention in _names_of_sentence(sentence)]


def _names_of_sentence(sentence: Span) -> list[Mention]:
    """The built-in tagger's names, as positions in the document."""
    tokens = [token for token in sentence if not token.is_space]
    words = [standard(token.text).replace("’", "'") for token in tokens]
    tags = [token.tag_ for token in tokens]
    found = whole_names(words, tags, names_in(words, tags))
    return [Mention(tokens[start].i, tokens[end - 1].i + 1, kind) for start, end, kind in found]


def _repair_words(forms: BaseForms, found: list[Mention]) -> None:
    """Tell the words of names what they are: the lemma of "Putin" is not "Puti", and "Biden" is no verb."""
    for mention in found:
        for token in forms.doc[mention.start : mention.end]:
            if mention.kind == "PER" and token.text[:1].isupper():
                token.tag_, token.pos_ = "NE", "PROPN"
            if token.tag_ == "NE":
                token.lemma_ = forms.base(token.i) if token.i == mention.end - 1 else token.text


def _span(doc: Doc, mention: Mention) -> Span:
    span = Span(doc, mention.start, mention.end, label=mention.kind)
    span._.canonical = mention.canonical
    return span


def _without_overlap(spans: list[Span]) -> list[Span]:
    """Of spans that overlap first those that are all name, then the longest."""
    proper = filter_spans([span for span in spans if all(token.tag_ == "NE" for token in span)])
    taken = {token.i for span in proper for token in span}
    return filter_spans(proper + [span for span in spans if not any(token.i in taken for token in span)])
