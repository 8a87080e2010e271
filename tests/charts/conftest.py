"""A small lesson that never changes, and lessons made of dates."""

from pathlib import Path

import pytest

from lessons.content import load_lesson
from lessons.content.model import Event

LESSON = Path(__file__).parent / "lesson"
TITLES = (
    "Rüstungskontrollverhandlungen beginnen in Genf",
    "Gipfel",
    "Der Außenminister lädt zu „Gesprächen über strategische Stabilität“ ein",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenausstellungseröffnungsfeier",
)


@pytest.fixture
def bridge():
    """The small lesson, loaded anew, so that a test may exchange its parts."""
    return load_lesson(LESSON)


@pytest.fixture
def lesson_folder():
    return LESSON


@pytest.fixture
def lesson_with(bridge):
    """Make a lesson with one event for each date: (date, background) or a date alone."""

    def make(dates):
        topics = bridge.info.topics
        pairs = [(date, "") if isinstance(date, str) else date for date in dates]
        bridge.events = [
            Event(
                id=f"e{number}",
                title=TITLES[number % len(TITLES)],
                date=date,
                background=background,
                topic=topics[number % len(topics)].id,
            )
            for number, (date, background) in enumerate(pairs)
        ]
        return bridge

    return make


def pytest_addoption(parser):
    """Let a change that is meant be accepted."""
    parser.addoption("--accept-looks", action="store_true", help="store the charts' looks as they are now")


@pytest.fixture
def accept_looks(request):
    return request.config.getoption("--accept-looks", default=False)
