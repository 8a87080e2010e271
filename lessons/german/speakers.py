"""Who speaks: the subject of a verb of saying, or the source that a phrase such as "laut" names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from lessons.german import nouns, pronouns
from lessons.german.clauses import is_finite

BEFORE_NOUN = {"ART", "PPOSAT", "PDAT", "PIAT", "ADJA", "CARD", "TRUNC"}
PRONOUNS = {"PPER", "PIS", "PDS"}
WHOSE = {"deren", "dessen"}  # "Deren Präsident": its noun goes with it
NOT_KNOWN = WHOSE | {"ein", "eine", "einem", "einer", "eines"}  # "ein Sprecher" is none of those named before
NOT_SUBJECT = {
    "den",
    "dem",
    "des",
    "einen",
    "einem",
    "eines",
    "ihn",
    "ihm",
    "ihnen",
    "mich",
    "mir",
    "uns",
    "es",
}
LIGHT = {"ADV", "KON"}  # what may stand before a subject in front: "Auch Putin", "Und sie"
PERSONAL = {"PER", "ORG"}

Role = tuple[str, ...]
MENTIONS_BACK = 30  # how many names a pronoun looks back at


class People:
    """The names of a document, and the roles that it gives to persons.

    "Der russische Präsident Wladimir Putin" tells a role; one that two persons have is nobody's.
    """

    def __init__(self, doc: Doc):
        self.names = sorted(doc.spans.get("names", []), key=lambda name: name.start)
        self.starts = [name.start for name in self.names]
        self.known = {canonical(name) for name in self.names if name.label_ == "PER"}
        self.roles = self._roles()
        self.topic = ""  # the person who was a subject last

    def inside(self, start: int, end: int) -> list[Span]:
        """The names that start between two tokens."""
        return self.names[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def persons_before(self, place: int) -> list[str]:
        """The persons named before a token, the nearest first, as far back as a pronoun reaches."""
        position = bisect_left(self.starts, place)
        near = self.names[max(0, position - MENTIONS_BACK) : position]
        return [canonical(name) for name in reversed(near) if name.label_ == "PER"]

    def role_nouns(self, person: str) -> list[str]:
        """The nouns of a person's roles: "Sprecherin"."""
        return [role[-1] for role, holder in self.roles.items() if holder == person]

    def _roles(self) -> dict[Role, str]:
        found: dict[Role, set[str]] = {}
        for name in self.names:
            role = _role_before(name) if name.label_ == "PER" else ()
            if role:
                found.setdefault(role, set()).add(canonical(name))
        return {role: next(iter(persons)) for role, persons in found.items() if len(persons) == 1}


def noun_phrases(clause: Sequence[Token]) -> Iterator[Span]:
    """The noun phrases and pronouns of a clause that no preposition and no "wie" governs, left to right."""
    position = 0
    while position < len(clause):
        end = _phrase_end(clause, position)
        if end == position:
            position += 1
            continue
        governed = position and clause[position - 1].tag_ in {"APPR", "APPRART", "KOKOM", "KOUI"}
        if not governed:
            yield clause[0].doc[clause[position].i : clause[end - 1].i + 1]
        position = end


def _phrase_end(clause: Sequence[Token], start: int) -> int:
    """Where the phrase that starts here ends; `start` itself if none does."""
    position = start
    if clause[start].tag_ in PRONOUNS:
        if clause[start].lower_ not in WHOSE:
            return start + 1
        position += 1
    while position < len(clause) and clause[position].tag_ in BEFORE_NOUN:
        position += 1
    first = position
    while position < len(clause) and clause[position].tag_ in {"NN", "NE"}:
        position += 1
        if _ends_phrase(clause, position):
            break
    if first == position:
        return start + (clause[start].tag_ in PRONOUNS)
    return _with_second(clause, _with_genitive(clause, position))


