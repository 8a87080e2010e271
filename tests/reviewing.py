"""What the browser asks the queue of proposals for, and what is decided then."""

from __future__ import annotations

from pathlib import Path

from lessons.content.yaml_file import read_yaml


def do(form, name, **values):
    """What the browser sends of the proposal that is seen; the answer."""
    form.receive(form, {"do": name, "nonce": 1, "entry": form.shown.get("entry"), **values}, [])
    return form.said[-1]


def seek(form, kind: str, entry: str) -> None:
    """Skip to a proposal."""
    do(form, "kind", kind=kind)
    while form.shown["entry"] != entry:
        do(form, "skip")


def states(folder: Path) -> dict[str, str]:
    """The states that draft.yaml has."""
    return {each["entry"]: each["state"] for each in read_yaml(folder / "draft.yaml").data}
