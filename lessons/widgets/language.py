"""The language of help: one choice for all widgets of a notebook, kept with the answers."""

from __future__ import annotations

from contextlib import suppress
from typing import Any
from weakref import WeakSet

from lessons.content.interface import languages
from lessons.learner import Store, StoreError

FIRST = "en"  # of the languages of help, until the learner chooses

_sharing: WeakSet[Any] = WeakSet()


def chosen_language(store: Store) -> str:
    """The language of help that the learner chose, `de` for German alone; help at first."""
    with suppress(StoreError):
        return store.setting("help", FIRST)
    return FIRST


def share_language(widget: Any) -> None:
    """Let a widget with a trait `language` follow the learner's choice."""
    _sharing.add(widget)


def switch_language(store: Store, language: Any) -> None:
    """Switch all widgets, and keep the choice where it can be kept; an unknown language changes nothing."""
    if language not in languages():
        return
    for widget in list(_sharing):
        widget.language = language
    with suppress(StoreError):
        store.set("help", language)