def _ends_phrase(clause: Sequence[Token], position: int) -> bool:
    """Whether the name just before ends its phrase, as in "signalisierte Russland | Entgegenkommen"."""
    name, after = clause[position - 1], clause[position : position + 1]
    return name.tag_ == "NE" and bool(after) and after[0].tag_ == "NN" and name.text[-1] not in "s'’"


def _with_second(clause: Sequence[Token], position: int) -> int:
    """The end of the phrase with another one joined to it: "die USA | und Russland"."""
    if position + 1 < len(clause) and clause[position].lower_ in {"und", "sowie"}:
        end = _phrase_end(clause, position + 1)
        return end if end > position + 1 else position
    return position


def _with_genitive(clause: Sequence[Token], position: int) -> int:
    """The end of the phrase with a genitive after it: "der Präsident | der Ukraine"."""
    if position + 1 < len(clause) and clause[position].lower_ in {"des", "der", "eines", "einer"}:
        end = _phrase_end(clause, position)
        return end if end > position else position
    return position


def subject(clause: Sequence[Token], people: People) -> Span | None:
    """The clause's subject: what stands before its finite verb, or the first phrase after it.

    Of several that can be, a pronoun or a person's name without an article goes first: "Diese Kritik wies
    Putin zurück"; in "Die Firma teilte der BBC mit" the article shows that the second is none.
    """
    place = next((number for number, token in enumerate(clause) if is_finite(token)), 0)
    first = next(
        (token.i for token in clause if token.tag_ not in {"ADV", "KON"}), clause[0].i
    )  # "Auch Putin"
    phrases = [phrase for phrase in noun_phrases(clause) if phrase[0].lower_ not in NOT_SUBJECT]
    front = [phrase for phrase in phrases if phrase.start == first and phrase.end <= clause[place].i]
    after = [phrase for phrase in phrases if phrase.start > clause[place].i or not place]
    sure = [
        phrase
        for phrase in front + after
        if phrase[0].tag_ in PRONOUNS or _names_a_person(phrase, people) or _is_nominative(phrase)
    ]
    named = [phrase for phrase in front + after if names_in(phrase, people)] if not front else []
    return next(iter(sure + named + front + after + phrases), None)


def _names_a_person(phrase: Span, people: People) -> bool:
    """Whether a person's name stands in the phrase, and "der" before it is no dative of a woman's."""
    persons = [canonical(name) for name in names_in(phrase, people) if name.label_ == "PER"]
    return any(phrase[0].lower_ != "der" or pronouns.sex(person, people) == "m" for person in persons)


def _is_nominative(phrase: Span) -> bool:
    """Whether article and noun can only be a nominative: "der Minister", no "der Frau"."""
    noun = next((token for token in phrase if token.tag_ == "NN"), phrase[0])
    return phrase[0].lower_ == "der" and noun.text == noun.lemma_ and nouns.gender_of(noun) == "m"


def names_in(span: Span, people: People) -> list[Span]:
    """The persons' and organisations' names inside a span that are not genitives before another noun."""
    inside = [name for name in people.inside(span.start, span.end) if name.label_ in PERSONAL]
    return [name for name in inside if not _is_possessor(name, span)]


def _is_possessor(name: Span, span: Span) -> bool:
    """Whether the name only says whose: "Nawalnys" of "Nawalnys Sprecherin", "der Ukraine"."""
    following = span.doc[name.end] if name.end < span.end else None
    if any(
        token.lower_ in {"des", "der"} for token in span.doc[span.start + 1 : max(name.start, span.start + 1)]
    ):
        return True
    return following is not None and following.tag_ in {"NN", "NE"} and name[-1].text[-1] in "s'’"


