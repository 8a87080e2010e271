"""What a body in the browser draws of an answer it reads again: Node runs the bodies of all types."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from every_item import EXAMPLES, items_of

from lessons.content.interface import interface
from lessons.exercises.registry import files
from lessons.fields import as_data

NODE = shutil.which("node")
SCRIPT = Path(__file__).parents[1] / "scripts" / "answers.js"


@pytest.mark.skipif(not NODE, reason="Node is not installed")
def test_each_body_reads_the_answer_that_it_draws():
    items = items_of(EXAMPLES)
    cases = [{"item": as_data(item.public()), "answer": item.solution()} for item in items]
    given = [[file.as_uri() for file in files("body.js")], interface(), cases]
    command = [NODE, str(SCRIPT)]
    done = subprocess.run(command, input=json.dumps(given), capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    for item, seen in zip(items, json.loads(done.stdout), strict=True):
        assert seen["read"] == item.solution(), item.id
        if item.type != "ordering":  # things always stand in some order
            assert seen["nothing"] is None, item.id
