"""What an administrator sets for a hub: hub.toml, checked before anything starts."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path
from typing import Annotated, Literal

from names import NAME
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

PLACE = "LESSONS_HUB"  # names the file, where it is another than the usual one
USUAL = Path("/etc/lessons-hub/hub.toml")


class SettingsError(Exception):
    """A setting that cannot be used; its text says which, and what was expected."""


def person(name: str) -> str:
    """A name to sign in with.  Raises ValueError if it could not name an account."""
    if not NAME.fullmatch(name):
        raise ValueError(f"“{name}”: a name is a small letter, then up to 24 small letters, digits or -")
    return name


Name = Annotated[str, AfterValidator(person)]


class Table(BaseModel):
    """A table of the file: unknown names in it are faults."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Lessons(Table):
    """Where things lie: what all can read, what teachers alone can, and what students hand in."""

    edition: Path = Path("/srv/lessons/edition")
    project: Path = Path("/srv/lessons/project")
    handed_in: Path = Path("/srv/lessons/handed_in")
    homes: Path = Path("/home")


class Lti(Table):
    """A learning platform from which people come, as it registered the hub (LTI 1.3)."""

    issuer: str
    client_ids: list[str] = Field(min_length=1)
    authorize_url: str
    keys_url: str


class Limits(Table):
    """How many servers there are at most, how many start at once, and when an idle one ends."""

    servers: int = Field(default=60, ge=1)
    starting_at_once: int = Field(default=4, ge=1)
    idle_minutes: float = Field(default=40, gt=0)


class Settings(Table):
    """The file hub.toml."""

    address: str = Field(pattern=r"https?://[^/]+/?$")
    certificate: Path | None = None
    key: Path | None = None
    subdomains: str = ""
    sign_in: Literal["passwords", "lti"]
    teachers: list[Name] = []
    students: list[Name] = []
    database: str = "postgresql+psycopg2:///lessons_hub"
    state: Path = Path("/var/lib/lessons-hub")
    proxy: Path = Path("/opt/lessons/proxy/node_modules/.bin/configurable-http-proxy")
    ports: tuple[int, int] = (8081, 8001)  # of the hub and of the proxy's own door, on this machine alone
    lessons: Lessons = Lessons()
    limits: Limits = Limits()
    lti: Lti | None = None

    @model_validator(mode="after")
    def whole(self) -> Settings:
        """What belongs together is there together."""
        if self.sign_in == "lti" and not self.lti:
            raise ValueError("sign_in is “lti”, and the table [lti] is missing")
        if self.sign_in == "passwords" and not self.teachers:
            raise ValueError("sign_in is “passwords”, and nobody is named under teachers")
        if both := set(self.teachers) & set(self.students):
            raise ValueError(f"named under teachers and under students: {', '.join(sorted(both))}")
        if self.sign_in == "lti" and not self.address.startswith("https://") and not self.is_local:
            raise ValueError("from a learning platform people come by https only: address begins with http")
        return self

    @property
    def is_local(self) -> bool:
        """Whether it is a trial on this machine alone."""
        return re.match(r"http://(127\.0\.0\.1|localhost)(:|/|$)", self.address) is not None


def read_settings(path: Path | None = None) -> Settings:
    """The settings.  Raises SettingsError, one sentence for each fault."""
    path = path or Path(os.environ.get(PLACE, USUAL))
    try:
        return Settings.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read ({error.strerror}).") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: is no TOML: {error}.") from None
    except ValidationError as error:
        raise SettingsError("\n".join(f"{path}: {fault(each)}." for each in error.errors())) from None


def fault(error: dict) -> str:
    """A fault in words: which setting, and what was expected."""
    place = ".".join(str(part) for part in error["loc"])
    said = error["msg"].removeprefix("Value error, ")
    return f"{place}: {said}" if place else said
