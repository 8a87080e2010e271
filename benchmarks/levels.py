"""How far apart the texts of a lesson are: words, sentences, rare words, difficulty.

A content word (noun, verb, adjective) is beyond a level if its lemma is rarer than learners of that level are
likely to have met: below Zipf 4.5 for A2, 4.0 for B1, 3.5 for B2 (wordfreq's scale; a compound counts by its
parts).  Names do not count.  Difficulty is that of `lessons.german.difficulty`, from 1 to 7.

    python -m benchmarks.levels [LESSON]
"""

from __future__ import annotations

import datetime
import statistics
import sys

from spacy.tokens import Doc

from lessons.content import find_lesson, load_lesson
from lessons.content.texts import Text
from lessons.german import analyse

BEYOND = {"A2": 4.5, "B1": 4.0, "B2": 3.5}


def measure(text: Text, published: datetime.date) -> dict[str, float | str]:
    """The figures of one text."""
    doc = analyse("\n\n".join(paragraph.text for paragraph in text.paragraphs), published)
    sentences = [sentence for sentence in doc.sents if sentence.text.strip()]
    lengths = [sum(token.is_alpha for token in sentence) for sentence in sentences]
    figures: dict[str, float | str] = {"text": text.id, "words": sum(lengths), "sentences": len(sentences)}
    figures["words/sentence"] = statistics.mean(lengths)
    figures |= {f"beyond {level}": share(doc, zipf) for level, zipf in BEYOND.items()}
    figures["difficulty"] = statistics.mean(sentence._.difficulty for sentence in sentences)
    figures["hardest"] = max(sentence._.difficulty for sentence in sentences)
    return figures


def share(doc: Doc, zipf: float) -> float:
    """The share of content words that are rarer than this."""
    content = [token for token in doc if token.tag_.startswith(("NN", "VV", "ADJ"))]
    return sum(token._.zipf < zipf for token in content) / len(content)


def main() -> None:
    """Print a row for each text."""
    lesson = load_lesson(find_lesson(sys.argv[1] if len(sys.argv) > 1 else "geneva_2021"))
    published = datetime.date.fromisoformat(lesson.info.published)
    rows = [measure(text, published) for text in lesson.texts.values()]
    print("  ".join(f"{name:>14}" for name in rows[0]))
    for row in rows:
        print(
            "  ".join(
                f"{value:>14.2f}" if isinstance(value, float) else f"{value:>14}" for value in row.values()
            )
        )


if __name__ == "__main__":
    main()
