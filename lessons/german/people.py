"""Who may speak in a document: its names, the roles that it gives to them, and who was the subject last."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc, Span, Token

from lessons import lexicon
from lessons.german.spelling import masculine
from lessons.german.wordlists import rows, words

Role = tuple[str, ...]
PERSONAL = {"PER", "ORG"}
NO_OFFICE = {"Mann", "Frau", "Herr", "Dame", "Rat"}  # may be anybody, whatever compounds end in them
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
        self.dated = {token.i for time in doc.spans.get("times", ()) for token in time}  # places of words
        self.topic = ""  # the person who was a subject last

    def inside(self, start: int, end: int) -> list[Span]:
        """The names that start between two tokens."""
        return self.names[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def speaking_in(self, span: Span) -> list[Span]:
        """The persons' and organisations' names inside a span that are no genitives beside another noun."""
        inside = [name for name in self.inside(span.start, span.end) if name.label_ in PERSONAL]
        return [name for name in inside if not _is_possessor(name, span)]

    def persons_before(self, place: int) -> list[str]:
        """The persons named before a token, the nearest first, as far back as a pronoun reaches."""
        position = bisect_left(self.starts, place)
        near = self.names[max(0, position - MENTIONS_BACK) : position]
        return [canonical(name) for name in reversed(near) if name.label_ == "PER"]

    def role_nouns(self, person: str) -> list[str]:
        """The nouns of a person's roles: "Sprecherin"."""
        return [role[-1] for role, holder in self.roles.items() if holder == person]

    def in_role(self, phrase: Span) -> str:
        """The person of whom the text tells this role, "" where none or several have it.

        "Die Ministerin" is the "Wirtschaftsministerin" of the text, if that has one alone.
        """
        role = _role(phrase)
        return self.roles.get(role, "") or (self._in_wider_role(role[0]) if len(role) == 1 else "")

    def _in_wider_role(self, noun: str) -> str:
        """The one person whose role is a compound of this noun."""
        compounds = {holder for role, holder in self.roles.items() if role[-1].endswith(noun.lower())}
        return compounds.pop() if len(compounds) == 1 and noun not in NO_OFFICE else ""

    def _roles(self) -> dict[Role, str]:
        found: dict[Role, set[str]] = {}
        for name in self.names:
            role = _role_before(name) if name.label_ == "PER" else ()
            if role:
                found.setdefault(role, set()).add(canonical(name))
        return {role: next(iter(persons)) for role, persons in found.items() if len(persons) == 1}


def canonical(name: Span) -> str:
    """The one name that a person has throughout the document."""
    return (name._.canonical if Span.has_extension("canonical") else "") or name.text


def can_speak(noun: str) -> bool:
    """Whether whoever the noun names can say something: a role, an authority, a company, who has a feminine.

    >>> can_speak("Bürgermeisterin"), can_speak("Feuerwehr"), can_speak("Winzer"), can_speak("Beschluss")
    (True, True, True, False)
    """
    if masculine(noun) or _has_feminine(noun):
        return True
    low = noun.lower()
    forms = {low, *(low.removesuffix(ending) for ending in ("in", "innen", "en", "n", "s", "es"))}
    return any(form.endswith(_speaking_nouns()) for form in forms)


def _has_feminine(noun: str) -> bool:
    """Whether the noun names a person by its feminine in -in, as "Winzer" does."""
    return bool(lexicon.nouns(noun)) and any(woman.gender == "f" for woman in lexicon.nouns(noun + "in"))


@cache
def _speaking_nouns() -> tuple[str, ...]:
    """The endings of nouns for who can speak; short ones are left out, for "Chor" ends in "-or", too."""
    heads = {ending for ending, kind in rows("name_heads.tsv") if kind in {"role", "organisation"}}
    return tuple(ending for ending in heads | words("speaking_nouns.txt") if len(ending) > 3)


def _is_possessor(name: Span, span: Span) -> bool:
    """Whether the name only says whose: "Nawalnys" of "Nawalnys Sprecherin" or "die Festnahme Nawalnys"."""
    between = span.doc[span.start + 1 : max(name.start, span.start + 1)]
    if any(token.lower_ in {"des", "der"} for token in between):
        return True
    following = span.doc[name.end] if name.end < span.end else None
    if following is not None and following.tag_ in {"NN", "NE"} and name[-1].text[-1] in "s'’":
        return True
    behind_noun = name.start > span.start and name.doc[name.start - 1].tag_ == "NN"
    return behind_noun and name[-1].text == canonical(name).split(" ")[-1] + "s"


def _role_before(name: Span) -> Role:
    start = name.start
    while start and name.doc[start - 1].tag_ in {"NN", "ADJA"}:
        start -= 1
    genitive = start > 1 and name.doc[start - 1].lower_ in {"der", "des"} and name.doc[start - 2].tag_ == "NN"
    return () if genitive else _role(name.doc[start : name.start])


def _role(phrase: Span | Sequence[Token]) -> Role:
    """The adjectives and nouns of a phrase, as lemmas: "dem russischen Präsidenten" is the same role."""
    words_of_role = tuple(token.lemma_ for token in phrase if token.tag_ in {"NN", "ADJA"})
    return words_of_role if any(token.tag_ == "NN" for token in phrase) else ()
