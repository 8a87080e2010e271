"""One account of the machine for each person, so that the machine itself keeps them apart.

A student's home is closed to all others. What they hand in lies in a folder of their own that teachers can
read; other students can neither list nor enter it. The lessons with their keys are the teachers' alone.
"""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

from settings import NAME, Lessons

PREFIX = "le-"  # no account that was there before ever begins so
STUDENTS, TEACHERS = "lesson-students", "lesson-teachers"  # groups of the machine
NO_SHELL = "/usr/sbin/nologin"


class ForeignAccountError(Exception):
    """An account of that name was there before the hub."""


def account_name(name: str) -> str:
    """The account for a name to sign in with; for what is none (a platform's number, say) one by its sum.

    >>> account_name("mia"), account_name("42")
    ('le-mia', 'le-73475cb40a568e8d')
    """
    if NAME.fullmatch(name):
        return PREFIX + name
    return PREFIX + sha256(name.encode()).hexdigest()[:16]


def prepare(lessons: Lessons) -> None:
    """Make the groups, and the folders with the right owners and modes."""
    for group in (STUDENTS, TEACHERS):
        if group not in {each.gr_name for each in grp.getgrall()}:
            run("groupadd", "--system", group)
    for folder, mode in ((lessons.homes, 0o755), (lessons.handed_in, 0o751)):
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(mode)
    shutil.chown(lessons.handed_in, "root", TEACHERS)
    if lessons.project.is_dir():
        shutil.chown(lessons.project, "root", TEACHERS)
        lessons.project.chmod(0o2770)  # nobody else gets below it, whatever the modes there


def make_account(account: str, teacher: bool, lessons: Lessons) -> dict[str, str]:
    """Make an account, if need be, with its folders; the environment of its server.

    Raises ForeignAccountError for one that is not the hub's.
    """
    group = TEACHERS if teacher else STUDENTS
    ensure_user(account, group, lessons.homes)
    home = Path(pwd.getpwnam(account).pw_dir)
    source = lessons.project if teacher else lessons.edition
    environment = {"LESSONS_PROJECT": str(home / "lesson"), "PYTHONPATH": str(source)}
    if teacher:
        return environment | {"LESSONS_COLLECTED": str(lessons.handed_in)}
    return environment | {"LESSONS_HAND_IN": str(own_folder(account, lessons.handed_in))}


def ensure_user(account: str, group: str, homes: Path) -> None:
    """Make the account in that group, or move it there.  Raises ForeignAccountError."""
    if not account.startswith(PREFIX):
        raise ForeignAccountError(f"The account {account} is not one of the hub's.")
    home = homes / account
    try:
        found = pwd.getpwnam(account)
    except KeyError:
        options = ("--create-home", "--home-dir", str(home), "--shell", NO_SHELL, "--user-group")
        run("useradd", *options, "--groups", group, account)
    else:
        if found.pw_uid == 0 or Path(found.pw_dir) != home:
            raise ForeignAccountError(f"The account {account} was there before the hub.")
        run("usermod", "--groups", group, account)
    home.chmod(0o700)


def own_folder(account: str, handed_in: Path) -> Path:
    """The folder into which a student hands in: theirs, and for teachers to read."""
    folder = handed_in / account
    folder.mkdir(exist_ok=True)
    shutil.chown(folder, account, TEACHERS)
    folder.chmod(0o2750)  # what is written there belongs to the teachers' group, too
    return folder


def remove_account(account: str) -> None:
    """Remove an account with its home; what it handed in stays.  Raises ForeignAccountError."""
    if not account.startswith(PREFIX):
        raise ForeignAccountError(f"The account {account} is not one of the hub's.")
    run("userdel", "--remove", account)


def run(*command: str) -> None:
    """Run a command of the system.  Raises subprocess.CalledProcessError if it fails."""
    subprocess.run(
        command, check=True, capture_output=True, env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", **locale()}
    )


def locale() -> dict[str, str]:
    """The language in which the system's commands speak."""
    return {name: os.environ[name] for name in ("LANG", "LC_ALL") if name in os.environ}
