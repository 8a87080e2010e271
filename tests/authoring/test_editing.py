"""Entries are changed in their files: what was not changed stays byte for byte, and changes can be undone."""

import shutil

import pytest

from lessons.authoring import editing, saving
from lessons.content import LessonError
from lessons.content.check import check_lesson
from lessons.content.load import data_folders

DATA = data_folders()[-1]
FILES = sorted(
    path
    for lesson in ("geneva_2021", "_template")
    for path in [*(DATA / lesson).glob("[!l]*.yaml"), *(DATA / lesson / "questions").glob("*.yaml")]
)
COMMENTED = """# First line.
- id: one  # mine
  prompt: "Was?"
  options:
    - text: eins
      correct: yes
    # the second
    - text: zwei

# Between.
- id: two
  words: [a, b]
"""

BY_HAND = """- id: one
  prompt: "Was?"
  options:
  - text: eins
    correct: yes
  # the second
  - text: zwei
- id: two
  words: [a, b]
  note:
      de: drei
"""


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_changed_field_changes_its_line_and_no_other(path):
    text = path.read_text(encoding="utf-8")
    for place in (0, len(editing.entries(text)) // 2, -1):
        entry = editing.entries(text)[place]
        field = next(name for name in reversed(entry) if isinstance(entry[name], str))
        changed = editing.change_entry(text, place, {**entry, field: "Neu: mit # und Doppelpunkt"})
        old, new = text.splitlines(), changed.splitlines()
        lines = len(new) - len(old)  # a folded text becomes one line
        assert len(set(new) - set(old)) == 1 and -12 < lines <= 0
        assert editing.change_entry(text, place, entry) == text


def test_what_is_nested_is_changed_with_its_comments_kept():
    one = editing.entries(COMMENTED)[0]
    more = [*one["options"], {"text": "drei", "feedback": "no"}]
    more[0] = {"text": "eins", "correct": "no"}
    changed = editing.change_entry(COMMENTED, 0, {**one, "options": more, "prompt": "Was denn?"})
    assert changed == COMMENTED.replace("Was?", "Was denn?").replace("correct: yes", "correct: no").replace(
        "    - text: zwei\n", "    - text: zwei\n    - text: drei\n      feedback: no\n"
    )


def test_an_entry_keeps_the_way_in_which_it_is_indented():
    """Lists and mappings as far to the right as somebody put them by hand."""
    one, two = editing.entries(BY_HAND)
    changed = editing.change_entry(BY_HAND, 0, {**one, "prompt": "Wo?"})
    assert changed == BY_HAND.replace("Was?", "Wo?")
    changed = editing.change_entry(BY_HAND, 1, {**two, "note": {"de": "vier"}})
    assert changed == BY_HAND.replace("drei", "vier")


def test_entries_are_added_moved_and_deleted_between_comments():
    added = editing.add_entry(COMMENTED, {"id": "three", "year": "2014", "odd": "- x"}, 1)
    assert '- id: three\n  year: 2014\n  odd: "- x"\n' in added
    assert editing.delete(added, 1) == COMMENTED
    moved = editing.move(COMMENTED, 0, 1)
    assert moved.startswith("# First line.\n\n# Between.\n- id: two") and moved.endswith("    - text: zwei\n")
    assert [entry["id"] for entry in editing.entries(moved)] == ["two", "one"]
    with pytest.raises(LessonError, match="no list of entries"):
        editing.add_entry("a: b\n", {"id": "x"})


def test_a_file_whose_last_entry_is_gone_is_an_empty_list():
    empty = editing.delete("# Mine.\n- id: one\n", 0)
    assert empty == "# Mine.\n[]\n" and editing.entries(empty) == []
    assert editing.add_entry(empty, {"id": "two"}) == "# Mine.\n- id: two\n"


@pytest.fixture
def folder(tmp_path):
    """A copy of the template."""
    return shutil.copytree(DATA / "_template", tmp_path / "lesson")


def test_a_file_that_changed_meanwhile_is_not_overwritten(folder):
    name = "actors.yaml"
    text = (folder / name).read_text(encoding="utf-8")
    (folder / name).write_text(text + "# Somebody else.\n", encoding="utf-8")
    with pytest.raises(saving.ChangedMeanwhileError, match="was changed meanwhile"):
        saving.save(folder, name, "- id: mine\n", saving.stamp(text))
    assert (folder / name).read_text(encoding="utf-8").endswith("# Somebody else.\n")


def test_ten_versions_are_kept_and_can_be_brought_back(folder):
    name = "questions/01_reading.yaml"
    first = text = (folder / name).read_text(encoding="utf-8")
    for number in range(12):
        after = f"{first}# {number}\n"
        saving.save(folder, name, after, saving.stamp(text))
        text = after
    assert len(saving.versions(folder, name)) == 10
    assert check_lesson(folder) == []  # versions are no files of the lesson
    while saving.undo(folder, name):
        pass
    assert (folder / name).read_text(encoding="utf-8") == f"{first}# 1\n"


def test_what_was_saved_together_is_brought_back_together_unless_somebody_wrote_meanwhile(folder):
    before = (folder / "actors.yaml").read_text(encoding="utf-8")
    changes = saving.Changes(folder)
    changes.edit("off/actors.yaml", lambda text: f"{text}- id: mine\n")
    changes.edit("actors.yaml", lambda text: f"{text}# Mine.\n")
    changes.save()
    (folder / "actors.yaml").write_text("- id: theirs\n", encoding="utf-8")
    with pytest.raises(saving.ChangedMeanwhileError, match="meanwhile elsewhere"):
        saving.undo(folder, "off/actors.yaml")
    (folder / "actors.yaml").write_text(f"{before}# Mine.\n", encoding="utf-8")
    assert saving.undo(folder, "off/actors.yaml")
    assert (folder / "actors.yaml").read_text(encoding="utf-8") == before
    assert not (folder / "off/actors.yaml").exists()
