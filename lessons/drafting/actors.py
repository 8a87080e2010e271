"""Who and what the text names, with the role that stands before a name: "Bürgermeisterin Anna Berger"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lessons.content.analysis import Sentence, Span
from lessons.drafting.bodies import role_by_name
from lessons.drafting.proposal import Findings, Proposal, id_from
from lessons.drafting.roles import role_of
from lessons.language.datelines import dateline
from lessons.lexicon.tables import noun_lemmas, nouns

KINDS = {"PER": "person", "LOC": "place", "ORG": "organisation"}
UNKNOWN = {
    "person": {"de": "eine Person, die der Text nennt", "en": "a person whom the text names"},
    "place": {"de": "Ort", "en": "place"},
    "organisation": {"de": "Organisation", "en": "organisation"},
}
MOST = 15


def actors(material: Findings) -> Iterator[Proposal]:
    """Persons first, then by how often they are named; a name belongs to one actor."""
    kinds, roles = _kinds_and_roles(material)
    short = short_names(kinds)
    often = sorted(
        (name for name in kinds if name not in short),
        key=lambda name: ("person" not in kinds[name], -kinds[name].total()),
    )
    surnames = Counter(name.split()[-1] for name in often if " " in name and "person" in kinds[name])
    taken: set[str] = set()
    for name in often[:MOST]:
        kind = kinds[name].most_common(1)[0][0]
        if kind == "person" and name not in roles and noun_lemmas(name):
            continue  # "Schauer" alone may be rain
        aliases = [other for other, full in short.items() if full == name]
        if kind == "person" and surnames[name.split()[-1]] == 1 and " " in name:
            aliases = [name.split()[-1]]
        if id_from(name) not in taken:
            taken.add(id_from(name))
            shown = with_article(name) if kind == "organisation" else name
            yield _actor(shown, kind, roles.get(name, ""), aliases)


def _kinds_and_roles(material: Findings) -> tuple[dict[str, Counter[str]], dict[str, str]]:
    """How often each name is of each kind, and its role: what stands with the whole name counts first."""
    kinds: dict[str, Counter[str]] = {}
    whole: dict[str, str] = {}
    short: dict[str, str] = {}
    told: set[str] = set()  # what a place is called counts where the text names it first
    for sentence, span in material.analysis.spans("name"):
        name = span.what.canonical
        if is_credit(sentence, span):
            continue
        if span.what.label in KINDS and _is_name(name) and not is_in_title(sentence, span):
            kinds.setdefault(name, Counter())[KINDS[span.what.label]] += 1
            role = role_of(sentence, span) if span.what.label == "PER" or name not in told else ""
            told |= {name} if sentence.paragraph else set()
            if role:
                (whole if len(span.words.split()) >= len(name.split()) else short).setdefault(name, role)
    return kinds, {**short, **whole}


def is_credit(sentence: Sentence, span: Span) -> bool:
    """Whether a name stands in a dateline and is no place: the agency's of "GENF (dpa) –"."""
    found = dateline(sentence.text)
    return found is not None and span.what.label != "LOC" and span.end - sentence.start <= found.end


def is_in_title(sentence: Sentence, span: Span) -> bool:
    """Whether a name is only a part of what stands in quotation marks, and nobody says it: a work's title."""
    before = sentence.text[: span.start - sentence.start]
    after = sentence.text[span.end - sentence.start :]
    inside = before.rfind("„") > before.rfind("“") and "“" in after
    whole = before.endswith("„") and after.startswith("“")
    return inside and not whole and not sentence.spans_of("speech")


def short_names(kinds: dict[str, Counter[str]]) -> dict[str, str]:
    """Names that are only part of one organisation's, each with the whole: "HSG" of "HSG Waldmoor".

    >>> short_names({"HSG Waldmoor": Counter(organisation=2), "HSG": Counter(organisation=1)})
    {'HSG': 'HSG Waldmoor'}
    """
    wholes = [name for name in kinds if " " in name and _is_organisation(kinds[name])]
    short = {}
    for name, found in kinds.items():
        parts = [whole for whole in wholes if _is_part(name, whole, found)]
        if len(parts) == 1:
            short[name] = parts[0]
    return short


def _is_organisation(found: Counter[str]) -> bool:
    return found.most_common(1)[0][0] == "organisation"


def _is_part(name: str, whole: str, found: Counter[str]) -> bool:
    """Whether a name that is no place begins another ("HSG"), or one word is its last ("Mieterbund")."""
    begins = _is_organisation(found) and whole.startswith(f"{name} ")
    return "place" not in found and (begins or (" " not in name and whole.endswith(f" {name}")))


def with_article(name: str) -> str:
    """The name of a party that is an adjective's plural, with its article.

    >>> with_article("Grünen"), with_article("Sachsen")
    ('Die Grünen', 'Sachsen')
    """
    is_adjective = name.endswith("en") and any(noun.kind == "adjective" for noun in nouns(name[:-1]))
    return f"Die {name}" if is_adjective else name


def _is_name(name: str) -> bool:
    return len(name) > 2 and name[0].isupper() and not any(sign in name for sign in '„“"<>&{}')


def _actor(name: str, kind: str, role: str, aliases: list[str]) -> Proposal:
    told = role or role_by_name(name, kind) or UNKNOWN[kind]
    entry = {"id": id_from(name), "name": name, "kind": kind, "role": told}
    if aliases:
        entry["aliases"] = aliases
    if kind == "person" and not role:
        return Proposal("actors.yaml", entry, "Name im Text; die Rolle fehlt noch.", "doubtful")
    found = f"Name im Text; dort steht „{role}“ dabei." if role else "Name im Text."
    return Proposal("actors.yaml", entry, found, "likely")
