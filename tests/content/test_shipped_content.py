"""What the Geneva lesson's tasks say of a text is true of every text that they claim."""

import re

import every_item
from cases import for_each

from lessons.learner.own_tasks import own_items

LESSON = every_item.lesson("geneva_2021")
ITEMS = {item.id: item for info in LESSON.info.notebooks for item in LESSON.items(info.id)}
# Fields that hold material of the task itself, such as a sentence to be put into reported speech.
MATERIAL = {
    "evidence",
    "text",
    "source",
    "start",
    "passage",
    "sentence",
    "word",
    "answers",
    "also",
    "model_answer",
}
LEAST = {"b1": 14, "a2": 13}  # tasks of a notebook for the readers of a text
ON_LANGUAGE = {
    "vocabulary": 4,
    "grammar": 4,
}  # words from which a quotation is the text's: shorter ones are forms


def sentences(value):
    """Every German string of an item, but for its material."""
    if isinstance(value, dict) and "de" in value:
        yield value["de"]
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from sentences(inner) if name not in MATERIAL else ()
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from sentences(inner)
    elif isinstance(value, str):
        yield value


def quotations(item):
    """What an item quotes; a sentence that names a level says itself whose words it quotes."""
    found = (re.findall("„([^“]+)“", said) for said in sentences(item.model_dump()) if "B2" not in said)
    least = ON_LANGUAGE.get(item.skill, 1)
    return [quoted for many in found for quoted in many if len(re.findall(r"\w+", quoted)) >= least]


def stands_in(quoted, text_id):
    """Whether words stand in a text, at any gap of theirs (…) with others between."""
    text = LESSON.text(text_id)
    whole = " ".join([text.headline, *(paragraph.text for paragraph in text.paragraphs)])
    parts = [re.escape(part.strip()) for part in quoted.split("…") if part.strip()]
    pattern = r"(?<!\w)" + r"\W(?:.*\W)?".join(parts) + r"(?!\w)"
    return bool(re.search(pattern, re.sub("[„“]", "", whole), re.IGNORECASE))


@for_each("id", [id for id, item in ITEMS.items() if item.evidence])
def test_what_is_quoted_from_a_text_stands_in_each_text_that_the_item_claims(id):
    """A learner who reads a claimed text finds there what the feedback quotes."""
    item = ITEMS[id]
    for quoted in quotations(item):
        where = {name for name in LESSON.texts if stands_in(quoted, name)}
        assert not where or set(item.evidence) <= where, f"{id}: „{quoted}“"


def test_quotations_are_found():
    """The check has something to check, and a quotation that a text lacks is seen."""
    assert sum(len(quotations(item)) for item in ITEMS.values()) > 60
    assert stands_in("sind … auf dem Tiefpunkt", "b2")
    assert not stands_in("sind … auf dem Tiefpunkt", "a2")


@for_each("id", ITEMS)
def test_no_id_gives_the_answer_away(id):
    """An id reaches the browser before the answer."""
    typed = [ITEMS[id], *getattr(ITEMS[id], "gaps", [])]
    answers = {answer.lower() for each in typed for answer in getattr(each, "answers", [])}
    assert answers.isdisjoint({*id.split("-")[1:], id.partition("-")[2].replace("-", " ")})


@for_each("text", LEAST)
def test_a_reader_of_an_easier_text_has_a_lesson(text):
    """No notebook leads to a task that needs another text or is harder than the own one."""
    for info in LESSON.info.notebooks:
        own = own_items(LESSON, info.id, text)
        assert len(own) >= min(LEAST[text], len(LESSON.items(info.id))), info.id
        assert all(item.level <= LESSON.text(text).level for item in own), info.id
        assert all(text in item.evidence for item in own if item.evidence), info.id
