"""The widgets' scripts: ES modules that are linted, tested without a browser, and put together whole."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lessons.exercises.registry import files
from lessons.widgets.assets import STATIC, script

ROOT = Path(__file__).parent.parent
ENTRIES = sorted(
    path for path in STATIC.rglob("*.js") if "export default" in path.read_text(encoding="utf-8")
)
NODE = shutil.which("node")


def test_nothing_is_used_that_is_not_there():
    """Undefined names, unused imports and the like: the rules stand in .oxlintrc.json."""
    linter = Path(sys.executable).with_name("oxlint")
    checked = subprocess.run([linter, "--deny-warnings", "."], cwd=ROOT, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout


@pytest.mark.skipif(NODE is None, reason="Node.js is not on this computer")
def test_the_scripts_do_what_they_should_without_a_browser():
    tests = sorted(map(str, (ROOT / "tests" / "scripts").glob("*.test.js")))
    run = subprocess.run([NODE, "--test", *tests], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout


@pytest.mark.skipif(NODE is None, reason="Node.js is not on this computer")
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda path: path.stem)
def test_a_widget_gets_one_whole_module(entry, tmp_path):
    """Node reads it, nothing is left to import, and what it exports is what anywidget asks for."""
    whole = script(str(entry.relative_to(STATIC)), *files("body.js"))
    assert not re.search(r"^(import|export (?!default))", whole, re.MULTILINE)
    (tmp_path / "widget.mjs").write_text(whole, encoding="utf-8")
    check = "const { default: made } = await import('./widget.mjs'); process.exit(made.render ? 0 : 1)"
    run = subprocess.run(
        [NODE, "--input-type=module", "--eval", check], cwd=tmp_path, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
