"""The form in Moodle."""

from __future__ import annotations

from lessons.exercises.moodle import WHOLE, Answer, MultiChoice
from lessons.exercises.types.guess_gloss.item import GuessGloss
from lessons.markup.elements import element
from lessons.markup.phrasebook import Phrasebook


def question(item: GuessGloss, say: Phrasebook) -> MultiChoice:
    """The sentence with its word in bold, and the three meanings; the right one tells the gloss."""
    meaning, _language = item.gloss.meaning(say.language)
    shown = [
        element("b", piece["text"]) if piece["here"] else piece["text"] for piece in item.public()["pieces"]
    ]
    answers = [
        Answer(each.text, WHOLE, f"{each.feedback} {item.word} – {meaning}")
        if each.correct
        else Answer(each.text, 0, each.feedback)
        for each in item.keyed_options.values()
    ]
    return MultiChoice(element("p", *shown), answers)
