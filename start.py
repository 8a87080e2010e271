"""Set up the lesson and open it in JupyterLab: python3 start.py

Everything lands in the folder .venv beside this file, so that nothing else on the computer changes. Only the
standard library is used, and no syntax newer than Python 3.6: a Python that is too old must still be able to
read the sentence that says so.
"""

import argparse
import contextlib
import errno
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ENVIRONMENT = HERE / ".venv"
STATE = ENVIRONMENT / "lessons.json"

OLDEST, NEWEST = (3, 11), (3, 14)
SPACE_NEEDED = 1.5e9  # bytes

DISK_FULL = "The disk, or the one for temporary files, is full. Free about 1.5 GB and run this again."
NO_NETWORK = "The package index (pypi.org) cannot be reached. Check connection and proxy; run this again."
CHANGED = "A package is not the file that was tested, so it is refused. Try again on another connection."
NO_VENV = (
    "This Python cannot make environments: its venv module is missing. "
    "On Debian and Ubuntu, run: sudo apt install python3-venv"
)
COMPILE = ["-m", "compileall", "-q", "-j", "0", str(ENVIRONMENT), str(HERE / "lessons")]
WORD_TABLES = ["-c", "from lessons import lexicon; lexicon.is_verb('gehen')"]
READ_ONLY = "Nothing can be written in {}. Move the project to a folder of your own and run this again."
# What pip says of a fault, and what a person can do about it; the first that fits is told.
REMEDIES = [
    (r"No space left on device|not enough space on the disk", DISK_FULL),
    (r"connection broken by|Max retries exceeded|Network is unreachable|getaddrinfo failed", NO_NETWORK),
    (r"DO NOT MATCH THE HASHES", CHANGED),
    (r"ERROR: .*(Permission denied|Read-only file system|Access is denied)", READ_ONLY.format(HERE)),
]


class Trouble(Exception):  # noqa: N818 - it is told to a person, by this word
    """Something that the person can put right; its text says what, in a sentence or two."""


def main(arguments=None):
    """Do what the command line asks for and return the exit status."""
    options, further = read_command_line(arguments)
    try:
        refuse_unfit_python()
        set_up("test" if options.what == "test" else "lesson")
        return hand_over(task(options, further))
    except Trouble as trouble:
        say(str(trouble))
    except OSError as fault:
        say(remedy_for(fault))
    except KeyboardInterrupt:
        say("\nStopped. The next start goes on from here.")
        return 130
    return 1


