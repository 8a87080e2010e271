"""`python -m lessons` is `lessons`."""

import sys

from lessons.commands.cli import main

sys.exit(main())
