"""What the browser counts while a text is written is what the marking counts."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "scripts" / "counts.js"
NODE = shutil.which("node")
TEXTS = [
    "Er sagte, er habe Zeit. Sie brauche, so betonte sie, Hilfe; das entspreche dem Recht.",
    "Ich habe Zeit und ich brauche Hilfe. Die Frage ist heute gestellt. Sei das wahr?",
    "Peskow merkte an, die Botschafter kehrten zurück. Er konterte: Man müsse reden – das sei klar.",
    "Laut Peskow haetten sie gewarnt. Laut Peskow hätten sie gewarnt! Habe sei werde könne.",
    "Wie geht’s? Er\u200b sa\ufe0fgte, was man aufführe, ge\u00adlte nicht. «Ja», teilte er mit.",
    "sagte konterte meinte. Der Nato-Gipfel – ein Erfolg? – endete früh.",
]


@pytest.mark.skipif(NODE is None, reason="Node.js is not on this computer")
def test_the_browser_counts_as_the_marking_does(example):
    wishes = {"verbs_wanted": 2, "speech_wanted": 2, "speech_markers": []}
    item = example("free_writing", change=lambda raw: raw.update(wishes))
    cases = [{"item": item.public(), "answer": text} for text in TEXTS]
    done = subprocess.run(
        [NODE, str(SCRIPT)], input=json.dumps(cases), capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    for text, said in zip(TEXTS, json.loads(done.stdout), strict=True):
        parts = item.mark(text).parts
        assert parts.keys() >= {"length", "verbs", "speech"}
        for name in ("length", "verbs", "speech"):
            assert parts[name].feedback in said, (text, name)
