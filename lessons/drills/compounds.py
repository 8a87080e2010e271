"""Compounds: taken apart into their words, and put together again."""

from __future__ import annotations

from typing import Any

from lessons.content.model import Word
from lessons.drills.material import Material, base
from lessons.drills.wording import one_after_another, say, word_and_definition
from lessons.language.spelling import folded

FILLS = ("s", "es")  # these join two words and make no form of the first one
LONGER = 2  # letters by which a word may be longer than the part that it gives: melden, Meld


def compound(material: Material, count: int) -> list[dict[str, Any]]:
    """By turns: which words are in it, and which word do they make."""
    words = [word for word in material.lesson.words if len(words_in(word)) == 2]
    chosen = material.some_words(words, count)
    makers = (_apart, _together)
    return [makers[place % 2](word, material) for place, word in enumerate(chosen)]


def words_in(word: Word) -> list[str]:
    """The words in a compound, without what only joins them.

    >>> from lessons.content import find_lesson, load_lesson
    >>> words_in(load_lesson(find_lesson("_template")).words[1])
    ['Stadt', 'bibliothek']
    """
    written = word.parts.split("|")
    return [part for place, part in enumerate(written) if part and not _joins(written, place)]


def link_of(word: Word) -> str:
    """What joins the parts (the s in Rüstung|s|Kontrolle); empty where nothing does."""
    written = word.parts.split("|")
    return "".join(part for place, part in enumerate(written) if _joins(written, place))


def _joins(written: list[str], place: int) -> bool:
    """Whether this part stands between two others and is no word of its own."""
    return 0 < place < len(written) - 1 and len(written[place]) <= 2 and written[place].islower()


def _apart(word: Word, material: Material) -> dict[str, Any]:
    head, link = words_in(word)[1].capitalize(), link_of(word)
    between = one_after_another(_stem_only(word), say("compound_link", link=link)) if link else ""
    return {
        **base(word, material),
        "type": "gap_fill",
        "prompt": say("compound_apart", word),
        "text": "{1} + {2}",
        "gaps": [
            {
                "answers": _first_words(word),
                "also": _with_article(_first_words(word)[0], word),
                "near": _slips(word),
                "feedback": one_after_another(say("compound_first"), word_and_definition(word), between),
            },
            {
                "answers": possible_sources(head, word),
                "also": [f"{word.article} {head}"],
                "feedback": say("compound_last", head=f"{word.article} {head}"),
            },
        ],
    }


def _stem_only(word: Word) -> str:
    """What is left of a verb in the first part; empty where the first part is no verb."""
    part, best = words_in(word)[0], possible_sources(words_in(word)[0], word)[0]
    return say("compound_from_verb", verb=best, stem=part.lower()) if _is_stem(part, best) else ""


def _is_stem(part: str, source: str) -> bool:
    """Whether the source is a verb of which the part is the stem: *meld* of *melden*."""
    return source.islower() and source != part.lower()


def _first_words(word: Word) -> list[str]:
    """What the first part may be called: *Nerv* or, as it stands in the compound, *Nerven*."""
    first, link = words_in(word)[0], link_of(word)
    best, *others = possible_sources(first, word)
    joined = [first + link] if link and link not in FILLS else []
    return [best, *([] if link == "e" else others), *joined]  # Meld|e|Pflicht: a bare stem is no word


def _with_article(name: str, word: Word) -> list[str]:
    """The name as the word's family has it with its article: *die Rüstung*."""
    return [each for each in word.family if each != name and each.split(" ")[-1] == name]


def _slips(word: Word) -> list[dict[str, Any]]:
    """The first part with the s that only joins, with a wrong capital letter, or as its adjective."""
    first, link = words_in(word)[0], link_of(word)
    best = possible_sources(first, word)[0]
    if adjective := _adjective_of(first, word):
        return [{"answer": adjective, "feedback": say("compound_adjective", word=adjective)}]
    if link in FILLS:
        return [{"answer": first + link, "feedback": say("compound_not_link", link=link)}]
    if best == first.lower():
        return [{"answer": first, "feedback": say("compound_small", word=best)}]
    return []


def _adjective_of(part: str, word: Word) -> str:
    """The adjective of a part that names persons of either sex, *krank* of *Kranke*; empty for others."""
    person = {f"der {part}", f"die {part}"} <= set(word.family)
    return part.removesuffix("e").lower() if person and part.endswith("e") else ""


def possible_sources(part: str, word: Word) -> list[str]:
    """The words that a part may come from, the best first: *melden* for *Meld*, *halb* for *Halb*."""
    family = [name.split(" ")[-1] for name in word.family]
    same = [name for name in family if folded(name).casefold() == folded(part).casefold()]
    near = [
        name
        for name in family
        if name.casefold().startswith(part.casefold()) and 0 < len(name) - len(part) <= LONGER
    ]
    return same[:1] or [*(name for name in near if name.islower()), part]


def _together(word: Word, material: Material) -> dict[str, Any]:
    first, last = (possible_sources(part, word)[0] for part in words_in(word))
    link = link_of(word)
    unlinked = "".join(words_in(word)).capitalize()
    return {
        **base(word, material),
        "type": "short_answer",
        "prompt": say("compound_together", word, first=first, last=last),
        "answers": [word.lemma, word.named],
        "hint": say("compound_hint"),
        "near": [{"answer": unlinked, "feedback": say("compound_missing", link=link)}] if link else [],
        "feedback": one_after_another(
            word_and_definition(word), say("compound_parts", parts=" + ".join(_parts(word)))
        ),
    }


def _parts(word: Word) -> list[str]:
    """The parts as words of their own, with article and small letters, and what joins them."""
    first, last = (_as_word(part, word) for part in words_in(word))
    return [first, *([link_of(word)] if link_of(word) else []), last]


def _as_word(part: str, word: Word) -> str:
    """A part as the family has it (*die Rüstung*, *halb*); of a verb its stem, too: *meld- (melden)*."""
    source = possible_sources(part, word)[0]
    if _is_stem(part, source):
        return f"{part.lower()}- ({source})"
    return next((name for name in word.family if name.split(" ")[-1] == source), source)
