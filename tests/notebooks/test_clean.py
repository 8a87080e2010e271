"""The notebooks as files: clean, short, in the form that teaches well."""

from __future__ import annotations

import json
import re
import statistics
from pathlib import Path

from cases import for_each

from lessons.content import find_lesson, load_lesson
from lessons.jupyter.clean import clean_text

ROOT = Path(__file__).parent.parent.parent
NOTEBOOKS = sorted(p for p in (ROOT / "notebooks").rglob("*.ipynb") if p.parent.name != ".ipynb_checkpoints")
STUDENTS = [path for path in NOTEBOOKS if path.parent.name != "instructor"]


def cells(path: Path, kind: str = "") -> list[dict]:
    """The cells of a notebook, of one kind or all."""
    found = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in found if kind in ("", cell["cell_type"])]


def source(cell: dict) -> str:
    """A cell's text."""
    return "".join(cell["source"])


@for_each("path", NOTEBOOKS)
def test_no_outputs_are_kept(path):
    """A notebook is committed without outputs and execution counts, with a kernel to run it."""
    data = json.loads(path.read_text(encoding="utf-8"))
    assert data["metadata"]["kernelspec"]["name"] == "python3"
    for cell in cells(path, "code"):
        assert cell["outputs"] == []
        assert cell["execution_count"] is None


@for_each("path", NOTEBOOKS)
def test_a_notebook_that_was_only_run_is_no_change_for_git(path):
    """It stands as JupyterLab would save it, without what was shown: `python -m lessons.jupyter.clean`."""
    source = path.read_text(encoding="utf-8")
    assert clean_text(source) == source


@for_each("path", NOTEBOOKS)
def test_cells_are_prose_and_short_calls(path):
    """No definitions; at most two lines in the median code cell."""
    code = [source(cell) for cell in cells(path, "code")]
    assert not [text for text in code if re.search(r"^\s*(def|class) ", text, re.MULTILINE)]
    assert statistics.median(len([line for line in text.splitlines() if line.strip()]) for text in code) <= 2


def test_what_loads_spacy_runs_only_when_somebody_wants_it():
    """Cells for the curious are marked; all others run by themselves, in every kernel of a class."""
    asking = [cell for path in STUDENTS for cell in cells(path, "code") if "lesson.doc(" in source(cell)]
    assert len(asking) >= 8
    assert [source(cell) for cell in asking if "curious" not in cell["metadata"].get("tags", [])] == []


@for_each("path", STUDENTS)
def test_a_sitting_has_15_to_50_cells(path):
    """Long enough for a sitting, short enough for one."""
    assert 15 <= len(cells(path)) <= 50


@for_each("path", STUDENTS)
def test_the_frame_of_a_notebook(path):
    """Objectives and minutes at the beginning, key points and the way on at the end."""
    text = "\n".join(source(cell) for cell in cells(path, "markdown"))
    minutes = next(
        info.minutes
        for info in load_lesson(find_lesson("geneva_2021")).info.notebooks
        if info.id == path.stem
    )
    assert f"{minutes} Minuten" in text
    assert "Danach können Sie" in text
    assert "**Das Wichtigste**" in text
    assert re.search(r"(Weiter geht es mit|Zurück zum) \[", text)


@for_each("path", STUDENTS)
def test_english_is_marked_as_english(path):
    """So that it follows the learner's choice and is read aloud as what it is; no prompt is said twice."""
    lesson = load_lesson(find_lesson("geneva_2021"))
    prompts = {item.prompt for item in lesson.items(path.stem)}
    for cell in cells(path, "markdown"):
        paragraphs = source(cell).split("\n\n")
        assert not [each for each in paragraphs if re.fullmatch(r"\*[^*]+\*", each)]
        assert not [prompt for prompt in prompts if prompt in source(cell)]
        if not any(each.startswith("#") for each in paragraphs):
            continue
        assert 'lang="en"' in source(cell)


def test_notebooks_for_instructors_say_everything_in_german_and_english():
    """Each text begins in German and has its English, in as many headings and rows."""
    for path in set(NOTEBOOKS) - set(STUDENTS):
        for cell in cells(path, "markdown"):
            lines = [line for line in source(cell).splitlines() if line]
            told = [line for line in lines if line.startswith(("#", "| "))]
            assert not lines[0].startswith("<em"), lines[0]
            assert 'lang="en"' in source(cell), lines[0]
            assert [line for line in told if 'lang="en"' not in line] == []


@for_each("path", NOTEBOOKS)
def test_links_lead_somewhere(path):
    """A link to a file names a file that is there."""
    for cell in cells(path, "markdown"):
        for target in re.findall(r"\]\(([^)#]+)\)", source(cell)):
            assert target.startswith("http") or (path.parent / target).exists(), target


def test_every_item_is_asked():
    """No item is written and then forgotten: each stands in its notebook, alone or with its section."""
    lesson = load_lesson(find_lesson("geneva_2021"))
    for info in lesson.info.notebooks:
        code = "\n".join(source(c) for c in cells(ROOT / f"notebooks/geneva_2021/{info.id}.ipynb", "code"))
        sections = set(re.findall(rf'(?:quiz|exam)\("{info.id}", "([a-z-]+)"\)', code))
        asked = set(re.findall(r'ask\("([^"]+)"\)', code))
        forgotten = [i.id for i in lesson.items(info.id) if i.id not in asked and i.section not in sections]
        assert forgotten == []
