"""Every picture as a file: in three forms, with real letters, with its words beside it."""

import re
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from every_item import lesson
from PIL import Image

from lessons.charts import shipped
from lessons.charts.picture import FORMATS
from lessons.charts.shipped import drawings
from lessons.charts.timeline import timeline
from lessons.commands.cli import main
from lessons.fields import Phrase

LESSON = Path(__file__).parent / "lesson"


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """Every third picture of the small lesson, saved once: the exit status, the folder, and what was said."""
    out, said = tmp_path_factory.mktemp("pictures") / "out", StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(said):
        patch.setattr(shipped, "drawings", lambda *what, **look: drawings(*what, **look)[::3])
        status = main(["export", "pictures", str(LESSON), "-o", str(out), "--width", "500"])
    return status, out, said.getvalue()


def test_every_picture_is_there_in_every_form(exported, bridge):
    status, folder, said = exported
    names = [name for name, _ in drawings(bridge, list(bridge.texts))[::3]]
    assert len(names) == 3
    wanted = {f"{name}.{form}" for name in names for form in (*FORMATS, "txt")}
    assert status == 0
    assert {path.name for path in folder.iterdir()} == wanted
    assert said == f"Pictures as SVG, PNG and PDF in {folder}: {len(names)}.\n"


def test_a_png_is_as_wide_as_asked_twice_for_sharp_screens(exported):
    with Image.open(exported[1] / "timeline.png") as image:
        assert image.width == 1000


def test_the_words_beside_a_picture_are_its_alternative_text(exported, bridge):
    words = (exported[1] / "timeline.txt").read_text(encoding="utf-8")
    assert words == timeline(bridge).alt + "\n"


def test_a_pdf_holds_real_letters(exported):
    """A TrueType font that is embedded; no letter was drawn from another."""
    source = (exported[1] / "timeline.pdf").read_bytes()
    assert b"/FontFile2" in source
    assert all(b"DejaVuSans" in name for name in re.findall(rb"/BaseFont /([\w+-]+)", source))


def test_an_svg_brings_its_letters_along(exported):
    """Outlines, so that it looks the same on every machine; nothing is fetched, nothing can run."""
    source = (exported[1] / "timeline.svg").read_text(encoding="utf-8")
    assert "<text" not in source and "<script" not in source
    assert not re.search(r'href="(?!#)', source)


def test_text_stays_text(bridge):
    """Dollar signs, markup and backslashes are letters like any other."""
    title = r"<b>5 $ & \frac{1}{2} $x$</b>"
    bridge.events = [bridge.events[0].model_copy(update={"title": Phrase(title)})]
    picture = timeline(bridge)
    there = " ".join(text.get_text() for text in picture.figure.axes[0].texts)
    assert title in there and "<b>" not in picture.svg().replace("<!--", "")


def test_what_has_nothing_to_show_is_said_and_not_written(tmp_path, capsys, monkeypatch):
    without = [each for each in shipped.drawings(lesson("_template"), ["b1"]) if each[0] == "voices_b1"]
    monkeypatch.setattr(shipped, "drawings", lambda *_, **_look: without)  # the others need not be drawn
    main(["export", "pictures", "_template", "-o", str(tmp_path)])
    said = capsys.readouterr().out
    assert "voices_b1: No speech is stored for this text: run lessons annotate for this lesson.\n" in said
    assert not (tmp_path / "voices_b1.svg").exists()


def test_a_width_out_of_range_is_told(tmp_path, capsys):
    assert main(["export", "pictures", "_template", "-o", str(tmp_path), "--width", "20"]) == 2
    assert capsys.readouterr().err == "--width: 20 is out of range; expected 280 to 3000 pixels.\n"


def test_a_file_is_no_folder(tmp_path, capsys):
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")
    assert main(["export", "pictures", "_template", "-o", str(file / "in")]) == 2
    assert capsys.readouterr().err.startswith(f"{file / 'in'}: cannot be made a folder (")


def test_a_place_that_is_taken_is_told_and_nothing_is_left_half_written(tmp_path, capsys):
    (tmp_path / "timeline.svg" / "full").mkdir(parents=True)
    assert main(["export", "pictures", "geneva_2021", "-o", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith(f"{tmp_path / 'timeline.svg'}: is a folder; expected a file")
    assert [path.name for path in tmp_path.iterdir()] == ["timeline.svg"]


def test_the_same_lesson_gives_the_same_file(bridge):
    assert timeline(bridge).svg() == timeline(bridge).svg()
