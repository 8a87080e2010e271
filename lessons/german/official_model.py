"""Installs spaCy's official German model from a file that you have saved: nothing is fetched here.

The file comes from the makers' own release page, by hand, and its checksum is compared: the packages of the
same name on the package index are not theirs, and no step of the set-up asks any other host.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

ADDRESS = (
    "https://github.com/explosion/spacy-models/releases/download/"
    "de_core_news_sm-3.8.0/de_core_news_sm-3.8.0-py3-none-any.whl"
)
SHA256 = "fec69fec52b1780f2d269d5af7582a5e28028738bd3190532459aeb473bfa3e7"


def install(address: str = ADDRESS, sha256: str = SHA256, python: str = sys.executable) -> int:
    """Install the model from the current folder, where it lies under its own name; the exit status."""
    wheel = Path(address.rsplit("/", 1)[1])
    told = _refusal(wheel, address, sha256) or _installed(wheel, python)
    print(told or "The official German model is installed.")
    return 1 if told else 0


def _refusal(wheel: Path, address: str, sha256: str) -> str:
    """Why a file is not installed; nothing if it is the one expected."""
    if not wheel.is_file():
        return f"Save {address} (14 MB) in {Path.cwd()} with a browser, then run this again."
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != sha256:
        return f"{wheel} is not the file expected (its checksum differs); it was not installed."
    return ""


def _installed(wheel: Path, python: str) -> str:
    """Have pip install a file, without asking any index; what went wrong, or nothing."""
    quiet = ["--no-input", "--disable-pip-version-check", "--quiet"]
    command = [python, "-m", "pip", "install", "--no-index", "--no-deps", str(wheel), *quiet]
    done = subprocess.run(command, check=False, capture_output=True)
    return f"{wheel} could not be installed; is the disk full?" if done.returncode else ""


if __name__ == "__main__":
    sys.exit(install())
