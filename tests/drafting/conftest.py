"""Lessons that are drafted once and looked at by many tests."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from lessons.drafting.write import Drafted, draft_lesson

ARTICLES = Path(__file__).parent / "articles"
PUBLISHED = {
    "press_release": datetime.date(2026, 5, 4),
    "interview": datetime.date(2026, 3, 2),
    "commentary": datetime.date(2025, 12, 12),
}


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
