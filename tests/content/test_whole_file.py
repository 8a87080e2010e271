"""Files are read and written, and only files: whatever else bears the name is refused in one sentence."""

import os
import stat

import pytest

from lessons.commands.cli import main
from lessons.content.fault import LessonError
from lessons.content.whole_file import make_folder, read_whole, write_whole
from lessons.content.yaml_file import read_text, read_yaml


def folder(place):
    (place / "it").mkdir()
    return place / "it"


def link(place):
    (place / "else").mkdir()
    (place / "else" / "kept.txt").write_text("kept", encoding="utf-8")
    (place / "it").symlink_to(place / "else" / "kept.txt")
    return place / "it"


def link_to_nothing(place):
    (place / "it").symlink_to(place / "nothing")
    return place / "it"


def pipe(place):
    os.mkfifo(place / "it")
    return place / "it"


def device(place):
    (place / "null").symlink_to("/dev/null")
    return (place / "null").resolve()


needs_unix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such things")
KINDS = {folder: "a folder", link: "a link", link_to_nothing: "a link", pipe: "no ordinary file"}


@needs_unix
@pytest.mark.parametrize(("make", "kind"), [*KINDS.items(), (device, "no ordinary file")])
def test_nothing_is_replaced_that_is_no_file(tmp_path, make, kind):
    target = make(tmp_path)
    before = stat.S_IFMT(target.lstat().st_mode)
    with pytest.raises(LessonError, match=f"^{target}: is {kind}; expected a file, or a name"):
        write_whole(target, "new")
    assert stat.S_IFMT(target.lstat().st_mode) == before
    kept = tmp_path / "else" / "kept.txt"
    assert not kept.exists() or kept.read_text(encoding="utf-8") == "kept"


@needs_unix
@pytest.mark.parametrize("make", [folder, pipe, device, link_to_nothing])
def test_nothing_is_read_that_is_no_file(tmp_path, make):
    with pytest.raises(LessonError, match=r"^.+: is (a folder; expected|no ordinary file; expected|missing)"):
        read_text(make(tmp_path))


def test_what_never_ends_and_what_is_huge_is_not_read_to_its_end(tmp_path):
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(50_000_000_000)  # it takes no room on the disk
    with pytest.raises(
        LessonError, match=r"^huge.txt: has 50,000,000,000 bytes; at most 2,000,000 are read\.$"
    ):
        read_text(huge)


@needs_unix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_the_mode_of_what_is_replaced_is_kept(tmp_path, mode):
    file = write_whole(tmp_path / "it", "old")
    file.chmod(mode)
    write_whole(file, "new")
    assert (file.read_text(encoding="utf-8"), stat.S_IMODE(file.stat().st_mode)) == ("new", mode)
    assert [each.name for each in tmp_path.iterdir()] == ["it"]


@pytest.mark.parametrize("name", ["", "a\0b", "x" * 300, "no/folder/file"])
def test_a_name_that_cannot_be_one_is_told(tmp_path, name):
    with pytest.raises(LessonError, match=r"(?s)^.+: (is a folder|cannot be written \(.+\))"):
        write_whole(tmp_path / name, "new")
    with pytest.raises(LessonError):
        read_whole(tmp_path / name, most=10)


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path):
    write_whole(tmp_path / "it", "a file")
    with pytest.raises(LessonError, match="cannot be made a folder"):
        make_folder(tmp_path / "it" / "below")


@pytest.mark.parametrize("escape", ["\\e", "\\0", "\\x7f", "\\x9b"])
def test_control_characters_by_escape_are_seen_in_values(tmp_path, escape):
    file = write_whole(tmp_path / "words.yaml", f'- word: Gipfel\n- gloss: "a{escape}b"\n')
    with pytest.raises(
        LessonError, match=r"^words.yaml, line 2: contains an invisible control character \(U"
    ):
        read_yaml(file)


def test_a_complaint_never_speaks_to_the_terminal(tmp_path):
    with pytest.raises(LessonError) as refusal:
        read_text(tmp_path / "a\x1b]0;x\x07b.txt")
    assert str(refusal.value).startswith("a\\x1b]0;x\\x07b.txt: is missing")


TEXT = "Der Gipfel in Genf\n\nDie Präsidenten trafen sich am Mittwoch in Genf.\n"


def test_no_result_replaces_another_or_a_text(tmp_path, capsys):
    """Texts that differ in their ending have a result each; a result that would be a text is refused."""
    texts = make_folder(tmp_path / "texts")
    for name in ("a.txt", "a.md", "b.txt"):
        write_whole(texts / name, TEXT)
    given = ["analyse", str(texts), "--published", "2021-06-17"]
    assert main([*given, "-o", str(texts)]) == 2
    assert "b.txt: is one of the texts; choose another folder for -o." in capsys.readouterr().err
    assert main([*given, "-o", str(tmp_path / "out"), "--format", "json"]) == 0
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == ["a.md.json", "a.txt.json", "b.json"]
    assert {each.read_text(encoding="utf-8") for each in texts.iterdir()} == {TEXT}


@pytest.mark.parametrize("jobs", ["0", "-3", "viele", "1000000"])
def test_a_number_of_processes_that_cannot_be_is_told(capsys, jobs):
    with pytest.raises(SystemExit):
        main(["analyse", "a.txt", f"--jobs={jobs}"])
    assert f"is “{jobs}”; expected a number from 1 to 64" in capsys.readouterr().err
