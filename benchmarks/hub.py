"""How many students a hub bears: each logs in, opens a notebook, answers twenty tasks, and closes.

    python -m benchmarks.hub http://127.0.0.1:8000 --count 20 --within 20

The hub is that of deploy/jupyterhub with passwords; load1, load2, … are among its students.  On the hub's
machine, as root, memory is measured too: the proportional set size (PSS) of each student's processes and of
the one from which servers are forked, in which what several share counts once, with their page tables; and
the resident set size (RSS), in which it counts for each.  A click is what the browser sends when a task is
answered; its feedback is there when the kernel has kept and marked it, before it is painted (some 20 ms).
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import psutil
import requests
import websocket

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from lessons.content import find_lesson, load_lesson

LESSON, NOTEBOOK, TASKS = "geneva_2021", "01_reading", 20
PATIENCE = 240  # seconds until a server must be there
PASSWORD = "a load test’s password"
ACCOUNT = "le-"  # how the hub's accounts begin
FORK_SERVER = "fork_server.py"  # from which servers are forked


class Visitor:
    """Somebody at a hub, as their browser would be."""

    def __init__(self, address: str, name: str, password: str = PASSWORD):
        self.address, self.name, self.password = address.rstrip("/"), name, password
        self.web = requests.Session()
        self.account = ""

    def log_in(self) -> requests.Response:
        """Sign in with name and password; the page that comes then."""
        self.web.get(f"{self.address}/hub/login")
        form = {"username": self.name, "password": self.password, "_xsrf": self.token("/hub/")}
        page = self.web.post(f"{self.address}/hub/login?next=/hub/home", data=form)
        self.account = f"{ACCOUNT}{self.name}"
        return page

    def token(self, path: str) -> str:
        """The token against forged requests that a cookie of a path holds."""
        held = [each.value for each in self.web.cookies if each.name == "_xsrf" and each.path == path]
        return held[-1] if held else ""

    def hub(self, method: str, path: str, **more: object) -> requests.Response:
        """Ask the hub's API."""
        headers = {"X-XSRFToken": self.token("/hub/"), "Referer": f"{self.address}/hub/home"}
        return self.web.request(method, f"{self.address}/hub/api/{path}", headers=headers, **more)

    def start(self) -> float:
        """Start the server and wait for it; the seconds.  Raises TimeoutError."""
        begun = time.perf_counter()
        self.web.get(f"{self.address}/hub/home")
        while time.perf_counter() - begun < PATIENCE:
            asked = self.hub("POST", f"users/{self.account}/server")
            if asked.status_code not in (201, 202, 400, 429):
                raise TimeoutError(f"{self.name}: {asked.status_code} {asked.text[:200]}")
            if self.hub("GET", f"users/{self.account}").json().get("server"):
                self.web.get(self.own("lab"))
                return time.perf_counter() - begun
            time.sleep(0.5)
        raise TimeoutError(f"{self.name}: no server in {PATIENCE} seconds")

    def own(self, path: str) -> str:
        """An address of the own server."""
        return f"{self.address}/user/{self.account}/{path}"

    def ask(self, method: str, path: str, **more: object) -> requests.Response:
        """Ask the own server's API."""
        headers = {"X-XSRFToken": self.token(f"/user/{self.account}/")}
        return self.web.request(method, self.own(f"api/{path}"), headers=headers, **more)

    def open(self, notebook: str) -> Kernel:
        """Open a notebook: its kernel, with which one can talk."""
        self.ask("GET", f"contents/{notebook}").raise_for_status()
        wanted = {"path": notebook, "name": "", "type": "notebook", "kernel": {"name": "python3"}}
        session = self.ask("POST", "sessions", json=wanted)
        session.raise_for_status()
        return Kernel(self, session.json()["kernel"]["id"])

    def close(self) -> None:
        """End the server."""
        self.hub("DELETE", f"users/{self.account}/server")


