"""A lesson goes into one file and comes out the same; what is not a lesson is refused and leaves nothing."""

import shutil
import zipfile

import pytest
from market import record

from lessons.authoring.sharing import MOST_BYTES, OWN_CLASS
from lessons.commands.cli import main
from lessons.content.check import check_lesson
from lessons.content.load import find_lesson, load_lesson


@pytest.fixture
def data(tmp_path, monkeypatch):
    """A data folder of one's own, with a copy of the template as `mine`, a recording and a private report."""
    folder = tmp_path / "data"
    mine = shutil.copytree(find_lesson("_template"), folder / "mine")
    record(load_lesson(mine), "b1")
    (mine / "texts" / "original.txt").write_text("Der Bericht\n\nEr ist geschützt.\n", encoding="utf-8")
    (mine / "texts" / "original.conllu").write_text("# text_id = original\n", encoding="utf-8")
    (mine / ".versions").mkdir()
    monkeypatch.setenv("LESSONS_DATA", str(folder))
    return folder


def test_it_comes_out_as_it_went_in_but_for_the_report(data, tmp_path, capsys):
    file = tmp_path / "mine.zip"
    assert main(["pack", "mine", "-o", str(file)]) == 0
    (data / "mine").rename(tmp_path / "before")
    assert main(["unpack", str(file)]) == 0
    assert capsys.readouterr().out.count("CC BY-SA 4.0") == 2
    there = {path.relative_to(data / "mine") for path in (data / "mine").rglob("*.*")}
    before = {path.relative_to(tmp_path / "before") for path in (tmp_path / "before").rglob("*.*")}
    private = {".versions", "texts/original.conllu", "texts/original.txt"}
    assert {path.as_posix() for path in before - there} == private
    assert all((data / "mine" / p).read_bytes() == (tmp_path / "before" / p).read_bytes() for p in there)
    notebooks = sorted((data.parent / "notebooks" / "mine").glob("*.ipynb"))
    assert [each.stem for each in notebooks] == [
        info.id for info in load_lesson(data / "mine").info.notebooks
    ]
    assert check_lesson(data / "mine") == []
    assert main(["unpack", str(file)]) == 2
    assert "is there already" in capsys.readouterr().err


def test_texts_for_ones_own_class_are_shared_only_under_a_licence_that_is_named(data, tmp_path, capsys):
    info, file = data / "mine" / "lesson.yaml", tmp_path / "mine.zip"
    before = info.read_text(encoding="utf-8")
    info.write_text(before.replace("CC BY-SA 4.0", OWN_CLASS), encoding="utf-8")
    assert main(["pack", "mine", "-o", str(file)]) == 2
    assert "for your own class alone" in capsys.readouterr().err and not file.exists()
    assert main(["pack", "mine", "-o", str(file), "--licence", "CC BY 4.0: Verlag"]) == 0
    assert "licence of its texts: CC BY 4.0: Verlag." in capsys.readouterr().out
    assert info.read_text(encoding="utf-8") == before.replace("CC BY-SA 4.0", '"CC BY 4.0: Verlag"')


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("other/../../evil.yaml", "is no text and no list of a lesson"),
        ("/other/lesson.yaml", "is no text and no list of a lesson"),
        ("other/run.py", "is no text and no list of a lesson"),
        ("other/questions/01.ipynb", "is no text and no list of a lesson"),
        ("other/classroom.yaml", "is no text and no list of a lesson"),
        ("lesson.yaml", "is no text and no list of a lesson"),
        ("Other Name/lesson.yaml", "cannot be a lesson's name"),
        ("other/lesson.yaml", "Nothing is unpacked; the lesson has"),
    ],
)
def test_what_is_no_lesson_is_refused_and_leaves_nothing(data, tmp_path, capsys, name, said):
    file = tmp_path / "bad.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, "title: x\n")
    before = sorted(tmp_path.rglob("*"))
    assert main(["unpack", str(file)]) == 2
    assert said in capsys.readouterr().err
    assert sorted(tmp_path.rglob("*")) == before


def test_too_much_or_no_zip_at_all_is_refused(data, tmp_path, capsys):
    file = tmp_path / "bad.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("other/lesson.yaml", "#" * (MOST_BYTES + 1))
    assert main(["unpack", str(file)]) == 2
    file.write_bytes(b"no zip")
    assert main(["unpack", str(file)]) == 2
    err = capsys.readouterr().err
    assert "unpacks to more than" in err and "is no packed lesson" in err
