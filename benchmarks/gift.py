"""Whether a strict reader of GIFT, gift-pegjs, reads back what the export means, question by question.

    npm install --prefix /tmp/gift gift-pegjs@1.0.2
    python -m benchmarks.gift /tmp/gift [LESSON]

Compared are titles, kinds, every answer with its share of the points, feedback, and pairs.
"""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from lessons.content import find_lesson, load_lesson
from lessons.exercises.moodle import Description, Essay, Judgement, MultiChoice, Pairs, TypedText
from lessons.exports.moodle.bank import Banked, question_bank
from lessons.exports.moodle.gift import HAS, gift

READ = (
    "process.stdout.write(JSON.stringify(require('gift-pegjs').parse(require('fs').readFileSync(0, 'utf8'))))"
)
KINDS = {
    Description: "Description",
    MultiChoice: "MC",
    Judgement: "TF",
    Pairs: "Matching",
    TypedText: "Short",
    Essay: "Essay",
}
Said = list[tuple[str, float, str]]  # answer, per cent of the points, feedback


def main() -> None:
    """Export, read, compare, and print what differs."""
    folder, name = Path(sys.argv[1]), (sys.argv[2:] or ["geneva_2021"])[0]
    bank = question_bank(load_lesson(find_lesson(name)))
    meant = [each for each in bank if isinstance(each, Banked) and isinstance(each.question, HAS)]
    read = subprocess.run(["node", "-e", READ], input=gift(meant), cwd=folder, capture_output=True, text=True)
    if read.returncode:
        sys.exit(read.stderr)
    questions = [each for each in json.loads(read.stdout) if each["type"] != "Category"]
    wrong = [line for one, other in zip(meant, questions, strict=True) for line in differences(one, other)]
    print(f"{len(questions)} questions read, {len(wrong)} differences")
    print("\n".join(wrong))


def differences(meant: Banked, read: dict[str, Any]) -> Iterator[str]:
    """What is read otherwise than meant, in words."""
    question = meant.question
    if plain(read["title"]) != plain(meant.name) or read["type"] != KINDS[type(question)]:
        yield f"{meant.name}: read as {read['type']} {read['title']}"
    elif isinstance(question, Pairs):
        pairs = [*question.pairs, *(("", other) for other in question.extra)]
        wanted = [(meant_text(one), meant_text(other)) for one, other in pairs]
        found = [sides(each) for each in read["matchPairs"]]
        yield from [f"{meant.name}: {found} for {wanted}"] if found != wanted else []
    elif isinstance(question, MultiChoice | TypedText | Judgement):
        wanted = [
            (meant_text(each.text), each.fraction, meant_text(each.feedback)) for each in question.answers
        ]
        found = judged(read) if isinstance(question, Judgement) else [said(each) for each in read["choices"]]
        yield from [f"{meant.name}: {found} for {wanted}"] if not alike(found, wanted) else []


def judged(read: dict[str, Any]) -> Said:
    """The two verdicts as they were read, *true* first.

    What is said first is said to the wrong verdict; gift-pegjs 1.0.2 calls it that of *true* in any case.
    """
    wrong, right = (plain((read[name] or {"text": ""})["text"]) for name in ("trueFeedback", "falseFeedback"))
    true, false = ("true", 100.0 * read["isTrue"]), ("false", 100.0 * (not read["isTrue"]))
    return [(name, worth, right if worth else wrong) for name, worth in (true, false)]


def sides(pair: dict[str, Any]) -> tuple[str, str]:
    """A pair as it was read; on the right side gift-pegjs 1.0.2 leaves escaped signs as its own for them."""
    right = re.sub(r"&&(\d{3});", lambda sign: chr(int(sign[1])), pair["subanswer"])
    return plain(pair["subquestion"]["text"]), meant_text(right)


def said(choice: dict[str, Any]) -> tuple[str, float, str]:
    """An answer as it was read; without a weight it is right or not."""
    weight = choice["weight"] if choice["weight"] is not None else 100 * choice["isCorrect"]
    return plain(choice["text"]["text"]), float(weight), plain((choice["feedback"] or {"text": ""})["text"])


def alike(found: Said, wanted: Said) -> bool:
    """Whether answers are the same; shares are written with five digits."""
    texts = [(one, feedback) for one, _, feedback in found] == [
        (one, feedback) for one, _, feedback in wanted
    ]
    return texts and all(abs(one[1] - other[1]) < 0.001 for one, other in zip(found, wanted, strict=True))


def meant_text(text: str) -> str:
    """A text that is a text, whatever it looks like, in one line."""
    return plain(html.escape(str(text)))


def plain(text: str) -> str:
    """A text as it is read: without markup, in one line; GIFT has no other arrow than one sign."""
    read = html.unescape(re.sub(r"<[^>]*>", " ", str(text)))
    return " ".join(read.replace("->", "→").split())


if __name__ == "__main__":
    main()