class Kernel:
    """A kernel behind the hub's proxy, and the widgets that it has made."""

    def __init__(self, visitor: Visitor, id: str):
        place = urlsplit(visitor.own(f"api/kernels/{id}/channels"))
        address = place._replace(scheme={"http": "ws", "https": "wss"}[place.scheme]).geturl()
        cookies = "; ".join(f"{each.name}={each.value}" for each in visitor.web.cookies)
        origin = visitor.address
        self.session = uuid4().hex
        self.line = websocket.create_connection(
            f"{address}?session_id={self.session}", cookie=cookies, origin=origin, timeout=PATIENCE
        )
        self.cards: dict[str, str] = {}  # the widget of each task

    def send(self, channel: str, kind: str, content: dict) -> str:
        """Send a message; its id."""
        id = uuid4().hex
        header = {"msg_id": id, "msg_type": kind, "session": self.session, "username": "", "version": "5.3"}
        whole = {
            "channel": channel,
            "header": header,
            "parent_header": {},
            "metadata": {},
            "content": content,
        }
        self.line.send(json.dumps(whole))
        return id

    def hear(self) -> dict:
        """The next message; a task's widget is remembered."""
        message = json.loads(self.line.recv())
        if message["header"]["msg_type"] == "comm_open":
            state = message["content"]["data"].get("state", {})
            if id := state.get("item", {}).get("id") if isinstance(state.get("item"), dict) else None:
                self.cards[id] = message["content"]["comm_id"]
        return message

    def run(self, code: str) -> str:
        """Run a cell; what it printed or showed as text, or the fault."""
        id = self.send("shell", "execute_request", {"code": code, "silent": False, "store_history": False})
        said = ""
        while True:
            message = self.hear()
            kind, content = message["header"]["msg_type"], message["content"]
            if message["parent_header"].get("msg_id") != id:
                continue
            said += content.get("text", "") if kind == "stream" else ""
            said += "\n".join(content["traceback"]) if kind == "error" else ""
            if kind == "status" and content["execution_state"] == "idle":
                return said

    def answer(self, item: str, answer: object) -> float:
        """Answer a task; the seconds until its feedback is there."""
        begun, nonce = time.perf_counter(), uuid4().hex
        content = {"do": "answer", "answer": answer, "nonce": nonce}
        data = {"method": "custom", "content": content}
        self.send("shell", "comm_msg", {"comm_id": self.cards[item], "data": data})
        while True:
            message = self.hear()
            if message["header"]["msg_type"] == "comm_msg":
                reply = message["content"]["data"].get("content") or {}
                if reply.get("nonce") == nonce:
                    return time.perf_counter() - begun


@dataclass
class Figures:
    """What was measured, of all students: seconds and megabytes."""

    log_in: list[float] = field(default_factory=list)
    start: list[float] = field(default_factory=list)
    open: list[float] = field(default_factory=list)
    click: list[float] = field(default_factory=list)
    server: list[float] = field(default_factory=list)
    shared: list[float] = field(default_factory=list)
    kernel: list[float] = field(default_factory=list)
    resident: list[float] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def main() -> None:
    """Let students come, and print how they fared."""
    options = read_options()
    figures, everybody = Figures(), threading.Barrier(options.count)
    items = [(item.id, item.solution()) for item in load_lesson(find_lesson(LESSON)).items(NOTEBOOK)][:TASKS]
    with ThreadPoolExecutor(options.count) as pool:
        for place in range(options.count):
            visitor = Visitor(options.address, f"load{place + 1}")
            delay = options.within * place / options.count
            pool.submit(attend, visitor, delay, items, figures, everybody)
    tell(options.count, figures)


def read_options() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("address", help="of the hub, such as http://127.0.0.1:8000")
    parser.add_argument("--count", type=int, default=10, help="students (10)")
    parser.add_argument("--within", type=float, default=10, help="seconds in which they come (10)")
    return parser.parse_args()


