"""Names on the hub: the account of whoever signs in, and the group of those who teach."""

from __future__ import annotations

import re
from hashlib import sha256

NAME = re.compile(r"[a-z][a-z0-9-]{0,24}")  # with which somebody signs in who is listed
PREFIX = "le-"  # no account that was there before ever begins so
TEACHERS = "lesson-teachers"


def account_name(name: str) -> str:
    """The account for a name to sign in with; for what is none (a platform's number, say) one by its sum.

    >>> account_name("mia"), account_name("42")
    ('le-mia', 'le-73475cb40a568e8d')
    """
    if NAME.fullmatch(name):
        return PREFIX + name
    return PREFIX + sha256(name.encode()).hexdigest()[:16]
