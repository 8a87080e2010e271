"""`python -m lessons.jupyter` opens the lessons in JupyterLab."""

import sys

from lessons.jupyter.launch import open_jupyterlab

sys.exit(open_jupyterlab())