def attend(
    visitor: Visitor,
    delay: float,
    items: list[tuple[str, object]],
    figures: Figures,
    everybody: threading.Barrier,
) -> None:
    """One student's lesson; memory is measured when all have answered and before anybody closes."""
    time.sleep(delay)
    try:
        study(visitor, items, figures)
    except Exception as problem:  # one student's trouble is told, and the others go on
        figures.problems.append(f"{visitor.name}: {type(problem).__name__}: {problem}")
    if everybody.wait() == 0:  # one looks, for all
        for kind, size, resident in memory():
            getattr(figures, kind).append(size)
            figures.resident.append(resident)
    everybody.wait()
    visitor.close()


def study(visitor: Visitor, items: list[tuple[str, object]], figures: Figures) -> None:
    """Log in, open the notebook and run it as the page does, answer."""
    begun = time.perf_counter()
    visitor.log_in().raise_for_status()
    figures.log_in.append(time.perf_counter() - begun)
    figures.start.append(visitor.start())
    begun = time.perf_counter()
    kernel = visitor.open(f"notebooks/{LESSON}/{NOTEBOOK}.ipynb")
    for code in cells_of(visitor):
        if fault := kernel.run(code):
            raise RuntimeError(fault)
    figures.open.append(time.perf_counter() - begun)
    figures.click += [kernel.answer(id, answer) for id, answer in items if id in kernel.cards]


def cells_of(visitor: Visitor) -> list[str]:
    """The cells that the lesson's view runs by itself: all but those for the curious."""
    notebook = visitor.ask("GET", f"contents/notebooks/{LESSON}/{NOTEBOOK}.ipynb").json()["content"]
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    return ["".join(cell["source"]) for cell in code if "curious" not in cell["metadata"].get("tags", [])]


def memory() -> Iterator[tuple[str, float, float]]:
    """The megabytes of the students' processes on this machine: of a `server` or a `kernel` PSS and RSS."""
    for process in psutil.process_iter(["username", "cmdline"]):
        try:
            command = " ".join(process.info["cmdline"] or ())
            if process.info["username"].startswith(ACCOUNT):
                kind = "kernel" if "ipykernel_launcher" in command else "server"
            elif FORK_SERVER in command:
                kind = "shared"
            else:
                continue
            own = process.memory_full_info()
            yield kind, (own.pss + page_tables(process.pid)) / 1e6, own.rss / 1e6
        except psutil.Error:  # it has ended, or is not ours to look at
            continue


def page_tables(process: int) -> int:
    """The bytes of a process's page tables, which are nobody else's."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return 1024 * int(re.search(r"^VmPTE:\s*(\d+)", status, re.MULTILINE)[1])


def tell(count: int, figures: Figures) -> None:
    """Print the figures."""
    names = {"log_in": "log in, s", "start": "server is there, s", "open": "notebook is there, s"}
    names |= {"click": "click to feedback, s", "server": "server, MB", "kernel": "kernel, MB"}
    print(f"{count} students, {len(figures.click)} answers, {len(figures.problems)} with a problem")
    for name, title in names.items():
        if values := sorted(getattr(figures, name)):
            high = values[min(len(values) - 1, int(0.95 * len(values)))]
            told = f"median {statistics.median(values):8.3f}   95 % {high:8.3f}   most {values[-1]:8.3f}"
            print(f"{title:22} {told}")
    if figures.server:
        whole, students = sum(figures.server + figures.kernel + figures.shared), len(figures.server)
        print(f"memory                 {whole / students:.0f} MB a student, {whole:.0f} MB in all")
        resident = sum(figures.resident)
        print(
            f"if nothing were shared {resident / students:.0f} MB a student, {resident:.0f} MB in all (RSS)"
        )
    for problem in figures.problems:
        print(problem)


if __name__ == "__main__":
    main()
