"""What an administrator gets is whole: programs compile, settings parse, versions agree, no secret in it."""

import re
import tomllib
from pathlib import Path

import yaml
from cases import for_each

ROOT = Path(__file__).resolve().parents[1]
HUB = ROOT / "deploy" / "jupyterhub"
FILES = [path for path in sorted(HUB.rglob("*")) if path.is_file() and "__pycache__" not in path.parts]


@for_each("path", FILES)
def test_each_file_can_be_read_as_what_it_is(path):
    text = path.read_text(encoding="utf-8")
    read = {".py": lambda text: compile(text, path, "exec"), ".toml": tomllib.loads, ".yaml": yaml.safe_load}
    assert read.get(path.suffix, str.strip)(text)
    assert not re.search(r"BEGIN [A-Z ]*PRIVATE KEY|\b[0-9a-f]{32,}\b", text), "a secret has no place here"


def test_the_hub_asks_for_no_other_version_than_the_lesson():
    def pins(path):
        """Names and versions; between them stand hashes, conditions and comments."""
        return dict(re.findall(r"^([\w.-]+)==([^ ;\n]+)", path.read_text(encoding="utf-8"), re.MULTILINE))

    lesson, hub = pins(ROOT / "requirements" / "lesson.txt"), pins(HUB / "requirements.txt")
    assert len(lesson) > 100 and "jupyterhub" in hub and not set(lesson) & set(hub)
