"""A JupyterLab of one's own in a real browser: for tests, screenshots and measurements.

Nothing of the person who runs it is touched: settings, kernels and answers lie in a folder that is given.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from complaints import complaints
from playwright.sync_api import Browser, Locator, Page, Playwright, TimeoutError

ROOT = Path(__file__).resolve().parents[1]
QUIET = [  # a browser that asks no host of its own accord
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
OPTIONS = [  # a server that asks no host of its own accord, and whose page can be told what to do
    "--LabApp.expose_app_in_browser=True",
    "--LabApp.news_url=",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.extension_manager=readonly",
]
# Notes when the last code cell waits for its turn: until then it carries the number of an earlier run.
WATCH = """() => {
  const last = () => [...document.querySelectorAll(".jp-CodeCell .jp-InputArea-prompt")].at(-1);
  window.waits = false;
  new MutationObserver((_, watch) => {
    if (!last()?.textContent.includes("*")) return;
    window.waits = true;
    watch.disconnect();
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
}"""
PATIENCE = 60_000  # milliseconds that a page may take on a slow machine


def chromium(playwright: Playwright) -> Browser:
    """The browser at `$CHROMIUM` or where the system has it."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
    return playwright.chromium.launch(executable_path=path, args=QUIET)


def write_notebook(path: Path, cells: list[str]) -> Path:
    """A notebook with these code cells."""
    spec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    sources = [
        {"cell_type": "code", "id": f"cell-{place}", "metadata": {}, "source": source, "outputs": [],
         "execution_count": None}
        for place, source in enumerate(cells)
    ]  # fmt: skip
    notebook = {"cells": sources, "metadata": {"kernelspec": spec}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(notebook, ensure_ascii=False), encoding="utf-8")
    return path


@contextmanager
def jupyter_lab(folder: Path, dark: bool = False, **variables: str) -> Iterator[Server]:
    """A JupyterLab that serves `folder`; its settings and the learner's answers lie under `folder/.own`."""
    own = folder / ".own"
    own.mkdir(parents=True, exist_ok=True)
    chosen = {
        "apputils-extension/themes": {"theme": "JupyterLab Dark" if dark else "JupyterLab Light"},
        "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
        # Outputs that are saved on the way belong to a kernel that a later page no longer has.
        "docmanager-extension/plugin": {"autosave": False},
    }
    for plugin, settings in chosen.items():
        file = own / "settings" / "@jupyterlab" / f"{plugin}.jupyterlab-settings"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(settings), encoding="utf-8")
    server = Server(folder, own, variables)
    try:
        yield server
    finally:
        server.stop()


def copy_project(folder: Path, *parts: str) -> Path:
    """A project of one's own: the code, and what of the data and notebooks is named."""
    for part in ("lessons", "data/interface.yaml", *parts):
        place = folder / part
        place.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, place, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, place)
    return folder


