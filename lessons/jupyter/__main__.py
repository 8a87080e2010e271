"""`python -m lessons.jupyter` opens the lessons in JupyterLab."""

import sys

from lessons.jupyter.launch import main

sys.exit(main())
