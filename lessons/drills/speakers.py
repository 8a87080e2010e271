"""Who said what: statements of the learner's own text, each to be given to whoever made it there."""

from __future__ import annotations

from math import ceil
from typing import Any

from lessons.content.model import Actor, Statement
from lessons.content.ties.tie import Tie
from lessons.drills.material import Material
from lessons.drills.wording import inner, list_of, one_after_another, say

MOST = 6  # statements in one item
NAMES = 6  # speakers to choose from


def who(material: Material, count: int) -> list[dict[str, Any]]:
    """Statements with their speakers; one that several people made wants all of them."""
    made: dict[str, list[Statement]] = {}
    for statement in material.lesson.statements:
        made.setdefault(statement.said_in(material.text_id), []).append(statement)
    told = [same for same in made.values() if all(_is_told(each, material) for each in same)]
    groups = _groups(material.some(told, count), material)
    return [_who(group, material) for group in groups if len(group) > 1]


def _is_told(statement: Statement, material: Material) -> bool:
    """Whether the learner's text has the statement, names its speaker, and gives it to nobody else."""
    place = material.place(statement)
    if place is None or not material.names(statement.speaker):
        return False
    heard = [
        span.what.speaker
        for sentence, span in material.analysis.spans("speech")
        if sentence.paragraph == place.paragraph and span.start < place.end and place.start < span.end
    ]
    actor = material.lesson.actor(statement.speaker)
    return not any(heard) or any(
        name in speaker for speaker in heard for name in (actor.name, *actor.aliases)
    )


def _groups(told: list[list[Statement]], material: Material) -> list[list[list[Statement]]]:
    """The statements in small groups, no state in one with who speaks for it; what fits none is left out."""
    groups: list[list[list[Statement]]] = [[] for _ in range(ceil(len(told) / MOST))]
    for same in told:
        free = [group for group in groups if len(group) < MOST and not _confused(same, group, material)]
        if free:
            min(free, key=len).append(same)
    return groups


def _confused(same: list[Statement], group: list[list[Statement]], material: Material) -> bool:
    """Whether somebody in the group could be said to have made the statement, too."""
    actor = material.lesson.actor
    others = {statement.speaker for other in group for statement in other}
    return any(_speaks_for(actor(one.speaker), actor(other)) for one in same for other in others)


def _who(group: list[list[Statement]], material: Material) -> dict[str, Any]:
    speakers = _speakers(group, material)
    return {
        "type": "who_said",
        "skill": "actors",
        "level": material.text.level,
        "evidence": group[0][0].evidence,
        "prompt": say("who_ask"),
        "speakers": [{"id": actor.id, "name": actor.name} for actor in speakers],
        "statements": [_saying(same, material) for same in group],
    }


def _speakers(group: list[list[Statement]], material: Material) -> list[Actor]:
    """Those who speak here, then others whom the text names; a state never beside who speaks for it."""
    lesson = material.lesson
    here = {statement.speaker for same in group for statement in same}
    elsewhere = {statement.speaker for statement in lesson.statements} - here
    about = {id for same in group for statement in same for id in statement.about} - here - elsewhere
    others = [*material.some(sorted(elsewhere), len(elsewhere)), *material.some(sorted(about), len(about))]
    chosen = [lesson.actor(id) for id in sorted(here)]
    for actor in (lesson.actor(id) for id in others if material.names(id)):
        if len(chosen) < NAMES and not any(_speaks_for(actor, other) for other in chosen):
            chosen.append(actor)
    return [actor for actor in lesson.actors if actor in chosen]


def _speaks_for(one: Actor, other: Actor) -> bool:
    """Whether one of the two could be said to have said what the other did."""
    own = {(one.id, other.side), (other.id, one.side), (one.id, other.stands_for), (other.id, one.stands_for)}
    return any(id == side for id, side in own)


def _saying(same: list[Statement], material: Material) -> dict[str, Any]:
    names = list_of([material.lesson.actor(statement.speaker).name for statement in same])
    places = {(tie.paragraph, tie.sentence): tie for tie in map(material.place, same)}
    return {
        "text": f"„{inner(same[0].said_in(material.text_id))}“",
        "speakers": [statement.speaker for statement in same],
        "feedback": one_after_another(say("who_said", names=names), *map(_quoted, places.values())),
    }


def _quoted(tie: Tie) -> str:
    """The sentence of the learner's text that says so."""
    return say("who_place", number=tie.paragraph, quotation=inner(tie.sentence))
