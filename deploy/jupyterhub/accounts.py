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
from pathlib import Path

from names import PREFIX, TEACHERS
from settings import Lessons

STUDENTS = "lesson-students"  # a group of the machine, as that of the teachers
SHELL = "/bin/bash"  # of JupyterLab's terminal; an account has no password, so nobody logs in otherwise


class ForeignAccountError(Exception):
    """An account of that name was there before the hub."""


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
        give_to_teachers(lessons.project / "data", 0o2770, 0o660)
    if lessons.edition.is_dir():
        give_to_teachers(lessons.edition, 0o2775, 0o664)


def give_to_teachers(folder: Path, folders: int, files: int) -> None:
    """Let teachers change what is in a folder, with the modes that its folders and files then have."""
    for place, _, names in os.walk(folder):
        for path, mode in ((Path(place), folders), *((Path(place, name), files) for name in names)):
            if not path.is_symlink():
                shutil.chown(path, group=TEACHERS)
                path.chmod(mode)


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
        options = ("--create-home", "--home-dir", str(home), "--shell", SHELL, "--user-group")
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
