"""A race between a page and its kernel: the moments at which something happens, and how it must end.

The first round of an event is always the same; each later one draws its moments, and how slow the kernel is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from contextlib import suppress
from copy import copy
from pathlib import PurePosixPath
from random import Random
from statistics import median

import psutil
from browser.answering import TASKS, hand_in, status
from lab import LabPage
from market import title
from playwright.sync_api import expect

FIRST, SECOND = "notebooks/kurs/01_tasks.ipynb", "notebooks/kurs/02_more.ipynb"
PANEL = ".jp-NotebookPanel:visible"
READY = f"{PANEL}[data-lesson=ready]"
FAULTS = ".jp-OutputArea-output[data-mime-type$=error], .jp-OutputArea-output[data-mime-type$=stderr]"
WORDS_OF_FAULTS = re.compile("Traceback|model not found|Error displaying widget|Loading widget")
WHICH_KERNEL = 'import os\n\nprint("Kernel", os.getpid())'  # a cell that says in which kernel it has run
SLOW = """import time

time.sleep({start})
get_ipython().events.register("pre_run_cell", lambda _: time.sleep({cell}))
"""
# Counts what the page hears of its kernels.
COUNT_MESSAGES = """window.heard = 0;
window.WebSocket = class extends WebSocket {
  constructor(...words) {
    super(...words);
    this.addEventListener("message", () => window.heard++);
  }
};"""
MOST_MESSAGES = 80  # about as many as there are from opening to being ready
ROUND = re.compile(r"\[(\w+)-round (\d+)\]$")  # in the name of a test
RIGHT, WRONG = "richtig", "noch nicht richtig"


class Race:
    """One round of an event in the page, and what a learner must find afterwards."""

    def __init__(self, lab: LabPage, draw: Random | None):
        self.lab, self.page, self.draw = lab, lab.page, draw
        self.story: list[str] = []
        self.ended: set[int] = set()  # the kernels that have ended on the way

    # --- what is drawn ---

    def slow_kernel(self, folder):
        """From now on kernels start slowly, and later rounds' run slowly, too."""
        slow = {"start": 1, "cell": 0}
        if self.draw:
            slow = {"start": self.draw.choice([0.5, 1, 2]), "cell": self.draw.choice([0, 0, 0.1, 0.3])}
        (folder / "00-slow.py").write_text(SLOW.format(**slow), encoding="utf-8")
        self.story.append(f"{slow}")

    def one_of(self, usual, *others):
        """Do the usual thing in the first round, later one of all."""
        chosen = self.draw.choice([usual, *others]) if self.draw else usual
        self.story.append(chosen.__name__)
        return chosen(self)

    def moment(self, usual):
        """Wait for a moment of the race."""
        self.one_of(usual, at_once, kernel_not_there, cells_run, first_task, some_messages, all_ready)

    def something_before(self):
        """In later rounds the notebook may just be opening when the event comes."""
        if self.draw:
            self.one_of(nothing, page_is_loading, kernel_is_starting)
            self.moment(at_once)

    # --- what happens ---

    def reload(self):
        self.page.reload(wait_until="commit")

    def restart(self, path=FIRST):
        """As another page or the server does it: this page is not told."""
        for session in self.sessions(path):
            self.ended |= self.kernels(path)
            self.api("POST", f"kernels/{session['kernel']['id']}/restart")

    def shut_down(self):
        for session in self.sessions(FIRST):
            self.ended |= self.kernels(FIRST)
            self.api("DELETE", f"sessions/{session['id']}")

    def kill(self):
        for number in self.kernels(FIRST):
            self.ended.add(number)
            with suppress(psutil.NoSuchProcess):
                psutil.Process(number).kill()

    def api(self, method, path):
        """What the server answers."""
        answer = self.page.request.fetch(self.lab.server.address(f"/api/{path}"), method=method)
        return answer.json() if "json" in answer.headers.get("content-type", "") else None

    def sessions(self, path):
        return [each for each in self.api("GET", "sessions") if each["path"] == path]

    def kernels(self, path):
        """The process numbers of a notebook's kernels."""
        found = set()
        for process in psutil.Process(self.lab.server.process.pid).children(recursive=True):
            with suppress(psutil.Error):  # what kept the cards has ended
                if PurePosixPath(path).name in process.environ().get("JPY_SESSION_NAME", ""):
                    found.add(process.pid)
        return found

    def in_another_tab(self, path):
        """The same race in a tab of its own."""
        lab = copy(self.lab)
        lab.use(self.page.context.new_page())
        lab.page.add_init_script(COUNT_MESSAGES)
        lab.page.goto(lab.server.address(path), wait_until="commit")
        other = Race(lab, self.draw)
        other.story, other.ended = self.story, self.ended
        return other

    def close(self):
        self.page.close()
        assert self.lab.errors == []

    def normal_view(self):
        self.page.locator(f"{PANEL} .al-bar .al-view").click()
        self.page.get_by_role("menuitem", name="Run", exact=True).wait_for()

    # --- what a learner finds ---

    def ends_well(self, kept):
        """All tasks work in a living kernel, earlier answers are kept, and nothing tells of the race."""
        self.wait_for_living_kernel()
        panel = self.page.locator(READY)
        expect(panel.locator(".le-card")).to_have_count(len(kept))
        expect(panel.locator(".al-bar")).to_have_count(1)
        for name, verdict in kept.items():
            status(self.lab.card(title(name)), verdict)
        for name in kept:
            right = name == "single_choice" or not self.draw or self.draw.random() < 0.5
            kept[name] = answered_anew(self.lab.card(title(name)), TASKS[name], right)
        expect(self.page.get_by_text(WORDS_OF_FAULTS)).to_have_count(0)
        expect(self.page.locator(FAULTS)).to_have_count(0)
        expect(self.page.locator(".jp-Dialog")).to_have_count(0)

    def wait_for_living_kernel(self):
        """Ready, and not still in a kernel that has ended: the notebook says in which it has run."""
        ended = "|".join(map(str, self.ended)) or "0"
        living = re.compile(rf"Kernel (?!(?:{ended})\b)\d+")
        self.page.locator(READY).filter(has_text=living).wait_for()


