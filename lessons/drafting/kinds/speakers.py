"""Items about persons: who they are and what they say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from lessons.drafting.item_parts import chunks, item
from lessons.drafting.proposal import Findings, Proposal

MOST_SPEAKERS = 5
FEWEST = 3  # pairs to match


def roles(material: Findings) -> Iterator[Proposal]:
    """Persons and the titles that stand before their names."""
    known = [each.entry for each in material.of("actors.yaml") if is_person_with_role(each.entry)]
    single = Counter(each["role"] for each in known)
    for group in chunks([each for each in known if single[each["role"]] == 1], 6, FEWEST):
        pairs = [
            {
                "left": each["name"],
                "right": each["role"],
                "feedback": f"So stellt der Text {each['name']} vor.",
            }
            for each in group
        ]
        prompt = ("Wer ist das? Ordnen Sie zu.", "Who is that? Match.")
        found = "Das Nomen steht im Text vor dem Namen."
        yield item(material, "03-roles", "matching", "persons", prompt, "", found, "likely", pairs=pairs)


def is_person_with_role(actor: dict[str, Any]) -> bool:
    """Whether the text itself says who a person is."""
    return actor["kind"] == "person" and isinstance(actor["role"], str)


def who_said(material: Findings) -> Iterator[Proposal]:
    """Statements and their speakers, where the sentence names the speaker; some said none of them."""
    names = {each.key: each.entry["name"] for each in material.of("actors.yaml")}
    persons = [each.key for each in material.of("actors.yaml") if each.entry["kind"] == "person"]
    sure = [each.entry for each in material.of("statements.yaml") if each.sure == "sure"]
    for group in chunks(sure, 6, 2):
        said_by = list(dict.fromkeys(each["speaker"] for each in group))
        ids = list(dict.fromkeys([*said_by, *persons]))[: max(MOST_SPEAKERS, len(said_by))]
        if len(ids) < 2 or len({each["says"] for each in group}) < len(group):
            continue
        said = [
            {
                "text": each["says"],
                "speakers": [each["speaker"]],
                "feedback": f"In Absatz {each['paragraph']} sagt das {names[each['speaker']]}.",
            }
            for each in group
        ]
        speakers = [{"id": id, "name": names[id]} for id in ids]
        found = "Aussagen, bei denen im selben Satz steht, wer spricht."
        yield item(
            material, "03-said", "who_said", "said", ("Wer sagt das?", "Who says this?"), "", found, "likely",
            speakers=speakers, statements=said,
        )  # fmt: skip


MAKERS = (roles, who_said)