@contextmanager
def lesson_lab(project: Path, **variables: str) -> Iterator[LessonServer]:
    """The JupyterLab of a project's lessons, as a learner starts it."""
    command = [sys.executable, "-m", "lessons.jupyter", "--no-browser", "--port=0"]
    own = {"LESSONS_HOME": str(project / "answers")}
    own["PYTHONPATH"] = os.pathsep.join(filter(None, [str(project), os.environ.get("PYTHONPATH")]))
    environment = os.environ | own | variables
    with subprocess.Popen(
        command, cwd=project, env=environment, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        watch = threading.Timer(120, process.kill)  # of a server that never says where it is
        watch.start()
        server = LessonServer(project, process)
        watch.cancel()
        try:
            yield server
        finally:
            process.terminate()
            process.stdout.read()  # its last words: then it has ended, and the notebooks are clean


class LessonServer:
    """A running JupyterLab around lessons; made by `lesson_lab`."""

    def __init__(self, project: Path, process: subprocess.Popen):
        self.project, self.process = project, process
        self.first = next((line.strip() for line in process.stdout if "token=" in line), "")

    def address(self, path: str = "", query: str = "") -> str:
        """The address of a notebook or of another page (`/api/...`); without a path the first one."""
        if not path:
            return self.first
        parts = urlsplit(self.first)
        page = path if path.startswith("/") else f"/lab/tree/{path}"
        return f"{parts.scheme}://{parts.netloc}{page}?{parts.query}{query}"


class Server:
    """A running JupyterLab; made by `jupyter_lab`."""

    def __init__(self, folder: Path, own: Path, variables: dict[str, str]):
        self.token = secrets.token_hex(16)
        self.port = free_port()
        self.folder = folder
        self.home = own / "answers"
        self.log = own / "server.log"
        self.ready = threading.Event()
        command = [sys.executable, "-m", "jupyter", "lab", "--no-browser", "--allow-root", "--ip=127.0.0.1"]
        command += [f"--port={self.port}", "--ServerApp.port_retries=0"]
        command += [f"--IdentityProvider.token={self.token}"]
        environment = os.environ | {
            "PYTHONPATH": str(ROOT),
            "LESSONS_HOME": str(self.home),
            "JUPYTER_CONFIG_DIR": str(own / "config"),
            "JUPYTER_RUNTIME_DIR": str(own / "runtime"),
            "JUPYTERLAB_SETTINGS_DIR": str(own / "settings"),
            "JUPYTERLAB_WORKSPACES_DIR": str(own / "workspaces"),
            "IPYTHONDIR": str(own / "ipython"),
        }  # fmt: skip
        self.process = subprocess.Popen(
            [*command, *OPTIONS, f"--ServerApp.root_dir={folder}"],
            env=environment | variables, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8",
        )  # fmt: skip
        self.wait()

    def wait(self) -> None:
        """Wait until the server says that it is ready.  Raises RuntimeError if it ends instead."""
        threading.Thread(target=self.listen, daemon=True).start()
        self.ready.wait(timeout=PATIENCE / 1000)
        if self.process.poll() is not None or not self.ready.is_set():
            raise RuntimeError("JupyterLab did not start:\n" + self.log.read_text(encoding="utf-8"))

    def listen(self) -> None:
        """Write down what the server says, until it ends."""
        with self.process.stderr, self.log.open("w", encoding="utf-8") as log:
            for line in self.process.stderr:
                log.write(line)
                log.flush()
                if "is running at" in line:
                    self.ready.set()
        self.ready.set()  # it has ended

    def address(self, path: str) -> str:
        """The address of a notebook, opened in a workspace of its own."""
        return f"http://127.0.0.1:{self.port}/lab/workspaces/w{secrets.token_hex(4)}/tree/{path}?token={self.token}"

    def stop(self) -> None:
        """End the server and its kernels."""
        self.process.terminate()
        self.process.wait(timeout=30)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class LabPage:
    """A notebook in a browser tab, and everything the tab asked for or complained about."""

    def __init__(self, browser: Browser, server: Server, width: int = 1200, height: int = 1000):
        self.server = server
        self.use(browser.new_context(viewport={"width": width, "height": height}).new_page())

    def use(self, page: Page) -> None:
        """Be in this tab of the browser, and hear what goes on in it."""
        self.page = page
        self.page.set_default_timeout(PATIENCE)
        self.requests: list[str] = []
        self.errors = complaints(self.page)
        self.page.on("request", lambda request: self.requests.append(request.url))

    def open(self, path: str) -> LabPage:
        """Open a notebook, with all tasks of a quiz in sight, and wait until its kernel is there and idle."""
        self.page.add_init_script("localStorage.setItem('article-lessons:tasks', 'all')")
        self.page.goto(self.server.address(path))
        try:
            return self.settled(PATIENCE / 2)
        except TimeoutError:  # now and then two kernels choose the same port, and one of them never answers
            self.end_kernels()
            self.page.goto(self.server.address(path))
            return self.settled()

    def end_kernels(self) -> None:
        """End all kernels of the server; the next page that needs one gets a new one."""
        here = urlsplit(self.server.address(""))
        sessions = f"{here.scheme}://{here.netloc}/api/sessions"
        for session in self.page.request.get(f"{sessions}?{here.query}").json():
            self.page.request.delete(f"{sessions}/{session['id']}?{here.query}")
        self.errors.clear()

    def reload(self) -> LabPage:
        """Load the page anew, as a learner does."""
        self.page.reload()
        return self.settled()

    def settled(self, patience: float = PATIENCE) -> LabPage:
        """Wait for "| Idle" in the status bar (the toolbar says so too early); patience in milliseconds."""
        self.page.locator("#jp-main-statusbar").get_by_text("| Idle").wait_for(timeout=patience)
        return self

    def run_all(self) -> LabPage:
        """Run all cells and wait until the kernel is idle and every cell has a number."""
        self.page.evaluate(WATCH)
        self.command("Run", "runmenu:run-all")
        return self.finished()

    def restart_and_run_all(self) -> LabPage:
        """Restart the kernel and run all cells."""
        self.page.evaluate(WATCH)
        self.command("Kernel", "runmenu:restart-and-run-all")
        self.page.locator(".jp-Dialog button.jp-mod-warn, .jp-Dialog button.jp-mod-accept").last.click()
        return self.finished()

    def finished(self) -> LabPage:
        """Wait until the last code cell has had its turn and has run."""
        self.page.wait_for_function("() => window.waits")
        last = self.page.locator(".jp-CodeCell .jp-InputArea-prompt").last
        last.filter(has_text="]:").filter(has_not_text="*").filter(has_not_text="[ ]").wait_for()
        return self.settled()

    def command(self, menu: str, command: str) -> None:
        """Choose an entry of a menu by the name of its command."""
        self.page.get_by_role("menuitem", name=menu, exact=True).click()
        self.page.locator(f'li[data-command="{command}"]').click()

    def hide_files(self) -> None:
        """Close JupyterLab's file browser, if it is open, so that the notebook has the whole width."""
        if self.page.locator("#filebrowser").is_visible():
            self.page.keyboard.press("Control+b")
            self.page.locator("#filebrowser").wait_for(state="hidden")

    def card(self, title: str) -> Locator:
        """The card of an exercise by its title, such as "Aufgabe 1.4"."""
        return self.page.get_by_role("region", name=title, exact=True)

    def strangers(self) -> list[str]:
        """The requests that left this machine."""
        own = {"127.0.0.1", "localhost", None}
        return [url for url in self.requests if urlsplit(url).hostname not in own]

    def close(self) -> None:
        """Close the window."""
        self.page.context.close()
