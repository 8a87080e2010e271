"""Installs spaCy's official German model, which makes the analysis of a new article better.

It comes from the makers' own release page: the packages of the same name on the package index are not theirs.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

ADDRESS = (
    "https://github.com/explosion/spacy-models/releases/download/"
    "de_core_news_sm-3.8.0/de_core_news_sm-3.8.0-py3-none-any.whl"
)
SHA256 = "fec69fec52b1780f2d269d5af7582a5e28028738bd3190532459aeb473bfa3e7"


def install(address: str = ADDRESS, sha256: str = SHA256, python: str = sys.executable) -> int:
    """Install the model, from a file in the current folder if it lies there, and return the exit status."""
    name = address.rsplit("/", 1)[1]
    with tempfile.TemporaryDirectory() as folder:
        wheel = Path(name)
        if not wheel.exists():
            print(f"Getting {name} (14 MB) ...", flush=True)
            wheel = Path(folder, name)
            if not _pip(python, "download", "--no-deps", "--dest", folder, address):
                print(
                    f"{address} cannot be reached: save that file here with a browser, then run this again."
                )
                return 1
        if hashlib.sha256(wheel.read_bytes()).hexdigest() != sha256:
            print(f"{wheel.name} is not the file expected (its checksum differs); it was not installed.")
            return 1
        if not _pip(python, "install", "--no-deps", str(wheel)):
            print(f"{wheel.name} could not be installed; is the disk full?")
            return 1
    print("The official German model is installed.")
    return 0


def _pip(python: str, *arguments: str) -> bool:
    command = [python, "-m", "pip", *arguments, "--no-input", "--disable-pip-version-check", "--quiet"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


if __name__ == "__main__":
    sys.exit(install())
