"""What all tests share: a learner's folder of their own, no network, and one Chromium."""

import os
import shutil
import sys
from pathlib import Path

import pytest

OFFLINE = Path(__file__).parent / "offline"
CHROMIUM_OPTIONS = [
    "--no-sandbox",  # tests may run as root, in a container
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_configure():
    """Take this process, and every Python that it starts, off the network before the first test."""
    sys.path.insert(0, str(OFFLINE))
    import loopback

    loopback.enforce()
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(OFFLINE), os.environ.get("PYTHONPATH")]))


def pytest_runtest_setup(item):
    """Let browser tests fail in CI where there is no Chromium, and be skipped on a person's machine."""
    if item.get_closest_marker("browser") and not chromium():
        reason = "there is no Chromium: set CHROMIUM to its path, or install it at /usr/bin/chromium"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)


def chromium():
    """Return the path of Chromium, or None."""
    return shutil.which(os.environ.get("CHROMIUM") or "/usr/bin/chromium")


@pytest.fixture(autouse=True)
def learners_home(tmp_path, monkeypatch):
    """Give each test an empty folder for learners' answers; the real one is never touched."""
    home = tmp_path / "learner"
    monkeypatch.setenv("LESSONS_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def browser():
    """Start Chromium once; ask for `page` to get a fresh window in it."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as drivers:
        window = drivers.chromium.launch(executable_path=chromium(), args=CHROMIUM_OPTIONS)
        yield window
        window.close()


@pytest.fixture
def page(browser):
    """Open a page that can reach this machine only; `page.outside` lists what it asked of others."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="de-DE")
    page = context.new_page()
    page.outside = []
    context.route(_leaves_this_machine, lambda route: _refuse(route, page.outside))
    yield page
    context.close()


def _leaves_this_machine(url):
    return not url.startswith(("http://127.0.0.1", "http://localhost", "data:", "blob:", "about:", "file:"))


def _refuse(route, outside):
    outside.append(route.request.url)
    route.abort()
