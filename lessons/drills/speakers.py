"""Who said what: statements of the article, each to be given to whoever made it."""

from __future__ import annotations

from typing import Any

from lessons.content.model import Actor, Statement
from lessons.drills.material import Material
from lessons.drills.wording import and_list, inner

MOST = 6  # statements in one item
NAMES = 6  # speakers to choose from


def who(material: Material, count: int) -> list[dict[str, Any]]:
    """Statements with their speakers; one that several people made wants all of them."""
    made: dict[str, list[Statement]] = {}
    for statement in material.lesson.statements:
        made.setdefault(statement.says, []).append(statement)
    groups = material.chunks(material.some(made.values(), count), MOST)
    return [_who(group, material) for group in groups if len(group) > 1]


def _who(group: list[list[Statement]], material: Material) -> dict[str, Any]:
    speakers = _speakers(group, material)
    return {
        "type": "who_said",
        "skill": "actors",
        "level": "B2",
        "evidence": group[0][0].evidence,
        "prompt": {
            "de": "Wer sagt das sinngemäß? Ordnen Sie die Aussagen zu.",
            "en": "Who says this in substance? Give each statement to its speaker.",
        },
        "speakers": [{"id": actor.id, "name": actor.name} for actor in speakers],
        "statements": [_saying(same, material) for same in group],
    }


def _speakers(group: list[list[Statement]], material: Material) -> list[Actor]:
    """Those who speak here, then others who speak elsewhere; at least two, in the order of actors.yaml."""
    here = {statement.speaker for same in group for statement in same}
    elsewhere = sorted({statement.speaker for statement in material.lesson.statements} - here)
    named = sorted(
        {id for same in group for statement in same for id in statement.about} - here - {*elsewhere}
    )
    others = [*material.some(elsewhere, len(elsewhere)), *material.some(named, len(named))]
    chosen = {*here, *others[: max(0, NAMES - len(here))]}
    return [actor for actor in material.lesson.actors if actor.id in chosen]


def _saying(same: list[Statement], material: Material) -> dict[str, Any]:
    names = and_list([material.lesson.actor(statement.speaker).name for statement in same])
    return {
        "text": f"„{inner(same[0].says)}“",
        "speakers": [statement.speaker for statement in same],
        "feedback": f"Wer das sagt: {names}. {_place(same[0], material)}",
    }


def _place(statement: Statement, material: Material) -> str:
    """Where the text says so, in the learner's text if it has the statement."""
    ids = [material.text_id, *statement.evidence]
    quotation = next(statement.evidence[id] for id in ids if id in statement.evidence)
    return f"Absatz {statement.paragraph}: „{inner(quotation)}“."
