"""One kind per name in a document, and no mention left out of a name that is known from elsewhere in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from lessons.german import wordlists
from lessons.german.names import gazetteer
from lessons.german.names.institutions import is_company_noun
from lessons.german.names.mention import BaseForms, Mention

BEFORE_TOWN = {"in", "nach", "aus", "von", "bei"}
SURE = 100  # votes of a mention whose words tell the kind: "die Firma Holtkamp"
NAMELIKE = {"NE", "FM", "XY", "TRUNC"}
Words = tuple[str, ...]


def consistent(forms: BaseForms, mentions: list[Mention], sure: Sequence[Mention] = ()) -> list[Mention]:
    """The mentions with one kind per name, and those that were missed of names found elsewhere.

    Of the sure ones the kind is known; only a person's surname is stronger.
    """
    doc = forms.doc
    mentions = [each for each in _without_halls(forms, mentions) if not _is_amount(doc, each)]
    mentions = [_without_thing(doc, mention) for mention in mentions]
    mentions = _whole(forms, _with_particles(forms, mentions))
    kinds = _kinds(forms, mentions, sure)
    agreed = [mention._replace(kind=kinds[forms.words(mention)]) for mention in mentions]
    return sorted([*agreed, *_missed(forms, agreed, kinds)])


def _is_amount(doc: Doc, mention: Mention) -> bool:
    """Whether a currency was taken for a name: "der Euro", "zehn Franken", but not "in Franken"."""
    nouns = {token.text for token in doc[mention.start : mention.end] if token.text[:1].isupper()}
    counted = mention.start > 0 and doc[mention.start - 1].tag_ == "CARD"
    return nouns <= wordlists.words("currencies.txt") and (counted or mention.kind == "MISC")


def _without_halls(forms: BaseForms, mentions: list[Mention]) -> list[Mention]:
    """The mentions but for common nouns taken for towns; where a text has both, "nach Halle" is the town."""
    doc = forms.doc
    halls = {forms.words(mention) for mention in mentions if _is_hall(doc, mention)}
    before = (doc[mention.start - 1].lower_ if mention.start else "" for mention in mentions)
    pairs = zip(mentions, before, strict=True)
    return [mention for mention, word in pairs if word in BEFORE_TOWN or forms.words(mention) not in halls]


def _is_hall(doc: Doc, mention: Mention) -> bool:
    """Whether a common noun with its article was taken for the town: "die Halle", "im Essen" are no names."""
    known = gazetteer.kinds(doc[mention.start].text)
    is_both = gazetteer.PLACE in known and gazetteer.NOUN in known and doc[mention.start].tag_ == "NN"
    before = doc[mention.start - 1].tag_ if mention.start else ""
    return len(mention.positions) == 1 and is_both and before in {"ART", "PPOSAT", "APPRART"}


def _without_thing(doc: Doc, mention: Mention) -> Mention:
    """The mention without a thing that it owns: of "Putins Krieg" the name is "Putins"."""
    last = doc[mention.end - 1]
    if len(mention.positions) < 2 or mention.kind not in {"PER", "LOC"} or last.tag_ != "NN":
        return mention
    is_owned = gazetteer.is_name(gazetteer.without_genitive(last.nbor(-1).text))
    is_thing = is_owned and gazetteer.is_common_noun(last.text)
    return mention._replace(end=mention.end - 1) if is_thing else mention


def _kinds(forms: BaseForms, mentions: list[Mention], sure: Sequence[Mention]) -> dict[Words, str]:
    """The kind of each name: a person's surname is a person, else what most of its mentions are."""
    votes: dict[Words, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        before = forms.doc[mention.start - 1].text if mention.start else ""
        votes[forms.words(mention)][mention.kind] += SURE if is_company_noun(before) else 1
    surnames = _surnames(votes) | _given_names(votes)
    kinds = {words: max(found, key=lambda kind: found[kind]) for words, found in votes.items()}
    persons = (words for words, kind in kinds.items() if kind == "PER" and len(words) == 1)
    places = {words for words in persons if _is_only_place(words[0])}  # "das macht Europa stark"
    kinds |= dict.fromkeys(places, "LOC") | {forms.words(mention): mention.kind for mention in sure}
    return kinds | dict.fromkeys(surnames & kinds.keys(), "PER")


def _is_only_place(word: str) -> bool:
    return gazetteer.is_name(word) and gazetteer.kinds(word) == gazetteer.PLACE


def _surnames(votes: dict[Words, Counter[str]]) -> set[Words]:
    """The surnames of persons with full names, but for those that are places too: George Washington's."""
    full = (words for words, found in votes.items() if len(words) > 1 and found["PER"] > 0)
    return {words[-1:] for words in full if "P" not in gazetteer.kinds(words[-1])}


def _given_names(votes: dict[Words, Counter[str]]) -> set[Words]:
    """The given names of persons with full names, where they are no places: "Viktoria" of Viktoria Berg."""
    full = (words for words, found in votes.items() if len(words) > 1 and found["PER"] > 0)
    kinds = {words[:1]: gazetteer.kinds(words[0]) for words in full}
    return {
        words for words, known in kinds.items() if gazetteer.GIVEN in known and gazetteer.PLACE not in known
    }


def _missed(forms: BaseForms, mentions: list[Mention], kinds: dict[Words, str]) -> Iterator[Mention]:
    """Single words outside all mentions that are a known name, or the surname of a person."""
    known = {words[-1]: "PER" for words, kind in kinds.items() if len(words) > 1 and kind == "PER"}
    known |= {words[0]: kind for words, kind in kinds.items() if len(words) == 1 and kind != "MISC"}
    taken = {position for mention in mentions for position in mention.positions}
    for token in forms.doc:
        if token.text[:1].isupper() and token.i not in taken:
            kind = known.get(forms.base(token.i))
            if kind and _can_be_name(token):
                yield Mention(token.i, token.i + 1, kind)


def _with_particles(forms: BaseForms, mentions: list[Mention]) -> list[Mention]:
    """The mentions with those of a surname and its particle: "von der Leyen", once Ursula is known."""
    people = [forms.words(mention) for mention in mentions if mention.kind == "PER"]
    particles = {words[-1]: [word for word in words if word.islower()] for words in people}
    taken = {position for mention in mentions if len(mention.positions) > 1 for position in mention.positions}
    surnames = [
        Mention(token.i - len(before), token.i + 1, "PER")
        for token in forms.doc
        if token.i not in taken and (before := particles.get(forms.base(token.i)))
        if [word.lower_ for word in forms.doc[max(0, token.i - len(before)) : token.i]] == before
    ]
    covered = {position for surname in surnames for position in surname.positions}
    return sorted([*surnames, *(mention for mention in mentions if covered.isdisjoint(mention.positions))])


def _whole(forms: BaseForms, mentions: list[Mention]) -> list[Mention]:
    """The mentions with the first words of a name that stands whole elsewhere, as in "Novasphere Austria"."""
    full: dict[str, dict[Words, str]] = defaultdict(dict)  # by their last words
    for mention in mentions:
        words = forms.words(mention)
        if len(words) > 1:
            full[words[-1]][words] = mention.kind
    return [_lengthened(forms, mention, full) for mention in mentions]


def _lengthened(forms: BaseForms, mention: Mention, full: dict[str, dict[Words, str]]) -> Mention:
    words = forms.words(mention)
    for name, kind in full.get(words[-1], {}).items():
        longer = mention._replace(start=max(0, mention.start - len(name) + len(words)), kind=kind)
        if len(name) > len(words) and forms.words(longer) == name:
            return longer
    return mention


def _can_be_name(token: Token) -> bool:
    """Whether a word can be a name here: a common noun is one only if the tagger took it for a name."""
    return token.tag_ in NAMELIKE or "n" not in gazetteer.kinds(token.text)
