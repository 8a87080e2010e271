"""A page with every picture of a lesson, in light and dark, wide and narrow: docs/gallery/README.md.

python tools/gallery.py [LESSON] [-o FOLDER]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # so that it runs without an installed package
from lessons.charts.canvas import DPI
from lessons.charts.picture import Picture
from lessons.charts.shipped import pictures
from lessons.charts.timeline import timeline
from lessons.content import Lesson, find_lesson, load_lesson

ROOT = Path(__file__).resolve().parents[1]
COLOURS = 256  # a third of the size, and no colour is off by more than the eye can tell
HEAD = """# Pictures of a lesson

Made by `python tools/gallery.py {lesson}`. Each picture is one call in a notebook; `lessons export pictures`
writes them all as SVG, PNG and PDF. The words below a picture are its alternative text.
"""
CALLS = {
    "timeline": "lesson.timeline()",
    "timeline_epilogue": "lesson.timeline(epilogue=True)",
    "speakers": "lesson.speakers()",
    "about": "lesson.speakers()",
    "heard": "lesson.speakers()",
    "names": "lesson.speakers()",
    "voices": "lesson.voices()",
    "difficulty": "lesson.difficulty()",
}


def main(arguments: list[str] | None = None) -> None:
    """Make the pictures and the page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lesson", nargs="?", default="geneva_2021")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "docs" / "gallery")
    chosen = parser.parse_args(arguments)
    chosen.output.mkdir(parents=True, exist_ok=True)
    lesson = load_lesson(find_lesson(chosen.lesson))
    parts = [HEAD.format(lesson=chosen.lesson)]
    for name, call, picture in gallery(lesson):
        save(picture, chosen.output / f"{name}.png")
        parts.append(entry(name, call, picture))
    (chosen.output / "README.md").write_text("\n".join(parts), encoding="utf-8", newline="\n")
    size = sum(path.stat().st_size for path in chosen.output.iterdir())
    print(f"{len(parts) - 1} pictures in {chosen.output}: {size / 1000:.0f} kB.")


def gallery(lesson: Lesson) -> Iterator[tuple[str, str, Picture]]:
    """Each picture once, of the first text; the timeline also dark, narrow and wide."""
    first = next(iter(lesson.texts))
    for name, picture in pictures(lesson):
        kind = name.removesuffix(f"_{first}")
        if kind in CALLS and not picture.missing:
            yield kind, CALLS[kind], picture
    yield "timeline_dark", CALLS["timeline"], timeline(lesson, theme="dark", language="en")
    yield "timeline_phone", CALLS["timeline"], timeline(lesson, width=360)
    yield "timeline_poster", CALLS["timeline"], timeline(lesson, width=1587)


def save(picture: Picture, path: Path) -> None:
    """Write the picture as a small PNG."""
    image = Image.open(BytesIO(picture.bytes("png", dpi=DPI))).convert("RGB")
    fewer(image).save(path, optimize=True)


def fewer(image: Image.Image) -> Image.Image:
    """The image with a palette that keeps white and strong colours; a median cut turns small areas grey."""
    return image.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=2)


def entry(name: str, call: str, picture: Picture) -> str:
    """A picture with its title, its call and its words."""
    title = picture.title.replace("[", "(").replace("]", ")")
    return f"## {title}\n\n`{call}`\n\n![{title}]({name}.png)\n\n{picture.alt}\n"


if __name__ == "__main__":
    main()
