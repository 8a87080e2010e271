"""What the queue tells of a proposal: how it was found, its sentences, what else it may mean."""

from __future__ import annotations

from typing import Any

from lessons.authoring.corrected import in_german
from lessons.authoring.editing import Raw
from lessons.authoring.proposal_sentence import context_sentences
from lessons.authoring.proposal_words import Say, kind_name
from lessons.authoring.proposals import proposal_kind
from lessons.content.drafted import Proposed
from lessons.content.load import LISTS, Lesson
from lessons.drafting.vocabulary import word_meanings

MOST_SENSES = 9  # one key each


def shown_proposal(lesson: Lesson, proposed: Proposed, raw: Raw, say: Say) -> dict[str, Any]:
    """`{entry, kind, found, sure, sentences, facts, senses, meaning, glosses, is_task}` of a proposal."""
    return {
        "entry": proposed.entry,
        "kind": kind_name(proposal_kind(proposed), say),
        "found": proposed.found,
        "sure": proposed.sure,
        "sentences": context_sentences(lesson, raw),
        "facts": facts(raw, say),
        "senses": senses(raw),
        "meaning": in_german(raw.get("definition")),
        "glosses": gloss_choices(proposed, raw),
        "is_task": proposed.file not in LISTS,
    }


def facts(raw: Raw, say: Say) -> list[str]:
    """What the preview does not tell: the level of a word or a task, the kind of a statement."""
    level = [say("level", level=raw["level"])] if raw.get("level") else []
    return [*level, say(f"said_{raw['kind']}")] if "says" in raw else level


def senses(word: Raw) -> list[str]:
    """What a word may mean, if the tables know more than one thing."""
    found = word_meanings(word.get("lemma", ""), word.get("pos", ""))[:MOST_SENSES]
    return found if len(found) > 1 else []


def gloss_choices(proposed: Proposed, word: Raw) -> list[dict[str, Any]]:
    """For each language with several meanings in dictionaries: these, and the one that stands there."""
    several = {field: values for field, values in proposed.offered.items() if len(values) > 1}
    languages = {field.removeprefix("gloss."): values for field, values in several.items()}
    chosen = word.get("gloss", {})
    return [
        {"language": language, "values": values, "chosen": chosen.get(language, "")}
        for language, values in languages.items()
    ]
