"""Whom "er" and "sie" mean: the person who was the subject last, else the nearest one before who fits."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from spacy.tokens import Token

from lessons import lexicon
from lessons.german import nouns, verbs
from lessons.german.clauses import is_finite
from lessons.german.people import People
from lessons.german.wordlists import rows

FEMININE, MASCULINE = {"sie", "ihr"}, {"er", "ihm", "ihn"}
ARTICLES = {"m": {"der", "ein", "sein", "ihr"}, "f": {"die", "eine", "seine", "ihre"}}
SEXES = {"m": "männlich", "f": "weiblich"}  # as Wiktionary says it of a first name


def referent(pronoun: Token, people: People) -> str:
    """The person whom a pronoun means; the pronoun itself where nobody fits, or where several are meant."""
    wanted = "f" if pronoun.lower_ in FEMININE else "m" if pronoun.lower_ in MASCULINE else ""
    if not wanted or _is_plural(pronoun):
        return pronoun.lower_
    nearest = people.persons_before(pronoun.i)
    candidates = [people.topic, *nearest] if people.topic else nearest
    return next((person for person in candidates if sex(person, people) in {wanted, ""}), pronoun.lower_)


def _is_plural(pronoun: Token) -> bool:
    """Whether the finite verb nearest to "sie" shows that several are meant: "sagten sie"."""
    finite = [token for token in pronoun.sent if is_finite(token)]
    if pronoun.lower_ != "sie" or not finite:
        return False
    verb = min(finite, key=lambda token: abs(token.i - pronoun.i))
    persons = {person for _, person in verbs.tenses_and_persons(verb.lower_, verb.lemma_)}
    return 5 in persons and 2 not in persons


def sex(person: str, people: People) -> str:
    """ "m" or "f" by the first name or the role ("Sprecherin"); "" where neither tells."""
    first, *more = person.split(" ")
    if person not in people.known:
        return _of_phrase((first, *more))
    told = _of_first_name(first) if more else ""
    roles = {found for role in people.role_nouns(person) if (found := _of_noun(role))}
    return told or (roles.pop() if len(roles) == 1 else "") or ("f" if more and first.endswith("a") else "")


@lru_cache(maxsize=4096)
def _of_first_name(name: str) -> str:
    """What Wiktionary says of a first name; "" where it says nothing or both."""
    meaning = " ".join(lexicon.glosses(name.split("-")[0]))
    found = [sex for sex, word in SEXES.items() if word in meaning]
    return found[0] if len(found) == 1 else ""


def _of_phrase(words: Sequence[str]) -> str:
    """The gender of a phrase in the singular: "die Sprecherin"; "" for "die Sprecher" and "Sprecher"."""
    gender = _of_noun(_head(words))
    return gender if words[0].lower() in ARTICLES.get(gender, ()) else ""


def _head(words: Sequence[str]) -> str:
    return next((word for word in words if word[:1].isupper()), "")


def _of_noun(noun: str) -> str:
    """The gender of a noun that tells a role; "" where it can have several, as "Abgeordnete" can."""
    found = {reading.gender for reading in nouns.noun_readings(noun) if reading.kind != "adjective"}
    return found.pop() if len(found) == 1 else ""


def names_a_role(phrase: str) -> bool:
    """Whether a phrase names somebody by a role: "ein Sprecher der Polizei"."""
    words = phrase.split(" ")
    return bool(_of_phrase(words)) and _head(words).lower().removesuffix("in").endswith(_roles())


@cache
def _roles() -> tuple[str, ...]:
    """The endings of nouns for persons; the short ones are left out, for "Chor" ends in "-or", too."""
    return tuple(ending for ending, kind in rows("name_heads.tsv") if kind == "role" and len(ending) > 3)


def owner(word: Token, people: People) -> str:
    """Whom "sein" or "ihr" before a noun means: "seiner Meinung nach"; "" where it may be several."""
    wanted = "m" if word.lower_.startswith("sein") else "f" if word.lower_.startswith("ihr") else ""
    candidates = [people.topic, *people.persons_before(word.i)]
    return next((person for person in candidates if person and wanted and sex(person, people) == wanted), "")