def read_command_line(arguments):
    """Return the options, and the further arguments for pytest or JupyterLab."""
    parser = argparse.ArgumentParser(
        description="Set up the lesson and open it in JupyterLab.",
        epilog="Further arguments are handed on: to pytest after 'test', else to JupyterLab.",
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("what", nargs="?", choices=["lesson", "test"], default="lesson", help="default: lesson")
    add("--no-browser", action="store_true", help="print the lesson's address, open no browser")
    add("--port", type=int, default=8888, help="if it is taken, the next free one (default: 8888)")
    add("--fast", action="store_true", help="after 'test': without a browser and without a real set-up")
    add("--official-model", action="store_true", help="install spaCy's German model from a file you saved")
    return parser.parse_known_args(arguments)


def say(text, end="\n"):
    """Print a line at once, also where the output is a file."""
    print(text, end=end, flush=True)


def remedy_for(fault):
    """Say what to do about a fault of the operating system."""
    if fault.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", None)):
        return DISK_FULL
    if fault.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return READ_ONLY.format(HERE)
    return "This computer says: {}".format(fault)


def refuse_unfit_python():
    """Raise Trouble where this Python is too old, too new, or cannot make environments."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        versions = sys.version_info[:2] + OLDEST + NEWEST
        needs = "This is Python {}.{}; the lesson needs Python {}.{} to {}.{}.".format(*versions)
        raise Trouble("{} {}".format(needs, advice_on_python()))
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        raise Trouble(NO_VENV)


def advice_on_python():
    """Name a Python on this computer that would do, or the place where to get one."""
    for name in ("python3.{}".format(minor) for minor in range(NEWEST[1], OLDEST[1] - 1, -1)):
        if shutil.which(name):
            return "Run: {} {}".format(name, Path(__file__).name)
    return "Get one from https://www.python.org/downloads/"


def environment_python():
    """Return the path of the environment's own Python."""
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def set_up(part):
    """Make sure that the environment holds what `part` ("lesson" or "test") needs; quick when it does."""
    state = read_state()
    if is_usable(state) and state.get(part) == fingerprint(part):
        return
    if not is_usable(state):
        make_environment()
        state = {}
    write_state({"unfinished": True})  # whoever finds this knows that the work was broken off in the middle
    install(part)
    here = {"python": python_version(), "place": str(ENVIRONMENT)}
    write_state(dict(state, **here, **{"lesson": fingerprint("lesson"), part: fingerprint(part)}))
    say("Ready.\n")


def install(part):
    """Install the tested files, all named with checksums; wheels only, as what is built could fetch more."""
    files = {requirements("lesson"), requirements(part)}
    total = sum(file.read_text(encoding="utf-8").count("==") for file in files)
    checked = ["--require-hashes", "--only-binary", ":all:", "--no-deps", "--no-compile"]
    pip("install", *checked, "-r", str(requirements(part)), show=Progress(total))
    say("Adding the lesson itself ...")
    pip("install", "--no-index", "--no-deps", "--no-build-isolation", "--editable", str(HERE))
    say("Preparing Python's files and the German word tables ...")
    for command in (COMPILE, WORD_TABLES):  # pip itself would compile with one processor only
        with contextlib.suppress(Trouble):  # whoever needs them first would make them
            run([str(environment_python()), *command])


def requirements(part):
    """Return the file with the tested versions that `part` needs."""
    return HERE / "requirements" / (part + ".txt")


def fingerprint(part):
    """Return a hash that changes whenever the packages to install change."""
    files = [HERE / "pyproject.toml", requirements("lesson"), requirements(part)]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def python_version():
    """Return this Python's version as an environment depends on it, such as 3.12."""
    return "{}.{}".format(*sys.version_info[:2])


def read_state():
    """Return what is known of the environment: a damaged note counts as unfinished work."""
    if not STATE.exists():
        return {}
    try:
        return json.loads(STATE.read_text(encoding="utf-8"))
    except ValueError:
        return {"unfinished": True}


def write_state(state):
    """Note in the environment what it holds."""
    STATE.write_text(json.dumps(state, indent=2), encoding="utf-8")


def is_usable(state):
    """Tell whether the environment is whole, in its place, and made by a Python like this one."""
    if not environment_python().exists() or "unfinished" in state:
        return False
    if state:
        return state.get("python") == python_version() and state.get("place") == str(ENVIRONMENT)
    made_by = (ENVIRONMENT / "pyvenv.cfg").read_text(encoding="utf-8")
    return "version = {}.".format(python_version()) in made_by


def make_environment():
    """Make the environment anew; downloads of an earlier try are still in pip's cache."""
    if shutil.disk_usage(str(HERE)).free < SPACE_NEEDED:
        raise Trouble(DISK_FULL)
    say("Setting up the lesson in {} (once, a minute or two).".format(ENVIRONMENT))
    if ENVIRONMENT.exists():
        say("Removing the incomplete or unfit environment ...")
        shutil.rmtree(str(ENVIRONMENT))
    ENVIRONMENT.mkdir()
    write_state({"unfinished": True})
    say("Making an environment with Python {} ...".format(python_version()))
    run([sys.executable, "-m", "venv", str(ENVIRONMENT)])


class Progress:
    """Tells which package pip has come to: on a terminal in one line, elsewhere every 25 packages."""

    def __init__(self, total):
        self.total = total
        self.number = 0
        self.on_terminal = sys.stdout.isatty()

    def __call__(self, line):
        """Take notice of a line that pip printed."""
        # Processing: a package that lies on this computer; the others are collected from the index.
        package = re.match(r"\s*(?:Collecting|Processing|Requirement already satisfied:) (\S+)", line)
        if package:
            self.number += 1
            name = package.group(1).rsplit("/", 1)[-1]
            self.tell("Getting package {} of about {}: {}".format(self.number, self.total, name))
        elif line.startswith("Installing collected packages"):
            say("{}Unpacking them (this takes longest) ...".format("\n" if self.on_terminal else ""))

    def tell(self, text):
        """Show the text, unless that would be too often."""
        if self.on_terminal:
            say("\r" + text[:78].ljust(78), end="")
        elif self.number % 25 == 1:
            say(text)


def pip(*arguments, show=None):
    """Run the environment's pip."""
    quiet = ["--no-input", "--disable-pip-version-check", "--progress-bar", "off"]
    run([str(environment_python()), "-m", "pip", *arguments, *quiet], show)


def run(command, show=None):
    """Run a command, hand each line that it prints to `show`, and raise Trouble if it fails."""
    lines = []
    with subprocess.Popen(
        command,
        env=surroundings(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout:
            lines.append(line.rstrip())
            if show:
                show(line)
    if process.returncode:
        raise Trouble(explain(lines))


def explain(lines):
    """Turn what a failed command printed into a sentence that helps."""
    output = "\n".join(lines)
    for pattern, remedy in REMEDIES:
        if re.search(pattern, output):
            return remedy
    return "The set-up failed. Its last words were:\n    {}".format("\n    ".join(lines[-8:]))


def surroundings():
    """Return the environment variables for what we start: none that lead to another Python's packages."""
    misleading = ("PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX")
    return {name: value for name, value in dict(os.environ, PIP_USER="0").items() if name not in misleading}


def task(options, further):
    """Return what the environment's Python is to run."""
    if options.what == "test":
        # The slow files, with the browser, come first by name, so that both processes end together.
        chosen = ["-m", "not browser and not set_up", "--ignore", "tests/browser"] if options.fast else []
        return ["-m", "pytest", "-n", "2", "--dist", "loadfile", "--no-loadscope-reorder", *chosen, *further]
    if options.official_model:
        return ["-m", "lessons.german.official_model"]
    window = ["--no-browser"] if options.no_browser else []
    return ["-m", "lessons.jupyter", "--port", str(options.port), *window, *further]


def hand_over(arguments):
    """Run the environment's Python in place of this one, and return its exit status."""
    command = [str(environment_python()), *arguments]
    os.chdir(str(HERE))
    if os.name != "nt":
        os.execve(command[0], command, surroundings())
    process = subprocess.Popen(command, env=surroundings())
    while process.poll() is None:
        # Ctrl-C reaches the other program as well, which then ends in its own time.
        with contextlib.suppress(KeyboardInterrupt):
            process.wait()
    return process.returncode


if __name__ == "__main__":
    sys.exit(main())
