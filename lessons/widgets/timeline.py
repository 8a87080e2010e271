"""The timeline to work with: choose what is drawn, choose an event, step through the story."""

from __future__ import annotations

from typing import Any

import traitlets

from lessons.charts.drafts import shown_events
from lessons.charts.heard import VOICES
from lessons.charts.picture import Picture
from lessons.charts.timeline import timeline
from lessons.charts.timeline_plan import SOURCES, Selection, dated
from lessons.content import Lesson
from lessons.content.model import Event
from lessons.learner import Learner
from lessons.widgets.assets import script
from lessons.widgets.chart import ChartWidget
from lessons.widgets.details import event_details
from lessons.widgets.reader import ReaderWidget


class TimelineWidget(ChartWidget):
    """The timeline of a lesson."""

    _esm = script("charts/timeline.js")

    offers = traitlets.Dict().tag(sync=True)  # {topics: [{id, name}], actors: [{id, name}]}
    order = traitlets.List().tag(sync=True)  # the events in the order of time

    def __init__(
        self,
        lesson: Lesson,
        learner: Learner,
        text: str,
        reader: ReaderWidget | None = None,
        epilogue: bool = False,
    ):
        self.epilogue = epilogue
        self.events = [event for event in shown_events(lesson) if epilogue or not event.epilogue]
        super().__init__(
            lesson,
            learner,
            text,
            reader,
            order=[each.event.id for each in dated(self.events)],
            choice={"topic": "", "actor": "", "source": SOURCES[0]},
            offers=offered(lesson, self.events),
        )

    def draw(self, change: Any = None) -> None:
        """Draw what is chosen, with what the text says of each event."""
        with self.hold_sync():
            self.details = {event.id: event_details(self.lesson, event, self.text) for event in self.events}
            super().draw(change)

    def make(self) -> Picture:
        """The timeline for the present choice, width and language."""
        return timeline(
            self.lesson,
            epilogue=self.epilogue,
            width=self.width,
            language=self.language,
            choice=Selection(**self.choice),
        )

    def allowed(self) -> dict[str, list[str]]:
        """What may be chosen: each name with its values."""
        topics, actors = ([one["id"] for one in self.offers[name]] for name in ("topics", "actors"))
        return {"topic": ["", *topics], "actor": ["", *actors], "source": list(SOURCES)}


def offered(lesson: Lesson, events: list[Event]) -> dict[str, list[dict[str, str]]]:
    """The topics and actors that have events; places do nothing."""
    topics = {event.topic for event in events}
    actors = {actor for event in events for actor in event.actors}
    return {
        "topics": [topic.model_dump() for topic in lesson.info.topics if topic.id in topics],
        "actors": [
            {"id": actor.id, "name": actor.name}
            for actor in lesson.actors
            if actor.id in actors and actor.kind in VOICES
        ],
    }
