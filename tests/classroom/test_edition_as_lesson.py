"""What a teacher does with a lesson, done with a student edition: one sentence says what it is."""

import json
import shutil

import pytest
from cases import for_each

from lessons.commands import instructor
from lessons.commands.cli import main
from lessons.content.edition import EditionError
from lessons.content.german_faults import has_german
from lessons.content.load import load_lesson
from lessons.learner.own_tasks import own_items

NEED_KEYS = (
    *("annotate", "ties", "review", "review --tally", "easier --level a2", "pack", "check --missing fr"),
    *(
        "export moodle -o {out}",
        "export worksheet -o {out}",
        "export anki -o {out}",
        "export pictures -o {out}",
    ),
    *(
        "class build -o {out}",
        "class mark {out} -o {out}",
        "class watch {out} -o {out}",
        "class accept {out}",
    ),
)
FORMS = ("adapt", "classroom", "easier", "recording", "review")


def test_of_what_a_class_was_handed_nothing_is_optional(handed_out):
    """Whoever reads the easiest text, too, does what the teacher chose."""
    lesson = load_lesson(handed_out)
    assert own_items(lesson, "01_reading", "a2") == lesson.items("01_reading") != []


def test_a_whole_edition_says_so_in_a_sentence(handed_out, capsys):
    assert main(["check", str(handed_out), "--language", "en"]) == 0
    assert main(["check", str(handed_out), "--language", "de"]) == 0
    english, german = capsys.readouterr().out.splitlines()
    assert "is a student edition and whole (3 texts, 1 notebook, " in english
    assert "ist eine Ausgabe für die Klasse und vollständig (3 Texte, 1 Notebook, " in german
    assert "; die Lösungen hat die Lektion, aus der sie gemacht wurde." in german


@pytest.mark.parametrize("language", ["de", "en"])
def test_commands_that_need_the_keys_say_so_and_write_nothing(handed_out, tmp_path, capsys, language):
    before = sorted(handed_out.rglob("*"))

    def refused(command):
        name, *rest = command.format(out=tmp_path / "out").split()
        task = [name, rest.pop(0)] if name in ("class", "export") else [name]
        lesson = str(handed_out)
        options = [*task, *rest, lesson] if "--missing" in rest else [*task, lesson, *rest]
        assert main(options, spoken=language) == 2
        said = capsys.readouterr()
        wanted = {"de": "ist eine Ausgabe für die Klasse", "en": "is a student edition"}[language]
        assert (said.out, said.err.count("\n")) == ("", 1) and wanted in said.err

    for_each(NEED_KEYS, refused)
    assert sorted(handed_out.rglob("*")) == before and not list(tmp_path.iterdir())


def test_forms_that_need_the_keys_say_so(handed_out):
    def refused(name):
        with pytest.raises(EditionError) as refusal:
            getattr(instructor, name)(str(handed_out))
        german, english = refusal.value._render_traceback_()
        assert "keine Lösungen" in german and "no answers" in english

    for_each(FORMS, refused)


def test_what_is_really_wrong_is_told(handed_out, tmp_path, capsys):
    """One sentence for each fault, with the place."""
    whole = json.loads((handed_out / "edition.json").read_text(encoding="utf-8"))
    items = whole["notebooks"]["01_reading"]

    def told(case):
        wanted, spoil = case
        folder = shutil.copytree(handed_out, tmp_path / "data" / "geneva_2021", dirs_exist_ok=True)
        spoil(folder)
        status = main(["check", str(folder), "--language", "en"])
        said = capsys.readouterr().out.splitlines()
        shutil.rmtree(folder)
        assert status == 1 and wanted in said[0] and said[1:] == ["geneva_2021: 1 fault."]
        assert has_german(said[0].split(": ", 1)[1].removesuffix("."))

    def written(data):
        text = data if isinstance(data, str) else json.dumps({**whole, **data})
        return lambda folder: (folder / "edition.json").write_text(text, encoding="utf-8")

    for_each(
        [
            ("edition.json: is damaged; unpack the lesson again", written("{")),
            ("edition.json: is damaged; unpack the lesson again", written("[" * 100_000)),
            ("edition.json: has format 9", written({"format": 9})),
            ("notebooks.01_reading: is damaged", written({"notebooks": {"01_reading": [{"id": 1}]}})),
            ("has no tasks for the notebook “01_reading”", written({"notebooks": {}})),
            ("has the item “01-", written({"notebooks": {"01_reading": [*items, items[0]]}})),
            ("texts/b1.md: is missing", lambda folder: (folder / "texts" / "b1.md").unlink()),
            ("lies in a lesson with its keys", lambda folder: (folder / "questions").mkdir()),
        ],
        told,
    )
