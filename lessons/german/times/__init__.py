"""Time expressions: what German words name as a date, a time, a duration or a repetition, and its value."""

from lessons.german.times.find import find_times
from lessons.german.times.timex import Timex

__all__ = ["Timex", "find_times"]
