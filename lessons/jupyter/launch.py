"""Opens JupyterLab on the lesson used last: quietly, with its own settings, and asking no other host.

`python -m lessons.jupyter --help` names the options; whatever else is given goes to JupyterLab.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import webbrowser
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from lessons.content.whole_file import write_whole
from lessons.jupyter.clean import clean_notebooks
from lessons.jupyter.folders import LOG, NOTEBOOKS, OWN, PROJECT, private_file, private_folder
from lessons.jupyter.outline import first_notebook

EXTENSIONS = Path(__file__).parent / "labextensions"  # the lesson's view: JavaScript as it stands there
KEEP_CARDS = """
import os
if hasattr(os, "nice"):
    os.nice(10)  # JupyterLab comes first
from lessons.widgets.cards import keep_all
keep_all()
"""
PATIENCE = 120  # seconds until a slow computer's JupyterLab must have answered


def open_jupyterlab(words: Sequence[str] | None = None) -> int:
    """Open JupyterLab and stay until it ends; return its exit status."""
    options, further = _read_command_line(words)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a server that stops us stops JupyterLab too
    private_folder(OWN)
    prepare_kernels()
    clean_notebooks(NOTEBOOKS)
    with tempfile.TemporaryDirectory() as runtime, private_file(LOG) as log, cards_kept():
        environment = {**os.environ, **own_folders(runtime)}
        process = subprocess.Popen(
            command(options.port, further), cwd=PROJECT, env=environment, stdout=log, stderr=log
        )
        try:
            _tell(wait_for_address(process, Path(runtime)), options.no_browser)
            return process.wait()
        except KeyboardInterrupt:
            with suppress(BrokenPipeError):  # whoever read along is gone
                print("\nJupyterLab is closed; your answers are kept.", flush=True)
            return 0
        finally:
            _end(process)
            clean_notebooks(NOTEBOOKS)


@contextmanager
def cards_kept() -> Iterator[None]:
    """Meanwhile keep the cards of all lessons, so that the first task is there as soon as any later one."""
    words = [sys.executable, "-c", KEEP_CARDS]
    process = subprocess.Popen(words, cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.kill()
        process.wait()


def _read_command_line(words: Sequence[str] | None) -> tuple[argparse.Namespace, list[str]]:
    parser = argparse.ArgumentParser(prog="python -m lessons.jupyter", description=open_jupyterlab.__doc__)
    parser.add_argument("--no-browser", action="store_true", help="print the lesson's address only")
    parser.add_argument("--port", type=int, default=8888, help="the next free one is taken if need be")
    return parser.parse_known_args(words)


def own_folders(runtime: str) -> dict[str, str]:
    """Return the variables that keep a person's own Jupyter and the lesson's apart."""
    return {
        "JUPYTER_CONFIG_DIR": str(OWN / "config"),
        "JUPYTER_DATA_DIR": str(OWN / "data"),
        "JUPYTER_RUNTIME_DIR": runtime,
        "JUPYTERLAB_SETTINGS_DIR": str(OWN / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(OWN / "workspaces"),
        "IPYTHONDIR": str(OWN / "ipython"),
        "JUPYTER_PREFER_ENV_PATH": "1",  # the kernel python3 is the one beside the lesson's packages
    }


def prepare_kernels() -> None:
    """Let each kernel tell slips in a sentence, also one in which no cell has opened a lesson yet."""
    profile = OWN / "ipython" / "profile_default"
    profile.mkdir(parents=True, exist_ok=True)
    settings = {"InteractiveShellApp": {"extensions": ["lessons.cells"]}}
    write_whole(profile / "ipython_kernel_config.json", json.dumps(settings))


def command(port: int, further: Sequence[str]) -> list[str]:
    """Return the command that starts JupyterLab."""
    words = [*(sys.executable, "-m", "jupyterlab", "-y", "--no-browser", f"--port={port}"), *lessons_view()]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        words.append("--allow-root")
    return [*words, *further]


def lessons_view() -> list[str]:
    """Return the options that make a server show lessons: no news, no updates, no extensions to install."""
    words = [
        f"--ServerApp.root_dir={PROJECT}",
        "--ServerApp.contents_manager_class=lessons.jupyter.files.LessonFiles",
        "--ServerApp.jpserver_extensions=lessons.jupyter.server=True",
        f"--LabApp.default_url=/{first_page()}",
        f"--LabApp.extra_labextensions_path={EXTENSIONS}",
        f"--LabApp.app_settings_dir={Path(__file__).parent / 'settings'}",
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        "--LabApp.extension_manager=readonly",
    ]
    if sys.platform == "linux":  # two kernels never choose one port, and no other user can reach one
        words.append("--ConnectionFileMixin.transport=ipc")
    return words


def first_page() -> str:
    """Return what opens first, as a part of the address: a notebook, or `lab`, which shows all lessons."""
    notebook = first_notebook()
    return f"lab/tree/{notebook}" if notebook else "lab"


def wait_for_address(process: subprocess.Popen, runtime: Path) -> str:
    """Return the lesson's address once JupyterLab answers; exit with its own words if it ends before."""
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        for file in runtime.glob("jpserver-*.json"):
            try:
                server = json.loads(file.read_text(encoding="utf-8"))
            except ValueError:  # it is just being written
                continue
            return f"{server['url']}{first_page()}?token={server['token']}"
        time.sleep(0.1)
    last_words = "\n    ".join(LOG.read_text(encoding="utf-8").splitlines()[-5:])
    sys.exit(f"JupyterLab did not start. Its last words (all of them are in {LOG}):\n    {last_words}")


def _tell(address: str, no_browser: bool) -> None:
    opened = not no_browser and can_show_a_browser() and webbrowser.open(address)
    print(
        "The lesson opens in your browser. If not, this is its address:" if opened else "Open the lesson at"
    )
    print(f"\n    {address}\n\nTo stop, press Ctrl-C here.", flush=True)


def can_show_a_browser() -> bool:
    """Say whether a window can open here: not on a server, and browsers refuse to run as root."""
    if sys.platform == "win32":
        return True
    if sys.platform == "darwin":
        return "SSH_CONNECTION" not in os.environ
    return os.geteuid() != 0 and bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _end(process: subprocess.Popen) -> None:
    if (
        sys.platform != "win32"
    ):  # there, Ctrl-C has reached JupyterLab already, and this would be no polite end
        process.terminate()
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