def answered_anew(card, task, right):
    """Answer a task, also where it has an answer already: the kernel marks it."""
    again = card.get_by_role("button", name="Noch einmal")
    if again.count():
        again.click()
    (task.right if right else task.wrong)(card)
    hand_in(card)
    verdict = RIGHT if right else WRONG
    status(card, verdict)
    return verdict


# --- moments ---


def at_once(race):
    """As soon as there is a page at all."""
    race.page.locator("body").wait_for(state="attached")


def kernel_not_there(race):
    race.page.locator(f"{PANEL}[data-lesson]").first.wait_for()


def cells_run(race):
    race.page.locator(f"{PANEL}[data-lesson=running], {READY}").first.wait_for()


def first_task(race):
    race.page.locator(f"{PANEL} .le-card").first.wait_for()


def some_messages(race):
    """After any one of the kernel's messages."""
    number = race.draw.randint(1, MOST_MESSAGES)
    race.story.append(f"{number}")
    done = "([number, ready]) => window.heard >= number || document.querySelector(ready)"
    race.page.wait_for_function(done, arg=[number, ".jp-NotebookPanel[data-lesson=ready]"])


def all_ready(race):
    race.page.locator(READY).wait_for()


# --- what may be under way ---


def nothing(race):
    """The page is there, and its kernel."""


def page_is_loading(race):
    race.reload()


def kernel_is_starting(race):
    race.restart()


def race_table(reports):
    """How often each event was tried, how often it did not end well, and the median of the seconds."""
    seconds, failed = defaultdict(list), defaultdict(set)
    for report in [each for kind in ("passed", "failed", "error") for each in reports.get(kind, ())]:
        if found := ROUND.search(report.nodeid):
            if report.when == "call":
                seconds[found[1]].append(report.duration)
            if report.failed:
                failed[found[1]].add(found[2])
    yield f"{'event':40} rounds failed seconds"
    for event, all_seconds in seconds.items():
        yield f"{event:40} {len(all_seconds):6} {len(failed[event]):6} {median(all_seconds):7.1f}"
