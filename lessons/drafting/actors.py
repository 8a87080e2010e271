"""Who and what the text names, with the role that stands before a name: "Bürgermeisterin Anna Berger"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lessons.content.analysis import Sentence, Span, Token
from lessons.drafting.proposal import Findings, Proposal, id_from

KINDS = {"PER": "person", "LOC": "place", "ORG": "organisation"}
UNKNOWN = {
    "person": {"de": "eine Person, die der Text nennt", "en": "a person whom the text names"},
    "place": {"de": "ein Ort, den der Text nennt", "en": "a place that the text names"},
    "organisation": {
        "de": "eine Organisation, die der Text nennt",
        "en": "an organisation that the text names",
    },
}
MOST = 15
# Who is called so has the office no more, or not yet.
NO_LONGER = (
    "früher",
    "ehemalig",
    "künftig",
    "designiert",
)


def actors(material: Findings) -> Iterator[Proposal]:
    """Persons first, then by how often they are named; a name belongs to one actor."""
    kinds: dict[str, Counter[str]] = {}
    roles: dict[str, str] = {}
    for sentence, span in material.analysis.spans("name"):
        if span.what.label in KINDS and _is_name(span.what.canonical):
            kinds.setdefault(span.what.canonical, Counter())[KINDS[span.what.label]] += 1
            if role := role_before(sentence, span):
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


def role_before(sentence: Sentence, span: Span) -> str:
    """The noun that stands before a person's name as a title, with the adjective before it; else nothing."""
    before = [token for token in sentence.tokens if token.end <= span.start]
    if span.what.label != "PER" or not before or not _is_title(before[-1]):
        return ""
    former = len(before) > 1 and before[-2].tag == "ADJA" and before[-2].form.startswith(NO_LONGER)
    return "" if former else before[-1].form


def _is_title(token: Token) -> bool:
    """Whether a noun in the nominative singular may be a title: no genitive, no plural."""
    return (
        token.tag == "NN"
        and token.form == token.lemma
        and token.form.endswith(
            (
                "in",
                "er",
                "ist",
                "ent",
                "ant",
                "or",
                "eur",
                "är",
                "chef",
                "rat",
                "frau",
                "mann",
                "sprecher",
                "vorstand",
            )
        )
    )


def _is_name(name: str) -> bool:
    return len(name) > 2 and name[0].isupper() and not any(sign in name for sign in '„“"<>&{}')


def _actor(name: str, kind: str, role: str, aliases: list[str]) -> Proposal:
    entry = {"id": id_from(name), "name": name, "kind": kind, "role": role or UNKNOWN[kind]}
    if aliases:
        entry["aliases"] = aliases
    found = f"Name im Text; davor steht „{role}“." if role else "Name im Text; die Rolle fehlt noch."
    return Proposal("actors.yaml", entry, found, "likely" if role else "doubtful")
