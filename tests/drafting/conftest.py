"""Lessons that are drafted once and looked at by many tests."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from lessons.authoring import editing
from lessons.authoring.proposals import Proposals
from lessons.drafting.write import Drafted, draft_lesson
from lessons.widgets.proposals import ProposalsWidget

ARTICLES = Path(__file__).parent / "articles"
PUBLISHED = {
    "press_release": datetime.date(2026, 5, 4),
    "interview": datetime.date(2026, 3, 2),
    "commentary": datetime.date(2025, 12, 12),
}

STATEMENT = """\
- id: worry
  speaker: {speaker}
  topic: part-1
  verb: sagen
  says: Das ist unsere größte Sorge.
  kind: assessment
  disputed: no
  paragraph: 8
  evidence:
    b1: Das ist unsere größte Sorge.
"""
PROPOSED = """\
- file: statements.yaml
  entry: worry
  found: Wörtliche Rede.
  sure: sure
  state: open
"""


@pytest.fixture(scope="session")
def draft_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Drafted]:
    """The draft of an article by its name, in folders of its own; each is made once."""

    @cache
    def draft(name: str) -> Drafted:
        data = tmp_path_factory.mktemp(name) / "data"
        data.mkdir()
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("LESSONS_DATA", str(data))
            return draft_lesson(ARTICLES / f"{name}.txt", PUBLISHED[name])

    return draft


@pytest.fixture(scope="session", params=list(PUBLISHED))
def drafted(request: pytest.FixtureRequest, draft_of: Callable[[str], Drafted]) -> Drafted:
    """The draft of each article, to look at."""
    return draft_of(request.param)


@pytest.fixture(scope="session")
def drafts(draft_of: Callable[[str], Drafted]) -> list[Drafted]:
    """The drafts of all articles."""
    return [draft_of(name) for name in PUBLISHED]


@pytest.fixture
def folder(draft_of, tmp_path) -> Path:
    """A drafted interview to decide on, with its notebooks, and a statement of its actor besides."""
    made = draft_of("interview")
    shutil.copytree(made.notebooks, tmp_path / "notebooks" / "talk")
    folder = shutil.copytree(made.folder, tmp_path / "data" / "talk")
    actor = editing.entries((folder / "actors.yaml").read_text("utf-8"))[0]["id"]
    (folder / "statements.yaml").write_text(STATEMENT.format(speaker=actor), "utf-8")
    with (folder / "draft.yaml").open("a", encoding="utf-8") as draft:
        draft.write(PROPOSED)
    return folder


@pytest.fixture
def proposals(folder) -> Proposals:
    return Proposals(folder)


@pytest.fixture
def form(folder):
    """The queue in German, over a clock that is wound by hand; what it answers is kept in `form.said`."""
    time = [0.0]
    form = ProposalsWidget(folder, "de", lambda: time[0])
    form.said, form.time = [], time
    form.send = lambda message: form.said.append(message["said"])
    return form
