"""Files of answers to spoil: how they are filled, and what is still found in them."""

from lessons.exercises.item import Mark
from lessons.learner import Store

RIGHT = Mark(1.0)
BEGINNING = (
    "import sys; from pathlib import Path; from lessons.learner import Store; "
    "store = Store(Path(sys.argv[1]))\n"
)


def kept(store, number, item=""):
    attempt = store.keep("geneva_2021", item or f"01-{number}", ("f1",), "b" * 300 + str(number))
    store.mark([attempt.marked(RIGHT, "k1")])
    return attempt


def found(folder):
    """How many answers a store that is opened anew shows, and what it says of the file."""
    store = Store(folder)
    rows = store.histories("geneva_2021").values()
    answers = [each.last.answer for each in rows]
    return sum(isinstance(each, str) and each.startswith("b" * 300) for each in answers), store
