"""Any text can be analysed, and in a time that grows with its length and no faster."""

import random

from cases import for_each

from benchmarks.odd_texts import GROWING, odd_text, seconds

LENGTH = 3_000  # characters; where each word looked through its whole line, these took ten times as long


@for_each("name", ["marks", "signs", "emoji", "nested", "no full stop", "colons"])
def test_a_long_line_takes_no_longer_than_prose(name):
    assert seconds((GROWING[name] * LENGTH)[:LENGTH]) < 0.3 * LENGTH / 1000


def test_random_texts_break_nothing():
    for seed in (602, 862, *range(2000, 2006)):  # the first two: sentences of nothing but white space
        assert seconds(odd_text(random.Random(seed))) < 2
