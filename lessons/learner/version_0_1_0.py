"""What version 0.1.0 knew an item by, so that answers of that version still count.

Its fingerprint was a sum of the public item, as that version had it, and of the solution.
"""

from __future__ import annotations

from typing import Any

from lessons.exercises.item import Item
from lessons.fields import as_data

NEWER = ("tiles", "points")  # fields that it did not have, which change only how an item is shown
NAMED = ("groups", "speakers")  # fields of things whose names had their English beside them

# The words that were counted as signs of indirect speech, where an item had none of its own.
SPEECH_MARKERS = """
    beginne begänne begännen bleibe bliebe dürfe dürfte dürften finde fände fänden gebe gehe ginge gingen gäbe
    gäben habe halte hielte hätte hätten komme käme kämen könne könnte könnten lasse laut liege ließe läge
    lägen möchte möchten möge müsse müsste müssten nehme nähme nähmen sehe sei seien solle spreche spräche
    sprächen stehe stünde stünden sähe sähen trage treffe trete träfe träfen träte träten trüge trügen tue
    täte werde wisse wolle wäre wären würde würden wüsste wüssten zufolge
""".split()  # noqa: SIM905 - words are read more easily without quotation marks


def public_in_0_1_0(item: Item) -> dict[str, Any]:
    """A public item as that version had it: English in fields of its own, signs of speech listed."""
    public = {name: part for name, part in as_data(item.public()).items() if name not in NEWER}
    public["prompt_en"] = public["prompt"].get("en", "")
    for one in (one for field in NAMED for one in public.get(field, ())):
        one["name_en"] = one["name"].get("en", "")
    checklist = public.get("checklist", {})
    if "speech" in checklist:
        markers = list(item.speech_markers) or SPEECH_MARKERS
        checklist["speech"] = {"wanted": item.speech_wanted, "markers": markers}
    return public
