"""A lesson that is larger than any teacher writes, made by rule: many items, words and paragraphs.

    python -m benchmarks.large_lesson FOLDER

Forty first halves and twenty-five second ones make a thousand compounds; each paragraph tells of four of
them, and the questions ask about its first sentence.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

PARAGRAPHS, NOTEBOOKS, ITEMS = 300, 20, 100  # items of each notebook
NAME = "large"
PUBLISHED = "2024-03-13"
DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag")
HEADS = """der Markt Märkte market | das Fest Feste festival | der Weg Wege path | das Buch Bücher book
die Karte Karten card | das Haus Häuser house | der Garten Gärten garden | der Platz Plätze square
die Zeitung Zeitungen newspaper | die Schule Schulen school | die Brücke Brücken bridge
die Halle Hallen hall | der Turm Türme tower | der Laden Läden shop | der Verein Vereine club
die Küche Küchen kitchen | die Bühne Bühnen stage | die Treppe Treppen stairs | die Straße Straßen street
die Wiese Wiesen meadow | die Bank Bänke bench | die Uhr Uhren clock | der Plan Pläne plan
das Bild Bilder picture | das Tor Tore gate"""
FIRSTS = """Stadt, in der Stadt, city | Dorf, im Dorf, village | Schul, für die Schule, school
Kinder, für Kinder, children's | Sommer, für den Sommer, summer | Winter, für den Winter, winter
Wasser, am Wasser, water | Holz, aus Holz, wooden | Stein, aus Stein, stone | Glas, aus Glas, glass
Musik, für die Musik, music | Tanz, für den Tanz, dance | Sport, für den Sport, sports
Kunst, für die Kunst, art | Blumen, mit vielen Blumen, flower | Obst, mit viel Obst, fruit
Brot, mit viel Brot, bread | Fisch, mit viel Fisch, fish | Tee, für den Tee, tea
Kaffee, für den Kaffee, coffee | Nacht, für die Nacht, night | Morgen, für den Morgen, morning
Abend, für den Abend, evening | Berg, auf dem Berg, mountain | Tal, im Tal, valley | See, am See, lake
Fluss, am Fluss, river | Hafen, am Hafen, harbour | Bahn, an der Bahn, railway | Rad, für das Rad, bicycle
Theater, für das Theater, theatre | Film, für den Film, film | Licht, mit viel Licht, light
Farben, mit vielen Farben, colour | Papier, aus Papier, paper | Ball, für den Ball, ball
Puppen, für Puppen, puppet | Spiel, für das Spiel, game | Lese, für das Lesen, reading
Jugend, für die Jugend, youth"""
ENDINGS = {"der": ("ein", "einen", "den"), "die": ("eine", "eine", "die"), "das": ("ein", "ein", "das")}


class Compound(NamedTuple):
    """A noun with what a sentence needs of it."""

    lemma: str
    article: str
    plural: str
    definition: str
    gloss: str

    @property
    def one(self) -> str:
        """With the indefinite article, in the accusative."""
        return f"{ENDINGS[self.article][1]} {self.lemma}"


def compounds() -> list[Compound]:
    """The thousand nouns."""
    heads = [each.split() for each in _cells(HEADS)]
    firsts = [each.split(", ") for each in _cells(FIRSTS)]
    return [
        Compound(
            first + head.lower(),
            article,
            first + plural.lower(),
            f"{ENDINGS[article][0]} {head} {where}",
            f"{english} {meaning}",
        )
        for first, where, english in firsts
        for article, head, plural, meaning in heads
    ]


def _cells(table: str) -> list[str]:
    return [cell.strip() for line in table.splitlines() for cell in line.split("|")]


def told(number: int, nouns: list[Compound]) -> list[str]:
    """The four sentences of a paragraph (from 1)."""
    one, two, three, four = (nouns[(4 * number + place) % len(nouns)] for place in range(4))
    return [
        f"Im Viertel Nummer {number} gibt es seit {DAYS[number % 5]} {one.one}.",
        f"Nicht weit davon findet man jetzt auch {two.one}.",
        f"„{three.article.capitalize()} {three.lemma} gefällt allen“, sagt die Leiterin des Viertels.",
        f"Im nächsten Jahr sollen dort noch mehr {four.plural} entstehen.",
    ]


def item(notebook: int, place: int, nouns: list[Compound]) -> dict[str, Any]:
    """A question about the first sentence of a paragraph; four types take turns."""
    number = (notebook * ITEMS + place) % PARAGRAPHS + 1
    noun, day = nouns[4 * number % len(nouns)], DAYS[number % 5]
    kind, asked = list(QUESTIONS.items())[place % len(QUESTIONS)]
    common = {"id": f"{notebook + 1:02}-{place + 1:03}", "type": kind, "skill": "reading"}
    about = {"section": "facts", "level": "B1", "evidence": {"b1": told(number, nouns)[0]}}
    return {**common, **about, **asked(number, noun, day)}


def _single_choice(number: int, noun: Compound, _day: str) -> dict[str, Any]:
    places = [number, number % PARAGRAPHS + 1, (number + 1) % PARAGRAPHS + 1]
    options = [
        {"text": f"im Viertel Nummer {each}", "feedback": f"Der Text nennt das Viertel Nummer {number}."}
        for each in places
    ]
    options[0]["correct"] = "yes"
    return {"prompt": f"Wo gibt es nach dem Text {noun.one}?", "options": options}


def _true_false(number: int, noun: Compound, day: str) -> dict[str, Any]:
    said = f"Der Text sagt: seit {day}."
    reasons = {"true": said, "false": said, "not_in_text": "Es steht im ersten Satz des Absatzes."}
    statement = f"Seit {day} gibt es im Viertel Nummer {number} {noun.one}."
    asked = {"prompt": "Richtig, falsch oder nicht im Text?", "statement": statement}
    return {**asked, "answer": "true", "feedback": reasons}


def _gap_fill(number: int, noun: Compound, day: str) -> dict[str, Any]:
    gap = {"answers": [day], "feedback": "Der Tag steht im ersten Satz des Absatzes."}
    text = f"Seit {{1}} gibt es im Viertel Nummer {number} {noun.one}."
    return {"prompt": "Welcher Tag fehlt?", "text": text, "gaps": [gap]}


def _short_answer(number: int, noun: Compound, _day: str) -> dict[str, Any]:
    asked = {"prompt": f"Was ist neu im Viertel Nummer {number}?", "answers": [noun.one]}
    return {**asked, "feedback": "Der erste Satz des Absatzes nennt es.", "article": "yes"}


QUESTIONS = {
    "single_choice": _single_choice,
    "true_false": _true_false,
    "gap_fill": _gap_fill,
    "short_answer": _short_answer,
}


def word(place: int, nouns: list[Compound]) -> dict[str, Any]:
    """An entry of the vocabulary."""
    noun = nouns[place]
    others = [nouns[(place + step) % len(nouns)].gloss for step in (1, 26)]
    known = {"lemma": noun.lemma, "pos": "noun", "article": noun.article, "plural": noun.plural}
    meaning = {"definition": noun.definition, "gloss": {"en": noun.gloss}, "wrong_glosses": {"en": others}}
    example = f"Am Sonntag haben wir {ENDINGS[noun.article][2]} {noun.lemma} gesehen."
    return {**known, **meaning, "example": example, "level": "B1", "topic": "town"}


def info() -> dict[str, Any]:
    """What stands in lesson.yaml."""
    notebooks = [
        {"id": f"{number:02}_part", "title": f"Teil {number}", "minutes": "60"}
        for number in range(1, NOTEBOOKS + 1)
    ]
    text = {"id": "b1", "file": "texts/b1.md", "level": "B1", "title": "Rundgang"}
    about = {
        "title": "Ein langer Rundgang",
        "published": PUBLISHED,
        "summary": "Was es in den Vierteln gibt.",
    }
    source = {"source": "Nach einer Regel gemacht", "licence": "CC0"}
    return {
        **about,
        **source,
        "texts": [text],
        "topics": [{"id": "town", "name": "Stadt"}],
        "notebooks": notebooks,
    }


def files() -> Iterator[tuple[str, str]]:
    """The files of the lesson, each with its name."""
    nouns = compounds()
    paragraphs = [" ".join(told(number, nouns)) for number in range(1, PARAGRAPHS + 1)]
    yield "lesson.yaml", _yaml(info())
    yield "texts/b1.md", "\n\n".join(["# Ein langer Rundgang", *paragraphs]) + "\n"
    yield "vocabulary.yaml", _yaml([word(place, nouns) for place in range(len(nouns))])
    for notebook in range(NOTEBOOKS):
        name = f"questions/{notebook + 1:02}_part.yaml"
        yield name, _yaml([item(notebook, place, nouns) for place in range(ITEMS)])


def _yaml(data: Any) -> str:
    return yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)


def make(folder: Path) -> Path:
    """Write the lesson below a folder; its own folder."""
    for name, content in files():
        file = folder / NAME / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return folder / NAME


if __name__ == "__main__":
    print(make(Path(sys.argv[1])))
