"""pyproject.toml, environment.yml, the tested versions and start.py must speak of the same packages."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
import yaml
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

PROJECT_FOLDER = Path(__file__).resolve().parents[1]
PYPROJECT = tomllib.loads((PROJECT_FOLDER / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = PYPROJECT["project"]

# What conda-forge calls otherwise, and what an environment of conda has besides the project's own needs.
CONDA_NAMES = {"matplotlib-base": "matplotlib"}
CONDA_ONLY = {"python", "pip", "spacy-model-de-core-news-sm"}

LEFT_OUT = PYPROJECT["tool"]["uv"]["exclude-dependencies"]
# What a lesson has besides the project's own needs: pip could not install both without being told --no-deps.
BESIDE = ("pages",)
DEBIAN_12_PYTHON = "3.11.2"
COMPUTERS = {
    "Linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    "Windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
    "macOS": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
}


def by_name(requirements):
    """Return the requirements under their normal names."""
    return {canonicalize_name(requirement.name): requirement for requirement in requirements}


def declared(*extras):
    """Return what pyproject.toml asks for, with the given extras."""
    lines = PROJECT["dependencies"] + [
        line for name in extras for line in PROJECT["optional-dependencies"][name]
    ]
    return by_name(map(Requirement, lines))


def conda():
    """Return what environment.yml asks for, from conda-forge and from the package index alike."""
    wanted = yaml.safe_load((PROJECT_FOLDER / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    lines = [line for line in wanted if isinstance(line, str)]
    lines += [line for part in wanted if isinstance(part, dict) for line in part["pip"] if line[0] != "-"]
    found = by_name(map(Requirement, lines))
    return {CONDA_NAMES.get(name, name): requirement for name, requirement in found.items()}


def pins(part):
    """Return the tested versions in requirements/<part>.txt and in the file that it builds on."""
    found = {}
    for line in (PROJECT_FOLDER / "requirements" / f"{part}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("-r "):
            found |= pins(line[3:].removesuffix(".txt"))
        elif line[:1] not in "# ":
            found |= by_name([Requirement(line.removesuffix("\\"))])
    return found


def unsummed(part):
    """Return the tested versions in a file of which it has no checksum."""
    text = (PROJECT_FOLDER / "requirements" / f"{part}.txt").read_text(encoding="utf-8")
    entries = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]
    return [each.split()[0] for each in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}$", each, re.M)]


def everything_needed(requirements, computer):
    """Return the names of the requirements and all that they need in turn, on a kind of computer."""
    waiting, done = [wanted for wanted in requirements if applies(wanted, computer)], set()
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name not in LEFT_OUT and (name, *requirement.extras) not in done:
            done.add((name, *requirement.extras))
            waiting += needs_of(requirement, computer)
    return {name for name, *_ in done}


def needs_of(requirement, computer):
    """Return what a package asks for; one that is not installed here (made for Windows, say) asks nothing."""
    try:
        needs = map(Requirement, distribution(requirement.name).requires or [])
    except PackageNotFoundError:
        return []
    return [need for need in needs if applies(need, computer, requirement.extras)]


def applies(requirement, computer, extras=()):
    """Say whether a requirement's condition holds on a kind of computer, and with these extras."""
    surroundings = {**default_environment(), **COMPUTERS[computer]}
    marker = requirement.marker
    return marker is None or any(marker.evaluate({**surroundings, "extra": name}) for name in ("", *extras))


def requires_python(name):
    """Return the Pythons that an installed package is made for; what is not installed here rules none out."""
    try:
        return distribution(name).metadata.get("Requires-Python", "")
    except PackageNotFoundError:
        return ""


def test_conda_asks_for_the_same_packages():
    assert set(conda()) - CONDA_ONLY == set(declared())


def test_conda_has_the_same_bounds():
    of_conda = conda()
    differing = {
        name: (str(of_conda[name].specifier), str(wanted.specifier))
        for name, wanted in declared().items()
        if of_conda[name].specifier != wanted.specifier
    }
    assert differing == {}


def test_the_german_model_fits_spacy():
    assert conda()["spacy-model-de-core-news-sm"].specifier == declared()["spacy"].specifier


def test_the_official_german_model_is_never_asked_of_the_package_index():
    for names in (declared("test", "bench"), pins("test")):
        assert not [name for name in names if name.startswith("de-core-news")]


def test_every_python_of_conda_suits_the_project():
    allowed, of_conda = SpecifierSet(PROJECT["requires-python"]), conda()["python"].specifier
    offered = [f"3.{minor}" for minor in range(8, 30) if f"3.{minor}" in of_conda]
    assert offered
    assert all(version in allowed for version in offered)


def test_start_takes_the_same_pythons(start):
    allowed = SpecifierSet(PROJECT["requires-python"])
    taken = [minor for minor in range(40) if start.OLDEST <= (3, minor) <= start.NEWEST]
    assert taken == [minor for minor in range(40) if f"3.{minor}" in allowed]


@pytest.mark.parametrize("part", ["lesson", "test"])
@pytest.mark.parametrize("computer", COMPUTERS)
def test_the_tested_versions_name_exactly_what_is_needed(part, computer):
    wanted = declared(*BESIDE, *(["test"] if part == "test" else []))
    pinned = {name for name, pin in pins(part).items() if applies(pin, computer)}
    needed = everything_needed(wanted.values(), computer)
    assert {"missing": needed - pinned, "too much": pinned - needed} == {"missing": set(), "too much": set()}


def test_each_tested_version_is_one_exact_version():
    vague = [str(pin) for pin in pins("test").values() if [s.operator for s in pin.specifier] != ["=="]]
    assert vague == []


def test_of_each_tested_version_the_sums_of_its_files_are_known():
    assert {part: unsummed(part) for part in ("lesson", "test")} == {"lesson": [], "test": []}


def test_the_tested_versions_lie_within_the_bounds():
    pinned = pins("test")
    outside = [
        f"{name}: {version} is not {wanted.specifier}"
        for name, wanted in declared("test").items()
        for version in [next(iter(pinned[name].specifier)).version]
        if version not in wanted.specifier
    ]
    assert outside == []


def test_the_tested_versions_run_on_the_python_of_debian_12():
    unfit = {
        name: needed
        for name in pins("test")
        for needed in [requires_python(name)]
        if DEBIAN_12_PYTHON not in SpecifierSet(needed)
    }
    assert unfit == {}


def test_every_file_of_the_package_goes_into_the_wheel():
    patterns = PYPROJECT["tool"]["setuptools"]["package-data"]["*"]
    files = [path for path in (PROJECT_FOLDER / "lessons").rglob("*") if path.is_file()]
    forgotten = [
        str(path.relative_to(PROJECT_FOLDER))
        for path in files
        if path.suffix not in (".py", ".pyc") and not any(path.match(pattern) for pattern in patterns)
    ]
    assert forgotten == []


def test_the_licences_are_there():
    assert [name for name in PROJECT["license-files"] if not (PROJECT_FOLDER / name).is_file()] == []
