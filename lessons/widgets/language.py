"""The language of help: one choice for all widgets of a notebook, kept with the answers."""

from __future__ import annotations

from contextlib import suppress
from typing import Any
from weakref import WeakSet

from lessons.learner import Store, StoreError

LANGUAGES = ("en", "de")  # "en": English help beside the German; "de": German only

_sharing: WeakSet[Any] = WeakSet()


def chosen_language(store: Store) -> str:
    """The language of help that the learner chose; English help at first."""
    with suppress(StoreError):
        return store.setting("help", LANGUAGES[0])
    return LANGUAGES[0]


def share_language(widget: Any) -> None:
    """Let a widget with a trait `language` follow the learner's choice."""
    _sharing.add(widget)


def switch_language(store: Store, language: Any) -> None:
    """Switch all widgets, and keep the choice where it can be kept; an unknown language changes nothing."""
    if language not in LANGUAGES:
        return
    for widget in list(_sharing):
        widget.language = language
    with suppress(StoreError):
        store.set("help", language)
