"""Gap-fills: the word in its example sentence, and the words of a paragraph of the text."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Any

from lessons.content.model import Word
from lessons.content.texts import Paragraph
from lessons.content.ties.tie import Tie
from lessons.drills.forms import PRESENT, PRETERITE, places, verb_forms, with_numbered_gaps
from lessons.drills.material import Material, base
from lessons.drills.slots import Filler, apart
from lessons.drills.wording import in_tense, one_after_another, other_tense, say, word_and_definition
from lessons.fields import Phrase
from lessons.language.spelling import caseless

MOST_GAPS = 5  # in one paragraph: more, and there is too little left to read
FEWEST_GAPS = 2
EXTRA = 2  # words too many in the bank
MOST_WORDS = 3  # of a definition that can stand for the word itself
SHOWN = 2  # letters that the hint shows, at least

Placed = tuple[Filler, Tie]


def gap(material: Material, count: int) -> list[dict[str, Any]]:
    """The word in its example sentence, typed; its meaning and its first letter are given."""
    words = [word for word in material.lesson.words if _usable(word)]
    return [_gap(word, material) for word in material.some_words(words, count)]


def _usable(word: Word) -> bool:
    return "{" not in word.example and len(places(word, word.example)) == 1


def _gap(word: Word, material: Material) -> dict[str, Any]:
    (span,) = places(word, word.example)
    form, verb, tense = word.example[slice(*span)], verb_forms(word), _tense(word)
    answers = list(dict.fromkeys([form, *(verb.in_tense(form, tense) if tense else []), *word.fits]))
    return {
        **base(word, material),
        "type": "gap_fill",
        "prompt": say(in_tense("gap_ask", tense), word, letter=form[0]),
        "text": with_numbered_gaps(word.example, [span]),
        "gaps": [
            {
                "answers": answers,
                "hint": say("gap_hint", start=form[:SHOWN], count=len(form)),
                "near": _foreseen(word, form, answers, material),
                "feedback": word_and_definition(word),
            }
        ],
        "explanation": word.example,
    }


def _tense(word: Word) -> str:
    """The tense of a verb in its example; empty where it is not sure, and for other words."""
    verb = verb_forms(word)
    return verb.tense_in(word.example, places(word, word.example)[0]) if verb else ""


def _foreseen(word: Word, form: str, answers: list[str], material: Material) -> list[dict[str, Any]]:
    """What else one might type: another tense, a word that means nearly the same, one of the family."""
    verb, tense = verb_forms(word), _tense(word)
    foreseen = [
        *(other_tense(verb, form, tense) if tense else []),
        *(_other_word(other, form, "synonym") for other in _synonyms(word, tense, material)),
        *(_other_word(name.split(" ")[-1], form, "family") for name in word.family),
    ]
    known, kept = {caseless(each) for each in answers}, []
    for entry in foreseen:
        if caseless(entry["answer"]) not in known:
            known.add(caseless(entry["answer"]))
            kept.append(entry)
    return kept


def _synonyms(word: Word, tense: str, material: Material) -> list[str]:
    """Words that mean nearly the same, in the forms that one might type."""
    kind = [other for other in material.lesson.words if other.pos == word.pos]
    named = [other for other in kind if other.lemma in word.similar or word.lemma in other.similar]
    forms = (form for other in named for form in fitting_forms(other, tense))
    return [*word.near_synonyms, *forms, *defined_by(word)]


def _other_word(given: str, form: str, kind: str) -> dict[str, Any]:
    """A foreseen word, with as many letters of the right one as it takes to tell them apart."""
    pairs = zip(given.casefold(), form.casefold(), strict=False)
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    start = form[: min(alike + 1, len(form) - 1)]
    said = say(f"gap_{kind}", given=given, start=start, count=len(form))
    return {"answer": given, "feedback": said, "error": "synonym" if kind == "synonym" else ""}


def fitting_forms(word: Word, tense: str) -> list[str]:
    """The forms of a word that may stand where another of its kind does; of a verb those of the tense."""
    verb = verb_forms(word)
    if verb is None:
        return list(dict.fromkeys([word.lemma, *word.plurals]))
    finite = {PRESENT: verb.present, PRETERITE: verb.preterite}.get(tense, ())
    apart = [f"{form} {verb.particle}".strip() for form in finite]
    return list(dict.fromkeys(apart or [verb.infinitive, *verb.participles]))


def defined_by(word: Word) -> list[str]:
    """What a definition begins with, if that alone means the same: *wahrscheinlich*, *vor kurzer Zeit*.

    >>> defined_by(Word.model_construct(pos="adverb", definition="wahrscheinlich, aber nicht sicher"))
    ['wahrscheinlich']
    >>> defined_by(Word.model_construct(pos="noun", definition="das, was man nur glaubt"))
    []
    """
    first, sign, rest = re.match(r"([^,;]+)([,;]?)\s*(.*)", word.definition).groups()
    alone = sign != "," or rest.startswith(("aber", "oder", "und"))
    short = len(first.split()) <= (MOST_WORDS if word.pos in ("adverb", "preposition") else 1)
    return [first.strip()] if alone and short else []


def text(material: Material, count: int) -> list[dict[str, Any]]:
    """Paragraphs of the text with some words taken out, to be put back; about `count` gaps in all."""
    items: list[dict[str, Any]] = []
    left = count
    for paragraph in material.some(material.text.paragraphs, len(material.text.paragraphs)):
        most = min(MOST_GAPS, max(FEWEST_GAPS, left))
        chosen = _gaps_of(paragraph, material, most) if left > 0 else []
        if len(chosen) >= FEWEST_GAPS:
            items.append(_bank(paragraph, chosen, material))
            left -= len(chosen)
    return items


def _gaps_of(paragraph: Paragraph, material: Material, most: int) -> list[Placed]:
    """Words of the paragraph to take out, none of which fits another's gap, in the order of the text."""
    if "{" in paragraph.text:
        return []
    there = {word.lemma: tie for word in material.lesson.words if (tie := _tie_in(paragraph, word, material))}
    words = [word for word in material.lesson.words if word.lemma in there]
    likely = material.apart(material.some(words, len(words)))
    fillers = apart([_filler(word, there[word.lemma], paragraph.text) for word in likely], most)
    return sorted(((each, there[each.word.lemma]) for each in fillers), key=lambda pair: pair[1].start)


