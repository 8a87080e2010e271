"""Who and what the text names, with the role that stands before a name: "Bürgermeisterin Anna Berger"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lessons.drafting.proposal import Findings, Proposal, id_from
from lessons.drafting.roles import role_of

KINDS = {"PER": "person", "LOC": "place", "ORG": "organisation"}
UNKNOWN = {
    "person": {"de": "eine Person, die der Text nennt", "en": "a person whom the text names"},
    "place": {"de": "Ort", "en": "place"},
    "organisation": {"de": "Organisation", "en": "organisation"},
}
MOST = 15


def actors(material: Findings) -> Iterator[Proposal]:
    """Persons first, then by how often they are named; a name belongs to one actor."""
    kinds: dict[str, Counter[str]] = {}
    roles: dict[str, str] = {}
    for sentence, span in material.analysis.spans("name"):
        if span.what.label in KINDS and _is_name(span.what.canonical):
            kinds.setdefault(span.what.canonical, Counter())[KINDS[span.what.label]] += 1
            if role := role_of(sentence, span):
                roles.setdefault(span.what.canonical, role)
    often = sorted(kinds, key=lambda name: ("person" not in kinds[name], -kinds[name].total()))
    surnames = Counter(name.split()[-1] for name in often)
    taken: set[str] = set()
    for name in often[:MOST]:
        kind = kinds[name].most_common(1)[0][0]
        aliases = (
            [name.split()[-1]] if kind == "person" and surnames[name.split()[-1]] == 1 and " " in name else []
        )
        if id_from(name) not in taken:
            taken.add(id_from(name))
            yield _actor(name, kind, roles.get(name, ""), aliases)


def _is_name(name: str) -> bool:
    return len(name) > 2 and name[0].isupper() and not any(sign in name for sign in '„“"<>&{}')


def _actor(name: str, kind: str, role: str, aliases: list[str]) -> Proposal:
    entry = {"id": id_from(name), "name": name, "kind": kind, "role": role or UNKNOWN[kind]}
    if aliases:
        entry["aliases"] = aliases
    if kind == "person" and not role:
        return Proposal("actors.yaml", entry, "Name im Text; die Rolle fehlt noch.", "doubtful")
    found = f"Name im Text; dort steht „{role}“ dabei." if role else "Name im Text."
    return Proposal("actors.yaml", entry, found, "likely")
