"""Lessons that are drafted once and looked at by many tests."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from lessons.drafting.write import Drafted, draft_lesson

ARTICLES = Path(__file__).parent / "articles"
PUBLISHED = {
    "press_release": datetime.date(2026, 5, 4),
    "interview": datetime.date(2026, 3, 2),
    "commentary": datetime.date(2025, 12, 12),
}


@pytest.fixture(scope="session", params=list(PUBLISHED))
def drafted(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Drafted:
    """The draft of an article, in folders of its own."""
    data = tmp_path_factory.mktemp(request.param) / "data"
    data.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LESSONS_DATA", str(data))
        return draft_lesson(ARTICLES / f"{request.param}.txt", PUBLISHED[request.param])