def _filler(word: Word, tie: Tie, whole: str) -> Filler:
    return Filler(word, whole[tie.start : tie.end], whole[: tie.start])


def _tie_in(paragraph: Paragraph, word: Word, material: Material) -> Tie | None:
    """The one place of the word in the paragraph; None if it stands apart, twice, or not at all."""
    here = [tie for tie in material.ties(word) if tie.paragraph == paragraph.number]
    if len(here) != 1 or here[0].also or here[0].how == "words":
        return None
    form = paragraph.text[here[0].start : here[0].end]
    first = in_the_middle(form, word) != form  # its capital letter would tell where it belongs
    return here[0] if paragraph.text.count(form) == 1 and not first else None


def in_the_middle(form: str, word: Word) -> str:
    """A form as it stands in the middle of a sentence: with a capital letter only where the word has one.

    >>> in_the_middle("Vergiftet", Word.model_construct(pos="verb", lemma="vergiften"))
    'vergiftet'
    """
    own = word.pos == "noun" or any(part[0].isupper() for part in word.lemma.split())
    return form if own else form[0].lower() + form[1:]


def _bank(paragraph: Paragraph, chosen: list[Placed], material: Material) -> dict[str, Any]:
    gaps = [
        {
            "answer": filler.form,
            "feedback": one_after_another(say("text_gap", number=number), word_and_definition(filler.word)),
        }
        for number, (filler, _tie) in enumerate(chosen, start=1)
    ]
    others = _others(paragraph, [filler for filler, _tie in chosen], material)
    return {
        "type": "word_bank",
        "skill": "vocabulary",
        "level": max(filler.word.level for filler, _tie in chosen),
        "evidence": {material.text_id: paragraph.text[slice(*paragraph.spans[0])]},
        "prompt": one_after_another(
            say("text_ask", number=paragraph.number), say("text_more") if others else ""
        ),
        "text": with_numbered_gaps(paragraph.text, [(tie.start, tie.end) for _filler, tie in chosen]),
        "gaps": gaps,
        "distractors": [{"word": form, "feedback": said} for form, said in others.items()],
    }


def _others(paragraph: Paragraph, chosen: list[Filler], material: Material) -> dict[str, Phrase]:
    """Words that the text has elsewhere, in the form that it has there; none that could fit a gap here."""
    pool = [word for word in material.lesson.words if _elsewhere(paragraph, word, material)]
    found: dict[str, Phrase] = {}
    words = [filler.word for filler in chosen]
    for word in material.some(pool, len(pool)):
        tie = material.ties(word)[0]
        filler = _filler(word, tie, material.text.paragraph(tie.paragraph).text)
        alike = any(material.likeness.alike(word, other) for other in words)
        if len(found) < EXTRA and not alike and not any(other.takes(filler) for other in chosen):
            form = in_the_middle(filler.form, word)
            found[form] = say("text_other", word, number=tie.paragraph)
            words.append(word)
    return found


def _elsewhere(paragraph: Paragraph, word: Word, material: Material) -> bool:
    """Whether the word stands in the text in one piece, and not in this paragraph."""
    ties = material.ties(word)
    here = any(tie.paragraph == paragraph.number for tie in ties)
    return bool(ties) and not here and not ties[0].also and ties[0].how != "words"
