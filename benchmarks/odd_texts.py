"""Analyses odd texts: no traceback, at most 2 s a kilobyte, at most 1 GB, and growth in step with the length.

    python -m benchmarks.odd_texts [--texts 2000]

The random texts come from a seed: words, marks, dates, speech and signs of many scripts in any order.
"""

from __future__ import annotations

import argparse
import datetime
import random
import sys
import time
from collections.abc import Iterator

import psutil

from lessons.authoring.analyse import analysis_of_doc, lines_of
from lessons.german import analyse

PUBLISHED = datetime.date(2021, 6, 17)
LIMIT = 2.0  # seconds a kilobyte
LEAST = 0.5  # kilobytes: what a shorter text takes says nothing of its length
MOST_MEMORY = 1000.0  # MB
SIZES = (12_500, 25_000, 50_000, 100_000)
SENTENCE = "Er sagte am Freitag, Anna Berg sei zufrieden; das Treffen fange bald an. "
PIECES = [  # random texts are made of these; below, what grows is made of a single one
    *"„“\"'‚‘«»()[]{}#=*-–…!?.,;:/\\|~^§&%€@_",
    *("\n", "\n\n", "\t", "\u00a0", "\u200b", "\u00ad", "\ufeff", "\u0301", "\u202e", "\r\n"),
    *("😀", "👩‍👩‍👧", "习近平", "मोदी", "שלום", "ﬁ", "ß", "ẞ", "İ", "æ", "\x00", "\x1b[31m"),
    *(
        "Er",
        "sie",
        "es",
        "der",
        "die",
        "das",
        "dass",
        "und",
        "wer",
        "nicht",
        "ein",
        "des",
        "zu",
        "als",
        "wie",
    ),
    *("sagte", "sei", "habe", "würde", "heißt", "fängt", "an", "auf", "erklärte", "laut", "demnach", "so"),
    *("am Mittwoch", "17.", "Juni", "2021", "gestern", "im Vorjahr", "um 17:30 Uhr", "99999999999", "1.2.3"),
    *("Putin", "Joe Biden", "Genf", "Dr.", "z. B.", "EU-", "O’Neill", "Lehrer:innen", "Schüler(in)", "a/b"),
    *("Donaudampfschifffahrt" * 9, "<b>", "&amp;", "http://a.de/?x=1", "a@b.de", "$x_1$", "\\n", "#tag"),
    *(SENTENCE, "„Ja“, sagte sie.", "Sie sagte: „Nein.“", "+++", "(apa)", "XIV."),
]
GROWING = {
    "one word": "a",
    "marks": '"',
    "marks, apart": "„ ",
    "signs": "= ",
    "emoji": "😀",
    "headings": "#\n",
    "nested": "„Er sagte, ",
    "no full stop": "sagte ",
    "colons": "Er sagte: ",
    "verbs in two": "fängt das an ",
    "a line of prose": SENTENCE,
    "paragraphs": SENTENCE * 4 + "\n\n",
}


def odd_text(chance: random.Random) -> str:
    """A random text of up to 400 pieces."""
    pieces = chance.sample(PIECES, chance.randint(1, 40))
    gaps = chance.choice((" ", "", "  ", " \n"))
    return gaps.join(chance.choices(pieces, k=chance.randint(0, 400)))


def seconds(text: str) -> float:
    """How long a text's analysis takes, up to what a lesson stores."""
    begun = time.process_time()
    doc = analyse(text, PUBLISHED)
    analysis_of_doc(doc, lines_of(text), {})
    return time.process_time() - begun


def faults(texts: int) -> Iterator[str]:
    """The random texts that fail or take too long."""
    for seed in range(texts):
        text = odd_text(random.Random(seed))
        try:
            each = seconds(text) / max(len(text.encode("utf-8", "replace")) / 1000, LEAST)
        except Exception as error:  # whatever it is, it is what this looks for
            yield f"text {seed}: {error!r}"
        else:
            if each > LIMIT:
                yield f"text {seed}: {each:.1f} s a kilobyte"


def main() -> int:
    """Print what fails and how time grows."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=int, default=2000)
    texts = parser.parse_args().texts
    seconds(SENTENCE)  # models and tables are read
    found = list(faults(texts))
    print(*found, f"{texts} random texts: {len(found)} faults", sep="\n")
    print(f"{'seconds for characters':24}", *(f"{size:>9,}" for size in SIZES))
    for name, piece in GROWING.items():
        taken = [seconds((piece * (size // len(piece) + 1))[:size]) for size in SIZES]
        print(f"{name:24}", *(f"{each:9.2f}" for each in taken), flush=True)
    memory = psutil.Process().memory_info().rss / 1e6
    print(f"memory at the end {memory:.0f} MB (of {MOST_MEMORY:.0f})")
    return int(bool(found) or memory > MOST_MEMORY)


if __name__ == "__main__":
    sys.exit(main())
