"""Guessing without the text: tricks by which a clever learner answers an item that was never understood.

A trick gives every option a weight; the heaviest is chosen, and among equals any.  What a trick earns is the
expected score, so nothing here is left to chance.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import combinations
from statistics import mean, pstdev

from lessons.exercises.item import Item
from lessons.exercises.options import Choice
from lessons.language.stems import content_words, stem

Weights = dict[str, float]  # by the key of an option
Trick = Callable[[Item, dict[str, str]], Weights]

# Words that make a claim too strong to be true, and words that make it safe.
ABSOLUTE = re.compile(
    r"\b(?:immer|nie\w*|all[er]?s?|jede\w*|nur|kein\w*|ganz|völlig|sofort|überhaupt|einzig\w*)\b", re.I
)
CAREFUL = re.compile(
    r"\b(?:manch\w*|oft|vielleicht|eher|kann|können|könnte\w*|einige\w*|meist\w*|wohl|weiter\w*)\b", re.I
)
NEGATION = re.compile(r"\b(?:nicht|kein\w*|nie\w*|ohne|weder)\b", re.I)
VERDICTS = ("true", "false", "not_in_text")


def options_of(item: Item) -> dict[str, str]:
    """What can be chosen, by key, in the order in which a learner sees it."""
    if item.type == "true_false":
        return {verdict: verdict for verdict in VERDICTS}
    return {key: option.text for key, option in item.keyed_options.items()}


def asked(item: Item) -> str:
    """What the item says besides its options."""
    return " ".join([item.prompt, getattr(item, "statement", ""), getattr(item, "sentence", "")])


def longest(_item: Item, options: dict[str, str]) -> Weights:
    """The longest option: teachers take care to make the right one exact."""
    return {key: len(text) for key, text in options.items()}


def shortest(_item: Item, options: dict[str, str]) -> Weights:
    """The shortest option."""
    return {key: -len(text) for key, text in options.items()}


def overlap(item: Item, options: dict[str, str]) -> Weights:
    """The option that shares most words with the question."""
    there = stems(asked(item))
    return {key: len(stems(text) & there) for key, text in options.items()}


def likeness(_item: Item, options: dict[str, str]) -> Weights:
    """The option that shares most words with the others: wrong ones are made from the right one."""
    return {
        key: sum(len(stems(text) & stems(other)) for name, other in options.items() if name != key)
        for key, text in options.items()
    }


def odd_one(item: Item, options: dict[str, str]) -> Weights:
    """The option that shares least words with the others."""
    return {key: -weight for key, weight in likeness(item, options).items()}


def careful(_item: Item, options: dict[str, str]) -> Weights:
    """The option without strong words, and with careful ones."""
    return {key: len(CAREFUL.findall(text)) - len(ABSOLUTE.findall(text)) for key, text in options.items()}


def shown_at(place: int) -> Trick:
    """The option that is shown at a place, such as the first (0) or the last (-1)."""

    def trick(_item: Item, options: dict[str, str]) -> Weights:
        return {key: float(key == list(options)[place]) for key in options}

    return trick


def verdict_of(wanted: str) -> Trick:
    """Always the same verdict."""
    return lambda _item, options: {key: float(key == wanted) for key in options}


def by_wording(item: Item, options: dict[str, str]) -> Weights:
    """False if the statement has strong or negative words, else true."""
    strong = ABSOLUTE.search(asked(item)) or NEGATION.search(asked(item))
    return verdict_of("false" if strong else "true")(item, options)


CHOICE_TRICKS: dict[str, Trick] = {
    "longest": longest,
    "shortest": shortest,
    "overlap with question": overlap,
    "like the others": likeness,
    "unlike the others": odd_one,
    "careful words": careful,
    "shown first": shown_at(0),
    "shown second": shown_at(1),
    "shown last": shown_at(-1),
}
CLASSIC = ("longest", "overlap with question", "like the others", "careful words")  # what a guesser combines


def combined(item: Item, options: dict[str, str]) -> Weights:
    """All classic tricks at once, each with the same say."""
    total = dict.fromkeys(options, 0.0)
    for name in CLASSIC:
        for key, weight in standardised(CHOICE_TRICKS[name](item, options)).items():
            total[key] += weight
    return {key: round(weight, 6) for key, weight in total.items()}


VERDICT_TRICKS: dict[str, Trick] = {
    "always true": verdict_of("true"),
    "always false": verdict_of("false"),
    "always not in text": verdict_of("not_in_text"),
    "strong words are false": by_wording,
}


def tricks_for(item: Item) -> dict[str, Trick]:
    """The tricks that can be tried at an item; none for types that cannot be answered by choosing."""
    if item.type == "true_false":
        return VERDICT_TRICKS
    return {**CHOICE_TRICKS, "combined": combined} if isinstance(item, Choice) else {}


def earned(item: Item, trick: Trick) -> float:
    """What a trick is worth at an item: the expected score."""
    weights = trick(item, options_of(item))
    if item.type == "multiple_choice":
        return multiple(item, weights)
    best = [key for key, weight in weights.items() if weight == max(weights.values())]
    return mean(item.mark(key).score for key in best)


def multiple(item: Item, weights: Weights) -> float:
    """Of several options, those with more weight than the average; where all weigh the same, chance."""
    chosen = [key for key, weight in weights.items() if weight > mean(weights.values())]
    return item.mark(chosen).score if chosen else chance(item)


def chance(item: Item) -> float:
    """What somebody earns who chooses blindly (of several options, any number but none or all)."""
    keys = list(options_of(item))
    if item.type != "multiple_choice":
        return mean(item.mark(key).score for key in keys)
    sets = [list(some) for size in range(1, len(keys)) for some in combinations(keys, size)]
    return mean(item.mark(some).score for some in sets)


def stems(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning."""
    return frozenset(map(stem, content_words(text)))


def standardised(weights: Weights) -> Weights:
    """The weights with mean 0 and spread 1; all 0 where they do not differ."""
    middle, spread = mean(weights.values()), pstdev(weights.values())
    return {key: (weight - middle) / spread if spread else 0.0 for key, weight in weights.items()}


def giveaways(item: Item) -> list[str]:
    """The tricks that find the right answer of an item, and no other."""
    return [name for name, trick in tricks_for(item).items() if earned(item, trick) == 1]


def choosable(items: Iterable[Item]) -> list[Item]:
    """The items that can be answered by choosing."""
    return [item for item in items if tricks_for(item)]
