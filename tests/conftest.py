"""What all tests share: a learner's folder of their own, no network, and Chromium where they need it."""

import gc
import os
import shutil
import sys
from functools import lru_cache
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings
from small_project import load_start

# Property tests in a few seconds; `--hypothesis-profile thorough` looks for what a hundred examples miss.
settings.register_profile("quick", max_examples=60, derandomize=True, deadline=None, database=None)
settings.register_profile("thorough", max_examples=10_000, deadline=None, database=None)
settings.load_profile("quick")

OFFLINE = Path(__file__).parent / "offline"
TOGETHER = ("tests/classroom", "tests/drafting")  # a marked class, the drafts of three articles


def pytest_addoption(parser):
    """Races that a lesson in JupyterLab must win (browser/test_lesson_view.py)."""
    parser.addoption("--rounds", type=int, default=1, help="how often each race is run")
    parser.addoption("--seed", default="1", help="what draws the moments of all rounds but the first")


def pytest_configure():
    """Take this process, and every Python that it starts, off the network before the first test."""
    gc.disable()  # until all tests are collected: nothing of them is garbage
    # No schema here asks whether a text is an IRI; to be able to, jsonschema builds 39 grammars for a second.
    sys.modules["rfc3987_syntax"] = None
    sys.path.insert(0, str(OFFLINE))
    import loopback

    loopback.enforce()
    os.environ["LC_ALL"] = "C.UTF-8"  # the commands speak German where the system does
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(OFFLINE), os.environ.get("PYTHONPATH")]))
    parse_once()


def pytest_xdist_make_scheduler(config, log):
    """Let one process take a whole file, or a whole folder that shares what takes long to make."""
    from xdist.scheduler import LoadFileScheduling

    class ByPlace(LoadFileScheduling):
        def _split_scope(self, nodeid):
            file = super()._split_scope(nodeid)
            folder = file.rpartition("/")[0]
            return folder if folder in TOGETHER else file

    return ByPlace(config, log) if config.getvalue("dist") == "loadfile" else None


def parse_once():
    """Parse a text of YAML once: the same lessons are loaded again and again."""
    from lessons.content import yaml_file

    yaml_file.parse_yaml = lru_cache(maxsize=300)(yaml_file.parse_yaml)


def pytest_collection_finish():
    """Let the collector of garbage pass over what stays to the end, and look at the rest less often.

    Looking at all tests, lessons and analyses again and again took a third of the time.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
    gc.enable()


def pytest_runtest_setup(item):
    """Let browser tests fail in CI where there is no Chromium, and be skipped on a person's machine."""
    needs_browser = "browser" in item.fixturenames or item.get_closest_marker("browser")
    if needs_browser and not chromium():
        reason = "there is no Chromium: set CHROMIUM to its path, or install it at /usr/bin/chromium"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)


def chromium():
    """Return the path of Chromium, or None."""
    return shutil.which(os.environ.get("CHROMIUM") or "/usr/bin/chromium")


@pytest.fixture(scope="session")
def new_home(tmp_path_factory):
    """Return what names one folder after the other; none is made before something is kept in it."""
    homes, number = tmp_path_factory.mktemp("learners"), count()
    return lambda: homes / str(next(number))


@pytest.fixture(autouse=True)
def learners_home(new_home, monkeypatch):
    """Give each test a folder of its own for learners' answers; the real one is never touched."""
    home = new_home()
    monkeypatch.setenv("LESSONS_HOME", str(home))
    return home


@pytest.fixture
def start(tmp_path):
    """Load start.py from a copy in an empty project, so that it sets up nothing of ours."""
    return load_start(tmp_path / "project")


@pytest.fixture(scope="session")
def browser():
    """One browser for all tests of a process: Playwright cannot be entered twice."""
    from lab import chromium
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = chromium(playwright)
        yield browser
        browser.close()
