"""Makes a tiny project that start.py can set up without a network: one package, and a builder of its own."""

import base64
import hashlib
import shutil
import zipfile
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

START = Path(__file__).parents[1] / "start.py"

BUILD_BACKEND = """\
from small_project import write_wheel


def build_editable(folder, config_settings=None, metadata_directory=None):
    return write_wheel(folder, "small", "1.0", {"small.py": "HERE = True"}).name
"""
PYPROJECT = """\
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "small"
version = "1.0"
"""


def load_start(folder):
    """Copy start.py into a folder and load it from there: it works on the folder that it lies in."""
    folder.mkdir(exist_ok=True)
    spec = spec_from_file_location("start", shutil.copy(START, folder))
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def write_project(folder, packages):
    """Write a project that asks for `helper==1.0`, which lies in the folder `packages`."""
    (folder / "requirements").mkdir(parents=True)
    write(folder / "pyproject.toml", PYPROJECT)
    write(folder / "backend.py", BUILD_BACKEND)
    helper = write_wheel(packages, "helper", "1.0", {"helper.py": "VALUE = 1"})
    write(folder / "requirements" / "lesson.txt", pinned("helper==1.0", helper.read_bytes()))
    write(folder / "requirements" / "test.txt", "-r lesson.txt\n")
    shutil.copy(__file__, folder)


def pinned(version, content):
    """Return a version with the checksum of a file of this content, as requirements/*.txt has it."""
    return f"{version} --hash=sha256:{hashlib.sha256(content).hexdigest()}\n"


def write(path, text):
    """Write a text file."""
    path.write_text(text, encoding="utf-8")


def write_wheel(folder, name, version, modules):
    """Write a package of the given modules, {file name: text}, and return its path."""
    facts = f"{name}-{version}.dist-info"
    files = {
        **modules,
        f"{facts}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{facts}/WHEEL": "Wheel-Version: 1.0\nGenerator: small\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{file},{_checksum(text)},{len(text.encode())}\n" for file, text in files.items())
    files[f"{facts}/RECORD"] = f"{record}{facts}/RECORD,,\n"
    wheel = Path(folder) / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for file, text in files.items():
            archive.writestr(file, text)
    return wheel


def _checksum(text):
    digest = hashlib.sha256(text.encode()).digest()
    return "sha256=" + base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