def speaker(phrase: Span | None, people: People, oblique: bool = False) -> str:
    """The speaker's name: the one in the phrase, the person whose role it tells, or the phrase itself.

    `oblique` says that the phrase is no subject: "nach Angaben der Polizei".
    """
    if phrase is None:
        return ""
    joint = next((token.i for token in phrase if token.tag_ == "KON"), None)
    if joint is not None and phrase.start < joint < phrase.end - 1:
        halves = (phrase.doc[phrase.start : joint], phrase.doc[joint + 1 : phrase.end])
        return " und ".join(speaker(half, people, oblique) for half in halves)
    names = names_in(phrase, people)
    if names:
        return canonical(names[-1])
    if phrase[0].tag_ == "PPER":
        return pronouns.referent(phrase[0], people)
    return _known_by_role(phrase, people) or nominative(phrase, oblique)


def _known_by_role(phrase: Span, people: People) -> str:
    """The person of whom the text tells this role; none for "ein Sprecher" or "Präsident der Ukraine"."""
    another = phrase[0].lower_ in NOT_KNOWN or any(token.tag_ == "NE" for token in phrase)
    return "" if another else people.roles.get(_role(phrase), "")


def possessor(clause: Sequence[Token], people: People) -> str:
    """Whose a noun is, by name: "Putins Vorwurf" is "Wladimir Putin"'s; "" where nobody is named."""
    names = people.inside(clause[0].i, clause[-1].i + 1)
    return canonical(names[-1]) if names and names[-1].label_ in PERSONAL else ""


def nominative(phrase: Span, oblique: bool) -> str:
    """The phrase as a subject: "(nach Angaben) der Polizei" is "die Polizei", "des Senders" "der Sender".

    A capital that only opens the sentence is made small.
    """
    words, article, noun = [token.text for token in phrase], phrase[0].lower_, phrase[-1]
    if phrase[0].is_sent_start and phrase[0].tag_ in BEFORE_NOUN | PRONOUNS:
        words[0] = words[0].lower()
    singular = article in {"des", "dem"} or noun.text == noun.lemma_
    if noun.tag_ != "NN" or not (article in {"des", "dem"} or (article == "der" and oblique)):
        return " ".join(words)
    words[0] = "die" if article == "der" else {"n": "das"}.get(nouns.gender_of(noun), "der")
    if singular:
        words[1:] = [_weak(token) for token in phrase[1:-1]] + [noun.lemma_]
    return " ".join(words)


def _weak(token: Token) -> str:
    """An adjective's ending after "der", "die", "das" in the singular: "örtlichen" becomes "örtliche"."""
    return token.text.removesuffix("n") if token.tag_ == "ADJA" and token.text.endswith("en") else token.text


def canonical(name: Span) -> str:
    """The one name that a person has throughout the document."""
    return (name._.canonical if Span.has_extension("canonical") else "") or name.text


def _role_before(name: Span) -> tuple[str, ...]:
    start = name.start
    while start and name.doc[start - 1].tag_ in {"NN", "ADJA"}:
        start -= 1
    genitive = start > 1 and name.doc[start - 1].lower_ in {"der", "des"} and name.doc[start - 2].tag_ == "NN"
    return () if genitive else _role(name.doc[start : name.start])


def _role(phrase: Span | Sequence[Token]) -> tuple[str, ...]:
    """The adjectives and nouns of a phrase, as lemmas: "dem russischen Präsidenten" is the same role."""
    words = tuple(token.lemma_ for token in phrase if token.tag_ in {"NN", "ADJA"})
    return words if any(token.tag_ == "NN" for token in phrase) else ()


def person_as_subject(clauses: Sequence[Sequence[Token]], people: People) -> str:
    """Who, by name or role, is the subject of a sentence's first clause with a verb; "" if no person is.

    Where commas part it from its verb ("Seine Frau, Julia Meier, zeigte ein Foto"), the nearest name counts.
    """
    place = next((number for number, clause in enumerate(clauses) if any(map(is_finite, clause))), None)
    if place is None:
        return ""
    parted = clauses[:place] if is_finite(clauses[place][0]) else ()
    phrases = [subject(clauses[place], people), *(subject(clause, people) for clause in reversed(parted))]
    names = (speaker(phrase, people) for phrase in phrases)
    return next((name for name in names if name in people.known or pronouns.names_a_role(name)), "")
