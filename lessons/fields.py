"""What every entry of a lesson's files has in common: strings in, checked fields out.

YAML scalars reach us as strings (see `lessons.content.yaml_file`), so `no`, `2008-09` and `12:30` mean
what they say; each field is converted here by its type.
"""

import os
from typing import Annotated, Literal

# Looking for plug-ins in all installed packages takes a third of the time until the first task is there.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from pydantic import BaseModel, ConfigDict, StringConstraints

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=80)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=2000, strip_whitespace=True)]
Level = Literal["A1", "A2", "B1", "B2", "C1", "C2"]

# A quotation for each text that has one: {"b2": "Beide sprachen", "b1": "Beide Politiker"}.
Evidence = dict[Identifier, Line]


class Entry(BaseModel):
    """One entry of a lesson's file; an unknown key is an error, not a surprise.

    `defer_build` keeps the start quick: a notebook pays only for the kinds of entry it shows.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)
