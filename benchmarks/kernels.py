"""Fresh kernels, as a student's notebook has them, with what a cell takes in them and their memory."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def as_installed(home: str) -> None:
    """Let kernels find the lessons, keep their files in a folder, and keep modules compiled."""
    os.environ |= {"LESSONS_HOME": home, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": f"{home}/compiled"}
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


class Kernel:
    """A fresh kernel that is shut down at the end."""

    plain = 0.0  # MB before the first cell that imports spaCy, once there was one

    def __enter__(self) -> Kernel:
        from jupyter_client.manager import start_new_kernel

        self.manager, self.client = start_new_kernel(cwd=str(ROOT), stderr=subprocess.DEVNULL)
        return self

    def __exit__(self, *_: object) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def run(self, source: str) -> list[dict]:
        """Run a cell and give its outputs.  Raises RuntimeError if the cell fails."""
        outputs: list[dict] = []
        reply = self.client.execute_interactive(source, output_hook=outputs.append, timeout=120)
        answered(reply, source)
        return outputs

    def busy(self, source: str) -> float:
        """Milliseconds of processor time from taking a cell to having shown what it shows.

        Other work on the machine does not count.  Raises RuntimeError if the cell fails.
        """
        self.run("import time\n_begun = time.process_time()")
        self.run(source)
        return 1000 * float(self.told("print(time.process_time() - _begun)"))

    def told(self, source: str) -> str:
        """What a cell prints.  Raises RuntimeError if it fails."""
        return "".join(each["content"].get("text", "") for each in self.run(source)).strip()

    def run_notebook(self, path: Path) -> str:
        """Run all cells of a notebook, and say which heavy libraries they needed."""
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            if cell["cell_type"] == "code":
                source = "".join(cell["source"])
                if "lesson.doc(" in source:
                    self.plain = self.memory()
                self.run(source)
        return self.told("import sys; print(*sorted({'matplotlib', 'spacy'} & set(sys.modules)))")

    def memory(self) -> float:
        """The kernel's own share of memory, in MB."""
        import psutil

        return psutil.Process(self.manager.provisioner.process.pid).memory_full_info().pss / 1e6


def answered(reply: dict, source: str) -> None:
    """Raise RuntimeError if a cell failed: its traceback would be measured in place of what it shows."""
    if reply["content"]["status"] != "ok":
        raise RuntimeError(f"{reply['content'].get('evalue')} in:\n{source}")


@dataclass(frozen=True)
class Run:
    """A notebook that was run in a fresh kernel: its processor seconds, MB before spaCy and at the end.

    `heavy` names the heavy libraries that it needed.
    """

    seconds: float
    plain: float
    memory: float
    heavy: str


def executed(path: Path) -> Run:
    """Run a notebook in a fresh kernel."""
    with Kernel() as kernel:
        heavy, memory = kernel.run_notebook(path), kernel.memory()
        taken = float(kernel.told("import time; print(time.process_time())"))
        return Run(taken, kernel.plain or memory, memory, heavy)


def student_notebooks() -> list[Path]:
    """The notebooks of the lesson."""
    return sorted((ROOT / "notebooks" / "geneva_2021").glob("*.ipynb"))
