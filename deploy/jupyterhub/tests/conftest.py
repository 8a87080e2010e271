"""The real hub, for tests: its own PostgreSQL, proxy, accounts and folders, all gone afterwards.

    sudo /opt/lessons/venv/bin/python -m pytest -p no:cacheprovider deploy/jupyterhub/tests

They need root (accounts are made), Debian's postgresql, and the proxy (LESSONS_PROXY, if it lies elsewhere).
"""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

ROOT = Path(__file__).resolve().parents[3]
HUB = ROOT / "deploy" / "jupyterhub"
sys.path[:0] = [str(HUB), str(HUB / "tests"), str(ROOT)]

import accounts
import names

PROXY = os.environ.get("LESSONS_PROXY", "/opt/lessons/proxy/node_modules/.bin/configurable-http-proxy")
POSTGRES = next(iter(sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)), None)
PATIENCE = 60
LICENCES = ("LICENSE", "LICENSE-CONTENT", "CREDITS.md")
BELONGS = ("lessons", "data", "notebooks", "requirements", "start.py", "pyproject.toml", *LICENCES)


def pytest_collection_modifyitems(items):
    """Without what they need the tests that start a hub say so."""
    lacks = {
        "root": os.geteuid() != 0,
        "the proxy (LESSONS_PROXY)": not Path(PROXY).exists(),
        "Debian's postgresql": POSTGRES is None,
    }
    missing = [name for name, lacking in lacks.items() if lacking]
    for item in items:
        if missing and "place" in item.fixturenames:
            item.add_marker(pytest.mark.skip(reason=f"needs {', '.join(missing)}"))


def free_port():
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        return opened.getsockname()[1]


def as_account(account, *command):
    """Run a command as an account of the machine; its status, and all that it said."""
    found = pwd.getpwnam(account)
    done = subprocess.run(
        command,
        user=found.pw_uid,
        group=found.pw_gid,
        extra_groups=os.getgrouplist(account, found.pw_gid),
        capture_output=True,
        text=True,
        cwd="/",
        env={"PATH": "/usr/bin:/bin", "HOME": found.pw_dir},
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="session")
def place():
    """A folder that everybody can enter, with the project for teachers and an edition for students."""
    folder = Path(tempfile.mkdtemp(prefix="hub-"))
    folder.chmod(0o755)
    copy_project(folder / "project")
    (folder / "edition").mkdir()
    handout = (
        "class",
        "build",
        "geneva_2021",
        "-o",
        str(folder / "edition"),
        "--practice",
        "01_reading",
        "--open-book",
    )
    subprocess.run(
        [sys.executable, "-P", "-m", "lessons", *handout],
        check=True,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(folder / "project")},
    )
    yield folder
    for account in [each.pw_name for each in pwd.getpwall() if each.pw_dir.startswith(str(folder))]:
        accounts.remove_account(account)
    for group in (accounts.STUDENTS, names.TEACHERS):
        if group in {each.gr_name for each in grp.getgrall()}:
            subprocess.run(["groupdel", group], check=True)
    shutil.rmtree(folder)


def copy_project(project):
    project.mkdir()
    for name in BELONGS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(
                source, project / name, ignore=shutil.ignore_patterns("__pycache__", "original.*")
            )
        else:
            shutil.copy(source, project / name)


@pytest.fixture(scope="session")
def database(place):
    """A PostgreSQL of its own, on a socket, in which root is known because it is root."""
    folder = place / "postgres"
    folder.mkdir()
    shutil.chown(folder, "postgres", "postgres")

    def postgres(program, *words):
        subprocess.run(
            [POSTGRES / program, *words], user="postgres", check=True, capture_output=True, cwd="/"
        )

    postgres("initdb", "--pgdata", folder / "data", "--auth=peer")
    options = f"-c listen_addresses= -c unix_socket_directories={folder}"
    postgres("pg_ctl", "--pgdata", folder / "data", "--log", folder / "log", "--wait", "-o", options, "start")
    try:
        postgres("createuser", "--host", folder, "root")
        postgres("createdb", "--host", folder, "--owner", "root", "lessons_hub")
        yield f"postgresql+psycopg2:///lessons_hub?host={folder}"
    finally:
        postgres("pg_ctl", "--pgdata", folder / "data", "--mode=fast", "stop")


@contextmanager
def running_hub(place, name, database, words):
    """A hub with some settings; its address, and the folder with its state and log."""
    state, ports = place / name, [free_port() for _ in "123"]
    state.mkdir()
    address = f"http://127.0.0.1:{ports[0]}"
    settings = f"""
address = "{address}"
database = "{database}"
state = "{state / "state"}"
proxy = "{PROXY}"
ports = {ports[1:]}
{words}
[lessons]
edition = "{place / "edition"}"
project = "{place / "project"}"
handed_in = "{place / "handed_in"}"
homes = "{place / "homes"}"
"""
    (state / "hub.toml").write_text(settings, encoding="utf-8")
    with (state / "log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "jupyterhub", "-f", str(HUB / "jupyterhub_config.py")],
            env={**os.environ, "LESSONS_HUB": str(state / "hub.toml")},
            cwd=state,
            stdout=log,
            stderr=log,
        )
    try:
        wait_for(address, process, state / "log")
        yield address, state
    finally:
        process.terminate()
        process.wait(PATIENCE)


def wait_for(address, process, log):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            if requests.get(f"{address}/hub/api", timeout=5).ok:
                return
        except requests.ConnectionError:
            time.sleep(0.2)
    pytest.fail(log.read_text(encoding="utf-8")[-3000:])
