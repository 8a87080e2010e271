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
# They share a page (scripts/page.js): nothing of it has the focus when a test begins.
FRESH = """
import { beforeEach } from "node:test";
beforeEach(() => { if (globalThis.document) document.activeElement = undefined; });
"""


def test_nothing_is_used_that_is_not_there():
    """Undefined names, unused imports and the like: the rules stand in .oxlintrc.json."""
    linter = Path(sys.executable).with_name("oxlint")
    checked = subprocess.run([linter, "--deny-warnings", "."], cwd=ROOT, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout


def run_modules(folder: Path, code: str) -> subprocess.CompletedProcess[str]:
    """Run a module's code in Node; one process for everything, for each takes a while to begin."""
    command = [NODE, "--input-type=module", "--eval", code]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8")


@pytest.mark.skipif(NODE is None, reason="Node.js is not on this computer")
def test_the_scripts_do_what_they_should_without_a_browser():
    tests = [*ROOT.glob("tests/scripts/*.test.js"), *ROOT.glob("tests/jupyter/javascript/*.test.mjs")]
    run = run_modules(
        ROOT, "\n".join([FRESH, *(f"await import('{test.as_uri()}');" for test in sorted(tests))])
    )
    assert run.returncode == 0, run.stdout


@pytest.mark.skipif(NODE is None, reason="Node.js is not on this computer")
def test_every_widget_gets_one_whole_module(tmp_path):
    """Node reads it, nothing is left to import, and what it exports is what anywidget asks for."""
    for place, entry in enumerate(ENTRIES):
        whole = script(str(entry.relative_to(STATIC)), *files("body.js"))
        assert not re.search(r"^(import|export (?!default))", whole, re.MULTILINE), entry.name
        (tmp_path / f"{place}.mjs").write_text(whole, encoding="utf-8")
    check = [f"if (!(await import('./{n}.mjs')).default.render) throw {n};" for n in range(len(ENTRIES))]
    run = run_modules(tmp_path, "\n".join(check))
    assert run.returncode == 0, run.stderr
